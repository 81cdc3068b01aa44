"""The right of the window."""

import pytest
from PySide6.QtWidgets import QAbstractScrollArea, QPlainTextEdit, QPushButton

from app.theme import LIGHT
from app.views.chat_pane import ChatPane


@pytest.fixture
def pane(qtbot, chat, draft, comparing, notices):
    pane = ChatPane(chat, draft, comparing, notices=notices, parent=None)
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
