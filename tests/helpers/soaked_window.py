"""`Life`: somebody who lives with the app, round after round of all that can be done in it.

Each deed is a generator that gives control back to Qt's own loop, until something is so where it
says what; so all is deleted, drawn and told as in the app, and nothing waits for the clock.
"""

import time
from random import Random

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from tests.helpers.soaked_deeds import DEEDS

PATIENCE_S = 60.0
# So long a deed rests before it looks again whether something is so.
LOOK_MS = 2
# As long as what nobody waits for may take: a backup, the drawing of a formula.
REST_S = 0.5
# What is held stays as it is: a chat ends after so many messages, an old one is deleted.
MOST_MESSAGES, MOST_CHATS = 24, 40


class StuckError(Exception):
    """Something that was waited for has not come."""


class Life(QObject):
    """Asks, and between two questions does one of the deeds; each comes once a round.

    look is called every so many turns, with how many there were, when nothing is under way.
    """

    def __init__(self, app, answerer, look, *, files, seed=1):
        super().__init__()
        self.app, self.window, self.chat = app, app.window, app.chat
        self.answerer, self.files = answerer, files
        self.chance = Random(seed)  # noqa: S311 - no secret
        self.turns = 0
        self.deed = ""
        self._look, self._wait, self._since = look, None, 0.0
        self._actions = {each.objectName(): each for each in self.window.findChildren(QAction)}
        self._script = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_time)

    def start(self, turns, *, every, asks):
        """Live for so many turns; before each deed, ask so often."""
        self._script = self._live(turns, every, asks=asks)
        self._timer.start()

    def _on_time(self):
        if self._wait is not None and not self._wait():
            self._timer.setInterval(LOOK_MS)
            if time.monotonic() - self._since > PATIENCE_S:
                message = f"{self.deed}: nothing came of it"
                raise StuckError(message)
            return
        self._timer.setInterval(0)
        self._since = time.monotonic()
        self._wait = next(self._script, None)

    def _live(self, turns, every, *, asks):
        deeds, looked = [], 0
        while self.turns < turns:
            deeds = deeds or self.chance.sample(DEEDS, len(DEEDS))
            deed = deeds.pop()
            self.deed = deed.__name__
            for _ in range(asks):
                yield from self._bound()
                yield from self.ask()
            yield from deed(self)
            yield from self._tidy()
            if self.turns >= looked + every or self.turns >= turns:
                looked = self.turns
                yield from self._rest()
                self._look(self.turns)
        self._timer.stop()
        QApplication.exit(0)

    def _rest(self):
        """Have all that was begun end, in a chat that is empty."""
        yield from self.do("new")
        end = time.monotonic() + REST_S
        yield lambda: time.monotonic() > end

    def _bound(self):
        """Begin anew where the chat is long, and delete what is oldest where there is much."""
        if len(self.chat.conversation.messages) >= MOST_MESSAGES:
            yield from self.do("new")
        ids = self.app.conversations.ids()
        if len(ids) > MOST_CHATS:
            self.app.conversations.delete(*ids[MOST_CHATS - 5 :])
            yield None
        deleted = [each.heading.id for each in self.app.trash.all()]
        if len(deleted) > MOST_CHATS:
            self.app.trash.remove(deleted)
            yield None

    def _tidy(self):
        """Close what a deed has left open."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
            yield None
        self.app.comparing.close()
        yield self.is_free
        self.app.notices.dismiss()
        yield None

    # What deeds are made of.

    def is_free(self):
        """Tell whether nothing is answered, and what was has told what it cost."""
        return not (self.chat.answering or self.chat.settling)

    def ask(self):
        """Type a question, and wait until it is answered."""
        yield from self.send()
        yield self.is_free

    def send(self):
        yield self.is_free
        self.window.activateWindow()
        yield self.window.isActiveWindow
        self.turns += 1
        field = self.field("composer")
        field.setFocus()
        field.insertPlainText(f"What about number {self.turns}, and why is that so?")
        QTest.keyClick(field, Qt.Key.Key_Return)
        yield None

    def field(self, name):
        return self.window.findChild(QPlainTextEdit, name)

    def do(self, name):
        """Choose a command of the menu bar, where it can be chosen now."""
        self._actions[name].trigger()
        yield None

    def find(self, kind, name=None):
        """Return what is to be seen of a kind, the last made first."""
        found = (each for window in _windows() for each in window.findChildren(kind, name))
        return next((each for each in found if each.isVisible()), None)

    def top(self, name):
        """Return the window of that name, where it is to be seen."""
        return next((each for each in _windows() if each.objectName() == name), None)

    def shut(self, name):
        """Close a window, once it is there."""
        yield lambda: self.top(name) is not None
        self.top(name).close()
        yield lambda: self.top(name) is None


def _windows():
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]
