"""Saving what the disk may refuse."""

from functools import partial

import pytest


@pytest.fixture
def keep(outbox, store):
    """Return what saves a draft, as good as anything else that is saved."""

    def keep(name, text="kept"):
        outbox.put(name, partial(store.keep_draft, name, text))

    return keep


def test_what_the_disk_takes_is_saved_at_once(keep, store, notices):
    keep("a")
    assert store.draft("a") == "kept"
    assert notices.current is None


def test_what_it_refuses_is_told_tried_again_and_the_notice_goes(
    keep, store, notices, refuse, qtbot
):
    refuse()
    keep("a")
    assert notices.current.lasting
    assert "tried again" in notices.current.text
    refuse(now=False)
    qtbot.waitUntil(lambda: store.draft("a") == "kept")
    assert notices.current is None


def test_who_closed_the_notice_is_not_told_the_same_again(keep, outbox, notices, refuse):
    refuse()
    keep("a")
    notices.dismiss()
    keep("b")
    outbox.close()
    assert notices.current is None


def test_who_closed_the_notice_is_told_again_when_more_of_what_is_said_has_to_wait(
    outbox, store, notices, refuse
):
    refuse()
    outbox.put("a", partial(store.keep_draft, "a", "kept"), dear=True)
    for _ in range(2):
        notices.dismiss()
        outbox.put("a", partial(store.keep_draft, "a", "more"), dear=True)
        assert "Not saved yet" in notices.current.text


def test_it_is_told_again_once_all_was_saved_between(keep, outbox, notices, refuse):
    refuse()
    keep("a")
    notices.dismiss()
    refuse(now=False)
    keep("b")
    refuse()
    keep("c")
    assert "Not saved yet" in notices.current.text


def test_what_can_never_be_saved_stands_in_nobodys_way(keep, outbox, store, refuse):
    outbox.put("orphan", partial(store.append, "no message", 0, "text"))
    refuse()
    keep("a")
    refuse(now=False)
    keep("b")
    keep("c")
    assert [store.draft(name) for name in "abc"] == ["kept"] * 3


def test_what_waits_has_its_turn_alone_and_saves_what_is_true_then(outbox, store, refuse):
    true = ["old"]
    refuse()
    for _ in range(2):
        outbox.put("a", lambda: store.keep_draft("a", true[0]))
    true[0] = "new"
    refuse(now=False)
    outbox.close()
    assert store.draft("a") == "new"


def test_nothing_is_in_the_way_of_the_end_once_all_is_saved(keep, outbox, notices, refuse):
    refuse()
    keep("a")
    refuse(now=False)
    assert outbox.may_end("Lose it", list)
    assert notices.current is None


def test_what_waits_is_warned_of_again_with_a_way_out_until_it_is_saved(
    keep, outbox, notices, refuse
):
    taken = []
    refuse()
    keep("a")
    notices.dismiss()
    assert not outbox.may_end("Lose it", lambda: taken.append("way out"))
    assert notices.current.action == "Lose it"
    notices.current.act()
    assert taken == ["way out"]
    refuse(now=False)
    keep("b")
    assert notices.current is None


def test_the_end_tries_everything_once_more(keep, outbox, store, refuse):
    refuse()
    keep("a")
    outbox.put("orphan", partial(store.append, "no message", 0, "text"))
    keep("b")
    refuse(now=False)
    outbox.close()
    assert (store.draft("a"), store.draft("b")) == ("kept", "kept")
