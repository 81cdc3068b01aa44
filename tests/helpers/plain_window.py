"""What Paddock's window is measured beside: a QTextBrowser over a field to type in, in plain Qt.

    python -m tests.helpers.plain_window CASE [WORDS]

Each time there is more text, all of it is set again as Markdown, at most sixty times a second. The
last line that it prints is what was found, in JSON.
"""

import json
import sys
import time
from pathlib import Path

import psutil
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QListWidget,
    QPlainTextEdit,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from tests.helpers.event_turns import Painted, Turns, press, turn

FRAME_MS = 16
IDLE_S = 1.5
STEPS = 200


class Plain:
    """The window."""

    def __init__(self):
        self.window = QWidget()
        self.browser = QTextBrowser(self.window)
        self.composer = QPlainTextEdit(self.window)
        self.composer.setFixedHeight(60)
        column = QVBoxLayout(self.window)
        column.addWidget(self.browser)
        column.addWidget(self.composer)
        self.window.resize(1080, 760)
        self.composer.setFocus()
        self.window.show()


def first_key(_):
    """Press a key as soon as the window is there; tell when its letter was to be seen."""
    plain = Plain()
    painted = Painted(plain.composer.viewport())
    _turn_until(plain.composer.hasFocus)
    press(plain.window.windowHandle(), "x")
    _turn_until(lambda: plain.composer.toPlainText() == "x")
    painted.take()
    plain.composer.viewport().update()
    _turn_until(painted.take)
    return {"at": time.perf_counter()}


def opened(files):
    """Open texts; tell the seconds until each is painted, and what memory it took."""
    plain = Plain()
    painted = Painted(plain.browser.viewport())
    found = {}
    for file in map(Path, files):
        plain.browser.clear()
        _idle(IDLE_S)
        before, text = _rss(), file.read_text()
        painted.take()
        began = time.perf_counter()
        plain.browser.setMarkdown(text)
        _turn_until(painted.take)
        took = time.perf_counter() - began
        found[file.stem] = {"took": [took], "grown": _rss() - before}
    return found


def streamed(words):
    """Show an answer as it comes; tell how long the window was held up."""
    from tests.helpers.long_answer import tokens_of_answer

    tokens, per_second = int(words[0]), float(words[1])
    said = tokens_of_answer(tokens)
    plain = Plain()
    _idle(IDLE_S)
    before, turns = _rss(), Turns()
    shown, began = 0, time.perf_counter()

    def show():
        nonlocal shown
        come = min(tokens, int((time.perf_counter() - began) * per_second))
        if come > shown:
            shown = come
            plain.browser.setMarkdown("".join(said[:come]))
            bar = plain.browser.verticalScrollBar()
            bar.setValue(bar.maximum())

    frame = QTimer(interval=FRAME_MS)
    frame.timeout.connect(show)
    frame.start()
    turns.run(plain.browser.viewport(), plain.composer, until=lambda: shown == tokens)
    wall = time.perf_counter() - began
    frame.stop()
    _idle(IDLE_S)
    return vars(turns) | {"wall": wall, "grown": _rss() - before}


def scrolled(words):
    """Scroll through a list; tell the seconds of each step."""
    listed = QListWidget()
    listed.addItems([f"Chat {number}" for number in range(int(words[0]))])
    listed.show()
    _idle(IDLE_S)
    bar, took = listed.verticalScrollBar(), []
    for step in range(STEPS):
        began = time.perf_counter()
        bar.setValue(bar.maximum() * (step + 1) // STEPS)
        listed.viewport().repaint()
        turn()
        took.append(time.perf_counter() - began)
    return {"took": took}


CASES = {"start": first_key, "open": opened, "stream": streamed, "list": scrolled}


def _turn_until(so):
    while not so():
        turn()


def _idle(seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        turn()
        time.sleep(0.002)


def _rss():
    return psutil.Process().memory_info().rss


if __name__ == "__main__":
    qt = QApplication(sys.argv[:1])
    sys.stdout.write(f"{json.dumps(CASES[sys.argv[1]](sys.argv[2:]))}\n")
