"""All that stands in the windows goes through the translator, here one that marks its words."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QTabWidget, QWidget

from app.languages import NAMES as LANGUAGES
from app.views.trash_window import TrashWindow
from app.words import English, speak

# What is the same in all languages, or said by who uses the app.
NAMES = {"Hello — Paddock", "Tiny", "Hello", "Hi", "Markdown", "HTML", "PDF", *LANGUAGES.values()}
# Of Qt's own, which has them in all our languages.
QTS_OWN = {"OK", "Cancel", "Scroll Left", "Scroll Right"}
MARK = "⟦"


class Marked(English):
    """A language whose words are seen to be its own."""

    def translated(self, text, about, n):
        return f"{MARK}{text}⟧"


@pytest.fixture(autouse=True)
def _marked():
    speak(Marked())
    yield
    speak(English())


def said(widget):
    """Return all that a widget says to its user, to be seen or to be heard."""
    yield from (widget.windowTitle(), widget.accessibleName(), widget.toolTip())
    for name in ("text", "placeholderText", "title"):
        if callable(found := getattr(widget, name, None)):
            yield found()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QTabWidget):
        yield from (widget.tabText(at) for at in range(widget.count()))


def unmarked(window):
    """Return what a window and all in it say without the translator."""
    told = {
        text
        for widget in (window, *window.findChildren(QWidget), *window.findChildren(QAction))
        if not widget.objectName().startswith("qt_")
        for text in (said(widget) if isinstance(widget, QWidget) else [widget.text()])
    }
    return (
        {text for text in told if MARK not in text and any(map(str.isalpha, text))}
        - NAMES
        - QTS_OWN
    )


def test_every_word_of_the_windows_is_translated(app, answerer):
    app.chat.send("Hello")
    answerer.say("Hi")
    app.folders.add()
    app.window.toggle_inspector()
    app.window.open_settings()
    app.window.findChild(TrashWindow).come_forward()
    assert unmarked(app.window) == set()


@pytest.mark.parametrize("menu", ["Import…", "Export…", "About Paddock"])
def test_every_word_of_the_sheets_is_translated(app, menu):
    actions = app.window.findChildren(QAction)
    before = set(app.window.findChildren(QWidget))
    next(each for each in actions if menu in each.text()).trigger()
    opened = [each for each in app.window.findChildren(QWidget) if each not in before]
    assert opened
    assert set().union(*(unmarked(each) for each in opened)) == set()
