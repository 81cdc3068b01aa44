"""Weights of small networks of any architecture, the same wherever they are made."""

import math
from collections.abc import Mapping, Sequence

import numpy as np


def other_weights(shapes: Mapping[str, Sequence[int]], seed: int) -> dict[str, np.ndarray]:
    """Give random float32 weights of these shapes, so large that what is wrong shows."""
    # RandomState, since NumPy promises that its numbers never change.
    chance = np.random.RandomState(seed)
    return {name: _array(chance, name, tuple(shapes[name])) for name in sorted(shapes)}


def _array(chance: np.random.RandomState, name: str, shape: tuple[int, ...]) -> np.ndarray:
    part = name.rpartition(".")[2]
    if "norm" in name and part == "weight":
        numbers = chance.uniform(0.5, 1.5, shape)
    elif part in {"A_log", "dt_bias", "D"}:
        numbers = chance.uniform(0.0, 1.0, shape)
    elif len(shape) == 1:
        numbers = chance.standard_normal(shape) * 0.3
    elif "embed_tokens" in name:
        numbers = chance.standard_normal(shape)
    else:
        numbers = chance.standard_normal(shape) * 1.5 / math.sqrt(np.prod(shape[1:]))
    return numbers.astype(np.float32)
