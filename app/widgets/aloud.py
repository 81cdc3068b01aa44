"""Has a screen reader say a sentence. Where nobody listens, nothing is done."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

_Politeness = QAccessible.AnnouncementPoliteness


def say(about: QObject, sentence: str) -> None:
    """Have a sentence said once what is being said has ended."""
    _announce(about, sentence, _Politeness.Polite)


def warn(about: QObject, sentence: str) -> None:
    """Have a sentence said at once, whatever is being said."""
    _announce(about, sentence, _Politeness.Assertive)


def _announce(about: QObject, sentence: str, how: QAccessible.AnnouncementPoliteness) -> None:
    if not sentence or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(about, sentence)
    event.setPoliteness(how)
    QAccessible.updateAccessibility(event)
