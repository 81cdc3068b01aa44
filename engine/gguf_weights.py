"""A GGUF file's weights → MLX arrays: packed as MLX packs them where that loses nothing.

Most of GGUF's types have groups of 32 weights w = scale · n + bias, with n a whole number; so do
MLX's affine packings, only their bits stand in another order. Types with other groups, such as
Q6_K with its 16 weights, become dense, by the format's own library.

Formats: ggml's ggml-common.h (block_q4_0 and its kin) and ggml-quants.c.
"""

from collections.abc import Iterator
from pathlib import Path

import mlx.core as mx
import numpy as np
from numpy.typing import NDArray

from engine.device import on_gpu
from engine.errors import DamagedModelError, MissingModelError
from engine.gguf_header import TensorFact
from engine.quantization import Packing

GROUP_SIZE = 32
# The types that stay packed, and the bits of a weight.
BITS = {"Q4_0": 4, "Q4_1": 4, "Q5_0": 5, "Q5_1": 5, "Q8_0": 8, "Q4_K": 4, "Q5_K": 5}
PLAIN = {"F32": "<f4", "F16": "<f2", "BF16": "<u2"}
# What the format's library makes dense.
DENSE = frozenset({
    *("Q2_K", "Q3_K", "Q6_K", "IQ1_S", "IQ1_M", "IQ2_XXS", "IQ2_XS", "IQ2_S", "IQ3_XXS", "IQ3_S"),
    *("IQ4_NL", "IQ4_XS", "TQ1_0", "TQ2_0", "MXFP4"),
})

READABLE = frozenset({*BITS, *PLAIN, *DENSE})

Parts = Iterator[tuple[str, mx.array]]
# The whole numbers of a tensor's groups, (…, groups, 32), and each group's scale and bias.
Groups = tuple[mx.array, mx.array, mx.array]


def packing(kind: str) -> Packing | None:
    """Tell how MLX will keep weights of this type; None where it makes them dense."""
    return Packing(GROUP_SIZE, BITS[kind]) if kind in BITS else None


def kept_bytes(kind: str, weights: int) -> int:
    """Count the bytes that so many weights will take, in half precision where they are dense."""
    if kind in BITS:
        return weights // GROUP_SIZE * (GROUP_SIZE * BITS[kind] // 8 + 4)
    return weights * (4 if kind == "F32" else 2)


def read_tensor(path: Path, fact: TensorFact) -> Parts:
    """Give a tensor's weight, and its scales and biases where it stays packed.

    Raises MissingModelError or DamagedModelError where the file has changed since its header was
    read.
    """
    raw = _bytes(path, fact)
    if fact.kind in PLAIN:
        numbers = mx.array(raw.view(PLAIN[fact.kind]).reshape(fact.shape))
        yield "weight", numbers.view(mx.bfloat16) if fact.kind == "BF16" else numbers
    elif fact.kind in BITS:
        in_blocks = raw.reshape(*fact.shape[:-1], fact.shape[-1] // fact.block, -1)
        yield from _packed(fact, mx.array(in_blocks))
    else:
        yield "weight", mx.array(_dense(fact, raw))


def _bytes(path: Path, fact: TensorFact) -> NDArray[np.uint8]:
    try:
        return np.memmap(path, np.uint8, "r", fact.start, (fact.size_bytes,))
    except FileNotFoundError as error:
        raise MissingModelError(path) from error
    except OSError as error:
        raise DamagedModelError(path, f"it cannot be read ({error.strerror})") from error
    except ValueError as error:
        raise DamagedModelError(path, "it ends too early") from error


def _packed(fact: TensorFact, blocks: mx.array) -> Parts:
    numbers, scales, biases = _GROUPS[fact.kind](blocks)
    shape = *fact.shape[:-1], fact.shape[-1] // GROUP_SIZE
    yield "weight", _in_a_row(numbers, BITS[fact.kind]).reshape(*fact.shape[:-1], -1)
    yield "scales", scales.reshape(shape)
    yield "biases", biases.reshape(shape)


def _in_a_row(numbers: mx.array, bits: int) -> mx.array:
    """Put numbers of so many bits one after the other, the first in the lowest bits."""
    if bits == 8:
        return mx.contiguous(numbers).view(mx.uint32)
    if bits == 4:
        pairs = numbers.reshape(-1, 4, 2)
        return (pairs[..., 0] | pairs[..., 1] << mx.array(4, mx.uint8)).view(mx.uint32)
    eights = numbers.reshape(-1, 8).astype(mx.uint64)
    # Eight numbers of so many bits are so many bytes.
    joined = sum((eights[:, place] << (bits * place) for place in range(8)), mx.array(0, mx.uint64))
    return joined[:, None].view(mx.uint8)[:, :bits].reshape(-1).view(mx.uint32)


def _q4_0(blocks: mx.array) -> Groups:
    scales = _half(blocks, 0)
    return _nibbles(blocks[..., 2:]), scales, -8 * scales


def _q4_1(blocks: mx.array) -> Groups:
    return _nibbles(blocks[..., 4:]), _half(blocks, 0), _half(blocks, 2)


def _q5_0(blocks: mx.array) -> Groups:
    scales = _half(blocks, 0)
    numbers = _nibbles(blocks[..., 6:]) | _fifth_bits(blocks[..., 2:6])
    return numbers, scales, -16 * scales


def _q5_1(blocks: mx.array) -> Groups:
    numbers = _nibbles(blocks[..., 8:]) | _fifth_bits(blocks[..., 4:8])
    return numbers, _half(blocks, 0), _half(blocks, 2)


def _q8_0(blocks: mx.array) -> Groups:
    scales = _half(blocks, 0)
    # From -128 … 127 to 0 … 255.
    return blocks[..., 2:] ^ mx.array(0x80, mx.uint8), scales, -128 * scales


def _q4_k(blocks: mx.array) -> Groups:
    return _nibbles_of_pairs(blocks[..., 16:]), *_scales_of_scales(blocks)


def _q5_k(blocks: mx.array) -> Groups:
    # Byte l of the high bits holds those of number l in each of the eight groups.
    high = blocks[..., None, 16:48] >> mx.arange(8, dtype=mx.uint8)[:, None] & mx.array(1, mx.uint8)
    numbers = _nibbles_of_pairs(blocks[..., 48:]) | high << mx.array(4, mx.uint8)
    return numbers, *_scales_of_scales(blocks)


_GROUPS = {
    "Q4_0": _q4_0,
    "Q4_1": _q4_1,
    "Q5_0": _q5_0,
    "Q5_1": _q5_1,
    "Q8_0": _q8_0,
    "Q4_K": _q4_k,
    "Q5_K": _q5_k,
}


def _half(blocks: mx.array, start: int) -> mx.array:
    """Read the number in half precision that each block has at start, (…, 1)."""
    return mx.contiguous(blocks[..., start : start + 2]).view(mx.float16)


def _nibbles(halves: mx.array) -> mx.array:
    """Read 32 numbers of four bits: the low halves of 16 bytes, then the high ones."""
    low, high = halves & mx.array(15, mx.uint8), halves >> mx.array(4, mx.uint8)
    return mx.concatenate([low, high], axis=-1)


def _fifth_bits(bits: mx.array) -> mx.array:
    """Read 32 bits of four bytes, lowest first, each as the number 16 or 0."""
    spread = bits[..., None] >> mx.arange(8, dtype=mx.uint8) & mx.array(1, mx.uint8)
    return spread.flatten(-2) << mx.array(4, mx.uint8)


def _nibbles_of_pairs(halves: mx.array) -> mx.array:
    """Read eight groups of 32 numbers: each 32 bytes hold one in their low halves, one above."""
    pairs = halves.reshape(*halves.shape[:-1], 4, 1, 32)
    low, high = pairs & mx.array(15, mx.uint8), pairs >> mx.array(4, mx.uint8)
    return mx.concatenate([low, high], axis=-2).flatten(-3, -2)


def _scales_of_scales(blocks: mx.array) -> tuple[mx.array, mx.array]:
    """Give the scales and biases of eight groups: six bits each, of a scale for all eight.

    Of the twelve bytes, the first eight hold four scales and four minima in their low six bits;
    the last four hold the low four bits of the others, whose high two top those eight bytes.
    """
    first, second, third = blocks[..., 4:8], blocks[..., 8:12], blocks[..., 12:16]
    six, four, two = (mx.array(number, mx.uint8) for number in (63, 15, 4))
    shift = mx.array(6, mx.uint8)
    scales = [first & six, third & four | first >> shift << two]
    minima = [second & six, third >> two | second >> shift << two]
    scale, minimum = (_half(blocks, start).astype(mx.float32) for start in (0, 2))
    return scale * mx.concatenate(scales, axis=-1), -minimum * mx.concatenate(minima, axis=-1)


def _dense(fact: TensorFact, raw: NDArray[np.uint8]) -> NDArray[np.float32 | np.float16]:
    # It takes a while to load, and many files do without.
    from gguf.constants import GGMLQuantizationType
    from gguf.quants import dequantize

    rows = raw.reshape(*fact.shape[:-1], -1)
    return dequantize(rows, GGMLQuantizationType[fact.kind]).astype(
        np.float16 if on_gpu() else np.float32, copy=False
    )
