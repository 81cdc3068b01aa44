"""`CommandPalette`: one field over the window, for conversations, commands, models and presets."""

from typing import cast, override

import shiboken6
from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Slot
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QIcon,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from app.state.recent import Recent
from app.state.state import State
from app.theme import LIGHT, Theme, icon
from app.views.menus import Menus
from app.views.palette_entries import Kind, PaletteEntries
from app.views.palette_field import PaletteField
from app.views.palette_rows import Index, PaletteRows
from app.views.panes import Panes
from app.widgets.lines import Line, Lines, row_height
from app.widgets.told import tell_as
from app.widgets.walked_list import WalkedList
from app.words import tr

WIDTH, MARGIN, EDGE, GAP = 600, 20, 6, 4
# So far below the window's upper edge, in hundredths of its height.
ABOVE = 12
MOST_ROWS = 10
# What the style sheet puts around the rows.
ROOM = 8
SHADE = 70
ICONS = {
    Kind.COMMAND: "command",
    Kind.MODEL: "model",
    Kind.PRESET: "preset",
    Kind.CHAT: "chat",
    Kind.SEARCH: "search",
}


class CommandPalette(QWidget):
    """Gone by Esc, by its key, and by whatever else gets the keyboard or a click."""

    def __init__(self, state: State, panes: Panes, window: QWidget) -> None:
        super().__init__(window)
        self._chat = state.chat
        self._entries = PaletteEntries(state, panes)
        self._theme = LIGHT
        self._icons = dict[Kind, QIcon]()
        self._before: QWidget | None = None
        self._frame = _Card(self)
        self._frame.setObjectName("commandPalette")
        self._frame.setAccessibleName(tr("Go to anything"))
        self._field = PaletteField(self._frame)
        self._rows = PaletteRows(Recent(state.conversations), self._entries)
        self._list = WalkedList(
            "paletteList", tr("Results"), rows=self._rows, field=self._field, parent=self._frame
        )
        self._list.setItemDelegate(Lines(self._line, self._list))
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(GAP)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        self._field.textChanged.connect(self._on_typed)
        self._field.walked.connect(self._list.walk)
        self._field.chosen.connect(self._list.choose)
        self._field.left.connect(self.leave)
        self._list.chosen.connect(self._choose)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._on_focus)
        window.installEventFilter(self)
        self.hide()

    def offer(self, menus: Menus) -> None:
        """Have the commands of these menus."""
        self._entries.menus = menus

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._icons = {kind: icon(name, theme.muted) for kind, name in ICONS.items()}
        self.update()

    @Slot()
    def toggle(self) -> None:
        """Be there, with an empty field, or be gone."""
        if self.isVisible():
            self.leave()
            return
        self._before = QApplication.focusWidget()
        self._rows.begin(opened=self._chat.conversation.id)
        self._field.clear()
        self._place()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._list.begin_at_top()

    @Slot()
    def leave(self) -> None:
        """Be gone; who had the keyboard before has it again."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(0, 0, 0, SHADE))
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._frame.geometry().contains(event.position().toPoint()):
            self.leave()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Be as large as the window; the frame is as high as its rows, where there is room."""
        window = cast("QWidget", self.parent())
        self.setGeometry(window.rect())
        self._frame.ensurePolished()
        width = min(WIDTH, self.width() - 2 * MARGIN)
        top = max(MARGIN, self.height() * ABOVE // 100)
        rows = max(1, min(MOST_ROWS, self._rows.rowCount()))
        around = 2 * EDGE + GAP
        wanted = self._field.sizeHint().height() + around + rows * row_height() + ROOM
        height = min(wanted, self.height() - top - MARGIN)
        self._frame.setGeometry(QRect((self.width() - width) // 2, top, width, height))

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        self._rows.look_for(typed)
        self._place()
        self._list.begin_at_top()

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        entry = self._rows.entry(index)
        if entry is not None and entry.enabled:
            # First, as what is copied or undone is where the keyboard was.
            self.leave()
            entry.act()

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Be gone where something else got the keyboard, but not where the window lost it."""
        if self.isVisible() and new is not None and not self.isAncestorOf(new):
            self._before = None
            self.hide()

    def _line(self, index: Index) -> Line:
        entry = self._rows.entry(index)
        if entry is None:
            return Line("")
        return Line(entry.title, self._rows.marks(entry), entry.right, self._icons[entry.kind])


class _Card(QFrame):
    """What stands above the window."""


tell_as(_Card, QAccessible.Role.Dialog)
