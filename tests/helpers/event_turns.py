"""`Turns`: turns Qt's event loop by hand, one turn at a time, and notes how long each held it up.

A turn is all that the loop does at once: what the system tells, timers, sockets, and what these
post, which is mostly painting. While one goes on, no key is heard. Qt's own loop paints in the turn
after; here that is counted as one, as it is one wait for whoever types.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import override

from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    Qt,
)
from PySide6.QtGui import QInputDevice, QKeyEvent, QWindow
from PySide6.QtWidgets import QPlainTextEdit, QWidget

# As long as a loop that has nothing to do sleeps before it looks again.
REST_S = 0.0002
# A turn in which nothing was done takes less.
NOTHING_S = 0.00005
KEY_EVERY_S = 0.137


class Painted(QObject):
    """Knows whether a widget was painted since it was last asked."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._painted = False
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self._painted = self._painted or event.type() == QEvent.Type.Paint
        return False

    def take(self) -> bool:
        """Tell whether it was, and forget that."""
        painted, self._painted = self._painted, False
        return painted


@dataclass
class Turns:
    """What was measured, in seconds: all turns, those that painted a widget, and waits for keys.

    computed is what the updates took of the processor: on a busy machine, turns take longer by what
    others do meanwhile.
    """

    all: list[float] = field(default_factory=list[float])
    updates: list[float] = field(default_factory=list[float])
    computed: list[float] = field(default_factory=list[float])
    keys: list[float] = field(default_factory=list[float])

    def run(self, text: QWidget, composer: QPlainTextEdit, *, until: Callable[[], bool]) -> None:
        """Turn the loop until something is so, and type into the composer meanwhile."""
        text_painted, composer_painted = Painted(text), Painted(composer.viewport())
        begun = len(composer.toPlainText())
        window = composer.window().windowHandle()
        with _typing(window) as pressed:
            while not until():
                before = time.thread_time()
                took = turn()
                if took < NOTHING_S:
                    time.sleep(REST_S)
                    continue
                self.all.append(took)
                if text_painted.take():
                    self.updates.append(took)
                    self.computed.append(time.thread_time() - before)
                if composer_painted.take():
                    now, shown = time.perf_counter(), len(composer.toPlainText()) - begun
                    self.keys += [now - each for each in pressed[len(self.keys) : shown]]


def turn() -> float:
    """Turn the event loop once; return how long that took."""
    dispatcher = QAbstractEventDispatcher.instance()
    began = time.perf_counter()
    if dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
        QCoreApplication.sendPostedEvents()
    return time.perf_counter() - began


@contextmanager
def _typing(window: QWindow) -> Iterator[list[float]]:
    """Press a key again and again on a thread; give when each was to be pressed."""
    pressed: list[float] = []
    done = threading.Event()

    def type_on() -> None:
        due = time.perf_counter()
        while not done.wait(max(0.0, due - time.perf_counter())):
            # From when it was due: a thread that comes late has waited for the window, too.
            pressed.append(due)
            press(window, "x")
            due += KEY_EVERY_S

    QInputDevice.primaryKeyboard()  # which whoever asks first makes, on its thread
    fingers = threading.Thread(target=type_on, daemon=True)
    fingers.start()
    yield pressed
    done.set()
    fingers.join()


def press(window: QWindow, letter: str) -> None:
    """Have the window hear a key, as from the system; from any thread."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = QKeyEvent(kind, Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, letter)
        QCoreApplication.postEvent(window, key)
