"""How well a model foresees a text, and what each precision of the KV cache costs it."""

from collections.abc import Callable, Iterator
from math import exp

import mlx.core as mx
import numpy as np

from engine.errors import BadRequestError
from engine.model import Model
from engine.pace import first_tokens

# What a text is cut into: each piece is read with nothing before it but its own beginning.
WINDOW = 2048


def perplexity(
    model: Model,
    ids: list[int],
    kv_bits: int | None = None,
    *,
    told: Callable[[int], None] = lambda _read: None,
) -> float:
    """Give exp of the mean of -log p(id | ids before it), over all ids but each window's first.

    The text is read as a conversation is, in passes that look at what the KV cache holds in this
    precision; told hears how many ids are read. (Jelinek et al. 1977; the usual measure of what
    quantization loses.) Raises BadRequestError where the text is too short, or cannot be kept so.
    """
    size = min(WINDOW, model.config.context)
    losses: list[np.ndarray] = []
    for start in range(0, len(ids), size):
        window = ids[start : start + size]
        losses += _losses(model, window, kv_bits)
        told(start + len(window))
    if not losses:
        raise BadRequestError("This text is too short to be foreseen. Give a longer one.")
    return exp(float(np.concatenate(losses).mean()))


def _losses(model: Model, ids: list[int], kv_bits: int | None) -> Iterator[np.ndarray]:
    """Give -log p of the ids after the first one, pass by pass."""
    network, step = model.network, first_tokens()
    caches = network.new_caches(kv_bits)
    for start in range(0, len(ids) - 1, step):
        read = ids[start : min(start + step, len(ids) - 1)]
        logits = network(mx.array([read]), caches)[0].astype(mx.float32)
        foreseen = mx.array(ids[start + 1 : start + 1 + len(read)])
        chosen = mx.take_along_axis(logits, foreseen[:, None], axis=-1)[:, 0]
        yield np.array(mx.logsumexp(logits, axis=-1) - chosen)
