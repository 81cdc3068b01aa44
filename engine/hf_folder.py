"""Reads a Hugging Face folder into a `Checkpoint`: config.json, safetensors, its tokenizer.

Nothing in the folder is trusted: headers are checked by the safetensors library, and each tensor
is held against the config, before MLX reads any. No code of a folder ever runs.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from math import prod
from pathlib import Path
from reprlib import repr as short
from typing import cast

import mlx.core as mx
import msgspec

from engine.checkpoint import (
    Checkpoint,
    Shape,
    UnknownTensorError,
    check_shapes,
    weight_shapes,
)
from engine.config import LlamaConfig
from engine.errors import DamagedModelError, UnsupportedModelError
from engine.hf_config import LLAMAS, UnknownConfigError, config_of
from engine.hf_files import Json, group, read_json
from engine.hf_words import read_words
from engine.other import read_other
from engine.quantization import Packing
from engine.tensors import DENSE, Tensor, header, our_name

INDEX = "model.safetensors.index.json"
NAMES = {"F32": "float32", "F16": "float16", "BF16": "bfloat16"}
# Tables of RoPE's angles, which old files of Llama 1 and 2 have beside the weights.
NO_WEIGHT = "rotary_emb.inv_freq"


def read_folder(path: Path) -> Checkpoint:
    """Read a Hugging Face folder: a Llama but for its weights, or another network as mlx-lm has it.

    Raises DamagedModelError or UnsupportedModelError.
    """
    try:
        said = read_json(path / "config.json")
        tensors = dict(_tensors(path))
        architecture = said.get("model_type")
        if not isinstance(architecture, str) or architecture not in LLAMAS:
            return _other(path, said, _packed_as(said, tensors))
        config = _tied_as_it_is(config_of(said), tensors)
        packings = dict(_packings(said, config, tensors))
        _check(tensors, config, packings)
        words = read_words(path, said, config.vocab_size)
    except (UnknownConfigError, UnknownTensorError) as error:
        raise UnsupportedModelError(path, str(error)) from error
    except ValueError as error:
        raise DamagedModelError(path, str(error)) from error
    return Checkpoint(
        path=path,
        config=config,
        read_weights=partial(_weights, path, tensors),
        weights_bytes=sum(tensor.bytes for tensor in tensors.values()),
        packings=packings,
        words=words,
        packed_as=_packed_as(said, tensors),
    )


def _packed_as(said: Json, tensors: Mapping[str, Tensor]) -> str:
    """Give what people call the precision of the matrices, or of most weights."""
    weights: Counter[str] = Counter()
    for tensor in tensors.values():
        weights[tensor.kind] += prod(tensor.shape)
    if "U32" in weights:
        # What mlx-lm reads in ways of its own has no name here.
        with suppress(ValueError):
            return _packing(said.get("quantization", said.get("quantization_config"))).name
    most = max(weights, key=lambda kind: weights[kind], default="")
    return NAMES.get(most, most)


def _other(path: Path, said: Json, packed_as: str) -> Checkpoint:
    config, network = read_other(path, said)
    words = read_words(path, said, config.vocab_size)
    return Checkpoint(
        path=path,
        config=config,
        read_weights=dict,
        weights_bytes=network.weights_bytes,
        packings={},
        words=words,
        other=network,
        packed_as=packed_as,
    )


def _weights(folder: Path, tensors: Mapping[str, Tensor]) -> dict[str, mx.array]:
    weights: dict[str, mx.array] = {}
    for file in sorted({tensor.file for tensor in tensors.values()}):
        try:
            loaded = mx.load(str(file), format="safetensors")
        except (RuntimeError, ValueError) as error:
            raise DamagedModelError(folder, f"its {file.name} cannot be read") from error
        assert isinstance(loaded, dict), "a safetensors file gives arrays by name"
        weights |= {our_name(name): array for name, array in loaded.items()}
    return {name: array for name, array in weights.items() if name in tensors}


def _tensors(folder: Path) -> Iterator[tuple[str, Tensor]]:
    """Find every tensor of the folder's files, under the names of `llama.py`."""
    found: set[str] = set()
    for file in _files(folder):
        for their_name, tensor in header(file):
            name = our_name(their_name)
            if name in found:
                raise ValueError(f"it has the tensor {name!r} twice")
            found.add(name)
            if not name.endswith(NO_WEIGHT):
                yield name, tensor


def _files(folder: Path) -> list[Path]:
    """List the files that hold the weights, as the folder's index has them, or the one there is."""
    if (folder / INDEX).exists():
        index = read_json(folder / INDEX).get("weight_map")
        if not isinstance(index, dict) or not index:
            raise ValueError(f"its {INDEX} names no files")
        names = {str(name) for name in cast(dict[str, object], index).values()}
        if not all(name.endswith(".safetensors") and name.isprintable() for name in names):
            raise ValueError(f"its {INDEX} names what is no safetensors file")
        if any(Path(name).name != name for name in names):
            raise ValueError(f"its {INDEX} names files outside of it")
        return [folder / name for name in sorted(names)]
    files = sorted(folder.glob("model*.safetensors"))
    if not files and any(folder.glob("*.bin")):
        raise UnknownConfigError("its weights are in .bin files, which can run code")
    if not files:
        raise ValueError("it has no model.safetensors")
    return files


def _tied_as_it_is(config: LlamaConfig, tensors: dict[str, Tensor]) -> LlamaConfig:
    """Take a missing head for a tied one, and leave out one that a tied network never reads."""
    if config.tie_word_embeddings:
        for part in ("weight", "scales", "biases"):
            tensors.pop(f"lm_head.{part}", None)
    return replace(config, tie_word_embeddings="lm_head.weight" not in tensors)


def _packings(
    said: Json, config: LlamaConfig, tensors: Mapping[str, Tensor]
) -> Iterator[tuple[str, Packing]]:
    """Read how each module's weight is packed: MLX's `quantization`, layer by layer where it is."""
    how = said.get("quantization", said.get("quantization_config"))
    if how is None:
        return
    how = group(how, "its quantization")
    if method := how.get("quant_method"):
        raise UnknownConfigError(f"its weights are packed by {short(method)}")
    for name in weight_shapes(config):
        module = name.removesuffix(".weight")
        if f"{module}.scales" in tensors:
            own = how.get(module, how.get(f"model.{module}"))
            yield module, _packing(own if isinstance(own, dict) else how)


def _packing(said: object) -> Packing:
    try:
        return msgspec.convert(said, Packing)
    except msgspec.ValidationError as error:
        raise ValueError(f"its quantization is wrong ({error})") from error


def _check(
    tensors: Mapping[str, Tensor], config: LlamaConfig, packings: Mapping[str, Packing]
) -> None:
    """Hold every tensor's name, shape and type against the config, before MLX reads any."""
    wanted = dict(_wanted(config, packings))
    check_shapes(
        {name: tensor.shape for name, tensor in tensors.items()},
        {name: shape for name, (shape, _) in wanted.items()},
    )
    for name, (_, kinds) in wanted.items():
        if (kind := tensors[name].kind) not in kinds:
            raise UnknownConfigError(f"its {name!r} is of the type {kind}")


def _wanted(
    config: LlamaConfig, packings: Mapping[str, Packing]
) -> Iterator[tuple[str, tuple[Shape, frozenset[str]]]]:
    """Give each tensor's shape, and the types that it may have."""
    dense = frozenset(DENSE)
    for name, shape in weight_shapes(config).items():
        module = name.removesuffix(".weight")
        packing = packings.get(module)
        if packing is None or module == name:
            yield name, (shape, dense)
            continue
        rows, columns = shape
        if columns % packing.group_size:
            raise ValueError(f"its {name!r} is not made of whole groups")
        groups = rows, columns // packing.group_size
        yield name, ((rows, columns * packing.bits // 32), frozenset({"U32"}))
        yield f"{module}.scales", (groups, dense if packing.has_biases else frozenset({"U8"}))
        if packing.has_biases:
            yield f"{module}.biases", (groups, dense)
