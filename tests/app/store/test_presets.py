"""Presets in and out."""

from dataclasses import replace

import pytest

from app.domain.dials import Dials
from app.domain.preset import Preset
from app.store.presets import PresetStore

OWN = {"dials": Dials(0.2, seed=3), "model": "/models/a.gguf", "adapter": "/models/poems"}
BRIEF = Preset("1", "Brief", "Be brief.\n简短", **OWN)
PLAIN = Preset("2", "Plain", "")


@pytest.fixture
def presets(database):
    presets = PresetStore(database)
    presets.put(BRIEF)
    presets.put(PLAIN)
    return presets


def test_presets_come_back_as_they_were_saved(presets):
    assert presets.all() == (BRIEF, PLAIN)


def test_a_preset_that_is_saved_again_is_another_in_its_place(presets):
    renamed = replace(BRIEF, name="Short", dials=None, adapter="/models/rhymes")
    presets.put(renamed)
    assert presets.all() == (renamed, PLAIN)


def test_a_removed_preset_is_gone(presets):
    presets.remove("1")
    assert presets.all() == (PLAIN,)


@pytest.mark.parametrize("dials", [b"{", b'{"temperature": 11}', b"[]", b"\xff"])
def test_dials_that_nobody_understands_are_the_usual_ones(presets, database, dials):
    database.rows("UPDATE preset SET dials = CAST(? AS TEXT) WHERE id = '1'", (dials,))
    assert presets.all()[0] == replace(BRIEF, dials=None)


def test_a_damaged_text_is_shown_as_far_as_it_is_one(presets, database):
    database.rows("UPDATE preset SET name = CAST(x'41ff' AS TEXT) WHERE id = '1'")
    assert presets.all()[0].name == "A\ufffd"
