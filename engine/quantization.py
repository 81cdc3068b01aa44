"""Which weights are packed, and how. A packed weight has `scales` and `biases` beside it."""

from collections.abc import Mapping

import mlx.core as mx
from mlx import nn

# All of GGUF's types that MLX keeps packed share one scale over 32 weights.
GROUP_SIZE = 32

Weights = Mapping[str, mx.array]


def bits_of(weight: mx.array, scales: mx.array) -> int:
    """Tell how many bits a packed weight takes, from the shapes alone."""
    return weight.shape[-1] * 32 // (scales.shape[-1] * GROUP_SIZE)


def unpacked(weights: Weights) -> dict[str, mx.array]:
    """Turn every weight into dense float32, lazily.

    For the CPU, where half precision is emulated: dense float32 is read twelve times quicker.
    """
    dense: dict[str, mx.array] = {}
    for name, array in weights.items():
        module, _, part = name.rpartition(".")
        if part in {"scales", "biases"}:
            continue
        packed = f"{module}.scales" in weights
        dense[name] = _dense(module, weights) if packed else array.astype(mx.float32)
    return dense


def pack(network: nn.Module, weights: Weights) -> None:
    """Replace those layers of network whose weights are packed by ones that compute on them."""

    def how(path: str, _module: nn.Module) -> bool | dict[str, int]:
        if f"{path}.scales" not in weights:
            return False
        bits = bits_of(weights[f"{path}.weight"], weights[f"{path}.scales"])
        return {"group_size": GROUP_SIZE, "bits": bits}

    nn.quantize(network, class_predicate=how)


def in_one_precision(weights: Weights) -> dict[str, mx.array]:
    """Give all weights that are not packed the precision of the scales, or of the matrices.

    GGUF keeps its norms in float32; left so, they would drag every layer after them up to it.
    """
    precise = {array.dtype for array in weights.values() if array.ndim == 2}
    dtype = mx.float16 if mx.float16 in precise else mx.float32
    return {
        name: array if array.dtype == mx.uint32 else array.astype(dtype)
        for name, array in weights.items()
    }


def _dense(module: str, weights: Weights) -> mx.array:
    weight, scales = weights[f"{module}.weight"], weights[f"{module}.scales"]
    return mx.dequantize(
        weight,
        scales.astype(mx.float32),
        weights[f"{module}.biases"].astype(mx.float32),
        group_size=GROUP_SIZE,
        bits=bits_of(weight, scales),
    )
