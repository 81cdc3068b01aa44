"""Renders one chat template, in a process of its own. Knows nothing of ours.

A template is code from a stranger. Jinja's sandbox keeps it from reaching outside, but not from
asking C for more time or memory than there is, as `{{ 'a' * 5000000000 }}` does; only the end of
a process stops that, on macOS as on Linux. `engine.template` starts this file by its path, hears
one line of JSON for each that it sends, the template's source first, and watches how large the
process grows; the kernel counts its time. A template may refuse a conversation in its own words;
whatever else goes wrong ends the process with a last line that says why.

A template finds here what transformers gives it, name by name (`_compile_jinja_template` there),
since templates are written against that.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from math import ceil
from types import TracebackType
from typing import NoReturn, override

import jinja2
import jinja2.ext
import jinja2.nodes
import jinja2.parser
import jinja2.utils
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

MAX_CPU_S = 2
MAX_TEXT = 5_000_000  # characters; a model of 128K tokens holds a tenth of it
MAX_WORDS = 500  # characters of a template's own words that a person is shown


def main() -> None:
    """Compile the template of the first line, then render it for each line that follows."""
    sys.excepthook = _end
    # A core file would hold what people typed.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    source = json.loads(sys.stdin.buffer.readline())
    # Jinja computes what is constant while it compiles, so this too is limited.
    _allow_time()
    template = _environment().from_string(source, globals=_globals())
    _say({"text": ""})
    for line in sys.stdin.buffer:
        _allow_time()
        _say(_answer(template, json.loads(line)))


class Refusal(jinja2.TemplateError):
    """A template's own words on why it does not write this conversation down."""


def _answer(template: jinja2.Template, variables: Mapping[str, object]) -> dict[str, str]:
    try:
        text = template.render(variables)
    except Refusal as refusal:
        return {"refusal": _words(refusal) or "it does not say why"}
    if len(text) > MAX_TEXT:
        raise ValueError(f"it writes {len(text):,} characters")
    return {"text": text}


def _allow_time() -> None:
    """Have the kernel end this process when it has worked so long from now, or a second more."""
    _, highest = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (ceil(time.process_time()) + MAX_CPU_S, highest))


def _environment() -> jinja2.Environment:
    environment = ImmutableSandboxedEnvironment(
        trim_blocks=True, lstrip_blocks=True, extensions=[_Generation, jinja2.ext.loopcontrols]
    )
    environment.filters["tojson"] = _to_json
    return environment


def _globals() -> dict[str, object]:
    return {
        "raise_exception": _refuse,
        "strftime_now": _now,
        "dict": _Dict(),
        "namespace": _Namespace,
    }


class _Generation(jinja2.ext.Extension):
    """Reads `{% generation %}`, which marks for training what the assistant said.

    Its body is a block of its own, as in transformers: what is set there is forgotten after it.
    """

    tags = {"generation"}  # noqa: RUF012 - as Jinja declares it

    @override
    def parse(self, parser: jinja2.parser.Parser) -> jinja2.nodes.Node:
        line = next(parser.stream).lineno
        body = parser.parse_statements(("name:endgeneration",), drop_needle=True)
        return jinja2.nodes.CallBlock(self.call_method("written"), [], [], body).set_lineno(line)

    @staticmethod
    def written(caller: Callable[[], str]) -> str:
        """Give what the block writes."""
        return caller()


class _Dict:
    """Makes dicts. Python's own class would show a template more than that."""

    def __call__(self, *entries: Mapping[str, object], **named: object) -> dict[str, object]:
        return dict(*entries, **named)

    def fromkeys(self, *keys_and_value: object) -> object:
        """Make a dict whose values are all the same."""
        return dict.fromkeys(*keys_and_value)  # pyright: ignore[reportCallIssue, reportArgumentType]


class _Namespace(jinja2.utils.Namespace):
    """Holds what a template sets, but for names that Python keeps for itself."""

    def __init__(self, /, *entries: Mapping[str, object], **named: object) -> None:
        # Only dict knows all the ways in which it is called.
        held: dict[str, object] = dict(*entries, **named)
        for name in held:
            _check_name(name)
        super().__init__(held)

    @override
    def __setitem__(self, name: str, value: object) -> None:
        _check_name(name)
        super().__setitem__(name, value)


def _check_name(name: object) -> None:
    if isinstance(name, str) and name.startswith("_"):
        raise SecurityError(f"a namespace has no room for the name {name!r}")


def _to_json(  # noqa: PLR0917 - templates may pass all of them by place
    value: object,
    ensure_ascii: bool = False,  # noqa: FBT001, FBT002
    indent: int | str | None = None,
    separators: tuple[str, str] | None = None,
    sort_keys: bool = False,  # noqa: FBT001, FBT002
) -> str:
    # Jinja's own escapes HTML, which would change what the model reads.
    return json.dumps(
        value,
        ensure_ascii=ensure_ascii,
        indent=indent,
        separators=separators,
        sort_keys=sort_keys,
    )


def _refuse(message: object) -> NoReturn:
    raise Refusal(str(message))


def _now(format: str) -> str:  # noqa: A002 - templates may pass it by name
    # The user's own day, without a zone: %z and %Z write nothing in transformers either.
    return datetime.now().strftime(format)  # noqa: DTZ005


def _say(answer: Mapping[str, str]) -> None:
    # Half a character is no text: with it, this is where the process ends.
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode() + b"\n")
    sys.stdout.buffer.flush()


def _end(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> NoReturn:
    _say({"fault": _words(error) or kind.__name__})
    os._exit(1)


def _words(error: BaseException) -> str:
    """Give an error's words as part of one line, without what a screen cannot show."""
    shown = "".join(each if each.isprintable() else " " for each in str(error)[:MAX_WORDS])
    return " ".join(shown.split()).rstrip(".")


if __name__ == "__main__":
    main()
