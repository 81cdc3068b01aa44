"""The panel below the model's button, from the keyboard and with the mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QListView, QPushButton, QWidget

from app.domain.local_model import Origin, Use
from tests.helpers.fake_shelf import local

Key = Qt.Key
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
MODELS = (
    local("Llama 3.2 3B", last_used="2026-11-01T00:00:00+00:00"),
    local("Qwen3 8B", size=5.0, origin=Origin.LM_STUDIO, last_used="2026-11-20T00:00:00+00:00"),
    local("通义千问", size=5.0),
    local("Llama 3.3 70B", size=40.0),
    local("Mamba", use=Use.NOT, reason="Its architecture is not known.", weights_bytes=0),
)


@pytest.fixture
def shelf(shelf):
    shelf.there = {each.path: each for each in MODELS}
    return shelf


@pytest.fixture
def window(app, qtbot):
    qtbot.waitUntil(lambda: app.library.looked and not app.library.looking)
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    return app.window


@pytest.fixture
def picker(window):
    QTest.keyClick(window.windowHandle(), Key.Key_M, CONTROL_SHIFT)
    picker = window.findChild(QWidget, "modelPicker")
    assert picker.isVisible()
    return picker


def field(picker):
    return picker.findChild(QLineEdit)


def listed(picker):
    return picker.findChild(QListView)


def rows(picker, role=Qt.ItemDataRole.DisplayRole):
    shown = listed(picker).model()
    return [shown.index(row, 0).data(role) for row in range(shown.rowCount())]


def marked(picker):
    return listed(picker).currentIndex().data()


def press(picker, *keys):
    for key in keys:
        QTest.keyClick(field(picker), key)


def test_what_answers_is_first_then_what_was_used_last_and_at_last_what_cannot_run(picker):
    assert rows(picker) == [
        "Starter model",
        "Qwen3 8B",
        "Llama 3.2 3B",
        "通义千问",
        "Llama 3.3 70B",
        "Mamba",
    ]


def test_each_row_says_all_that_is_to_be_seen(picker):
    told = rows(picker, Qt.ItemDataRole.AccessibleTextRole)
    assert told[0].endswith("Answers now")
    assert told[2] == "Llama 3.2 3B, Q4_K_M · 2 GB · 128k context, fits comfortably"
    assert told[4].endswith("too large for this computer")
    assert told[5] == "Mamba, Its architecture is not known."


def test_a_model_is_chosen_by_a_part_of_its_name(picker, app, answerer):
    QTest.keyClicks(field(picker), "qw")
    assert rows(picker) == ["Qwen3 8B"]
    press(picker, Key.Key_Return)
    assert answerer.opened[-1] == MODELS[1].path
    assert not picker.isVisible()
    assert QApplication.focusWidget().objectName() == "composer"


def test_models_are_found_by_what_is_said_of_them(picker):
    QTest.keyClicks(field(picker), "q4_k")
    assert "Llama 3.2 3B" in rows(picker)
    assert "Starter model" not in rows(picker)


def test_arrows_walk_past_what_cannot_run_and_around(picker):
    press(picker, Key.Key_Up)
    assert marked(picker) == "Llama 3.3 70B"
    press(picker, Key.Key_Down, Key.Key_Down)
    assert marked(picker) == "Qwen3 8B"


def test_what_cannot_run_is_not_chosen(picker, answerer):
    before = list(answerer.opened)
    QTest.keyClicks(field(picker), "mamba")
    press(picker, Key.Key_Return)
    at = listed(picker).visualRect(listed(picker).model().index(0, 0)).center()
    QTest.mouseClick(listed(picker).viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert answerer.opened == before
    assert picker.isVisible()


def test_a_click_chooses_and_one_beside_it_leaves(picker, window, app, answerer):
    at = listed(picker).visualRect(listed(picker).model().index(1, 0)).center()
    QTest.mouseClick(listed(picker).viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert answerer.opened[-1] == MODELS[1].path
    app.window.findChild(QWidget, "modelButton").click()
    assert picker.isVisible()
    QTest.mouseClick(picker.parentWidget(), Qt.MouseButton.LeftButton, pos=QPoint(5, 700))
    assert not picker.isVisible()


def test_what_is_open_is_not_opened_again(picker, answerer):
    before = list(answerer.opened)
    press(picker, Key.Key_Return)
    assert answerer.opened == before
    assert not picker.isVisible()


def test_what_did_not_open_is_tried_again(picker, answerer):
    answerer.fail_to_load()
    before = len(answerer.opened)
    press(picker, Key.Key_Return)
    assert len(answerer.opened) == before + 1


def test_escape_leaves_and_stops_no_answer(window, app, answerer):
    app.chat.send("Hello")
    answerer.say("Hi")
    QTest.keyClick(window.windowHandle(), Key.Key_M, CONTROL_SHIFT)
    picker = window.findChild(QWidget, "modelPicker")
    press(picker, Key.Key_Tab)
    assert QApplication.focusWidget().objectName() == "getModels"
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert not picker.isVisible()
    assert app.chat.answering


def test_chinese_is_composed_and_return_is_the_input_method_s_own(picker, answerer):
    before = list(answerer.opened)
    QApplication.sendEvent(field(picker), QInputMethodEvent("tongyi", []))
    press(picker, Key.Key_Return, Key.Key_Escape)
    assert picker.isVisible()
    assert answerer.opened == before
    committed = QInputMethodEvent("", [])
    committed.setCommitString("通义")
    QApplication.sendEvent(field(picker), committed)
    assert rows(picker) == ["通义千问"]
    press(picker, Key.Key_Return)
    assert answerer.opened[-1] == MODELS[2].path


def test_what_comes_while_it_is_open_is_shown_and_what_is_marked_stays(picker, app, shelf, qtbot):
    press(picker, Key.Key_Down, Key.Key_Down)
    new = local("Aya", last_used="2026-11-21T00:00:00+00:00")
    shelf.there[new.path] = new
    app.library.look()
    qtbot.waitUntil(lambda: "Aya" in rows(picker))
    assert marked(picker) == "Llama 3.2 3B"


def test_a_file_is_opened_from_its_foot(picker, window):
    picker.findChild(QPushButton, "openModelFile").click()
    assert not picker.isVisible()
    dialog = window.findChild(QFileDialog)
    assert dialog.isVisible()
    dialog.close()


def test_its_foot_leads_to_models(picker, window):
    picker.findChild(QPushButton, "manageModels").click()
    assert window.findChild(QWidget, "modelsPane").isVisible()


def test_two_hundred_models_are_drawn_only_where_they_are_seen(picker, app, shelf, qtbot):
    shelf.there = {each.path: each for each in (local(f"Model {n}") for n in range(200))}
    app.library.look()
    qtbot.waitUntil(lambda: len(rows(picker)) > 200)
    drawn = []
    delegate = listed(picker).itemDelegate()
    paint = delegate.paint
    delegate.paint = lambda painter, option, index: (
        drawn.append(index.row()),
        paint(painter, option, index),
    )
    press(picker, Key.Key_PageDown)
    listed(picker).repaint()
    assert 0 < len(set(drawn)) < 30
