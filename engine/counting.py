"""How many tokens the next prompt would have, told anew at each change of what is typed.

A conversation is written down by its template once, with a mark where the next message goes, and
counted up to the last control token before that. From there on no token depends on what stands
before, so each change of what is typed takes as long as that is, however long the conversation is;
and the count is that of the prompt, to the token. It is not where a template writes a long
conversation without any control token, and where turns have to go to make room.

Only one thread may use a counter, which need not be that which replies. Nothing is written to disk.
"""

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from engine.errors import PromptTooLongError, TokenizerError
from engine.overflow import Room
from engine.prompt_writer import Prompt, PromptWriter
from engine.template import Rendered, Shield
from engine.tokenizer import BEGIN, END, Said, Tokenizer
from engine.wire import Overflow, Role, Turn

# Stands where the next message goes. No stand-in for a control token's name is like it.
HERE = f"{BEGIN}here{END}"
# So far before the next message a control token is looked for: from there on all is read at each
# change, which takes a few milliseconds.
NEAR = 4_096
# A text is cut at a control token where it is longer, since what the library has of it in memory
# is thirty times as much.
STRETCH = 65_536


@dataclass(frozen=True, slots=True)
class Size:
    """So many tokens, exactly or nearly; left_out counts the turns that would not be seen."""

    tokens: int
    exact: bool = True
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class _Frame:
    """A conversation that waits for its next message.

    It is written before that up to cut, which is counted, and from cut on, which is read with the
    message, as is what comes after. said are the replies that keep their ids. Where it is not
    exact, tokens at the cut may depend on both sides.
    """

    turns: Sequence[Turn]
    written: str
    cut: int
    said: tuple[Said, ...]
    typed: Mapping[str, str]
    after: str
    exact: bool
    tokens: int = 0  # up to the cut


@dataclass(frozen=True, slots=True)
class _Less:
    """What is left of a conversation where turns have to go, for so many steps over the limit."""

    turns: Sequence[Turn]
    room: Room
    steps: int
    frame: _Frame | None
    prompt: Prompt


class Counter:
    """Counts for one model, which writes by writer and can hold most tokens.

    Raises EngineError where nothing can be made of what it is given.
    """

    def __init__(self, tokenizer: Tokenizer, writer: PromptWriter, most: int) -> None:
        self._tokenizer, self._writer, self._most = tokenizer, writer, most
        self._names = tokenizer.control_names
        self._frame: _Frame | None = None
        self._unframed: Sequence[Turn] | None = None  # what cannot be written so
        self._less: _Less | None = None

    def next_prompt(
        self, turns: Sequence[Turn], text: str, room: Room, *, overflow: Overflow
    ) -> Size:
        """Tell how long the prompt is of turns, and of text as the user's next one.

        Where turns may be dropped and have to be, it is what is left of it.
        """
        with _as_engine_error():
            whole = self._whole(turns, text)
            if overflow is Overflow.DROP and whole.tokens > room.limit:
                return self._left(turns, text, room, whole=whole)
            return whole

    def alone(self, text: str) -> Size:
        """Tell how long a text is by itself."""
        with _as_engine_error():
            # Names in it are text.
            shield = Shield(self._names, text)
            return self._size(shield.over(text), shield.typed)

    def forget(self) -> None:
        """Remember no text."""
        self._frame = self._unframed = self._less = None

    def _whole(self, turns: Sequence[Turn], text: str) -> Size:
        known = self._frame is not None and self._frame.turns is turns
        if not known and self._unframed is not turns:
            self._frame = self._framed(turns, self._frame)
            self._unframed = turns if self._frame is None else None
        if self._frame is not None:
            return self._filled(self._frame, text)
        try:
            return Size(len(self._writer.whole([*turns, Turn(Role.USER, text)])))
        except PromptTooLongError as error:
            return Size(error.prompt_tokens, exact=False)

    def _left(self, turns: Sequence[Turn], text: str, room: Room, *, whole: Size) -> Size:
        """Tell how long the prompt is without what has to go; which that is, is seldom asked."""
        steps = -(-(whole.tokens - room.limit) // room.step)
        less = self._less
        if less is None or less.turns is not turns or (less.room, less.steps) != (room, steps):
            try:
                less = self._fitting(turns, text, room, steps=steps)
            except PromptTooLongError:
                return whole
            self._less = less
        if less.frame is None:
            return Size(less.prompt.tokens, exact=False, left_out=len(less.prompt.left_out))
        left = self._filled(less.frame, text)
        return replace(left, exact=False, left_out=len(less.prompt.left_out))

    def _fitting(self, turns: Sequence[Turn], text: str, room: Room, *, steps: int) -> _Less:
        asked = [*turns, Turn(Role.USER, text)]
        prompt = self._writer.fitting(asked, room, Overflow.DROP)
        gone = set(prompt.left_out)
        kept = [turn for place, turn in enumerate(turns) if place not in gone]
        return _Less(turns, room, steps, self._framed(kept, None), prompt)

    def _framed(self, turns: Sequence[Turn], before: _Frame | None) -> _Frame | None:
        """Write turns down; None where the template does not write the next message once.

        What begins as before is not counted again.
        """
        rendered = self._writer.rendered([*turns, Turn(Role.USER, HERE)])
        written, here, after = rendered.text.partition(HERE)
        if not here or HERE in after:
            return None
        said = self._said(rendered, before)
        cut, exact = self._cut(written, said[-1].end if said else 0)
        frame = _Frame(turns, written, cut, said, rendered.typed, after, exact)
        return replace(frame, tokens=self._counted(frame, before))

    def _said(self, rendered: Rendered, before: _Frame | None) -> tuple[Said, ...]:
        """Find the replies that keep their ids, of which those of before are known."""
        known = {} if before is None else {reply.end: reply for reply in before.said}
        found: list[Said] = []
        for reply in rendered.said:
            was = known.get(reply.end)
            if was is not None and was.ids == reply.ids:
                found.append(was)
                continue
            start = self._tokenizer.start_of(reply, rendered.text, rendered.typed)
            if start is not None:
                found.append(reply._replace(start=start))
        return tuple(found)

    def _cut(self, written: str, said: int) -> tuple[int, bool]:
        """Tell from where on no token depends on what is before, which ends with a reply at said.

        Where there is no such place near the end, it is the end, and that is not exact.
        """
        begin = max(said, len(written) - NEAR)
        control = [found.start() for found in self._names.finditer(written, begin)]
        if control:
            return control[-1], True
        return (said, True) if begin == said else (len(written), False)

    def _counted(self, frame: _Frame, before: _Frame | None) -> int:
        """Count the tokens up to the cut, but for those that were counted before."""
        tokens, place, said = 0, 0, frame.said
        if before is not None and _goes_on(frame, before):
            tokens, place, said = before.tokens, before.cut, said[len(before.said) :]
        else:
            start = frame.written[:NEAR]
            prompt = self._tokenizer.encode_prompt(start, frame.typed)
            # Many models have a first token that their template leaves out.
            tokens = len(prompt) - self._tokenizer.count(start, frame.typed) if frame.cut else 0
        for reply in said:
            tokens += self._between(frame, place, reply.start) + len(reply.ids)
            place = reply.end
        return tokens + self._between(frame, place, frame.cut)

    def _between(self, frame: _Frame, start: int, end: int) -> int:
        """Count the tokens of a part that begins and ends where tokens depend on nothing outside.

        It is read in stretches, each with the control token that the next one begins with: that
        may take spaces beside it.
        """
        tokens, written = 0, frame.written
        while found := self._names.search(written, start + STRETCH, end):
            tokens += self._tokenizer.count(written[start : found.end()], frame.typed) - 1
            start = found.start()
        if found := self._names.match(written, end):
            return tokens + self._tokenizer.count(written[start : found.end()], frame.typed) - 1
        return tokens + self._tokenizer.count(written[start:end], frame.typed)

    def _filled(self, frame: _Frame, text: str) -> Size:
        """Count a conversation with its next message."""
        shield = Shield(self._names, frame.written[frame.cut :] + text)
        part = f"{frame.written[frame.cut :]}{shield.over(text)}{frame.after}"
        typed = {**frame.typed, **shield.typed}
        if not frame.cut:
            return Size(len(self._tokenizer.encode_prompt(part, typed)))
        size = self._size(part, typed)
        return Size(frame.tokens + size.tokens, exact=frame.exact and size.exact)

    def _size(self, text: str, typed: Mapping[str, str]) -> Size:
        # Cutting text into tokens cannot be stopped, so it is not begun in vain.
        if (fewest := self._tokenizer.fewest(text, typed)) > self._most:
            return Size(fewest, exact=False)
        return Size(self._tokenizer.count(text, typed))


@contextmanager
def _as_engine_error() -> Generator[None]:
    try:
        yield
    except ValueError as error:
        raise TokenizerError(str(error)) from error


def _goes_on(frame: _Frame, before: _Frame) -> bool:
    """Tell whether a conversation is one that was counted, and perhaps more."""
    return (
        before.exact
        and before.cut > 0
        and frame.cut >= before.cut
        and frame.written.startswith(before.written[: before.cut])
        and frame.said[: len(before.said)] == before.said
        and all(reply.start >= before.cut for reply in frame.said[len(before.said) :])
        and before.typed.items() <= frame.typed.items()
    )
