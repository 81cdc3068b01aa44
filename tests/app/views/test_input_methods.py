"""Chinese, Japanese and accents, typed in the whole window as input methods send them."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QPlainTextEdit

Key = Qt.Key
# What is shown while one composes, and what comes of it.
LANGUAGES = [
    pytest.param(["n", "ni", "ni h", "ni hao", "你好"], "你好", id="Chinese"),
    pytest.param(["n", "に", "にほ", "にほんご", "日本語"], "日本語", id="Japanese"),
    pytest.param(["´"], "é", id="dead key"),
]
OTHERS = [
    (Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    (Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    (Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier),
    (Key.Key_Up, Qt.KeyboardModifier.NoModifier),
    (Key.Key_Down, Qt.KeyboardModifier.NoModifier),
    (Key.Key_Left, Qt.KeyboardModifier.NoModifier),
    (Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
    (Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    (Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
    (Key.Key_N, Qt.KeyboardModifier.ControlModifier),
    (Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
]


@pytest.fixture
def field(app, answerer, qtbot):
    app.chat.send("Before")
    answerer.say("Hi")
    answerer.finish()
    field = app.window.findChild(QPlainTextEdit, "composer")
    app.window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


def compose(field, shown):
    """Show what an input method has until now, underlined, with its cursor at the end."""
    kind = QInputMethodEvent.AttributeType
    underlined = QTextCharFormat()
    underlined.setFontUnderline(True)
    attributes = [
        QInputMethodEvent.Attribute(kind.TextFormat, 0, len(shown), underlined),
        QInputMethodEvent.Attribute(kind.Cursor, len(shown), 1, None),
    ]
    QApplication.sendEvent(field, QInputMethodEvent(shown, attributes))


def commit(field, text):
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


@pytest.mark.parametrize(("shown", "text"), LANGUAGES)
def test_what_is_composed_is_sent_once_it_is_committed(app, field, qtbot, shown, text):
    for each in shown:
        compose(field, each)
        assert field.text == ""
        qtbot.keyClick(field, Key.Key_Return)
    commit(field, text)
    assert len(app.chat.conversation.messages) == 2
    assert field.text == text
    qtbot.keyClick(field, Key.Key_Return)
    assert app.chat.conversation.messages[2].text == text
    assert field.text == ""


@pytest.mark.parametrize(("shown", "text"), LANGUAGES)
@pytest.mark.parametrize(("key", "modifiers"), OTHERS)
def test_no_key_means_anything_else_while_one_composes(
    app, field, qtbot, shown, text, key, modifiers
):
    opened = app.chat.conversation.id
    qtbot.keyClicks(field, "ab")
    compose(field, shown[-1])
    qtbot.keyClick(field, key, modifiers)
    assert field.hasFocus()
    assert field.composing
    assert field.text == "ab"
    commit(field, text)
    assert field.text == f"ab{text}"
    assert app.chat.conversation.id == opened
    assert len(app.chat.conversation.messages) == 2


def test_candidates_are_walked_by_arrows_in_an_empty_field(field, qtbot):
    for shown in ("にほんご", "日本語", "二本語"):
        compose(field, shown)
        qtbot.keyClick(field, Key.Key_Up)
        qtbot.keyClick(field, Key.Key_Down)
        assert field.text == ""
    commit(field, "日本語")
    assert field.text == "日本語"


def test_escape_ends_what_is_composed_and_not_the_answer(app, field, qtbot):
    app.chat.send("Again")
    compose(field, "ni")
    qtbot.keyClick(field, Key.Key_Escape)
    assert app.chat.answering
    compose(field, "")
    qtbot.keyClick(field, Key.Key_Escape)
    assert not app.chat.answering


def test_what_is_composed_is_no_draft_until_it_is_committed(app, field):
    compose(field, "ni hao")
    assert app.chat.draft == ""
    commit(field, "你好")
    assert app.chat.draft == "你好"


def test_a_shortcut_is_not_the_windows_while_one_composes(field):
    def taken():
        key = QKeyEvent(
            QEvent.Type.ShortcutOverride, Key.Key_K, Qt.KeyboardModifier.ControlModifier
        )
        key.ignore()
        QApplication.sendEvent(field, key)
        return key.isAccepted()

    assert not taken()
    compose(field, "ni")
    assert taken()
