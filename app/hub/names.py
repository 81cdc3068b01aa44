"""Which files Paddock takes from a repository, and which names: nothing that runs, nothing odd."""

import re
import unicodedata
from fnmatch import fnmatch
from pathlib import PurePosixPath

from app.domain.download import Trouble, Wanted
from app.domain.remote import Algorithm, RemoteFile
from app.domain.repos import is_repo
from app.hub import manifest
from app.hub.errors import HubError

# Weights, and what is read beside them; never what Python unpickles or runs.
KINDS = (
    *("*.safetensors", "*.gguf", "*.jinja", "*.index.json"),
    *("config.json", "generation_config.json", "adapter_config.json", "chat_template.json"),
    *("tokenizer.json", "tokenizer_config.json", "special_tokens_map.json", "added_tokens.json"),
    *("tokenizer.model", "vocab.json", "merges.txt"),
    *("README.md", "LICENSE*", "LICENCE*", "NOTICE*", "USE_POLICY*"),
)
# A licence is a text; what only begins like one is not taken.
TEXTS = {"", ".md", ".txt"}
MOST_FILES = 2000
MOST_BYTES = 1 << 42
LONGEST_NAME = 255  # bytes, as file systems count
LONGEST_PATH = 900
DIGESTS = {
    Algorithm.SHA256: re.compile(r"[0-9a-f]{64}"),
    Algorithm.GIT_SHA1: re.compile(r"[0-9a-f]{40}"),
}
COMMIT = re.compile(r"[0-9a-f]{40}")
_OURS = {manifest.NAME}


def is_taken(path: str) -> bool:
    """Tell whether a file of a repository is of a kind that Paddock takes."""
    name = path.rpartition("/")[2]
    if not any(fnmatch(name.lower(), kind.lower()) for kind in KINDS):
        return False
    is_text = fnmatch(name.upper(), "LICEN?E*") or name.upper().startswith(("NOTICE", "USE_POL"))
    return not is_text or PurePosixPath(name).suffix.lower() in TEXTS


def is_safe(path: str) -> bool:
    """Tell whether a name leads below the folder that it is for, and is the same on every disk."""
    parts = path.split("/")
    return len(path.encode(errors="replace")) <= LONGEST_PATH and all(map(_is_plain, parts))


def check(wanted: Wanted) -> None:
    """Raise HubError for whatever should never be written to a disk."""
    if not (is_repo(wanted.repo) and COMMIT.fullmatch(wanted.commit)):
        raise _refusal(wanted.repo, "no repository at a commit")
    if not is_safe(wanted.folder):
        raise _refusal(wanted.folder, "no folder for a model")
    if not 0 < len(wanted.files) <= MOST_FILES or wanted.bytes > MOST_BYTES:
        raise _refusal(wanted.repo, f"{len(wanted.files)} files, {wanted.bytes} bytes")
    for file in wanted.files:
        if (why := _fault(file)) is not None:
            raise _refusal(file.path, why)
    _check_together([file.path for file in wanted.files], wanted.entry)


def _check_together(paths: list[str], entry: str) -> None:
    """Refuse names that are one on a Mac's disk, and a file that is a folder, too."""
    folded = {_folded(path) for path in paths}
    folders = {_folded(str(each)) for path in paths for each in PurePosixPath(path).parents}
    if len(folded) < len(paths) or folded & folders:
        raise _refusal(paths[0], "two files of one name")
    if entry and entry not in paths:
        raise _refusal(entry, "none of its files")


def _fault(file: RemoteFile) -> str | None:
    if not is_safe(file.path):
        return "no plain name"
    if not is_taken(file.path):
        return "a kind of file that Paddock does not take"
    if not DIGESTS[file.algorithm].fullmatch(file.digest) or file.size < 0:
        return "no digest or size"
    return None if not file.commit or COMMIT.fullmatch(file.commit) else "no commit"


def _is_plain(part: str) -> bool:
    """Tell whether a part of a path is one on every disk. Letters of any script are."""
    return (
        0 < len(part.encode(errors="replace")) <= LONGEST_NAME
        and part[0] not in ".~ -"
        and part[-1] not in ". "
        and not set(part) & set('\\/:*?"<>|')
        and all(unicodedata.category(letter)[0] != "C" for letter in part)
        and unicodedata.is_normalized("NFC", part)
        and _folded(part) not in _OURS
    )


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path.casefold())


def _refusal(about: str, detail: str) -> HubError:
    # What is odd about it may be a character that nobody should see raw.
    shown = "".join(letter if letter.isprintable() else "�" for letter in about)
    return HubError(Trouble.REFUSED, shown, detail)
