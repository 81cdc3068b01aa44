"""What computes here: Metal or CUDA's GPU, or the processor."""

import mlx.core as mx


def on_gpu() -> bool:
    """Tell whether MLX computes on a GPU here."""
    return mx.default_device() == mx.Device(mx.gpu)


def settle() -> None:
    """Set MLX up for this device.

    On the processor, mx.compile would call a C++ compiler while the user waits, and fail where
    there is none; it gains nothing there (1.00 × in `make bench`).
    """
    if on_gpu():
        mx.enable_compile()
    else:
        mx.disable_compile()
