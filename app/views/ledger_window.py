"""What the network was used for: every connection, when, to whom, why, and how much moved."""

from collections.abc import Callable
from datetime import datetime
from typing import override

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMessageBox,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.domain.network import Connection, Why
from app.domain.sizes import size
from app.state.moments import moment_exactly
from app.state.network import Network
from app.theme import MARGIN
from app.widgets.buttons import push_button
from app.widgets.focus_ring import edge
from app.widgets.forward import bring_forward
from app.widgets.hint import hint
from app.widgets.sheet import question
from app.words import phrase, tr

# A download writes how far it is while the window is looked at.
LOOK_MS = 1000
ABOUT = phrase(
    "Every connection that Paddock made, since you cleared this list. It is kept on this computer. "
    "What you searched for is not in it."
)
CLEAR = phrase("Nobody can tell afterwards what Paddock connected to. This cannot be undone.")
REASONS = {
    Why.SEARCH: phrase("Search for models"),
    Why.LOOK: phrase("Look at {name}"),
    Why.CARD: phrase("Model card of {name}"),
    Why.DOWNLOAD: phrase("Download of {name}"),
}
TITLES = (
    phrase("When"),
    phrase("Connected to"),
    phrase("What for"),
    phrase("Received"),
    phrase("Sent"),
)
WHEN, HOST, REASON, RECEIVED, SENT = range(len(TITLES))
type Index = QModelIndex | QPersistentModelIndex


class LedgerWindow(QDialog):
    """The newest connection is the first row."""

    def __init__(self, network: Network, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("ledgerWindow")
        self.setWindowTitle(tr("Connections"))
        self.resize(860, 480)
        self._network = network
        self._rows = _Rows(self)
        self._table = _table(self._rows, self)
        self._none = QLabel(tr("Paddock has not used the network."), self)
        self._none.setObjectName("noConnections")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget(self)
        self._total = QLabel(self)
        self._total.setObjectName("connectionsTotal")
        self._clear = push_button(
            "clearLedger", tr("Clear…"), self._on_clear, parent=self, never_default=True
        )
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(network.look)
        self._lay_out()
        network.changed.connect(self.render_all)
        self.render_all()

    @Slot()
    def come_forward(self) -> None:
        """Show what was written until now."""
        self._network.look()
        bring_forward(self)

    @Slot()
    def render_all(self) -> None:
        """Show all connections."""
        connections = self._network.connections
        self._rows.show_all(connections)
        self._pages.setCurrentWidget(self._table if connections else self._none)
        self._clear.setEnabled(bool(connections))
        self._total.setText(_total(connections))
        self._total.setVisible(bool(connections))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._looks.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._looks.stop()

    def _lay_out(self) -> None:
        self._pages.addWidget(self._table)
        self._pages.addWidget(self._none)
        foot = QHBoxLayout()
        foot.addWidget(self._total)
        foot.addStretch(1)
        foot.addWidget(self._clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(self._pages, 1)
        column.addLayout(foot)
        column.addWidget(hint(tr(ABOUT), self))

    @Slot()
    def _on_clear(self) -> None:
        icon = QMessageBox.Icon.Warning
        box, clear = question(
            icon, tr("Clear Connections"), text=tr(CLEAR), act=tr("Clear"), parent=self
        )
        box.setObjectName("clearQuestion")
        clear.clicked.connect(self._network.clear)
        box.open()


class _Rows(QAbstractTableModel):
    """One row for each connection; words are made for those that are seen alone."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._connections: tuple[Connection, ...] = ()

    def show_all(self, connections: tuple[Connection, ...]) -> None:
        """Have these; where one has only moved more, what is chosen stays chosen."""
        same = len(connections) == len(self._connections)
        if same and connections:
            self._connections = connections
            last = self.index(len(connections) - 1, SENT)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._connections = connections
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._connections)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(TITLES)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return tr(TITLES[section])
        return _aligned(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        connection = self._connections[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return WORDS[index.column()](connection)
        return _aligned(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None


def _aligned(column: int) -> int:
    """Have numbers end below each other, and below what they are called."""
    side = Qt.AlignmentFlag.AlignRight if column in {RECEIVED, SENT} else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def _when(connection: Connection) -> str:
    return moment_exactly(datetime.fromisoformat(connection.at).timestamp())


def _total(connections: tuple[Connection, ...]) -> str:
    received = size(sum(each.received for each in connections))
    sent = size(sum(each.sent for each in connections))
    return tr(
        "{n} connections · {received} received · {sent} sent",
        "",
        len(connections),
        one="1 connection · {received} received · {sent} sent",
        received=received,
        sent=sent,
    )


def _table(rows: _Rows, parent: QWidget) -> QTableView:
    table = QTableView(parent)
    table.setObjectName("connections")
    table.setAccessibleName(tr("Connections"))
    table.setModel(rows)
    table.setShowGrid(False)
    # What a model is called has its end where it tells most.
    table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.verticalHeader().hide()
    edge(table)
    heads = table.horizontalHeader()
    heads.setHighlightSections(False)
    heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    heads.setSectionResizeMode(REASON, QHeaderView.ResizeMode.Stretch)
    for column, width in ((WHEN, 160), (HOST, 160), (RECEIVED, 100), (SENT, 90)):
        heads.resizeSection(column, width)
    return table


# In the order of TITLES.
WORDS: tuple[Callable[[Connection], str], ...] = (
    _when,
    lambda each: each.host,
    lambda each: tr(REASONS[each.why], name=each.about),
    lambda each: size(each.received),
    lambda each: size(each.sent),
)
