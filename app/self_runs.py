"""Runs commands side by side within one limit, and says what came of each, also of what hangs."""

import os
import signal
import subprocess
import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

type Said = Mapping[str, object]

# Who waits for the disk or for the GPU may not even be killed.
GRACE_S = 1.0
LAST_WORDS = 2000  # letters


class Check(msgspec.Struct, frozen=True):
    """What came of trying one part; said tells more, or what went wrong."""

    name: str
    well: bool
    said: Said
    seconds: float


class Report(msgspec.Struct, frozen=True):
    """What came of trying parts. Who writes it ends with 1 where one of them is not well."""

    version: str
    python: str
    well: bool
    checks: list[Check]


def side_by_side(
    commands: Mapping[str, Sequence[str]], folder: Path, *, limit_s: float
) -> list[Check]:
    """Run the command of each part at once, and return what it says of that part.

    What they write goes into folder, where they find their TMPDIR as well. Whoever has not ended
    within the limit is killed, with all that is in its group.
    """
    end = time.monotonic() + limit_s
    with _running(commands, folder) as running:
        for process in running.values():
            with suppress(subprocess.TimeoutExpired):
                process.wait(max(0.0, end - time.monotonic()))
        ends = {name: process.returncode for name, process in running.items()}
    return [
        _check(name, ends[name], folder, limit_s=limit_s)
        if name in ends
        else _unwell(name, "it cannot be started", folder, seconds=0.0)
        for name in commands
    ]


@contextmanager
def _running(
    commands: Mapping[str, Sequence[str]], folder: Path
) -> Generator[dict[str, subprocess.Popen[bytes]]]:
    """Start all that can be, and leave none behind, also where Ctrl-C ends us."""
    running: dict[str, subprocess.Popen[bytes]] = {}
    try:
        for name, command in commands.items():
            try:
                running[name] = _started(command, _out(folder, name), _log(folder, name))
            except OSError as error:
                _log(folder, name).write_text(str(error), "utf-8")
        yield running
    finally:
        left = [process for process in running.values() if process.poll() is None]
        for process in left:
            # macOS refuses it for a group of which nothing but its dead leader is left.
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
        gone = time.monotonic() + GRACE_S
        for process in left:
            with suppress(subprocess.TimeoutExpired):
                process.wait(max(0.0, gone - time.monotonic()))


def _started(command: Sequence[str], out: Path, log: Path) -> subprocess.Popen[bytes]:
    # Files and no pipes: whoever it started, and lives on, would hold those open.
    with out.open("wb") as written, log.open("wb") as logged:
        return subprocess.Popen(  # noqa: S603 - the command is our own
            command,
            env=dict(os.environ) | {"TMPDIR": str(out.parent)},
            stdin=subprocess.DEVNULL,
            stdout=written,
            stderr=logged,
            start_new_session=True,
        )


def _check(name: str, code: int | None, folder: Path, *, limit_s: float) -> Check:
    if code is None:
        return _unwell(name, f"it had not ended after {limit_s:g} s", folder, seconds=limit_s)
    with suppress(msgspec.MsgspecError):
        report = msgspec.json.decode(_out(folder, name).read_bytes(), type=Report)
        # One that says that all is well and dies then is not.
        if code == (0 if report.well else 1) and [each.name for each in report.checks] == [name]:
            return report.checks[0]
    how = signal.Signals(-code).name if code < 0 else f"code {code}"
    return _unwell(name, f"its process ended by {how}", folder, seconds=0.0)


def _unwell(name: str, why: str, folder: Path, *, seconds: float) -> Check:
    last = _log(folder, name).read_text("utf-8", errors="replace").strip()[-LAST_WORDS:]
    return Check(name, False, {"error": f"{why}: {last}" if last else f"{why}."}, seconds)


def _out(folder: Path, name: str) -> Path:
    return folder / f"{name}.json"


def _log(folder: Path, name: str) -> Path:
    return folder / f"{name}.log"
