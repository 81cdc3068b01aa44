"""The page of settings on the lock: put it on, change it, take it off, and what it does not do."""

from typing import override

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from app.state.history_lock import HistoryLock
from app.theme import MARGIN
from app.views.lock_sheets import CodeSheet, PassphraseSheet
from app.widgets.buttons import push_button
from app.widgets.hint import hint
from app.widgets.sheet import question
from app.words import phrase, tr

OFF = phrase("Your history is not locked.")
ON = phrase("Your history is locked with a passphrase.")
ABOUT_OFF = phrase(
    "Anyone who gets hold of this computer's files can read your conversations, unless the disk "
    "itself is encrypted, as FileVault does it. With a lock they are encrypted, backups and all, "
    "and Paddock asks for a passphrase when it starts."
)
ABOUT_ON = phrase(
    "Conversations, drafts, settings and backups are encrypted. What models have read is kept in "
    "memory only, so an old conversation is read anew after a restart. What you export is not "
    "encrypted, nor is what was copied elsewhere before."
)
CHOOSE = phrase(
    "Choose a passphrase. Without it, or the recovery code that comes next, nobody can open your "
    "history any more, and nobody can help."
)
CHANGE = phrase("The old passphrase stops working. The recovery code stays as it is.")
NEW_CODE = phrase(
    "Enter the passphrase to make a new recovery code. The one that you have stops working then."
)
AFTER = phrase(
    "Paddock then closes and opens again, and asks for the passphrase once more. Only then is "
    "everything locked, which may take a minute if there are large backups."
)
TAKE_OFF = phrase(
    "Paddock closes and opens again, and asks for the passphrase. Then everything is as it was "
    "without a lock, and anyone who gets hold of the files can read them."
)
REMOVE = phrase(
    "Databases that were put aside before your history was locked can be read by anybody. "
    "What could be saved of damaged ones is in your history. Removing them cannot be undone."
)


class LockPage(QWidget):
    """What holds, and buttons that change it."""

    def __init__(self, lock: HistoryLock, parent: QWidget) -> None:
        super().__init__(parent)
        self._lock = lock
        self._state = QLabel(self)
        self._state.setObjectName("lockState")
        self._about = hint("", self)
        self._put_on = push_button(
            "putLockOn", tr("Lock with a Passphrase…"), self._ask_new, parent=self
        )
        self._change = push_button(
            "changePassphrase", tr("Change Passphrase…"), self._ask_change, parent=self
        )
        self._code = push_button("newCode", tr("New Recovery Code…"), self._ask_code, parent=self)
        self._now = push_button("lockNow", tr("Lock Now"), lock.lock_now, parent=self)
        self._take_off = push_button(
            "takeLockOff", tr("Take the Lock Off…"), self._ask_off, parent=self
        )
        self._remember = QCheckBox(tr("Unlock without asking on this computer"), self)
        self._remember.setObjectName("rememberKey")
        self._remember.clicked.connect(self._on_remember)
        self._copies = QLabel(self)
        self._copies.setObjectName("plainCopies")
        self._copies.setWordWrap(True)
        self._remove = push_button(
            "removePlainCopies", tr("Remove…"), self._ask_remove, parent=self
        )
        self._lay_out()
        lock.changed.connect(self.render_all)
        lock.code_made.connect(self._on_code)
        self.render_all()

    @Slot()
    def render_all(self) -> None:
        """Show what holds."""
        on = self._lock.is_on
        self._state.setText(tr(ON) if on else tr(OFF))
        self._about.setText(tr(ABOUT_ON) if on else tr(ABOUT_OFF))
        self._put_on.setVisible(not on)
        for button in (self._put_on, self._take_off):
            button.setEnabled(not self._lock.read_only)
        for button in (self._change, self._code, self._now, self._take_off):
            button.setVisible(on)
        self._remember.setVisible(on and self._lock.has_keychain)
        self._remember.setChecked(on and self._lock.remembers)
        copies = self._lock.plain_copies if on else 0
        self._copies.setText(
            tr(
                "{n} damaged copies from before the lock can be read by anybody.",
                "",
                copies,
                one="1 damaged copy from before the lock can be read by anybody.",
            )
        )
        self._copies.setVisible(copies > 0)
        self._remove.setVisible(copies > 0)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.render_all()

    def _lay_out(self) -> None:
        buttons = QGridLayout()
        buttons.addWidget(self._put_on, 0, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        for place, button in enumerate((self._change, self._code, self._now, self._take_off)):
            buttons.addWidget(button, 1 + place // 2, place % 2)
        buttons.setColumnStretch(2, 1)
        copies = QHBoxLayout()
        copies.addWidget(self._copies, 1)
        copies.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(14)
        column.addWidget(self._state)
        column.addWidget(self._about)
        column.addLayout(buttons)
        column.addWidget(self._remember)
        column.addLayout(copies)
        column.addStretch(1)

    def _sheet(self, about: str, *, asks: str, verb: str) -> PassphraseSheet:
        made = PassphraseSheet(self._lock, about, asks=asks, verb=verb, parent=self)
        made.setObjectName("passphraseSheet")
        self._lock.code_made.connect(made.accept)
        return made

    @Slot()
    def _ask_new(self) -> None:
        asking = self._sheet(tr(CHOOSE), asks="new", verb=tr("Continue"))
        asking.answered.connect(self._on_chosen)
        asking.open()

    @Slot()
    def _ask_change(self) -> None:
        asking = self._sheet(tr(CHANGE), asks="current and new", verb=tr("Change"))
        asking.answered.connect(self._lock.change)
        asking.open()

    @Slot()
    def _ask_code(self) -> None:
        asking = self._sheet(tr(NEW_CODE), asks="current", verb=tr("Continue"))
        asking.answered.connect(self._on_proven)
        asking.open()

    @Slot(str, str)
    def _on_chosen(self, _: str, passphrase: str) -> None:
        self._lock.prepare(passphrase)

    @Slot(str, str)
    def _on_proven(self, secret: str, _: str) -> None:
        self._lock.change_code(secret)

    @Slot(str)
    def _on_code(self, code: str) -> None:
        """Show a code, and have it hold when it is written down."""
        verb, after = (
            (tr("Use This Code"), "") if self._lock.is_on else (tr("Lock and Restart"), tr(AFTER))
        )
        showing = CodeSheet(code, verb=verb, after=after, parent=self)
        showing.accepted.connect(self._lock.put_on)
        showing.open()

    @Slot(bool)
    def _on_remember(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's own signal
        self._lock.remember(wanted=wanted)

    @Slot()
    def _ask_off(self) -> None:
        self._question(tr("Take the Lock Off"), tr(TAKE_OFF), self._lock.take_off)

    @Slot()
    def _ask_remove(self) -> None:
        self._question(tr("Remove Damaged Copies"), tr(REMOVE), self._lock.remove_plain_copies)

    def _question(self, title: str, words: str, act: object) -> None:
        icon = QMessageBox.Icon.Question
        box, go = question(icon, title, text=words, act=title, parent=self)
        box.setObjectName("lockQuestion")
        go.clicked.connect(act)
        box.open()
