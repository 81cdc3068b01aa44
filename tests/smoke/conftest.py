"""The whole app: a real window, a real engine in its process, a model, a home of its own."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.bridge.answerer import EngineAnswerer, keep_in
from app.domain.dials import Dials
from app.paths import kept_folder
from app.wiring import build
from tests.helpers.tiny_model import write_tiny_model


class Person:
    """Someone at the window: types, presses keys, reads."""

    def __init__(self, qtbot, app, answerer):
        self._qtbot = qtbot
        self.app, self.answerer, self.window = app, answerer, app.window
        self.window.show()
        qtbot.waitExposed(self.window)

    @property
    def composer(self):
        return self.window.findChild(QPlainTextEdit, "composer")

    def be_exact(self, max_tokens=2048):
        """Have the likeliest token chosen each time, so that the answers are known.

        The tiny model's likeliest token never is one that ends a reply.
        """
        dials = Dials(temperature=0.0, max_tokens=max_tokens)
        self.app.settings.choose(replace(self.app.settings.now, dials=dials))

    def ask(self, text):
        self.composer.setFocus()
        QTest.keyClicks(self.composer, text)
        QTest.keyClick(self.composer, Qt.Key.Key_Return)

    def wait(self, until, timeout=60_000):
        self._qtbot.waitUntil(until, timeout=timeout)

    def wait_for_answer(self):
        self.wait(lambda: not self.app.chat.answering)

    @property
    def replies(self):
        return [message for message in self.app.chat.conversation.messages if message.parent]

    @property
    def last(self):
        return self.app.chat.conversation.messages[-1]

    def sees(self, words):
        """Tell whether words stand anywhere in the window."""
        shown = (_words(widget) for widget in self.window.findChildren(QWidget))
        return any(words in text for text in shown)


def _words(widget):
    """Give what a visible widget shows as text, whichever kind it is."""
    if not widget.isVisible():
        return ""
    for name in ("toPlainText", "text"):
        if name in dir(widget):
            return widget.__getattribute__(name)()
    return ""


@pytest.fixture
def tiny(tmp_path):
    return write_tiny_model(tmp_path / "tiny.gguf", context=131_072)


@pytest.fixture
def sit_down(qtbot, home):
    """Start the app as a person would, again and again on the same home."""
    people = []

    def sit_down(model, **changes):
        home.mkdir(parents=True, exist_ok=True)
        answerer = EngineAnswerer(keep=keep_in(kept_folder(home)), **changes)
        people.append(Person(qtbot, build(home, answerer, model=model), answerer))
        return people[-1]

    yield sit_down
    for person in people:
        person.app.close()
