"""Measures the window with much in it: the list of 10,000 chats, and a chat of 10,000 messages.

    QT_QPA_PLATFORM=offscreen python -m benchmarks.window

Each is the median of five, in milliseconds: until what is asked for is painted, and for the list
the longest of 200 steps of scrolling through it. A plain list widget with the same titles, which
is filled before it is shown, stands beside the list.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QListWidget, QTreeView

from app.domain.conversation import Conversation, Message, Role
from app.domain.reply import Finish
from app.library.starter import starter_file
from app.paths import database_file
from app.store.conversations import ConversationStore
from app.store.database import Database
from app.wiring import App, build
from tests.helpers.fake_answerer import FakeAnswerer

CHATS, MESSAGES = 10_000, 10_000
STEPS, TIMES = 200, 5
WORDS = "Some words of a message, as long as such messages are, on two lines or three. " * 3


def main() -> None:
    """Print a line for each."""
    qt = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        _fill(home)
        starter_file(home).parent.mkdir(parents=True)
        starter_file(home).touch()
        _print("all of the app, with 10,000 chats in the list", lambda: _start(qt, home))
        app = build(home, FakeAnswerer())
        app.window.show()
        qt.processEvents()
        titles = [f"Chat {number}" for number in range(CHATS)]
        _print("a list widget with their titles", lambda: _plain(qt, titles))
        listed = app.window.findChild(QTreeView, "conversationList")
        assert listed is not None
        _print("the list's longest step", lambda: _scroll(qt, listed))
        _print("a chat of 10,000 messages, opened and painted", lambda: _open(qt, app, "long"))
        app.close()


def _fill(home: Path) -> None:
    database = Database(database_file(home))
    store = ConversationStore(database)
    now = time.time()
    for number in range(CHATS):
        at = now - number * 3600
        said = Message(f"m{number}", Role.USER, WORDS, None, at)
        store.save(Conversation(f"c{number}", f"Chat {number}", at, at, (said,)), [said])
    messages: list[Message] = []
    for number in range(MESSAGES):
        role = (Role.USER, Role.ASSISTANT)[number % 2]
        parent = messages[-1].id if messages else None
        finish = Finish.END if number % 2 else None
        messages.append(Message(f"l{number}", role, WORDS, parent, now, finish))
    store.save(Conversation("long", "Long", now, now, tuple(messages)), messages)
    database.close()


def _start(qt: QApplication, home: Path) -> float:
    began = time.perf_counter()
    app = build(home, FakeAnswerer())
    app.window.show()
    _paint(qt, app)
    took = time.perf_counter() - began
    app.close()
    return took


def _plain(qt: QApplication, titles: list[str]) -> float:
    began = time.perf_counter()
    listed = QListWidget()
    listed.addItems(titles)
    listed.show()
    qt.processEvents()
    listed.grab()
    return time.perf_counter() - began


def _scroll(qt: QApplication, listed: QTreeView) -> float:
    bar = listed.verticalScrollBar()
    worst = 0.0
    for step in range(STEPS):
        began = time.perf_counter()
        bar.setValue(bar.maximum() * (step + 1) // STEPS)
        listed.viewport().repaint()
        qt.processEvents()
        worst = max(worst, time.perf_counter() - began)
    bar.setValue(0)
    return worst


def _open(qt: QApplication, app: App, conversation_id: str) -> float:
    app.chat.new()
    qt.processEvents()
    began = time.perf_counter()
    app.chat.open(conversation_id)
    _paint(qt, app)
    return time.perf_counter() - began


def _paint(qt: QApplication, app: App) -> None:
    qt.processEvents()
    app.window.grab()


def _print(name: str, measure: Callable[[], float]) -> None:
    took = statistics.median(measure() for _ in range(TIMES))
    print(f"{name:50}{took * 1000:8.0f}", flush=True)


if __name__ == "__main__":
    main()
