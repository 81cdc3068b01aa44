"""`Stock`: whether something that could be got is here already, whoever knows that first."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.download import Stage, Wanted
from app.domain.wanting import is_part
from app.hub import manifest
from app.paths import is_there
from app.state.downloads import Downloads
from app.state.library import Library


@dataclass(frozen=True, slots=True)
class Stock:
    """What comes, and what is here."""

    downloads: Downloads
    library: Library

    def here(self, wanted: Wanted) -> Path | None:
        """Return where something lies that came just now, or in an earlier session.

        Where no files of it are named, any version is meant.
        """
        row = self.downloads.row(wanted.key)
        if row is not None and row.stage is not Stage.DONE:
            return None
        done = (each for each in self.downloads.rows if each.stage is Stage.DONE)
        came = (each.download.wanted for each in done if is_part(wanted, each.download.wanted))
        # What came just now, the library may not have seen yet; nor that it was removed since.
        if (first := next(came, None)) is not None:
            path = self.downloads.path_of(first)
            return path if is_there(path) else None
        if not self.library.looked:
            return self._noted(wanted)
        known = self.library.has(wanted)
        return None if known is None else known.path

    def _noted(self, wanted: Wanted) -> Path | None:
        """Return where something lies by what is noted beside it, until the library has looked."""
        said = manifest.read(self.downloads.folder / wanted.folder)
        path = self.downloads.path_of(wanted)
        is_noted = wanted.entry in said.entries and set(wanted.files) <= set(said.files)
        return path if is_noted and is_there(path) else None
