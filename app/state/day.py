"""`Day`: which day it is for the user, and that another one has begun."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

MINUTE_MS = 60_000


def here_and_now() -> datetime:
    """Tell what a clock on the wall shows."""
    return datetime.now()  # noqa: DTZ005 - the user's own day


class Day(QObject):
    """Stays what it is until it is looked at, which is done as each minute of the clock begins.

    A timer for midnight alone would be late where the computer slept, and wrong where the clock was
    set or has come to another time zone.

    Signals:
        changed: it is another day.
    """

    changed = Signal()

    def __init__(self, clock: Callable[[], datetime] = here_and_now) -> None:
        super().__init__()
        self._clock = clock
        self.today: date = clock().date()
        self._minute = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._minute.timeout.connect(self.look)
        self._wait()

    @Slot()
    def look(self) -> None:
        """Look at the clock."""
        self._wait()
        today = self._clock().date()
        if today != self.today:
            self.today = today
            self.changed.emit()

    def _wait(self) -> None:
        now = self._clock()
        self._minute.start(MINUTE_MS - now.second * 1000 - now.microsecond // 1000)
