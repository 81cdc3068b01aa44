"""A language that marks its words, and what stands in a window without that mark."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QTabWidget, QWidget

from app.languages import NAMES as LANGUAGES
from app.words import English

MARK = "⟦"
# What is the same in all languages, or Qt's own, which has it in all of ours.
SAME = {
    "Markdown",
    "HTML",
    "PDF",
    "OK",
    "Cancel",
    "Scroll Left",
    "Scroll Right",
    "Paddock",
    "A",
    "B",
    # How a token begins, and the address of the Hub.
    "hf_…",
    "https://huggingface.co",
}


class Marked(English):
    """A language whose words are seen to be its own."""

    def translated(self, text, about, n):
        return f"{MARK}{text}⟧"


def unmarked(window, names=()):
    """Return what a window and all in it say without the translator, but for names."""
    told = {
        text
        for widget in (window, *window.findChildren(QWidget), *window.findChildren(QAction))
        if not widget.objectName().startswith("qt_")
        for text in (_said(widget) if isinstance(widget, QWidget) else [widget.text()])
    }
    known = {*SAME, *LANGUAGES.values(), *names, *(f"{name} — Paddock" for name in names)}
    return {text for text in told if MARK not in text and any(map(str.isalpha, text))} - known


def _said(widget):
    """Return all that a widget says to its user, to be seen or to be heard."""
    yield from (widget.windowTitle(), widget.accessibleName(), widget.toolTip())
    for name in ("text", "placeholderText", "title"):
        if callable(found := getattr(widget, name, None)):
            yield found()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QTabWidget):
        yield from (widget.tabText(at) for at in range(widget.count()))
