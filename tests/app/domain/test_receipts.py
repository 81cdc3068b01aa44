"""A receipt in words."""

from dataclasses import replace

import pytest

from app.domain.conversation import INSTRUCTIONS
from app.domain.dials import Dials
from app.domain.receipts import WHY, receipt_parts, receipt_rows, why_read
from app.domain.reply import Cause, Missed, written_by
from tests.helpers.fake_answerer import RECEIPT


def test_each_cause_has_words():
    assert set(WHY) == set(Cause)
    assert len(set(WHY.values())) == len(Cause)


def test_an_edited_message_is_told_by_its_number():
    assert why_read(Missed(Cause.EDITED, "id", 3)) == "as message 3 was edited"
    assert why_read(Missed(Cause.EDITED, "id")) == "as a message was edited"
    assert why_read(Missed(Cause.EDITED, INSTRUCTIONS)) == "as the instructions were edited"


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"missed": Missed(Cause.NEW)}, "read 31 new tokens"),
        ({"missed": Missed(Cause.EDITED, "id", 2)}, "read 31 tokens, as message 2 was edited"),
        ({"missed": None, "read_tokens": 1}, "read 1 token"),
        ({"reused_tokens": 8_412}, "reused 8,412"),
        (
            {"reused_tokens": 8_412, "disk_tokens": 8_000},
            "reused 8,412, 8,000 of them from disk",
        ),
        ({"reused_tokens": 67, "disk_tokens": 67}, "reused 67 from disk"),
        ({"too_long": ("a",)}, "without an earlier question, too long to be read"),
        ({"too_long": ("a", "b")}, "without 2 earlier questions, too long to be read"),
        ({"opening_s": 0.04}, "first word 0.3 s"),
        ({"opening_s": 6.2}, "first word 6.5 s"),
        ({"opening_s": 6.2}, "opening the model took 6.2 s"),
        ({"kv_bits": 8}, "remembered in 8 bits"),
    ],
)
def test_a_receipt_says_what_was_read_and_why(changes, part):
    assert part in receipt_parts(replace(RECEIPT, **changes))


def test_of_a_reply_that_was_made_elsewhere_only_its_model_is_told():
    assert receipt_parts(written_by("gpt-4o 你")) == ["written by gpt-4o 你"]
    assert receipt_parts(written_by("")) == []
    assert RECEIPT.is_measured


def test_the_table_tells_all_that_was_measured():
    told = dict(
        receipt_rows(
            replace(
                RECEIPT,
                reused_tokens=8_412,
                missed=Missed(Cause.EDITED, "id", 3),
                dials=Dials(temperature=0.2),
            )
        )
    )
    assert told == {
        "Model": "Tiny",
        "Read": "31 tokens, as message 3 was edited",
        "Reused": "8,412 tokens",
        "First word": "0.3 s",
        "Written": "64 tokens",
        "Speed": "41 tokens/s",
        "Seed": "3",
        "Dials": "temperature 0.2, top-p 0.95, top-k 0, min-p 0, repetition 1",
        "Memory": "1 MB",
    }


def test_the_table_of_a_reply_that_was_stopped_while_reading_has_nothing_of_writing():
    stopped = replace(RECEIPT, completion_tokens=0, decode_tps=0.0)
    assert {"First word", "Written", "Speed"}.isdisjoint(dict(receipt_rows(stopped)))


def test_of_a_reply_from_elsewhere_the_table_has_its_model_alone():
    assert receipt_rows(written_by("Other")) == [("Model", "Other")]
    assert receipt_rows(written_by("")) == []
