"""Whole conversations of every shape that the store can hold."""

from pathlib import Path

from hypothesis import strategies as st

from app.domain.conversation import Message, Role
from app.domain.dials import NAMES, Dials
from app.domain.reply import Cause, Finish, Missed, Receipt
from app.domain.times import LATEST
from app.domain.tree import Tree

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
MOMENTS = st.floats(0, LATEST)
COUNTS = st.integers(0, 2**40)
SPEEDS = st.floats(0, 1e12)
USUAL = st.lists(st.sampled_from(sorted(NAMES)), unique=True).map(tuple)
IDS = st.uuids().map(lambda each: each.hex)

RECEIPTS = st.builds(
    Receipt,
    model=TEXTS,
    prompt_tokens=COUNTS,
    reused_tokens=COUNTS,
    read_tokens=COUNTS,
    completion_tokens=COUNTS,
    prefill_s=SPEEDS,
    first_token_s=SPEEDS,
    decode_tps=SPEEDS,
    peak_bytes=COUNTS,
    seed=st.integers(0, 2**63 - 1),
    seen_from=st.none() | IDS,
    missed=st.none() | st.builds(Missed, st.sampled_from(Cause), st.none() | IDS, number=COUNTS),
    kv_bits=st.none() | st.sampled_from([4, 8]),
    dials=st.none()
    | st.builds(
        Dials,
        temperature=st.floats(0, 10),
        seed=st.none() | COUNTS,
        usual=USUAL,
    ),
    too_long=st.lists(IDS, max_size=2).map(tuple),
)


PATHS = IDS.map(lambda name: str(Path.home() / "models" / name))
# An adapter is one of a model.
MODELS = st.fixed_dictionaries({"model": PATHS}, optional={"adapter": PATHS})


@st.composite
def trees(draw):
    """A conversation with branches, whose messages may be told before those that they follow."""
    ids = draw(st.lists(IDS, min_size=1, max_size=8, unique=True))
    messages = []
    for number, each in enumerate(ids):
        role = draw(st.sampled_from(Role))
        ended = st.sampled_from(Finish) if role is Role.ASSISTANT else st.none()
        messages.append(
            Message(
                id=each,
                role=role,
                text=draw(TEXTS),
                parent=draw(st.none() | st.sampled_from(ids[:number])) if number else None,
                created=draw(MOMENTS),
                finish=draw(ended),
                reason=draw(st.none() | TEXTS.filter(bool)),
                receipt=draw(st.none() | RECEIPTS),
                ids=tuple(draw(st.lists(st.integers(0, 2**31 - 1), max_size=4))),
                pinned=draw(st.booleans()),
                edited=draw(st.booleans()),
            )
        )
    return Tree(
        id=draw(IDS),
        title=draw(TEXTS.filter(bool)),
        created=draw(MOMENTS),
        updated=draw(MOMENTS),
        tip=draw(st.sampled_from(ids)),
        folder=draw(st.just("") | TEXTS),
        pinned=draw(st.booleans()),
        system=draw(TEXTS),
        dials=draw(st.none() | st.builds(Dials, top_p=st.floats(0.1, 1), usual=USUAL)),
        **draw(st.just({}) | MODELS),
        origin=draw(st.none() | IDS.map("chatgpt:{}".format)),
        messages=tuple(draw(st.permutations(messages))),
    )
