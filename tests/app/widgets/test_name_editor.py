"""Editing a name in its row."""

from typing import override

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView

from app.widgets.name_editor import REFUSED, NameEditor, NameField


@pytest.fixture
def rows(qtbot):
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel(["First"], view))
    view.setItemDelegate(NameEditor(view))
    view.show()
    view.edit(view.model().index(0))
    return view


def compose(field, candidates, commit=""):
    event = QInputMethodEvent(candidates, [])
    event.setCommitString(commit)
    QApplication.sendEvent(field, event)


def test_return_that_chooses_a_candidate_does_not_end_the_editing(rows, qtbot):
    field = rows.findChild(NameField)
    field.clear()
    compose(field, "luoma")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert rows.model().stringList() == ["First"]
    compose(field, "", commit="罗马")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows.model().stringList() == ["罗马"])


def test_the_field_has_room_for_its_whole_line_however_the_row_is_padded(rows, qtbot):
    qtbot.keyClick(rows.findChild(NameField), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: rows.findChild(NameField) is None)
    rows.setStyleSheet("QListView::item { padding: 7px 8px; } QLineEdit { padding: 2px 5px; }")
    rows.edit(rows.model().index(0))
    field = rows.findChild(NameField)
    line = field.fontMetrics().height() + 2 * 2
    assert line <= field.height() <= rows.visualRect(rows.model().index(0)).height()


class Picky(QStringListModel):
    """Takes no name until it is told to, as a disk that is full."""

    takes = False

    @override
    def setData(self, index, value, role=Qt.ItemDataRole.EditRole):
        return self.takes and super().setData(index, value, role)


@pytest.fixture
def picky(qtbot):
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(Picky(["First", "Second"], view))
    view.setItemDelegate(NameEditor(view))
    view.resize(300, 200)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    return view


def type_into(picky, qtbot, text):
    picky.setCurrentIndex(picky.model().index(0))
    picky.edit(picky.model().index(0))
    field = picky.findChild(NameField)
    field.setText(text)
    return field


def note(picky):
    return picky.findChild(QLabel, "nameNote")


def test_a_name_that_is_refused_stays_in_its_line_with_a_sentence(picky, qtbot):
    field = type_into(picky, qtbot, "Röm 罗马")
    assert not note(picky).isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.isVisible()
    assert field.text() == "Röm 罗马"
    assert note(picky).isVisible()
    assert note(picky).text() == field.accessibleDescription() == REFUSED
    picky.model().takes = True
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: picky.findChild(NameField) is None)
    assert picky.model().stringList()[0] == "Röm 罗马"
    qtbot.waitUntil(lambda: note(picky) is None)


def test_it_stays_though_the_focus_goes_elsewhere(picky, qtbot):
    field = type_into(picky, qtbot, "Rome")
    other = QLineEdit(picky)
    other.show()
    other.setFocus()
    assert QApplication.focusWidget() is other
    assert field.isVisible()
    assert field.text() == "Rome"


def test_it_is_in_the_line_again_where_the_row_was_left(picky, qtbot):
    type_into(picky, qtbot, "Rome")
    picky.setCurrentIndex(picky.model().index(1))
    qtbot.waitUntil(lambda: picky.findChild(NameField) is None)
    picky.edit(picky.model().index(1))
    assert picky.findChild(NameField).text() == "Second"
    picky.setCurrentIndex(picky.model().index(0))
    qtbot.waitUntil(lambda: picky.findChild(NameField) is None)
    picky.edit(picky.model().index(0))
    field = picky.findChild(NameField)
    assert field.text() == "Rome"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: picky.findChild(NameField) is None)
    picky.edit(picky.model().index(0))
    assert picky.findChild(NameField).text() == "First"


def test_nothing_typed_is_no_name_and_not_refused(picky, qtbot):
    field = type_into(picky, qtbot, " ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: picky.findChild(NameField) is None)
    assert picky.model().stringList()[0] == "First"


def test_what_is_typed_stays_though_the_row_changes_meanwhile(rows):
    field = rows.findChild(NameField)
    field.setText("Rome")
    rows.model().setData(rows.model().index(0), "Second")
    assert field.text() == "Rome"


def test_the_sentence_stands_above_the_last_row_where_there_is_no_room_below(picky, qtbot):
    picky.resize(300, 60)
    picky.model().setStringList([str(number) for number in range(20)])
    last = picky.model().index(19)
    picky.scrollTo(last)
    picky.edit(last)
    field = picky.findChild(NameField)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert note(picky).geometry().bottom() < field.geometry().top()
