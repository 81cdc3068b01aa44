"""Parts are tried side by side, and whatever one does, each has its line within the limit."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.self_runs import Check, side_by_side

ROOT = Path(__file__).parents[2]
HANGS = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)"
# Leaves somebody behind who holds all that it has open.
HANGS_WITH_ANOTHER = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
open("{folder}/child", "w").write(str(child.pid))
time.sleep(600)
"""
WELL = """
import json
part = {"name": "good", "well": True, "said": {"n": 1}, "seconds": 0.5}
print(json.dumps({"version": "1", "python": "3", "well": True, "checks": [part]}))
"""
DIES = "import os, sys; print('oh', file=sys.stderr, flush=True); os.abort()"


def python(code):
    return [sys.executable, "-c", code]


def check_of(code, folder, *, limit_s=60.0):
    (check,) = side_by_side({"good": python(code)}, folder, limit_s=limit_s)
    return check


def is_there(pid):
    # Whoever nobody waits for any more may be a dead one that still has its number.
    with Path(f"/proc/{pid}/stat").open() as stat:
        return stat.read().rsplit(")", 1)[1].split()[0] != "Z"


def test_of_many_that_hang_each_is_told_and_who_does_not_has_its_say(tmp_path):
    parts = {"first": HANGS, "good": WELL, "second": HANGS, "third": HANGS}
    commands = {name: python(code) for name, code in parts.items()}
    checks = side_by_side(commands, tmp_path, limit_s=3.0)
    assert [check.name for check in checks] == list(parts)
    assert checks.pop(1) == Check("good", True, {"n": 1}, 0.5)
    for check in checks:
        assert not check.well
        assert check.said == {"error": "it had not ended after 3 s."}


@pytest.mark.skipif(sys.platform != "linux", reason="asks the system who is there")
def test_who_hangs_is_ended_with_whom_it_started(tmp_path):
    check = check_of(HANGS_WITH_ANOTHER.format(folder=tmp_path), tmp_path, limit_s=3.0)
    assert not check.well
    pid = int((tmp_path / "child").read_text())
    for _ in range(500):  # init takes a moment to learn that it is its parent now
        if not Path(f"/proc/{pid}").exists() or not is_there(pid):
            return
        time.sleep(0.01)
    pytest.fail("it is still there")


def test_who_dies_says_by_what_and_what_it_said_last(tmp_path):
    check = check_of(DIES, tmp_path)
    assert (check.well, check.said) == (False, {"error": "its process ended by SIGABRT: oh"})


@pytest.mark.parametrize("also", ["import os; os.abort()", "raise SystemExit(1)"])
def test_who_says_that_all_is_well_and_dies_is_not(also, tmp_path):
    assert not check_of(f"{WELL}\nimport sys; sys.stdout.flush()\n{also}", tmp_path).well


@pytest.mark.parametrize("said", ["", "nothing of the kind", "{}", "\xff"])
def test_who_says_nothing_of_its_part_is_not_well(said, tmp_path):
    check = check_of(f"print({said!r})", tmp_path)
    assert (check.well, check.said) == (False, {"error": "its process ended by code 0."})


def test_who_speaks_of_another_part_is_not_well(tmp_path):
    (check,) = side_by_side({"other": python(WELL)}, tmp_path, limit_s=60.0)
    assert (check.name, check.well) == ("other", False)


def test_what_they_leave_behind_lies_in_the_folder(tmp_path):
    code = "import os, tempfile; os.close(tempfile.mkstemp(prefix='left-')[0])"
    check_of(code, tmp_path)
    assert len(list(tmp_path.glob("left-*"))) == 1


def test_who_cannot_be_started_keeps_nobody_else_from_it(tmp_path):
    commands = {"bad": [str(tmp_path / "nobody")], "good": python(WELL)}
    bad, good = side_by_side(commands, tmp_path, limit_s=60.0)
    assert (bad.name, bad.well, good.well) == ("bad", False, True)
    assert "cannot be started: [Errno 2]" in bad.said["error"]


@pytest.mark.skipif(sys.platform != "linux", reason="asks the system who is there")
def test_ctrl_c_ends_them_as_well(tmp_path):
    hangs = f"open({str(tmp_path / 'pid')!r}, 'w').write(str(__import__('os').getpid()))\n{HANGS}"
    code = f"""
import sys
from pathlib import Path
from app.self_runs import side_by_side
side_by_side({{"one": [sys.executable, "-c", {hangs!r}]}}, Path({str(tmp_path)!r}), limit_s=600)
"""
    with subprocess.Popen(python(code), cwd=ROOT, stderr=subprocess.DEVNULL) as process:
        while not (tmp_path / "pid").exists() or not (tmp_path / "pid").read_text():
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
    assert process.returncode != 0
    assert not Path(f"/proc/{(tmp_path / 'pid').read_text()}").exists()
