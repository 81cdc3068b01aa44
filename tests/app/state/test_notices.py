"""Telling the user."""

from app.state.notices import Notice


def test_the_latest_notice_is_the_one_that_is_told(notices, qtbot):
    notices.tell(Notice("One"))
    with qtbot.waitSignal(notices.changed):
        notices.warn("Two")
    assert notices.current == Notice("Two", lasting=True)


def test_acting_does_what_is_offered_and_closes_the_notice(notices):
    done = []
    notices.tell(Notice("Deleted.", action="Undo", act=lambda: done.append("undone")))
    notices.act()
    notices.act()
    assert done == ["undone"]
    assert notices.current is None


def test_nothing_to_dismiss_changes_nothing(notices, qtbot):
    with qtbot.assertNotEmitted(notices.changed):
        notices.dismiss()


def test_what_lasts_comes_back_when_what_covers_it_is_gone(notices):
    notices.warn("Disk")
    notices.warn("Model")
    notices.tell(Notice("Deleted."))
    told = []
    while notices.current is not None:
        told.append(notices.current.text)
        notices.dismiss()
    assert told == ["Deleted.", "Model", "Disk"]


def test_the_same_words_wait_once(notices):
    for text in ("Disk", "Model", "Disk"):
        notices.warn(text)
    assert notices.current.text == "Disk"
    notices.dismiss()
    notices.dismiss()
    assert notices.current is None


def test_what_waits_below_can_be_taken_back(notices):
    disk = Notice("Disk", lasting=True)
    notices.tell(disk)
    notices.warn("Model")
    assert notices.holds(disk)
    notices.take_back(disk)
    assert not notices.holds(disk)
    notices.dismiss()
    assert notices.current is None


def test_only_what_is_shown_can_be_taken_back(notices):
    first, second = Notice("First"), Notice("Second")
    notices.tell(first)
    notices.tell(second)
    notices.take_back(first)
    assert notices.current is second
    notices.take_back(second)
    assert notices.current is None
