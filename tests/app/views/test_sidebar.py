"""The conversations at the side."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QListView, QMenu, QToolButton

from app.store.database import Durability
from app.views.sidebar import Sidebar


@pytest.fixture
def sidebar(qtbot, conversations, chat, answerer):
    for text in ("First", "Second", "Third"):
        chat.new()
        chat.send(text)
        answerer.finish()
    sidebar = Sidebar(conversations, chat, None)
    qtbot.addWidget(sidebar)
    sidebar.resize(250, 500)
    sidebar.show()
    qtbot.waitExposed(sidebar)
    return sidebar


@pytest.fixture
def listed(sidebar):
    return sidebar.findChild(QListView, "conversationList")


def center(listed, row):
    return listed.visualRect(listed.model().index(row)).center()


def titles(listed):
    rows = listed.model()
    return [rows.data(rows.index(row)) for row in range(rows.rowCount())]


def test_the_open_chat_is_marked(listed, chat):
    assert listed.currentIndex().data() == "Third"
    chat.new()
    assert not listed.currentIndex().isValid()


def test_a_click_opens_a_chat(listed, chat, qtbot):
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=center(listed, 2))
    assert chat.conversation.title == "First"


def test_the_arrows_open_one_chat_after_another(listed, chat, qtbot):
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert chat.conversation.title == "Second"


def test_the_button_begins_a_new_chat(sidebar, chat, qtbot):
    qtbot.mouseClick(sidebar.findChild(QToolButton, "newChat"), Qt.MouseButton.LeftButton)
    assert chat.conversation.messages == ()


def rename(listed, qtbot, text):
    field = listed.findChild(QLineEdit)
    field.setText(text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_chat_is_renamed_in_its_row(sidebar, listed, chat, qtbot):
    sidebar.rename_open()
    rename(listed, qtbot, "Rome")
    qtbot.waitUntil(lambda: titles(listed) == ["Rome", "Second", "First"])
    assert chat.conversation.title == "Rome"


def test_a_double_click_renames_too(listed, qtbot):
    place = center(listed, 0)
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    rename(listed, qtbot, "Rome")
    qtbot.waitUntil(lambda: titles(listed)[0] == "Rome")


def test_escape_leaves_the_name_as_it_was(sidebar, listed, qtbot):
    sidebar.rename_open()
    field = listed.findChild(QLineEdit)
    field.setText("Rome")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert titles(listed)[0] == "Third"


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_a_key_deletes_the_open_chat_and_opens_no_other(listed, chat, qtbot, key, modifier):
    qtbot.keyClick(listed, key, modifier)
    assert titles(listed) == ["Second", "First"]
    assert chat.conversation.messages == ()


def test_backspace_alone_deletes_nothing(listed, qtbot):
    qtbot.keyClick(listed, Qt.Key.Key_Backspace)
    assert len(titles(listed)) == 3


def test_the_menu_of_a_row_is_about_that_row(sidebar, listed, chat):
    listed.customContextMenuRequested.emit(QPoint(center(listed, 2)))
    menu = sidebar.findChild(QMenu)
    names = {action.text(): action for action in menu.actions()}
    assert list(names) == ["Rename", "Delete"]
    names["Delete"].trigger()
    assert titles(listed) == ["Third", "Second"]
    menu.close()


def break_row(database, title):
    """Have an id that is no text, by which its messages cannot be told apart."""
    with database.writing(Durability.CRASH):
        database.execute("PRAGMA defer_foreign_keys = on")
        database.execute(
            "UPDATE message SET finish = NULL, parent = NULL, id = CAST(x'ff' AS TEXT) WHERE id = "
            "(SELECT tip FROM conversation WHERE title = ?)",
            (title,),
        )
        database.execute(
            "UPDATE conversation SET tip = CAST(x'ff' AS TEXT) WHERE title = ?", (title,)
        )


def test_a_chat_that_cannot_be_opened_is_not_marked_as_the_open_one(listed, database, qtbot):
    break_row(database, "First")
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=center(listed, 2))
    assert listed.currentIndex().data() == "Third"


def test_the_menu_deletes_the_chat_that_was_clicked_though_it_cannot_be_opened(
    sidebar, listed, database, qtbot
):
    break_row(database, "First")
    listed.customContextMenuRequested.emit(center(listed, 2))
    delete = next(a for a in sidebar.findChild(QMenu).actions() if a.text() == "Delete")
    delete.trigger()
    assert titles(listed) == ["Third", "Second"]
