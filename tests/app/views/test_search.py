"""Looking for words in all conversations, and going to where they are."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QTextEdit, QToolButton

from app.state.finding import HitRole
from tests.helpers.fake_answerer import RECEIPT
from tests.helpers.listing import titles

LONG = "Some words before it.\n" * 400


@pytest.fixture
def window(app, answerer):
    """Give a window with three chats."""
    for question, answer in (
        ("Where do boats lie?", "In the harbour, where the water is calm."),
        ("旧港口在哪里？", "旧港口在海边。"),
        (f"{LONG}Then the harbour.\n{LONG}", "A long text."),
    ):
        app.chat.new()
        app.chat.send(question)
        answerer.say(answer)
        answerer.finish()
    app.chat.new()
    return app.window


@pytest.fixture
def line(window):
    return window.findChild(QLineEdit, "conversationSearch")


@pytest.fixture
def results(window):
    return window.findChild(QListView, "searchResults")


def type_in(line, qtbot, words):
    line.setFocus()
    qtbot.keyClicks(line, words)


def hits(results):
    rows = results.model()
    return [rows.index(row).data(HitRole.HIT) for row in range(rows.rowCount())]


def marked(window):
    texts = window.findChildren(QTextEdit, "text")
    selections = [one for text in texts for one in text.extraSelections()]
    return [one.cursor.selectedText() for one in selections]


def test_words_are_found_while_they_are_typed(window, line, results, qtbot):
    type_in(line, qtbot, "harb")
    qtbot.waitUntil(results.isVisible)
    assert len(hits(results)) == 2
    assert window.findChild(QLabel, "hint").text()
    line.clear()
    qtbot.waitUntil(lambda: not results.isVisible())


def test_the_key_goes_to_the_field_though_the_sidebar_is_hidden(window, line, qtbot):
    window.toggle_sidebar()
    shifted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_F, shifted)
    assert line.isVisible()
    assert QApplication.focusWidget() is line


def test_return_goes_to_the_first_and_the_arrows_to_the_others(app, window, line, results, qtbot):
    type_in(line, qtbot, "harbour")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is results
    first = hits(results)[0]
    assert app.chat.conversation.id == first.conversation
    qtbot.keyClick(results, Qt.Key.Key_Down)
    assert app.chat.conversation.id == hits(results)[1].conversation != first.conversation
    qtbot.keyClick(results, Qt.Key.Key_Escape)
    assert not line.text()
    assert not results.isVisible()


def test_what_was_found_is_shown_and_marked_until_the_search_ends(
    app, window, line, results, qtbot
):
    type_in(line, qtbot, "HARBOUR")
    qtbot.waitUntil(results.isVisible)
    long = next(row for row, hit in enumerate(hits(results)) if hit.title.startswith("Some"))
    place = results.visualRect(results.model().index(long)).center()
    qtbot.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert marked(window) == ["harbour"]
    text = next(each for each in window.findChildren(QTextEdit, "text") if each.extraSelections())
    selections = text.extraSelections()
    found = text.cursorRect(selections[0].cursor)
    pane = text.parentWidget().parentWidget()
    y = text.viewport().mapTo(pane, found.center()).y()
    assert 0 < y < pane.height()
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert marked(window) == []


def test_the_spot_is_shown_where_all_words_stand_together(app, window, line, results, qtbot):
    type_in(line, qtbot, "words harbour")
    qtbot.waitUntil(results.isVisible)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    text = next(each for each in window.findChildren(QTextEdit, "text") if each.extraSelections())
    found = next(each for each in text.extraSelections() if each.cursor.selectedText() == "harbour")
    pane = text.parentWidget().parentWidget()
    y = text.viewport().mapTo(pane, text.cursorRect(found.cursor).center()).y()
    assert 0 < y < pane.height()


def test_a_search_in_chinese_finds_its_characters(app, window, line, results, qtbot):
    line.setText("港口")
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert {hit.title for hit in hits(results)} == {"旧港口在哪里？"}
    assert hits(results)[0].message is None  # the title
    qtbot.keyClick(results, Qt.Key.Key_Down)
    assert marked(window) == ["港口"]


def test_what_is_not_there_is_said(window, line, results, qtbot):
    type_in(line, qtbot, "zebra")
    qtbot.waitUntil(results.isVisible)
    shown = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert "No chats contain “zebra”." in shown


def choose(window, *names):
    menu = window.findChild(QToolButton, "searchFilter").menu()
    menu.aboutToShow.emit()
    for name in names:
        action = next(each for each in menu.actions() if each.text() == name)
        if action.menu() is None:
            action.trigger()
            return
        menu = action.menu()


def test_the_search_is_narrowed_by_folder_model_date_and_pins(app, window, line, results, qtbot):
    type_in(line, qtbot, "harbour")
    qtbot.waitUntil(results.isVisible)
    folder = app.folders.add("R&D")
    ids = [hit.conversation for hit in hits(results)]
    app.conversations.move(ids[0], folder=folder.id)
    choose(window, "Folder", "R&&D")
    assert [hit.conversation for hit in hits(results)] == ids[:1]
    choose(window, "Pinned Only")
    assert hits(results) == []
    shown = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert "No chats contain “harbour” within the filter." in shown
    choose(window, "No Filter")
    assert len(hits(results)) == 2
    choose(window, "Date", "Last 7 days")
    assert len(hits(results)) == 2
    choose(window, "Model", RECEIPT.model)
    assert [hit.title for hit in hits(results)] == ["Where do boats lie?"]


def test_a_filter_alone_narrows_the_list_and_its_end_brings_all_back(app, window, results, qtbot):
    ids = app.conversations.ids()
    app.conversations.pin(ids[1], pinned=True)
    choose(window, "Pinned Only")
    assert results.isVisible()
    assert [hit.conversation for hit in hits(results)] == [ids[1]]
    app.conversations.pin(ids[1], pinned=False)
    choose(window, "Pinned Only")
    choose(window, "Pinned Only")
    shown = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert "No chats within the filter." in shown
    choose(window, "No Filter")
    assert not results.isVisible()


def test_a_chat_that_is_deleted_is_found_no_more_until_it_is_back(
    app, window, line, results, qtbot
):
    type_in(line, qtbot, "calm")
    qtbot.waitUntil(results.isVisible)
    app.conversations.delete(hits(results)[0].conversation)
    assert hits(results) == []
    app.conversations.undo()
    assert len(hits(results)) == 1


def test_a_title_is_found_by_its_new_name(app, window, line, results, qtbot):
    app.conversations.rename(app.conversations.ids()[0], "Zebra crossing")
    type_in(line, qtbot, "zebra")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert app.chat.conversation.title == "Zebra crossing"
    assert titles(app.conversations)[0] == "Zebra crossing"
