"""`ConversionStrip`: the model that is being converted, on the page of those that are there."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.state.converting import Conversion, Converting, Outcome, ready
from app.views.conversion_words import how_far, title
from app.widgets.buttons import push_button
from app.widgets.paragraph import heading, mark, note
from app.widgets.told import tell_as
from app.words import tr


class ConversionStrip(QFrame):
    """There is one as long as something is being made, and until it is seen how that ended.

    Signals:
        left: it goes, and had the keyboard.
    """

    left = Signal()

    def __init__(self, converting: Converting, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("conversionStrip")
        self._converting = converting
        self._name = heading("conversionName", "", self)
        self._words = note("conversionWords", "", self)
        self._bar = QProgressBar(self)
        self._bar.setObjectName("conversionProgress")
        self._bar.setTextVisible(False)
        self._chat = self._button("conversionChat", tr("Chat"), self._on_chat)
        self._close = self._button("closeConversion", tr("Close"), converting.forget)
        self._cancel = self._button("cancelConversion", tr("Cancel"), converting.cancel)
        self._lay_out()
        converting.changed.connect(self.render_strip)
        converting.moved.connect(self.render_strip)
        self.render_strip()

    @Slot()
    def render_strip(self) -> None:
        """Show how far it is, or how it ended, where nothing else does."""
        now, outcome = self._converting.now, self._converting.outcome
        if self._converting.is_watched:
            now = outcome = None
        had_focus = self._has_focus
        for part in (self._bar, self._cancel):
            part.setVisible(now is not None)
        self._close.setVisible(outcome is not None)
        self._chat.setVisible(outcome is not None and outcome.path is not None)
        if now is not None:
            self._show_running(now)
        elif outcome is not None:
            self._show_outcome(outcome)
        self.setVisible(now is not None or outcome is not None)
        if had_focus and not self._has_focus:
            self.left.emit()

    @property
    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _show_running(self, now: Conversion) -> None:
        told = how_far(now, stops=self._converting.stops)
        self._say(title(now), told, failed=False)
        self._bar.setValue(round(now.share * 100))
        self._bar.setAccessibleName(told)
        self._cancel.setEnabled(not self._converting.stops)
        self._cancel.setAccessibleName(tr("Cancel converting {name}", name=now.model.name))

    def _show_outcome(self, outcome: Outcome) -> None:
        name = outcome.conversion.model.name
        made = outcome.path is not None
        self._say(
            ready(outcome) if made else outcome.told, outcome.told if made else "", failed=True
        )
        self._chat.setAccessibleName(tr("Chat with {name}", name=name))

    def _say(self, name: str, words: str, *, failed: bool) -> None:
        self._name.setText(name)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        mark(self._words, failed=failed)
        self.setAccessibleName(f"{name} {words}".strip())

    @Slot()
    def _on_chat(self) -> None:
        outcome = self._converting.outcome
        if outcome is not None and outcome.path is not None:
            self._converting.chat_with(outcome.path)

    def _button(self, name: str, words: str, act: object) -> QPushButton:
        return push_button(name, words, act, parent=self, never_default=True)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        for part in (self._name, self._bar, self._words):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(10)
        row.addLayout(words, 1)
        for button in (self._chat, self._close, self._cancel):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)


tell_as(ConversionStrip, QAccessible.Role.Grouping)
