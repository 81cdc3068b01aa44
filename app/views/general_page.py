"""The page of settings on how the window looks, what sends, and in which language it speaks."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFormLayout, QWidget

from app.domain.settings import Appearance
from app.state.language import Language
from app.state.settings import LiveSettings
from app.theme import MARGIN
from app.widgets.choice import Choice, Offer
from app.widgets.hint import hint
from app.words import phrase, tr

APPEARANCES = (
    (Appearance.SYSTEM, phrase("As the system has it")),
    (Appearance.LIGHT, phrase("Light")),
    (Appearance.DARK, phrase("Dark")),
)


class GeneralPage(QWidget):
    """Fields that say what holds, and change it."""

    def __init__(self, settings: LiveSettings, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings, self._language = settings, language
        self._appearance = Choice("appearance", tr("Appearance"), self)
        self._appearance.chosen.connect(self._on_appearance)
        self._spoken = Choice("language", tr("Language"), self)
        self._spoken.chosen.connect(language.choose)
        self._sends = Choice("sendKey", tr("To send"), self)
        self._sends.chosen.connect(self._on_sends)
        form = QFormLayout(self)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        form.addRow(tr("Appearance"), self._appearance)
        form.addRow(tr("To send"), self._sends)
        form.addRow(tr("Language"), self._spoken)
        about = tr("Another language is spoken once you have quit Paddock and opened it again.")
        form.addRow("", hint(about, self))
        settings.changed.connect(self.render_settings)
        language.changed.connect(self.render_settings)
        self.render_settings()

    @Slot()
    def render_settings(self) -> None:
        """Show what holds."""
        appearances = [(each, tr(words)) for each, words in APPEARANCES]
        self._appearance.show_offers(appearances, self._settings.now.appearance)
        keys = QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
        sends: list[Offer] = [
            (True, tr("Return sends, Shift-Return breaks the line")),
            (False, tr("{keys} sends, Return breaks the line", keys=keys)),
        ]
        self._sends.show_offers(sends, self._settings.now.return_sends)
        system: Offer = (None, tr("As the system has it"))
        self._spoken.show_offers([system, *self._language.offers], self._language.chosen)

    @Slot(object)
    def _on_sends(self, by_return: object) -> None:
        self._settings.choose(replace(self._settings.now, return_sends=bool(by_return)))

    @Slot(object)
    def _on_appearance(self, appearance: Appearance) -> None:
        self._settings.choose(replace(self._settings.now, appearance=appearance))
