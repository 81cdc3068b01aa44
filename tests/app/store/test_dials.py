"""Dials as they lie in the database."""

from app.domain.dials import NOTHING_CHOSEN, Dials
from app.store.dials import read, written


def test_dials_come_back_as_they_were_written():
    dials = Dials(0.3, top_k=7, seed=2**62, kv_bits=8)
    assert read(written(dials).encode()) == dials


def test_none_of_ones_own_stay_none():
    assert written(None) is None
    assert read(None) is None


def test_a_field_of_a_newer_version_does_no_harm():
    assert read(b'{"temperature": 0.5, "mood": "good"}') == Dials(0.5)


def test_it_is_kept_which_of_them_were_chosen():
    own = NOTHING_CHOSEN.with_own("context", 512).with_own("kv_bits", None)
    assert read(written(own).encode()) == own
