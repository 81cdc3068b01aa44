"""What a screen reader is told: the events that Qt hands on, as they are."""

import ctypes
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import PySide6
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from shiboken6 import Shiboken

_LIBRARIES = ("Qt/lib/libQt6Gui.so.6", "Qt/lib/QtGui.framework/Versions/A/QtGui")
# PySide leaves out `QAccessible::installUpdateHandler`.
_INSTALL = "_ZN11QAccessible20installUpdateHandlerEPFvP16QAccessibleEventE"
_Handler = ctypes.CFUNCTYPE(None, ctypes.c_void_p)


@dataclass(frozen=True)
class Said:
    text: str
    urgent: bool = False


class Heard:
    """All that was told since, in its order."""

    def __init__(self):
        self.said = []
        self.events = []
        self.ask = None  # what somebody who hears of something does at once

    @property
    def texts(self):
        return [each.text for each in self.said]

    def take(self, address):
        event = Shiboken.wrapInstance(address, QAccessibleEvent)
        self.events.append((event.type(), event.uniqueId()))
        if event.type() is QAccessible.Event.Announcement:
            told = Shiboken.wrapInstance(address, QAccessibleAnnouncementEvent)
            urgent = told.politeness() is QAccessible.AnnouncementPoliteness.Assertive
            self.said.append(Said(told.message(), urgent))
        if self.ask is not None:
            self.ask()


@contextmanager
def listening():
    """Have a screen reader be there, and give what it hears."""
    heard = Heard()
    handler = _Handler(heard.take)
    install = getattr(_qt_gui(), _INSTALL)
    install.restype = ctypes.c_void_p
    QAccessible.setActive(True)
    before = install(handler)
    yield heard
    install(ctypes.c_void_p(before))
    QAccessible.setActive(False)


def _qt_gui():
    folder = Path(PySide6.__file__).parent
    return ctypes.CDLL(str(next(folder / each for each in _LIBRARIES if (folder / each).exists())))
