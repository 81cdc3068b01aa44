"""`Hub`: what the app needs from whoever reaches the Hub. A process in the app, a fake in tests."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.download import Download, Failure, Wanted
from app.domain.remote import Query, Repository


class Hub(QObject):
    """A port: derive from it and answer. All signals are heard on the main thread.

    Each question has a number, and is answered exactly once: by what was asked for, or by `failed`.
    Nothing reaches the network but what is asked for here.

    Signals:
        found: repositories, for a search; a word to go on from, empty at the end.
        looked: a repository, whole.
        told: a model card's Markdown.
        failed: a question has no answer.
        moved: a download is further, or came to its end.
        busy_changed: the hub process came up, or is gone.
    """

    found = Signal(int, tuple, str)  # number, Hits, where to go on
    looked = Signal(int, Repository)
    told = Signal(int, str)
    failed = Signal(int, Failure)
    moved = Signal(Download)
    busy_changed = Signal()

    @property
    def is_busy(self) -> bool:
        """Tell whether the hub process is alive."""
        raise NotImplementedError

    def search(self, number: int, query: Query, after: str = "") -> None:
        """Look for repositories; after is where an earlier answer said to go on."""
        raise NotImplementedError

    def look(self, number: int, place: str) -> None:
        """Look at a repository: place is its id, or any address of it that people paste."""
        raise NotImplementedError

    def tell(self, number: int, repo: str, commit: str) -> None:
        """Ask for a repository's model card."""
        raise NotImplementedError

    def get(self, wanted: Wanted, models: Path) -> None:
        """Begin a download into a folder of models, or go on with it; `moved` tells."""
        raise NotImplementedError

    def pause(self, key: str) -> None:
        """Stop a download and keep what came of it."""
        raise NotImplementedError

    def cancel(self, key: str) -> None:
        """Stop a download and remove what came of it."""
        raise NotImplementedError

    def limit(self, bytes_per_second: int | None) -> None:
        """Have all downloads together be no faster than this, from now on."""
        raise NotImplementedError

    def reach(self, endpoint: str | None, token: str | None, *, offline: bool) -> None:
        """Hear whom to ask: None is the Hub itself. The token is for the Hub alone.

        Where offline, nothing is asked and what is under way stops.
        """
        raise NotImplementedError

    def close(self) -> None:
        """End the process; what came of downloads is kept."""
        raise NotImplementedError
