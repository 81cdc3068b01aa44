"""Puts a copy of the bundle where apps lie, whole or not at all, and starts it once we are gone.

Whenever this ends, in whatever way, one whole app has the visible name: what was there, or the
copy. All else has a name of ours, and is removed by whoever moves or starts next.
"""

import fcntl
import os
import re
import shutil
import subprocess
import time
import uuid
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from app.system.bundle import is_open
from app.system.programs import Mover
from app.system.swapping import swap
from app.words import phrase, tr

LOOK_S = 0.05
LONGEST_FAULT = 300
# What is not whole, or was replaced. It does not end in .app, as no system is to show it as one.
OURS = re.compile(r"\.Paddock-moving-[0-9a-f]{32}")
# macOS starts no second one of an app while the first is there, so its end is waited for: half a
# minute. What is to be opened comes as an argument, so that none of it is read as a command.
_ONCE_GONE = (
    'n=0; while kill -0 "$0" 2>/dev/null && [ $n -lt 300 ]; do sleep 0.1; n=$((n+1)); done; '
    'exec "$@"'
)
FAILED = phrase(
    "Paddock could not be copied to {folder}: {fault}. You can drag it there in the Finder."
)
OPEN = phrase(
    "The Paddock in {folder} is open, so it cannot be replaced. Quit it, and start this one again."
)


class MovingError(Exception):
    """It could not be copied; why is said in a sentence."""


def copy_to(
    target: Path, bundle: Path, *, mover: Mover, stopped: Callable[[], bool]
) -> Path | None:
    """Put a copy of a bundle there; return where it is, or None where that was stopped.

    What was there before stays until the copy is whole, and is swept later. Raises MovingError.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _alone_in(target.parent, stopped) as lock:
            if lock is None:
                return None
            _sweep(target.parent)
            return _put_copy(target, [*mover.copy, str(bundle)], stopped, lock=lock)
    except OSError as error:
        raise _failed(target, error.strerror or type(error).__name__) from error


def sweep(folder: Path) -> None:
    """Remove what moves have left in a folder, unless one is under way there."""
    # Who may not look, or has no such folder, has left nothing there.
    with suppress(OSError), _alone_in(folder, lambda: True) as lock:
        if lock is not None:
            _sweep(folder)


def open_once_gone(bundle: Path, mover: Mover) -> None:
    """Have a bundle opened as soon as this process has ended."""
    subprocess.Popen(  # noqa: S603 - it outlives us
        ["/bin/sh", "-c", _ONCE_GONE, str(os.getpid()), *mover.open, str(bundle)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        cwd="/",
    )


@contextmanager
def _alone_in(folder: Path, stopped: Callable[[], bool]) -> Generator[int | None]:
    """Wait until nobody else moves anything there; give what holds it, None where stopped.

    The folder itself is locked, so that a lock ends with who had it, and leaves nothing.
    """
    lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        while not (free := _locked(lock)) and not stopped():
            time.sleep(LOOK_S)
        yield lock if free else None
    finally:
        os.close(lock)


def _locked(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _sweep(folder: Path) -> None:
    for place in folder.iterdir():
        # Somebody may have opened the one that was replaced, or have it open still.
        if OURS.fullmatch(place.name) and not is_open(place):
            _remove(place)


def _remove(place: Path) -> None:
    if place.is_symlink() or place.is_file():
        with suppress(OSError):
            place.unlink()
    else:
        shutil.rmtree(place, ignore_errors=True)


def _put_copy(
    target: Path, copying: list[str], stopped: Callable[[], bool], *, lock: int
) -> Path | None:
    # Beside it, as only on one disk it can be put there in one step.
    beside = target.with_name(f".Paddock-moving-{uuid.uuid4().hex}")
    with ExitStack() as unless_put:
        unless_put.callback(_remove, beside)
        fault = _copied([*copying, str(beside)], stopped, lock)
        if stopped():
            return None
        if fault is not None:
            raise _failed(target, fault)
        _put(beside, target)
        # What was there lies beside now. It is not removed in haste: see `sweep`.
        unless_put.pop_all()
    return target


def _put(beside: Path, target: Path) -> None:
    """Have what lies beside take the place, in one step."""
    if not os.path.lexists(target):
        beside.rename(target)
        return
    if is_open(target):  # by now
        raise MovingError(tr(OPEN, folder=target.parent))
    swap(beside, target)


def _copied(command: list[str], stopped: Callable[[], bool], lock: int) -> str | None:
    """Copy, and return why that failed, None where it did not."""
    with subprocess.Popen(  # noqa: S603 - the system's own program
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        umask=0o022,  # ours lets nobody else in, and it is for all who use this Mac
        pass_fds=(lock,),  # should we be killed, it copies on, and nobody sweeps meanwhile
    ) as copying:
        said = _said_to_the_end(copying, stopped)
    if copying.returncode == 0:
        return None
    lines = said.decode(errors="replace").strip().splitlines() or [str(copying.returncode)]
    return lines[-1][:LONGEST_FAULT].rstrip(".")


def _said_to_the_end(copying: subprocess.Popen[bytes], stopped: Callable[[], bool]) -> bytes:
    """Wait for its end, or end it where that is wanted; return what it complained of."""
    while True:
        try:
            return copying.communicate(timeout=LOOK_S)[1]
        except subprocess.TimeoutExpired:
            if stopped():
                copying.kill()


def _failed(target: Path, fault: str) -> MovingError:
    return MovingError(tr(FAILED, folder=target.parent, fault=fault))
