"""Has two bundles of the same parts be the same: modes and dates are set, whoever built them."""

import os
from pathlib import Path

from bundle.facts import Layout
from macho import is_mach_o

# The first day that a zip file can name, for all who have not said another one.
EPOCH = 315_619_200


def settle(layout: Layout) -> None:
    """Set what may be done with each file, and when it was made."""
    moment = int(os.environ.get("SOURCE_DATE_EPOCH", EPOCH))
    for path in sorted(layout.app.rglob("*"), reverse=True):
        if not path.is_symlink():
            path.chmod(_mode(path, layout))
        os.utime(path, (moment, moment), follow_symlinks=False)
    os.utime(layout.app, (moment, moment))


def _mode(path: Path, layout: Layout) -> int:
    """Return the mode: whatever a wheel said, only what is loaded or started may be executed."""
    if path.is_dir() or path.is_relative_to(layout.programs):
        return 0o755
    return 0o755 if is_mach_o(path) else 0o644
