"""`ConversionStrip`: the model that is being converted, on the page of those that are there."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.state.converting import Converting
from app.views.conversion_words import how_far, title
from app.widgets.buttons import push_button
from app.widgets.paragraph import heading, note
from app.widgets.told import tell_as
from app.words import tr


class ConversionStrip(QFrame):
    """There is one as long as something is being made.

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
        self._cancel = push_button(
            "cancelConversion", tr("Cancel"), converting.cancel, parent=self, never_default=True
        )
        self._lay_out()
        converting.changed.connect(self.render_strip)
        converting.moved.connect(self.render_strip)
        self.render_strip()

    @Slot()
    def render_strip(self) -> None:
        """Show how far it is."""
        now = self._converting.now
        if now is None:
            had_focus = self._cancel.hasFocus()
            self.hide()
            if had_focus:
                self.left.emit()
            return
        told = how_far(now, stops=self._converting.stops)
        self._name.setText(title(now))
        self._words.setText(told)
        self._bar.setValue(round(now.share * 100))
        self._bar.setAccessibleName(told)
        self.setAccessibleName(f"{title(now)}: {told}")
        self._cancel.setEnabled(not self._converting.stops)
        self._cancel.setAccessibleName(tr("Cancel converting {name}", name=now.model.name))
        self.show()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        for part in (self._name, self._bar, self._words):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignVCenter)


tell_as(ConversionStrip, QAccessible.Role.Grouping)
