"""A model's weights as mlx-lm packs them into a few bits, each when it is read."""

import io
from collections.abc import Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import mlx.core as mx
from mlx.utils import tree_flatten

from engine.checkpoint import Checkpoint
from engine.config import LlamaConfig
from engine.errors import ConversionError, UnsupportedModelError
from engine.gguf_folder import config_json
from engine.hf_files import Json, read_json
from engine.other_config import as_mlx_lm_reads_it
from engine.quantization import Packing, unpacked
from engine.said import said

DTYPES: Mapping[str, mx.Dtype] = {
    "float16": mx.float16,
    "bfloat16": mx.bfloat16,
    "float32": mx.float32,
}


@dataclass(frozen=True, slots=True)
class Repacked:
    """Weights that are packed when they are read, and the config.json that goes with them.

    largest counts the numbers of the largest one.
    """

    weights: dict[str, mx.array]
    config: Json
    largest: int


def repacked(source: Path, checkpoint: Checkpoint, how: Packing) -> Repacked:
    """Give the weights of the model at source, lazily. Raises an EngineError."""
    # It takes seconds to load, and other commands do without.
    from mlx_lm.utils import quantize_model

    model, config = (_folder_network if source.is_dir() else _gguf_network)(source, checkpoint)
    largest = max(array.size for _, array in _flat(model))
    with redirect_stdout(io.StringIO()):
        try:
            model, config = quantize_model(model, dict(config), how.group_size, how.bits)
        except Exception as error:
            raise ConversionError(source, said("mlx-lm cannot pack its weights")) from error
    weights = dict(_flat(model))
    if not any(array.dtype == mx.uint32 for array in weights.values()):
        fault = said(
            "none of its matrices is made of whole groups of {size} weights", size=how.group_size
        )
        raise ConversionError(source, fault)
    return Repacked(weights, config, largest)


def _folder_network(source: Path, checkpoint: Checkpoint) -> tuple[Any, Json]:
    from mlx_lm.utils import load_model

    config = dict(read_json(source / "config.json"))
    if isinstance(checkpoint.config, LlamaConfig):
        # As the weights are, whatever it says.
        config["tie_word_embeddings"] = checkpoint.config.tie_word_embeddings
    changes = as_mlx_lm_reads_it(config) | {
        name: config[name] for name in ("tie_word_embeddings",) if name in config
    }
    try:
        model, _ = load_model(source, lazy=True, model_config=changes, trust_remote_code=False)
    except Exception as error:
        raise UnsupportedModelError(source, "mlx-lm does not read its weights") from error
    dtype = DTYPES.get(str(config.get("torch_dtype", config.get("dtype"))))
    if dtype is not None:
        model.set_dtype(dtype)
    return model, config


def _gguf_network(source: Path, checkpoint: Checkpoint) -> tuple[Any, Json]:
    from mlx_lm.models.llama import Model, ModelArgs

    assert isinstance(checkpoint.config, LlamaConfig), "a GGUF has no other network"
    config = config_json(source, checkpoint.config, checkpoint.words)
    dtype = "bfloat16" if checkpoint.packed_as == "bfloat16" else "float16"
    config["torch_dtype"] = dtype
    # How it turns changes nothing of its weights.
    model = Model(ModelArgs.from_dict(config | {"rope_scaling": None}))
    dense = unpacked(checkpoint.read_weights(), checkpoint.packings)
    model.load_weights([
        (name if name.startswith("lm_head") else f"model.{name}", array.astype(DTYPES[dtype]))
        for name, array in dense.items()
    ])
    return model, config


def _flat(model: Any) -> list[tuple[str, mx.array]]:  # noqa: ANN401 - a network of mlx-lm's
    return cast(list[tuple[str, mx.array]], tree_flatten(model.parameters()))
