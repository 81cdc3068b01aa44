"""Passphrases and recovery codes."""

import pytest

from app.domain.secret import LETTERS, as_code, clean, new_code, strength


def test_letters_are_the_same_however_they_are_composed():
    assert clean("Zu\u0308rich") == clean("Zürich") == "Zürich"
    assert clean(" spaces stay ") == " spaces stay "


def test_the_hint_knows_the_length_alone():
    assert "do not belong together" in strength("")
    assert strength("a" * 11).startswith("Short")
    assert strength("a" * 12).startswith("Fair")
    assert strength("a" * 20) == strength("correct horse battery") == "Good length."


def test_no_two_codes_are_the_same_and_all_are_read_as_they_were_made():
    codes = {new_code() for _ in range(1000)}
    assert len(codes) == 1000
    assert all(as_code(code) == code for code in codes)
    assert all(set(code) <= {*LETTERS, "-"} for code in codes)


@pytest.mark.parametrize("typed", ["", "a passphrase", "A" * 24, "A" * 26, "U" * 25, "ß" * 25])
def test_what_cannot_be_a_code_is_none(typed):
    assert as_code(typed) is None
