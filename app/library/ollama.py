"""Ollama's models where each is a plain GGUF: its manifests lead to blobs, which have no names."""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from app.domain.local_model import Origin
from app.library.beginnings import beginning
from app.library.found import Found, bytes_of
from app.library.walking import Walk

MODEL = "application/vnd.ollama.image.model"
ADAPTER = "application/vnd.ollama.image.adapter"
LICENCE = "application/vnd.ollama.image.license"
DIGEST = re.compile(r"sha256[:-]([0-9a-f]{64})")
MOST_MANIFEST = 1_000_000  # bytes
# How licences begin, and what the Hub calls them.
LICENCES = (
    ("apache license", "apache-2.0"),
    ("mit license", "mit"),
    ("llama 4", "llama4"),
    ("llama 3.3", "llama3.3"),
    ("llama 3.2", "llama3.2"),
    ("llama 3.1", "llama3.1"),
    ("meta llama 3", "llama3"),
    ("llama 2", "llama2"),
    ("gemma", "gemma"),
)


class _Layer(msgspec.Struct):
    media_type: str = msgspec.field(name="mediaType", default="")
    digest: str = ""
    size: int = 0


class _Manifest(msgspec.Struct):
    layers: list[_Layer] = []


def models(root: Path, origin: Origin) -> Iterator[Found]:
    """Find the models of a folder with manifests and blobs; only whole ones."""
    blobs = root / "blobs"
    manifests = root / "manifests"
    # Registry, owner, name; the file is called as the tag is.
    for folder in Walk(4).through(manifests):
        for file in folder.files.values():
            place = file.relative_to(manifests).parts
            layers = _layers(file)
            found = _found(layers, blobs, origin) if len(place) >= 3 else None
            if found is not None:
                yield Found(
                    found.path,
                    origin,
                    found.files,
                    name=_name(place),
                    licence=_licence(layers, blobs),
                    bytes=found.bytes,
                )


def _found(layers: list[_Layer], blobs: Path, origin: Origin) -> Found | None:
    weights = [layer for layer in layers if layer.media_type == MODEL]
    if len(weights) != 1 or any(layer.media_type == ADAPTER for layer in layers):
        return None
    blob = _blob(weights[0], blobs)
    if blob is None or not _is_gguf(blob, weights[0].size):
        return None
    return Found(blob, origin, (blob,), bytes=weights[0].size)


def _is_gguf(blob: Path, size: int) -> bool:
    """Tell whether a blob is a GGUF, and whole: what is still coming is shorter."""
    return beginning(blob, 4) == b"GGUF" and bytes_of((blob,)) == size


def _layers(file: Path) -> list[_Layer]:
    try:
        if file.stat().st_size > MOST_MANIFEST:
            return []
        return msgspec.json.decode(file.read_bytes(), type=_Manifest).layers
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return []


def _blob(layer: _Layer, blobs: Path) -> Path | None:
    digest = DIGEST.fullmatch(layer.digest)
    return None if digest is None else blobs / f"sha256-{digest[1]}"


def _name(place: tuple[str, ...]) -> str:
    """Name a model as `ollama list` does."""
    *before, name, tag = place
    known = before[-1:] == ["library"]
    return f"{name}:{tag}" if known else f"{before[-1]}/{name}:{tag}"


def _licence(layers: list[_Layer], blobs: Path) -> str | None:
    for layer in layers:
        blob = _blob(layer, blobs) if layer.media_type == LICENCE else None
        if blob is None:
            continue
        begins = " ".join(beginning(blob, 400).decode(errors="replace").lower().split())
        if called := next((called for words, called in LICENCES if words in begins), None):
            return called
    return None
