"""`Desk`: somebody at a real window in a home of their own, with what answers in their hand.

It knows no pytest, as the pictures in docs/ are taken at it, too.
"""

import time
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.conversation import Conversation, Message, Role
from app.domain.fit import Computer
from app.domain.reply import Finish, ReplyEnded
from app.domain.settings import Appearance
from app.library.starter import starter_file
from app.paths import database_file
from app.store.conversations import ConversationStore
from app.store.database import Database
from app.store.keychain import Keychain
from app.views.bubble import Bubble
from app.views.transcript import Transcript
from app.widgets.formulas import Formulas
from app.wiring import Here, build
from tests.helpers.changing_look import ChangingLook
from tests.helpers.drawn import is_drawn
from tests.helpers.fake_answerer import RECEIPT, FakeAnswerer
from tests.helpers.fake_converter import FakeConverter
from tests.helpers.fake_hub import FakeHub
from tests.helpers.fake_keychain import FakeSecrets
from tests.helpers.fake_shelf import GB, FakeShelf

MODEL = "Llama 3.2 3B Instruct"
CONTEXT = 131_072
COMPUTER = Computer("Apple M2", 16 * GB, 11 * GB, 8 * GB, 120 * GB, 100e9)
# Somebody waits so long before they give up.
PATIENCE_S = 20.0
# Longer than anything here waits before it begins.
REST_MS = 200


class Counted(FakeAnswerer):
    """Counts what it is asked to count by itself: so many tokens, whatever is typed."""

    tokens, left_out = 1204, 0

    def count(self, number, text, messages, *, dials, overflow):
        super().count(number, text, messages, dials=dials, overflow=overflow)
        told = partial(self.tell_count, self.tokens, number=number, left_out=self.left_out)
        QTimer.singleShot(0, self, told)

    def measure(self, number, text):
        super().measure(number, text)
        QTimer.singleShot(0, self, partial(self.tell_measure, len(text) // 4, number=number))


class Desk:
    """The window once somebody sits down at it; dialog is what stands before there is one."""

    def __init__(self, home, *, size=None, text_size=100):
        self.home = home
        self._size, self._text_size = size, text_size
        self.answerer = Counted()
        # Only what a state puts there: whatever else is on this computer is not to be seen.
        self.shelf = FakeShelf()
        self.hub = FakeHub()
        self.secrets = FakeSecrets()
        self.converter = FakeConverter()
        self.computer = COMPUTER
        self.offers = None  # what the catalog recommends
        self.bundle = None  # what Paddock was started from
        self.app = None
        self.dialog = None
        # Without a display, Qt's own is light whatever is asked of it.
        self.system = ChangingLook()
        self._closing = []

    def sit_down(self, *, starter=True, **chosen):
        """Open the app, with a model that is ready where there is one."""
        if starter:
            file = starter_file(self.home)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch()
        self.app = build(
            self.home,
            self.answerer,
            here=Here(
                self.shelf,
                lambda: self.computer,
                self.hub,
                self.offers,
                tokens=lambda: Keychain(self.secrets),
                converter=self.converter,
                bundle=self.bundle,
            ),
            **chosen,
        )
        if starter:
            self.answerer.be_ready(MODEL, context=CONTEXT)
        if self._size is not None:
            self.window.resize(self._size)
        settings = self.app.settings
        settings.choose(replace(settings.now, text_size=self._text_size))
        self.window.show()
        self.wait(self.window.isVisible)
        return self

    def wear(self, appearance):
        """Be light or dark."""
        if self.app:
            self.window.set_appearance(appearance)
        else:
            self.system.choose(is_dark=appearance is Appearance.DARK)

    def keep(self, *conversations):
        """Have conversations that were saved before the window was opened."""
        database = Database(database_file(self.home))
        store = ConversationStore(database)
        for each in conversations:
            store.save(each, each.messages)
        database.close()

    @property
    def window(self):
        return self.app.window

    @property
    def windows(self):
        """Return all windows that are to be seen, the one behind all others first."""
        behind = self.window if self.app else self.dialog
        others = [
            each
            for each in QApplication.topLevelWidgets()
            if each.isVisible() and each is not behind and not each.objectName().startswith("qt_")
        ]
        return [behind, *sorted(others, key=_depth)]

    def ask(self, question):
        assert self.app.chat.send(question)

    def hear(self, question, answer, finish=Finish.END, **told):
        """Ask, and have it answered to its end."""
        self.ask(question)
        self.answerer.say(answer)
        self.end(finish, **told)

    def end(self, finish=Finish.END, reason=None, *, ids=(), **receipt):
        made = replace(RECEIPT, **{"model": MODEL, **receipt})
        ended = ReplyEnded(self.answerer.question, finish, reason=reason, receipt=made, ids=ids)
        self.answerer.ended.emit(ended)

    def find(self, kind, name=None):
        """Return what is to be seen of a kind, wherever it is."""
        found = (each for window in self.windows for each in window.findChildren(kind, name))
        return next(each for each in found if each.isVisible())

    def press(self, kind, name):
        QTest.mouseClick(self.find(kind, name), Qt.MouseButton.LeftButton)

    def choose(self, words):
        """Choose an entry of a menu that is open, or else of the window's own."""
        menu = QApplication.activePopupWidget() or self.window
        next(each for each in menu.findChildren(QAction) if each.text() == words).trigger()

    def open_below(self, words):
        """Open what stands below an entry of the menu that is open."""
        menu = QApplication.activePopupWidget()
        entry = next(each for each in menu.actions() if each.text() == words)
        menu.setActiveAction(entry)
        entry.menu().popup(menu.mapToGlobal(menu.actionGeometry(entry).topRight()))

    def bubble(self, at):
        """Return the last row of a message, where what can be done with it stands."""
        name = f"message-{self.app.chat.conversation.messages[at].id}"
        shown = [
            each
            for each in self.window.findChildren(Bubble)
            if each.isVisible() and each.objectName().startswith(name)
        ]
        return max(shown, key=QWidget.y)

    def wait(self, until):
        """Do what is to be done until something is so."""
        give_up = time.monotonic() + PATIENCE_S
        while not until():
            assert time.monotonic() < give_up, "nothing came of it"
            QTest.qWait(10)
        QApplication.processEvents()

    def rest(self):
        """Wait until all that was begun is to be seen: formulas, colours, counts."""
        QTest.qWait(REST_MS)
        self.wait(lambda: not self._draws)
        QTest.qWait(REST_MS)

    @property
    def _draws(self):
        """Tell whether there are formulas or words that are not drawn yet."""
        if not self.app:
            return False
        formulas = self.window.findChildren(Formulas)
        timers = [timer for each in formulas for timer in each.findChildren(QTimer)]
        texts = self.window.findChildren(Transcript)
        return any(timer.isActive() for timer in timers) or not all(map(is_drawn, texts))

    def at_end(self, act):
        """Have something done when all is over."""
        self._closing.append(act)

    def leave(self):
        """Close everything, and have nothing left of it."""
        for popup in iter(QApplication.activePopupWidget, None):
            popup.close()
        for act in self._closing:
            act()
        if self.app:
            self.app.close()
        for window in (self.app and self.window, self.dialog):
            if window is not None:
                window.close()
                window.deleteLater()
        QGuiApplication.clipboard().clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def talk(name, *said, title=None, days=0.0, **more):
    """Make a conversation of questions and answers in turn, so many days ago."""
    then = time.time() - days * 86_400
    messages = tuple(
        Message(
            f"{name}-{at}",
            Role.ASSISTANT if at % 2 else Role.USER,
            text,
            f"{name}-{at - 1}" if at else None,
            then + at,
            Finish.END if at % 2 else None,
            receipt=replace(RECEIPT, model=MODEL) if at % 2 else None,
        )
        for at, text in enumerate(said)
    )
    return Conversation(name, title or said[0], then, then, messages, **more)


def _depth(window):
    """Count the windows that a window stands above."""
    above = window.parentWidget()
    return 0 if above is None else 1 + _depth(above.window())
