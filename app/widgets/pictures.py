"""Formulas as images, kept while there is room, and how one stands in a line of text.

Whoever shows a formula in a document puts its image there as a resource, and its format where it
stands.
"""

from collections import OrderedDict
from math import ceil

from PySide6.QtCore import QByteArray, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QTextCharFormat,
    QTextImageFormat,
)
from PySide6.QtSvg import QSvgRenderer

from app.markdown.formula import Formula

# Of a formula in a line some 30 KB, of one by itself 300 KB, on a screen of two pixels a point.
MOST_BYTES = 32 * 1024 * 1024


class Pictures:
    """The images of formulas, of which the one not asked for longest goes first."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._kept = OrderedDict[tuple[Formula, float], QImage]()

    def image(self, formula: Formula, ratio: float) -> QImage:
        """Return the image of a formula for a screen of so many pixels a point."""
        key = (formula, ratio)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        image = image_of(formula, ratio)
        self._kept[key] = image
        self._bytes += image.sizeInBytes()
        while self._bytes > self._most_bytes and self._kept:
            _, gone = self._kept.popitem(last=False)
            self._bytes -= gone.sizeInBytes()
        return image


def image_of(formula: Formula, ratio: float) -> QImage:
    """Draw a formula on a ground that is not there, of as many whole points as it needs."""
    above, below = _reach(formula)
    image = QImage(
        (QSizeF(ceil(formula.width), above + below) * ratio).toSize(),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top = above - (formula.height - formula.descent)
    renderer = QSvgRenderer(QByteArray(formula.svg.encode()))
    renderer.render(painter, QRectF(0, top, formula.width, formula.height))
    painter.end()
    return image


def in_a_line(formula: Formula, name: str, font: QFont) -> QTextImageFormat:
    """Return what puts the image of that name into a line of text in a font.

    Qt lets an image with this alignment go as far below the line as letters of its format's font
    go: so that font is as large as it takes.
    """
    above, below = _reach(formula)
    made = QTextImageFormat()
    made.setName(name)
    made.setWidth(ceil(formula.width))
    made.setHeight(above + below)
    if below:
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
        made.setFont(_of_descent(font, below))
    return made


def _reach(formula: Formula) -> tuple[int, int]:
    """Return how many points a formula goes above and below the line.

    Letters stand on whole pixels; so does the formula, if both are whole.
    """
    return max(0, ceil(formula.height - formula.descent)), max(0, ceil(formula.descent))


def _of_descent(font: QFont, descent: float) -> QFont:
    made = QFont(font)
    # From a size at which no hint moves anything.
    made.setPointSizeF(100)
    made.setPointSizeF(100 * descent / QFontMetricsF(made).descent())
    return made
