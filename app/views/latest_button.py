"""`LatestButton`: leads back to the end of the conversation, and says how much came there."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from app.domain.lengths import count_words
from app.markdown.parts import Part
from app.theme import Theme, icon
from app.words import tr

HEIGHT = 34
ABOVE = 10


class LatestButton(QToolButton):
    """Stands at the foot of its parent while that does not show the end."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("jumpToLatest")
        self.setAccessibleName(tr("Jump to latest"))
        self.setToolTip(tr("Jump to latest"))
        self.resize(HEIGHT, HEIGHT)
        self.hide()
        self._parent = parent
        self._seen = 0  # letters of the last message that there were when its end was seen

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.setIcon(icon("down", theme.text))

    def see(self, last: str) -> None:
        """Remember that the last message was seen as far as this."""
        self._seen = len(last)

    def show_news(self, last: str, parts: Iterable[Part], *, away: bool) -> None:
        """Be there where the view is away from the end, and tell what is new there.

        parts are those of the last message; what is folded away is no news.
        """
        if not away:
            self.see(last)
        self.setVisible(away)
        read = (each for each in parts if not each.head and each.end > self._seen)
        new = sum(count_words(last[max(each.start, self._seen) : each.end]) for each in read)
        said = tr("{n} new words", "", new, one="One new word") if new else ""
        if said != self.text():
            self.setText(said)
            name = tr("Jump to latest")
            self.setAccessibleName(f"{name}, {said}" if said else name)
            self.place()

    def place(self) -> None:
        """Stand in the middle of the parent's foot, as wide as what is said."""
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        only = Qt.ToolButtonStyle.ToolButtonIconOnly
        self.setToolButtonStyle(beside if self.text() else only)
        self.resize(max(HEIGHT, self.sizeHint().width()), HEIGHT)
        size, room = self.size(), self._parent.size()
        left, top = (room.width() - size.width()) // 2, room.height() - size.height() - ABOVE
        self.setGeometry(QRect(QPoint(left, top), size))
