"""The app's values on one side, the wire's on the other."""

import math
from typing import NamedTuple

from app.domain.confidence import Alternative, ReplyScored, Scored
from app.domain.conversation import Message
from app.domain.counted import Counted
from app.domain.dials import Dials, Overflow
from app.domain.reply import Cause, Missed, Receipt
from app.words import number, tr
from engine import wire


class Answering(NamedTuple):
    """What the engine has open: a model by its name, and the adapter's that changes it."""

    model: str = ""
    adapter: str = ""


class Asked(NamedTuple):
    """What a question was asked with: the ids of the messages, and the dials.

    It was asked at a time on the monotonic clock, and the model was open so many seconds later.
    """

    messages: tuple[str, ...]
    dials: Dials
    at: float
    opening_s: float = 0.0


def turn(message: Message) -> wire.Turn:
    """Give what the engine reads of a message."""
    return wire.Turn(wire.Role(message.role), message.text, message.ids, pinned=message.pinned)


def sentence(said: wire.Said) -> str:
    """Say in the user's language what the engine says."""
    return tr(said.text, **{name: _written(value) for name, value in said.values.items()})


def _written(value: str | float | wire.Said) -> str:
    match value:
        case wire.Said():
            return sentence(value)
        case str():
            return value
        case _:
            return number(value, 1 if isinstance(value, float) else 0)


def sampling(dials: Dials) -> wire.Sampling:
    """Give the dials for choosing a token."""
    return wire.Sampling(
        temperature=dials.temperature,
        top_p=dials.top_p,
        top_k=dials.top_k,
        min_p=dials.min_p,
        repetition_penalty=dials.repetition_penalty,
        seed=dials.seed,
    )


def count(number: int, text: str, dials: Dials, *, overflow: Overflow) -> wire.Count:
    """Ask how long the next prompt is, with text at its end."""
    return wire.Count(
        number,
        text,
        max_tokens=dials.max_tokens,
        overflow=wire.Overflow(overflow),
        context=dials.context,
    )


def counted(said: wire.Counted | wire.Measured) -> Counted:
    """Give what was counted."""
    left_out = said.left_out if isinstance(said, wire.Counted) else 0
    return Counted(said.number, said.tokens, said.exact, left_out)


def scored(said: wire.Grew) -> ReplyScored:
    """Give how likely the tokens were that a reply grew by."""
    tokens = (
        Scored(
            each.token,
            each.ends,
            math.exp(each.logprob),
            tuple(
                Alternative(other.token, other.text, math.exp(other.logprob))
                for other in each.others
            ),
        )
        for each in said.scored
    )
    return ReplyScored(said.question, tuple(tokens))


def receipt(
    ended: wire.Ended, by: Answering, *, asked: Asked, seen_from: str | None
) -> Receipt | None:
    """Give what a reply cost; seen_from is as in `Receipt`."""
    said = ended.receipt
    if said is None:
        return None
    return Receipt(
        model=by.model,
        prompt_tokens=said.prompt_tokens,
        reused_tokens=said.reused_tokens,
        read_tokens=said.read_tokens,
        completion_tokens=said.completion_tokens,
        prefill_s=said.prefill_s,
        first_token_s=said.first_token_s,
        decode_tps=said.decode_tps,
        peak_bytes=said.peak_bytes,
        seed=said.seed,
        drafted_tokens=said.drafted_tokens,
        accepted_tokens=said.accepted_tokens,
        draft_gain=said.draft_gain,
        disk_tokens=said.disk_tokens,
        seen_from=seen_from,
        missed=None if said.missed is None else _missed(said.missed, asked.messages),
        kv_bits=said.kv_bits,
        dials=asked.dials,
        opening_s=asked.opening_s,
        too_long=tuple(asked.messages[place] for place in ended.too_long),
        adapter=by.adapter,
    )


def _missed(said: wire.Missed, messages: tuple[str, ...]) -> Missed:
    return Missed(Cause(said.cause.value), None if said.turn is None else messages[said.turn])
