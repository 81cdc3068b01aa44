"""Whether MLX computes here: `python -m engine.self_test` says it as one line of JSON.

A process of its own asks, since a GPU that fails, or a library that lies in the wrong place, may
end the one that does.
"""

import json
import sys
from importlib.metadata import version

from engine import blas


def main() -> int:
    """Multiply two matrices on the default device, and say on which, and what came of it."""
    import mlx.core as mx

    ones = mx.ones((64, 64))
    # On Metal, this is where the file of its kernels is looked for, beside MLX's own library.
    total = (ones @ ones).sum().item()
    told = {
        "mlx": version("mlx"),
        "device": str(mx.default_device()),
        "has_metal": mx.metal.is_available(),
        "matrices": blas.in_use(),
        "sum": total,
    }
    json.dump(told, sys.stdout)
    return 0 if total == 64.0**3 else 1


if __name__ == "__main__":
    blas.leave(main())
