"""Editing a name in its row."""

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QListView

from app.widgets.name_editor import NameEditor, NameField


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
