"""`HubAway`: a Hub that nobody reaches: each question fails, and each download waits."""

from pathlib import Path
from typing import override

from PySide6.QtCore import QTimer

from app.domain.download import Download, Failure, Stage, Trouble, Wanted
from app.domain.remote import Query
from app.state.hub import Hub

AWAY = Failure(Trouble.CRASHED)


class HubAway(Hub):
    """Says so soon after it is asked, as the real one does."""

    @property
    @override
    def is_busy(self) -> bool:
        return False

    @override
    def search(self, number: int, query: Query, after: str = "") -> None:
        self._fail(number)

    @override
    def look(self, number: int, place: str) -> None:
        self._fail(number)

    @override
    def tell(self, number: int, repo: str, commit: str) -> None:
        self._fail(number)

    @override
    def get(self, wanted: Wanted, models: Path) -> None:
        failed = Download(wanted, Stage.FAILED, failure=AWAY)
        QTimer.singleShot(0, self, lambda: self.moved.emit(failed))

    @override
    def pause(self, key: str) -> None:
        return

    @override
    def cancel(self, key: str) -> None:
        return

    @override
    def limit(self, bytes_per_second: int | None) -> None:
        return

    @override
    def reach(self, endpoint: str | None, token: str | None, *, offline: bool) -> None:
        return

    @override
    def close(self) -> None:
        return

    def _fail(self, number: int) -> None:
        QTimer.singleShot(0, self, lambda: self.failed.emit(number, AWAY))
