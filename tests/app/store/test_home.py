"""The folder that holds everything, and who holds it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from app.paths import lock_file, models_folder
from app.store.home import Home, TakenHomeError, UnusableHomeError
from tests.helpers.full_disk import no_file_larger_than

ROOT = Path(__file__).parents[3]
HOLD = """
import sys, time
from pathlib import Path
from app.store.home import Home
home = Home(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


def test_a_home_is_made_for_its_owner_alone(home):
    Home(home).close()
    assert home.stat().st_mode & 0o777 == 0o700
    assert models_folder(home).stat().st_mode & 0o777 == 0o700
    assert lock_file(home).stat().st_mode & 0o777 == 0o600


def test_a_second_one_is_refused_until_the_first_is_closed(home):
    first = Home(home)
    with pytest.raises(TakenHomeError, match="open already"):
        Home(home)
    first.close()
    Home(home).close()


def test_who_holds_it_is_known_and_nobody_else_is_taken_for_that(home):
    first = Home(home)
    with pytest.raises(TakenHomeError) as refused:
        Home(home)
    assert refused.value.pid == os.getpid()
    for noted in ("", "1", "99999999999999999999", "me"):
        lock_file(home).write_text(noted)
        with pytest.raises(TakenHomeError) as refused:
            Home(home)
        assert refused.value.pid is None
    first.close()
    assert lock_file(home).read_text() == ""


def test_what_its_holder_has_removed_meanwhile_hides_nobody(home, tmp_path, monkeypatch):
    first = Home(home)
    there = psutil.Process().open_files()
    gone = there[0]._replace(path=str(tmp_path / "gone"))
    monkeypatch.setattr(psutil.Process, "open_files", lambda _: [gone, *there])
    with pytest.raises(TakenHomeError) as refused:
        Home(home)
    assert refused.value.pid == os.getpid()
    first.close()


def test_a_killed_one_holds_nothing(home):
    command = [sys.executable, "-c", HOLD, str(home)]
    holding = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert holding.stdout.readline() == "held\n"
    with pytest.raises(TakenHomeError):
        Home(home)
    os.kill(holding.pid, signal.SIGKILL)
    holding.communicate()
    Home(home).close()


@pytest.mark.parametrize("below", [".", "deeper", "deeper/still"])
def test_a_file_in_the_way_is_said_in_a_sentence(tmp_path, below):
    (tmp_path / "file").touch()
    with pytest.raises(UnusableHomeError, match="a file stands in its way"):
        Home(tmp_path / "file" / below)


def test_what_the_system_says_against_it_is_passed_on(tmp_path):
    with pytest.raises(
        UnusableHomeError, match=r"File name too long\. See that it can write there"
    ):
        Home(tmp_path / ("x" * 300))


def test_a_disk_that_is_full_neither_takes_nor_refuses_a_home(home):
    first = Home(home)
    first.close()
    with no_file_larger_than(0):
        again = Home(home)
        again.close()
    Home(home).close()
