"""Tensors of any of GGUF's types with random blocks, and what the format's own library reads."""

from dataclasses import dataclass

import numpy as np
from gguf.constants import GGML_QUANT_SIZES, GGMLQuantizationType
from gguf.quants import dequantize

# Where a block has numbers in half precision, which must not be infinite: their places in it.
HALVES = {
    "MXFP4": [],
    "IQ1_M": [],
    "Q4_0": [0],
    "Q4_1": [0, 2],
    "Q5_0": [0],
    "Q5_1": [0, 2],
    "Q8_0": [0],
    "Q2_K": [80, 82],
    "Q3_K": [108],
    "Q4_K": [0, 2],
    "Q5_K": [0, 2],
    "Q6_K": [208],
    "IQ1_S": [0],
    "IQ2_XXS": [0],
    "IQ2_XS": [0],
    "IQ2_S": [0],
    "IQ3_XXS": [0],
    "IQ3_S": [0],
    "IQ4_NL": [0],
    "IQ4_XS": [0],
    "TQ1_0": [52],
    "TQ2_0": [64],
}


@dataclass(frozen=True)
class Blocks:
    """A tensor as its bytes, (rows, bytes of a row), of a type that is named as GGUF names it."""

    kind: str
    raw: np.ndarray

    @property
    def shape(self) -> tuple[int, int]:
        """Give its shape in weights."""
        block, size = GGML_QUANT_SIZES[GGMLQuantizationType[self.kind]]
        rows, row_bytes = self.raw.shape
        return rows, row_bytes // size * block

    def true(self) -> np.ndarray:
        """Give the weights in float32, as the format's own library reads them."""
        return dequantize(self.raw, GGMLQuantizationType[self.kind])


def random_blocks(kind: str, rows: int, columns: int, seed: int = 1) -> Blocks:
    """Make a tensor in which every bit is chance, but for the scales, which are small."""
    chance = np.random.default_rng(seed)
    block, size = GGML_QUANT_SIZES[GGMLQuantizationType[kind]]
    blocks = chance.integers(0, 256, (rows, columns // block, size), np.uint8)
    for start in HALVES[kind]:
        scales = chance.uniform(-0.01, 0.01, (rows, columns // block, 1)).astype("<f2")
        blocks[..., start : start + 2] = scales.view(np.uint8)
    if kind == "IQ1_M":  # its scale is in the high four bits of four numbers: here, 2**-8
        blocks[..., 49:56:2] = blocks[..., 49:56:2] & 15 | np.array([0, 0, 0xC0, 0x10], np.uint8)
    if kind == "MXFP4":  # it has an exponent
        blocks[..., 0] = chance.integers(117, 122, blocks.shape[:-1], np.uint8)
    return Blocks(kind, blocks.reshape(rows, -1))
