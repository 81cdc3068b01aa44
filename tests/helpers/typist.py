"""A person at the real app, in its own process: presses keys and buttons, and waits for what comes.

What they do is a scene: a generator that gives what it waits for, and goes on when that is so.
"""

import os
import sys
import time
import traceback
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
)

import app.starting as start
from app.domain.confidence import Alternative, Scored
from app.library.starter import starter_file
from app.wiring import build
from tests.helpers.fake_answerer import FakeAnswerer

LOOK_MS = 3
MOST_S = 30
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


class Typist:
    """Someone at the window; who answers is in their hand, too."""

    def __init__(self):
        self.app = None
        self.answerer = FakeAnswerer()

    @property
    def window(self):
        return self.app.window

    @property
    def composer(self):
        return self.find(QPlainTextEdit, "composer")

    @property
    def list(self):
        return self.find(QAbstractItemView, "conversationList")

    def find(self, kind, name=None, inside=None):
        """Give what is there and seen, in the window or in another one."""
        roots = [inside] if inside else QApplication.topLevelWidgets()
        found = [each for root in roots for each in root.findChildren(kind, name)]
        found += [
            each for each in roots if isinstance(each, kind) and name in {None, each.objectName()}
        ]
        return next((each for each in found if each.isVisible()), None)

    def seen(self, kind, name=None, inside=None):
        return lambda: self.find(kind, name, inside) is not None

    def type(self, words, into=None):
        into = into or self.composer
        into.setFocus()
        key_in(into, words)

    def clear(self, field):
        field.setFocus()
        QTest.keyClick(field, Key.Key_A, CONTROL)
        QTest.keyClick(field, Key.Key_Delete)

    def submit(self, words):
        self.type(words)
        QTest.keyClick(self.composer, Key.Key_Return)

    def answer(self, words, finish=None, instead=None):
        self.answerer.say(words)
        if instead is not None:
            others = (Alternative(2, instead, 0.25),)
            self.answerer.score(Scored(1, len(words), 0.5, others))
        if finish is not None:
            self.answerer.finish(finish)

    def paste(self, words):
        QGuiApplication.clipboard().setText(words)
        self.composer.setFocus()
        QTest.keyClick(self.composer, Key.Key_V, CONTROL)
        QGuiApplication.clipboard().clear()

    def drop(self, words="", file=None):
        """Drop a text or a file where one types."""
        held = QMimeData()
        if file is None:
            held.setText(words)
        else:
            held.setUrls([QUrl.fromLocalFile(str(file))])
        port, place = self.composer.viewport(), QPointF(5, 5)
        how = (Qt.DropAction.CopyAction, held, Qt.MouseButton.LeftButton)
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(port, QDragEnterEvent(place.toPoint(), *how, none))
        QApplication.sendEvent(port, QDropEvent(place, *how, none))

    def press(self, name, inside=None):
        button = self.find(QPushButton, name, inside)
        assert button.isEnabled(), name
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def choose(self, words):
        """Choose an entry of the menu bar."""
        actions = self.window.menuBar().findChildren(QAction)
        next(each for each in actions if each.text() == words).trigger()

    def name(self, words, listed):
        """Type a name into the row of a list that is being edited."""
        yield self.seen(QLineEdit, inside=listed)
        field = self.find(QLineEdit, inside=listed)
        key_in(field, words)
        QTest.keyClick(field, Key.Key_Return)
        yield lambda: self.find(QLineEdit, inside=listed) is None

    def row(self, words):
        """Give the row of the list at the side that begins so."""
        rows = self.list.model()
        parents = [rows.index(row, 0) for row in range(rows.rowCount())]
        below = [rows.index(row, 0, each) for each in parents for row in range(rows.rowCount(each))]
        return next(each for each in [*parents, *below] if str(each.data()).startswith(words))

    def choose_for(self, row, words):
        """Choose an entry of a row's own menu, or of one below it."""
        self.list.customContextMenuRequested.emit(self.list.visualRect(row).center())
        menu = self.find(QMenu)
        entries = menu.actions()
        entries += [each for entry in entries if entry.menu() for each in entry.menu().actions()]
        next(each for each in entries if each.text() == words).trigger()
        menu.close()
        # Without a desktop no window is the active one after a menu, but a little later.
        yield from self.rest(50)
        self.window.activateWindow()
        yield lambda: QApplication.activeWindow() is self.window

    def rest(self, ms):
        """Wait for so long, for what nobody tells the end of."""
        over = []
        QTimer.singleShot(ms, lambda: over.append(True))
        yield lambda: over

    def open_row(self, row):
        place = self.list.visualRect(row).center()
        QTest.mouseClick(self.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def rename_row(self, row, words):
        self.open_row(row)
        place = self.list.visualRect(row).center()
        QTest.mouseDClick(self.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        yield from self.name(words, self.list)

    def name_file(self, dialog, file):
        """Go into a folder in a dialog that asks for a file, and type the file's name."""
        yield self.seen(QFileDialog, dialog)
        # It reads folders on a thread, and takes what it has read by then.
        while self.find(QFileDialog, dialog).directory().path() != str(file.parent):
            self._type_path(dialog, file.parent)
            yield from self.rest(100)
        while self.find(QFileDialog, dialog):
            self._type_path(dialog, file.name)
            yield from self.rest(100)

    def _type_path(self, dialog, path):
        field = self.find(QFileDialog, dialog).findChild(QLineEdit, "fileNameEdit")
        # What it offers to complete would take Return for itself.
        field.setCompleter(None)
        self.clear(field)
        key_in(field, str(path))
        QTest.keyClick(field, Key.Key_Return)

    def say_yes(self, box, words):
        """Press a button of a question, by what it says."""
        buttons = self.find(QMessageBox, box).buttons()
        button = next(each for each in buttons if each.text() == words)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def settings(self, page):
        self.choose("Settings…")
        tabs = self.find(QTabWidget)
        names = [tabs.tabText(each) for each in range(tabs.count())]
        tabs.setCurrentIndex(names.index(page))


def key_in(field, words):
    """Press keys, those too that only some keyboards have."""
    for letter in words:
        if letter.isascii():
            QTest.keyClicks(field, letter)
        else:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                none = Qt.KeyboardModifier.NoModifier
                QApplication.sendEvent(field, QKeyEvent(kind, Key.Key_unknown, none, letter))


def run(scenes, state):
    """Start the app and play the scene that comes next; the app may start again for another.

    state is a folder that outlives the process. A scene that fails ends it with 1.
    """
    counter = state / "scene"
    number = int(counter.read_text()) if counter.exists() else 0
    counter.write_text(f"{number + 1}")
    typist = Typist()
    player = Player(scenes[number](typist, state))

    def build_with(home: Path, **chosen):
        starter_file(home).parent.mkdir(parents=True, exist_ok=True)
        starter_file(home).touch()
        typist.app = build(home, typist.answerer, **chosen)
        typist.answerer.be_ready()
        return typist.app

    class Played(start.Application):
        def __init__(self, *arguments):
            super().__init__(*arguments)
            player.begin()

    start.build, start.Application = build_with, Played
    sys.exit(start.main([each for each in sys.argv if each == start.ASK]))


class Player:
    """Goes on with a scene whenever that is so what it waits for; where it fails, all ends."""

    def __init__(self, scene):
        self._scene = scene
        self._waits_for = None
        self._since = time.monotonic()
        self._timer = None
        self._plays = False

    def __enter__(self):
        self._plays = True

    def __exit__(self, kind, error, where):
        self._plays = False
        if error is not None:  # nobody else would hear of it
            seen = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
            traceback.print_exception(error)
            sys.stderr.write(f"seen: {seen}\nwith the keys: {QApplication.focusWidget()}\n")
            sys.stderr.flush()
            os._exit(1)

    def begin(self):
        self._timer = QTimer(interval=LOOK_MS)
        self._timer.timeout.connect(self._on_time)
        self._timer.start()

    def _on_time(self):
        # A click may have Qt look after its timers.
        if not self._plays:
            with self:
                self._look()

    def _look(self):
        if self._waits_for is None or self._waits_for():
            self._since = time.monotonic()
            self._waits_for = next(self._scene, self._timer.stop)
        elif self._timer.isActive() and time.monotonic() - self._since > MOST_S:
            self._scene.throw(TimeoutError("what is waited for does not come"))
