"""Turns → prompt text, by the model's own chat template.

A template is code from a stranger: it runs in Jinja's immutable sandbox, as in transformers, and
for a limited time. What people typed is shielded: where it holds the name of a control token, the
template sees a stand-in, so that the name can be told from the template's own afterwards.
"""

import json
import re
import signal
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import NoReturn

import jinja2
import jinja2.ext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from engine.errors import TemplateError
from engine.wire import Turn

MAX_TEMPLATE = 1_000_000  # characters; the longest known are some 20,000
MAX_CPU_S = 2.0
# What a model without a template is spoken to with.
PLAIN = "{% for m in messages %}{{ m['role'] }}: {{ m['content'] }}\n\n{% endfor %}assistant:"


@dataclass(frozen=True, slots=True)
class Rendered:
    """A prompt's text, and what each stand-in in it stands for."""

    text: str
    typed: dict[str, str]


class ChatTemplate:
    """One model's way to write a conversation down.

    Raises TemplateError where the template cannot be compiled or rendered.
    """

    def __init__(
        self, source: str | None, control: re.Pattern[str], specials: dict[str, str]
    ) -> None:
        if source is not None and len(source) > MAX_TEMPLATE:
            raise TemplateError(f"it has {len(source):,} characters")
        self._control = control
        self._specials = specials
        # Jinja computes what is constant while it compiles, so this too is limited.
        with _limited():
            self._template = _environment().from_string(PLAIN if source is None else source)

    def render(self, turns: Sequence[Turn]) -> Rendered:
        """Write turns down, up to where the assistant begins to speak."""
        shield = _Shield(self._control, "".join(turn.text for turn in turns))
        messages = [{"role": turn.role.value, "content": shield.over(turn.text)} for turn in turns]
        with _limited():
            text = self._template.render(
                messages=messages,
                add_generation_prompt=True,
                raise_exception=_raise,
                strftime_now=_now,
                **self._specials,
            )
        return Rendered(text, shield.typed)


class _Shield:
    """Hides names of control tokens in what was typed behind stand-ins that nobody typed."""

    def __init__(self, control: re.Pattern[str], typed: str) -> None:
        self.typed: dict[str, str] = {}
        self._control = control
        # Private-use characters; begin and end differ, so that text between two is not a third.
        begins = (f"\U000f0000{number}." for number in count())
        self._begin = next(begin for begin in begins if begin not in typed)

    def over(self, text: str) -> str:
        return self._control.sub(self._stand_in, text)

    def _stand_in(self, found: re.Match[str]) -> str:
        stand_in = f"{self._begin}{len(self.typed)}\U000f0001"
        self.typed[stand_in] = found.group()
        return stand_in


def _environment() -> jinja2.Environment:
    """Give what transformers gives to templates, since templates are written against that."""
    environment = ImmutableSandboxedEnvironment(
        trim_blocks=True, lstrip_blocks=True, extensions=[jinja2.ext.loopcontrols]
    )
    environment.filters["tojson"] = _to_json
    return environment


def _to_json(value: object, indent: int | None = None) -> str:
    # Jinja's own escapes HTML, which would change what the model reads.
    return json.dumps(value, ensure_ascii=False, indent=indent)


def _raise(message: str) -> NoReturn:
    raise jinja2.TemplateRuntimeError(message)


def _now(layout: str) -> str:
    return datetime.now().astimezone().strftime(layout)


class _OutOfTime(BaseException):
    """The limit is over. Not an Exception, since Jinja swallows those while it compiles."""


@contextmanager
def _limited() -> Generator[None]:
    """Turn what a template does wrong inside the block, or does too long, into TemplateError."""
    try:
        with _cpu_limit(MAX_CPU_S):
            yield
    except (
        jinja2.TemplateError,
        ArithmeticError,
        AttributeError,
        LookupError,
        SyntaxError,
        TypeError,
        ValueError,
    ) as error:
        raise TemplateError(" ".join(str(error).split()).rstrip(".")) from error
    except (MemoryError, RecursionError) as error:
        raise TemplateError("it needs too much memory") from error
    except _OutOfTime as error:
        raise TemplateError(f"it takes longer than {MAX_CPU_S:g} seconds") from error


@contextmanager
def _cpu_limit(seconds: float) -> Generator[None]:
    """Raise _OutOfTime inside the block when it has used so much processor time.

    The kernel's time for it counts too: a template that asks for ever more memory spends most
    there. Only on the main thread, where the engine does all of its work.
    """

    def over(_signal: int, _frame: object) -> NoReturn:
        raise _OutOfTime

    before = signal.signal(signal.SIGPROF, over)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
