"""`BlockFiles`: blocks on disk, a safetensors file each, which hold nothing but live tokens.

A file is written aside, synced and renamed, and readable by its user alone. What it is stands in
its header. One that is damaged, truncated, or of another model or format is removed and forgotten.
"""

import logging
import os
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from engine.block_content import (
    FAULTS,
    FORMAT,
    Content,
    Label,
    as_numbers,
    as_rows,
    encoded,
    label_of,
    most_bytes,
)
from engine.blocks import Block, Rows
from engine.kept_files import ASIDE, OtherModels, finished_in, name_of, written_aside
from engine.read_ahead import ReadAhead

_log = logging.getLogger(__name__)

# What waits to be written is in memory once more, so no more is begun before it is done.
MOST_AT_ONCE = 2


class _ForeignError(ValueError):
    """A file of another model, or of another version."""


class _New(NamedTuple):
    """What a file is to hold, as numpy has it: nothing of MLX's, which belongs to its thread."""

    file: Path
    content: Content
    used: int


class _Written(NamedTuple):
    """A block whose file is being written; done tells how large that is, 0 where it cannot be."""

    block: Block
    new: _New
    done: Future[int | None]


class BlockFiles:
    """The blocks in folder that model, the key of all that they depend on, has computed.

    others are what other models have beside it; damaged are the keys of blocks whose files were
    there and are no longer what had been written; fault says why one could not be written, if so.
    """

    def __init__(self, folder: Path, model: bytes) -> None:
        self._folder, self._model = folder, model.hex()
        self._writer = ThreadPoolExecutor(1, "block writer")
        self._written: dict[Path, _Written] = {}
        self._jobs: list[Future[int | None]] = []
        self._ahead = ReadAhead()
        self.damaged: set[bytes] = set()
        self.fault: str | None = None
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
        tensors, numbers = as_numbers(block)
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
        new = _New(block.file, Content(label, tensors), block.used)
        self._written[block.file] = _Written(block, new, self._begun(_write, new))

    def arrived(self) -> list[tuple[Block, int]]:
        """Give what is written since this was asked last, and how large it is: 0 if refused."""
        done = [written for written in self._written.values() if written.done.done()]
        for written in done:
            del self._written[written.new.file]
        return [(written.block, self._size(written.done)) for written in done]

    def expect(self, blocks: Iterable[Block]) -> None:
        """Begin to read what blocks have on disk: they are read next, in this order."""
        files = (block.file for block in blocks)
        self._ahead.expect(file for file in files if file and file not in self._written)

    def read(self, block: Block) -> list[Rows]:
        """Read a block's rows; where they are not what was written, none, and remove the file."""
        assert block.file is not None, "it is on disk"
        if (waiting := self._written.get(block.file)) is not None:
            return as_rows(waiting.new.content)
        try:
            content = self._ahead.read(block.file)
            label = self._ours(content.label)
            if (label.before, label.ids) != (block.before.hex(), block.ids.hex()):
                raise ValueError("it is another block")
            return as_rows(content)
        except FAULTS as fault:
            self._ahead.expect(())  # what follows would lead on from nothing
            self._forget(block.file, fault)
            block.file = None
            return []

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
        self._ahead.close()

    def _begun[T](self, job: Callable[[T], int | None], on: T) -> Future[int | None]:
        self._jobs = [job for job in self._jobs if not job.done()]
        self._jobs.append(self._writer.submit(job, on))
        return self._jobs[-1]

    def _size(self, done: Future[int | None]) -> int:
        """Give the size of what was written, 0 where the disk refused it."""
        try:
            return done.result() or 0
        except OSError as error:
            # What is gone was removed with its conversation, while it was written.
            if not isinstance(error, FileNotFoundError):
                _log.warning("a block of the KV cache cannot be written: %s", error.strerror)
                self.fault = error.strerror
            return 0

    def _block_in(self, file: Path) -> Block | None:
        try:
            label = self._ours(label_of(file))
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

    def _ours(self, label: Label) -> Label:
        if (label.format, label.model) != (FORMAT, self._model):
            raise _ForeignError
        return label

    def _forget(self, file: Path, fault: Exception) -> None:
        # Not the fault's own words: they may have what is in the file.
        _log.warning("a block of the KV cache is read anew (%s)", type(fault).__name__)
        _remove(file)


def _write(new: _New) -> int:
    """Write a file and tell how large it is. Raises OSError where that cannot be done."""
    content = encoded(new.content)
    try:
        # Whoever removes all by hand may take the folder along.
        new.file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with written_aside(new.file) as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
            os.utime(out.fileno(), ns=(new.used, new.used))
    except OSError:
        _remove(new.file.with_suffix(ASIDE))
        raise
    return len(content)


def _touch(used: Iterable[tuple[Path, int]]) -> None:
    for file, when in used:
        with suppress(OSError):
            os.utime(file, ns=(when, when))


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink()
