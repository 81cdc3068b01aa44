"""What MLX holds once nothing is computing any more."""

import mlx.core as mx


def held_memory() -> int:
    """Return the bytes that MLX's arrays hold.

    A reply computes one token ahead and drops it at its end; until that pass is through, on a
    thread of MLX's, it holds its arrays.
    """
    mx.synchronize()
    return mx.get_active_memory()
