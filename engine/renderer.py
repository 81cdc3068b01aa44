"""Renders one chat template, in a process of its own. Knows nothing of ours.

A template is code from a stranger. Jinja's sandbox keeps it from reaching outside, but not from
asking C for more time or memory than there is, as `{{ 'a' * 5000000000 }}` does; only the end of
a process stops that, on macOS as on Linux. `engine.template` starts this file by its path, hears
one line of JSON for each that it sends, the template's source first, and watches how large the
process grows; the kernel counts its time. Whatever goes wrong ends the process with a last line
that says why.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Mapping
from datetime import datetime
from math import ceil
from types import TracebackType
from typing import NoReturn

import jinja2
import jinja2.ext
from jinja2.sandbox import ImmutableSandboxedEnvironment

MAX_CPU_S = 2
MAX_TEXT = 5_000_000  # characters; a model of 128K tokens holds a tenth of it


def main() -> None:
    """Compile the template of the first line, then render it for each line that follows."""
    sys.excepthook = _end
    # A core file would hold what people typed.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    source = json.loads(sys.stdin.buffer.readline())
    # Jinja computes what is constant while it compiles, so this too is limited.
    _allow_time()
    template = _environment().from_string(source)
    _say({"text": ""})
    for line in sys.stdin.buffer:
        _allow_time()
        text = template.render(
            json.loads(line),
            add_generation_prompt=True,
            raise_exception=_raise,
            strftime_now=_now,
        )
        if len(text) > MAX_TEXT:
            _raise(f"it writes {len(text):,} characters")
        _say({"text": text})


def _allow_time() -> None:
    """Have the kernel end this process when it has worked so long from now, or a second more."""
    _, highest = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (ceil(time.process_time()) + MAX_CPU_S, highest))


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


def _say(answer: Mapping[str, str]) -> None:
    # Half a character is no text: with it, this is where the process ends.
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode() + b"\n")
    sys.stdout.buffer.flush()


def _end(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> NoReturn:
    words = " ".join(str(error)[:500].split()).rstrip(".")
    _say({"fault": words.encode(errors="replace").decode() or kind.__name__})
    os._exit(1)


if __name__ == "__main__":
    main()
