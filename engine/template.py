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

from engine.errors import RefusedTurnsError, TemplateError
from engine.tokenizer import BEGIN, END, Said
from engine.wire import Role, Turn

MAX_TEMPLATE = 1_000_000  # characters; the longest known are some 20,000
MAX_BYTES = 256_000_000  # of memory; Python and Jinja take some 20 MB of them
LOOK_S = 0.005  # between two looks at the memory, which grows by 20 MB at most meanwhile
RENDERER = Path(__file__).with_name("renderer.py")
# What a model without a template is spoken to with: mostly a base model, which goes on with any
# text, and knows scripts of this form. Names of control tokens that it may have say nothing: a base
# model has them too, untrained. Where it would speak for another, its reply ends.
PLAIN = (
    "{% for m in messages %}{{ m['role'] }}: {{ m['content'] }}\n\n{% endfor %}"
    "{% if add_generation_prompt %}assistant:{% endif %}"
)
PLAIN_STOPS = tuple(f"\n\n{role.value}:" for role in Role)
# Stands where an answer that goes on is cut off, space included, as in transformers: templates
# that trim what they write are known by the missing space.
CUT = "CONTINUE_FINAL_MESSAGE_TAG "


@dataclass(frozen=True, slots=True)
class Rendered:
    """A prompt's text, what each stand-in in it stands for, and where replies stand in it.

    begins tells that the assistant begins to speak after it; otherwise it goes on.
    """

    text: str
    typed: dict[str, str]
    begins: bool
    said: tuple[Said, ...] = ()


class ChatTemplate:
    """One model's way to write a conversation down; is_plain where it has none of its own.

    Raises TemplateError where the template cannot be compiled or rendered.
    """

    def __init__(
        self, source: str | None, control: re.Pattern[str], specials: dict[str, str]
    ) -> None:
        if source is not None and len(source) > MAX_TEMPLATE:
            raise TemplateError(f"it has {len(source):,} characters")
        self.is_plain = source is None
        self._source = PLAIN if source is None else source
        self._control = control
        self._specials = specials
        self._renderer = _Renderer(self._source)

    def render(self, turns: Sequence[Turn]) -> Rendered:
        """Write turns down, up to where the assistant begins to speak.

        Where the last turn is the assistant's, it is left open, for the assistant to go on.
        Raises RefusedTurnsError where the template does not take such turns.
        """
        shield = Shield(self._control, "".join(turn.text for turn in turns))
        texts = [shield.over(turn.text) for turn in turns]
        if not turns or turns[-1].role is not Role.ASSISTANT:
            written = self._written(turns, texts)
            marked = self._marked(turns, texts, shield.mark)
            said = _said(turns, marked, written, mark=shield.mark)
            return Rendered(written, shield.typed, begins=True, said=said)
        written = self._written(turns, [*texts[:-1], texts[-1] + CUT], begins=False)
        written = _left_open(written, texts[-1])
        marked = self._marked(turns, texts, shield.mark)
        said = _said(turns, marked, written, mark=shield.mark)
        return Rendered(written, shield.typed, begins=not texts[-1].strip(), said=said)

    def parts(self, turns: Sequence[Turn]) -> list[str]:
        """Write turns down in a part for each, which ends where its text does, and a last one.

        This tells how long each is, and is never read: names of control tokens are not hidden.
        Raises what `render` does, and TemplateError where not every turn is written once.
        """
        begin = Shield(self._control, "".join(turn.text for turn in turns)).begin
        # Text that a template leaves out stands before its answer, as thoughts do: the mark stays.
        texts = [f"{turn.text}{begin}{place}{END}" for place, turn in enumerate(turns)]
        written = self._written(turns, texts, begins=turns[-1].role is not Role.ASSISTANT)
        parts = re.split(f"{re.escape(begin)}([0-9]+){END}", written)
        by_place = dict(zip(map(int, parts[1::2]), parts[::2], strict=False))
        if len(parts) != 2 * len(turns) + 1 or len(by_place) != len(turns):
            raise TemplateError("it does not write each turn once")
        return [*(by_place[place] for place in range(len(turns))), parts[-1]]

    def _marked(self, turns: Sequence[Turn], texts: Sequence[str], mark: str) -> str:
        """Write turns down with a mark before and after each reply whose ids are known."""
        if not any(turn.ids for turn in turns):
            return ""
        marked = [
            f"{mark}{text}{mark}" if turn.ids else text
            for turn, text in zip(turns, texts, strict=True)
        ]
        last = turns[-1].role is Role.ASSISTANT
        if last:
            marked[-1] += CUT
        try:
            written = self._written(turns, marked, begins=not last)
            return _left_open(written, marked[-1].removesuffix(CUT)) if last else written
        except (RefusedTurnsError, TemplateError):
            return ""

    def _written(self, turns: Sequence[Turn], texts: Sequence[str], *, begins: bool = True) -> str:
        if self._renderer.has_ended:
            self._renderer = _Renderer(self._source)
        messages = [
            {"role": turn.role.value, "content": text}
            for turn, text in zip(turns, texts, strict=True)
        ]
        # Templates ask whether there are tools or documents, and differ where one is not defined.
        said = {"tools": None, "documents": None, "add_generation_prompt": begins}
        return self._renderer.answer({"messages": messages, **said, **self._specials})

    def close(self) -> None:
        """End the template's process; the next conversation would start another."""
        self._renderer.end()


def _left_open(written: str, last: str) -> str:
    """Cut off what a template writes after the last turn's text."""
    place = written.rfind(CUT.rstrip())
    if place < 0 or last.strip() not in written:
        raise TemplateError("it changes the answer that is to go on")
    before = written[:place]
    return before if written.startswith(CUT, place) else before.rstrip()


def _said(turns: Sequence[Turn], marked: str, written: str, *, mark: str) -> tuple[Said, ...]:
    """Find the replies whose ids are known in what a template has written.

    Looking for their words would find them in names of control tokens, too. Where a template writes
    another text for the marks, nothing is known.
    """
    known = [turn.ids for turn in turns if turn.ids]
    parts = marked.split(mark)
    if "".join(parts) != written or len(parts) != 2 * len(known) + 1:
        return ()
    found: list[Said] = []
    place = 0
    for between, reply, ids in zip(parts[::2], parts[1::2], known, strict=False):
        start = place + len(between)
        place = start + len(reply)
        found.append(Said(start, place, ids))
    return tuple(found)


class Shield:
    """Hides names of control tokens in what was typed behind stand-ins that nobody typed."""

    def __init__(self, control: re.Pattern[str], typed: str) -> None:
        self.typed: dict[str, str] = {}
        self._control = control
        taken = set(re.findall(rf"{BEGIN}([0-9]+)\.", typed))
        number = next(number for number in count() if str(number) not in taken)
        self.begin = f"{BEGIN}{number}."
        # Stands for nothing that was typed, and beside no word.
        self.mark = f"{self.begin}{END}"

    def over(self, text: str) -> str:
        """Give text without such names; `typed` tells what its stand-ins stand for."""
        return self._control.sub(self._stand_in, text)

    def _stand_in(self, found: re.Match[str]) -> str:
        stand_in = f"{self.begin}{len(self.typed)}{END}"
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
        """Send a line and give the text that comes back, or raise one of two errors."""
        assert self._process.stdin is not None, "it was opened as a pipe"
        with suppress(BrokenPipeError):
            self._process.stdin.write(json.dumps(wish).encode() + b"\n")
            self._process.stdin.flush()
        answer = json.loads(self._line())
        if "refusal" in answer:
            raise RefusedTurnsError(answer["refusal"])
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
