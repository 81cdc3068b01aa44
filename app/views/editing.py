"""The Edit menu's verbs, done by whichever text has the focus."""

from PySide6.QtCore import QMetaObject, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit


@Slot()
def cut() -> None:
    """Cut what is selected."""
    _do("cut")


@Slot()
def copy() -> None:
    """Copy what is selected."""
    _do("copy")


@Slot()
def paste() -> None:
    """Paste."""
    _do("paste")


@Slot()
def select_all() -> None:
    """Select everything."""
    _do("selectAll")


@Slot()
def redo() -> None:
    """Type again what was undone last."""
    _do("redo")


def undo() -> bool:
    """Undo what was typed last, and tell whether there was something."""
    text = QApplication.focusWidget()
    match text:
        case QPlainTextEdit() if text.document().isUndoAvailable():
            text.undo()
        case QLineEdit() if text.isUndoAvailable():
            text.undo()
        case _:
            return False
    return True


def selected() -> str:
    """Return what is selected, if that is no more than a line."""
    text = QApplication.focusWidget()
    match text:
        case QPlainTextEdit() | QTextEdit():
            # Qt parts lines by letters of its own.
            words = text.textCursor().selectedText()
        case QLineEdit():
            words = text.selectedText()
        case _:
            words = ""
    return words if words.isprintable() else ""


def _do(verb: str) -> None:
    text = QApplication.focusWidget()
    # Qt's line, plain and rich text fields have no type in common that has these slots.
    if text is not None and text.metaObject().indexOfMethod(f"{verb}()") >= 0:
        QMetaObject.invokeMethod(text, verb)
