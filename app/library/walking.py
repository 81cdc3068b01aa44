"""Goes through folders that may hold anything, within bounds; follows a link once."""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

DEEPEST = 6  # folders below the first; an external disk keeps models no deeper
MOST_ENTRIES = 50_000
# What no model lies in, but many files do.
PASSED_OVER = frozenset({"node_modules", "__pycache__", "site-packages", "lost+found"})
PACKAGES = (".app", ".photoslibrary", ".musiclibrary", ".bundle", ".framework", ".sparsebundle")


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder's plain files and folders, by name; what cannot be looked at is not among them."""

    path: Path
    files: dict[str, Path] = field(default_factory=dict[str, Path])
    folders: dict[str, Path] = field(default_factory=dict[str, Path])

    def ending(self, *endings: str) -> list[Path]:
        """Return the files that end in one of these, by their names."""
        ended = (name for name in sorted(self.files) if name.lower().endswith(endings))
        return [self.files[name] for name in ended]


class Walk:
    """One way through folders. After an answer, what it should not go into is told by `pass_over`.

    Hidden names are left out: they are of what is being written, or none of ours.
    """

    def __init__(self, deepest: int = DEEPEST, most: int = MOST_ENTRIES) -> None:
        self._deepest, self._left = deepest, most
        self._seen: set[tuple[int, int]] = set()
        self._passed: set[Path] = set()

    def through(self, folder: Path) -> Iterator[Folder]:
        """Give folder and all below, as far as there are bounds."""
        waiting = [(folder, 0)]
        while waiting and self._left > 0:
            path, depth = waiting.pop(0)
            if not self._is_new(path):
                continue
            looked = self.look(path)
            yield looked
            if depth < self._deepest and path not in self._passed:
                below = (looked.folders[name] for name in sorted(looked.folders))
                waiting += [(each, depth + 1) for each in below]

    def pass_over(self, folder: Path) -> None:
        """Go into nothing below this folder, which was given last."""
        self._passed.add(folder)

    def look(self, path: Path) -> Folder:
        """Look into one folder; one that may not be read is empty."""
        looked = Folder(path)
        with suppress(OSError, ValueError), os.scandir(path) as entries:
            for entry in islice(entries, max(0, self._left)):
                self._left -= 1
                _sort(entry, looked)
        return looked

    def _is_new(self, path: Path) -> bool:
        try:
            said = path.stat()
        except (OSError, ValueError):
            return False
        key = said.st_dev, said.st_ino
        is_new = key not in self._seen
        self._seen.add(key)
        return is_new


def _sort(entry: os.DirEntry[str], looked: Folder) -> None:
    name = entry.name
    # What is no text could be neither remembered nor opened.
    if name.startswith(".") or name in PASSED_OVER or not name.isprintable():
        return
    try:
        mode = entry.stat().st_mode
    except OSError:  # a link to nowhere, or to itself
        return
    if stat.S_ISREG(mode):
        looked.files[name] = looked.path / name
    elif stat.S_ISDIR(mode) and not name.lower().endswith(PACKAGES):
        looked.folders[name] = looked.path / name
