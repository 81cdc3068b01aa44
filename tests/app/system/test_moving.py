"""A copy of the bundle is put where apps lie, by programs that stand for a Mac's own."""

import fcntl
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.system.bundle import version_of
from app.system.moving import OURS, MovingError, copy_to, sweep
from app.system.programs import Mover, mover
from tests.helpers.bundles import bundle_at
from tests.helpers.programs import arguments, program

ROOT = Path(__file__).parents[3]
COPIES = 'cp -a "$1" "$2"'


@pytest.fixture
def bundle(tmp_path):
    return bundle_at(tmp_path / "Downloads", "0.9.1")


@pytest.fixture
def target(tmp_path):
    return tmp_path / "Applications" / "Paddock.app"


def stand_in(tmp_path, does=COPIES):
    return Mover((program(tmp_path, "ditto", does),), (program(tmp_path, "open"),))


def never():
    return False


@contextmanager
def opened(bundle):
    """Have a program of a bundle run."""
    runs = bundle / "Contents" / "MacOS" / "Paddock"
    shutil.copy(shutil.which("sleep"), runs)
    with subprocess.Popen([runs, "60"]) as process:
        try:
            yield
        finally:
            process.kill()


@contextmanager
def held(folder):
    """Have somebody else move something there."""
    lock = os.open(folder, os.O_RDONLY)
    fcntl.flock(lock, fcntl.LOCK_EX)
    yield
    os.close(lock)


def wait(file):
    while not file.exists():
        time.sleep(0.01)


def names(folder):
    return sorted(each.name for each in folder.iterdir())


def test_a_copy_is_there_whole_in_a_folder_that_is_made_for_it(bundle, target, tmp_path):
    assert copy_to(target, bundle, mover=stand_in(tmp_path), stopped=never) == target
    assert version_of(target) == "0.9.1"
    assert (target / "Contents" / "link").is_symlink()
    assert names(target.parent) == ["Paddock.app"]
    assert arguments(tmp_path, "ditto")[0] == str(bundle)
    assert version_of(bundle) == "0.9.1"


def test_all_who_use_this_computer_may_start_it(bundle, target, tmp_path):
    before = os.umask(0o077)  # as Paddock has it
    try:
        copies = stand_in(tmp_path, 'cp -R "$1" "$2"')
        copy_to(target, bundle, mover=copies, stopped=never)
    finally:
        os.umask(before)
    assert target.stat().st_mode & 0o777 == 0o755
    assert (target / "Contents" / "Info.plist").stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("kind", ["bundle", "file", "link"])
def test_what_was_there_before_is_replaced(bundle, target, tmp_path, kind):
    if kind == "bundle":
        bundle_at(target.parent, "0.1")
    else:
        target.parent.mkdir()
        target.touch() if kind == "file" else target.symlink_to("nowhere")
    copy_to(target, bundle, mover=stand_in(tmp_path), stopped=never)
    assert version_of(target) == "0.9.1"
    left, visible = names(target.parent)
    assert OURS.fullmatch(left)
    assert visible == "Paddock.app"
    sweep(target.parent)
    assert names(target.parent) == ["Paddock.app"]
    assert version_of(target) == "0.9.1"


@pytest.mark.parametrize(
    ("act", "there", "may_be_there"),
    [
        ("move", "old", {"0.1", "0.9.1"}),
        ("move", "none", {None, "0.9.1"}),
        ("sweep", "old", {"0.9.1"}),
    ],
)
def test_killed_at_any_step_a_whole_one_is_there_and_the_rest_is_swept(
    tmp_path, act, there, may_be_there
):
    command = [sys.executable, "-m", "tests.helpers.killed_moves", tmp_path, act, there]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    told = [json.loads(line) for line in ended.stdout.splitlines()]
    assert len(told) > 20
    assert {each["version"] for each in told} == may_be_there
    assert {each["hidden"] for each in told} == {0, 1}
    for each in told:
        assert each["then"] == each["version"]
        assert each["swept"] == (["Paddock.app"] if each["version"] else [])


def test_what_an_earlier_move_has_left_is_gone_before_another_one_needs_the_room(
    bundle, target, tmp_path
):
    left = bundle_at(target.parent, "0.1", f".Paddock-moving-{'a' * 32}")
    does = f'[ -e "{left}" ] || {COPIES}'
    assert copy_to(target, bundle, mover=stand_in(tmp_path, does), stopped=never) == target
    assert names(target.parent) == ["Paddock.app"]


@pytest.mark.parametrize(
    "name",
    [
        "Paddock.app",
        f"Paddock-moving-{'a' * 32}",
        f".Paddock-moving-{'a' * 31}",
        f".Paddock-moving-{'a' * 32}.app",
        f".Paddock-moving-{'g' * 32}",
        f"x.Paddock-moving-{'a' * 32}",
        ".Paddock-moving-",
    ],
)
def test_nothing_is_swept_that_no_move_has_named(target, name):
    bundle_at(target.parent, "0.1", name)
    sweep(target.parent)
    assert names(target.parent) == [name]


def test_of_a_link_only_the_link_is_swept(target, tmp_path):
    bundle_at(tmp_path, "0.1", "elsewhere")
    target.parent.mkdir()
    left = target.with_name(f".Paddock-moving-{'a' * 32}")
    left.symlink_to(tmp_path / "elsewhere")
    sweep(target.parent)
    assert names(target.parent) == []
    assert version_of(tmp_path / "elsewhere") == "0.1"


def test_one_that_is_open_still_is_swept_once_it_is_not(target):
    left = bundle_at(target.parent, "0.1", f".Paddock-moving-{'a' * 32}")
    with opened(left):
        sweep(target.parent)
        assert version_of(left) == "0.1"
    sweep(target.parent)
    assert names(target.parent) == []


def test_one_that_was_opened_meanwhile_is_not_replaced(bundle, target, tmp_path):
    bundle_at(target.parent, "0.1")
    with (
        opened(target),
        pytest.raises(MovingError, match=r"The Paddock in .*/Applications is open, so it cannot"),
    ):
        copy_to(target, bundle, mover=stand_in(tmp_path), stopped=never)
    assert version_of(target) == "0.1"
    assert names(target.parent) == ["Paddock.app"]


def test_nothing_is_swept_while_another_one_moves_there(target):
    left = bundle_at(target.parent, "0.1", f".Paddock-moving-{'a' * 32}")
    with held(target.parent):
        sweep(target.parent)
        assert left.exists()
    sweep(target.parent)
    assert not left.exists()


MOVES = """
import sys
from pathlib import Path
from app.system.moving import copy_to
from app.system.programs import Mover
bundle, target, ditto = sys.argv[1:]
copy_to(Path(target), Path(bundle), mover=Mover((ditto,), ()), stopped=lambda: False)
"""


def test_nothing_is_swept_as_long_as_what_copies_outlives_who_was_killed(bundle, target, tmp_path):
    does = f'mkdir "$2"; touch "{tmp_path}/begun"; until [ -e "{tmp_path}/go" ]; do sleep 0.1; done'
    command = [sys.executable, "-c", MOVES, bundle, target, program(tmp_path, "ditto", does)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL) as ours:
        wait(tmp_path / "begun")
        ours.kill()
    sweep(target.parent)
    assert len(names(target.parent)) == 1
    (tmp_path / "go").touch()
    with held(target.parent):
        pass  # it is done
    sweep(target.parent)
    assert names(target.parent) == []


def test_it_waits_for_another_one_that_moves_there_and_may_be_stopped(bundle, target, tmp_path):
    target.parent.mkdir()
    with held(target.parent):
        asked = iter([False, False, True])
        assert copy_to(target, bundle, mover=stand_in(tmp_path), stopped=asked.__next__) is None
    assert names(target.parent) == []
    assert arguments(tmp_path, "ditto") == []
    assert copy_to(target, bundle, mover=stand_in(tmp_path), stopped=never) == target


def test_where_there_is_nothing_to_sweep_nothing_happens(target, tmp_path):
    sweep(target.parent)
    (tmp_path / "file").touch()
    sweep(tmp_path / "file")
    assert not target.parent.exists()


def test_where_it_cannot_be_copied_it_is_told_and_what_was_there_stays(bundle, target, tmp_path):
    bundle_at(target.parent, "0.1")
    does = 'mkdir "$2"; echo "ditto: begun" >&2; echo "ditto: No space left." >&2; exit 1'
    with pytest.raises(MovingError, match=r"could not be copied to .*: ditto: No space left\. You"):
        copy_to(target, bundle, mover=stand_in(tmp_path, does), stopped=never)
    assert version_of(target) == "0.1"
    assert names(target.parent) == ["Paddock.app"]


def test_a_program_that_fails_without_a_word_or_is_not_there_is_told_too(bundle, target, tmp_path):
    with pytest.raises(MovingError, match=r": 3\. You can drag it"):
        copy_to(target, bundle, mover=stand_in(tmp_path, "exit 3"), stopped=never)
    gone = Mover((str(tmp_path / "gone"),), ())
    with pytest.raises(MovingError, match="No such file"):
        copy_to(target, bundle, mover=gone, stopped=never)
    with pytest.raises(MovingError, match="No such file"):
        # It says that it has copied, and has not.
        copy_to(target, bundle, mover=stand_in(tmp_path, "exit 0"), stopped=never)


def test_what_was_there_stays_where_the_copy_cannot_take_its_place(bundle, target, tmp_path):
    bundle_at(target.parent, "0.1")
    with pytest.raises(MovingError):
        copy_to(target, bundle, mover=stand_in(tmp_path, "exit 0"), stopped=never)
    assert version_of(target) == "0.1"
    assert names(target.parent) == ["Paddock.app"]


def test_stopped_nothing_is_left_of_it(bundle, target, tmp_path):
    enough = threading.Event()
    does = f'mkdir "$2"; touch "{tmp_path}/begun"; exec sleep 60'
    result = []
    copying = threading.Thread(
        target=lambda: result.append(
            copy_to(target, bundle, mover=stand_in(tmp_path, does), stopped=enough.is_set)
        )
    )
    copying.start()
    wait(tmp_path / "begun")
    enough.set()
    copying.join(30)
    assert result == [None]
    assert names(target.parent) == []


STARTS = """
import sys, time
from pathlib import Path
from app.system.moving import open_once_gone
from app.system.programs import Mover
open_once_gone(Path(sys.argv[2]), Mover((), (sys.argv[1],)))
print("begun", flush=True)
sys.stdin.read()
"""


def test_the_copy_is_opened_once_this_one_is_gone(tmp_path):
    opens = program(tmp_path, "open")
    place = tmp_path / "a b; touch $HOME.app"
    command = [sys.executable, "-c", STARTS, opens, place]
    ours = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert ours.stdout.readline() == "begun\n"
    assert arguments(tmp_path, "open") == []
    ours.communicate(timeout=30)
    while arguments(tmp_path, "open") != [str(place)]:
        pass


def test_a_mac_copies_without_what_marks_downloads_and_other_systems_move_nothing(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    assert mover().copy == ("/usr/bin/ditto", "--noqtn")
    monkeypatch.setattr(sys, "platform", "linux")
    assert mover() is None
