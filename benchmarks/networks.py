"""The networks that are measured: the starter model, and random ones in the shapes of Llama 3."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import mlx.core as mx
from mlx import nn

from engine.checkpoint import weight_shapes
from engine.config import LlamaConfig
from engine.device import on_gpu
from engine.llama import Llama
from engine.loading import path_of, read_checkpoint, weights_of
from engine.quantization import Packing, pack
from engine.rope import Llama3Rope, Rope

LLAMA3 = Llama3Rope(500_000.0, 32.0, 1.0, 4.0, 8192)
SHAPES: Mapping[str, LlamaConfig] = {
    "1B": LlamaConfig(128_256, 2048, 8192, 16, 32, 8, 64, 131_072, 1e-5, True, LLAMA3),
    "3B": LlamaConfig(128_256, 3072, 8192, 28, 24, 8, 128, 131_072, 1e-5, True, LLAMA3),
    "8B": LlamaConfig(128_256, 4096, 14_336, 32, 32, 8, 128, 131_072, 1e-5, False, LLAMA3),
    # Small enough that launches and Python, and not memory, are what it waits for.
    "overhead": LlamaConfig(2048, 256, 512, 16, 4, 2, 64, 131_072, 1e-5, True, Rope()),
}
PACKING = Packing(64, 4)


@dataclass(frozen=True)
class Weights:
    """A network's weights as both sides compute with them, under our names."""

    config: LlamaConfig
    arrays: Mapping[str, mx.array]
    packings: Mapping[str, Packing]


def weights_named(name: str) -> Weights:
    """Make, or read, the weights of one of the networks."""
    if name != "starter":
        return _random(SHAPES[name])
    checkpoint = read_checkpoint(path_of("starter"))
    assert isinstance(checkpoint.config, LlamaConfig)
    packings = checkpoint.packings if on_gpu() else {}
    return Weights(checkpoint.config, weights_of(checkpoint), packings)


def placeholders(config: LlamaConfig) -> Weights:
    """Make packed weights that nobody computes, for graphs alone."""
    weights = _random(config, evaluate=False)
    arrays = {name: mx.zeros(array.shape, array.dtype) for name, array in weights.arrays.items()}
    return Weights(config, arrays, weights.packings)


def ours(weights: Weights) -> Llama:
    """Build our network."""
    network = Llama(weights.config)
    pack(network, weights.packings)
    network.load_weights(list(weights.arrays.items()))
    return network


def theirs(weights: Weights) -> nn.Module:
    """Build mlx-lm's network."""
    from mlx_lm.models.llama import Model, ModelArgs

    config = weights.config
    model = Model(
        ModelArgs(
            model_type="llama",
            hidden_size=config.hidden_size,
            num_hidden_layers=config.n_layers,
            intermediate_size=config.intermediate_size,
            num_attention_heads=config.n_heads,
            num_key_value_heads=config.n_kv_heads,
            head_dim=config.head_dim,
            rms_norm_eps=config.rms_norm_eps,
            vocab_size=config.vocab_size,
            rope_theta=config.rope.theta,
            rope_scaling=_scaling(config.rope),
            tie_word_embeddings=config.tie_word_embeddings,
        )
    )
    nn.quantize(model, class_predicate=partial(_packing, weights.packings))
    model.load_weights([(_their_name(name), array) for name, array in weights.arrays.items()])
    return model


def _packing(
    packings: Mapping[str, Packing], path: str, _module: nn.Module
) -> bool | dict[str, object]:
    how = packings.get(path.removeprefix("model."))
    return False if how is None else {"group_size": how.group_size, "bits": how.bits}


def _their_name(name: str) -> str:
    return name if name.startswith("lm_head.") else f"model.{name}"


def _scaling(rope: Rope) -> dict[str, object] | None:
    if not isinstance(rope, Llama3Rope):
        return None
    return {
        "rope_type": "llama3",
        "factor": rope.factor,
        "low_freq_factor": rope.low_freq_factor,
        "high_freq_factor": rope.high_freq_factor,
        "original_max_position_embeddings": rope.trained_length,
    }


def _random(config: LlamaConfig, *, evaluate: bool = True) -> Weights:
    """Make weights packed into four bits, as random as they are worthless."""
    precision = mx.float16 if on_gpu() else mx.float32
    arrays: dict[str, mx.array] = {}
    packings: dict[str, Packing] = {}
    mx.random.seed(1)
    for name, shape in weight_shapes(config).items():
        if len(shape) == 1:
            arrays[name] = mx.ones(shape, precision)
            continue
        module = name.removesuffix(".weight")
        packings[module] = PACKING
        rows, columns = shape
        groups = rows, columns // PACKING.group_size
        # Numbers from 0 to 15, made such that what they stand for is around zero.
        step = 0.2 / columns**0.5
        arrays[name] = mx.random.randint(0, 2**31 - 1, (rows, columns * PACKING.bits // 32)).astype(
            mx.uint32
        )
        arrays[f"{module}.scales"] = mx.full(groups, step, precision)
        arrays[f"{module}.biases"] = mx.full(groups, -7.5 * step, precision)
        if evaluate:
            mx.eval(arrays[name])
    return Weights(config, arrays, packings)
