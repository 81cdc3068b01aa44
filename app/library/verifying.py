"""Reads a model whole and holds it against the digests that somebody gave for its files."""

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.domain.local_model import Health, Origin, Verdict
from app.domain.remote import Algorithm
from app.library.errors import AwayError
from app.library.found import Found, bytes_of
from app.library.manifested import folder_of, manifest_of, place_of
from app.library.starter import starter_digest, starter_file
from app.paths import is_there

BLOCK_BYTES = 1 << 20
SHA256 = re.compile(r"[0-9a-f]{64}")
SHA1 = re.compile(r"[0-9a-f]{40}")
OLLAMA = re.compile(r"sha256-([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Digest:
    """What a file's content must come to."""

    algorithm: Algorithm
    hexadecimal: str


def digests_of(found: Found, home: Path) -> Mapping[Path, Digest]:
    """Return what a model's files have to be, as far as anybody says: none is empty."""
    if found.path == starter_file(home):
        return {found.path: Digest(Algorithm.SHA256, starter_digest())}
    if found.origin is Origin.OURS:
        return _of_manifest(found, home)
    if blob := OLLAMA.fullmatch(found.path.name):
        return {found.path: Digest(Algorithm.SHA256, blob[1])}
    named = ((file, _of_blob(file)) for file in found.files)
    return {file: digest for file, digest in named if digest is not None}


def verify(
    found: Found,
    home: Path,
    *,
    told: Callable[[int, int], None],
    stopped: Callable[[], bool],
) -> Verdict | None:
    """Read all files whose digest is known; None where it was stopped. told hears of bytes.

    Raises AwayError where the model goes meanwhile, as with its disk.
    """
    verdict = _compared(found, home, told=told, stopped=stopped)
    is_bad = verdict is not None and verdict.health is not Health.WHOLE
    if is_bad and not is_there(found.path):
        raise AwayError(found.path)
    return verdict


def _compared(
    found: Found,
    home: Path,
    *,
    told: Callable[[int, int], None],
    stopped: Callable[[], bool],
) -> Verdict | None:
    digests = digests_of(found, home)
    if not digests:
        return Verdict(Health.UNKNOWN)
    total, done = bytes_of(tuple(digests)), 0
    damaged: list[str] = []
    missing: list[str] = []
    told(0, total)
    for file, digest in digests.items():
        before = done

        def tell(read: int, before: int = before) -> bool:
            told(min(before + read, total), total)
            return stopped()

        try:
            come_to = content_of(file, digest.algorithm, tell)
        except FileNotFoundError:
            missing.append(file.name)
            continue
        except OSError:  # what cannot be read is as good as damaged
            come_to = ""
        if come_to is None:
            return None
        done += bytes_of((file,))
        if come_to != digest.hexadecimal:
            damaged.append(file.name)
    health = Health.DAMAGED if damaged or missing else Health.WHOLE
    return Verdict(health, tuple(damaged), tuple(missing))


def content_of(file: Path, algorithm: Algorithm, tell: Callable[[int], bool]) -> str | None:
    """Compute a file's digest; None where tell, which hears how much is read, says to stop."""
    with file.open("rb") as opened:
        digest = hashlib.sha256()
        if algorithm is Algorithm.GIT_SHA1:
            # Git's name for a content, which protects against accidents.
            digest = hashlib.sha1(usedforsecurity=False)
            digest.update(f"blob {file.stat().st_size}\0".encode())
        read = 0
        while block := opened.read(BLOCK_BYTES):
            digest.update(block)
            read += len(block)
            if tell(read):
                return None
    return digest.hexdigest()


def _of_manifest(found: Found, home: Path) -> Mapping[Path, Digest]:
    said, folder = manifest_of(found, home), folder_of(found, home)
    if said is None or folder is None:
        return {}
    named = ((place_of(folder, file.path), file) for file in said.files)
    digests = {
        path: Digest(file.algorithm, file.digest) for path, file in named if path is not None
    }
    if found.is_folder:
        return {path: each for path, each in digests.items() if path.suffix.lower() != ".gguf"}
    return {path: digests[path] for path in found.files if path in digests}


def _of_blob(file: Path) -> Digest | None:
    """Read the digest in the name of the blob that a file of the Hugging Face cache leads to."""
    try:
        name = file.readlink().name
    except OSError:  # it is no link, or gone
        return None
    if SHA256.fullmatch(name):
        return Digest(Algorithm.SHA256, name)
    return Digest(Algorithm.GIT_SHA1, name) if SHA1.fullmatch(name) else None
