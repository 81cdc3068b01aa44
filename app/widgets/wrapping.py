"""How text breaks into lines: at words, unless that would make the window stand still."""

import re

from PySide6.QtGui import QTextOption

# Qt looks for a place to break from the beginning of the run again for each line of it, which
# takes seconds for a key or a file in base64. Chinese and Japanese break between any two letters.
_LEAST = 3000
_ENDLESS = re.compile(rf"[^\s\u2e80-\uffff]{{{_LEAST}}}")


def wrap_mode(text: str, known: int = 0) -> QTextOption.WrapMode:
    """Return how text is to be broken into lines; its first known letters have no endless word."""
    if _ENDLESS.search(text, max(0, known - _LEAST)):
        return QTextOption.WrapMode.WrapAnywhere
    return QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
