"""The tree that a screen reader walks."""

from PySide6.QtGui import QAccessible

Text = QAccessible.Text


def tale_of(widget):
    """Return what is told of a widget."""
    return QAccessible.queryAccessibleInterface(widget)


def walk(tale):
    """Give all that is told within something, itself first."""
    yield tale
    for index in range(tale.childCount()):
        if (child := tale.child(index)) is not None:
            yield from walk(child)


def name_of(tale):
    return tale.text(Text.Name)


def seen(tale):
    """Tell whether it is to be seen, and not only there."""
    return not tale.state().invisible
