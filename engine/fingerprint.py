"""What a model is told from another by, without reading all of it."""

from hashlib import blake2b
from pathlib import Path

import mlx.core as mx

# Weights of two trainings differ nearly everywhere, so pieces from all over a file tell them apart.
# Where someone changes a few in place, between the pieces, the time of the file tells.
PIECES, PIECE = 64, 4096


def fingerprint(path: Path) -> bytes:
    """Give a key, 16 bytes, that a GGUF file or a folder with other weights or config has not.

    The device is in it too, since on each the same weights are computed in another precision.
    A file that was only copied or touched since counts as another model: what was read by it is
    read anew, which is slow once, where what other weights had read would be wrong. Raises OSError.
    """
    folder = path.is_dir()
    files = sorted([*path.glob("*.safetensors"), path / "config.json"]) if folder else [path]
    digest = blake2b(str(mx.default_device().type).encode(), digest_size=16)
    for file in files:
        seen = file.stat()
        size, name = seen.st_size, file.name if folder else ""
        digest.update(f"{name}\0{size}\0{seen.st_mtime_ns}\0".encode())
        with file.open("rb") as read:
            for piece in range(PIECES + 1):
                read.seek(piece * max(size - PIECE, 0) // PIECES)
                digest.update(read.read(PIECE))
    return digest.digest()
