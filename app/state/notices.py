"""Things to tell the user, without a dialog: one at a time, the latest."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot


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
        self.current: Notice | None = None

    def tell(self, notice: Notice) -> None:
        """Show notice in place of what was there."""
        self.current = notice
        self.changed.emit()

    def warn(self, text: str) -> None:
        """Show what went wrong until the user closes it."""
        self.tell(Notice(text, lasting=True))

    def take_back(self, notice: Notice) -> None:
        """Show notice no longer, where it is what is shown."""
        if self.current is notice:
            self.dismiss()

    @Slot()
    def act(self) -> None:
        """Do what the notice offers, and close it."""
        notice = self.current
        self.dismiss()
        if notice is not None and notice.act is not None:
            notice.act()

    @Slot()
    def dismiss(self) -> None:
        """Show nothing."""
        if self.current is None:
            return
        self.current = None
        self.changed.emit()
