"""The transcript as a screen reader walks it: every message, near the view or far away."""

import gc

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.domain.conversation import Conversation, Message, Role
from app.domain.reply import Finish
from app.markdown.said import plain_of
from app.views.bubble import Bubble
from app.views.message_item import item_role, tells_offscreen
from app.views.transcript import Transcript
from tests.helpers.tales import Text, name_of, seen, tale_of, walk

FOCUS = QAccessibleActionInterface.setFocusAction()


def said(number, text):
    return Message(
        f"m{number}",
        Role.ASSISTANT if number % 2 else Role.USER,
        text,
        parent=f"m{number - 1}" if number else None,
        created=float(number),
        finish=Finish.END if number % 2 else None,
    )


def of(count, text="**Bold** and `code` "):
    messages = tuple(said(number, f"{number}: {text * 9}") for number in range(count))
    return Conversation("big", "Big", 0.0, updated=0.0, messages=messages)


@pytest.fixture
def transcript(qtbot, chat, heard):
    transcript = Transcript(chat, None)
    qtbot.addWidget(transcript)
    transcript.resize(900, 700)
    transcript.show()
    qtbot.waitExposed(transcript)
    return transcript


@pytest.fixture
def show(transcript, chat, store):
    def show(conversation):
        store.save(conversation, conversation.messages)
        chat.open(conversation.id)
        return tale_of(transcript)

    return show


def items(tale):
    return [tale.child(index) for index in range(tale.childCount())]


def test_the_transcript_is_a_list_of_all_messages(show):
    told = show(of(60))
    assert (name_of(told), told.role()) == ("Conversation", QAccessible.Role.List)
    assert told.childCount() == 60
    assert {each.role() for each in items(told)} == {QAccessible.Role.ListItem}
    assert name_of(told.child(0)).startswith("You, ")
    assert name_of(told.child(59)).startswith("Assistant, ")
    assert name_of(told.child(3)).endswith("message 4 of 60")
    assert told.child(60) is None


def test_up_and_down_the_tree_everything_is_where_it_says(show):
    told = show(of(60))
    for parent in walk(told):
        for index in range(parent.childCount()):
            child = parent.child(index)
            assert parent.indexOfChild(child) == index
            above = child.parent()
            assert above is parent or above.object() is parent.object()


def test_a_message_is_told_as_words_without_marks(show):
    told = show(of(60, "**Bold** and `code`"))
    assert told.child(1).text(Text.Description).startswith("1: Bold and codeBold and code")
    assert told.child(0).text(Text.Description).startswith("0: **Bold**")  # as it was typed


def test_how_an_answer_ended_is_told_behind_it(show, chat):
    one, two = of(2).messages
    cut = Message("m1", two.role, "Half", parent="m0", created=1.0, finish=Finish.STOPPED)
    told = show(Conversation("big", "Big", 0.0, updated=0.0, messages=(one, cut)))
    assert told.child(1).text(Text.Description) == "Half\nStopped."


def test_ten_thousand_messages_are_there_without_one_being_read(show):
    told = show(of(10_000))
    before = plain_of.cache_info().misses
    names = [name_of(each) for each in items(told)]
    assert [each.rsplit(", ", 1)[1] for each in names[::5000]] == [
        "message 1 of 10,000",
        "message 5,001 of 10,000",
    ]
    assert plain_of.cache_info().misses == before
    told.child(5001).text(Text.Description)
    assert plain_of.cache_info().misses == before + 1


def test_a_message_far_away_is_gone_to_by_giving_it_the_focus(show, transcript, heard):
    told = show(of(400))
    item = told.child(100)
    assert item.childCount() == 0
    assert item.state().offscreen
    assert FOCUS in item.actionInterface().actionNames()
    heard.events.clear()
    item.actionInterface().doAction(FOCUS)
    assert item.childCount() == 1
    assert not item.state().offscreen
    assert item.state().focused
    assert (
        transcript
        .viewport()
        .visibleRegion()
        .contains(transcript.viewport().mapFromGlobal(item.rect().topLeft() + QPoint(5, 5)))
    )
    assert told.focusChild() is item


def test_that_a_message_has_the_focus_is_said_last(show, transcript, heard, qtbot):
    told = show(of(10))
    transcript.setFocus()
    qtbot.keyClick(transcript, Qt.Key.Key_Up)
    item = told.child(9)
    focused = (QAccessible.Event.Focus, QAccessible.uniqueId(item))
    qtbot.waitUntil(lambda: focused in heard.events)
    last = [each for each in heard.events if each[0] is QAccessible.Event.Focus][-1]
    assert last == focused


def test_what_can_be_done_with_a_message_stands_within_it(show, transcript):
    told = show(
        Conversation(
            "big",
            "Big",
            0.0,
            updated=0.0,
            messages=(of(1).messages[0], said(1, "See:\n```python\nx\n```\n[a](http://b.c)")),
        )
    )
    names = [name_of(each) for each in walk(told.child(1)) if seen(each)]
    for name in ("Copy answer", "Try again", "More actions", "Copy code", "Code, python, 1 line"):
        assert names.count(name) == 1, name


def test_a_long_answer_is_one_element_of_several_parts(show):
    paragraph = "Words and more words here. " * 30
    long = said(1, "\n\n".join(f"{number} {paragraph}" for number in range(40)))
    told = show(Conversation("big", "Big", 0.0, updated=0.0, messages=(of(1).messages[0], long)))
    assert told.childCount() == 2
    item = told.child(1)
    assert item.childCount() > 1
    assert [item.child(at).object().row.number for at in range(item.childCount())] == sorted(
        item.child(at).object().row.number for at in range(item.childCount())
    )
    assert item.rect().height() > sum(
        item.child(at).rect().height() for at in range(item.childCount())
    )
    assert item.text(Text.Description).count("here.") == 1200


def test_a_message_is_found_where_it_stands_on_the_screen(show, transcript):
    told = show(of(60))
    for index in (58, 59):
        middle = told.child(index).rect().intersected(told.rect()).center()
        assert told.childAt(middle.x(), middle.y()) is told.child(index)
    corner = told.rect().topLeft()
    assert told.childAt(corner.x() - 9, corner.y()) is None


def test_the_way_back_to_the_end_is_told_while_it_is_there(show, transcript):
    told = show(of(60))
    transcript.verticalScrollBar().setValue(0)
    last = told.child(60)
    assert (name_of(last), last.role()) == ("Jump to latest", QAccessible.Role.Button)
    assert told.indexOfChild(last) == 60
    transcript.jump_to_latest()
    assert told.childCount() == 60


def test_what_is_selected_is_told_so_also_far_away(show, transcript):
    told = show(of(60))
    assert not told.child(3).state().selected
    transcript.selectAll()
    assert told.child(3).state().selected
    assert told.child(59).state().selected


def test_an_answer_that_grows_is_busy_and_tells_what_it_has(transcript, chat, answerer):
    chat.send("Tea?")
    answerer.say("**Yes")
    item = tale_of(transcript).child(1)
    assert item.state().busy
    answerer.say("**.")
    answerer.finish()
    assert item.text(Text.Description) == "Yes."
    assert not item.state().busy


def test_a_message_that_is_deleted_is_told_no_more_and_the_others_move_up(
    show, chat, heard, transcript
):
    told = show(of(6))
    first, second = told.child(1), told.child(2)
    assert first.isValid()
    reorder = (QAccessible.Event.ObjectReorder, QAccessible.uniqueId(told))
    heard.events.clear()
    chat.delete_message("m1")
    assert reorder in heard.events
    assert told.childCount() == 5
    assert name_of(second).endswith("message 2 of 5")
    assert told.child(1) is second


def test_the_same_message_stays_the_same_element_wherever_the_view_is(show, transcript):
    told = show(of(400))
    item, bar = told.child(399), transcript.verticalScrollBar()
    bar.setValue(0)
    assert told.child(399) is item
    bar.setValue(bar.maximum())
    assert told.child(399) is item
    assert item.child(0).parent() is item


def test_scrolling_leaves_nothing_behind(show, transcript):
    told, bar = show(of(400)), transcript.verticalScrollBar()

    def scroll(times):
        for step in range(times):
            bar.setValue(bar.maximum() * (step % 97) // 97)
            for index in (step % 400, 399):
                list(walk(told.child(index)))
        gc.collect()
        return sum(isinstance(each, QAccessibleInterface) for each in gc.get_objects())

    for item in items(told):
        list(walk(item))
    scroll(200)
    before = scroll(10)
    assert abs(scroll(400) - before) < 20  # Qt's own come and go with what shows code


def test_elements_of_a_conversation_that_was_left_are_let_go(show):
    gone = items(show(of(200)))
    text = of(1).messages
    items(show(Conversation("other", "Other", 0.0, updated=0.0, messages=text)))
    assert [each for each in gone[1:] if isValid(each)] == []


def test_a_transcript_that_is_gone_takes_its_elements_with_it(qtbot, chat, store, heard):
    conversation = of(50)
    store.save(conversation, conversation.messages)
    transcript = Transcript(chat, None)
    transcript.show()
    chat.open("big")
    item = tale_of(transcript).child(3)
    transcript.deleteLater()
    QApplication.sendPostedEvents(None, 52)
    assert not item.isValid()
    assert item.text(Text.Name) == ""


def test_what_shows_a_message_has_no_name_besides_that(show, transcript):
    told = show(of(6))
    shown = tale_of(transcript.findChild(Bubble, "message-m5"))
    assert name_of(shown) == ""
    assert not shown.state().focusable
    assert shown.parent() is told.child(5)


def test_on_a_mac_a_message_is_a_group_and_never_out_of_view():
    assert item_role("cocoa") is QAccessible.Role.Grouping
    assert not tells_offscreen("cocoa")
    assert tells_offscreen("windows")
