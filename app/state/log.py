"""`Log`: what was deleted for good leaves what SQLite keeps beside the file, too."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

# What keeps the log from being emptied is over soon: a backup, or a look into the file.
AGAIN_MS = 500


class Log(QObject):
    """Empties the log, and until that is so tries again."""

    def __init__(self, empty: Callable[[], bool]) -> None:
        super().__init__()
        self._empty = empty
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self.empty)

    @Slot()
    def empty(self) -> None:
        """Leave no word beside the file; until that is so, try again."""
        if not self._empty():
            self._again.start()

    def empty_soon(self) -> None:
        """Try in a moment, as it could not be emptied now."""
        self._again.start()

    def close(self) -> None:
        """Try no more: who closes the file empties it."""
        self._again.stop()
