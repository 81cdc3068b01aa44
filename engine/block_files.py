"""`BlockFiles`: blocks on disk, a safetensors file each, which hold nothing but live tokens.

A file is written aside, synced and renamed, and readable by its user alone. What it is stands in
its header. One that is damaged, truncated, or of another model or format is removed and forgotten.
"""

import logging
import os
import zlib
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from pathlib import Path

import mlx.core as mx
import msgspec
import numpy as np
from safetensors import SafetensorError, safe_open
from safetensors.numpy import load, save

from engine.blocks import Block, Rows

_log = logging.getLogger(__name__)

# Grows with every change of what a file holds, or of how a network computes it.
FORMAT = "paddock block 1"
SUFFIX, ASIDE = ".safetensors", ".part"
FAULTS = (OSError, ValueError, LookupError, SafetensorError, msgspec.MsgspecError)

Tensors = Mapping[str, np.ndarray]


class Label(msgspec.Struct, frozen=True):
    """A file's header: bytes in hexadecimal digits, and numbers in decimal ones.

    numbers says of what type keys and values are, where numpy has no name for it.
    """

    format: str
    model: str
    owner: str
    before: str
    number: str
    ids: str
    numbers: str
    crc32: str


class BlockFiles:
    """The blocks in folder that model, the key of all that they depend on, has computed."""

    def __init__(self, folder: Path, model: bytes) -> None:
        self._folder, self._model = folder, model.hex()
        self._writer = ThreadPoolExecutor(1, "block writer")
        self._on_their_way: dict[Path, Future[None]] = {}

    def blocks(self) -> list[Block]:
        """Find the blocks that are there, the least recently used first; they have no rows yet."""
        for folder in (self._folder.parent, self._folder):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for left in self._folder.glob(f"*{ASIDE}"):
            left.unlink(missing_ok=True)
        files = sorted(self._folder.glob(f"*{SUFFIX}"), key=_last_used)
        return [block for file in files if (block := self._block_in(file)) is not None]

    def write(self, block: Block) -> None:
        """Have a block's rows written while the engine goes on: its file is as good as there."""
        assert block.rows, "only what is in memory can be written"
        assert block.owner is not None, "what belongs to nobody is not written"
        tensors, numbers = _as_numbers(block)
        label = Label(
            FORMAT,
            self._model,
            block.owner,
            block.before.hex(),
            str(block.number),
            block.ids.hex(),
            numbers,
            crc32="",
        )
        block.file = self._folder / f"{block.key.hex()}{SUFFIX}"
        block.file_bytes = block.nbytes
        arrived = [file for file, written in self._on_their_way.items() if written.done()]
        for file in arrived:
            del self._on_their_way[file]
        self._on_their_way[block.file] = self._writer.submit(_write, block.file, tensors, label)

    def read(self, block: Block) -> bool:
        """Read a block's rows into it; where they are not what was written, remove the file."""
        assert block.file is not None, "it is on disk"
        self._arrived(block.file)
        try:
            tensors = load(block.file.read_bytes())
            label = self._label_of(block.file)
            if label.crc32 != _crc32(tensors, label) or not tensors:
                raise ValueError("it is damaged")
            if (label.before, label.number) != (block.before.hex(), str(block.number)):
                raise ValueError("it is another block")
            block.rows = _as_rows(tensors, label.numbers)
            os.utime(block.file)
        except FAULTS as fault:
            self._forget(block.file, fault)
            block.file = None
        return block.file is not None

    def remove(self, block: Block) -> None:
        """Remove a block's file."""
        assert block.file is not None, "it is on disk"
        self._arrived(block.file)
        with suppress(OSError):
            block.file.unlink()
        block.file = None

    def wait(self, seconds: float) -> None:
        """Wait for what is being written, so many seconds at most."""
        wait(self._on_their_way.values(), timeout=seconds)

    def close(self) -> None:
        """Write nothing more; what is not begun is left."""
        self._writer.shutdown(wait=False, cancel_futures=True)

    def _arrived(self, file: Path) -> None:
        if (written := self._on_their_way.pop(file, None)) is not None:
            wait([written])

    def _block_in(self, file: Path) -> Block | None:
        try:
            label = self._label_of(file)
            before, ids = bytes.fromhex(label.before), bytes.fromhex(label.ids)
            block = Block(before, int(label.number), ids, [], label.owner, file)
            block.file_bytes = file.stat().st_size
            if file.stem != block.key.hex():
                raise ValueError("its name is another block's")
        except FAULTS as fault:
            self._forget(file, fault)
            return None
        return block

    def _label_of(self, file: Path) -> Label:
        with safe_open(file, framework="numpy") as opened:
            label = msgspec.convert(opened.metadata(), Label)
        if (label.format, label.model) != (FORMAT, self._model):
            raise ValueError("it is another model's or another version's")
        return label

    def _forget(self, file: Path, fault: Exception) -> None:
        # Not the fault's own words: they may have what is in the file.
        _log.warning("a block of the KV cache is read anew (%s)", type(fault).__name__)
        with suppress(OSError):
            file.unlink()


def forget_in(folder: Path, owner: str) -> None:
    """Remove the files of all models that were written for owner."""
    for file in folder.glob(f"*/*{SUFFIX}"):
        try:
            with safe_open(file, framework="numpy") as opened:
                theirs = (opened.metadata() or {}).get("owner")
        except FAULTS:
            continue  # it is removed when its model is opened
        if theirs == owner:
            with suppress(OSError):
                file.unlink()


def make_room(folder: Path, most: int) -> None:
    """Remove the files of all models that were not used the longest, down to so many bytes."""
    files = sorted(folder.glob(f"*/*{SUFFIX}"), key=_last_used)
    sizes = [_size(file) for file in files]
    total = sum(sizes)
    for file, size in zip(files, sizes, strict=True):
        if total <= most:
            return
        with suppress(OSError):
            file.unlink()
        total -= size


def _write(file: Path, tensors: Tensors, label: Label) -> None:
    aside = file.with_suffix(ASIDE)
    label = msgspec.structs.replace(label, crc32=_crc32(tensors, label))
    try:
        descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as out:
            out.write(save(dict(tensors), msgspec.structs.asdict(label)))
            out.flush()
            os.fsync(out.fileno())
        aside.rename(file)
    except OSError as error:
        _log.warning("a block of the KV cache cannot be written: %s", error.strerror)
        aside.unlink(missing_ok=True)


def _as_numbers(block: Block) -> tuple[Tensors, str]:
    """Give a block's rows as numpy has them, and the type that they are of in truth."""
    tensors: dict[str, np.ndarray] = {}
    numbers = ""
    for layer, rows in enumerate(block.rows):
        for part, array in enumerate(rows):
            half = array.dtype == mx.bfloat16
            numbers = "bfloat16" if half else numbers
            tensors[f"{layer}.{part}"] = np.array(array.view(mx.uint16) if half else array)
    return tensors, numbers


def _as_rows(tensors: Tensors, numbers: str) -> list[Rows]:
    parts = 1 + max(int(name.split(".")[1]) for name in tensors)
    arrays = {name: mx.array(tensor) for name, tensor in tensors.items()}
    if numbers == "bfloat16":
        arrays = {
            name: array.view(mx.bfloat16) if array.dtype == mx.uint16 else array
            for name, array in arrays.items()
        }
    return [
        tuple(arrays[f"{layer}.{part}"] for part in range(parts))
        for layer in range(len(arrays) // parts)
    ]


def _crc32(tensors: Tensors, label: Label) -> str:
    """Sum up what a file holds, its header included."""
    crc = zlib.crc32(msgspec.json.encode(msgspec.structs.replace(label, crc32="")))
    for name in sorted(tensors):
        tensor = tensors[name]
        crc = zlib.crc32(f"{name} {tensor.dtype} {tensor.shape}".encode(), crc)
        crc = zlib.crc32(np.ascontiguousarray(tensor).data, crc)
    return str(crc)


def _last_used(file: Path) -> float:
    with suppress(OSError):
        return file.stat().st_mtime
    return 0.0


def _size(file: Path) -> int:
    with suppress(OSError):
        return file.stat().st_size
    return 0
