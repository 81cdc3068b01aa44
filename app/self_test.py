"""Whether all works here: `--self-test` tries each part for real and says what came of it as JSON.

It is for whoever made a bundle, or wants to know why one does not start. Nothing of its user's is
changed: the home is a new one, which goes when all is done, and nobody is reached.

Each part is tried by a Paddock of its own, all at once: one that hangs, or ends its process, keeps
no other from being tried, and all of it ends in time.
"""

import os
import shutil
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from app import processes
from app.options import ALL_PARTS
from app.self_checks import CHECKS, PICTURE
from app.self_runs import Check, Report, side_by_side
from app.version import version

# With what it takes to start, and to tell, it stays below half a minute.
LIMIT_S = 26.0


def main(part: str, picture: Path | None = None, *, limit_s: float = LIMIT_S) -> int:
    """Try one part or all, say what came of each, and return 0 if all is well.

    The window, with its answer, is drawn into picture, a .png.
    """
    if part not in {ALL_PARTS, *CHECKS}:
        sys.stderr.write(f"There is no part “{part}”. There are: {', '.join(CHECKS)}.\n")
        return 2
    os.umask(0o077)
    # A part that Qt's platform ends the process for would not say what is wrong.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if part == ALL_PARTS:
        checks = _tried_apart(picture, limit_s=limit_s)
    else:
        checks = [_tried(part, picture)]
    well = all(check.well for check in checks)
    report = Report(version(), sys.version, well, checks)
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(report)).decode() + "\n")
    sys.stdout.flush()
    return 0 if well else 1


def _tried_apart(picture: Path | None, *, limit_s: float) -> list[Check]:
    """Try all at once, each in a process that is started as this one was."""
    drawn = [] if picture is None else ["--picture", str(picture)]
    commands = {part: processes.of_this(saying=["--self-test", part, *drawn]) for part in CHECKS}
    try:
        with _folder() as folder:
            return side_by_side(commands, folder, limit_s=limit_s)
    except OSError as error:
        return [Check("folder", False, _told(error), 0.0)]


def _tried(part: str, picture: Path | None) -> Check:
    began = time.perf_counter()
    try:
        with _folder() as home, _kept(home / PICTURE, picture):
            well, said = True, CHECKS[part](home)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        well, said = False, _told(error)
    return Check(part, well, said, round(time.perf_counter() - began, 2))


def _told(error: Exception) -> dict[str, object]:
    return {"error": f"{type(error).__name__}: {error}"}


@contextmanager
def _folder() -> Generator[Path]:
    # Who had to be killed may have left a process that writes on for a moment.
    with TemporaryDirectory(prefix="paddock-self-test-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


@contextmanager
def _kept(drawn: Path, picture: Path | None) -> Generator[None]:
    """Keep what is drawn, also of a window that is not well."""
    try:
        yield
    finally:
        if picture is not None and drawn.exists():
            shutil.copyfile(drawn, picture)
