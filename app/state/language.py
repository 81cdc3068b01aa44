"""`Language`: which language is to be spoken from the next start on."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.languages import NAMES, offered
from app.state.notices import Notices
from app.state.refusals import done
from app.store.language import choose, chosen


class Language(QObject):
    """The language that the user chose.

    Signals:
        changed: another one was chosen.
    """

    changed = Signal()

    def __init__(self, home: Path, translations: Path, notices: Notices) -> None:
        super().__init__()
        self._home, self._notices = home, notices
        self._translations = translations
        self.chosen = chosen(home)

    @property
    def offers(self) -> tuple[tuple[str, str], ...]:
        """The languages there are, each with its own name for itself."""
        return tuple((each, NAMES[each]) for each in offered(self._translations))

    def choose(self, language: str | None) -> None:
        """Have a language from the next start on; None is that of the system."""
        if done(self._notices, partial(choose, self._home, language)):
            self.chosen = language
        self.changed.emit()
