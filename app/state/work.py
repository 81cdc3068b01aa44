"""`Work`: what takes its time, done on a thread of its own while the window goes on."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.store.database import StoreError


class Work(QObject):
    """One thing at a time.

    Signals:
        changed: something is being done, or nothing any more.
    """

    changed = Signal()
    _ended = Signal(object)

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._doer = ThreadPoolExecutor(1, name)
        self._then: Callable[[object], None] | None = None
        # What is done by the time it is asked about would be told before `begin` returns.
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Tell whether something is being done."""
        return self._then is not None

    def begin(self, do: Callable[[], object], then: Callable[[object], None]) -> None:
        """Call do on a thread, and then with what it returned, or with its StoreError."""
        if self.busy:
            return
        self._then = then
        self._doer.submit(do).add_done_callback(self._ended.emit)
        self.changed.emit()

    def close(self) -> None:
        """End what is being done; nobody hears what came of it."""
        self._then = None
        self._doer.shutdown()

    @Slot(object)
    def _on_ended(self, done: Future[object]) -> None:
        then, self._then = self._then, None
        self.changed.emit()
        error = done.exception()
        if then is not None:
            then(error if isinstance(error, StoreError) else done.result())
