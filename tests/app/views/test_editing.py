"""The Edit menu's verbs."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.views import editing


@pytest.fixture
def fields(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    fields = (QPlainTextEdit(), QLineEdit(), QPushButton())
    for field in fields:
        column.addWidget(field)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield fields
    window.hide()


def test_they_are_done_by_the_field_that_has_the_focus(fields, qtbot):
    plain, line, _ = fields
    plain.setFocus()
    qtbot.keyClicks(plain, "Hello")
    editing.select_all()
    editing.cut()
    assert not plain.toPlainText()
    line.setFocus()
    editing.paste()
    assert line.text() == "Hello"
    line.selectAll()
    editing.copy()
    plain.setFocus()
    editing.paste()
    assert plain.toPlainText() == "Hello"


def test_undo_tells_whether_there_was_something(fields, qtbot):
    plain, line, button = fields
    for field in (plain, line):
        field.setFocus()
        assert not editing.undo()
        qtbot.keyClicks(field, "a")
        assert editing.undo()
    button.setFocus()
    assert not editing.undo()


def test_where_there_is_no_text_nothing_happens(fields):
    fields[2].setFocus()
    editing.paste()
