"""Writes models where other programs keep them, in those programs' own order."""

import hashlib
import json
import os
from pathlib import Path

from app.domain.remote import Algorithm, RemoteFile
from app.hub import manifest
from app.library.places import Around
from app.library.shelf import Shelf
from tests.helpers.tiny_model import write_tiny_model


def shelf_at(home: Path, **environment: str) -> Shelf:
    """Give a shelf whose user has nothing but what a test writes."""
    return Shelf(home, around_of(home, **environment))


def around_of(home: Path, **environment: str) -> Around:
    user = home.parent / "user"
    user.mkdir(exist_ok=True)
    return Around(user, environment)


def write_gguf_at(path: Path, **changes: object) -> Path:
    """Write a tiny model; its folder is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return write_tiny_model(path, **changes)


def write_cached(hub: Path, repo: str, files: dict[str, bytes], *, ref: str = "main") -> Path:
    """Write a repository as the Hugging Face cache has it; return its snapshot."""
    commit = hashlib.sha256(repr(sorted(files)).encode()).hexdigest()[:40]
    folder = hub / f"models--{repo.replace('/', '--')}"
    snapshot = folder / "snapshots" / commit
    for place in (snapshot, folder / "blobs", folder / "refs"):
        place.mkdir(parents=True, exist_ok=True)
    (folder / "refs" / ref).write_text(commit)
    for name, content in files.items():
        blob = folder / "blobs" / digest_of(content, large=not name.endswith((".json", ".md")))[1]
        blob.write_bytes(content)
        file = snapshot / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.symlink_to(os.path.relpath(blob, file.parent))
    return snapshot


def digest_of(content: bytes, *, large: bool) -> tuple[Algorithm, str]:
    if large:
        return Algorithm.SHA256, hashlib.sha256(content).hexdigest()
    whole = b"blob %d\0" % len(content) + content
    return Algorithm.GIT_SHA1, hashlib.sha1(whole, usedforsecurity=False).hexdigest()


def write_ollama(root: Path, name: str, model: bytes, *, licence: str = "", **said: object) -> Path:
    """Write a model as Ollama has it; return its blob."""
    layers = [_layer(root, "model", model) | said]
    if licence:
        layers.append(_layer(root, "license", licence.encode()))
    place = root / "manifests" / "registry.ollama.ai" / "library" / name.replace(":", "/")
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(json.dumps({"schemaVersion": 2, "layers": layers}))
    return root / "blobs" / layers[0]["digest"].replace(":", "-")


def _layer(root: Path, kind: str, content: bytes) -> dict[str, object]:
    digest = hashlib.sha256(content).hexdigest()
    blob = root / "blobs" / f"sha256-{digest}"
    blob.parent.mkdir(parents=True, exist_ok=True)
    blob.write_bytes(content)
    media = f"application/vnd.ollama.image.{kind}"
    return {"mediaType": media, "digest": f"sha256:{digest}", "size": len(content)}


def write_got(home: Path, repo: str, files: dict[str, bytes], *, licence: str = "mit") -> Path:
    """Write a repository as Paddock gets it, with its manifest; return its folder."""
    folder = home / "models" / repo
    folder.mkdir(parents=True, exist_ok=True)
    named = []
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        algorithm, digest = digest_of(content, large=not name.endswith((".json", ".md")))
        named.append(RemoteFile(name, len(content), algorithm, digest))
    said = manifest.Manifest(
        repo, "c" * 40, licence, files=tuple(named), when="2026-11-22T10:00:00+00:00"
    )
    manifest.write(folder, said)
    return folder


def contents_of(folder: Path) -> dict[str, bytes]:
    """Give all files of a folder that was written, by their names in it."""
    files = (each for each in folder.rglob("*") if each.is_file())
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}
