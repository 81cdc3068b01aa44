"""What a model is told from another by, without reading all of it."""

from hashlib import blake2b
from pathlib import Path

import mlx.core as mx

from engine.adapter import CONFIG

# Weights of two trainings differ nearly everywhere, so pieces from all over a file tell them apart.
# Where someone changes a few in place, between the pieces, the time of the file tells.
PIECES, PIECE = 64, 4096


def fingerprint(path: Path, adapter: Path | None = None) -> bytes:
    """Give a key, 16 bytes, that a GGUF file or a folder with other weights or config has not.

    Nor has it the same with another adapter, which changes what is computed of every token.

    The device is in it too, since on each the same weights are computed in another precision.
    A file that was only copied or touched since counts as another model: what was read by it is
    read anew, which is slow once, where what other weights had read would be wrong. Raises OSError.
    """
    files = _files(path, "config.json") if path.is_dir() else [path]
    if adapter is not None:
        files += _files(adapter, CONFIG)
    digest = blake2b(str(mx.default_device().type).encode(), digest_size=16)
    for file in files:
        seen = file.stat()
        # A file by itself may have any name.
        size, name = seen.st_size, "" if file == path else file.name
        digest.update(f"{name}\0{size}\0{seen.st_mtime_ns}\0".encode())
        with file.open("rb") as read:
            for piece in range(PIECES + 1):
                read.seek(piece * max(size - PIECE, 0) // PIECES)
                digest.update(read.read(PIECE))
    return digest.digest()


def _files(folder: Path, config: str) -> list[Path]:
    return sorted([*folder.glob("*.safetensors"), folder / config])
