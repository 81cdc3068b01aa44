"""What a block's file holds: a header that says what it is, and keys and values, all checked.

Nothing here is MLX's but what `as_numbers` takes and `as_rows` gives, so the rest may be done by
any thread.
"""

import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import mlx.core as mx
import msgspec
import numpy as np
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save

from engine.blocks import Block, Rows

# Grows with every change of what a file holds, or of how a network computes it.
FORMAT = "paddock block 2"
# What a file's header takes beside its ids, at most, and what each of its arrays adds to it.
HEADER, ENTRY = 1024, 128
FAULTS = (OSError, ValueError, LookupError, SafetensorError, msgspec.MsgspecError, RecursionError)

# The types of what is written, by safetensors' names.
_TYPES: Mapping[str, np.dtype] = {
    name: np.dtype(kind)
    for name, kind in {"F32": "f4", "F16": "f2", "U32": "u4", "U16": "u2"}.items()
}
_LENGTH = 8  # bytes that say how long the header is

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


class Content(NamedTuple):
    """What is in a file, or is to be."""

    label: Label
    tensors: Tensors


class _Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where an array lies in a file, as safetensors has it."""

    dtype: str
    shape: tuple[int, ...]
    data_offsets: tuple[int, int]


def encoded(content: Content) -> bytes:
    """Write a file's content down, with the sum that it is checked by."""
    label = msgspec.structs.replace(content.label, crc32=_crc32(content))
    return save(dict(content.tensors), msgspec.structs.asdict(label))


def read(file: Path) -> Content:
    """Read a file, or raise one of FAULTS where it is not what was written.

    Its arrays are views of its bytes: the safetensors library would copy them.
    """
    held = file.read_bytes()
    start = _LENGTH + int.from_bytes(held[:_LENGTH], "little")
    header = msgspec.json.decode(held[_LENGTH:start], type=dict[str, msgspec.Raw])
    label = msgspec.json.decode(header.pop("__metadata__"), type=Label)
    arrays = memoryview(held)[start:]
    tensors = {name: _tensor(arrays, place) for name, place in header.items()}
    if not tensors or sum(tensor.nbytes for tensor in tensors.values()) != len(arrays):
        raise ValueError("it is damaged")
    content = Content(label, tensors)
    if label.crc32 != _crc32(content):
        raise ValueError("it is damaged")
    return content


def label_of(file: Path) -> Label:
    """Read a file's header alone, or raise one of FAULTS."""
    with safe_open(file, framework="numpy") as opened:
        return msgspec.convert(opened.metadata(), Label)


def most_bytes(block: Block) -> int:
    """Tell how large a block's file is at most."""
    parts = sum(len(rows) for rows in block.rows)
    return block.nbytes + 2 * len(block.ids) + HEADER + ENTRY * parts


def as_numbers(block: Block) -> tuple[Tensors, str]:
    """Give a block's rows as numpy has them, and the type that they are of in truth."""
    tensors: dict[str, np.ndarray] = {}
    numbers = ""
    for layer, rows in enumerate(block.rows):
        for part, array in enumerate(rows):
            half = array.dtype == mx.bfloat16
            numbers = "bfloat16" if half else numbers
            tensors[f"{layer}.{part}"] = np.array(array.view(mx.uint16) if half else array)
    return tensors, numbers


def as_rows(content: Content) -> list[Rows]:
    """Give what a file holds as the layers have it, in memory of its own."""
    tensors = content.tensors
    parts = 1 + max(int(name.split(".")[1]) for name in tensors)
    arrays = {name: mx.array(tensor) for name, tensor in tensors.items()}
    if content.label.numbers == "bfloat16":
        arrays = {
            name: array.view(mx.bfloat16) if array.dtype == mx.uint16 else array
            for name, array in arrays.items()
        }
    return [
        tuple(arrays[f"{layer}.{part}"] for part in range(parts))
        for layer in range(len(arrays) // parts)
    ]


def _tensor(arrays: memoryview, raw: msgspec.Raw) -> np.ndarray:
    place = msgspec.json.decode(raw, type=_Place)
    begin, end = place.data_offsets
    return np.frombuffer(arrays[begin:end], _TYPES[place.dtype]).reshape(place.shape)


def _crc32(content: Content) -> str:
    """Sum up what a file holds, its header included."""
    label, tensors = content
    crc = zlib.crc32(msgspec.json.encode(msgspec.structs.replace(label, crc32="")))
    for name in sorted(tensors):
        tensor = tensors[name]
        crc = zlib.crc32(f"{name} {tensor.dtype} {tensor.shape}".encode(), crc)
        crc = zlib.crc32(np.ascontiguousarray(tensor).data, crc)
    return str(crc)
