"""A message as it is read: its parts, and which of them are folded away.

That is what a reply thinks, and what is attached to a question. Only what is open has parts to be
seen; a fold that is closed is its head.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.domain.attachment import Attachment, Placed, parts_of, placed_in
from app.domain.conversation import Message, Role
from app.markdown.parts import Part, parts_within
from app.markdown.thinking import Stretch, behind_thought, may_think, stretches_of

type IsOpen = Callable[[int], bool]


@dataclass(frozen=True, slots=True)
class Fold:
    """Letters from start up to end that are folded away under a number; inside are what is read.

    It is what is attached, or else what was thought; that has not ended where the reply did before.
    """

    number: int
    start: int
    end: int
    inside: tuple[int, int]
    ended: bool = True
    attachment: Attachment | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read of a message, and what helps to read on where it grows."""

    parts: tuple[Part, ...]
    folds: tuple[Fold, ...] = ()
    stretches: tuple[Stretch, ...] = ()

    def fold_at(self, place: int) -> Fold | None:
        """Return the fold in which a letter is."""
        return next((each for each in self.folds if each.start <= place < each.end), None)

    def shows(self, place: int) -> bool:
        """Tell whether a letter is to be read, once all is open: it is in no tag."""
        fold = self.fold_at(place)
        if fold is not None:
            return fold.inside[0] <= place < fold.inside[1]
        said = (each for each in self.parts if each.fold is None)
        return any(each.start <= place < each.end for each in said)


def has_folds(message: Message) -> bool:
    """Tell whether something of a message may be folded away, which is quicker than to read it."""
    if message.role is Role.ASSISTANT:
        return may_think(message.text)
    return message.role is Role.USER and message.text.startswith("```")


def seen_of(message: Message) -> str:
    """Return about what is seen of a message where all is folded; it is not read for that."""
    if message.role is Role.ASSISTANT:
        return behind_thought(message.text)
    return parts_of(message.text)[0] if has_folds(message) else message.text


def source_of(text: str, part: Part) -> str:
    """Return what a part says, as it was written: of what is attached, the text alone."""
    said = part.of(text)
    marks = part.fence.partition(part.fence.lstrip("`"))[0] if part.fence else ""
    is_attached = part.fold is not None and marks and text.startswith("```")
    return said.removesuffix(f"\n{marks}") if is_attached else said


def reading_of(message: Message, is_open: IsOpen, known: Reading | None = None) -> Reading:
    """Return what is read of a message; known is that of its beginning."""
    if message.role is Role.USER:
        return _question(message.text, is_open)
    return _reply(message, is_open, known or Reading(()))


def _question(text: str, is_open: IsOpen) -> Reading:
    placed, begins = placed_in(text)
    parts: list[Part] = []
    folds = [
        Fold(number, each.start, each.end, (each.inner, each.end), attachment=each.attachment)
        for number, each in enumerate(placed)
    ]
    for fold, each in zip(folds, placed, strict=True):
        parts.append(_head(fold, is_open))
        if is_open(fold.number):
            parts += parts_within(text, _first_of(each, fold.number), each.end)
    return Reading((*parts, Part(begins, len(text))), tuple(folds))


def _first_of(placed: Placed, number: int) -> Part:
    inner = placed.inner
    return Part(inner, inner, placed.fence, begins=True, fold=number)


def _reply(message: Message, is_open: IsOpen, known: Reading) -> Reading:
    text = message.text
    stretches = stretches_of(text, known.stretches, growing=message.growing)
    parts: list[Part] = []
    folds: list[Fold] = []
    for each in stretches:
        number = len(folds) if each.thought else None
        is_empty = not each.of(text).strip()
        if is_empty and (each.ended or number is None):
            continue
        if number is not None:
            fold = Fold(number, each.start, each.end, each.inside, ended=each.ended)
            folds.append(fold)
            parts.append(_head(fold, is_open))
        if number is None or is_open(number):
            parts += _within(text, Part(*each.inside, fold=number), known.parts)
    if not parts or parts[-1].fold is not None:
        parts.append(Part(len(text), len(text)))
    return Reading(tuple(parts), tuple(folds), stretches)


def _head(fold: Fold, is_open: IsOpen) -> Part:
    end = fold.inside[0] if is_open(fold.number) else fold.end
    return Part(fold.start, end, fold=fold.number, head=True)


def _within(text: str, whole: Part, known: Sequence[Part]) -> Iterator[Part]:
    """Return the parts of a stretch of a text, of which only the last that is known may grow."""
    begin, end = whole.start, whole.end
    alike = (part for part in known if part.fold == whole.fold and not part.head)
    mine = [part for part in alike if begin <= part.start < min(end, part.end)]
    if not mine or mine[0].start != begin:
        mine = [replace(whole, end=begin)]
    yield from mine[:-1]
    yield from parts_within(text, mine[-1], end)
