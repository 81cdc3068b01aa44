"""Starting and ending the app, as a process of its own."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.domain.conversation import Role
from app.domain.reply import Finish
from app.paths import database_file, handed_folder, lock_file, logs_folder
from app.store.conversations import ConversationStore
from app.store.database import Database
from app.store.home import Home
from app.store.language import choose
from tests.helpers.bundles import bundle_at
from tests.helpers.programs import arguments, program
from tests.helpers.translations import compiled

ROOT = Path(__file__).parents[2]

# The real start, but that a script answers: a word every ten milliseconds.
STREAMING = """
import itertools, sys
from pathlib import Path
from PySide6.QtCore import QTimer
import app.starting as start
from tests.helpers.fake_answerer import FakeAnswerer
words = itertools.count()
answerer = None
def build(home, model=None):
    from app.wiring import build
    global answerer
    answerer = FakeAnswerer()
    starter = home / "models" / "tiny.gguf"
    starter.parent.mkdir(parents=True, exist_ok=True)
    starter.touch()
    built = build(home, answerer, model=starter)
    answerer.be_ready()
    built.chat.send("Count")
    timer = QTimer(built.window, interval=10)
    timer.timeout.connect(say)
    timer.start()
    return built
def say():
    word = next(words)
    answerer.say(f"{word} ")
    print(word, flush=True)
start.build = build
sys.exit(start.main([]))
"""


@pytest.fixture
def streaming(home):
    process = subprocess.Popen(
        [sys.executable, "-c", STREAMING], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


# What a person does who quits from the Dock: is asked, twice stays, and quits at last.
QUITTING = STREAMING.replace(
    "start.build = build",
    """
from PySide6.QtWidgets import QApplication, QMessageBox
def quit(answers):
    QApplication.quit()
    window = QApplication.topLevelWidgets
    box = next(each for top in window() for each in top.findChildren(QMessageBox, "quitAsk"))
    print(answers[0], flush=True)
    next(each for each in box.buttons() if each.text() == answers[0]).click()
    if answers[1:]:
        QTimer.singleShot(100, lambda: quit(answers[1:]))
def build_and_quit(home, model=None):
    built = build(home)
    QTimer.singleShot(600, lambda: quit(["Cancel", "Cancel", "Quit"]))
    return built
start.build = build_and_quit
""",
)


def reply_at(home):
    database = Database(database_file(home))
    store = ConversationStore(database)
    reply = store.conversation(store.headings()[0].id).messages[-1]
    database.close()
    assert reply.role is Role.ASSISTANT
    return reply


def hear(process, count):
    return [int(process.stdout.readline()) for _ in range(count)]


def test_killed_in_the_middle_all_but_the_last_quarter_second_is_there(streaming, home):
    hear(streaming, 100)
    streaming.send_signal(signal.SIGKILL)
    heard = [*range(100), *map(int, streaming.stdout.read().split())]
    reply = reply_at(home)
    assert reply.finish is Finish.INTERRUPTED
    assert len(reply.text.split()) >= len(heard) - 25
    assert reply.text.split() == [str(word) for word in range(len(reply.text.split()))]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_asked_to_end_the_app_ends_well_and_keeps_what_came(streaming, home, number):
    hear(streaming, 30)
    streaming.send_signal(number)
    assert streaming.wait(20) == 0
    reply = reply_at(home)
    assert reply.finish is Finish.INTERRUPTED
    assert len(reply.text.split()) >= 30


def test_quitting_while_it_answers_asks_and_ends_well(home):
    ended = subprocess.run(
        [sys.executable, "-c", QUITTING],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, "Traceback" in ended.stderr) == (0, False)
    words = ended.stdout.split()
    assert [word for word in words if not word.isdigit()] == ["Cancel", "Cancel", "Quit"]
    assert words.index("Quit") > words.index("Cancel") + 3
    reply = reply_at(home)
    assert reply.finish is Finish.INTERRUPTED
    assert len(reply.text.split()) >= len([word for word in words if word.isdigit()])


def test_without_a_display_one_sentence_says_what_to_do(home):
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    plain = {name: value for name, value in os.environ.items() if name not in hidden}
    ended = subprocess.run(
        [sys.executable, "-m", "app"],
        cwd=ROOT,
        env=plain,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 2
    assert "make chat" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1
    assert not home.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="a Mac always has its display")
def test_a_display_that_is_not_there_is_said_without_a_crash(home):
    ended = subprocess.run(
        [sys.executable, "-m", "app"],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":7777"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 2
    assert "xcb" in ended.stderr
    assert "make chat" in ended.stderr.splitlines()[-1]


def test_qt_knows_what_was_said_as_a_mac_says_it_again():
    script = "import sys; from app import starting; print(starting._qt().arguments()[1:])"
    ended = subprocess.run(
        [sys.executable, "-c", script, "/a/llama.gguf"],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stdout.strip() == "['/a/llama.gguf']"


def refusal(home):
    """Start the app where it cannot be, read what it says, and close what it shows."""
    starting = subprocess.Popen(
        [sys.executable, "-m", "app"],
        cwd=ROOT,
        env=os.environ | {"PADDOCK_HOME": str(home)},
        stderr=subprocess.PIPE,
        text=True,
    )
    said = next(line for line in starting.stderr if "Paddock" in line)
    starting.terminate()
    rest = starting.communicate(timeout=20)[1]
    assert "Traceback" not in said + rest
    assert starting.returncode == 1
    return said


def test_the_chosen_language_is_spoken_before_anything_can_be_read(home):
    compiled(ROOT / "resources" / "words")
    choose(home, "de")
    database_file(home).mkdir()
    assert "konnten nicht geöffnet werden" in refusal(home)


def test_a_second_start_calls_the_first_and_says_nothing(streaming, home):
    hear(streaming, 5)
    second = subprocess.run(
        [sys.executable, "-m", "app"],
        cwd=ROOT,
        env=os.environ | {"PADDOCK_HOME": str(home)},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (second.returncode, second.stdout, second.stderr) == (0, b"", b"")
    hear(streaming, 5)
    assert "called by another start" in (logs_folder(home) / "paddock.log").read_text()


OPENING = """
import sys
from PySide6.QtCore import QTimer
import app.starting as start
from tests.helpers.fake_answerer import FakeAnswerer
def build(home, model=None):
    from app.wiring import build
    built = build(home, answerer, model=model)
    timer = QTimer(built.window, interval=10)
    timer.timeout.connect(look)
    timer.start()
    return built
def look():
    for path in answerer.opened[len(told):]:
        told.append(path)
        print(path, flush=True)
told = []
start.build = build
real = start._qt
def qt():
    global answerer
    made = real()
    answerer = FakeAnswerer()
    return made
start._qt = qt
sys.exit(start.main(sys.argv[1:]))
"""


@pytest.fixture
def opening(home, tmp_path):
    """Return what starts a Paddock in a folder with models, which tells what it opens."""
    for name in ("One.gguf", "Two three.gguf", "Four.gguf"):
        (tmp_path / name).touch()
    started = []

    def start(*words, script=OPENING):
        command = [sys.executable, "-c", script, *words]
        environ = os.environ | {"PYTHONPATH": str(ROOT)}
        started.append(
            subprocess.Popen(command, cwd=tmp_path, env=environ, stdout=subprocess.PIPE, text=True)
        )
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stdout.close()


def test_what_is_named_at_the_start_is_opened(opening, tmp_path):
    first = opening("One.gguf")
    assert first.stdout.readline().endswith(".gguf\n")  # the starter
    assert first.stdout.readline() == f"{tmp_path / 'One.gguf'}\n"


def test_a_second_start_hands_over_what_is_named_to_the_first(opening, tmp_path, home):
    first = opening()
    first.stdout.readline()
    second = opening("Two three.gguf")
    assert second.communicate(timeout=60)[0] == ""
    assert second.returncode == 0
    assert first.stdout.readline() == f"{tmp_path / 'Two three.gguf'}\n"
    third = opening("--model", "Four.gguf")
    assert third.wait(60) == 0
    assert first.stdout.readline() == f"{tmp_path / 'Four.gguf'}\n"
    assert list(handed_folder(home).iterdir()) == []
    assert "gguf" not in (logs_folder(home) / "paddock.log").read_text()


ENDING = OPENING.replace(
    "def look():",
    """
import os, time
from pathlib import Path
from app.wiring import App
close = App.close
def close_slowly(app):
    print("ending", flush=True)
    while not Path("go").exists():
        time.sleep(0.01)
    close(app)
App.close = close_slowly
def look():
    if Path("quit").exists():
        Path("quit").unlink()
        QTimer.singleShot(0, start.QApplication.quit)
""",
)


CLOSING = OPENING.replace(
    "def look():",
    """
import time
from pathlib import Path
from app.views.main_window import MainWindow
def look():
    if Path("quit").exists():
        Path("quit").unlink()
        for each in start.QApplication.topLevelWidgets():
            if isinstance(each, MainWindow):
                each.quitting.quit()
        print("ending", flush=True)
        while not Path("go").exists():
            time.sleep(0.01)
""",
)


@pytest.mark.parametrize("words", [[], ["Two three.gguf"]])
@pytest.mark.parametrize("script", [ENDING, CLOSING], ids=["ending", "closing its window"])
def test_what_calls_a_first_one_that_is_just_ending_has_it_start_again(
    opening, tmp_path, script, words
):
    first = opening(script=script)
    starter = first.stdout.readline()
    (tmp_path / "quit").touch()
    assert first.stdout.readline() == "ending\n"
    second = opening(*words)
    assert second.communicate(timeout=60)[0] == ""
    assert second.returncode == 0
    (tmp_path / "go").touch()
    assert first.stdout.readline() == starter
    for each in words:
        assert first.stdout.readline() == f"{tmp_path / each}\n"
    (tmp_path / "go").unlink()
    (tmp_path / "quit").touch()
    assert first.stdout.readline() == "ending\n"
    (tmp_path / "go").touch()
    assert first.wait(60) == 0  # nobody has called it again


def test_one_that_the_system_has_asked_to_end_does_so_whoever_calls(opening, tmp_path):
    first = opening(script=ENDING)
    first.stdout.readline()
    first.terminate()
    assert first.stdout.readline() == "ending\n"
    assert opening().wait(60) == 0
    (tmp_path / "go").touch()
    assert first.stdout.read() == ""
    assert first.wait(60) == 0


MOVING = """
import sys
from dataclasses import replace
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox
import app.starting as start
from app.state.moving import Bundle
from app.system.bundle import Disk
from app.system.programs import Mover
from app.wiring import build, here_at
from tests.helpers.fake_answerer import FakeAnswerer
copies, opens, downloaded, disk = sys.argv[1:]
def build_in_bundle(home, model=None):
    at = Disk(Path(disk), home=Path(downloaded).parents[1])
    bundle = Bundle(Path(downloaded), Mover((copies,), (opens,)), at)
    built = build(home, FakeAnswerer(), here=replace(here_at(home), bundle=bundle))
    QTimer.singleShot(500, lambda: move(built))
    return built
def move(built):
    box = built.window.findChild(QMessageBox, "moveOffer")
    next(each for each in box.buttons() if each.text() == "Move").click()
start.build = build_in_bundle
sys.exit(start.main([]))
"""


def test_moved_it_ends_and_the_copy_is_opened(home, tmp_path):
    downloaded = bundle_at(tmp_path / "Downloads", "0.9.1")
    copies = program(tmp_path, "ditto", 'cp -a "$1" "$2"')
    opens = program(tmp_path, "open")
    disk = tmp_path / "Applications"
    disk.mkdir()
    command = [sys.executable, "-c", MOVING, copies, opens, downloaded, disk]
    ended = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.returncode, "Traceback" in ended.stderr) == (0, False)
    while arguments(tmp_path, "open") != [str(disk / "Paddock.app")]:
        time.sleep(0.05)
    Home(home).close()  # nobody has it any more


def test_what_cannot_be_handed_over_is_left_nowhere(opening, home):
    held = Home(home)
    lock_file(home).write_text("no number")
    second = opening("One.gguf")
    with pytest.raises(subprocess.TimeoutExpired):
        second.wait(3)  # it says that Paddock is open already
    assert not handed_folder(home).exists()
    held.close()


def test_who_holds_the_home_and_cannot_be_called_is_said_to_be_open_already(home):
    held = Home(home)
    lock_file(home).write_text("no number")
    assert refusal(home).startswith("Paddock is open already. Look for its window")
    held.close()


@pytest.mark.parametrize("below", [".", "deeper"])
def test_a_home_that_cannot_be_is_said_in_one_sentence(tmp_path, below):
    (tmp_path / "file").touch()
    said = refusal(tmp_path / "file" / below)
    assert "a file stands in its way. See that it can write there" in said


def test_the_log_is_private_and_says_nothing_of_what_was_typed(streaming, home):
    hear(streaming, 5)
    streaming.terminate()
    streaming.wait(20)
    log = logs_folder(home) / "paddock.log"
    assert log.stat().st_mode & 0o777 == 0o600
    assert "Count" not in log.read_text()


SURPRISE = """
import sys
from PySide6.QtCore import QTimer
import app.starting as start
from tests.helpers.fake_answerer import FakeAnswerer
def build(home, model=None):
    from app.wiring import build
    built = build(home, FakeAnswerer())
    def surprise():
        QTimer.singleShot(50, end)
        raise ValueError("".join(reversed("depyt saw tahw")))
    def end():
        print(built.notices.current.text, flush=True)
        built.window.close()
    QTimer.singleShot(0, surprise)
    return built
start.build = build
sys.exit(start.main([]))
"""


def test_a_surprise_is_logged_by_kind_and_place_told_and_survived(home):
    ended = subprocess.run(
        [sys.executable, "-c", SURPRISE],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert "Something went wrong" in ended.stdout
    log = (logs_folder(home) / "paddock.log").read_text()
    assert "ValueError" in log
    assert "what was typed" not in log


CHOOSING = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog
import app.starting as start
from tests.helpers.fake_answerer import FakeAnswerer
def build(home, model=None):
    from app.wiring import build
    built = build(home, FakeAnswerer())
    def choose():
        built.window._panes.pane.header.ask_for_file()
        built.window.findChild(QFileDialog).reject()
        QTimer.singleShot(0, built.window.close)
    QTimer.singleShot(0, choose)
    return built
start.build = build
sys.exit(start.main([]))
"""


def test_a_file_dialog_remembers_in_no_file_where_it_was(home, tmp_path):
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    plain = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    ended = subprocess.run(
        [sys.executable, "-c", CHOOSING],
        cwd=ROOT,
        env=plain | {"HOME": str(theirs)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    # A Mac's own dialog remembers for itself.
    assert not [*theirs.rglob("QtProject*"), *home.rglob("*.conf")]
