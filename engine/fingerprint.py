"""What a model is told from another by, without reading all of it."""

from hashlib import blake2b
from pathlib import Path

import mlx.core as mx

# Weights of two trainings differ nearly everywhere, so pieces from all over a file tell them apart.
PIECES, PIECE = 64, 4096


def fingerprint(path: Path) -> bytes:
    """Give a key, 16 bytes, that a GGUF file or a folder with other weights or config has not.

    The device is in it too, since on each the same weights are computed in another precision.
    Raises OSError.
    """
    folder = path.is_dir()
    files = sorted([*path.glob("*.safetensors"), path / "config.json"]) if folder else [path]
    digest = blake2b(str(mx.default_device().type).encode(), digest_size=16)
    for file in files:
        digest.update(f"{file.name if folder else ''}\0{file.stat().st_size}\0".encode())
        with file.open("rb") as read:
            size = file.stat().st_size
            for piece in range(PIECES + 1):
                read.seek(piece * max(size - PIECE, 0) // PIECES)
                digest.update(read.read(PIECE))
    return digest.digest()
