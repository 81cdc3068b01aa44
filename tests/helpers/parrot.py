"""Writes a tiny model that says what it is told to: after each token comes the one of its row."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from tests.helpers.tiny_model import Tiny, gguf_tensors, tiny_metadata, weights_of, write_gguf


def write_parrot(
    path: Path, row: Sequence[int], metadata: Mapping[str, object | None] | None = None
) -> Path:
    """Write a model that says row's tokens in turn, from wherever its prompt ends; return path.

    Its layers add nothing, and its head finds each token's successor by the token's own embedding.
    metadata adds keys, or leaves out those that are None.
    """
    tiny = Tiny()
    weights = {
        name: np.zeros_like(array) if name.endswith(("o_proj", "down_proj")) else array
        for name, array in weights_of(tiny).items()
    }
    weights["norm"] = np.ones_like(weights["norm"])
    weights["lm_head"] = np.zeros_like(weights["lm_head"])
    for token, following in pairwise(row):
        weights["lm_head"][following] = weights["embed_tokens"][token]
    keys = tiny_metadata(tiny) | dict(metadata or {})
    said = {key: value for key, value in keys.items() if value is not None}
    write_gguf(path, said, gguf_tensors(tiny, weights))
    return path
