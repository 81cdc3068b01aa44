"""Turns → prompt text, by the model's own chat template.

A template is code from a stranger: it runs in Jinja's immutable sandbox, as in transformers, in a
process of its own, `engine.renderer`, for a limited time and in limited memory. What people typed
is shielded: where it holds the name of a control token, the template sees a stand-in, so that the
name can be told from the template's own afterwards.
"""

import json
import os
import re
import select
import signal
import subprocess
import sys
import weakref
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import psutil

from engine.errors import TemplateError
from engine.tokenizer import BEGIN, END
from engine.wire import Turn

MAX_TEMPLATE = 1_000_000  # characters; the longest known are some 20,000
MAX_BYTES = 256_000_000  # of memory; Python and Jinja take some 20 MB of them
LOOK_S = 0.005  # between two looks at the memory, which grows by 20 MB at most meanwhile
RENDERER = Path(__file__).with_name("renderer.py")
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
        self._source = PLAIN if source is None else source
        self._control = control
        self._specials = specials
        self._renderer = _Renderer(self._source)

    def render(self, turns: Sequence[Turn]) -> Rendered:
        """Write turns down, up to where the assistant begins to speak."""
        shield = _Shield(self._control, "".join(turn.text for turn in turns))
        messages = [{"role": turn.role.value, "content": shield.over(turn.text)} for turn in turns]
        if self._renderer.has_ended:
            self._renderer = _Renderer(self._source)
        text = self._renderer.answer({"messages": messages, **self._specials})
        return Rendered(text, shield.typed)

    def close(self) -> None:
        """End the template's process; the next conversation would start another."""
        self._renderer.end()


class _Shield:
    """Hides names of control tokens in what was typed behind stand-ins that nobody typed."""

    def __init__(self, control: re.Pattern[str], typed: str) -> None:
        self.typed: dict[str, str] = {}
        self._control = control
        taken = set(re.findall(rf"{BEGIN}([0-9]+)\.", typed))
        number = next(number for number in count() if str(number) not in taken)
        self._begin = f"{BEGIN}{number}."

    def over(self, text: str) -> str:
        return self._control.sub(self._stand_in, text)

    def _stand_in(self, found: re.Match[str]) -> str:
        stand_in = f"{self._begin}{len(self.typed)}{END}"
        self.typed[stand_in] = found.group()
        return stand_in


class _Renderer:
    """A process that renders one template; what goes wrong in it ends it.

    Raises TemplateError where the template cannot be compiled.
    """

    def __init__(self, source: str) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - the command is our own
            [sys.executable, "-I", RENDERER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # Its complaints may quote what someone typed.
            stderr=subprocess.DEVNULL,
            # Ctrl-C in the terminal is not for it.
            start_new_session=True,
        )
        self.end = weakref.finalize(self, _end, self._process)
        self.answer(source)

    @property
    def has_ended(self) -> bool:
        return self._process.poll() is not None

    def answer(self, wish: object) -> str:
        """Send a line and give the text that comes back, or raise TemplateError."""
        assert self._process.stdin is not None, "it was opened as a pipe"
        with suppress(BrokenPipeError):
            self._process.stdin.write(json.dumps(wish).encode() + b"\n")
            self._process.stdin.flush()
        answer = json.loads(self._line())
        if "fault" in answer:
            self.end()
            raise TemplateError(answer["fault"])
        return answer["text"]

    def _line(self) -> bytes:
        assert self._process.stdout is not None, "it was opened as a pipe"
        watched = psutil.Process(self._process.pid)
        line = bytearray()
        while not line.endswith(b"\n"):
            if select.select([self._process.stdout], [], [], LOOK_S)[0]:
                part = os.read(self._process.stdout.fileno(), 2**16)
                if not part:
                    raise TemplateError(self._why_it_ended())
                line += part
            elif _bytes_of(watched) > MAX_BYTES:
                self.end()
                raise TemplateError("it needs too much memory")
        return bytes(line)

    def _why_it_ended(self) -> str:
        if self._process.wait() == -signal.SIGXCPU:
            return "it takes longer than 2 seconds"
        return "it crashes"


def _bytes_of(process: psutil.Process) -> int:
    try:
        return process.memory_info().rss
    except psutil.NoSuchProcess:
        return 0


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.communicate()
