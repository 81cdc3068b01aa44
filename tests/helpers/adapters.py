"""Writes adapters as mlx-lm's training does, of random numbers. Uses no line of the engine."""

import json
from pathlib import Path

import mlx.core as mx
from mlx.utils import tree_flatten
from mlx_lm.tuner.utils import linear_to_lora_layers
from mlx_lm.utils import load_model


def write_adapter(folder: Path, model: Path, *, kind="lora", seed=5, base="", **config) -> Path:
    """Write an adapter for the model in another folder; config is what its config says more.

    rank, scale and keys go to its `lora_parameters`.
    """
    network, _ = load_model(model, lazy=True)
    how = {"rank": 4, "scale": 2.0, "dropout": 0.0}
    how |= {name: config.pop(name) for name in ("rank", "scale", "keys") if name in config}
    said = {
        "fine_tune_type": kind,
        "model": base,
        "num_layers": -1,
        "lora_parameters": how,
    } | config
    mx.random.seed(seed)
    if kind == "full":
        trained = {
            name: array + 0.2 * mx.random.normal(array.shape)
            for name, array in tree_flatten(network.layers[-1].parameters())
        }
        front = f"model.layers.{len(network.layers) - 1}"
        trained = {f"{front}.{name}": array for name, array in trained.items()}
    else:
        network.freeze()
        linear_to_lora_layers(network, said["num_layers"], how, use_dora=kind == "dora")
        trained = {
            name: changed(name, array)
            for name, array in tree_flatten(network.trainable_parameters())
        }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "adapter_config.json").write_text(json.dumps(said))
    mx.save_safetensors(str(folder / "adapters.safetensors"), trained)
    return folder


def changed(name: str, array: mx.array) -> mx.array:
    """Give numbers as training might have left them: large enough to change what is said."""
    if name.endswith(".m"):
        return array * mx.random.uniform(0.7, 1.3, array.shape)
    return 0.15 * mx.random.normal(array.shape)


def write_queries_adapter(folder: Path, layers=2, width=64, queries=64, seed=5) -> Path:
    """Write one of a tiny model's queries, without a folder to make it from."""
    how = {"rank": 3, "scale": 4.0, "dropout": 0.0, "keys": ["self_attn.q_proj"]}
    said = {"fine_tune_type": "lora", "num_layers": -1, "lora_parameters": how}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "adapter_config.json").write_text(json.dumps(said))
    mx.random.seed(seed)
    weights = {}
    for front in (f"model.layers.{layer}.self_attn.q_proj" for layer in range(layers)):
        weights[f"{front}.lora_a"] = 0.3 * mx.random.normal((width, 3))
        weights[f"{front}.lora_b"] = 0.3 * mx.random.normal((3, queries))
    mx.save_safetensors(str(folder / "adapters.safetensors"), weights)
    return folder
