"""Puts a copy of the bundle where apps lie, whole or not at all, and starts it once we are gone."""

import os
import shutil
import subprocess
import uuid
from collections.abc import Callable
from pathlib import Path

from app.system.programs import Mover
from app.words import phrase, tr

LOOK_S = 0.05
LONGEST_FAULT = 300
# macOS starts no second one of an app while the first is there, so its end is waited for: half a
# minute. What is to be opened comes as an argument, so that none of it is read as a command.
_ONCE_GONE = (
    'n=0; while kill -0 "$0" 2>/dev/null && [ $n -lt 300 ]; do sleep 0.1; n=$((n+1)); done; '
    'exec "$@"'
)
FAILED = phrase(
    "Paddock could not be copied to {folder}: {fault}. You can drag it there in the Finder."
)


class MovingError(Exception):
    """It could not be copied; why is said in a sentence."""


def copy_to(
    target: Path, bundle: Path, *, mover: Mover, stopped: Callable[[], bool]
) -> Path | None:
    """Put a copy of a bundle there; return where it is, or None where that was stopped.

    What was there before stays until the copy is whole. Raises MovingError.
    """
    # Beside it, as only on one disk it can be put there in one step.
    beside = target.with_name(f".{target.stem}-{uuid.uuid4().hex}{target.suffix}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        fault = _copied([*mover.copy, str(bundle), str(beside)], stopped)
        if stopped():
            return None
        if fault is None:
            _put(beside, target)
            return target
    except OSError as error:
        fault = error.strerror or type(error).__name__
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    raise MovingError(tr(FAILED, folder=target.parent, fault=fault))


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


def _copied(command: list[str], stopped: Callable[[], bool]) -> str | None:
    """Copy, and return why that failed, None where it did not."""
    with subprocess.Popen(  # noqa: S603 - the system's own program
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
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


def _put(beside: Path, target: Path) -> None:
    """Have what lies beside take the place; what was there comes back where that fails."""
    if not os.path.lexists(target):
        beside.rename(target)
        return
    before = beside.with_name(f"{beside.name}-before")
    target.rename(before)
    try:
        beside.rename(target)
    except OSError:
        before.rename(target)
        raise
    if before.is_symlink() or before.is_file():
        before.unlink()
    else:
        shutil.rmtree(before, ignore_errors=True)
