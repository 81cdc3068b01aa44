"""Dials of one's own, and those that are usual."""

import msgspec
import pytest

from app.domain.dials import NAMES, NOTHING_CHOSEN, Dials

USUAL = Dials(0.0, repetition_penalty=1.1, kv_bits=8)


def test_what_was_not_chosen_is_as_usual_whatever_that_becomes():
    own = NOTHING_CHOSEN.with_own("temperature", 0.4)
    assert own.own == {"temperature"}
    assert own.onto(USUAL) == Dials(0.4, repetition_penalty=1.1, kv_bits=8)
    assert own.onto(Dials()) == Dials(0.4)


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_choice_is_made_and_taken_back(name):
    value = 4 if name == "kv_bits" else 1
    own = NOTHING_CHOSEN.with_own(name, value)
    assert getattr(own.onto(USUAL), name) == value
    assert own.as_usual(name) == NOTHING_CHOSEN
    assert own.as_usual(name).onto(USUAL) == USUAL


def test_dials_as_older_versions_wrote_them_are_all_chosen_but_for_the_precision():
    written = '{"temperature":0.4,"top_p":0.9,"kv_bits":null}'
    read = msgspec.json.decode(written, type=Dials)
    assert read.own == NAMES - {"kv_bits"}
    assert read.onto(USUAL) == Dials(0.4, 0.9, kv_bits=8)


def test_the_precision_of_ones_own_may_be_the_full_one():
    own = NOTHING_CHOSEN.with_own("kv_bits", None)
    assert own.onto(USUAL).kv_bits is None
    assert msgspec.json.decode(msgspec.json.encode(own), type=Dials) == own


def test_a_name_that_only_a_later_version_knows_is_no_harm():
    read = msgspec.json.decode('{"temperature":0.4,"usual":["kv_bits","warmth"]}', type=Dials)
    assert read.onto(USUAL).temperature == 0.4
