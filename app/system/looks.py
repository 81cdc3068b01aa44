"""`SystemLook`: how the system has its windows look now: its accent, and how much contrast."""

import sys
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessibilityHints, QGuiApplication, QStyleHints

from app.system.application import Application


class SystemLook(QObject):
    """What its user chose in the system's settings, and may choose anew at any time.

    Signals:
        changed: something is otherwise now.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._hints, self._access = _qt_hints()
        self._hints.colorSchemeChanged.connect(self.changed)
        self._access.contrastPreferenceChanged.connect(self.changed)
        qt = QGuiApplication.instance()
        if isinstance(qt, Application):
            qt.dressed.connect(self.changed)

    def ask_for(self, scheme: Qt.ColorScheme) -> None:
        """Have what the system draws by itself light or dark, too."""
        self._hints.setColorScheme(scheme)

    @property
    def is_dark(self) -> bool:
        """Tell whether windows are dark."""
        return self._hints.colorScheme() is Qt.ColorScheme.Dark

    @property
    def more_contrast(self) -> bool:
        """Tell whether all is to stand out from its ground."""
        return self._access.contrastPreference() is Qt.ContrastPreference.HighContrast

    @property
    def accent(self) -> str | None:
        """Return the colour of what is chosen, None where that is Qt's own and nobody's choice."""
        # `theme.palette` leaves it as the system has it, there.
        colour = QGuiApplication.palette().accent().color()
        return colour.name() if sys.platform == "darwin" else None


@cache
def _qt_hints() -> tuple[QStyleHints, QAccessibilityHints]:
    """Return Qt's hints, held for as long as there is Python.

    Where garbage collection takes both, PySide has those for accessibility deleted. They are Qt's
    own, which gives what is gone to the next one that asks, and that crashes.
    """
    hints = QGuiApplication.styleHints()
    return hints, hints.accessibility()
