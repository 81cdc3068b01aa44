"""`Undo`: what can be taken back while the app runs, the last first."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from app.state.notices import Notice, Notices
from app.words import tr

# Nobody takes more back than this, step by step; each holds what it would bring back.
MOST = 100


class Undo(QObject):
    """What was done and can be taken back; the last of it is offered in a notice."""

    def __init__(self, notices: Notices) -> None:
        super().__init__()
        self._notices = notices
        self._undone: list[Callable[[], bool]] = []
        self._offer: Notice | None = None

    def offer(self, words: str, bring_back: Callable[[], bool]) -> None:
        """Tell what was done, and offer to call what takes it back and tells whether it could."""
        self._undone = [*self._undone, bring_back][-MOST:]
        self._offer = Notice(words, action=tr("Undo"), act=self.undo)
        self._notices.tell(self._offer)

    @Slot()
    def undo(self) -> None:
        """Take back what was done last."""
        if not self._undone or not self._undone[-1]():
            return
        self._undone.pop()
        if self._offer is not None:
            self._notices.take_back(self._offer)

    @Slot()
    def forget(self) -> None:
        """Offer nothing back any more."""
        self._undone.clear()
        if self._offer is not None:
            self._notices.take_back(self._offer)
