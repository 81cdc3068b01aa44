"""What a model is called, and how its weights are packed, as people say it."""

import re
from pathlib import Path

from app.library.beginnings import beginning
from app.library.found import Found

# As the names of files have it: “Q4_K_M”, “IQ3_XXS”, “UD-Q4_K_XL”, “BF16”, “MXFP4”.
QUANTIZATION = re.compile(
    r"[-._ ]((?:UD-)?(?:I?Q\d(?:_\d|_K|_NL|_X{1,2}S|_S|_M|_L|_XL)*|TQ\d_\d|MXFP4|BF16|F16|F32))"
    r"(?:[-._]\d{5}-of-\d{5})?$",
    re.IGNORECASE,
)
MODEL_CARDS = ("README.md",)
LICENCE = re.compile(r"^license:\s*[\"']?([\w.+-]{1,60})", re.MULTILINE)
MOST_CARD = 20_000  # bytes; its front is at its beginning


def name_of(found: Found) -> str:
    """Give a model's own name: of its repository or file, without what it is packed in."""
    if found.name:
        return found.name
    if found.is_folder:
        return found.repo.rpartition("/")[2] or found.path.name
    stem = re.sub(r"-\d{5}-of-\d{5}$", "", _stem(found.path))
    return QUANTIZATION.sub("", stem) or stem


def quantization_of(path: Path) -> str:
    """Tell how a file's name says that it is packed; empty where it does not."""
    found = QUANTIZATION.search(_stem(path))
    return "" if found is None else found[1].upper()


def licence_of(found: Found) -> str | None:
    """Read a model's licence from the card beside it."""
    folder = found.path if found.is_folder else found.path.parent
    for name in MODEL_CARDS:
        card = beginning(folder / name, MOST_CARD).decode(errors="replace")
        front = card.split("\n---", 1)[0] if card.startswith("---") else ""
        if said := LICENCE.search(front):
            return said[1]
    return None


def _stem(path: Path) -> str:
    return path.stem if path.suffix.lower() == ".gguf" else path.name
