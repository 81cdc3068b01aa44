"""All that stands in the windows goes through the translator, here one that marks its words.

The states of the window are walked for it in `test_accessible`, together with what is heard there.
"""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.views.trash_window import TrashWindow
from app.words import English, speak
from tests.helpers.marked import Marked, unmarked
from tests.helpers.state_texts import HUB_NAMES, MIRROR

NAMES = {"Hello", "Hi", "Tiny", *HUB_NAMES, MIRROR}


@pytest.fixture(autouse=True)
def _marked():
    speak(Marked())
    yield
    speak(English())


def test_every_word_of_the_windows_is_translated(app, answerer):
    app.chat.send("Hello")
    answerer.say("Hi")
    app.folders.add()
    app.window.toggle_inspector()
    app.window.open_settings()
    app.window.findChild(TrashWindow).come_forward()
    assert unmarked(app.window, NAMES) == set()


@pytest.mark.parametrize("menu", ["Import…", "Export…", "About Paddock"])
def test_every_word_of_the_sheets_is_translated(app, menu):
    actions = app.window.findChildren(QAction)
    before = set(app.window.findChildren(QWidget))
    next(each for each in actions if menu in each.text()).trigger()
    opened = [each for each in app.window.findChildren(QWidget) if each not in before]
    assert opened
    assert set().union(*(unmarked(each) for each in opened)) == set()
