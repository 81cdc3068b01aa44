"""`PromptWriter`: turns → the ids of a prompt that leaves room for its reply."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from engine.errors import (
    ANSWERED,
    PINNED,
    SYSTEM,
    MessageTooLongError,
    PromptTooLongError,
    RefusedTurnsError,
    TemplateError,
    TokenizerError,
)
from engine.overflow import Room, exchanges_of, may_go, ways_out
from engine.template import ChatTemplate
from engine.wire import Overflow, Role, Turn
from engine.words import Words

# Of most texts, a token has so many characters. By that it is guessed whether a try to write a
# conversation down as a whole is worth its while.
CHARACTERS = 4
# So many tokens stand around a turn, where the template refuses the turns it is measured with.
USUAL_FRAME = 8


@dataclass(frozen=True, slots=True)
class Prompt:
    """What the network reads, and the places of the turns that went.

    tokens counts the ids; where there are too many to be made, it is how many there are at least.
    begins tells that the assistant begins to speak after it; otherwise it goes on.
    """

    ids: Sequence[int]
    tokens: int
    begins: bool
    unseen: tuple[int, ...] = ()


class PromptWriter:
    """Writes conversations down for a model, which can hold most tokens."""

    def __init__(self, words: Words, most: int) -> None:
        self._tokenizer, self._most = words.tokenizer, most
        self._template = ChatTemplate(
            words.template, words.tokenizer.control_names, dict(words.specials)
        )
        self._sizes: dict[str, int] = {}  # the texts that were counted last

    @property
    def is_plain(self) -> bool:
        """Tell whether the model has no template of its own."""
        return self._template.is_plain

    def whole(self, turns: Sequence[Turn]) -> Sequence[int]:
        """Write all turns down. Raises PromptTooLongError where they are beyond all bounds."""
        prompt = self._written(turns, self._most)
        if not prompt.ids:
            raise PromptTooLongError(prompt.tokens, self._most)
        return prompt.ids

    def fitting(self, turns: Sequence[Turn], room: Room, overflow: Overflow) -> Prompt:
        """Write down what there is room for: all turns, or less where the oldest may be dropped.

        Raises PromptTooLongError where they may not, and MessageTooLongError where nothing more
        can be.
        """
        drops = overflow is Overflow.DROP
        prompt = self._with_room(turns, room) if drops else self._written(turns, room.context)
        if prompt.tokens < room.context:
            return prompt
        if may_go(turns) and not drops:
            raise PromptTooLongError(prompt.tokens, room.context, self._most)
        raise self._too_long(turns, prompt, room.context)

    def forget(self) -> None:
        """Remember no text."""
        self._sizes = {}

    def close(self) -> None:
        """End the template's process, and remember no text."""
        self.forget()
        self._template.close()

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
        """Give what may go, more and more; for the many conversations that fit nothing is counted.

        Where it is plain that not all fit, writing all down is not tried.
        """
        guess = sum(len(turn.ids) or len(turn.text) // CHARACTERS for turn in turns)
        if may_fit := guess <= room.context:
            yield ()
        for unseen in ways_out(turns, self._sizes_of(turns), room):
            if unseen or not may_fit:
                yield unseen

    def _written(self, turns: Sequence[Turn], context: int) -> Prompt:
        tokenizer = self._tokenizer
        rendered = self._template.render(turns)
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

    def _sizes_of(self, turns: Sequence[Turn]) -> list[int]:
        """Tell how many tokens each turn takes, or nearly; the last one has what is there anyway.

        Each is told by itself, so that none has another size when the conversation is longer.
        """
        known = self._sizes
        texts = {turn.text for turn in turns if not turn.ids}
        self._sizes = {text: known.get(text) or self._count(text) for text in texts}
        anyway, frame = self._frame
        sizes = [frame + (len(turn.ids) or self._sizes[turn.text]) for turn in turns]
        sizes[-1] += anyway
        return sizes

    def _count(self, text: str) -> int:
        if (fewest := self._tokenizer.fewest(text, {})) > self._most:
            return fewest
        try:
            return len(self._tokenizer.encode(text))
        except ValueError as error:
            raise TokenizerError(str(error)) from error

    @cached_property
    def _frame(self) -> tuple[int, int]:
        """Tell how many tokens the template writes anyway, and how many around each turn."""
        user, answer = Turn(Role.USER, "a"), Turn(Role.ASSISTANT, "a")
        try:
            one = self._written([user], self._most).tokens
            three = self._written([user, answer, user], self._most).tokens
        except (RefusedTurnsError, TemplateError):
            return 0, USUAL_FRAME
        text = self._count("a")
        frame = max(0, -(-(three - one) // 2) - text)
        return max(0, one - frame - text), frame

    def _too_long(self, turns: Sequence[Turn], prompt: Prompt, context: int) -> MessageTooLongError:
        """Say what is too long: the last message, or that together with all that has to stay."""
        message = len(turns[-1].ids) or self._count(turns[-1].text)
        if message >= context:
            return MessageTooLongError(message, context, self._most)
        stays = set(range(len(turns) - 1)).difference(prompt.unseen)
        system = {place for place in stays if turns[place].role is Role.SYSTEM}
        answered = stays.intersection(*exchanges_of(turns)[-1:])
        places = {ANSWERED: answered - system, SYSTEM: system, PINNED: stays - answered - system}
        beside = [name for name, there in places.items() if there]
        return MessageTooLongError(prompt.tokens, context, self._most, beside=beside)
