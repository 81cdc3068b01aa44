"""`HubTrouble`: why the Hub has no answer, and what can be done about it where one stands."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.download import Failure, Trouble
from app.domain.troubles import sentence
from app.state.reach import Reach
from app.widgets.buttons import beside_buttons, push_button
from app.widgets.flow_layout import FlowLayout
from app.widgets.paragraph import mark, paragraph
from app.words import tr

# Where another address may have what this one does not give.
MIRRORED = frozenset({
    Trouble.HUB_DOWN,
    Trouble.OFFLINE,
    Trouble.SLOW,
    Trouble.RATE_LIMITED,
    Trouble.NOT_UNDERSTOOD,
})


class HubTrouble(QFrame):
    """A sentence with its buttons; the address of a mirror is typed right here.

    Signals:
        retried: the user wants it asked again.
    """

    retried = Signal()

    def __init__(self, reach: Reach, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hubTrouble")
        self._reach = reach
        self._words = paragraph("hubTroubleWords", "", self)
        mark(self._words, failed=True)
        self._retry = push_button("hubRetry", tr("Try Again"), self.retried, parent=self)
        self._mirror = push_button("hubMirror", tr("Use a Mirror…"), self._on_mirror, parent=self)
        self._online = push_button("hubOnline", tr("Go Online"), self._on_online, parent=self)
        self._field = QLineEdit(self)
        self._field.setObjectName("hubMirrorField")
        self._field.setAccessibleName(tr("Address of a mirror"))
        self._field.setPlaceholderText("https://hub.example.org")
        self._use = push_button("hubMirrorUse", tr("Use"), self._on_use, parent=self)
        self._field.returnPressed.connect(self._on_use)
        self._wrong = paragraph("hubMirrorWrong", "", self)
        mark(self._wrong, failed=True)
        self._lay_out()
        reach.misaddressed.connect(self._on_refused)
        self.show_failure(None)

    def show_failure(self, failure: Failure | None) -> None:
        """Say what stands in the way, or be gone where nothing does."""
        if failure is None:
            self._pass_on_focus()
        self.setVisible(failure is not None)
        for part in (self._field, self._use, self._wrong):
            part.hide()
        if failure is not None:
            self._words.setText(sentence(failure))
            self._mirror.setVisible(failure.trouble in MIRRORED)
            self._online.setVisible(failure.trouble is Trouble.SWITCHED_OFF)

    def _pass_on_focus(self) -> None:
        """Give the keyboard to what the page around is used by first, and not to whoever comes."""
        focused, page = QApplication.focusWidget(), self.parentWidget()
        if focused is None or not self.isAncestorOf(focused):
            return
        # What scrolls hands the keyboard on to itself.
        while page is not None and ((to := page.focusProxy()) is None or to.isAncestorOf(self)):
            page = page.parentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        buttons = QWidget(self)
        flow = FlowLayout(buttons)
        for button in (self._retry, self._online, self._mirror):
            flow.addWidget(button)
        field = QHBoxLayout()
        field.setSpacing(8)
        field.addWidget(beside_buttons(self._field), 1)
        field.addWidget(self._use)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addWidget(buttons)
        column.addLayout(field)
        column.addWidget(self._wrong)

    @Slot()
    def _on_mirror(self) -> None:
        self._field.setText(self._reach.endpoint or "")
        for part in (self._field, self._use):
            part.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_use(self) -> None:
        self._wrong.hide()
        if self._reach.ask_at(self._field.text()):
            self.retried.emit()

    @Slot()
    def _on_online(self) -> None:
        self._reach.go_offline(wanted=False)
        self.retried.emit()

    @Slot(str)
    def _on_refused(self, why: str) -> None:
        if self._field.isVisible():
            self._wrong.setText(why)
            self._wrong.show()
