"""What is attached to the next message: a chip for each, to be read and removed."""

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QWidget

from app.domain.attachment import Attachment
from app.domain.names import cut_in_the_middle
from app.domain.sizes import size
from app.state.draft import Attached
from app.theme import LIGHT, Theme, icon, small_font
from app.words import tr

GAP = 6
MOST_LINES = 3
LONGEST_NAME, SHORTEST_NAME = 40, 8


class Attachments(QScrollArea):
    """Chips beside each other, in as many lines as they need; more than three are scrolled.

    Signals:
        opened: the user wants to read the one of this number.
        removed: the user does not want it here any more.
    """

    opened = Signal(int)
    removed = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("attachments")
        self.setAccessibleName(tr("Attachments"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme = LIGHT
        self._chips: dict[int, _Chip] = {}
        self._area = QWidget()
        self._area.setObjectName("attachmentArea")
        self.setWidget(self._area)
        self.hide()

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        for chip in self._chips.values():
            chip.wear(theme)

    def show_attached(self, attached: Sequence[Attached]) -> None:
        """Have a chip for each of these, and for nothing else."""
        for number in self._chips.keys() - {each.number for each in attached}:
            chip = self._chips.pop(number)
            chip.hide()
            chip.deleteLater()
        self._chips = {each.number: self._chip(each) for each in attached}
        self.setVisible(bool(attached))
        self._place()

    @property
    def stops(self) -> list[QWidget]:
        """Return what Tab comes to here, in order."""
        return [each for chip in self._chips.values() for each in (chip.first, chip.last)]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _chip(self, attached: Attached) -> "_Chip":
        chip = self._chips.get(attached.number)
        if chip is None:
            chip = _Chip(attached.number, self._area)
            chip.wear(self._theme)
            chip.opened.connect(self.opened)
            chip.removed.connect(self.removed)
            chip.show()
        chip.render_attached(attached)
        return chip

    def _place(self) -> None:
        """Put the chips where there is room, line by line, and be as high as they are."""
        left = top = 0
        room = self.viewport().width()
        # Letters of another script may make one higher.
        height = max((chip.sizeHint().height() for chip in self._chips.values()), default=0)
        before: QWidget | None = None
        for chip in self._chips.values():
            chip.fit(room)
            width = chip.sizeHint().width()
            if left and left + width > room:
                left, top = 0, top + height + GAP
            chip.setGeometry(left, top, min(width, room), height)
            left += width + GAP
            if before is not None:
                QWidget.setTabOrder(before, chip.first)
            before = chip.last
        self._area.resize(room, top + height)
        self.setFixedHeight(min(top + height, MOST_LINES * (height + GAP)))


class _Chip(QFrame):
    opened = Signal(int)
    removed = Signal(int)

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("attachment")
        self._number = number
        self._name = self._words = ""
        self.first, self.last = QToolButton(self), QToolButton(self)
        self.first.setObjectName("openAttachment")
        self.first.setFont(small_font())
        self.first.setAccessibleDescription(tr("Opens it, to be read"))
        self.first.clicked.connect(self._on_opened)
        self.last.setObjectName("removeAttachment")
        self.last.setIconSize(QSize(12, 12))
        self.last.clicked.connect(self._on_removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        row.addWidget(self.first, 1)
        row.addWidget(self.last)

    def wear(self, theme: Theme) -> None:
        self.last.setIcon(icon("close", theme.muted))

    def render_attached(self, attached: Attached) -> None:
        self._name = name = name_of(attached.attachment)
        self._words = about(attached.attachment, attached.tokens)
        self._show_name(LONGEST_NAME)
        self.first.setAccessibleName(self._words)
        self.first.setToolTip(name)
        remove = tr("Remove {name}", name=name)
        self.last.setAccessibleName(remove)
        self.last.setToolTip(remove)

    def fit(self, room: int) -> None:
        """Have as much of the name as there is room for, so that how long it is stays seen."""
        longest = min(len(self._name), LONGEST_NAME)
        self._show_name(longest)
        while longest > SHORTEST_NAME and self.sizeHint().width() > room:
            longest -= 1
            self._show_name(longest)

    def _show_name(self, longest: int) -> None:
        short = self._words.replace(self._name, cut_in_the_middle(self._name, longest))
        # A button reads & as "the next letter is the shortcut".
        self.first.setText(short.replace("&", "&&"))

    @Slot()
    def _on_opened(self) -> None:
        self.opened.emit(self._number)

    @Slot()
    def _on_removed(self) -> None:
        self.removed.emit(self._number)


def name_of(attachment: Attachment) -> str:
    """Say what is attached."""
    return attachment.name or tr("Pasted text")


def about(attachment: Attachment, tokens: int | None = None) -> str:
    """Say what is attached and how long it is: a pasted text in lines, a file in bytes."""
    what = name_of(attachment)
    lines = tr("{n} lines", "", attachment.lines, one="1 line")
    long = size(attachment.size_bytes) if attachment.name else lines
    if tokens is None:
        return tr("{what}, {size}", what=what, size=long)
    told = tr("{n} tokens", "", tokens, one="1 token")
    return tr("{what}, {size}, {tokens}", what=what, size=long, tokens=told)
