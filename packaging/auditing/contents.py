"""Rules of what is in the bundle: all that the app needs, and nothing that is only for us."""

import hashlib
import json
from email.parser import Parser
from fnmatch import fnmatch
from pathlib import Path

from auditing.bundle import Bundle, Complaints

# What tests, caches, editors, version control and the Finder leave.
LEFT_BEHIND = (
    *("tests", "test", "test_*.py", "conftest.py"),
    *(".*_cache", ".cache", ".git*", ".venv", ".tox", ".idea", ".vscode", ".coverage*"),
    *(".DS_Store", "._*", "__MACOSX", "*.orig", "*.rej", "*.swp", "*~", "*.part", "*.tmp"),
)
# What may be somebody's own: models, chats, logs, keys.
PRIVATE = (
    *("*.gguf", "*.safetensors", "*.npz", "*.sqlite*", "*.db", "*.db-wal", "*.log"),
    *(".env*", "*.pem", "*.key", "*.p12", "*.p8", "id_*", ".netrc", ".pypirc", "token"),
)
AUTHORITIES = Path("certifi", "cacert.pem")
MODELS = (".gguf", ".safetensors")


def metal(bundle: Bundle) -> Complaints:
    """Ask for one MLX, with what it runs on the GPU beside it: it looks in no other place."""
    found = [path for path in bundle.everything if path.name == "libmlx.dylib"]
    if len(found) != 1 or found[0].is_symlink():
        places = ", ".join(bundle.named(path) for path in found) or "none"
        yield bundle.site, f"has not the one libmlx.dylib: {places}"
    for path in found:
        beside = path.with_name("mlx.metallib")
        if beside.is_symlink() or not beside.is_file() or not _begins(beside, b"MTLB"):
            yield path, "has no mlx.metallib beside it"


def starter(bundle: Bundle) -> Complaints:
    """Ask for the starter model, and that it is the one that the app pins."""
    name, wanted = bundle.starter.get("file"), bundle.starter.get("file_sha256")
    if not name or not wanted:
        yield bundle.sources / "resources" / "starter.json", "does not pin a starter model"
        return
    path = bundle.models / name
    if not path.is_file() or path.is_symlink():
        yield path, "is not there"
        return
    with path.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != wanted:
            yield path, "is not the model that starter.json pins"


def licences(bundle: Bundle) -> Complaints:
    """Ask for each part's licence: a folder for each package, for us, and for the model."""
    yield from (
        (bundle.licences / name, "has no licence in it")
        for name in (*_packages(bundle), "Paddock", bundle.starter.get("name", "starter"))
        if not _has_text(bundle.licences / name)
    )


def pythons_licence(bundle: Bundle) -> Complaints:
    """Ask for Python's licence."""
    if not _has_text(bundle.licences / "Python"):
        yield bundle.licences / "Python", "has no licence in it"


def left_behind(bundle: Bundle) -> Complaints:
    """Ask for no tests, no caches, and nothing of whoever built it."""
    allowed = {bundle.site / AUTHORITIES, bundle.models / bundle.starter.get("file", "")}
    for path in bundle.everything:
        if any(fnmatch(path.name, pattern) for pattern in LEFT_BEHIND):
            yield path, "is left from work on it"
        elif path not in allowed and any(fnmatch(path.name, pattern) for pattern in PRIVATE):
            yield path, "may be somebody's own"


def json_whole(bundle: Bundle) -> Complaints:
    """Ask that what the app reads at its start can be read."""
    for path in sorted((bundle.sources / "resources").glob("*.json")):
        try:
            json.loads(path.read_text(encoding="utf-8"))
        except (ValueError, OSError) as error:
            yield path, f"cannot be read: {error}"


def _packages(bundle: Bundle) -> list[str]:
    """Return the names of what is installed, as each says it itself."""
    return [
        str(Parser().parsestr(facts.read_text("utf-8", errors="replace"))["Name"])
        for facts in sorted(bundle.site.glob("*.dist-info/METADATA"))
    ]


def _has_text(folder: Path) -> bool:
    return any(path.is_file() and path.stat().st_size for path in folder.rglob("*"))


def _begins(path: Path, magic: bytes) -> bool:
    with path.open("rb") as file:
        return file.read(len(magic)) == magic
