"""How text breaks into lines: at words, unless that would make the window stand still."""

import re

from PySide6.QtGui import QTextOption

# Qt looks for a place to break from the beginning of the run again for each line of it, which
# takes seconds for a key or a file in base64. Chinese and Japanese break between any two letters.
_ENDLESS = re.compile(r"[^\s\u2e80-\uffff]{3000}")


def wrap_mode(text: str) -> QTextOption.WrapMode:
    """Return how text is to be broken into lines."""
    if _ENDLESS.search(text):
        return QTextOption.WrapMode.WrapAnywhere
    return QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
