"""A private chat with a real engine, which keeps what it reads: not of this one."""

import os
import signal
import subprocess
import sys

from app.paths import kept_folder
from engine.kept_files import reading_of
from tests.helpers.canary import files_with

CANARY = "canary-4f1d"
# Long enough for several blocks of what is kept.
LONG = f"{CANARY} and so on " * 100

# Says on its standard output that the private chat is answered, and answers on and on.
STREAMING = """
import sys
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
app.chat.grew.connect(lambda: print(app.chat.conversation.id, flush=True))
app.chat.new_private()
app.chat.keep_draft(sys.argv[3])
app.chat.send(sys.argv[3])
qt.exec()
"""


def kept(home):
    return [file for file in home.glob("kept/*/*") if file.is_file()]


def talk_in_private(person):
    person.be_exact(max_tokens=300)
    person.app.chat.new_private()
    person.ask(LONG)
    person.wait_for_answer()
    assert person.last.receipt.prompt_tokens > 512
    return person.last.text


def test_an_engine_that_ends_after_a_private_chat_leaves_no_file(sit_down, tiny, home):
    person = sit_down(tiny)
    said = talk_in_private(person)
    person.app.close()  # which gives it the time to save what is to be saved
    assert kept(home) == []
    assert files_with(CANARY, home) == []
    assert files_with(said[:40], home) == []


def test_what_is_kept_later_is_of_another_chat_alone(sit_down, tiny, home):
    person = sit_down(tiny)
    talk_in_private(person)
    person.app.chat.give_up()
    person.be_exact(max_tokens=5)
    person.ask("Something else")
    person.wait_for_answer()
    tag = reading_of(kept_folder(home), person.app.chat.conversation.id).stem
    person.wait(lambda: any(home.glob("kept/*/*.safetensors")))
    person.app.close()
    assert kept(home)
    assert all(tag in file.name for file in kept(home))


def test_a_killed_window_leaves_nothing_of_it(sit_down, tiny, home):
    home.mkdir(parents=True)
    command = [sys.executable, "-c", STREAMING, str(home), str(tiny), LONG]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    conversation = child.stdout.readline().strip()
    for _ in range(50):
        assert child.stdout.readline()
    os.kill(child.pid, signal.SIGKILL)
    child.communicate()
    # The engine, which saves what it has read when the window is gone, is done by then.
    person = sit_down(tiny)
    person.be_exact(max_tokens=5)
    person.ask("Something else")
    person.wait_for_answer()
    person.app.close()
    assert conversation
    assert files_with(CANARY, home) == []
    assert files_with(conversation, home) == []
