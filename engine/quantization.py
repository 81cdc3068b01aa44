"""Which weights are packed, and how. A packed weight has `scales`, and mostly `biases`, beside it.

The modes are MLX's: affine has a scale and a bias for each group of weights (GGUF's Q4_0, Q4_1 and
Q8_0 among them), mxfp4, mxfp8 and nvfp4 share a scale of 8 bits (OCP Microscaling Formats 1.0).
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

import mlx.core as mx
from mlx import nn

Weights = Mapping[str, mx.array]

# For each mode, the group sizes and numbers of bits that MLX has.
MODES: Mapping[str, tuple[frozenset[int], frozenset[int]]] = {
    "affine": (frozenset({32, 64, 128}), frozenset({1, 2, 3, 4, 5, 6, 8})),
    "mxfp4": (frozenset({32}), frozenset({4})),
    "mxfp8": (frozenset({32}), frozenset({8})),
    "nvfp4": (frozenset({16}), frozenset({4})),
}

HALVES = frozenset({mx.float16, mx.bfloat16})


@dataclass(frozen=True, slots=True)
class Packing:
    """How one layer's weight is packed: group_size weights share a scale, each takes bits.

    Raises ValueError where MLX has no such packing.
    """

    group_size: int
    bits: int
    mode: str = "affine"

    def __post_init__(self) -> None:
        if self.mode not in MODES:
            raise ValueError(f"its weights are packed as {self.mode!r}")
        group_sizes, bits = MODES[self.mode]
        if self.group_size not in group_sizes or self.bits not in bits:
            raise ValueError(
                f"its weights are packed into {self.bits} bits in groups of {self.group_size}"
            )

    @property
    def has_biases(self) -> bool:
        """Tell whether each group has a bias beside its scale."""
        return self.mode == "affine"

    @property
    def name(self) -> str:
        """Give what people call it."""
        return f"{self.bits} bits" if self.mode == "affine" else self.mode.upper()


Packings = Mapping[str, Packing]


def unpacked(weights: Weights, packings: Packings) -> dict[str, mx.array]:
    """Turn every weight into dense float32, lazily.

    For the CPU, where half precision is emulated: dense float32 is read twelve times quicker.
    """
    dense: dict[str, mx.array] = {}
    for name, array in weights.items():
        module, _, part = name.rpartition(".")
        packing = packings.get(module)
        if packing is None or part == "bias":
            dense[name] = array.astype(mx.float32)
        elif part == "weight":
            dense[name] = _dense(module, weights, packing)
    return dense


def pack(network: nn.Module, packings: Packings) -> None:
    """Replace those layers of network whose weights are packed by ones that compute on them."""

    def how(path: str, _module: nn.Module) -> bool | dict[str, object]:
        return asdict(packings[path]) if path in packings else False

    nn.quantize(network, class_predicate=how)


def in_one_precision(weights: Weights) -> dict[str, mx.array]:
    """Give all numbers that are not packed the precision of the matrices, or of the scales.

    GGUF keeps its norms in float32; left so, they would drag every layer after them up to it. Where
    weights are packed, half precision loses nothing that packing had not lost before.
    """
    precise = {array.dtype for array in weights.values() if array.ndim == 2}
    scales = {array.dtype for name, array in weights.items() if name.endswith(".scales")}
    packed = mx.float16 if mx.uint32 in precise else mx.float32
    halves = [half for half in (mx.bfloat16, mx.float16) if half in (scales & HALVES or precise)]
    dtype = next(iter(halves), packed)
    return {
        name: array.astype(dtype) if mx.issubdtype(array.dtype, mx.floating) else array
        for name, array in weights.items()
    }


def _dense(module: str, weights: Weights, packing: Packing) -> mx.array:
    scales, biases = weights[f"{module}.scales"], weights.get(f"{module}.biases")
    if packing.has_biases and biases is not None:
        scales, biases = scales.astype(mx.float32), biases.astype(mx.float32)
    return mx.dequantize(
        weights[f"{module}.weight"],
        scales,
        biases,
        group_size=packing.group_size,
        bits=packing.bits,
        mode=packing.mode,
        dtype=mx.float32,
    )
