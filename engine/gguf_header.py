"""The front of a GGUF file: its bytes are checked here before anything else reads them.

MLX's own reader trusts a file's counts and lengths: of 4,000 files with a few bytes changed,
1,125 killed the process that read them. So no file goes there. Every count, length, type and
offset is held against the file here.

Format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
"""

import mmap
import os
import struct
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from math import prod
from pathlib import Path

from engine.errors import DamagedModelError, MissingModelError, UnsupportedModelError

type Value = bool | int | float | str | list[bool] | list[int] | list[float] | list[str]

MAX_ENTRIES = 100_000  # tensors, or keys: far beyond any model
MAX_VALUES = 2**21  # of an array, such as a model's tokens; the largest have a tenth of it
MAX_TEXT = 2**22  # bytes
MAX_ALIGNMENT = 2**16
MAX_KEY = 65_535  # the format's own limit
MAX_TENSOR_NAME = 64  # likewise
MAX_DIMS = 4  # likewise
MAX_SIDE = 2**31 - 1  # MLX counts a side in 32 bits

# The format's value types: number → how struct reads it.
SCALARS = {
    0: "B",
    1: "b",
    2: "H",
    3: "h",
    4: "I",
    5: "i",
    6: "f",
    7: "?",
    10: "Q",
    11: "q",
    12: "d",
}
STRING, ARRAY = 8, 9

# ggml's tensor types: number → name, weights in a block, bytes of a block.
TENSOR_TYPES = {
    0: ("F32", 1, 4),
    1: ("F16", 1, 2),
    2: ("Q4_0", 32, 18),
    3: ("Q4_1", 32, 20),
    6: ("Q5_0", 32, 22),
    7: ("Q5_1", 32, 24),
    8: ("Q8_0", 32, 34),
    9: ("Q8_1", 32, 40),
    10: ("Q2_K", 256, 84),
    11: ("Q3_K", 256, 110),
    12: ("Q4_K", 256, 144),
    13: ("Q5_K", 256, 176),
    14: ("Q6_K", 256, 210),
    15: ("Q8_K", 256, 292),
    16: ("IQ2_XXS", 256, 66),
    17: ("IQ2_XS", 256, 74),
    18: ("IQ3_XXS", 256, 98),
    19: ("IQ1_S", 256, 50),
    20: ("IQ4_NL", 32, 18),
    21: ("IQ3_S", 256, 110),
    22: ("IQ2_S", 256, 82),
    23: ("IQ4_XS", 256, 136),
    24: ("I8", 1, 1),
    25: ("I16", 1, 2),
    26: ("I32", 1, 4),
    27: ("I64", 1, 8),
    28: ("F64", 1, 8),
    29: ("IQ1_M", 256, 56),
    30: ("BF16", 1, 2),
    34: ("TQ1_0", 256, 54),
    35: ("TQ2_0", 256, 66),
    39: ("MXFP4", 32, 17),
}


@dataclass(frozen=True, slots=True)
class TensorFact:
    """What a GGUF file says of one tensor. shape is in MLX's order, outermost first.

    block weights of it stand together; its bytes begin at start, from the file's beginning.
    """

    name: str
    kind: str
    shape: tuple[int, ...]
    block: int
    start: int
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Header:
    """What a GGUF file says of itself."""

    metadata: Mapping[str, Value]
    tensors: Mapping[str, TensorFact]


# What was read within a block of `read_once`: with a large vocabulary it is not kept for longer.
_READ: ContextVar[dict[tuple[str, int, int], Header] | None] = ContextVar("read", default=None)


@contextmanager
def read_once() -> Generator[None]:
    """Read no file's front twice within the block, unless its size or time is another."""
    token = _READ.set({})
    try:
        yield
    finally:
        _READ.reset(token)


def read_header(path: Path) -> Header:
    """Read and check the front of a GGUF file.

    Raises MissingModelError, DamagedModelError or UnsupportedModelError.
    """
    try:
        with path.open("rb") as file:
            said, read = os.fstat(file.fileno()), _READ.get()
            key = (str(path), said.st_size, said.st_mtime_ns)
            if read is not None and key in read:
                return read[key]
            with _mapped(path, file.fileno()) as data:
                header = _Reader(path, data).header()
            if read is not None:
                read[key] = header
            return header
    except FileNotFoundError as error:
        raise MissingModelError(path) from error
    except OSError as error:
        raise DamagedModelError(path, f"it cannot be read ({error.strerror})") from error


def _mapped(path: Path, descriptor: int) -> mmap.mmap:
    try:
        return mmap.mmap(descriptor, 0, access=mmap.ACCESS_READ)
    except ValueError as error:
        raise DamagedModelError(path, "the file is empty") from error


class _Reader:
    """Walks through a file's front; every step stays inside the file."""

    def __init__(self, path: Path, data: mmap.mmap) -> None:
        self._path = path
        self._data = data
        self._at = 0

    def header(self) -> Header:
        if self._data[:4] != b"GGUF":
            raise self._damaged("it does not begin as a GGUF file does")
        self._at = 4
        version = self._number("I")
        if version not in {2, 3}:
            raise UnsupportedModelError(self._path, f"it is GGUF version {version}, not 2 or 3")
        n_tensors, n_keys = self._count("tensors"), self._count("keys")
        metadata = self._metadata(n_keys)
        alignment = metadata.get("general.alignment", 32)
        if type(alignment) is not int or not _can_align(alignment):
            raise self._damaged(f"its alignment is {alignment!r}")
        return Header(metadata, self._tensors(n_tensors, alignment))

    def _metadata(self, count: int) -> dict[str, Value]:
        metadata: dict[str, Value] = {}
        for _ in range(count):
            key = self._string(MAX_KEY)
            if key in metadata:
                raise self._damaged(f"it says {key!r} twice")
            metadata[key] = self._value(self._number("I"))
        return metadata

    def _value(self, kind: int) -> Value:
        if kind == STRING:
            return self._string()
        if kind == ARRAY:
            return self._array()
        return self._scalars(kind, 1)[0]

    def _array(self) -> Value:
        kind, count = self._number("I"), self._number("Q")
        if count > MAX_VALUES:
            raise self._damaged(f"it claims {count:,} values in a row")
        if kind != STRING:
            return self._scalars(kind, count)
        # Eight bytes of length before each string bound what a count may claim.
        self._need(8 * count)
        return [self._string() for _ in range(count)]

    def _scalars(self, kind: int, count: int) -> list[bool] | list[int] | list[float]:
        if kind not in SCALARS:
            raise self._damaged(f"a value has the unknown type {kind}")
        letter = SCALARS[kind]
        self._need(count * struct.calcsize(f"<{letter}"))
        layout = struct.Struct(f"<{count}{letter}")
        numbers = layout.unpack_from(self._data, self._at)
        self._at += layout.size
        return list(numbers)

    def _tensors(self, count: int, alignment: int) -> dict[str, TensorFact]:
        said = [self._tensor(alignment) for _ in range(count)]
        data = -(-self._at // alignment) * alignment
        tensors: dict[str, TensorFact] = {}
        for fact in (replace(fact, start=data + fact.start) for fact in said):
            if fact.name in tensors:
                raise self._damaged(f"it has the tensor {fact.name!r} twice")
            if fact.start + fact.size_bytes > len(self._data):
                raise self._damaged(f"it ends before the tensor {fact.name!r} does")
            tensors[fact.name] = fact
        return tensors

    def _tensor(self, alignment: int) -> TensorFact:
        name = self._string(MAX_TENSOR_NAME)
        n_dims = self._number("I")
        if not 1 <= n_dims <= MAX_DIMS:
            raise self._damaged(f"the tensor {name!r} has {n_dims} dimensions")
        sides = [self._number("Q") for _ in range(n_dims)]
        kind, offset = self._number("I"), self._number("Q")
        if not all(1 <= side <= MAX_SIDE for side in sides):
            raise self._damaged(f"the tensor {name!r} has the impossible shape {sides}")
        if kind not in TENSOR_TYPES:
            raise UnsupportedModelError(self._path, f"its tensor {name!r} has the type {kind}")
        kind_name, block, block_bytes = TENSOR_TYPES[kind]
        if sides[0] % block:
            raise self._damaged(f"the tensor {name!r} is not made of whole blocks")
        if offset % alignment:
            raise self._damaged(f"the tensor {name!r} is not aligned")
        size = prod(sides) // block * block_bytes
        return TensorFact(name, kind_name, tuple(reversed(sides)), block, offset, size)

    def _count(self, of: str) -> int:
        count = self._number("Q")
        if count > MAX_ENTRIES:
            raise self._damaged(f"it claims {count:,} {of}")
        return count

    def _number(self, letter: str) -> int:
        layout = struct.Struct(f"<{letter}")
        self._need(layout.size)
        (number,) = layout.unpack_from(self._data, self._at)
        self._at += layout.size
        return number

    def _string(self, longest: int = MAX_TEXT) -> str:
        length = self._number("Q")
        if length > longest:
            raise self._damaged(f"a text in it claims {length:,} bytes")
        self._need(length)
        raw = self._data[self._at : self._at + length]
        self._at += length
        try:
            return raw.decode()
        except UnicodeDecodeError as error:
            raise self._damaged("a text in it is not UTF-8") from error

    def _need(self, size: int) -> None:
        if size > len(self._data) - self._at:
            raise self._damaged("it ends in the middle of its header")

    def _damaged(self, fault: str) -> DamagedModelError:
        return DamagedModelError(self._path, fault)


def _can_align(alignment: int) -> bool:
    return 8 <= alignment <= MAX_ALIGNMENT and alignment.bit_count() == 1
