"""What is typed into a dial, and what it says of itself."""

import msgspec
import pytest

from app.domain.dials import NAMES, Dials
from app.views.dials import DIALS, NoValueError, read, told, written
from app.words import English, speak

BY_FIELD = {dial.field: dial for dial in DIALS}


def test_all_dials_are_there_but_for_the_precision_which_is_chosen():
    assert {*BY_FIELD} | {"kv_bits"} == NAMES


@pytest.mark.parametrize("dial", DIALS, ids=lambda dial: dial.field)
def test_every_number_that_a_dial_takes_can_be_saved(dial):
    for value in (dial.least, dial.most, *(dial.slider or ())[:2]):
        assert read(dial, written(dial, value)) == value
        dials = Dials().with_own(dial.field, read(dial, written(dial, value)))
        assert msgspec.json.decode(msgspec.json.encode(dials), type=Dials) == dials


@pytest.mark.parametrize("dial", DIALS, ids=lambda dial: dial.field)
@pytest.mark.parametrize("typed", ["x", "-1", "1e3", "nan", "inf", "9" * 30, "0.5.5", "1 2", "--1"])
def test_what_is_none_of_its_numbers_is_answered_by_those_that_are(dial, typed):
    with pytest.raises(NoValueError, match=r"number from .* to .*, please\.$"):
        read(dial, typed)


@pytest.mark.parametrize("typed", ["0.25", "0,25", " .25", "０．２５", "0.2500"])
def test_a_number_may_be_written_as_people_write_it(typed):
    assert read(BY_FIELD["temperature"], typed) == 0.25


@pytest.mark.parametrize("typed", ["12345", "12,345", "12.345", "12 345", "12’345"])
def test_thousands_may_be_marked_in_whole_numbers(typed):
    assert read(BY_FIELD["max_tokens"], typed) == 12345


def test_a_whole_number_has_no_half():
    with pytest.raises(NoValueError, match="whole number from 0"):
        read(BY_FIELD["top_k"], "1.5")


def test_nothing_typed_is_no_choice_and_nothing_is_told_in_words():
    assert read(BY_FIELD["seed"], " ") is None
    assert told(BY_FIELD["seed"], None) == "new each time"
    assert told(BY_FIELD["context"], 8192) == "8,192"


def test_numbers_are_shown_with_the_point_of_the_language_and_read_so():
    class German(English):
        def number(self, value, digits):
            return super().number(value, digits).translate(str.maketrans(",.", ".,"))

    speak(German())
    try:
        assert written(BY_FIELD["temperature"], 0.7) == "0,7"
        assert read(BY_FIELD["temperature"], "0,7") == 0.7
        assert written(BY_FIELD["max_tokens"], 12345) == "12345"
    finally:
        speak(English())
