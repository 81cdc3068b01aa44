"""`Outbox`: what is to be saved; what the disk refuses is told once and tried again."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Slot

from app.state.notices import Notice, Notices
from app.store.database import UnsavedError
from app.words import tr

# Between two tries the window is free, as each may wait a second for another program.
AGAIN_MS = 1000

type Write = Callable[[], None]


class Outbox(QObject):
    """Saves at once where it can, and otherwise every second until the disk takes it.

    One that is sealed takes nothing: there is nowhere that it may be saved.
    """

    def __init__(self, notices: Notices, *, sealed: bool = False) -> None:
        super().__init__()
        self._sealed = sealed
        self._notices = notices
        self._waiting: dict[str, Write] = {}
        self._told: Notice | None = None
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self._try_again)

    def put(self, name: str, write: Write, *, dear: bool = False) -> None:
        """Call write, which saves what is true by then, until that succeeds.

        Where something waits under the same name, it has its turn already. Where something dear
        has to wait, that is told even to who closed the warning before.
        """
        if self._sealed:
            return
        if name not in self._waiting:
            self._waiting[name] = write
            if self._succeeds(name):
                self._try_again()
                return
            self._again.start()
        if dear and self._told is not None and not self._notices.holds(self._told):
            self._notices.tell(self._told)

    def may_end(self, way_out: str, take_it: Callable[[], object]) -> bool:
        """Try everything now; where something waits still, warn again and offer way_out."""
        self._try_again()
        if self._told is None:
            return True
        self._told = replace(self._told, action=way_out, act=take_it)
        self._notices.tell(self._told)
        return False

    def close(self) -> None:
        """Try everything for the last time."""
        self._again.stop()
        for name in tuple(self._waiting):
            self._succeeds(name)

    @Slot()
    def _try_again(self) -> None:
        """Save what waits, the oldest first, up to what the disk refuses."""
        if not all(map(self._succeeds, tuple(self._waiting))):
            self._again.start()
            return
        self._again.stop()
        if self._told is not None:
            self._notices.take_back(self._told)
            self._told = None

    def _succeeds(self, name: str) -> bool:
        write = self._waiting.pop(name)
        try:
            write()
        except UnsavedError as error:
            # To the end, so that one that never succeeds stands in nobody's way.
            self._waiting[name] = write
            self._tell(
                tr(
                    "Not saved yet: {why}; what you see stays here and is tried again.",
                    why=error.why,
                )
            )
            return False
        return True

    def _tell(self, sentence: str) -> None:
        """Warn once of what is in the way: who closed the warning knows it."""
        if self._told is None or self._told.text != sentence:
            self._told = Notice(sentence, lasting=True)
            self._notices.tell(self._told)
