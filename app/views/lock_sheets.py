"""The sheets of a lock: one asks for passphrases, one shows a recovery code."""

from typing import override

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.secret import clean, strength
from app.state.history_lock import HistoryLock
from app.theme import MARGIN
from app.widgets.buttons import box_button
from app.widgets.hint import hint
from app.widgets.passphrase_field import PassphraseField
from app.widgets.spoken import Spoken
from app.words import phrase, tr

WIDTH = 460
WORKING = phrase("One moment…")
EMPTY = phrase("Enter a passphrase first.")
UNLIKE = phrase("The two are not the same. Type the new passphrase again.")
NO_CURRENT = phrase("Enter the passphrase that holds now, or the recovery code.")
CODE = phrase(
    "This recovery code opens your history if you forget the passphrase. It is shown this once: "
    "write it down or print it, and keep it where nobody finds it together with this computer."
)


class PassphraseSheet(QDialog):
    """Asks for the passphrase that holds, for a new one, or for both.

    Signals:
        answered: the one that holds, and the new one; each is empty where it is not asked for.
    """

    answered = Signal(str, str)

    def __init__(
        self, lock: HistoryLock, about: str, *, asks: str, verb: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lock = lock
        self._current = PassphraseField(
            "currentPassphrase", tr("Passphrase or recovery code"), self
        )
        self._new = PassphraseField("newPassphrase", tr("New passphrase"), self)
        self._again = PassphraseField("newPassphraseAgain", tr("New passphrase again"), self)
        self._asks_current, self._asks_new = "current" in asks, "new" in asks
        self.setWindowTitle(
            tr("New passphrase") if self._asks_new else tr("Passphrase or recovery code")
        )
        self._strength = hint("", self)
        self._show = QCheckBox(tr("Show what I type"), self)
        self._show.setObjectName("showPassphrases")
        self._said = Spoken("sheetSaid", self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._go = QPushButton(verb)
        self._lay_out(about)
        self._connect()
        self._on_typed()

    @override
    def reject(self) -> None:
        # What is being done would be done unseen.
        if not self._lock.busy:
            super().reject()

    @Slot()
    def render_busy(self) -> None:
        """Offer nothing while something is being done."""
        busy = self._lock.busy
        for part in (self._current, self._new, self._again, self._buttons):
            part.setEnabled(not busy)
        if busy:
            self._said.say(tr(WORKING))

    def _lay_out(self, about: str) -> None:
        words = QLabel(about, self)
        words.setWordWrap(True)
        self._go.setObjectName("go")
        self._go.setDefault(True)
        self._buttons.addButton(self._go, QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(10)
        shown = [words]
        shown += [self._current] if self._asks_current else []
        shown += [self._new, self._again, self._strength] if self._asks_new else []
        for part in (*shown, self._show, self._said, self._buttons):
            column.addWidget(part)
        for part in {self._current, self._new, self._again, self._strength} - set(shown):
            part.hide()
        self.setFixedWidth(WIDTH)

    def _connect(self) -> None:
        self._buttons.accepted.connect(self._on_go)
        self._buttons.rejected.connect(self.reject)
        self._show.toggled.connect(self._on_show)
        self._new.textChanged.connect(self._on_typed)
        for field in (self._current, self._new, self._again):
            field.textEdited.connect(self._on_edited)
        self._lock.changed.connect(self.render_busy)
        self._lock.refused.connect(self._on_refused)
        self._lock.done.connect(self.accept)

    @Slot()
    def _on_typed(self) -> None:
        self._strength.setText(strength(self._new.text()))

    @Slot()
    def _on_edited(self) -> None:
        self._said.setText("")  # what was said is about what was there before

    @Slot(bool)
    def _on_show(self, shown: bool) -> None:  # noqa: FBT001 - Qt's own signal
        for field in (self._current, self._new, self._again):
            field.reveal(shown=shown)

    @Slot()
    def _on_go(self) -> None:
        new, again = clean(self._new.text()), clean(self._again.text())
        if self._asks_current and not self._current.text():
            self._said.say(tr(NO_CURRENT))
        elif self._asks_new and not new:
            self._said.say(tr(EMPTY))
        elif new != again:
            self._said.say(tr(UNLIKE))
            self._again.clear()
            self._again.setFocus()
        else:
            self.answered.emit(self._current.text(), new)

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        self._said.say(sentence)
        first = self._current if self._asks_current else self._new
        first.setFocus()
        first.selectAll()


class CodeSheet(QDialog):
    """Shows a recovery code until its user says that it is written down."""

    def __init__(self, code: str, *, verb: str, after: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("codeSheet")
        self.setWindowTitle(tr("Recovery code"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._code = QLabel(code, self)
        self._code.setObjectName("recoveryCode")
        self._code.setAccessibleName(tr("Recovery code"))
        self._code.setAccessibleDescription(code)
        self._written = QCheckBox(tr("I have written it down"), self)
        self._written.setObjectName("writtenDown")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        roles = QDialogButtonBox.ButtonRole
        self._go = box_button(self._buttons, "go", verb, role=roles.AcceptRole)
        self._copy = box_button(self._buttons, "copyCode", tr("Copy"), role=roles.ActionRole)
        self._lay_out(after)
        self._go.setEnabled(False)
        self._written.toggled.connect(self._go.setEnabled)
        self._copy.clicked.connect(self._on_copy)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self, after: str) -> None:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self.font().pointSizeF() * 1.2)
        self._code.setFont(font)
        self._code.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        about = QLabel(tr(CODE), self)
        about.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(14)
        parts = (about, self._code, self._written, *([hint(after, self)] if after else []))
        for part in (*parts, self._buttons):
            column.addWidget(part)
        self.setFixedWidth(WIDTH)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._code.text())
