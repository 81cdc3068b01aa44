"""Draws the app's icon in every size that macOS shows, and writes them as one file.

The drawing has Apple's grid in it already: of 1024 points, the plate takes 824 in the middle.
"""

from pathlib import Path

from icnsutil import IcnsFile
from icnsutil.PackBytes import pack
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

# The format's names: https://developer.apple.com/library/archive/documentation/GraphicsAnimation
RAW = {"ic04": 16, "ic05": 32}  # of macOS 11 and on, which shows PNG there only outside of apps
PNG = {
    "ic11": 32,  # 16 points at two pixels each
    "ic12": 64,
    "ic07": 128,
    "ic13": 256,
    "ic08": 256,
    "ic14": 512,
    "ic09": 512,
    "ic10": 1024,
}
# Up to here, a drawing of its own, with fewer parts that lie on the edges of pixels.
SMALL = 32
LARGE_DRAWING, SMALL_DRAWING = "paddock.svg", "paddock_small.svg"


def write_icon(drawings: Path, *, icon: Path) -> None:
    """Write icon from the two drawings in a folder."""
    drawing, small = drawings / LARGE_DRAWING, drawings / SMALL_DRAWING
    icon.parent.mkdir(parents=True, exist_ok=True)
    file = IcnsFile()
    for name, side in RAW.items():
        file.add_media(name, data=_raw(drawn(small, side)))
    for name, side in PNG.items():
        file.add_media(name, data=_png(drawn(small if side <= SMALL else drawing, side)))
    file.write(str(icon))


def drawn(drawing: Path, side: int) -> QImage:
    """Return the drawing as a picture of this many pixels a side."""
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    return image


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue] - bytes, it says
    return bytes(buffer.data().data())


def _raw(image: QImage) -> bytes:
    """Return the picture as its four channels, each packed by itself."""
    # Held, as its bits are gone with it.
    converted = image.convertToFormat(QImage.Format.Format_RGBA8888)
    pixels = bytes(converted.constBits())
    red, green, blue, alpha = (list(pixels[channel::4]) for channel in range(4))
    return b"ARGB" + b"".join(map(pack, (alpha, red, green, blue)))
