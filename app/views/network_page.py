"""The page of settings on the network: whether, whom and how fast, and what it was used for."""

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from app.domain.endpoint import MOST_LETTERS, OFFICIAL
from app.domain.sizes import size
from app.state.reach import TOKENS_PAGE, Reach
from app.state.settings import LiveSettings
from app.views.setting_rows import SettingRow, SettingRows, end_form, settings_form
from app.widgets.buttons import beside_buttons, push_button
from app.widgets.choice import Offer
from app.widgets.hint import hint
from app.widgets.passphrase_field import PassphraseField
from app.words import phrase, tr

MB = 1_000_000
SPEEDS = (MB // 2, MB, 2 * MB, 5 * MB, 10 * MB, 25 * MB, 50 * MB)
ABOUT = phrase(
    "Paddock uses the network only to look for models and to download them, when you ask for it. "
    "What you type never leaves this computer."
)
MIRROR = phrase(
    "For networks from which the Hub cannot be reached: the mirror is asked for everything in its "
    "place. Files are held against the digests that it tells, so choose one that you trust. Your "
    "token is never sent to it."
)
TOKEN = phrase(
    "Needed only for models whose makers want to know who downloads them. It is kept in the "
    "system's keychain, and sent to huggingface.co alone."
)


class NetworkPage(QWidget):
    """Fields that say what holds, and change it.

    Signals:
        ledger_wanted: the user would like to see what the network was used for.
    """

    ledger_wanted = Signal()

    def __init__(self, reach: Reach, settings: LiveSettings, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._reach, self._settings = reach, settings
        self._offline = QCheckBox(tr("Offline: use the network for nothing"), self)
        self._offline.setObjectName("offline")
        self._offline.clicked.connect(self._on_offline)
        self._mirror = _address_field(self)
        self._mirror.editingFinished.connect(self._on_mirror)
        self._token = PassphraseField("hubToken", tr("Access token"), self)
        self._token.setPlaceholderText("hf_…")
        self._token.returnPressed.connect(self._on_sign_in)
        self._token.textChanged.connect(self.render_all)
        self._sign_in = push_button(
            "keepToken", tr("Save"), self._on_sign_in, parent=self, never_default=True
        )
        self._sign_out = push_button(
            "forgetToken", tr("Forget It"), reach.sign_out, parent=self, never_default=True
        )
        self._kept = QLabel(tr("A token is kept."), self)
        self._kept.setObjectName("tokenKept")
        # As far in as what is typed in a field stands.
        self._kept.setContentsMargins(8, 0, 4, 0)
        self._where = push_button(
            "tokensPage", tr("Get a Token…"), self._on_where, parent=self, never_default=True
        )
        self._wrong = hint("", self)
        self._wrong.setObjectName("mirrorRefused")
        self._refused = hint("", self)
        self._refused.setObjectName("networkRefused")
        self._lay_out()
        reach.changed.connect(self.render_all)
        reach.refused.connect(self._on_refused)
        reach.misaddressed.connect(self._on_misaddressed)
        self.render_all()

    @Slot()
    def render_all(self) -> None:
        """Show what holds."""
        self._offline.setChecked(self._reach.offline)
        if not self._mirror.hasFocus():
            self._mirror.setText(self._reach.endpoint or "")
        kept = self._reach.has_token
        self._token.setVisible(not kept)
        if kept:  # until then nobody need paste it again
            self._token.clear()
        self._sign_in.setVisible(not kept)
        self._sign_in.setEnabled(bool(self._token.text().strip()) and not self._reach.busy)
        self._where.setVisible(not kept)
        self._sign_out.setVisible(kept)
        self._kept.setVisible(kept)
        self._sign_out.setEnabled(not self._reach.busy)

    def _lay_out(self) -> None:
        form = settings_form(self)
        form.addRow("", self._offline)
        form.addRow("", hint(tr(ABOUT), self))
        ledger = push_button(
            "openLedger",
            tr("Show Connections…"),
            self.ledger_wanted,
            parent=self,
            never_default=True,
        )
        shown = QHBoxLayout()
        shown.addWidget(ledger)
        shown.addStretch(1)
        form.addRow("", shown)
        SettingRows(self._settings, (_speed_row(),), form=form, page=self)
        form.addRow(tr("Mirror"), self._mirror)
        form.addRow("", self._wrong)
        self._wrong.hide()
        form.addRow("", hint(tr(MIRROR), self))
        token = QHBoxLayout()
        token.setSpacing(8)
        token.addWidget(beside_buttons(self._token), 1)
        for part in (self._kept, self._sign_in, self._where, self._sign_out):
            token.addWidget(part)
        token.addStretch(0)
        form.addRow(tr("Access token"), token)
        form.addRow("", hint(tr(TOKEN), self))
        form.addRow("", self._refused)
        self._refused.hide()
        end_form(form)

    @Slot(bool)
    def _on_offline(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's own signal
        self._reach.go_offline(wanted=wanted)

    @Slot()
    def _on_mirror(self) -> None:
        if self._reach.ask_at(self._mirror.text()):
            self._wrong.hide()
            self._mirror.setText(self._reach.endpoint or "")

    @Slot()
    def _on_sign_in(self) -> None:
        if self._reach.sign_in(self._token.text()):
            self._refused.hide()

    @Slot()
    def _on_where(self) -> None:
        QDesktopServices.openUrl(QUrl(TOKENS_PAGE))

    @Slot(str)
    def _on_misaddressed(self, why: str) -> None:
        self._wrong.setText(why)
        self._wrong.show()

    @Slot(str)
    def _on_refused(self, why: str) -> None:
        self._refused.setText(why)
        self._refused.show()


def _address_field(page: QWidget) -> QLineEdit:
    field = QLineEdit(page)
    field.setObjectName("mirror")
    field.setAccessibleName(tr("Mirror of the Hub"))
    field.setPlaceholderText(OFFICIAL)
    field.setMaxLength(MOST_LETTERS)
    return field


def _speed_row() -> SettingRow:
    return SettingRow("bytes_per_second", "downloadSpeed", tr("Download speed"), _speeds)


def _speeds() -> list[Offer]:
    unlimited: Offer = (None, tr("As fast as it goes"))
    return [
        unlimited,
        *((each, tr("Up to {size} a second", size=size(each))) for each in SPEEDS),
    ]
