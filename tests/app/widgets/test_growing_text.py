"""The field where the user types: its keys, its height, and input methods."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextOption
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.widgets.growing_text import MOST_LINES, GrowingText

Modifier = Qt.KeyboardModifier


@pytest.fixture
def field(qtbot):
    parent = QWidget()
    parent.resize(300, 400)
    qtbot.addWidget(parent)
    field = GrowingText(parent)
    field.resize(300, 30)
    parent.show()
    yield field
    parent.hide()


@pytest.fixture
def submitted(field):
    heard = []
    field.submitted.connect(lambda: heard.append(field.toPlainText()))
    return heard


def compose(field, candidates, commit=""):
    event = QInputMethodEvent(candidates, [])
    event.setCommitString(commit)
    QApplication.sendEvent(field, event)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("modifier", [Modifier.NoModifier, Modifier.ControlModifier])
def test_return_submits(field, submitted, qtbot, key, modifier):
    qtbot.keyClicks(field, "Hello")
    qtbot.keyClick(field, key, modifier)
    assert submitted == ["Hello"]


@pytest.mark.parametrize("modifier", [Modifier.ShiftModifier, Modifier.AltModifier])
def test_shift_return_breaks_the_line(field, submitted, qtbot, modifier):
    qtbot.keyClicks(field, "One")
    qtbot.keyClick(field, Qt.Key.Key_Return, modifier)
    qtbot.keyClicks(field, "Two")
    assert submitted == []
    assert field.toPlainText() == "One\nTwo"


@pytest.mark.parametrize(
    ("candidates", "chosen"), [("ni hao", "你好"), ("にほんご", "日本語"), ("´", "é")]
)
def test_return_never_submits_while_an_input_method_composes(
    field, submitted, qtbot, candidates, chosen
):
    compose(field, candidates)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert submitted == []
    compose(field, "", commit=chosen)
    assert field.toPlainText() == chosen
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert submitted == [chosen]


def test_composing_in_the_middle_of_text_does_not_submit_either(field, submitted, qtbot):
    qtbot.keyClicks(field, "before after")
    field.moveCursor(field.textCursor().MoveOperation.Start)
    compose(field, "zhong")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert submitted == []


def test_the_field_grows_with_its_lines_up_to_ten(field):
    heights = []
    for lines in range(1, MOST_LINES + 5):
        field.setPlainText("\n".join(["line"] * lines))
        heights.append(field.height())
    growing = heights[:MOST_LINES]
    assert growing == sorted(set(growing))
    assert set(heights[MOST_LINES:]) == {heights[MOST_LINES - 1]}
    field.clear()
    assert field.height() == heights[0]


def test_a_long_line_that_wraps_makes_the_field_grow(field):
    before = field.height()
    field.setPlainText("word " * 40)
    assert field.height() > before


def test_tab_leaves_the_field(field, qtbot):
    QPushButton("Next", field.parentWidget()).show()
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert not field.toPlainText()


def test_the_text_is_letter_by_letter_what_was_typed(field):
    typed = "10\N{NO-BREAK SPACE}€\n\tjoined\N{ZERO WIDTH JOINER}👋🏽"
    field.insertPlainText(typed)
    assert field.text == typed


def test_the_undo_key_is_the_windows_where_nothing_was_typed(field):
    def wants_undo():
        key = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Modifier.ControlModifier)
        key.ignore()
        QApplication.sendEvent(field, key)
        return key.isAccepted()

    assert not wants_undo()
    field.insertPlainText("a")
    assert wants_undo()


def test_pasted_letters_without_end_break_anywhere(field):
    pasted = QMimeData()
    pasted.setText("a" * 50_000)
    field.insertFromMimeData(pasted)
    assert field.wordWrapMode() is QTextOption.WrapMode.WrapAnywhere
    assert field.text == "a" * 50_000
    field.show_text("")
    assert field.wordWrapMode() is QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
