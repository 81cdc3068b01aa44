"""A copy of the bundle is put where apps lie, by programs that stand for a Mac's own."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from app.system.bundle import version_of
from app.system.moving import MovingError, copy_to
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


def names(folder):
    return sorted(each.name for each in folder.iterdir())


def test_a_copy_is_there_whole_in_a_folder_that_is_made_for_it(bundle, target, tmp_path):
    assert copy_to(target, bundle, mover=stand_in(tmp_path), stopped=never) == target
    assert version_of(target) == "0.9.1"
    assert (target / "Contents" / "link").is_symlink()
    assert names(target.parent) == ["Paddock.app"]
    assert arguments(tmp_path, "ditto")[0] == str(bundle)
    assert version_of(bundle) == "0.9.1"


@pytest.mark.parametrize("kind", ["bundle", "file", "link"])
def test_what_was_there_before_is_replaced(bundle, target, tmp_path, kind):
    if kind == "bundle":
        bundle_at(target.parent, "0.1")
    else:
        target.parent.mkdir()
        target.touch() if kind == "file" else target.symlink_to("nowhere")
    copy_to(target, bundle, mover=stand_in(tmp_path), stopped=never)
    assert version_of(target) == "0.9.1"
    assert names(target.parent) == ["Paddock.app"]


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


def test_what_was_there_comes_back_where_the_copy_cannot_take_its_place(bundle, target, tmp_path):
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
    while not (tmp_path / "begun").exists():
        pass
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
