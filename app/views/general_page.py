"""The page of settings on how the window looks, what sends, what is told, and its language."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from app.domain.settings import Announcing, Appearance
from app.state.language import Language
from app.state.settings import LiveSettings
from app.views.setting_rows import SettingRow, SettingRows, end_form, settings_form
from app.widgets.choice import Choice, Offer
from app.widgets.hint import hint
from app.words import phrase, tr

APPEARANCES = (
    (Appearance.SYSTEM, phrase("As the system has it")),
    (Appearance.LIGHT, phrase("Light")),
    (Appearance.DARK, phrase("Dark")),
)
ANNOUNCINGS = (
    (Announcing.OFF, phrase("Nothing")),
    (Announcing.SHORT, phrase("When it begins and ends")),
    (Announcing.FULL, phrase("All of it, as it comes")),
)


class GeneralPage(QWidget):
    """Fields that say what holds, and change it."""

    def __init__(self, settings: LiveSettings, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        form = settings_form(self)
        self._rows = SettingRows(settings, _rows(), form=form, page=self)
        self._spoken = Choice("language", tr("Language"), self)
        self._spoken.chosen.connect(language.choose)
        form.addRow(tr("Language"), self._spoken)
        about = tr("Another language is spoken once you have quit Paddock and opened it again.")
        form.addRow("", hint(about, self))
        end_form(form)
        language.changed.connect(self.render_language)
        self.render_language()

    @Slot()
    def render_language(self) -> None:
        """Show which language is chosen."""
        system: Offer = (None, tr("As the system has it"))
        self._spoken.show_offers([system, *self._language.offers], self._language.chosen)


def _rows() -> tuple[SettingRow, ...]:
    return (
        SettingRow("appearance", "appearance", tr("Appearance"), _appearances),
        SettingRow("return_sends", "sendKey", tr("To send"), _sends),
        SettingRow(
            "announcing",
            "announcing",
            tr("Screen reader"),
            _announcings,
            hint=tr("What VoiceOver says of an answer by itself."),
        ),
        SettingRow(
            "notify",
            "notifications",
            tr("Notifications"),
            _notifications,
            hint=tr("It says only that an answer is there, and no word of it."),
        ),
    )


def _appearances() -> list[Offer]:
    return [(each, tr(words)) for each, words in APPEARANCES]


def _sends() -> list[Offer]:
    keys = QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
    return [
        (True, tr("Return sends, Shift-Return breaks the line")),
        (False, tr("{keys} sends, Return breaks the line", keys=keys)),
    ]


def _notifications() -> list[Offer]:
    return [
        (True, tr("When a long answer ends while you are elsewhere")),
        (False, tr("Never")),
    ]


def _announcings() -> list[Offer]:
    return [(each, tr(words)) for each, words in ANNOUNCINGS]
