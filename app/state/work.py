"""`Work`: what takes its time, done on a thread of its own while the window goes on."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread

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
        self._name = name
        self._thread: Thread | None = None
        self._done: Future[object] = Future()
        self._then: Callable[[object], None] | None = None
        self._is_left = False
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
        self._then, self._done = then, Future()
        # What nobody can end, as a question of the system's, is not to hold up the process's end.
        self._thread = Thread(target=self._do, args=(do, self._done), name=self._name, daemon=True)
        self._thread.start()
        self.changed.emit()

    def close(self) -> None:
        """End what is being done; nobody hears what came of it."""
        self._then = None
        self._join()
        self._is_left = True

    def finish(self, seconds: float) -> None:
        """End, and hear what is done by then; what takes longer is left to itself."""
        self._join(seconds)
        self._is_left = True
        if self._done.done():
            self._on_ended(self._done)
        self._then = None

    def _join(self, seconds: float | None = None) -> None:
        if self._thread is not None:
            self._thread.join(seconds)

    def _do(self, do: Callable[[], object], done: Future[object]) -> None:
        try:
            done.set_result(do())
        except BaseException as error:  # noqa: BLE001 - whoever hears of it raises it again
            done.set_exception(error)
        if not self._is_left:
            self._ended.emit(done)

    @Slot(object)
    def _on_ended(self, done: Future[object]) -> None:
        then, self._then = self._then, None
        self.changed.emit()
        error = done.exception()
        if then is not None:
            then(error if isinstance(error, StoreError) else done.result())
