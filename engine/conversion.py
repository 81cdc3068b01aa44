"""A Hugging Face folder or a GGUF file → an MLX folder whose weights take a few bits each.

The quantization is mlx-lm's own. What is read is checked as for any model, no code of a folder
runs, and nothing comes to lie at the target before it was tried there.
"""

import json
import os
import shutil
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import mlx.core as mx
import numpy as np

from engine.budget import Need
from engine.checkpoint import Checkpoint
from engine.errors import ConversionError, ModelFileError, TooLargeError
from engine.gguf_folder import write_words
from engine.hf_files import MOST_TOKENIZER_BYTES, Json, checked, read_json
from engine.loading import open_model, read_checkpoint
from engine.machine import Machine
from engine.perplexity import perplexity
from engine.quantization import Packing
from engine.repacking import Repacked, repacked
from engine.said import Said, said
from engine.unfinished import made_beside

# What is kept of a folder beside config and weights: how it speaks, and what it may be used for.
KEPT = (
    *("tokenizer.json", "tokenizer.model", "tokenizer_config.json", "special_tokens_map.json"),
    *("added_tokens.json", "vocab.json", "merges.txt", "chat_template.jinja"),
    *("generation_config.json", "LICENSE*", "NOTICE*"),
)
SHARD_GB = 1
# What stays free on the disk when all is written.
LEFT_BYTES = 256 * 1024 * 1024
# A perplexity this many times as high is told of: of 4 bits in groups of 64, SmolLM2 135M has 1.33
# times and talks nonsense; in groups of 32 it has 1.24 times and answers well.
FAR = 1.3
PROBE = (
    "The sun had just gone down when the last train left the station. A woman with a small brown "
    "suitcase stood on the platform and looked at the clock above the door. It was ten minutes "
    "past six, and nobody had come to meet her. She had written to her brother two weeks ago, and "
    "he had promised to be there. After a while she sat down on a bench, opened her book and "
    "began to read. In the evening light the mountains on the other side of the lake were blue, "
    "and the water was so still that she could see the first stars in it."
)


@dataclass(frozen=True, slots=True)
class Step:
    """So much of a stage is done: bytes that are packed, or models that were tried."""

    stage: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Tried:
    """How well a model foresees a short text, and its source does; None where that is unknown."""

    perplexity: float | None
    source_perplexity: float | None

    @property
    def warning(self) -> Said | None:
        """Give a sentence where it is worse than it should be, or could not be tried."""
        if self.perplexity is None or self.source_perplexity is None:
            return said("There is too little free memory to try what came out beside its source.")
        if self.perplexity <= FAR * self.source_perplexity:
            return None
        return said(
            "What came out foresees a text much worse than its source: perplexity {ours}, and "
            "{theirs} before. Convert it to more bits.",
            ours=self.perplexity,
            theirs=self.source_perplexity,
        )


@dataclass(frozen=True, slots=True)
class Converted:
    """What came out: where it lies, the bytes of its weights, and how it did."""

    path: Path
    bytes: int
    tried: Tried


def converting(
    source: Path,
    target: Path,
    how: Packing,
    *,
    machine: Machine | None = None,
    shard_gb: int = SHARD_GB,
) -> Generator[Step, None, Converted]:
    """Convert the model at source to a folder at target, step by step.

    Closed before its end, it leaves nothing there. Raises an EngineError.
    """
    machine, target = machine or Machine(), Path(os.path.abspath(target))  # noqa: PTH100 - a link stays one
    if os.path.lexists(target):
        raise ConversionError(source, said("{name} is there already", name=target.name))
    checkpoint = read_checkpoint(source)
    _refuse_packed(source, checkpoint)
    with _beside(source, target) as folder:
        packed = repacked(source, checkpoint, how)
        total = sum(array.nbytes for array in packed.weights.values())
        _check_room(source, folder, total)
        _check_memory(packed, checkpoint, machine)
        _write_rest(checkpoint, packed.config, folder)
        yield from _written(packed.weights, folder, shard_gb)
        del checkpoint, packed  # what is tried needs the memory
        tried = yield from _tried(source, folder, machine)
        with _as_conversion_error(source):
            folder.rename(target)
    return Converted(target, total, tried)


def _refuse_packed(source: Path, checkpoint: Checkpoint) -> None:
    if not source.is_dir():
        return
    config = read_json(source / "config.json")
    if checkpoint.packings or "quantization" in config or "quantization_config" in config:
        raise ConversionError(source, said("its weights are packed already"))


@contextmanager
def _beside(source: Path, target: Path) -> Generator[Path]:
    """Give a new folder next to target, which is gone in the end unless it was renamed."""
    with _as_conversion_error(source), made_beside(target) as folder:
        yield folder


@contextmanager
def _as_conversion_error(source: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise ConversionError(source, _unwritten(error.strerror or "the disk fails")) from error


def _unwritten(why: str) -> Said:
    return said("what comes out cannot be written ({why})", why=why)


def _check_room(source: Path, folder: Path, total: int) -> None:
    free = shutil.disk_usage(folder).free
    if free < total + LEFT_BYTES:
        needs, has = (f"{size / 1e9:.1f} GB" for size in (total + LEFT_BYTES, free))
        fault = said("it needs {needs} of disk, and {has} is free", needs=needs, has=has)
        raise ConversionError(source, fault)


def _check_memory(packed: Repacked, checkpoint: Checkpoint, machine: Machine) -> None:
    shard = min(SHARD_GB << 30, sum(array.nbytes for array in packed.weights.values()))
    # The largest is there as the file has it, as it is computed with, and packed. A GGUF is read as
    # a whole, a folder tensor by tensor.
    whole = checkpoint.weights_bytes if checkpoint.path.is_file() else 0
    need, free = Need(0, shard + 10 * packed.largest, whole), machine.memory().free
    if not free.has(need):
        raise TooLargeError(need, free)


def _write_rest(checkpoint: Checkpoint, config: Json, folder: Path) -> None:
    source = checkpoint.path
    (folder / "config.json").write_text(json.dumps(config, indent=1, sort_keys=True), "utf-8")
    if not source.is_dir():
        write_words(source, checkpoint.words, folder)
        return
    for file in (file for pattern in KEPT for file in sorted(source.glob(pattern))):
        if file.is_file():
            shutil.copyfile(checked(file, MOST_TOKENIZER_BYTES), folder / file.name)


def _written(weights: dict[str, mx.array], folder: Path, shard_gb: int) -> Iterator[Step]:
    """Pack and write shard by shard: no more than one is in memory."""
    from mlx_lm.utils import make_shards

    total, done = sum(array.nbytes for array in weights.values()), 0
    shards = cast(list[dict[str, mx.array]], make_shards(weights, shard_gb))
    weights.clear()
    places: dict[str, str] = {}
    yield Step("pack", 0, total)
    for index in range(len(shards)):
        name = "model.safetensors"
        if len(shards) > 1:
            name = f"model-{index + 1:05d}-of-{len(shards):05d}.safetensors"
        shard, shards[index] = shards[index], {}
        for array in shard.values():
            mx.eval(array)
            done += array.nbytes
            yield Step("pack", done, total)
        try:
            mx.save_safetensors(str(folder / name), shard, metadata={"format": "mlx"})
        except RuntimeError as error:
            raise ConversionError(folder, _unwritten("the disk fails")) from error
        places |= dict.fromkeys(shard, name)
        del shard
        mx.clear_cache()
    if len(shards) > 1:
        index_said = {"metadata": {"total_size": total}, "weight_map": dict(sorted(places.items()))}
        (folder / "model.safetensors.index.json").write_text(json.dumps(index_said, indent=1))
    for file in folder.iterdir():
        with file.open("rb") as written:
            os.fsync(written.fileno())


def _tried(source: Path, folder: Path, machine: Machine) -> Generator[Step, None, Tried]:
    yield Step("try", 0, 2)
    try:
        ours = _foreseen(source, folder, machine)
    except ModelFileError as error:
        raise ConversionError(source, said("what comes out cannot be opened")) from error
    yield Step("try", 1, 2)
    theirs = _foreseen(source, source, machine)
    yield Step("try", 2, 2)
    return Tried(ours, theirs)


def _foreseen(source: Path, path: Path, machine: Machine) -> float | None:
    """Give the perplexity of the model at path, None where it is too large to be opened."""
    try:
        model = open_model(path, machine=machine)
    except TooLargeError:
        return None
    ids = model.tokenizer.encode(PROBE)
    if not np.isfinite(model.logits(ids[:8])).all():
        raise ConversionError(source, said("what comes out gives no numbers"))
    found = perplexity(model, ids[: model.config.context])
    model.close()
    return found
