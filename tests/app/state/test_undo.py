"""Taking back what was done."""

from app.state.undo import MOST, Undo


def test_what_was_done_last_is_taken_back_first_and_its_notice_goes(notices):
    undo, done = Undo(notices), []
    for name in ("one", "two"):
        undo.offer(name, lambda name=name: done.append(name) is None)
    assert (notices.current.text, notices.current.action) == ("two", "Undo")
    notices.act()
    undo.undo()
    undo.undo()
    assert done == ["two", "one"]
    assert notices.current is None


def test_what_cannot_be_taken_back_now_is_offered_still(notices):
    undo, may = Undo(notices), []
    undo.offer("done", lambda: bool(may))
    undo.undo()
    assert notices.current.text == "done"
    may.append(True)
    undo.undo()
    assert notices.current is None


def test_what_is_forgotten_is_offered_no_more(notices):
    undo, done = Undo(notices), []
    undo.offer("done", lambda: done.append(1) is None)
    undo.forget()
    undo.undo()
    assert (done, notices.current) == ([], None)


def test_what_was_done_long_ago_is_held_no_longer(notices):
    undo, done = Undo(notices), []
    for number in range(MOST + 5):
        undo.offer(str(number), lambda number=number: done.append(number) is None)
    for _ in range(MOST + 5):
        undo.undo()
    assert done == [*reversed(range(5, MOST + 5))]
