"""`FocusRings`: a ring around what has the focus, where its style would not show that."""

from typing import override

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from app.widgets.told import is_there

WIDTH, ROUND, OUT = 2, 6, 3
RINGED, EDGED = "ringed", "edged"


def ring(widget: QWidget, *, wanted: bool = True) -> None:
    """Have a ring around a widget while it has the focus: one that is all in a strong colour."""
    widget.setProperty(RINGED, wanted)


def edge(rows: QAbstractItemView) -> None:
    """Have no ring around rows, even if there are none: their own edge shows the focus."""
    rows.setProperty(EDGED, True)


class FocusRings(QObject):
    """One ring for all windows, which goes where the focus goes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ring: _Ring | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @Slot("QWidget*", "QWidget*")
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        # A ring goes with the window that it was in.
        if self._ring is not None and is_there(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        within = None if now is None else now.parentWidget()
        if now is None or within is None or not needs_ring(now):
            self._ring = None
        else:
            self._ring = _Ring(now, within)


class _Ring(QWidget):
    """Stands beside what it is around, above it, and as far out as there is room."""

    def __init__(self, around: QWidget, within: QWidget) -> None:
        super().__init__(within)
        self.setObjectName("ringAround")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._around, self._within = around, within
        around.installEventFilter(self)
        self._place()
        self.raise_()
        self.show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize}:
            self._place()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), WIDTH))
        inside = WIDTH / 2
        rect = QRectF(self.rect()).adjusted(inside, inside, -inside, -inside)
        is_round = self.width() == self.height()
        corner = rect.height() / 2 if is_round else ROUND
        painter.drawRoundedRect(rect, corner, corner)
        painter.end()

    def _place(self) -> None:
        out = self._around.geometry().adjusted(-OUT, -OUT, OUT, OUT)
        self.setGeometry(out.intersected(self._within.rect()))


def needs_ring(widget: QWidget) -> bool:
    """Tell whether nothing else would show that a widget has the focus."""
    if isinstance(widget, QAbstractItemView) and not widget.property(RINGED):
        # Else, one of its rows shows it.
        has_row = widget.visualRect(widget.currentIndex()).isValid()
        return not has_row and not widget.property(EDGED)
    return bool(widget.property(RINGED))
