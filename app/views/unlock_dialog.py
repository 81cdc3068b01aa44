"""`UnlockDialog`: asks for the passphrase before there is a window."""

from typing import override

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QVBoxLayout,
)

from app.state.unlocking import Unlocking
from app.system.looks import SystemLook
from app.theme import DARK, LIGHT, MARGIN, Theme, palette, style_sheet, title_font
from app.views.look import suited
from app.widgets.buttons import box_button
from app.widgets.forward import bring_forward
from app.widgets.passphrase_field import PassphraseField
from app.widgets.sheet import question
from app.widgets.spoken import Spoken
from app.words import phrase, tr

WIDTH = 460
TITLES = {
    "locked": phrase("Paddock is locked"),
    "fresh": phrase("Lock your history"),
    "ending": phrase("Take the lock off"),
}
VERBS = {"locked": phrase("Unlock"), "fresh": phrase("Lock"), "ending": phrase("Unlock")}
LOCKED = phrase("Enter your passphrase, or the recovery code, to open your conversations.")
FRESH = phrase(
    "Enter your new passphrase once more: then everything is locked. Until then your history is "
    "as it was, and can be read without it."
)
ENDING = phrase(
    "Enter your passphrase to take the lock off. Then everybody can read your files again."
)
ABOUT = {"locked": LOCKED, "fresh": FRESH, "ending": ENDING}
WORKING = phrase("One moment…")
EMPTY = phrase("Enter the passphrase first.")
FORGOTTEN = phrase(
    "Without the passphrase or the recovery code nobody can open your history: neither you, nor "
    "who made Paddock. Look for the recovery code that was shown when you locked it."
)
START_EMPTY = phrase(
    "You can start with an empty history. The locked one is put aside, not deleted, and can be "
    "opened again if you ever find the passphrase."
)


class UnlockDialog(QDialog):
    """Accepted once the history may be opened; rejected where its user would rather quit."""

    def __init__(self, unlocking: Unlocking, system: SystemLook | None = None) -> None:
        super().__init__()
        self.setObjectName("unlockDialog")
        self.setWindowTitle("Paddock")
        self._unlocking = unlocking
        self._field = PassphraseField("passphrase", tr("Passphrase or recovery code"), self)
        self._show = self._check("showPassphrase", tr("Show what I type"))
        self._remember = self._check("remember", tr("Unlock without asking on this computer"))
        self._said = Spoken("unlockSaid", self)
        self._title, self._about = QLabel(self), QLabel(self)
        self._buttons = QDialogButtonBox(self)
        roles = QDialogButtonBox.ButtonRole
        self._unlock = box_button(self._buttons, "unlock", tr("Unlock"), role=roles.AcceptRole)
        self._other = box_button(self._buttons, "otherWay", "", role=roles.ActionRole)
        self._quit = box_button(self._buttons, "quit", tr("Quit"), role=roles.RejectRole)
        self._lay_out()
        self._theme: Theme | None = None
        self._system = system or SystemLook()
        self._connect()
        self._wear()
        self.render_all()

    @Slot()
    def come_forward(self) -> None:
        """Be seen, above the windows of other apps."""
        bring_forward(self)

    @Slot()
    def render_all(self) -> None:
        """Show what is asked, and what can be done."""
        state = self._unlocking
        busy = state.busy
        what = "fresh" if state.fresh else "ending" if state.ending else "locked"
        self._title.setText(tr(TITLES[what]))
        self._unlock.setText(tr(VERBS[what]))
        self._about.setText(state.lost or tr(ABOUT[what]))
        self._other.setText(self._way())
        self._field.setEnabled(not busy and not state.lost)
        self._unlock.setVisible(not state.lost)
        self._remember.setVisible(state.keychain.is_there and not state.ending and not state.lost)
        self._show.setVisible(not state.lost)
        self._field.setVisible(not state.lost)
        for button in (self._unlock, self._other, self._quit):
            button.setEnabled(not busy)
        if busy:
            self._said.say(tr(WORKING))

    @override
    def reject(self) -> None:
        # What is being done would go on without a window.
        if not self._unlocking.busy:
            super().reject()

    def _way(self) -> str:
        """Name what can be done but to unlock."""
        if self._unlocking.lost:
            return tr("Start with an Empty History…")
        if self._unlocking.fresh:
            return tr("Do Not Lock")
        return tr("Keep the Lock") if self._unlocking.ending else tr("I Forgot It…")

    def _check(self, name: str, words: str) -> QCheckBox:
        check = QCheckBox(words, self)
        check.setObjectName(name)
        return check

    def _lay_out(self) -> None:
        self._title.setFont(title_font())
        self._about.setWordWrap(True)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._unlock.setDefault(True)
        for other in (self._other, self._quit):
            other.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(10)
        for part in (self._title, self._about, self._field, self._show, self._remember):
            column.addWidget(part)
        column.addWidget(self._said)
        column.addWidget(self._buttons)
        self.setFixedWidth(WIDTH)

    def _connect(self) -> None:
        self._show.toggled.connect(self._on_show)
        self._unlock.clicked.connect(self._on_unlock)
        self._other.clicked.connect(self._on_other)
        self._quit.clicked.connect(self.reject)
        self._unlocking.changed.connect(self.render_all)
        self._unlocking.told.connect(self._said.say)
        self._unlocking.refused.connect(self._on_refused)
        self._unlocking.opened.connect(self.accept)
        self._system.changed.connect(self._wear)

    @Slot()
    def _wear(self) -> None:
        # What its user chose to see is locked, too; so it is as the system is.
        theme = suited(DARK if self._system.is_dark else LIGHT, self._system)
        if theme == self._theme:
            return
        self._theme = theme
        QApplication.setPalette(palette(theme))
        self.setStyleSheet(style_sheet(theme))

    @Slot(bool)
    def _on_show(self, shown: bool) -> None:  # noqa: FBT001 - Qt's own signal
        self._field.reveal(shown=shown)

    @Slot()
    def _on_unlock(self) -> None:
        if self._field.text():
            self._unlocking.say(self._field.text(), remember=self._remember.isChecked())
        else:
            self._said.say(tr(EMPTY))

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        self._said.say(sentence)
        self._field.setFocus()
        self._field.selectAll()

    @Slot()
    def _on_other(self) -> None:
        state = self._unlocking
        if state.lost or not (state.fresh or state.ending):
            self._ask()
        else:
            self._said.say("")
            state.change_mind()

    def _ask(self) -> None:
        said = [START_EMPTY] if self._unlocking.lost else [FORGOTTEN, START_EMPTY]
        words = "\n\n".join(tr(each) for each in said)
        icon, title = QMessageBox.Icon.Question, tr("Start with an Empty History")
        box, start = question(icon, title, text=words, act=title, parent=self)
        box.setObjectName("forgottenQuestion")
        start.clicked.connect(self._unlocking.start_empty)
        box.open()
