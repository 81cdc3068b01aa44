"""What is told while a reply is made. Frozen, so that it may cross threads."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.dials import Dials


class Finish(StrEnum):
    """Why a reply ended."""

    END = "end"  # the model said that it is done
    LENGTH = "length"  # the longest reply that was asked for
    CONTEXT = "context"  # the model can hold no more
    STOPPED = "stopped"  # the user stopped it
    MEMORY = "memory"  # the machine has run out of it
    FAILED = "failed"  # the engine could not go on
    INTERRUPTED = "interrupted"  # the app ended in the middle of it


class Cause(StrEnum):
    """Why a token had to be read, though much is kept."""

    NEW = "new"  # it was never there before
    EDITED = "edited"  # a message before it, or its own, is another now
    REWRITTEN = "rewritten"  # the messages are the same, and the template writes another prompt
    LEFT_OUT = "left out"  # other messages than before are left out, to make room
    MODEL = "model"  # another model had read it
    PRECISION = "precision"  # it was kept in another precision
    EVICTED = "evicted"  # it had to make room for others
    DAMAGED = "damaged"  # its file was not what had been written
    NO_WAY_BACK = "no way back"  # what this model remembers cannot be cut off where it differs
    LOST = "lost"  # it is no longer kept


@dataclass(frozen=True, slots=True)
class Missed:
    """Why the first token that was read was not known.

    message is the id of one that was edited, and number its place among the others, from 1.
    """

    cause: Cause
    message: str | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a reply cost, as measured. Seconds, bytes and counts of tokens.

    Of prompt_tokens, reused_tokens were kept from before, disk_tokens of them on disk, and
    read_tokens were read: all others, unless the reply was stopped before its first token, which
    leaves first_token_s and prefill_s 0. Before that, opening_s went by until the model was open.
    drafted_tokens were guessed at from the text before, and accepted_tokens of them rightly:
    the reply was draft_gain times as quick for it.
    seen_from is the id of a message: of those above it, the model saw what is pinned and what the
    system says, and nothing else. None where it saw all.
    too_long are the ids of questions that were never answered and were not seen now, either, as
    there is no room for them.
    missed says why not more was reused, None where all was. dials are those that it was asked with;
    seed and kv_bits are what came of them, since no seed is a new one, and not every model can be
    as exact as it is asked to be.
    """

    model: str
    prompt_tokens: int
    reused_tokens: int
    read_tokens: int
    completion_tokens: int
    prefill_s: float
    first_token_s: float
    decode_tps: float
    peak_bytes: int
    seed: int
    drafted_tokens: int = 0
    accepted_tokens: int = 0
    draft_gain: float = 1.0
    disk_tokens: int = 0
    seen_from: str | None = None
    missed: Missed | None = None
    kv_bits: int | None = None
    dials: Dials | None = None
    opening_s: float = 0.0
    too_long: tuple[str, ...] = ()
    thought_s: tuple[float, ...] = ()
    adapter: str = ""

    @property
    def by(self) -> str:
        """Name who wrote it: a model, and the adapter that changed it."""
        return f"{self.model} + {self.adapter}" if self.adapter else self.model

    @property
    def is_measured(self) -> bool:
        """Tell whether anything is known but which model it was."""
        return bool(self.prompt_tokens or self.completion_tokens or self.read_tokens)


def written_by(model: str) -> Receipt:
    """Return the receipt of a reply that was made elsewhere: its model is all that is known."""
    return Receipt(
        model,
        prompt_tokens=0,
        reused_tokens=0,
        read_tokens=0,
        completion_tokens=0,
        prefill_s=0.0,
        first_token_s=0.0,
        decode_tps=0.0,
        peak_bytes=0,
        seed=0,
    )


@dataclass(frozen=True, slots=True)
class ReplyReading:
    """The model has read this much of the prompt, counted in tokens.

    seen_from is as in `Receipt`, and told once, before anything is read.
    """

    question: int
    read: int
    total: int
    seen_from: str | None = None


@dataclass(frozen=True, slots=True)
class ReplyGrew:
    """The reply has more text; tokens counts all that it has now.

    held is shown, too, and comes again: the next text begins with it.
    """

    question: int
    text: str
    tokens: int
    held: str = ""


@dataclass(frozen=True, slots=True)
class ReplyEnded:
    """The reply is over. reason is a sentence for the user where something went wrong.

    ids are what its text was sampled as.
    """

    question: int
    finish: Finish
    reason: str | None = None
    receipt: Receipt | None = None
    ids: tuple[int, ...] = ()
