"""Whether a disk has room for what is to come, and for its user besides."""

import shutil
from pathlib import Path

from app.hub.part import FullError
from app.hub.patience import Patience


def check_room(folder: Path, nbytes: int, patience: Patience) -> None:
    """Raise FullError where so many bytes would leave too little. Raises OSError."""
    missing = nbytes + patience.reserve_bytes - shutil.disk_usage(folder).free
    if nbytes > 0 and missing > 0:
        raise FullError(folder, missing)
