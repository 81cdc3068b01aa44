"""Tells what takes the room in a bundle."""

from collections import Counter
from pathlib import Path

from bundle.facts import Layout

SHOWN = 16
MEGABYTE = 1_000_000


def sizes(layout: Layout) -> list[tuple[str, int]]:
    """Return the parts and the bytes of each, the largest first; the last is all that is small."""
    counted: Counter[str] = Counter()
    for path in layout.app.rglob("*"):
        if path.is_file() and not path.is_symlink():
            counted[_part(path, layout)] += path.stat().st_size
    largest = counted.most_common(SHOWN)
    others = counted.total() - sum(size for _, size in largest)
    return [*largest, ("all other", others)] if others else largest


def table(layout: Layout) -> str:
    """Return the same as lines to print, and the sum."""
    parts = sizes(layout)
    lines = [*parts, ("together", sum(size for _, size in parts))]
    return "\n".join(f"{size / MEGABYTE:8.1f} MB  {name}" for name, size in lines)


def _part(path: Path, layout: Layout) -> str:
    if path.suffix == ".pyc":
        return "bytecode"
    if path.is_relative_to(layout.site):
        return path.relative_to(layout.site).parts[0]
    if path.is_relative_to(layout.sources):
        return _of_ours(path.relative_to(layout.sources).parts)
    inside = path.relative_to(layout.contents).parts
    return "/".join(inside[:2]) if inside[0] == "Resources" else inside[0]


def _of_ours(parts: tuple[str, ...]) -> str:
    return "the starter model" if parts[:2] == ("resources", "models") else "Paddock itself"
