"""Boxes that ask: what Return and Escape do there, whatever happens meanwhile."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget

from app.theme import DARK, LIGHT, style_sheet
from app.widgets.sheet import question


@pytest.fixture
def asked(qtbot):
    """Ask before all is deleted; give the box, and the list of what was done."""
    window, done = QWidget(), []
    qtbot.addWidget(window)
    window.setStyleSheet(style_sheet(LIGHT))
    window.show()
    box, button = question(
        QMessageBox.Icon.Warning, "Delete", text="Delete all?", act="Delete for Good", parent=window
    )
    button.clicked.connect(lambda: done.append("deleted"))
    box.open()
    qtbot.waitActive(box)
    yield box, done
    window.close()


def test_return_deletes_nothing(asked, qtbot):
    box, done = asked
    with qtbot.waitSignal(box.finished):
        QTest.keyClick(box.focusWidget(), Qt.Key.Key_Return)
    assert not done


def test_return_deletes_nothing_where_the_colours_have_changed_meanwhile(asked, qtbot):
    box, done = asked
    box.parent().setStyleSheet(style_sheet(DARK))
    qtbot.wait(10)
    with qtbot.waitSignal(box.finished):
        QTest.keyClick(box.focusWidget(), Qt.Key.Key_Return)
    assert not done


def test_the_colours_leave_the_focus_where_the_user_has_put_it(asked, qtbot):
    box, done = asked
    QTest.keyClick(box, Qt.Key.Key_Backtab)
    box.parent().setStyleSheet(style_sheet(DARK))
    qtbot.wait(10)
    with qtbot.waitSignal(box.finished):
        QTest.keyClick(box.focusWidget(), Qt.Key.Key_Return)
    assert done == ["deleted"]
