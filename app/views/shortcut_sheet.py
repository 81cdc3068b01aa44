"""`ShortcutSheet`: which key does what, made of the commands, and of what fields and lists hear."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, override

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QListView, QVBoxLayout, QWidget

from app.domain.settings import Settings
from app.theme import MARGIN
from app.views.menus import Offered
from app.widgets.buttons import push_button
from app.widgets.lines import Line, Lines
from app.widgets.told import is_there
from app.words import tr

WIDTH, HEIGHT = 520, 620
type Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class _Key(NamedTuple):
    group: str
    does: str
    keys: Sequence[str]


class ShortcutSheet(QDialog):
    """A list with headings, to be walked by the keyboard, too."""

    def __init__(self, offered: Sequence[Offered], settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._above, self._most = parent, parent.height()
        self._before = QApplication.focusWidget()
        self.setObjectName("shortcutSheet")
        self.setWindowTitle(tr("Keyboard Shortcuts"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rows = _Rows((*_of_commands(offered), *_of_parts(settings)))
        shown = QListView(self)
        shown.setObjectName("shortcutList")
        shown.setAccessibleName(tr("Keyboard Shortcuts"))
        shown.setFrameShape(QFrame.Shape.NoFrame)
        shown.setUniformItemSizes(True)
        shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shown.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        shown.setModel(self._rows)
        shown.setItemDelegate(Lines(self._rows.line, shown))
        shown.setCurrentIndex(self._rows.index(1))
        shown.scrollToTop()
        close = push_button("closeShortcuts", tr("Close"), self.accept, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(shown, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        shown.setFocus()

    @override
    def done(self, arg__1: int) -> None:
        """Close, and let the user go on where they were."""
        super().done(arg__1)
        self._above.activateWindow()
        if self._before is not None and is_there(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def sizeHint(self) -> QSize:
        # Never higher than the window that it is about.
        return QSize(WIDTH, min(HEIGHT, self._most))


class _Rows(QAbstractListModel):
    """Headings, and below each its keys."""

    def __init__(self, keys: Sequence[_Key]) -> None:
        super().__init__()
        self._lines: list[Line] = []
        for group, members in groupby(keys, key=lambda each: each.group):
            self._lines.append(Line(group, heading=True))
            self._lines += [Line(each.does, right="   ".join(each.keys)) for each in members]

    def line(self, index: Index) -> Line:
        """Return what a row says."""
        return self._lines[index.row()]

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.title if line.heading else f"{line.title}, {line.right}"
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.line(index).heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _of_commands(offered: Sequence[Offered]) -> Iterator[_Key]:
    for each in offered:
        if keys := each.all_keys:
            yield _Key(each.menu, each.name, keys)


def _of_parts(settings: Settings) -> Iterator[_Key]:
    """Give the keys that are no command's, as they mean something in one part of the window."""
    field, chats, messages = tr("In the message field"), tr("In the list of chats"), tr("Messages")
    sends, breaks = (("Return",), ("Shift+Return", "Alt+Return"))
    if not settings.return_sends:
        sends, breaks = ((), ("Return", "Shift+Return"))
    yield _Key(field, tr("Send message"), _native(*sends, "Ctrl+Return"))
    yield _Key(field, tr("New line"), _native(*breaks))
    yield _Key(field, tr("What was asked before"), _native("Up"))
    yield _Key(chats, tr("Write in the chat"), _native("Return"))
    yield _Key(chats, tr("Delete"), _native("Ctrl+Backspace"))
    yield _Key(messages, tr("Message by message"), _native("Up", "Down", "K", "J"))
    yield _Key(messages, tr("What can be done with a message"), _native("Right"))
    yield _Key(messages, tr("Back to the message"), _native("Left", "Esc"))
    yield _Key(messages, tr("Page by page"), _native("Space", "Shift+Space"))


def _native(*keys: str) -> list[str]:
    native = QKeySequence.SequenceFormat.NativeText
    return [QKeySequence(each).toString(native) for each in keys]
