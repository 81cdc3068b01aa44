"""Things to tell the user, without a dialog: one at a time, the latest."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

# So many wait below what is shown.
MOST_LASTING = 5


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence, and what the user may do about it.

    lasting notices stay until they are closed, the others go after a while.
    """

    text: str
    action: str = ""
    act: Callable[[], object] | None = None
    lasting: bool = False


class Notices(QObject):
    """What is told now.

    Signals:
        changed: there is another notice, or none.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._passing: Notice | None = None
        self._lasting: list[Notice] = []  # the latest last

    @property
    def current(self) -> Notice | None:
        """Return what is shown: what passes, over the latest of what lasts."""
        return self._passing or next(reversed(self._lasting), None)

    def tell(self, notice: Notice) -> None:
        """Show notice over what was there; of that, what lasts is shown again later."""
        if notice.lasting:
            self._passing = None
            self._lasting = [*self._others(notice), notice][-MOST_LASTING:]
        else:
            self._passing = notice
        self.changed.emit()

    def warn(self, text: str) -> Notice:
        """Show what went wrong until the user closes it; return what is shown."""
        notice = Notice(text, lasting=True)
        self.tell(notice)
        return notice

    def holds(self, notice: Notice) -> bool:
        """Tell whether notice is shown, or will be when others are closed."""
        return notice is self._passing or any(notice is other for other in self._lasting)

    def take_back(self, notice: Notice) -> None:
        """Show notice no longer."""
        if not self.holds(notice):
            return
        if notice is self._passing:
            self._passing = None
        self._lasting = [other for other in self._lasting if other is not notice]
        self.changed.emit()

    @Slot()
    def act(self) -> None:
        """Do what the notice offers, and close it."""
        notice = self.current
        self.dismiss()
        if notice is not None and notice.act is not None:
            notice.act()

    @Slot()
    def dismiss(self) -> None:
        """Close what is shown."""
        if self.current is not None:
            self.take_back(self.current)

    def _others(self, notice: Notice) -> list[Notice]:
        return [other for other in self._lasting if other.text != notice.text]
