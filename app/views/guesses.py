"""`Guesses`: about how high a text gets that nobody has laid out yet."""

from PySide6.QtGui import QFontMetrics

from app.theme import body_font
from app.views.bubble import GAP_AFTER_ANSWER, PAD_Y
from app.views.foot import FOOTER


class Guesses:
    """Of a column of one width, whose letters are of one size."""

    def __init__(self, width: int, scale: float) -> None:
        metrics = QFontMetrics(body_font(scale))
        self._letters = max(8, width // max(1, metrics.averageCharWidth()))
        self._line = metrics.lineSpacing()

    def height(self, text: str) -> int:
        """Guess how high a text is."""
        lines = _lines(text, self._letters)
        return lines * self._line + 2 * PAD_Y + FOOTER + GAP_AFTER_ANSWER


def _lines(text: str, letters: int) -> int:
    # Chinese and Japanese letters are twice as wide as Latin ones.
    wide = 1 if text.isascii() else 2
    return text.count("\n") + 1 + len(text) * wide // letters
