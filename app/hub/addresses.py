"""What people paste for a model: its id, an address of it, or a command that names it."""

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from app.domain.repos import HOSTS, is_repo

# What stands where an owner would, and is none.
NO_OWNERS = {"datasets", "spaces", "docs", "blog", "collections", "papers", "models", "api", "-"}
REVISIONS = {"tree", "blob", "resolve", "raw", "revision", "commit"}
LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Place:
    """A repository; at a revision and with a file or quantization, if these were named."""

    repo: str
    revision: str | None = None
    named: str = ""


def place_of(pasted: str, endpoint: str = "") -> Place | None:
    """Find the repository that is meant, None where there is none. endpoint's addresses count."""
    hosts = {*HOSTS, urlsplit(endpoint).netloc.lower()} - {""}
    words = pasted[:LONGEST].split()
    found = (_place(word.strip("\"'<>()[],;`"), hosts) for word in words)
    return next((place for place in found if place is not None), None)


def _place(word: str, hosts: set[str]) -> Place | None:
    bare = re.sub(r"^(https?|hf):/{0,2}", "", word, flags=re.IGNORECASE)
    bare = bare.partition("?")[0].partition("#")[0]
    host, _, path = bare.partition("/")
    if host.lower() in hosts:
        return _in_hub(path)
    if bare != word and not word.lower().startswith("hf:"):
        return None  # an address of somebody else
    is_path = bare.count("/") == 1 or bare.split("/")[2:3] in ([kind] for kind in REVISIONS)
    return _in_hub(bare) if is_path else None


def _in_hub(path: str) -> Place | None:
    """Read owner/name, /tree/revision, /blob/revision/file and :quantization."""
    parts = [part for part in unquote(path).split("/") if part]
    if parts[:2] == ["api", "models"]:
        parts = parts[2:]
    if len(parts) < 2 or parts[0].lower() in NO_OWNERS:
        return None
    name, _, named = parts[1].partition(":")
    name, _, revision = name.partition("@")
    repo = f"{parts[0]}/{name.removesuffix('.git')}"
    if not is_repo(repo):
        return None
    if len(parts) > 3 and parts[2] in REVISIONS:
        revision, named = parts[3], named or "/".join(parts[4:])
    return Place(repo, revision or None, named)
