"""Starting the app on a locked history, as a process of its own."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.library.starter import starter_file
from app.paths import logs_folder
from app.store.database import StoreError
from app.store.lock import Lock, LockedError
from app.store.locking import lock_all
from app.wiring import build
from tests.helpers.locked import CHEAP, PASSPHRASE, all_chats, fill, found_in, put_on, read_all

ROOT = Path(__file__).parents[2]

# The real start, but that nobody answers, and that somebody does in the dialog what the test says.
# Once the window is there, it tells so, and does what the test says then.
START = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
import app.starting as start
from app.views.unlock_dialog import UnlockDialog
from tests.helpers.fake_answerer import FakeAnswerer
def build(home, **chosen):
    from app.wiring import build
    global built
    built = build(home, FakeAnswerer(), **chosen)
    print("window", len(built.recorder.headings()), flush=True)
    QTimer.singleShot(0, then)
    return built
def then():
    {then}
def look():
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, UnlockDialog) and dialog.isVisible() and not dialog.property("seen"):
            dialog.setProperty("seen", True)
            print("asked", flush=True)
            QTimer.singleShot(0, lambda: say(dialog))
    QTimer.singleShot(20, look)
def say(dialog):
    field = dialog.findChild(QLineEdit, "passphrase")
    press = lambda name: dialog.findChild(QPushButton, name).click()
    {say}
start.build = build
real = start._qt
def qt():
    made = real()
    look()
    return made
start._qt = qt
sys.exit(start.main(sys.argv[1:]))
"""
UNLOCK = f"field.setText({PASSPHRASE!r}); press('unlock')"


@pytest.fixture
def locked(home):
    fill(home)
    put_on(home)
    lock_all(home, Lock(home, CHEAP).open(PASSPHRASE), str)


def process(say=UNLOCK, then="built.window.close()", *arguments):
    script = START.replace("{say}", say).replace("{then}", then)
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        cwd=ROOT,
        env=os.environ | {"DBUS_SESSION_BUS_ADDRESS": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def said(started):
    out, err = started.communicate(timeout=60)
    assert "Traceback" not in err
    return out.split("\n")[:-1]


def test_the_passphrase_is_asked_for_and_then_there_is_the_window(home, locked):
    started = process()
    assert said(started) == ["asked", f"window {len(all_chats())}"]
    assert started.returncode == 0
    assert found_in(home) == []


def test_who_does_not_know_it_sees_no_window(home, locked):
    started = process(say="press('quit')")
    assert said(started) == ["asked"]
    assert started.returncode == 0


def test_asked_to_end_while_it_asks_it_ends(home, locked):
    started = process(say="print('ready', flush=True)")
    assert [started.stdout.readline() for _ in range(2)] == ["asked\n", "ready\n"]
    started.send_signal(signal.SIGTERM)
    assert said(started) == []
    assert started.returncode == 0


def test_a_second_start_calls_the_first_which_asks_still(home, locked):
    started = process(say="print('ready', flush=True)")
    assert [started.stdout.readline() for _ in range(2)] == ["asked\n", "ready\n"]
    second = process()
    assert said(second) == []
    assert second.returncode == 0
    started.terminate()
    said(started)
    assert "called by another start" in (logs_folder(home) / "paddock.log").read_text()


def test_what_is_handed_over_while_it_asks_is_opened_once_it_is_unlocked(home, locked, tmp_path):
    named, opened, left = (tmp_path / f"{name}.gguf" for name in ("named", "opened", "left"))
    for each in (named, opened, left):
        each.touch()
    hand = (
        "from PySide6.QtCore import QCoreApplication, QUrl; "
        "from PySide6.QtGui import QFileOpenEvent; "
        f"event = QFileOpenEvent(QUrl.fromLocalFile({str(opened)!r})); "
        "QCoreApplication.sendEvent(QApplication.instance(), event); "
        "print('ready', flush=True); "
        f"QTimer.singleShot(1500, lambda: ({UNLOCK.replace(';', ',')}))"
    )
    tell = "print(*[each.stem for each in built._answerer.opened])"
    then = f"QTimer.singleShot(500, lambda: ({tell}, built.window.close()))"
    started = process(hand, then, str(named))
    assert [started.stdout.readline() for _ in range(2)] == ["asked\n", "ready\n"]
    second = process("press('quit')", "pass", str(left))
    assert said(second) == []
    told = said(started)
    assert told[0] == f"window {len(all_chats())}"
    assert sorted(told[1].split()[1:]) == ["left", "named", "opened"]


def test_locked_again_it_opens_nothing_a_second_time(home, locked, tmp_path):
    (tmp_path / "named.gguf").touch()
    again = f"press('quit') if '--ask' in sys.argv else ({UNLOCK.replace(';', ',')})"
    then = "QTimer.singleShot(300, built.lock.lock_now); print(sys.argv[1:])"
    again = f"print(sys.argv[1:]), {again}"
    started = process(again, then, str(tmp_path / "named.gguf"), "--model", "own.gguf")
    told = said(started)
    assert told[1] == str([str(tmp_path / "named.gguf"), "--model", "own.gguf"])
    assert told[-1] == "['--model', 'own.gguf', '--ask']"


def test_what_was_chosen_to_be_locked_is_locked_before_the_window_is_there(home):
    fill(home)
    put_on(home)
    assert said(process()) == ["asked", f"window {len(all_chats())}"]
    assert found_in(home) == []


def test_locked_at_once_it_asks_again_in_the_same_process(home, locked):
    # Asked for the second time, nobody says the passphrase.
    again = f"press('quit') if '--ask' in sys.argv else ({UNLOCK.replace(';', ',')})"
    started = process(again, "built.lock.lock_now()")
    assert said(started) == ["asked", f"window {len(all_chats())}", "asked"]
    assert started.returncode == 0


def test_taken_off_nobody_is_asked_any_more(home, locked):
    then = "built.lock.take_off() if '--ask' not in sys.argv else built.window.close()"
    count = len(all_chats())
    assert said(process(UNLOCK, then)) == ["asked", f"window {count}", "asked", f"window {count}"]
    assert read_all(home) == all_chats()
    assert said(process()) == [f"window {count}"]


def test_what_nobody_unlocked_is_not_opened(home, locked):
    before = {file: file.read_bytes() for file in home.rglob("*") if file.is_file()}
    with pytest.raises(LockedError):
        build(home)
    assert before.items() <= {f: f.read_bytes() for f in home.rglob("*") if f.is_file()}.items()


def test_the_lock_of_a_newer_paddock_is_said_in_a_sentence(home, locked):
    (home / "lock.json").write_text('{"version": 2}')
    with pytest.raises(StoreError, match="newer"):
        Lock(home).find()
    started = process()
    line = started.stderr.readline()
    while "Paddock" not in line:
        line = started.stderr.readline()
    started.terminate()
    assert "locked by a newer Paddock" in line
    assert said(started) == []
    assert started.returncode == 1
    assert starter_file(home).parent.exists()
