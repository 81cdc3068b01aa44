"""`Collector`: when Python looks for garbage, and how far, so that nobody sees the window wait."""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

# The more often, the less there is to look through at a time.
COLLECT_MS = 250
# What has been there for longer is looked through when nothing is being answered, or at least after
# so many times.
MOST_PUT_OFF = 1_200
YOUNGEST = 0


class Collector(QObject):
    """Collects garbage on the main thread alone: a widget freed on another one crashes Qt.

    While busy, it looks through what is new and nothing else: through all takes longer than a
    frame.
    """

    def __init__(self, busy: Callable[[], bool]) -> None:
        super().__init__()
        self._busy = busy
        self._put_off = 0
        gc.collect()
        # What the start has made is mostly there to the end.
        gc.freeze()
        gc.disable()
        self._timer = QTimer(self, interval=COLLECT_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def close(self) -> None:
        """Leave garbage to Python again."""
        self._timer.stop()
        gc.enable()

    @Slot()
    def look(self) -> None:
        """Collect what Python itself would have collected by now."""
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [place for place, (count, most) in enumerate(counts) if most and count > most]
        if due:
            gc.collect(self._at_most(due[-1]))

    def _at_most(self, due: int) -> int:
        if due > YOUNGEST and self._busy() and self._put_off < MOST_PUT_OFF:
            self._put_off += 1
            return YOUNGEST
        self._put_off = 0 if due > YOUNGEST else self._put_off
        return due
