"""What app and engine say to each other: frozen values, one JSON object a line.

All that the app knows of the engine. A line is at most MAX_LINE bytes, newline included.
"""

import json
import math
from enum import Enum

import msgspec

from engine.said import Said

# Grows with every change that an older app or engine would misread.
PROTOCOL = 11
# A conversation of a few hundred thousand words; what is longer is no honest line.
MAX_LINE = 64 * 1024 * 1024
# JSON has neither NaN nor infinity. No dial can be set to this, so the engine says what is wrong.
NO_DIAL = -1.0


class Value(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A value that crosses the wire inside others."""


class Line(Value, frozen=True, tag_field="says", tag=str.lower):
    """A value that is a line of its own."""


class Role(Enum):
    """Who says a turn."""

    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


class Finish(Enum):
    """Why a reply ended."""

    END = "end"
    LENGTH = "length"
    CONTEXT = "context"
    STOPPED = "stopped"
    MEMORY = "memory"
    FAILED = "failed"


class Overflow(Enum):
    """What is done where a conversation outgrows the context."""

    DROP = "drop"
    STOP = "stop"


class Cause(Enum):
    """Why a token had to be read."""

    NEW = "new"  # it was never there before
    EDITED = "edited"  # a message before it, or its own, is another now
    REWRITTEN = "rewritten"  # the messages are the same, and the template writes another prompt
    LEFT_OUT = "left out"  # other messages than before are left out, to make room
    MODEL = "model"  # another model had read it
    PRECISION = "precision"  # it was kept in another precision
    EVICTED = "evicted"  # it had to make room for others
    DAMAGED = "damaged"  # its file was not what had been written
    NO_WAY_BACK = "no way back"  # what this network remembers cannot be cut off where it differs
    LOST = "lost"  # it is no longer kept


class Missed(Value, frozen=True):
    """Why the first token that was read was not known; turn is the place of an edited one."""

    cause: Cause
    turn: int | None = None


class Turn(Value, frozen=True):
    """What the engine reads of a message: its text, and the ids that a reply was sampled as.

    One that is pinned is seen by the model for as long as the conversation goes on.
    """

    role: Role
    text: str
    ids: tuple[int, ...] = ()
    pinned: bool = False


class Sampling(Value, frozen=True):
    """The dials for choosing a token. temperature 0 always takes the likeliest.

    top_p, top_k and min_p leave all tokens in where they are 1, 0 and 0; repetition_penalty 1
    changes nothing; seed None means a new one for each reply.
    """

    temperature: float = 0.7
    top_p: float = 0.95
    top_k: int = 0
    min_p: float = 0.0
    repetition_penalty: float = 1.0
    seed: int | None = None


class Other(Value, frozen=True, array_like=True):
    """A token that might have been: its text there, and the logarithm of its chance.

    What half a character is told by itself ends with U+FFFD; the text of a control token is empty.
    """

    token: int
    text: str
    logprob: float


class Scored(Value, frozen=True, array_like=True):
    """A token of a reply: how likely the network held it, and the likeliest others.

    Chances are those of a softmax over all tokens at temperature 1, whatever the dials: what the
    network gave, and not what was left of it. ends counts the characters of the reply's text that
    are there with it, code points as Python's, of which the last may be held back still; 0 where it
    completes none. The text may end before that: where a stop string is cut off.
    """

    token: int
    ends: int
    logprob: float
    others: tuple[Other, ...] = ()


class Receipt(Value, frozen=True):
    """What a reply cost, as measured. Seconds, bytes, and counts of tokens.

    Of prompt_tokens, reused_tokens were kept from before, disk_tokens of them on disk, and
    read_tokens were read: all others, unless the reply was stopped before its first token, which
    leaves first_token_s and prefill_s 0.
    Of completion_tokens, drafted_tokens were guessed before, and accepted_tokens of them rightly:
    draft_gain is how many times as quick that made it, by what a pass costs on this device.
    missed says why the first token that was read was not reused: None where only the last one was,
    or nothing yet. The KV cache has kv_bits for each number, or as many as are computed in.
    """

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
    missed: Missed | None = None
    kv_bits: int | None = None


# Of this machine's memory, so much holds what was read where nobody says how much.
MEMORY_SHARE = 8


class Keep(Value, frozen=True):
    """Where what is read is kept: so many bytes on disk, in folder, and in memory.

    Without a number, the engine takes 1 / MEMORY_SHARE of this machine's memory.
    """

    folder: str
    disk_bytes: int
    memory_bytes: int | None = None


class Open(Line, frozen=True):
    """App: make the model at path the one that answers. number counts what was opened.

    adapter is the folder of an adapter in mlx-lm's format, by which the model is changed.
    """

    number: int
    path: str
    keep: Keep | None = None
    adapter: str | None = None


class Ask(Line, frozen=True):
    """App: answer the last of turns, or go on with it where it is the assistant's own.

    What is read for a conversation may be kept on disk for it; for None, nothing is. context is
    how many tokens may be held, None for all that the model can. The KV cache has kv_bits for each
    number, 8 or 4 where the model can, or as many as it is computed in. Where scores is not 0, each
    token comes with its chance and so many others.
    """

    question: int
    turns: tuple[Turn, ...]
    sampling: Sampling = Sampling()
    max_tokens: int = 2048
    conversation: str | None = None
    kv_bits: int | None = None
    overflow: Overflow = Overflow.DROP
    context: int | None = None
    scores: int = 0


class Forget(Line, frozen=True):
    """App: keep nothing that was read for this conversation, or any, by any model, in folder."""

    conversation: str | None
    folder: str | None = None


class Limit(Line, frozen=True):
    """App: keep so much from now on."""

    keep: Keep


class Living(Line, frozen=True):
    """App: these conversations are there; nothing of others is kept in folder.

    Said before a model is opened, when nothing is being written there.
    """

    conversations: tuple[str, ...]
    folder: str


class Consider(Line, frozen=True):
    """App: the next message that is counted follows these turns.

    They are the first keep of those that were told before, and after them turns: so a long
    conversation crosses once, and not at each key.
    """

    turns: tuple[Turn, ...]
    keep: int = 0


class Count(Line, frozen=True):
    """App: say how many tokens the next prompt has, of the turns to consider and this text.

    The other fields are as in `Ask`. One that waits while a later one comes may not be answered.
    """

    number: int
    text: str
    max_tokens: int = 2048
    overflow: Overflow = Overflow.DROP
    context: int | None = None


class Measure(Line, frozen=True):
    """App: say how many tokens this text has by itself. Each of these is answered."""

    number: int
    text: str


class Stop(Line, frozen=True):
    """App: end the reply to this question after the token in flight."""

    question: int


class Hello(Line, frozen=True):
    """Engine: the first line of all."""

    protocol: int


class Beat(Line, frozen=True):
    """Engine: the process lives; said every second, whatever the GPU does."""


class Opening(Line, frozen=True):
    """Engine: this share of the model's weights is in memory, 0 to 1."""

    number: int
    fraction: float


class Opened(Line, frozen=True):
    """Engine: the model answers now. context is how many tokens it can hold.

    kv_bytes are the precisions that its KV cache can have, as in `Ask`, each with the bytes that a
    token takes in it.
    """

    number: int
    name: str
    context: int
    kv_bytes: tuple[tuple[int | None, int], ...] = ()


class Refused(Line, frozen=True):
    """Engine: the model cannot be opened, for a reason the user can read."""

    number: int
    reason: Said


class Reading(Line, frozen=True):
    """Engine: so many of the prompt's tokens are read.

    Where the model does not see all of the turns, the first of these lines says so before anything
    is read: unseen and too_long are as in `Ended`.
    """

    question: int
    read: int
    total: int
    unseen: tuple[int, ...] = ()
    too_long: tuple[int, ...] = ()


class Grew(Line, frozen=True):
    """Engine: the reply has more text; tokens counts all of it.

    The next line's text begins with held, to which a mark or joiner may come. scored are the tokens
    that came, if they were to be.
    """

    question: int
    text: str
    tokens: int
    held: str = ""
    scored: tuple[Scored, ...] = ()


class Ended(Line, frozen=True):
    """Engine: the reply is over. reason is a sentence where it failed, or memory ran out.

    ids are what its text was sampled as, for the turns of later questions. unseen are the places,
    from 0, of the turns that the model did not see; too_long those of questions that got no answer
    and were not seen now, either, as there is no room for them.
    """

    question: int
    finish: Finish
    reason: Said | None = None
    receipt: Receipt | None = None
    ids: tuple[int, ...] = ()
    unseen: tuple[int, ...] = ()
    too_long: tuple[int, ...] = ()


class Counted(Line, frozen=True):
    """Engine: so many tokens; None where that cannot be told, as of a text that no template takes.

    Where they are not exact, they are a few more or less. left_out counts the oldest turns that the
    model would not see.
    """

    number: int
    tokens: int | None
    exact: bool = True
    left_out: int = 0


class Measured(Line, frozen=True):
    """Engine: so many tokens that text has; the fields are as in `Counted`."""

    number: int
    tokens: int | None
    exact: bool = True


class Unkept(Line, frozen=True):
    """Engine: what is read cannot be kept on disk, for this reason. Said once for each."""

    reason: str


FromApp = Open | Ask | Stop | Forget | Living | Limit | Consider | Count | Measure
FromEngine = (
    Hello | Beat | Opening | Opened | Refused | Reading | Grew | Ended | Counted | Measured | Unkept
)

_encoder = msgspec.json.Encoder()
_from_app = msgspec.json.Decoder(FromApp)
_from_engine = msgspec.json.Decoder(FromEngine)


class WireError(Exception):
    """A line that the other side should never have sent."""


def encode(line: Line) -> bytes:
    """Write a value as one line, newline included.

    Half a surrogate pair becomes U+FFFD; a dial of NaN or infinity becomes one that is refused.
    """
    if isinstance(line, Ask):
        line = msgspec.structs.replace(line, sampling=_finite(line.sampling))
    try:
        return _encoder.encode(line) + b"\n"
    except UnicodeEncodeError:
        text = json.dumps(msgspec.to_builtins(line), ensure_ascii=False)
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode() + b"\n"


def from_app(line: bytes) -> FromApp:
    """Read a line that the app sent."""
    return _read(_from_app, line)


def from_engine(line: bytes) -> FromEngine:
    """Read a line that the engine sent."""
    return _read(_from_engine, line)


def _finite(sampling: Sampling) -> Sampling:
    return msgspec.structs.replace(
        sampling,
        temperature=_number(sampling.temperature),
        top_p=_number(sampling.top_p),
        min_p=_number(sampling.min_p),
        repetition_penalty=_number(sampling.repetition_penalty),
    )


def _number(dial: float) -> float:
    return dial if math.isfinite(dial) else NO_DIAL


def _read[T](decoder: msgspec.json.Decoder[T], line: bytes) -> T:
    try:
        return decoder.decode(line)
    except msgspec.DecodeError as error:
        # The line may hold what someone typed, so the error does not show it.
        raise WireError(f"A line of {len(line)} bytes is not of the wire's form") from error
