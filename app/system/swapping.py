"""Has two things on one disk change places in one step: at no moment has either no name."""

import ctypes
import errno
import os
import sys
from pathlib import Path

# From <sys/stdio.h> on a Mac, and from <linux/fs.h> and <fcntl.h>; Python has neither call.
RENAME_SWAP, RENAME_EXCHANGE, AT_FDCWD = 2, 2, -100


def swap(one: Path, other: Path) -> None:
    """Have each lie where the other did. Raises OSError, also where the disk knows no such step."""
    libc = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(one), os.fsencode(other)
    try:
        if sys.platform == "darwin":
            failed = libc.renamex_np(first, second, ctypes.c_uint(RENAME_SWAP))
        else:
            flags = ctypes.c_uint(RENAME_EXCHANGE)
            failed = libc.renameat2(AT_FDCWD, first, AT_FDCWD, second, flags)
    except AttributeError:  # an older system's libc
        raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP)) from None
    if failed:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(one), None, str(other))
