"""kill -9 of the window in mid-answer: the next start shows all but the last quarter second."""

import os
import signal
import subprocess
import sys
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from app.domain.reply import Finish
from tests.helpers.canary import files_with

# So much may be lost.
PROMISED_S = 0.25
# Says on its standard output, after each piece, when it came and how long the reply is then. What
# is held back, as half of a letter is, is shown but comes again, and so it is not counted.
# The likeliest token is never one that ends a reply, so this one is sure to be cut off.
STREAMING = """
import sys, time
from dataclasses import replace
from pathlib import Path
from PySide6.QtWidgets import QApplication
from app.domain.dials import Dials
from app.wiring import build
qt = QApplication([])
app = build(Path(sys.argv[1]), model=Path(sys.argv[2]))
endless = Dials(temperature=0.0, max_tokens=100_000)
app.settings.choose(replace(app.settings.now, dials=endless))
app.window.show()
def grew():
    growing = app.chat.growing
    print(time.monotonic(), len(growing.reply.text) - len(growing.held), flush=True)
app.chat.grew.connect(grew)
app.chat.send("A question that must not be lost")
qt.exec()
"""


def saved_at_least(lines):
    """Tell how long the reply is that has to be saved, by the killed process's own clock alone.

    With each piece, what came so long before it is saved, however late both are. When the last
    piece came is not known, but that was after the one before it was told.
    """
    latest = lines[-2][0] if len(lines) > 1 else 0.0
    return max((length for at, length in lines if at < latest - PROMISED_S), default=0)


@pytest.mark.parametrize("seconds", [0.05, 0.6, 1.3])
def test_the_next_start_shows_the_conversation(sit_down, home, tiny, seconds):
    command = [sys.executable, "-c", STREAMING, str(home), str(tiny)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    first = child.stdout.readline()
    time.sleep(seconds)
    os.kill(child.pid, signal.SIGKILL)
    # What was said last may be half a line.
    *said, _ = [first, *child.communicate()[0].split("\n")]
    lines = [tuple(map(float, line.split())) for line in said]
    saved = saved_at_least(lines)

    person = sit_down(tiny)
    question, reply = person.app.chat.conversation.messages
    assert question.text == "A question that must not be lost"
    assert reply.finish is Finish.INTERRUPTED
    assert len(reply.text) >= saved
    assert person.sees("A question that must not be lost")


# Answers shortly, and has that answer go on for ever.
GOING_ON = """
import sys
from dataclasses import replace
from pathlib import Path
from PySide6.QtWidgets import QApplication
from app.domain.dials import Dials
from app.wiring import build
qt = QApplication([])
app = build(Path(sys.argv[1]), model=Path(sys.argv[2]))
def answer_with(tokens):
    dials = Dials(temperature=0.0, max_tokens=tokens)
    app.settings.choose(replace(app.settings.now, dials=dials))
def go_on():
    if app.chat.may_go_on:
        print(app.chat.conversation.messages[-1].text.encode().hex(), flush=True)
        answer_with(100_000)
        app.chat.grew.connect(lambda: print("more", flush=True))
        app.chat.go_on()
answer_with(30)
app.window.show()
app.chat.send("A question that must not be lost")
app.chat.changed.connect(go_on)
qt.exec()
"""


@pytest.mark.parametrize("pieces", [0, 1, 2_000])
def test_an_answer_that_was_going_on_has_at_least_what_it_had_before(sit_down, home, tiny, pieces):
    command = [sys.executable, "-c", GOING_ON, str(home), str(tiny)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    before = bytes.fromhex(child.stdout.readline().strip()).decode()
    assert before
    for _ in range(pieces):
        assert child.stdout.readline() == "more\n"
    os.kill(child.pid, signal.SIGKILL)
    child.communicate()

    reply = sit_down(tiny).last
    assert reply.finish is Finish.INTERRUPTED or reply.text == before
    assert reply.text.startswith(before)
    assert len(reply.text) > len(before) or pieces < 2_000


# Types in the place of a question that was answered, and in that of one in a private chat.
EDITING = """
import sys
from dataclasses import replace
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QToolButton
from app.domain.dials import Dials
from app.wiring import build
qt = QApplication([])
app = build(Path(sys.argv[1]), model=Path(sys.argv[2]))
app.settings.choose(replace(app.settings.now, dials=Dials(temperature=0.0, max_tokens=5)))
app.window.show()
def seen(kind, name):
    return next(each for each in app.window.findChildren(kind, name) if each.isVisible())
def edit(words):
    seen(QToolButton, "edit").click()
    QTest.keyClicks(seen(QPlainTextEdit, "editField"), words)
def on_changed():
    if app.chat.answering or not app.chat.conversation.messages:
        return
    app.chat.changed.disconnect(on_changed)
    if sys.argv[4] == "private" and not app.chat.conversation.private:
        app.chat.new_private()
        app.chat.changed.connect(on_changed)
        app.chat.send("Another question")
        return
    edit(sys.argv[3])
    print("typed", flush=True)
app.chat.changed.connect(on_changed)
app.chat.send("A question")
qt.exec()
"""
TYPED_ANEW = " that is asked otherwise"


def type_and_be_killed(home, tiny, where, until):
    command = [sys.executable, "-c", EDITING, str(home), str(tiny), TYPED_ANEW, where]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert child.stdout.readline() == "typed\n"
    until()
    os.kill(child.pid, signal.SIGKILL)
    child.communicate()


def edited(person):
    fields = person.window.findChildren(QPlainTextEdit, "editField")
    return [each.toPlainText() for each in fields if each.isVisible()]


def test_what_was_typed_in_the_place_of_a_message_is_there_again_as_it_was(
    sit_down, home, tiny, qtbot
):
    def is_saved():
        return bool(files_with(TYPED_ANEW, home))

    home.mkdir(parents=True)
    type_and_be_killed(home, tiny, "open", lambda: qtbot.waitUntil(is_saved, timeout=30_000))
    person = sit_down(tiny)
    assert edited(person) == ["A question" + TYPED_ANEW]
    field = next(each for each in person.window.findChildren(QPlainTextEdit, "editField"))
    QTest.keyClick(field, Qt.Key.Key_Return)
    person.wait_for_answer()
    assert person.app.chat.conversation.messages[0].text == "A question" + TYPED_ANEW
    assert edited(person) == []
    person.app.close()
    assert edited(sit_down(tiny)) == []


def test_what_was_typed_in_the_place_of_a_private_message_is_nowhere(sit_down, home, tiny):
    home.mkdir(parents=True)
    # Longer than what is typed rests before it is saved.
    type_and_be_killed(home, tiny, "private", lambda: time.sleep(1.5))
    assert files_with(TYPED_ANEW, home) == []
    assert edited(sit_down(tiny)) == []
