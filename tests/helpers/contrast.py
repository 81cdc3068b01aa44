"""How well two colours can be told from each other, as the WCAG counts it."""

import numpy as np
from PySide6.QtGui import QColor

from tests.helpers.pixels import colours, names


def contrast(one, other):
    """Return the ratio, from 1 to 21."""
    brighter, darker = sorted((_light(one), _light(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def contrast_within(image, rect):
    """Return the ratio of the brightest to the darkest pixel there: of a text to its ground."""
    there = colours(image.copy(rect & image.rect())).reshape(-1, 4)
    pixels = names(np.unique(there, axis=0))
    return contrast(max(pixels, key=_light), min(pixels, key=_light))


def _light(colour):
    colour = QColor(colour)
    red, green, blue = map(_linear, (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part):
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
