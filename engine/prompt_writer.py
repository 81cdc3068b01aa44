"""`PromptWriter`: turns → the ids of a prompt that leaves room for its reply."""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from engine.errors import (
    ANSWERED,
    PINNED,
    SYSTEM,
    TEMPLATE,
    MessageTooLongError,
    PromptTooLongError,
    RefusedTurnsError,
    TemplateError,
    TokenizerError,
)
from engine.overflow import SHARE, Room, exchanges_of, joined, may_go, ways_out
from engine.template import ChatTemplate, Rendered
from engine.wire import Overflow, Role, Turn
from engine.words import Words

# Of most texts, a token has so many characters. By that it is guessed whether a try to write a
# conversation down as a whole is worth its while.
CHARACTERS = 4
# So many tokens stand around a turn, where the template does not let that be told.
USUAL_FRAME = 8


@dataclass(frozen=True, slots=True)
class Prompt:
    """What the network reads, and the places of the turns that went.

    tokens counts the ids; where there are too many to be made, it is how many there are at least.
    begins tells that the assistant begins to speak after it; otherwise it goes on. unseen are the
    places of turns that went to make room, too_long of those that no room could be made for.
    """

    ids: Sequence[int]
    tokens: int
    begins: bool
    unseen: tuple[int, ...] = ()
    too_long: tuple[int, ...] = ()

    @property
    def left_out(self) -> tuple[int, ...]:
        """Give the places of all that the model does not see."""
        return tuple(sorted({*self.unseen, *self.too_long}))


class PromptWriter:
    """Writes conversations down for a model, which can hold most tokens.

    For any thread: what is typed is counted while a reply is made.
    """

    def __init__(self, words: Words, most: int) -> None:
        self._tokenizer, self._most = words.tokenizer, most
        self._template = ChatTemplate(
            words.template, words.tokenizer.control_names, dict(words.specials)
        )
        self._sizes: dict[str, int] = {}  # the texts that were counted last
        self._one_at_a_time = threading.RLock()  # the template is one process, asked by one pipe

    @property
    def is_plain(self) -> bool:
        """Tell whether the model has no template of its own."""
        return self._template.is_plain

    def whole(self, turns: Sequence[Turn]) -> Sequence[int]:
        """Write all turns down. Raises PromptTooLongError where they are beyond all bounds."""
        with self._one_at_a_time:
            prompt = self._written(turns, self._most)
        if not prompt.ids:
            raise PromptTooLongError(prompt.tokens, self._most)
        return prompt.ids

    def fitting(self, turns: Sequence[Turn], room: Room, overflow: Overflow) -> Prompt:
        """Write down what there is room for: all turns, or less where the oldest may be dropped.

        A question that was refused, since there was no room for it, counts as not asked. Raises
        PromptTooLongError where turns may not be dropped, and MessageTooLongError where nothing
        more can be.
        """
        with self._one_at_a_time:
            return self._best(turns, room, overflow)

    def rendered(self, turns: Sequence[Turn]) -> Rendered:
        """Have the template write turns, in a row as one where it wants them to alternate."""
        with self._one_at_a_time:
            return self._rendered(turns)

    def forget(self) -> None:
        """Remember no text."""
        with self._one_at_a_time:
            self._sizes = {}

    def close(self) -> None:
        """End the template's process, and remember no text."""
        with self._one_at_a_time:
            self._sizes = {}
            self._template.close()

    def _best(self, turns: Sequence[Turn], room: Room, overflow: Overflow) -> Prompt:
        unanswered = _unanswered(turns)
        if not unanswered:
            return self._fitting(turns, room, overflow)
        too_long = {place for place in unanswered if self._is_too_long(turns, place, room.context)}
        try:
            return self._without(too_long, turns, room, overflow=overflow)
        except PromptTooLongError:
            if too_long == unanswered:
                raise
        return self._without(unanswered, turns, room, overflow=overflow)

    def _without(
        self, places: set[int], turns: Sequence[Turn], room: Room, *, overflow: Overflow
    ) -> Prompt:
        seen = [place for place in range(len(turns)) if place not in places]
        prompt = self._fitting([turns[place] for place in seen], room, overflow)
        unseen = tuple(seen[place] for place in prompt.unseen)
        return replace(prompt, unseen=unseen, too_long=tuple(sorted(places)))

    def _is_too_long(self, turns: Sequence[Turn], place: int, context: int) -> bool:
        """Tell whether there is no prompt with a question and all that has to stay."""
        size = self._count(turns[place].text)
        if not context // SHARE <= size < context:
            return size >= context
        goes = {at for each in (*may_go(turns), exchanges_of(turns)[-1]) for at in each}
        stays = {place, *set(range(len(turns))).difference(goes)}
        try:
            written = self._written([turns[at] for at in sorted(stays)], context)
        except (RefusedTurnsError, TemplateError):
            return False
        return written.tokens >= context

    def _fitting(self, turns: Sequence[Turn], room: Room, overflow: Overflow) -> Prompt:
        drops = overflow is Overflow.DROP
        prompt = self._with_room(turns, room) if drops else self._written(turns, room.context)
        if prompt.tokens < room.context:
            return prompt
        if may_go(turns) and not drops:
            raise PromptTooLongError(prompt.tokens, room.context, self._most)
        raise self._too_long(turns, prompt, room.context)

    def _with_room(self, turns: Sequence[Turn], room: Room) -> Prompt:
        """Write down as many turns as leave room for the reply, or all that have to stay."""
        prompt = None
        for unseen in self._ways(turns, room):
            gone = set(unseen)
            kept = [turn for place, turn in enumerate(turns) if place not in gone]
            prompt = replace(self._written(kept, room.context), unseen=unseen)
            if prompt.tokens <= room.limit:
                break
        assert prompt is not None, "there is one way at least"
        return prompt

    def _ways(self, turns: Sequence[Turn], room: Room) -> Iterator[tuple[int, ...]]:
        """Give what may go, more and more; where all are likely to fit, and do, none is counted."""
        guess = sum(len(turn.ids) or len(turn.text) // CHARACTERS for turn in turns)
        if whole_first := guess <= room.limit or not may_go(turns):
            yield ()
        for unseen in ways_out(turns, self._sizes_of(turns), room):
            if unseen or not whole_first:
                yield unseen

    def _written(self, turns: Sequence[Turn], context: int) -> Prompt:
        tokenizer = self._tokenizer
        rendered = self._rendered(turns)
        # Cutting text into tokens cannot be stopped, so it is not begun in vain.
        if (fewest := tokenizer.fewest(rendered.text, rendered.typed)) > context:
            return Prompt((), fewest, rendered.begins)
        try:
            ids = tokenizer.encode_prompt(rendered.text, rendered.typed, rendered.said)
        except ValueError as error:
            raise TokenizerError(str(error)) from error
        if not ids:
            raise TemplateError("it writes nothing")
        return Prompt(ids, len(ids), rendered.begins)

    def _rendered(self, turns: Sequence[Turn]) -> Rendered:
        try:
            return self._template.render(turns)
        except RefusedTurnsError:
            alternating = joined(turns)
            if len(alternating) == len(turns):
                raise
            return self._template.render(alternating)

    def _sizes_of(self, turns: Sequence[Turn]) -> list[int]:
        """Tell how many tokens each turn takes, or nearly; the last one has what follows it, too.

        Each is told by what the template writes of it, so that an old one has no other size when
        the conversation is longer, and what the template leaves out does not count.
        """
        known, self._sizes = self._sizes, {}

        def count(text: str) -> int:
            size = self._sizes.get(text) or known.get(text) or self._count(text)
            self._sizes[text] = size
            return size

        try:
            *parts, rest = self._template.parts(turns)
        except (RefusedTurnsError, TemplateError):
            return [USUAL_FRAME + (len(turn.ids) or count(turn.text)) for turn in turns]
        sizes = [
            len(turn.ids) + count(part.removesuffix(turn.text))
            if turn.ids and part.endswith(turn.text)
            else count(part)
            for turn, part in zip(turns, parts, strict=True)
        ]
        sizes[-1] += count(rest)
        return sizes

    def _count(self, text: str) -> int:
        if (fewest := self._tokenizer.fewest(text, {})) > self._most:
            return fewest
        try:
            return self._tokenizer.count(text)
        except ValueError as error:
            raise TokenizerError(str(error)) from error

    def _too_long(self, turns: Sequence[Turn], prompt: Prompt, context: int) -> MessageTooLongError:
        """Say what is too long: the last message, or that together with all that has to stay."""
        message = len(turns[-1].ids) or self._count(turns[-1].text)
        if message >= context:
            return MessageTooLongError(message, context, self._most)
        stays = set(range(len(turns) - 1)).difference(prompt.unseen)
        system = {place for place in stays if turns[place].role is Role.SYSTEM}
        answered = stays.intersection(*exchanges_of(turns)[-1:])
        # Alone it would fit, but not as the model's template writes it.
        pinned = stays - answered - system
        places = [(ANSWERED, answered - system), (SYSTEM, system), (PINNED, pinned)]
        beside = [name for name, there in places if there] or [TEMPLATE]
        return MessageTooLongError(prompt.tokens, context, self._most, beside=beside)


def _unanswered(turns: Sequence[Turn]) -> set[int]:
    """Give the places of questions before the last that got no answer and are not pinned."""
    alone = {each[0] for each in exchanges_of(turns)[:-1] if len(each) == 1}
    return {at for at in alone if turns[at].role is Role.USER and not turns[at].pinned}
