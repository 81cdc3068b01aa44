"""`Shelf`: what the app needs from whoever knows the models on this computer. A port.

`app.library.shelf` has the one that looks at disks; all of it may take its time.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from app.domain.local_model import LocalModel, Verdict


class Look(Protocol):
    """What was there at one moment."""

    def models(self) -> tuple[LocalModel, ...]:
        """Return all models, the best first, also hidden ones; some may not be inspected yet."""
        ...

    def inspect(self, told: Callable[[int, int], None], stopped: Callable[[], bool]) -> bool:
        """Look into what is not known yet, telling how many of how many are; or there was none."""
        ...


class Shelf(Protocol):
    """Raises LibraryError, which owns a sentence for the user."""

    @property
    def folders(self) -> tuple[Path, ...]:
        """Return the folders that the user added, be they there or not."""
        ...

    def take_reports(self) -> tuple[str, ...]:
        """Return sentences about notes that were put aside, as they cannot be read, each once."""
        ...

    def look(self) -> Look:
        """Go through the disks, once."""
        ...

    def add_folder(self, folder: Path) -> None:
        """Look for models in a folder, too, from now on."""
        ...

    def forget_folder(self, folder: Path) -> None:
        """Look there no longer; nothing in it is touched."""
        ...

    def rename(self, path: Path, name: str) -> None:
        """Call a model by another name; an empty one is its own again."""
        ...

    def unlist(self, path: Path) -> None:
        """List a model no longer; its files stay."""
        ...

    def relist(self, path: Path) -> None:
        """List a model again."""
        ...

    def remove(self, path: Path) -> None:
        """Delete the files of a model that Paddock got."""
        ...

    def verify(
        self, path: Path, told: Callable[[int, int], None], stopped: Callable[[], bool]
    ) -> Verdict | None:
        """Read a model's files again, telling bytes read and in all; None where it was stopped."""
        ...

    def note_use(self, path: Path, when: datetime) -> None:
        """Note that a model was opened."""
        ...
