"""`BlockFiles`: blocks on disk, a safetensors file each, which hold nothing but live tokens.

A file is written aside, synced and renamed, and readable by its user alone. What it is stands in
its header. One that is damaged, truncated, or of another model or format is removed and forgotten.
"""

import logging
import os
import zlib
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import mlx.core as mx
import msgspec
import numpy as np
from safetensors import SafetensorError, safe_open
from safetensors.numpy import load, save

from engine.blocks import Block, Rows
from engine.kept_files import ASIDE, OtherModels, finished_in, name_of

_log = logging.getLogger(__name__)

# Grows with every change of what a file holds, or of how a network computes it.
FORMAT = "paddock block 2"
# What waits to be written is in memory once more, so no more is begun before it is done.
MOST_AT_ONCE = 2
# What a file's header takes beside its ids, at most, and what each of its arrays adds to it.
HEADER, ENTRY = 1024, 128
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


class _ForeignError(ValueError):
    """A file of another model, or of another version."""


class _New(NamedTuple):
    """What a file is to hold, as numpy has it: nothing of MLX's, which belongs to its thread."""

    file: Path
    tensors: Tensors
    label: Label
    used: int


class _Written(NamedTuple):
    """A block whose file is being written; done tells how large that is, 0 where it cannot be."""

    block: Block
    new: _New
    done: Future[int | None]


class BlockFiles:
    """The blocks in folder that model, the key of all that they depend on, has computed.

    others are what other models have beside it; damaged are the keys of blocks whose files were
    there and are no longer what had been written.
    """

    def __init__(self, folder: Path, model: bytes) -> None:
        self._folder, self._model = folder, model.hex()
        self._writer = ThreadPoolExecutor(1, "block writer")
        self._written: dict[Path, _Written] = {}
        self._jobs: list[Future[int | None]] = []
        self.damaged: set[bytes] = set()
        self.others = OtherModels(folder)

    def blocks(self) -> list[Block]:
        """Find the blocks that are there; they have no rows yet."""
        for folder in (self._folder.parent, self._folder):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        files = finished_in(self._folder)
        return [block for file in files if (block := self._block_in(file)) is not None]

    @property
    def full(self) -> bool:
        """Tell whether so much is being written that nothing more should be begun."""
        return sum(not written.done.done() for written in self._written.values()) >= MOST_AT_ONCE

    @property
    def busy(self) -> bool:
        """Tell whether something is being written or removed."""
        return not all(job.done() for job in self._jobs)

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
        block.file = self._folder / name_of(block.key, block.owner)
        block.file_bytes = most_bytes(block)
        new = _New(block.file, tensors, label, block.used)
        self._written[block.file] = _Written(block, new, self._begun(_write, new))

    def arrived(self) -> list[tuple[Block, int]]:
        """Give what is written since this was asked last, and how large it is: 0 if refused."""
        done = [written for written in self._written.values() if written.done.done()]
        for written in done:
            del self._written[written.new.file]
        return [(written.block, written.done.result() or 0) for written in done]

    def read(self, block: Block) -> list[Rows]:
        """Read a block's rows; where they are not what was written, none, and remove the file."""
        assert block.file is not None, "it is on disk"
        if (written := self._written.get(block.file)) is not None:
            return _as_rows(written.new.tensors, written.new.label.numbers)
        try:
            tensors = load(block.file.read_bytes())
            label = self._label_of(block.file)
            if label.crc32 != _crc32(tensors, label) or not tensors:
                raise ValueError("it is damaged")
            if (label.before, label.number) != (block.before.hex(), str(block.number)):
                raise ValueError("it is another block")
            rows = _as_rows(tensors, label.numbers)
        except FAULTS as fault:
            self._forget(block.file, fault)
            block.file = None
            return []
        return rows

    def touch(self, blocks: Iterable[Block]) -> None:
        """Note on disk when blocks were used."""
        used = [(block.file, block.used) for block in blocks if block.file is not None]
        if used:
            self._begun(_touch, used)

    def remove(self, block: Block) -> None:
        """Remove a block's file, or have that done as soon as it is written."""
        assert block.file is not None, "it is on disk"
        written = self._written.pop(block.file, None)
        if written is None or written.done.cancel() or written.done.done():
            _remove(block.file)
        else:
            self._begun(_remove, block.file)
        block.file = None

    def wait(self, seconds: float) -> None:
        """Wait until something of what is being written is done, so many seconds at most."""
        under_way = [job for job in self._jobs if not job.done()]
        wait(under_way, timeout=seconds, return_when=FIRST_COMPLETED)

    def close(self) -> None:
        """Write nothing more; what is not begun is left, but what is to be removed is."""
        for written in self._written.values():
            written.done.cancel()
        self._writer.shutdown(wait=False)

    def _begun[T](self, job: Callable[[T], int | None], on: T) -> Future[int | None]:
        self._jobs = [job for job in self._jobs if not job.done()]
        self._jobs.append(self._writer.submit(job, on))
        return self._jobs[-1]

    def _block_in(self, file: Path) -> Block | None:
        try:
            label = self._label_of(file)
            before, ids = bytes.fromhex(label.before), bytes.fromhex(label.ids)
            block = Block(before, int(label.number), ids, [], label.owner, file)
            seen = file.stat()
            block.file_bytes, block.used = seen.st_size, seen.st_mtime_ns
            if file.name != name_of(block.key, label.owner):
                raise ValueError("its name is another block's")
        except FAULTS as fault:
            self._forget(file, fault)
            if not isinstance(fault, _ForeignError):
                self.damaged.add(bytes.fromhex(file.name[:32]))
            return None
        return block

    def _label_of(self, file: Path) -> Label:
        with safe_open(file, framework="numpy") as opened:
            label = msgspec.convert(opened.metadata(), Label)
        if (label.format, label.model) != (FORMAT, self._model):
            raise _ForeignError
        return label

    def _forget(self, file: Path, fault: Exception) -> None:
        # Not the fault's own words: they may have what is in the file.
        _log.warning("a block of the KV cache is read anew (%s)", type(fault).__name__)
        _remove(file)


def most_bytes(block: Block) -> int:
    """Tell how large a block's file is at most."""
    parts = sum(len(rows) for rows in block.rows)
    return block.nbytes + 2 * len(block.ids) + HEADER + ENTRY * parts


def _write(new: _New) -> int:
    """Write a file and tell how large it is, 0 where that cannot be done."""
    aside = new.file.with_suffix(ASIDE)
    label = msgspec.structs.replace(new.label, crc32=_crc32(new.tensors, new.label))
    content = save(dict(new.tensors), msgspec.structs.asdict(label))
    try:
        descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        os.utime(aside, ns=(new.used, new.used))
        aside.rename(new.file)
    except OSError as error:
        # What is gone was removed with its conversation, while it was written.
        if not isinstance(error, FileNotFoundError):
            _log.warning("a block of the KV cache cannot be written: %s", error.strerror)
        _remove(aside)
        return 0
    return len(content)


def _touch(used: Iterable[tuple[Path, int]]) -> None:
    for file, when in used:
        with suppress(OSError):
            os.utime(file, ns=(when, when))


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink()


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
