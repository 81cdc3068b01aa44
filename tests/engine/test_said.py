"""Sentences cross the wire with their values apart, and are English without it."""

import re

import pytest

from engine.errors import PINNED, SYSTEM, MessageTooLongError
from engine.said import Said, both, listed, said
from engine.wire import Ended, Finish, encode, from_engine
from tests.engine.test_errors import OF_FILES, OTHERS


def test_values_stand_in_their_places_as_english_writes_them():
    size = said("{number} GB", number=1_234.56)
    words = said("{name} has {size} and {tokens} tokens", name="{x}", size=size, tokens=9_000)
    assert str(words) == "{x} has 1,234.6 GB and 9,000 tokens"


def test_a_text_without_values_is_said_as_it_is():
    assert str(Said("its key is {'a': 1}")) == "its key is {'a': 1}"


def test_parts_are_listed_in_their_order():
    parts = [said("the first"), said("the second"), said("the third")]
    assert str(listed(parts[:1])) == "the first"
    assert str(listed(parts)) == "the first, the second, the third"
    assert str(both(parts[:2])) == "the first and the second"


def test_all_that_a_message_is_too_long_with_is_named():
    sentence = str(MessageTooLongError(9_000, 8_192, 16_384, beside=[SYSTEM, PINNED]))
    assert sentence.startswith(
        "This message with the system prompt and the pinned messages is at least 9,000"
    )
    assert "Shorten what you can, pin less, or start a new conversation, or set" in sentence


@pytest.mark.parametrize("error", OF_FILES + OTHERS)
def test_an_error_is_the_same_behind_the_wire(error):
    line = Ended(1, Finish.FAILED, error.said)
    heard = from_engine(encode(line))
    assert heard == line
    assert str(heard.reason) == str(error)
    assert not re.search(r"[{}]", str(error))
