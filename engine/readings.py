"""Why a prompt was not known already: by what was read for its conversation before."""

import logging
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import msgspec

from engine.blocks import as_bytes
from engine.kept_files import READING, READINGS, reading_of, written_aside
from engine.prompt_cache import Reused
from engine.wire import Cause, Missed, Role, Turn

_log = logging.getLogger(__name__)

# Of so many conversations it is known without looking on the disk.
IN_MEMORY = 1_000
# Of so many of its branches: who tries a question again may go on with an earlier answer.
BRANCHES = 4

# Who stops a reply may not have got its last so many characters, and goes on without them.
UNHEARD = 40

# How many characters a turn has, or ids a prompt, and a hash of them: what was typed has no
# business here.
Trace = tuple[int, str]


class Reading(msgspec.Struct, frozen=True):
    """What was read for a conversation: by which model, how, and of which turns.

    left_out are the places of the turns for which there was no room; prompt is what was to be read,
    tokens counts what was, with the reply's text. Where nothing was replied, it is not answered.
    ends are hashes of the reply with one, two, ... characters less.
    """

    model: str
    kv_bits: int | None
    turns: tuple[Trace, ...] = ()
    left_out: tuple[int, ...] = ()
    tokens: int = 0
    prompt: Trace = (0, "")
    answered: bool = True
    ends: tuple[str, ...] = ()

    def leads_to(self, other: "Reading") -> bool:
        """Tell whether another one has all turns of this one, and perhaps more."""
        return self.turns == other.turns[: len(self.turns)]


class Readings:
    """The last readings of each conversation, in memory and, with a folder, on disk."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._known: OrderedDict[str, tuple[Reading, ...]] = OrderedDict()

    def move(self, folder: Path | None) -> None:
        """Remember on disk in folder from now on; for none, nothing stays there."""
        if folder is None and self._folder is not None:
            for file in self._folder.glob(f"{READINGS}/*{READING}"):
                with suppress(OSError):
                    file.unlink()
        self._folder = folder

    def of(self, conversation: str | None) -> tuple[Reading, ...]:
        """Give what was read last for each branch of a conversation, the latest one last."""
        if conversation is None:
            return ()
        if conversation not in self._known and self._folder is not None:
            # Whoever edits the file may nest as deep as that.
            with suppress(OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
                read = reading_of(self._folder, conversation).read_bytes()
                return msgspec.json.decode(read, type=tuple[Reading, ...])
        return self._known.get(conversation, ())

    def note(self, conversation: str | None, reading: Reading) -> None:
        """Remember what was read now for a conversation; for none, nothing is."""
        if conversation is None:
            return
        others = [other for other in self.of(conversation) if not other.leads_to(reading)]
        self._known[conversation] = readings = (*others, reading)[-BRANCHES:]
        self._known.move_to_end(conversation)
        if len(self._known) > IN_MEMORY:
            self._known.popitem(last=False)
        if self._folder is not None:
            try:
                file = reading_of(self._folder, conversation)
                file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                # Not synced: one that a power cut takes is missed by nobody.
                with written_aside(file) as out:
                    out.write(msgspec.json.encode(readings))
            except OSError as error:
                _log.warning("why something is read again may not be told: %s", error.strerror)

    def forget(self, conversation: str | None) -> None:
        """Remember nothing of a conversation, or of any."""
        forgotten = list(self._known) if conversation is None else [conversation]
        for each in forgotten:
            self._known.pop(each, None)
            if self._folder is not None:
                with suppress(OSError):
                    reading_of(self._folder, each).unlink()


@dataclass(frozen=True, slots=True)
class Account:
    """What is told of one reply's reading, and remembered of it: turns are those of the question.

    reading says how they are read, ids are the prompt.
    """

    readings: Readings
    conversation: str | None
    turns: Sequence[Turn]
    reading: Reading
    ids: Sequence[int]

    def why(self, reused: Reused) -> Missed | None:
        """Say why the first token that has to be read is not known.

        None where only the last one is read, of which the first choice needs the logits.
        """
        if reused.tokens >= len(self.ids) - 1:
            return None
        if reused.lost in {Cause.DAMAGED, Cause.EVICTED, Cause.NO_WAY_BACK}:
            return Missed(reused.lost)
        readings = reversed(self.readings.of(self.conversation))
        before = max(readings, key=self._alike, default=None)
        if before is not None:
            return self._by(before, reused)
        return Missed(Cause.LOST if reused.tokens < self._answered() else Cause.NEW)

    def close(self, text: str, tokens: int) -> None:
        """Remember what was read: the turns, and text, which the reply said to them."""
        turns = list(self.turns)
        if turns[-1].role is Role.ASSISTANT:
            turns[-1] = Turn(Role.ASSISTANT, turns[-1].text + text)
        elif text:
            turns.append(Turn(Role.ASSISTANT, text))
        traces = tuple(_trace(turn, len(turn.text)) for turn in turns)
        prompt = _prompt_trace(self.ids, len(self.ids))
        length = len(turns[-1].text)
        shorter = range(length - 1, length - min(UNHEARD, len(text)) - 1, -1)
        noted = msgspec.structs.replace(
            self.reading,
            turns=traces,
            tokens=tokens,
            prompt=prompt,
            answered=bool(text),
            ends=tuple(_trace(turns[-1], each)[1] for each in shorter),
        )
        self.readings.note(self.conversation, noted)

    def _by(self, before: Reading, reused: Reused) -> Missed:
        if before.model != self.reading.model:
            return Missed(Cause.MODEL)
        if reused.tokens >= before.tokens:
            # An answer that it does not have was made in between, by an engine that was killed.
            later = self.turns[len(before.turns) : -1]
            unnoted = any(turn.role is Role.ASSISTANT for turn in later)
            return Missed(Cause.LOST if unnoted else Cause.NEW)
        edited = self._edited(before)
        why = {
            Cause.PRECISION: before.kv_bits != self.reading.kv_bits,
            Cause.LEFT_OUT: before.left_out != self._left_out_of(before),
            Cause.EDITED: edited is not None,
            # Where nothing was answered, it is no longer written that the assistant begins.
            Cause.NEW: not before.answered and reused.lost is Cause.REWRITTEN,
            Cause.REWRITTEN: reused.lost is Cause.REWRITTEN and not self._was_read(before, reused),
        }
        cause = next((cause for cause, holds in why.items() if holds), Cause.LOST)
        return Missed(cause, edited if cause is Cause.EDITED else None)

    def _left_out_of(self, before: Reading) -> tuple[int, ...]:
        """Give the places of what is left out now of the turns that there were."""
        return tuple(place for place in self.reading.left_out if place < len(before.turns))

    def _answered(self) -> int:
        """Count the ids up to where the last answer ends, at least: a model has read these once."""
        prompt, end = as_bytes(self.ids), 0
        for turn in self.turns:
            place = prompt.find(said, end) if (said := as_bytes(turn.ids)) else -1
            end = end if place < 0 else place + len(said)
        return end // 4

    def _was_read(self, before: Reading, reused: Reused) -> bool:
        """Tell whether what has to be read was in the same words there: others stand there now."""
        length, _ = before.prompt
        return reused.tokens < length and before.prompt == _prompt_trace(self.ids, length)

    def _alike(self, before: Reading) -> int:
        """Count the turns that are what they were."""
        edited = self._edited(before)
        return len(before.turns) if edited is None else edited

    def _edited(self, before: Reading) -> int | None:
        """Give the place of the first turn that is another than it was; the last may have grown."""
        for place, (then, now) in enumerate(zip(before.turns, self.turns, strict=False)):
            is_last = place == len(before.turns) - 1
            grew = is_last and then == _trace(now, then[0])
            unheard = is_last and _lacks_an_end(now, then[0], before.ends)
            if not (grew or unheard) and then != _trace(now, len(now.text)):
                return place
        return None


def _lacks_an_end(turn: Turn, length: int, ends: Sequence[str]) -> bool:
    """Tell whether a turn is one of that length but for its last characters."""
    lacking = length - len(turn.text)
    return 0 < lacking <= len(ends) and ends[lacking - 1] == _trace(turn, len(turn.text))[1]


def _trace(turn: Turn, length: int) -> Trace:
    """Give what tells a turn's first characters from others without saying what they say."""
    text = f"{turn.role.value}\0{turn.text[:length]}"
    return length, blake2b(text.encode(errors="replace"), digest_size=8).hexdigest()


def _prompt_trace(ids: Sequence[int], length: int) -> Trace:
    return length, blake2b(as_bytes(ids[:length]), digest_size=8).hexdigest()
