"""What a reply thinks before it answers: where the one ends and the other begins.

Models tell by tags. Whatever is written behind it, a stretch that has ended stays as it is: but for
a thought whose opening tag the model's template has written, which is known only where it ends.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from app.markdown.parts import closes, opens

_PAIRS = {
    "<think>": "</think>",
    "<thinking>": "</thinking>",
    "<thought>": "</thought>",
    "<reasoning>": "</reasoning>",
    "<seed:think>": "</seed:think>",
    "[think]": "[/think]",
    "◁think▷": "◁/think▷",
    "<|begin_of_thought|>": "<|end_of_thought|>",
    "<|start_thinking|>": "<|end_thinking|>",
    "<|inner_prefix|>": "<|inner_suffix|>",
}
_OPENERS = {closer: opener for opener, closer in _PAIRS.items()}
# The one that templates are known to open themselves.
_OWN, _LONE = "<think>", "</think>"
_OPENS = re.compile(rf"\s*({'|'.join(map(re.escape, _PAIRS))})", re.IGNORECASE)
# What may begin a block of code, or a tag. Each begins with a sign of its own and stands in no
# group, by which Python looks for the signs alone, ten times as quick.
_MARK = re.compile("|".join(("```", "~~~", *map(re.escape, (*_PAIRS, *_OPENERS)))), re.IGNORECASE)
_QUICK = re.compile("think|thought|reasoning|inner_", re.IGNORECASE)
_FENCES = frozenset({"```", "~~~"})
_TICKS = re.compile("`+")
# What follows a tag that is spoken of, and does not end anything.
_SPOKEN = frozenset(" \t.,:;!?)]}'\"”’»。，、；：！？）」』")
# So far from a tag, in a line, it matters what is code.
_NEAR = 500


class _Read(NamedTuple):
    """Up to which line a stretch was read, and what was known there."""

    at: int
    closer: str = ""  # what ends the thought, empty for what is said
    fence: str = ""
    nested: int = 0  # tags in a block of code that were opened and not closed
    spoken: bool = False  # whether there was an opening tag that opened nothing


@dataclass(frozen=True, slots=True)
class Stretch:
    """Letters from start up to end, thought or said; inside are those between its tags.

    What has not ended goes up to the end of the text.
    """

    start: int
    end: int
    inside: tuple[int, int]
    ended: bool
    read: _Read
    thought: bool = False

    def of(self, text: str) -> str:
        """Return what is thought or said in a text, without the tags."""
        return text[slice(*self.inside)]


def stretches_of(
    text: str, known: tuple[Stretch, ...] = (), *, growing: bool = False
) -> tuple[Stretch, ...]:
    """Return what is thought and said in a text, in order; the last of them has not ended.

    known are those of its beginning. Of a text that grows, a tag that is not whole stays out of
    sight, and what is not certain is left as it is.
    """
    made, last = list(known[:-1]), known[-1] if known else None
    is_blank = last is not None and not (last.thought or last.of(text).strip())
    stretch = _begun(text, 0) if last is None else _begun(text, last.start) if is_blank else last
    while True:
        read = _Reader(text, stretch, growing=growing).read()
        made.append(read)
        if not read.ended:
            return tuple(made)
        stretch = _begun(text, read.end)


def answer_of(text: str) -> str:
    """Return what a reply says, without what it thought; that where it says nothing."""
    stretches = stretches_of(text) if may_think(text) else ()
    if not any(each.thought for each in stretches):
        return text
    said = _joined(each.of(text) for each in stretches if not each.thought)
    return said or _joined(each.of(text) for each in stretches)


def said_so_far(text: str) -> str:
    """Return what a reply that grows says by now, without what it thinks and half of a tag."""
    stretches = stretches_of(text, growing=True)
    if any(each.thought for each in stretches):
        return _joined(each.of(text) for each in stretches if not each.thought)
    return "".join(each.of(text) for each in stretches)


def behind_thought(text: str) -> str:
    """Return about what is behind the thought that a text begins with, without reading it."""
    opened = _OPENS.match(text)
    if opened is None:
        return text
    closer = _PAIRS[opened[1].lower()]
    return text[opened.end() :].partition(closer)[2]


def may_think(text: str) -> bool:
    """Tell whether there may be a tag in a text, which is quicker than to look for each."""
    return _QUICK.search(text) is not None


def _joined(texts: Iterable[str]) -> str:
    return "\n\n".join(told for text in texts if (told := text.strip("\n")).strip())


def _begun(text: str, start: int) -> Stretch:
    """Return the stretch that begins there, of which nothing is read."""
    opened = _OPENS.match(text, start)
    if opened is None:
        return Stretch(start, start, (start, start), ended=False, read=_Read(start))
    at = opened.end()
    read = _Read(at, _PAIRS[opened[1].lower()])
    return Stretch(start, at, (at, at), ended=False, read=read, thought=True)


class _Reader:
    """Goes from tag to tag in one stretch, from where it was read before."""

    def __init__(self, text: str, stretch: Stretch, *, growing: bool) -> None:
        self._text = text
        self._stretch = stretch
        self._growing = growing
        self._now: _Read = stretch.read
        self._kept: _Read = stretch.read

    def read(self) -> Stretch:
        """Return the stretch as far as it goes."""
        for mark in _MARK.finditer(self._text, self._now.at):
            self._keep(self._line_of(mark.start()))
            if mark[0] in _FENCES:
                self._take_fence(mark)
                continue
            ends = self._ends_thought(mark) if self._now.closer else self._ends_said(mark)
            if ends is None:
                return self._unended(mark.start())
            if ends:
                return self._ended(mark)
        self._keep(self._line_of(len(self._text)))
        return self._unended(len(self._text))

    def _keep(self, line: int) -> None:
        """Know what holds at the beginning of a line, as it may be read again from there."""
        if line > self._kept.at:
            self._kept = self._now._replace(at=line)

    def _line_of(self, place: int) -> int:
        return self._text.rfind("\n", 0, place) + 1

    def _take_fence(self, mark: re.Match[str]) -> None:
        start, fence = self._line_of(mark.start()), self._now.fence
        if self._text[start : mark.start()].strip(" "):
            return
        line = self._text[start : self._end_of(mark)]
        if not fence and opens(line):
            self._now = self._now._replace(fence=line)
        elif fence and closes(line, fence):
            self._now = self._now._replace(fence="", nested=0)

    def _ends_thought(self, mark: re.Match[str]) -> bool | None:
        """Tell whether a tag ends the thought; None where that is not certain yet."""
        tag, closer = mark[0].lower(), self._now.closer
        if self._now.fence:
            return self._ends_in_code(mark)
        in_code = self._is_code(mark) if tag == closer else True
        return None if in_code is None else not in_code

    def _ends_in_code(self, mark: re.Match[str]) -> bool | None:
        """Tell whether a tag in a block of code ends the thought all the same.

        That is one in a line of its own, which no other in the block opens: what is not ended
        there would hide the answer, where the model has left the block open.
        """
        tag, closer, nested = mark[0].lower(), self._now.closer, self._now.nested
        if tag == _OPENERS[closer]:
            self._now = self._now._replace(nested=nested + 1)
        elif tag == closer and nested:
            self._now = self._now._replace(nested=nested - 1)
        elif tag == closer:
            return self._stands_alone(mark)
        return False

    def _ends_said(self, mark: re.Match[str]) -> bool | None:
        """Tell whether a tag begins a thought, or is the end of one whose beginning is missing."""
        tag = mark[0].lower()
        if tag not in _PAIRS:
            return not self._now.fence and self._is_lone(mark)
        opens = not self._now.fence and self._stands_alone(mark)
        if opens is False and tag == _OWN:
            self._now = self._now._replace(spoken=True)
        return opens

    def _is_lone(self, mark: re.Match[str]) -> bool | None:
        if mark[0].lower() != _LONE or self._stretch.start or self._now.spoken:
            return False
        in_code = self._is_code(mark)
        after = self._text[mark.end() : mark.end() + 1]
        if in_code is None or (not in_code and not after and self._growing):
            return None
        return not in_code and after not in _SPOKEN

    def _stands_alone(self, mark: re.Match[str]) -> bool | None:
        """Tell whether a tag has a line of its own, which is no code by being far to the right."""
        text, line, end = self._text, self._line_of(mark.start()), self._end_of(mark)
        before = text[line : mark.start()]
        if before.strip(" ") or len(before) > 3 or text[mark.end() : end].strip():
            return False
        return None if end == len(text) and self._growing else True

    def _is_code(self, mark: re.Match[str]) -> bool | None:
        """Tell whether a tag stands between backticks, in its line."""
        text, end = self._text, self._end_of(mark)
        begin = max(self._line_of(mark.start()), self._stretch.inside[0], mark.start() - _NEAR)
        is_open = end == len(text) and self._growing and end - mark.end() < _NEAR
        last = min(end, mark.end() + _NEAR)
        before = [len(run[0]) for run in _TICKS.finditer(text, begin, mark.start())]
        after = {len(run[0]) for run in _TICKS.finditer(text, mark.end(), last)}
        while before:
            width = before.pop(0)
            if width in before:
                del before[: before.index(width) + 1]
            elif width in after or is_open:
                return True if width in after else None
        return False

    def _end_of(self, mark: re.Match[str]) -> int:
        end = self._text.find("\n", mark.end())
        return len(self._text) if end < 0 else end

    def _ended(self, mark: re.Match[str]) -> Stretch:
        start, inner = self._stretch.start, self._stretch.inside[0]
        if self._now.closer or mark[0].lower() not in _PAIRS:
            inside = inner, mark.start()
            return Stretch(start, mark.end(), inside, ended=True, read=self._kept, thought=True)
        line = self._line_of(mark.start())
        return Stretch(start, line, (inner, line), ended=True, read=self._kept)

    def _unended(self, certain: int) -> Stretch:
        """Return the stretch as it has not ended, up to what is certain of it."""
        end, inner = len(self._text), self._stretch.inside[0]
        if self._growing and certain == end:
            certain = max(inner, end - self._held())
        return replace(self._stretch, end=end, inside=(inner, max(inner, certain)), read=self._kept)

    def _held(self) -> int:
        """Return how many letters at the end may be the beginning of a tag.

        A single one is, where nothing is said before it.
        """
        text, tail = self._text, self._text[-_LONGEST:].lower()
        sizes = range(len(tail), 0, -1)
        size = next((size for size in sizes if tail[-size:] in _BEGINNINGS), 0)
        is_expected = size != 1 or not text[self._stretch.inside[0] : -1].strip()
        return size if is_expected else 0


_BEGINNINGS = {tag[:size] for tag in (*_PAIRS, *_OPENERS) for size in range(1, len(tag))}
_LONGEST = max(map(len, _BEGINNINGS))
