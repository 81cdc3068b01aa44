"""What is kept of what models have read."""

from dataclasses import replace

import pytest

from app.state.kept import Kept


@pytest.fixture
def kept(answerer, settings, notices):
    return Kept(answerer, settings, notices)


def test_what_was_chosen_holds_from_the_start(answerer, settings, notices):
    settings.choose(replace(settings.now, memory_bytes=5, disk_bytes=7, rest_minutes=2))
    kept = Kept(answerer, settings, notices)
    assert answerer.room == (5, 7)
    assert answerer.rest_s == 120
    assert (kept.usual_memory, kept.usual_disk) == answerer.usual_room


def test_what_is_chosen_later_holds_at_once(kept, answerer, settings):
    assert answerer.room == (None, None)
    settings.choose(replace(settings.now, disk_bytes=0, rest_minutes=0))
    assert answerer.room == (None, 0)
    assert answerer.rest_s == 0


def test_a_look_tells_where_there_is_more_or_less(kept, answerer, qtbot):
    with qtbot.waitSignal(kept.changed):
        answerer.kept_bytes = 12
        kept.look()
    assert kept.on_disk == 12
    with qtbot.assertNotEmitted(kept.changed):
        kept.look()


def test_all_can_be_removed(kept, answerer):
    kept.remove_all()
    assert answerer.forgotten == [None]


def test_that_nothing_can_be_kept_is_told_once(kept, answerer, notices):
    assert kept.on_disk == 0
    answerer.unkept.emit("No space left on device")
    assert notices.current.text == (
        "What models read cannot be kept on disk (No space left on device), so old conversations "
        "will be read anew after a restart. See that the disk has room."
    )
    notices.dismiss()
    answerer.unkept.emit("No space left on device")
    assert notices.current is None
