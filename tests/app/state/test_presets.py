"""Presets, as the user makes, names and removes them."""

import pytest

from app.domain.dials import Dials
from app.state.presets import UNNAMED, Presets
from app.store.presets import PresetStore


@pytest.fixture
def presets(database, notices):
    return Presets(PresetStore(database), notices)


def names(presets):
    return [preset.name for preset in presets.named()]


def test_presets_stand_in_the_order_of_their_names_now_and_after_a_restart(
    presets, database, notices, qtbot
):
    with qtbot.waitSignal(presets.changed):
        presets.add("zebra", "Stripes")
    presets.add("  Ape \n house ", "Bananas", dials=Dials(0.1), model="/m.gguf")
    presets.add("", "Nothing")
    assert names(presets) == ["Ape house", UNNAMED, "zebra"]
    again = Presets(PresetStore(database), notices)
    assert again.all == presets.all


def test_a_preset_is_called_something_else_but_never_nothing(presets, database, notices):
    preset = presets.add("Old", "Words")
    assert presets.rename(preset.id, " New ")
    assert not presets.rename(preset.id, " \t")
    assert not presets.rename("nobody's", "Name")
    assert names(presets) == names(Presets(PresetStore(database), notices)) == ["New"]


def test_a_removed_preset_comes_back(presets, notices):
    first, second = presets.add("First", "1"), presets.add("Second", "2")
    presets.remove(first.id)
    presets.remove(second.id)
    assert (names(presets), presets.removed) == ([], second)
    assert notices.current.action == "Undo"
    notices.act()
    assert names(presets) == ["Second"]
    presets.undo()
    presets.undo()
    assert presets.all == {first.id: first, second.id: second}
    assert notices.current is None


def test_what_the_disk_refuses_is_told_and_nothing_changes(presets, refuse, notices):
    preset = presets.add("First", "1")
    refuse()
    assert presets.add("Second", "2") is None
    assert not presets.rename(preset.id, "Other")
    assert not presets.remove(preset.id)
    assert names(presets) == ["First"]
    assert "could be saved" in notices.current.text
