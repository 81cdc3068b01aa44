"""The app's icon: in the Dock of a Mac with a bar below it while models come."""

from PySide6.QtCore import QObject, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.paths import resources
from app.state.downloads import Downloads

# The largest that a Dock shows, twice as many pixels as points.
SIDE = 256
STEPS = 50


def app_icon(fraction: float | None = None) -> QIcon:
    """Draw the icon; with a bar where something has come so far, 0 to 1."""
    drawn = QPixmap(SIDE, SIDE)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(resources() / "paddock.svg")).render(painter, QRectF(drawn.rect()))
    if fraction is not None:
        _draw_bar(painter, fraction)
    painter.end()
    return QIcon(drawn)


def _draw_bar(painter: QPainter, fraction: float) -> None:
    height = SIDE / 12
    bar = QRectF(SIDE * 0.14, SIDE * 0.82, SIDE * 0.72, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 170))
    painter.drawRoundedRect(bar, height / 2, height / 2)
    # A bar that is no longer than high would not be round.
    done = bar.adjusted(3, 3, -3, -3)
    done.setWidth(max(done.height(), done.width() * fraction))
    painter.setBrush(Qt.GlobalColor.white)
    painter.drawRoundedRect(done, done.height() / 2, done.height() / 2)


class ComingIcon(QObject):
    """Has the app's icon show how far all downloads are together.

    Qt gives it to the Dock on a Mac; on other systems every window would change its icon.
    """

    def __init__(self, downloads: Downloads, parent: QObject) -> None:
        super().__init__(parent)
        self._downloads = downloads
        self._shown: int | None = None
        downloads.changed.connect(self.render_icon)
        downloads.moved.connect(self.render_icon)

    @Slot()
    def render_icon(self) -> None:
        """Draw the icon anew where its bar is longer by what can be seen."""
        fraction = self._downloads.fraction
        step = None if fraction is None else int(fraction * STEPS)
        if step != self._shown:
            self._shown = step
            QGuiApplication.setWindowIcon(app_icon(None if step is None else step / STEPS))
