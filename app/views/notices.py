"""Shows the notice of now, above the composer and over the messages."""

from typing import override

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from app.state.notices import Notice, Notices
from app.theme import MEASURE, Theme, icon
from app.widgets.aloud import say, warn
from app.words import tr

PASSING_MS = 10_000
GAP = 12


class NoticeBar(QFrame):
    """One sentence with what can be done about it; it takes no room from the messages."""

    def __init__(self, notices: Notices, above: QWidget) -> None:
        super().__init__(above.parentWidget())
        self.setObjectName("noticeBar")
        self._notices = notices
        self._said: Notice | None = None
        self._above = above
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._action = QToolButton(self)
        self._action.setObjectName("noticeAction")
        self._action.clicked.connect(notices.act)
        self._close = QToolButton(self)
        self._close.setObjectName("noticeClose")
        self._close.setAccessibleName(tr("Close notice"))
        self._close.clicked.connect(notices.dismiss)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 7, 8, 7)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._action)
        self._row.addWidget(self._close)
        self._passing = QTimer(self, singleShot=True, interval=PASSING_MS)
        self._passing.timeout.connect(notices.dismiss)
        above.installEventFilter(self)
        notices.changed.connect(self.render_notice)
        self.render_notice()

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._close.setIcon(icon("close", theme.on_notice))

    def stand_above(self, above: QWidget) -> None:
        """Be shown over what stands above that."""
        if above is not self._above:
            self._above.removeEventFilter(self)
            self._above = above
            self.setParent(above.parentWidget())
            above.installEventFilter(self)
            self.render_notice()

    @Slot()
    def render_notice(self) -> None:
        """Show the notice of now, or nothing."""
        notice = self._notices.current
        self._passing.stop()
        self._announce(notice)
        self.setVisible(notice is not None)
        if notice is None:
            return
        self._text.setText(notice.text)
        self._action.setText(notice.action)
        self._action.setAccessibleName(notice.action)
        self._action.setVisible(bool(notice.action))
        if not notice.lasting:
            self._passing.start()
        self._place()
        self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize}:
            self._place()
        return super().eventFilter(watched, event)

    def _announce(self, notice: Notice | None) -> None:
        """Have a notice be said once, though another is shown for a while."""
        if notice is not None and notice is not self._said:
            (warn if notice.lasting else say)(self, notice.text)
        self._said = notice

    def _place(self) -> None:
        room = self._above.width() - 2 * GAP
        buttons = sum(each.sizeHint().width() for each in (self._action, self._close))
        one_line = self._text.fontMetrics().horizontalAdvance(self._text.text()) + buttons + 60
        width = min(room, MEASURE, one_line)
        height = max(40, self._row.totalHeightForWidth(width))
        left = self._above.x() + (self._above.width() - width) // 2
        self.setGeometry(left, self._above.y() - height - GAP, width, height)
