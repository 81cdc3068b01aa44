"""How the system has its windows look."""

import gc

import shiboken6
from PySide6.QtGui import QGuiApplication

from app.system.looks import SystemLook


def test_what_qt_says_of_contrast_outlives_who_asked_for_it(qapp):
    look = SystemLook()
    del look
    gc.collect()
    access = QGuiApplication.styleHints().accessibility()
    assert shiboken6.isValid(access)
    assert not SystemLook().more_contrast
