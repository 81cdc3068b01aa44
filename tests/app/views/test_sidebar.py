"""The conversations at the side."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QToolButton, QTreeView

from app.store.database import Durability
from app.views.sidebar import Sidebar
from tests.helpers import listing
from tests.helpers.listing import rows, sections


@pytest.fixture
def sidebar(qtbot, conversations, folders, finding, chat, answerer):
    for text in ("First", "Second", "Third"):
        chat.new()
        chat.send(text)
        answerer.finish()
    sidebar = Sidebar(conversations, folders, finding, chat=chat, parent=None)
    qtbot.addWidget(sidebar)
    sidebar.resize(250, 500)
    sidebar.show()
    qtbot.waitExposed(sidebar)
    return sidebar


@pytest.fixture
def listed(sidebar):
    return sidebar.findChild(QTreeView, "conversationList")


def center(listed, row):
    return listed.visualRect(rows(listed.model())[row]).center()


def titles(listed):
    return listing.titles(listed.model())


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
    # One that was edited before is gone only later.
    field = next(each for each in listed.findChildren(QLineEdit) if each.isVisible())
    field.setText(text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_chat_is_renamed_in_its_row(sidebar, listed, chat, qtbot):
    sidebar.rename_open()
    rename(listed, qtbot, "Rome")
    qtbot.waitUntil(lambda: titles(listed) == ["Rome", "Second", "First"])
    assert chat.conversation.title == "Rome"


def test_the_list_has_the_keys_again_after_a_renaming(sidebar, listed, folders, qtbot):
    sidebar.activateWindow()
    sidebar.rename_open()
    rename(listed, qtbot, "Rome")
    qtbot.waitUntil(listed.hasFocus)
    folders.add()
    listed.edit(listed.model().index(0, 0))
    rename(listed, qtbot, "Work")
    qtbot.waitUntil(lambda: "Work" in sections(listed.model()))
    assert listed.hasFocus()


def test_a_row_is_as_tall_in_chinese_and_room_enough(listed, conversations):
    first = rows(listed.model())[0]
    height = listed.sizeHintForIndex(first).height()
    conversations.rename(conversations.id_at(first), "长城的历史")
    assert listed.sizeHintForIndex(first).height() == height
    line = QTextLayout("长城的历史", listed.font())
    line.beginLayout()
    assert line.createLine().height() <= height
    line.endLayout()


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
    assert list(names) == ["Rename", "Pin", "Move to", "Export…", "Delete", "", "New Folder"]
    names["Delete"].trigger()
    assert titles(listed) == ["Third", "Second"]
    menu.close()


def test_a_click_for_the_menu_opens_no_other_chat(sidebar, listed, chat, qtbot):
    place = center(listed, 2)
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.RightButton, pos=place)
    listed.customContextMenuRequested.emit(place)
    menu = sidebar.findChild(QMenu)
    assert listed.currentIndex().data() == "First"  # is outlined
    assert chat.conversation.title == "Third"
    menu.close()
    assert chat.conversation.title == listed.currentIndex().data() == "Third"
    assert [index.data() for index in listed.selectedIndexes()] == ["Third"]


def hide_messages(database):
    """Have no message be found, so that no chat can be opened."""
    with database.writing(Durability.CRASH):
        database.execute("ALTER TABLE message RENAME TO elsewhere")


def test_a_chat_that_cannot_be_opened_is_not_marked_as_the_open_one(listed, database, qtbot):
    hide_messages(database)
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=center(listed, 2))
    assert listed.currentIndex().data() == "Third"


def test_the_menu_deletes_the_chat_that_was_clicked_though_it_cannot_be_opened(
    sidebar, listed, database, qtbot
):
    hide_messages(database)
    listed.customContextMenuRequested.emit(center(listed, 2))
    delete = next(a for a in sidebar.findChild(QMenu).actions() if a.text() == "Delete")
    delete.trigger()
    assert titles(listed) == ["Third", "Second"]


def choose(listed, qtbot, *numbers):
    """Click rows, all but the first with the key that adds one to what is chosen."""
    modifier = Qt.KeyboardModifier.NoModifier
    for number in numbers:
        place = center(listed, number)
        qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, modifier, place)
        modifier = Qt.KeyboardModifier.ControlModifier


def menu_at(sidebar, listed, place):
    """Ask for the menu of what is there; give its entries by their names."""
    listed.customContextMenuRequested.emit(place)
    menu = sidebar.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]
    entries = {action.text(): action for action in menu.actions()}
    if (places := entries.get("Move to")) is not None:
        entries |= {action.text(): action for action in places.menu().actions()}
    return entries


def heading(listed, title):
    rows_ = listed.model()
    found = [rows_.index(row) for row in range(rows_.rowCount())]
    return next(each for each in found if each.data() == title)


def test_several_chats_are_chosen_without_opening_another(listed, chat, qtbot):
    choose(listed, qtbot, 0, 1)
    assert chat.conversation.title == "Third"
    assert [index.data() for index in listed.selectedIndexes()] == ["Third", "Second"]


def test_a_key_deletes_all_that_is_chosen_and_undo_brings_it_back(
    listed, conversations, chat, qtbot
):
    choose(listed, qtbot, 1, 2)
    qtbot.keyClick(listed, Qt.Key.Key_Delete)
    assert titles(listed) == ["Third"]
    conversations.undo()
    assert titles(listed) == ["Third", "Second", "First"]


def test_a_chat_that_is_opened_while_a_key_is_held_down_is_marked_alone(listed, chat, qtbot):
    choose(listed, qtbot, 0, 1)  # Qt takes Ctrl for held down from then on
    chat.open(listed.model().ids()[2])
    assert [index.data() for index in listed.selectedIndexes()] == ["First"]


def test_the_menu_of_several_is_about_all_of_them(sidebar, listed, qtbot):
    choose(listed, qtbot, 1, 2)
    entries = menu_at(sidebar, listed, center(listed, 2))
    assert "Rename" not in entries
    entries["Pin"].trigger()
    assert sections(listed.model())["Pinned"] == ["Second", "First"]
    assert "Unpin" in menu_at(sidebar, listed, center(listed, 0))


def test_the_menu_of_chats_and_of_a_folder_exports_them(
    sidebar, listed, conversations, folders, qtbot
):
    choose(listed, qtbot, 1, 2)
    chosen = listed.chosen_ids()
    with qtbot.waitSignal(sidebar.export_wanted) as wanted:
        menu_at(sidebar, listed, center(listed, 2))["Export…"].trigger()
    assert wanted.args == [chosen]
    folder = folders.add("Work")
    place = listed.visualRect(heading(listed, "Work")).center()
    assert "Export…" not in menu_at(sidebar, listed, place)
    conversations.move(chosen[0], folder=folder.id)
    with qtbot.waitSignal(sidebar.export_wanted) as wanted:
        menu_at(sidebar, listed, place)["Export…"].trigger()
    assert wanted.args == [[chosen[0]]]


def test_the_menu_of_one_that_is_not_chosen_is_about_that_one(sidebar, listed, qtbot):
    choose(listed, qtbot, 0, 1)
    menu_at(sidebar, listed, center(listed, 2))["Delete"].trigger()
    assert titles(listed) == ["Third", "Second"]


def test_chats_are_put_in_a_new_folder_that_is_named_in_its_row(sidebar, listed, qtbot):
    choose(listed, qtbot, 0, 2)
    menu_at(sidebar, listed, center(listed, 0))["New Folder…"].trigger()
    rename(listed, qtbot, "Work")
    qtbot.waitUntil(lambda: sections(listed.model()).get("Work") == ["Third", "First"])
    assert listed.isExpanded(heading(listed, "Work"))
    menu_at(sidebar, listed, center(listed, 0))["No Folder"].trigger()
    assert sections(listed.model())["Work"] == ["First"]


def test_a_folder_is_folded_by_a_click_and_a_key_and_stays_so(listed, folders, chat, qtbot):
    folder = folders.add("Work")
    listed.model().move(chat.conversation.id, folder=folder.id)
    place = listed.visualRect(heading(listed, "Work")).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not listed.isExpanded(heading(listed, "Work"))
    folders.add("Play")  # which arranges everything anew
    assert not listed.isExpanded(heading(listed, "Work"))
    assert listed.isExpanded(heading(listed, "Today"))
    listed.choose(heading(listed, "Work"))
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert listed.isExpanded(heading(listed, "Work"))


def test_the_open_chat_stays_marked_where_another_section_is_folded_by_a_click(
    listed, folders, chat, qtbot
):
    folders.add("Work")
    for _ in range(2):
        place = listed.visualRect(heading(listed, "Work")).center()
        qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert [index.data() for index in listed.selectedIndexes()] == ["Third"]
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert [index.data() for index in listed.selectedIndexes()] != ["Third"]


def test_the_keyboard_goes_from_the_top_to_the_bottom(sidebar, qtbot):
    sidebar.activateWindow()
    qtbot.waitUntil(sidebar.isActiveWindow)
    sidebar.findChild(QToolButton, "newChat").setFocus()
    passed = []
    while not passed or passed[-1] != "recentlyDeleted":
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget().objectName())
    assert passed[0] == "conversationSearch"
    assert "conversationList" in passed


def test_the_open_chat_is_marked_again_when_its_section_is_unfolded(listed, chat, qtbot):
    place = listed.visualRect(heading(listed, "Today")).center()
    for _ in range(2):
        qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert listed.isExpanded(heading(listed, "Today"))
    assert listed.chosen_ids() == [chat.conversation.id]


def test_a_folder_is_renamed_and_removed_by_its_menu_and_by_a_key(sidebar, listed, folders, qtbot):
    folders.add("Work")
    place = listed.visualRect(heading(listed, "Work")).center()
    menu_at(sidebar, listed, place)["Rename"].trigger()
    rename(listed, qtbot, "Play")
    qtbot.waitUntil(lambda: "Play" in sections(listed.model()))
    menu_at(sidebar, listed, place)["Remove Folder"].trigger()
    assert "Play" not in sections(listed.model())
    folders.add("Home")
    listed.choose(heading(listed, "Home"))
    qtbot.keyClick(listed, Qt.Key.Key_Delete)
    assert titles(listed) == ["Third", "Second", "First"]
    assert "Home" not in sections(listed.model())


def test_the_folders_of_the_menu_bar_are_offered_at_the_row(sidebar, listed, folders, chat):
    folder = folders.add("R&D")
    sidebar.move_open()
    menu = sidebar.findChild(QMenu)
    next(action for action in menu.actions() if action.text() == "R&&D").trigger()
    assert listed.model().listed(chat.conversation.id).folder == folder.id
    menu.close()


def test_the_open_chat_stays_marked_while_others_move(sidebar, listed, chat, folders):
    sidebar.pin_open()
    assert listed.currentIndex().data() == "Third"
    folder = folders.add("Work")
    ids = listed.model().ids()
    listed.model().move(*ids[1:], folder=folder.id)
    assert listed.currentIndex().data() == "Third"
    assert chat.conversation.title == "Third"
    listed.model().delete(ids[1])
    assert listed.currentIndex().data() == "Third"


def test_a_chat_is_begun_in_a_folder_by_the_folders_menu(
    sidebar, listed, folders, chat, answerer, qtbot
):
    folder = folders.add("Work 工作")
    place = listed.visualRect(heading(listed, "Work 工作")).center()
    with qtbot.waitSignal(sidebar.typing_wanted):
        menu_at(sidebar, listed, place)["New Chat in This Folder"].trigger()
    assert chat.conversation.messages == ()
    assert listed.currentIndex().data() == "Work 工作"
    chat.send("Fourth")
    assert sections(listed.model())["Work 工作"] == ["Fourth"]
    assert listed.currentIndex().data() == "Fourth"
    assert chat.conversation.folder == folder.id


def test_the_command_for_a_new_chat_begins_one_in_the_folder_that_the_user_is_on(
    sidebar, listed, folders, chat, answerer, qtbot
):
    folder = folders.add("Work")
    listed.setFocus()
    qtbot.waitUntil(listed.hasFocus)
    listed.choose(heading(listed, "Work"))
    sidebar.begin()
    assert chat.conversation.folder == folder.id
    listed.choose(rows(listed.model())[0])
    sidebar.begin()
    assert chat.conversation.folder is None
    listed.choose(heading(listed, "Today"))
    sidebar.begin()
    assert chat.conversation.folder is None


def test_a_new_chat_is_in_no_folder_where_the_user_is_elsewhere(sidebar, listed, folders, chat):
    chat.new_in(folders.add("Work").id)
    sidebar.findChild(QToolButton, "newChat").setFocus()
    sidebar.begin()
    assert chat.conversation.folder is None
    assert not listed.currentIndex().isValid()


def test_a_name_that_the_disk_refuses_stays_in_its_row_and_a_sentence_says_why(
    sidebar, listed, conversations, notices, refuse, qtbot
):
    sidebar.rename_open()
    refuse()
    rename(listed, qtbot, "Rome 罗马")
    field = listed.findChild(QLineEdit)
    assert field.isVisible()
    assert field.text() == "Rome 罗马"
    assert "could be saved" in notices.current.text
    refuse(now=False)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: titles(listed)[0] == "Rome 罗马")


def test_a_folders_name_that_the_disk_refuses_stays_in_its_row(
    sidebar, listed, folders, refuse, qtbot
):
    sidebar.add_folder()
    refuse()
    rename(listed, qtbot, "Work")
    field = listed.findChild(QLineEdit)
    assert field.isVisible()
    refuse(now=False)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Work" in sections(listed.model()))
