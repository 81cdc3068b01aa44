"""Whether all works here: `--self-test` tries each part for real and says what came of it as JSON.

It is for whoever made a bundle, or wants to know why one does not start. Nothing of its user's is
changed: the home is a new one, which goes when all is done, and nobody is reached.
"""

import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from app.self_checks import CHECKS, PICTURE, Said
from app.version import version


class Check(msgspec.Struct, frozen=True):
    """What came of trying one part; said tells more, or what went wrong."""

    name: str
    well: bool
    said: Said
    seconds: float


def main(picture: Path | None = None) -> int:
    """Try all parts, say what came of each, and return 0 if all is well.

    The window, with its answer, is drawn into picture, a .png.
    """
    os.umask(0o077)
    # A part that Qt's platform ends the process for would leave nothing said.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory(prefix="paddock-self-test-") as folder:
        checks = [_tried(name, check, Path(folder)) for name, check in CHECKS.items()]
        drawn = Path(folder) / PICTURE
        if picture is not None and drawn.exists():
            shutil.copyfile(drawn, picture)
    well = all(check.well for check in checks)
    report = {"version": version(), "python": sys.version, "well": well, "checks": checks}
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(report)).decode() + "\n")
    sys.stdout.flush()
    return 0 if well else 1


def _tried(name: str, check: Callable[[Path], Said], home: Path) -> Check:
    began = time.perf_counter()
    try:
        well, said = True, check(home)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        well, said = False, {"error": f"{type(error).__name__}: {error}"}
    return Check(name, well, said, round(time.perf_counter() - began, 2))
