"""`colours`: all pixels of a picture at once, where to ask for each takes seconds."""

import numpy as np
from PySide6.QtGui import QImage


def colours(image):
    """Return each pixel's red, green, blue and alpha, as numbers (height, width, 4)."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    read = np.frombuffer(plain.constBits(), np.uint8)
    return read.reshape(plain.height(), plain.width(), 4).copy()


def names(pixels):
    """Call colours, (n, 4), as Qt does, whatever can be seen through them."""
    return [f"#{bytes(pixel).hex()}" for pixel in pixels[:, :3]]
