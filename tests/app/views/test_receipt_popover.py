"""The receipt in full, as a person opens and leaves it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableWidget, QToolButton, QWidget

from app.views.bubble import Bubble
from app.views.receipt_popover import ReceiptPopover

Key = Qt.Key


@pytest.fixture
def receipt(app, answerer, qtbot):
    """Have a question answered, and return the answer's receipt in a line."""
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    app.chat.send("What is it?")
    answerer.say("This.")
    answerer.finish()
    name = f"message-{app.chat.conversation.messages[1].id}"
    bubbles = app.window.findChildren(Bubble, name)
    return next(each for each in bubbles if each.isVisible()).findChild(QToolButton, "receipt")


def cells(table):
    return [
        [table.item(row, column).text() for column in range(2)] for row in range(table.rowCount())
    ]


def test_a_click_on_the_line_opens_the_table(app, receipt):
    QTest.mouseClick(receipt, Qt.MouseButton.LeftButton)
    shown = app.window.findChild(ReceiptPopover)
    assert shown.isVisible()
    table = shown.findChild(QTableWidget)
    assert (shown.accessibleName(), table.accessibleName()) == ("Receipt", "Receipt")
    told = cells(table)
    assert ["Model", "Tiny"] in told
    assert ["Read", "31 tokens"] in told
    assert told[-1][0] == "When"
    assert not table.selectedItems()
    height = sum(table.rowHeight(row) for row in range(table.rowCount()))
    assert table.height() >= height
    shown.close()


def test_keys_alone_open_copy_and_close_it(app, receipt):
    app.window.findChild(QWidget, "transcript").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Up)
    for _ in range(9):
        if QApplication.focusWidget() is not receipt:
            QTest.keyClick(QApplication.focusWidget(), Key.Key_Right)
    assert receipt.hasFocus()
    assert receipt.accessibleDescription() == "Show receipt"
    QTest.keyClick(receipt, Key.Key_Space)
    shown = app.window.findChild(ReceiptPopover)
    table = shown.findChild(QTableWidget)
    QTest.keyClick(table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("Model\tTiny\nRead\t31 tokens\n")
    QTest.keyClick(shown, Key.Key_Escape)
    assert not shown.isVisible()
    assert QApplication.focusWidget() is receipt
