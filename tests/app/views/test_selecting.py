"""Selecting what is said from one text to another, with the mouse and the keyboard."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication

from app.domain.conversation import Conversation, Message, Role
from app.domain.reply import Finish
from app.views.bubble import Bubble
from app.views.transcript import Transcript
from app.widgets.read_text import ReadText

SAID = (
    "What is a cache?",
    "It **keeps** what was read.\n\n```py\ncache = {}\n```\n\nSo $x^2$ is quick.",
    "And then?",
    "Then it is *read* again.",
)


@pytest.fixture
def transcript(qtbot, chat, store):
    transcript = Transcript(chat, None)
    qtbot.addWidget(transcript)
    transcript.resize(800, 700)
    transcript.show()
    qtbot.waitExposed(transcript)
    messages = [
        Message(
            f"m{number}",
            Role.ASSISTANT if number % 2 else Role.USER,
            text,
            f"m{number - 1}" if number else None,
            float(number),
            Finish.END if number % 2 else None,
        )
        for number, text in enumerate(SAID)
    ]
    store.save(Conversation("c", "C", 0.0, updated=0.0, messages=tuple(messages)), messages)
    chat.open("c")
    qtbot.waitUntil(
        lambda: text_with(transcript, "So \ufffc is quick.") is not None, timeout=20_000
    )
    yield transcript
    transcript.end()


def texts(transcript):
    shown = sorted(
        (bubble for bubble in transcript.findChildren(Bubble) if bubble.isVisible()), key=Bubble.y
    )
    return [text for bubble in shown for text in bubble.texts]


def text_with(transcript, words):
    return next((each for each in texts(transcript) if words in each.toPlainText()), None)


def place_of(transcript, words, *, behind=False):
    """Return the text that has words, and where they begin or end in it."""
    text = text_with(transcript, words)
    cursor = text.document().find(words)
    cursor.setPosition(cursor.selectionEnd() if behind else cursor.selectionStart())
    return text, text.cursorRect(cursor).center()


def mouse(kind, text, point, at=None):
    """Do something with the mouse where point of at is; text has it."""
    there = (at or text).viewport().mapToGlobal(point)
    here = text.viewport().mapFromGlobal(there)
    button = Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else button
    none = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, QPointF(here), QPointF(there), button, held, none)
    QApplication.sendEvent(text.viewport(), event)


def drag(transcript, first, last):
    """Drag from where the first words begin to where the last ones end."""
    text, start = place_of(transcript, first)
    to, end = place_of(transcript, last, behind=True)
    mouse(QEvent.Type.MouseButtonPress, text, start)
    mouse(QEvent.Type.MouseMove, text, start + QPoint(2, 0))
    mouse(QEvent.Type.MouseMove, text, end, at=to)
    mouse(QEvent.Type.MouseButtonRelease, text, end, at=to)
    return text


def selected(transcript):
    return [each.selected_text() for each in texts(transcript) if each.textCursor().hasSelection()]


def copied(text):
    text.copy()
    return QGuiApplication.clipboard().mimeData()


def test_what_is_dragged_over_is_selected_from_text_to_text(transcript):
    drag(transcript, "what was read", "cache = {")
    assert selected(transcript) == ["what was read.", "cache = {"]


def test_it_goes_from_message_to_message_and_upwards_too(transcript):
    text, start = place_of(transcript, "again")
    to, end = place_of(transcript, "is a cache")
    mouse(QEvent.Type.MouseButtonPress, text, start)
    mouse(QEvent.Type.MouseMove, text, end, at=to)
    assert selected(transcript) == [
        "is a cache?",
        "It keeps what was read.",
        "cache = {}",
        "So $x^2$ is quick.",
        "And then?",
        "Then it is read ",
    ]


def test_back_in_the_text_where_it_began_only_that_is_selected(transcript):
    text, start = place_of(transcript, "keeps")
    to, end = place_of(transcript, "And then")
    near = place_of(transcript, "keeps what", behind=True)[1]
    mouse(QEvent.Type.MouseButtonPress, text, start)
    mouse(QEvent.Type.MouseMove, text, end, at=to)
    mouse(QEvent.Type.MouseMove, text, near)
    assert selected(transcript) == ["keeps what"]


def test_all_of_it_is_copied_whole_messages_as_markdown(transcript):
    text = drag(transcript, "a cache", "Then it")
    data = copied(text)
    markdown = bytes(data.data("text/markdown")).decode()
    assert markdown == f"a cache?\n\n{SAID[1]}\n\nAnd then?\n\nThen it"
    assert "<strong" in data.html()
    assert "cache = {}" in data.text()
    assert "**" not in data.text()


def test_of_one_text_the_words_are_copied_with_the_sources_of_formulas(transcript):
    text = text_with(transcript, "is quick")
    text.selectAll()
    assert copied(text).text() == "So $x^2$ is quick."


def test_a_click_selects_nothing_any_more(transcript):
    drag(transcript, "what was read", "And then")
    text, point = place_of(transcript, "again")
    mouse(QEvent.Type.MouseButtonPress, text, point)
    mouse(QEvent.Type.MouseButtonRelease, text, point)
    assert selected(transcript) == []


def test_everything_is_selected_and_copied_by_the_keyboard(transcript):
    transcript.selectAll()
    assert len(selected(transcript)) == 6
    transcript.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert bytes(data.data("text/markdown")).decode() == "\n\n".join(SAID)


def test_what_is_selected_stays_so_where_its_widgets_are_used_for_others(
    transcript, chat, store, qtbot
):
    long = "\n\n".join(f"Paragraph {number}." for number in range(900))
    said = Message("l", Role.ASSISTANT, long, None, 1.0, Finish.END)
    store.save(Conversation("long", "L", 0.0, updated=0.0, messages=(said,)), (said,))
    chat.open("long")
    transcript.selectAll()
    transcript.verticalScrollBar().setValue(0)
    assert all(each.textCursor().hasSelection() for each in texts(transcript))
    transcript.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert bytes(data.data("text/markdown")).decode().split() == long.split()


def test_another_conversation_has_nothing_selected(transcript, chat):
    transcript.selectAll()
    chat.new()
    chat.open("c")
    assert selected(transcript) == []
    assert all(isinstance(each, ReadText) for each in texts(transcript))
