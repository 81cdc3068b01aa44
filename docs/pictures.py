"""Pictures of all that is to be seen of the app, alone or many on a sheet. Knows no state."""

from collections.abc import Sequence
from math import ceil
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

EDGE = QColor(128, 128, 128)
THUMB = QSize(640, 460)
LABEL = 22
GAP = 10
COLUMNS = 3


def picture(windows: Sequence[QWidget]) -> QImage:
    """Draw windows above each other where they stand, the first one behind all others."""
    behind = windows[0]
    places = [QRect(_place(each, behind), each.size()) for each in windows]
    whole = places[0]
    for place in places[1:]:
        whole = whole.united(place)
    image = QImage(whole.size(), QImage.Format.Format_RGB32)
    image.fill(EDGE)
    painter = QPainter(image)
    for window, place in zip(windows, places, strict=True):
        at = place.translated(-whole.topLeft())
        painter.drawPixmap(at, window.grab())
        if window is not behind:
            painter.setPen(EDGE)
            painter.drawRect(at.adjusted(-1, -1, 0, 0))
    painter.end()
    return image


def save(image: QImage, file: Path) -> None:
    """Write a picture, packed as tightly as can be."""
    file.parent.mkdir(parents=True, exist_ok=True)
    writer = QImageWriter(str(file), b"png")
    writer.setCompression(100)
    if not writer.write(image):
        raise OSError(writer.errorString())


def sheet(files: Sequence[Path]) -> QImage:
    """Put pictures beside each other, each with its name below it."""
    cell = THUMB + QSize(GAP, LABEL + GAP)
    size = QSize(COLUMNS * cell.width(), ceil(len(files) / COLUMNS) * cell.height())
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for number, file in enumerate(files):
        corner = QPoint(number % COLUMNS * cell.width(), number // COLUMNS * cell.height())
        _draw_small(painter, file, corner)
    painter.end()
    return image


def _draw_small(painter: QPainter, file: Path, corner: QPoint) -> None:
    small = QPixmap(str(file)).scaled(
        THUMB, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    painter.drawPixmap(corner, small)
    below = QRect(corner + QPoint(0, THUMB.height()), QSize(THUMB.width(), LABEL))
    painter.drawText(below, Qt.AlignmentFlag.AlignCenter, file.stem)


def _place(window: QWidget, behind: QWidget) -> QPoint:
    """Tell where a window stands beside the one behind it: a sheet in its middle."""
    if window is behind:
        return QPoint(0, 0)
    if window.windowType() is Qt.WindowType.Popup:
        return behind.mapFromGlobal(window.mapToGlobal(QPoint(0, 0)))
    return behind.rect().center() - window.rect().center()
