"""`ProcessHub`: the app's questions to the Hub, by a process that is there only for them."""

from collections import deque
from pathlib import Path
from typing import override

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.domain.download import Download, Wanted
from app.domain.remote import Query
from app.hub import wire
from app.hub.client import Heard, HubClient, Means
from app.state.hub import Hub


class ProcessHub(Hub):
    """Asks by `HubClient`, whose threads leave what they hear; all is told on the main thread.

    models is where downloads lie of which only the key is known.
    """

    _woken = Signal()

    def __init__(self, means: Means, models: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._models = models
        self._places: dict[str, Path] = {}
        self._waiting: deque[Heard] = deque()
        self._was_busy = False
        self._client = HubClient(means, self._leave, self._wake)
        # Queued also on the main thread: nobody is answered before their question returns.
        self._woken.connect(self._on_woken, Qt.ConnectionType.QueuedConnection)

    @property
    @override
    def is_busy(self) -> bool:
        return self._client.is_alive

    @property
    def pid(self) -> int | None:
        """Give the number of the process that is asked, None where there is none."""
        return self._client.pid

    @override
    def search(self, number: int, query: Query, after: str = "") -> None:
        self._client.ask(wire.Search(number, query, after))

    @override
    def look(self, number: int, place: str) -> None:
        self._client.ask(wire.Look(number, place))

    @override
    def tell(self, number: int, repo: str, commit: str) -> None:
        self._client.ask(wire.Tell(number, repo, commit))

    @override
    def get(self, wanted: Wanted, models: Path) -> None:
        self._places[wanted.key] = models
        self._client.get(wire.Get(wanted, str(models)))

    @override
    def pause(self, key: str) -> None:
        self._client.pause(key)

    @override
    def cancel(self, key: str) -> None:
        self._client.cancel(key, self._places.pop(key, self._models))

    @override
    def limit(self, bytes_per_second: int | None) -> None:
        self._client.limit(bytes_per_second)

    @override
    def reach(self, endpoint: str | None, token: str | None, *, offline: bool) -> None:
        self._client.reach(endpoint, token, offline=offline)

    @override
    def close(self) -> None:
        self._client.close()
        self._waiting.clear()

    def _leave(self, heard: Heard) -> None:
        self._waiting.append(heard)
        self._woken.emit()

    def _wake(self) -> None:
        self._woken.emit()

    @Slot()
    def _on_woken(self) -> None:
        while self._waiting:
            self._tell(self._waiting.popleft())
        if self._was_busy != self.is_busy:
            self._was_busy = self.is_busy
            self.busy_changed.emit()

    def _tell(self, heard: Heard) -> None:
        match heard:
            case wire.Found():
                self.found.emit(heard.number, heard.hits, heard.after)
            case wire.Looked():
                self.looked.emit(heard.number, heard.repository)
            case wire.Told():
                self.told.emit(heard.number, heard.markdown)
            case wire.Failed():
                self.failed.emit(heard.number, heard.failure)
            case Download():
                self.moved.emit(heard)
