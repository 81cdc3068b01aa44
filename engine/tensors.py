"""A safetensors file's header, read and checked before MLX reads any of its tensors."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from math import prod
from pathlib import Path

from safetensors import SafetensorError, safe_open

from engine.hf_files import size_of

# The types that are read here, and the bytes of each.
DENSE = {"F32": 4, "F16": 2, "BF16": 2}
PACKED = {"U32": 4, "U8": 1}
MOST_HEADER = 8 * 1024 * 1024  # bytes; the 1,137 tensors of Llama 3.1 405B take some 170,000


@dataclass(frozen=True, slots=True)
class Tensor:
    """What a header says of one tensor."""

    file: Path
    kind: str
    shape: tuple[int, ...]

    @property
    def bytes(self) -> int:
        """Count what it takes in memory."""
        return prod(self.shape) * (DENSE | PACKED)[self.kind]


def header(file: Path) -> Iterator[tuple[str, Tensor]]:
    """Give every tensor of a file under the name that it has there; raises ValueError."""
    size_of(file)
    try:
        _check_length(file)
        with safe_open(file, framework="numpy") as opened:
            for name in opened.keys():  # noqa: SIM118 - it is no dict
                said = opened.get_slice(name)
                yield name, Tensor(file, said.get_dtype(), tuple(said.get_shape()))
    except (SafetensorError, OSError) as error:
        raise ValueError(f"its {file.name} is cut off or no safetensors file") from error


def our_name(name: str) -> str:
    """Give the name of `llama.py` for one of a checkpoint."""
    return name.removeprefix("model.")


def _check_length(file: Path) -> None:
    """Hold the header's length against that of any honest one; the library allows twelve times it.

    A header may tell of half a million tensors of no size.
    """
    with file.open("rb") as opened:
        (length,) = struct.unpack("<Q", opened.read(8).ljust(8, b"\0"))
    if length > MOST_HEADER:
        raise ValueError(f"its {file.name} is cut off or no safetensors file")
