"""What the network was used for, looked at as a person does."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QTableView

from app.domain.network import Reason, Why
from app.hub.ledger import Ledger
from app.paths import ledger_file
from app.views.ledger_window import LedgerWindow

LLAMA = "mlx-community/Llama-3.2-3B-Instruct-4bit"


@pytest.fixture
def ledger(home):
    return Ledger(ledger_file(home))


@pytest.fixture
def shown(app, qtbot):
    """Return what opens the window by its button, and gives it."""

    def shown():
        app.window.open_settings()
        QTest.mouseClick(app.window.findChild(QPushButton, "openLedger"), Qt.MouseButton.LeftButton)
        window = app.window.findChild(LedgerWindow)
        qtbot.waitExposed(window)
        return window

    return shown


def connect(ledger, host="huggingface.co", reason=None, sent=0, received=0):
    entry = ledger.open(host, reason or Reason(Why.SEARCH))
    entry.sent(sent)
    entry.received(received)
    entry.end()


def table(window):
    return window.findChild(QTableView, "connections")


def rows(window):
    model = table(window).model()
    return [
        tuple(model.index(row, column).data() for column in range(1, model.columnCount()))
        for row in range(model.rowCount())
    ]


def total(window):
    return window.findChild(QLabel, "connectionsTotal").text()


def clear(window):
    return window.findChild(QPushButton, "clearLedger")


def test_where_the_network_was_never_used_it_says_so(shown):
    window = shown()
    assert window.findChild(QLabel, "noConnections").isVisible()
    assert not table(window).isVisible()
    assert not clear(window).isEnabled()
    assert total(window) == "0 connections · 0 bytes received · 0 bytes sent"


def test_every_connection_says_to_whom_why_and_how_much(shown, ledger):
    connect(ledger, sent=1_200, received=48_000)
    connect(ledger, reason=Reason(Why.LOOK, LLAMA), sent=800, received=12_900)
    connect(ledger, reason=Reason(Why.CARD, LLAMA), sent=700, received=9_400)
    connect(ledger, "cdn.example.org", Reason(Why.DOWNLOAD, LLAMA), 2_000, 1_800_000_000)
    window = shown()
    assert rows(window) == [
        ("cdn.example.org", f"Download of {LLAMA}", "1.8 GB", "2 KB"),
        ("huggingface.co", f"Model card of {LLAMA}", "9.4 KB", "700 bytes"),
        ("huggingface.co", f"Look at {LLAMA}", "13 KB", "800 bytes"),
        ("huggingface.co", "Search for models", "48 KB", "1.2 KB"),
    ]
    assert total(window) == "4 connections · 1.8 GB received · 4.7 KB sent"
    heads = table(window).model()
    told = [heads.headerData(at, Qt.Orientation.Horizontal) for at in range(heads.columnCount())]
    assert told == ["When", "Connected to", "What for", "Received", "Sent"]
    assert table(window).model().index(0, 0).data()


def test_what_comes_while_it_is_looked_at_is_shown_and_what_is_chosen_stays(shown, ledger, qtbot):
    connect(ledger)
    entry = ledger.open("cdn.example.org", Reason(Why.DOWNLOAD, LLAMA))
    window = shown()
    flags = QItemSelectionModel.SelectionFlag
    chosen = table(window).selectionModel()
    chosen.select(table(window).model().index(1, 0), flags.ClearAndSelect | flags.Rows)
    entry.received(5_000)
    entry.end()
    qtbot.waitUntil(lambda: rows(window)[0][2] == "5 KB")
    assert [index.row() for index in chosen.selectedRows()] == [1]
    connect(ledger, "hub.example.org")
    qtbot.waitUntil(lambda: rows(window)[0][0] == "hub.example.org")


def test_it_is_cleared_after_a_question(shown, ledger, home, qtbot):
    connect(ledger)
    window = shown()
    for answer, left in (("Cancel", 1), ("Clear", 0)):
        QTest.mouseClick(clear(window), Qt.MouseButton.LeftButton)
        box = window.findChild(QMessageBox, "clearQuestion")
        pressed = next(each for each in box.buttons() if each.text() == answer)
        QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: window.findChild(QMessageBox, "clearQuestion") is None)
        assert len(rows(window)) == left
    assert window.findChild(QLabel, "noConnections").isVisible()
    assert not list(home.glob("network*"))


def test_escape_closes_it_and_then_nothing_is_read(shown):
    window = shown()
    assert any(timer.isActive() for timer in window.findChildren(QTimer))
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert not any(timer.isActive() for timer in window.findChildren(QTimer))
