"""`Formulas`: pictures of formulas, drawn on a thread while the window goes on."""

from collections import OrderedDict
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.markdown.formula import Formula, formula

# Some 20 KB each.
MOST_KEPT = 500
LOOK_MS = 30
# A window that has just come takes typing first: to load what draws takes the processor for longer.
BEGIN_MS = 150


@dataclass(frozen=True, slots=True)
class Wanted:
    """A formula in TeX, the size of its letters in pixels, and its colour."""

    tex: str
    size: float
    colour: str
    display: bool = False


class Formulas(QObject):
    """What was asked for and is not drawn yet comes soon.

    Signals:
        drawn: some that were asked for are drawn now, or are known not to be drawable.
    """

    drawn = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._doer = ThreadPoolExecutor(1, "formulas")
        self._closed = False
        self._found = OrderedDict[Wanted, Formula | None]()
        self._coming: dict[Wanted, Future[Formula | None]] = {}
        self._early: dict[Wanted, None] | None = {}  # None once it has begun
        self._begin = QTimer(self, singleShot=True)
        self._begin.timeout.connect(self._on_begin)
        # The thread tells nobody: at the end of the app, nobody might be there any more.
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._on_look)

    def knows(self, wanted: Wanted) -> bool:
        """Tell whether a formula is drawn, or cannot be; if not, have that be found out."""
        if wanted in self._found:
            self._found.move_to_end(wanted)
            return True
        if not self._closed and wanted not in self._coming:
            self._ask(wanted)
        return False

    def _ask(self, wanted: Wanted) -> None:
        if self._early is None:
            self._coming[wanted] = self._doer.submit(_draw, wanted)
            self._look.start()
        else:
            self._early[wanted] = None
            if not self._begin.isActive():
                self._begin.start(0)  # which ends when events are heard, however late that is

    def picture(self, wanted: Wanted) -> Formula | None:
        """Return the picture of a formula that is known, None where its source is to be shown."""
        return self._found.get(wanted)

    def close(self) -> None:
        """Draw nothing any more."""
        self._closed = True
        self._begin.stop()
        self._look.stop()
        self._doer.shutdown(cancel_futures=True)

    @Slot()
    def _on_begin(self) -> None:
        if not self._begin.interval():
            self._begin.start(BEGIN_MS)
            return
        early, self._early = self._early, None
        for wanted in early or ():
            self._ask(wanted)

    @Slot()
    def _on_look(self) -> None:
        come = [wanted for wanted, future in self._coming.items() if future.done()]
        for wanted in come:
            self._found[wanted] = self._coming.pop(wanted).result()
        while len(self._found) > MOST_KEPT:
            self._found.popitem(last=False)
        if not self._coming:
            self._look.stop()
        if come:
            self.drawn.emit()


def _draw(wanted: Wanted) -> Formula | None:
    return formula(wanted.tex, size=wanted.size, colour=wanted.colour, display=wanted.display)
