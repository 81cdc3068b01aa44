"""Looking for words in all conversations: the field, what narrows it, and what was found."""

from dataclasses import replace
from typing import cast, override

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from app.domain.finding import Hit, Search
from app.state.finding import Finding, HitRole, who
from app.state.folders import Folders
from app.state.moments import moment
from app.theme import Theme, icon, small_font
from app.views.search_filter import SearchFilter
from app.widgets.clearing import clearable
from app.widgets.hit_rows import HitRows, Passage
from app.widgets.name_editor import RETURNS, NameField
from app.words import tr

# The fingers rest for so long before words are looked for.
REST_MS = 80
# So that what is told of the rows begins where their words do.
BESIDE_ROWS = (12, 6, 12, 4)


class SearchField(QWidget):
    """The line for words, and the button for what narrows the search.

    Signals:
        left: the user goes on to what was found.
        ended: the user is done with looking.
    """

    left = Signal()
    ended = Signal()

    def __init__(self, finding: Finding, folders: Folders, parent: QWidget) -> None:
        super().__init__(parent)
        self._finding = finding
        self._line = _Line(self)
        self._glass = QAction(tr("Search"), self._line)
        self._glass.triggered.connect(self.take_focus)
        self._line.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._filter = SearchFilter(finding, folders, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._line, 1)
        row.addWidget(self._filter)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._look)
        self._line.textChanged.connect(self._on_typed)
        self._line.left.connect(self._on_left)
        self._line.ended.connect(self.end)

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._glass.setIcon(icon("search", theme.muted))
        self._filter.wear(theme)

    @Slot()
    def take_focus(self) -> None:
        """Let the user type what is looked for."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def look_for(self, words: str) -> None:
        """Look for these words, and let the user go on typing."""
        self._line.setText(words)
        self._rest.stop()
        self._look()
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def end(self) -> None:
        """Look for nothing any more."""
        self._line.clear()
        self._finding.look_for(Search(""))
        self.ended.emit()

    @Slot()
    def _on_typed(self) -> None:
        # What is not looked for any more goes at once.
        self._rest.start(REST_MS if self._line.text().strip() else 0)

    @Slot()
    def _on_left(self) -> None:
        self._rest.stop()
        self._look()
        self.left.emit()

    @Slot()
    def _look(self) -> None:
        if self._line.text() != self._finding.search.words:
            self._finding.look_for(replace(self._finding.search, words=self._line.text()))


class SearchResults(QWidget):
    """What was found, or that nothing was.

    Signals:
        opened: the user wants to see this hit.
        ended: the user is done with looking.
    """

    opened = Signal(Hit)
    ended = Signal()

    def __init__(self, finding: Finding, parent: QWidget) -> None:
        super().__init__(parent)
        self._finding = finding
        self._told = QLabel(self)
        self._told.setObjectName("hint")
        self._told.setContentsMargins(*BESIDE_ROWS)
        self._told.setFont(small_font())
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._list = _HitList(finding, self)
        self.setFocusProxy(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._told)
        column.addWidget(self._list, 1)
        self._list.chosen.connect(self._on_chosen)
        self._list.ended.connect(self.ended)
        finding.changed.connect(self.render_all)

    @Slot()
    def enter(self) -> None:
        """Let the user walk through what was found, and see the first."""
        if self._finding.rowCount():
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._list.setCurrentIndex(self._finding.index(0))
            self._on_chosen(self._finding.index(0))

    @Slot()
    def render_all(self) -> None:
        """Say how much was found."""
        found, words = self._finding.rowCount(), self._finding.search.words.strip()
        filtered = self._finding.filtered
        if found:
            self._told.setText(_how_many(found, filtered=filtered))
        else:
            self._told.setText(_nothing(words, filtered=filtered) if self._finding.active else "")

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        if (hit := self._finding.hit(index)) is not None:
            self.opened.emit(hit)


def _how_many(found: int, *, filtered: bool) -> str:
    if filtered:
        return tr("{number} found within the filter", number=found)
    return tr("{number} found", number=found)


def _nothing(words: str, *, filtered: bool) -> str:
    if not words:
        return tr("No chats within the filter.")
    if filtered:
        return tr("No chats contain “{words}” within the filter.", words=words)
    return tr("No chats contain “{words}”.", words=words)


class _Line(NameField):
    """The line for words; an input method's own keys stay its own."""

    left = Signal()
    ended = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("conversationSearch")
        self.setAccessibleName(tr("Search chats"))
        self.setPlaceholderText(tr("Search"))
        clearable(self)

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        elif arg__1.key() in {*RETURNS, Qt.Key.Key_Down}:
            self.left.emit()
        else:
            super().keyPressEvent(arg__1)


class _HitList(QListView):
    chosen = Signal(QModelIndex)
    ended = Signal()

    def __init__(self, finding: Finding, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("searchResults")
        self.setAccessibleName(tr("Found"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setItemDelegate(HitRows(_passages, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setModel(finding)
        self.clicked.connect(self.chosen)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
            return
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() != before or event.key() in RETURNS:
            self.chosen.emit(self.currentIndex())


def _passages(index: QModelIndex | QPersistentModelIndex) -> tuple[Passage, Passage]:
    hit = cast("Hit", index.data(HitRole.HIT))
    if hit.message is None:
        return Passage(hit.text, hit.marks), Passage(moment(hit.updated), ())
    before = who(hit)
    marks = [(len(before) + mark.start, len(before) + mark.end) for mark in hit.marks]
    return Passage(hit.title, ()), Passage(before + hit.text, marks)
