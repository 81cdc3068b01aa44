"""`Pool`: the bubbles that there are, which of them show which row, and which are spare."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.views.bubble import Bubble


class Pool:
    """Makes a bubble where none is spare; view has the focus when one goes that had it."""

    def __init__(self, view: QWidget, make: Callable[[], Bubble]) -> None:
        self.shown: dict[int, Bubble] = {}
        self._spare: list[Bubble] = []
        self._view = view
        self._make = make

    def __iter__(self) -> Iterator[Bubble]:
        """Give all bubbles, spare ones too."""
        return iter((*self.shown.values(), *self._spare))

    def take(self, row: int) -> Bubble:
        """Return the bubble of a row, another one where it has none."""
        if row not in self.shown:
            self.shown[row] = self._spare.pop() if self._spare else self._make()
        return self.shown[row]

    def row_of(self, bubble: Bubble) -> int | None:
        """Return which row a bubble shows."""
        return next((row for row, each in self.shown.items() if each is bubble), None)

    def release(self, row: int) -> None:
        """Have the bubble of a row for another one."""
        if self.focused == row:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        bubble = self.shown.pop(row)
        bubble.hide()
        self._spare.append(bubble)

    def release_from(self, row: int) -> None:
        """Have the bubbles of a row, and of all below it, for others."""
        for each in [each for each in self.shown if each >= row]:
            self.release(each)

    @property
    def focused(self) -> int | None:
        """Return the row that has the focus, or in which something has it."""
        focus = QApplication.focusWidget()
        if focus is None:
            return None
        has_it = (
            row for row, each in self.shown.items() if focus is each or each.isAncestorOf(focus)
        )
        return next(has_it, None)
