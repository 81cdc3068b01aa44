"""The real app in a process of its own, whose window is watched while something is done in it.

    python -m tests.helpers.watched_window CASE [WORDS]

It starts as `python -m app` does, in the home that PADDOCK_HOME names. The last line that it prints
is what was found, in JSON.
"""

import json
import sys
import time
from functools import partial

import psutil
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTreeView

import app.starting as start
from app.bridge.answerer import EngineAnswerer
from app.views.transcript import Transcript
from app.wiring import build
from tests.helpers.event_turns import Painted, Turns, press, turn

IDLE_S = 1.5
TIMES = 5
STEPS = 200
MOST_S = 600


def main(case, words):
    """Start the app, do what case says, and end."""
    watched = CASES[case]

    def build_watched(home, **kwargs):
        answerer = _scripted(words) if case == "stream" else None
        made = build(home, answerer, **kwargs)
        QTimer.singleShot(0, partial(_drive, watched, made, words))
        return made

    start.build = build_watched
    return start.main([])


def _drive(watched, made, words):
    try:
        sys.stdout.write(f"{json.dumps(watched(made, words))}\n")
    finally:
        QApplication.exit(0)


def _scripted(words):
    return EngineAnswerer(command=(sys.executable, "-m", "tests.helpers.scripted_engine", *words))


def first_key(made, _):
    """Press a key as soon as the window is there; tell when its letter was to be seen."""
    composer = _composer(made)
    painted = Painted(composer.viewport())
    _turn_until(composer.hasFocus)
    press(made.window.windowHandle(), "x")
    _turn_until(lambda: composer.toPlainText() == "x")
    painted.take()
    composer.viewport().update()
    _turn_until(painted.take)
    at = time.perf_counter()
    composer.clear()
    return {"at": at}


def opened(made, ids):
    """Open conversations; tell the seconds until each is painted, and what memory it took."""
    painted = Painted(made.window.findChild(Transcript).viewport())
    found = {}
    for each in ids:
        before, took = None, []
        for _ in range(TIMES):
            made.chat.new()
            _idle(IDLE_S)
            before = before or _rss()
            painted.take()
            began = time.perf_counter()
            made.chat.open(each)
            _turn_until(painted.take)
            took.append(time.perf_counter() - began)
        found[each] = {"took": took, "grown": _rss() - before}
    return found


def streamed(made, _):
    """Ask, and type while the answer comes; tell how long the window was held up."""
    composer = _composer(made)
    _idle(IDLE_S)
    before, turns = _rss(), Turns()
    assert made.chat.send("Tell me all.")
    began = time.perf_counter()
    text = made.window.findChild(Transcript).viewport()
    turns.run(text, composer, until=lambda: not made.chat.answering)
    wall = time.perf_counter() - began
    _idle(IDLE_S)
    grown = _rss() - before
    composer.clear()
    _idle(IDLE_S)
    letters = len(made.chat.conversation.messages[-1].text)
    return vars(turns) | {"wall": wall, "grown": grown, "letters": letters}


def scrolled(made, _):
    """Scroll through the list at the side; tell the seconds of each step."""
    listed = made.window.findChild(QTreeView, "conversationList")
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


def _composer(made):
    return made.window.findChild(QPlainTextEdit, "composer")


def _turn_until(so):
    end = time.monotonic() + MOST_S
    while not so():
        assert time.monotonic() < end, "it took too long"
        turn()


def _idle(seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        turn()
        time.sleep(0.002)


def _rss():
    return psutil.Process().memory_info().rss


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
