"""OpenBLAS under MLX on Linux. Entry points import this before anything that imports MLX.

MLX's Linux wheel carries the reference BLAS; with OpenBLAS in the global scope before MLX is
loaded, its `cblas_*` symbols are OpenBLAS's, and a prompt is read some twenty times quicker. On
macOS, MLX has Metal and Accelerate, and nothing is done here.
"""

import contextlib
import ctypes
import os
import sys
from typing import NoReturn

LIBRARY = "libopenblas.so.0"


def _load() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    if "mlx.core" in sys.modules:
        return False  # too late: MLX has bound its own
    try:
        ctypes.CDLL(LIBRARY, mode=ctypes.RTLD_GLOBAL)
    except OSError:
        return False
    return True


QUICK = _load()


def in_use() -> str:
    """Name what multiplies matrices here, to say beside any figure."""
    if not sys.platform.startswith("linux"):
        return "MLX's own"
    return "OpenBLAS" if QUICK else "reference BLAS"


def why_slow() -> str | None:
    """Say why everything is slow on this computer, if it is."""
    if QUICK:
        return None
    return (
        f"{LIBRARY} is not in use, so reading takes some twenty times as long as it could. "
        "On Debian and Ubuntu, “apt install libopenblas0-pthread” brings it."
    )


def leave(code: int) -> NoReturn:
    """End the process at once, its output written.

    OpenBLAS 0.3.21 takes leave of its threads, and now and then waits for one of them for ever.
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with contextlib.suppress(OSError):
                stream.flush()
    os._exit(code)
