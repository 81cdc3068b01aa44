"""Logits → one id, by the dials of a `Sampling`."""

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import mlx.core as mx

from engine.errors import BadRequestError
from engine.wire import Sampling

# A penalty over the whole text would forbid "the" after a page; over the last few lines it stops
# the loops that small models fall into.
PENALTY_WINDOW = 64

# Below this, scores divided by the temperature are beyond float32; it is as good as none.
COLD = 1e-6

Choose = Callable[[mx.array, mx.array], mx.array]


def _samplers() -> ModuleType:
    """Load mlx-lm's samplers alone: the package around them takes two seconds to load."""
    package = importlib.util.find_spec("mlx_lm")
    assert package is not None, "mlx-lm is installed with the engine"
    assert package.origin is not None, "mlx-lm is a package of files"
    file = Path(package.origin).with_name("sample_utils.py")
    found = importlib.util.spec_from_file_location("mlx_lm_samplers", file)
    assert found is not None, "a file of Python can be loaded"
    assert found.loader is not None, "a file of Python can be loaded"
    samplers = importlib.util.module_from_spec(found)
    found.loader.exec_module(samplers)
    return samplers


_SAMPLERS = _samplers()


def checked(sampling: Sampling) -> Sampling:
    """Give the dials back, or raise BadRequestError naming the one that makes no sense."""
    allowed = {
        "temperature": 0 <= sampling.temperature <= 10,
        "top_p": 0 < sampling.top_p <= 1,
        "top_k": sampling.top_k >= 0,
        "min_p": 0 <= sampling.min_p < 1,
        "repetition_penalty": 0 < sampling.repetition_penalty <= 10,
        "seed": sampling.seed is None or 0 <= sampling.seed < 2**63,
    }
    for dial, fits in allowed.items():
        if not fits:
            raise BadRequestError(f"{dial} is outside of what it can be set to.")
    return sampling


def chooser(sampling: Sampling, vocab_size: int) -> Choose:
    """Make the function that chooses: logits (1, vocab) and the ids before it → one id, (1,).

    It is lazy, like all of MLX: what it returns is computed with the step that made the logits.
    """
    temperature = sampling.temperature if sampling.temperature > COLD else 0
    penalize = _SAMPLERS.make_repetition_penalty(sampling.repetition_penalty, PENALTY_WINDOW)
    sample = _SAMPLERS.make_sampler(
        temp=temperature,
        top_p=sampling.top_p,
        min_p=sampling.min_p,
        top_k=sampling.top_k if sampling.top_k < vocab_size else 0,
    )

    def choose(logits: mx.array, before: mx.array) -> mx.array:
        logits = logits.astype(mx.float32)
        if sampling.repetition_penalty != 1:
            logits = penalize(before, logits)
        if temperature > 0:
            logits = logits - mx.logsumexp(logits, axis=-1, keepdims=True)
        return sample(logits)

    return choose
