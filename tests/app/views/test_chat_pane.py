"""The right of the window."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)

from app.state.downloads import Downloads
from app.state.offers import Offers
from app.store.download_queue import DownloadQueue
from app.theme import LIGHT
from app.views.bubble import Bubble
from app.views.chat_pane import ChatPane
from app.widgets.read_text import ReadText


@pytest.fixture
def downloads(hub, home, outbox):
    return Downloads(hub, DownloadQueue(home / "downloads.json"), home, outbox=outbox)


@pytest.fixture
def pane(qtbot, chat, draft, comparing, notices, models, library, settings, downloads):
    state = SimpleNamespace(
        chat=chat,
        draft=draft,
        comparing=comparing,
        notices=notices,
        models=models,
        library=library,
        offers=Offers(),
        getting=SimpleNamespace(downloads=downloads),
        settings=settings,
    )
    pane = ChatPane(state, None)
    qtbot.addWidget(pane)
    pane.wear(LIGHT)
    pane.resize(800, 600)
    pane.show()
    return pane


def test_an_empty_chat_greets_and_a_begun_one_shows_its_messages(pane, chat):
    example = pane.findChild(QPushButton, "example")
    transcript = pane.findChild(QAbstractScrollArea, "transcript")
    assert example.isVisible()
    chat.send("Hello")
    assert not example.isVisible()
    assert transcript.isVisible()


def test_an_example_is_put_where_the_user_types(pane):
    example = pane.findChild(QPushButton, "example")
    example.click()
    assert pane.findChild(QPlainTextEdit, "composer").toPlainText() == example.text()


def test_while_the_model_loads_typing_goes_on(pane, answerer):
    answerer.load(0.5)
    assert pane.findChild(QPlainTextEdit, "composer").isEnabled()


@pytest.fixture
def said(pane, chat, answerer, qtbot):
    """Have an answer that was stopped, and return the field to write in."""
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    chat.send("Hello")
    answerer.say("Hi")
    chat.stop()
    return pane.findChild(QPlainTextEdit, "composer")


def type_here(words):
    for letter in words:
        QTest.keyClicks(QApplication.focusWidget(), letter)


def test_what_is_typed_where_nothing_is_written_comes_to_the_field(pane, said, qtbot):
    text = next(each for each in pane.findChildren(ReadText) if each.toPlainText() == "Hi")
    for clicked in (text.viewport(), pane.transcript.viewport()):
        said.clear()
        qtbot.mouseClick(clicked, Qt.MouseButton.LeftButton)
        assert not said.hasFocus()
        type_here("Just so")
        assert said.toPlainText() == "Just so"


def test_a_command_is_no_writing(pane, said):
    pane.transcript.setFocus()
    QTest.keyClick(pane.transcript, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(pane.transcript, Qt.Key.Key_Tab)
    assert not said.toPlainText()


def test_what_is_typed_after_a_click_that_goes_on_comes_to_the_field(pane, said, chat, qtbot):
    bubble = next(each for each in pane.findChildren(Bubble) if each.texts[0].toPlainText() == "Hi")
    button = next(each for each in bubble.findChildren(QToolButton) if each.text() == "Continue")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chat.answering
    type_here("Just so")
    assert said.toPlainText() == "Just so"


def test_a_chat_names_its_own_model_while_another_one_is_answered_by_another(
    app, answerer, tmp_path
):
    other = tmp_path / "Other.gguf"
    other.touch()
    answerer.be_ready("Tiny")
    button = app.window.findChild(QToolButton, "modelButton")
    app.chat.instruct("", dials=None, model=str(other))
    assert app.chat.send("Hello")
    answerer.be_ready("Other")
    asked = app.chat.conversation.id
    assert button.text() == "Other"
    app.chat.new()
    assert button.text() == "Starter model · resting"
    app.chat.open(asked)
    assert button.text() == "Other"
