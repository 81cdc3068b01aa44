"""`Awake`: while Paddock is at work, the system neither slows it down nor falls asleep."""

import logging
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Slot

# What lists who keeps the computer awake shows it, as `pmset -g assertions` does.
REASON = "Paddock answers, or gets or converts a model"

log = logging.getLogger("paddock")


class Activity(Protocol):
    """Who tells the system: `app.system.activity` does on a Mac."""

    def begin(self, reason: str) -> None:
        """Have it take no rest from now on."""
        ...

    def end(self) -> None:
        """Let it rest again."""
        ...


class Awake(QObject):
    """Looks whenever something begins or ends; without somebody to tell, nothing happens."""

    def __init__(self, activity: Activity | None, busy: Callable[[], bool]) -> None:
        super().__init__()
        self._activity, self._busy = activity, busy
        self._is_told = False

    @Slot()
    def look(self) -> None:
        """Tell the system where something has begun, or nothing goes on any more."""
        self._tell(on=self._busy())

    def close(self) -> None:
        """Let the system rest, whatever goes on."""
        self._tell(on=False)

    def _tell(self, *, on: bool) -> None:
        if self._activity is None or on == self._is_told:
            return
        # First: where it cannot be told, it is not tried again with every token.
        self._is_told = on
        try:
            self._activity.begin(REASON) if on else self._activity.end()
        except Exception as error:  # noqa: BLE001 - a Mac's own library, and no answer is to end of it
            log.warning("the system was not told of the work: %s", type(error).__name__)
