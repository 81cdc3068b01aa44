"""What a screen reader finds in a window: Qt's accessibility tree, and what is wrong with it."""

from collections import Counter

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QMenu, QToolButton, QWidget

Role = QAccessible.Role
# What somebody does something with, which has to say what it is.
ACTING = {
    Role.Button,
    Role.ButtonMenu,
    Role.CheckBox,
    Role.ComboBox,
    Role.EditableText,
    Role.Link,
    Role.MenuItem,
    Role.PageTab,
    Role.RadioButton,
    Role.Slider,
    Role.SpinBox,
}
# What holds such things, and is told when it is entered.
HOLDING = {
    Role.Dialog,
    Role.List,
    Role.PopupMenu,
    Role.ProgressBar,
    Role.Table,
    Role.Tree,
    Role.Window,
}
# As Qt has it, a list's name is its box's, and the rows are the box's entries.
WITHIN = {Role.ComboBox}
# Roles that say nothing of what can be done.
VAGUE = {Role.NoRole, Role.Client, Role.Border, Role.StaticText, Role.Graphic}


def heard(interface):
    """Give all that is to be heard of an interface: itself, and what stands in it."""
    if interface is None or not interface.isValid() or interface.state().invisible:
        return
    yield interface
    if interface.role() not in WITHIN:
        for place in range(interface.childCount()):
            yield from heard(interface.child(place))


def name(interface):
    return interface.text(QAccessible.Text.Name)


def names(windows, role):
    """Give the names of all that is heard in windows in one role."""
    return [
        name(each)
        for window in windows
        for each in heard(QAccessible.queryAccessibleInterface(window))
        if each.role() == role
    ]


def faults(windows):
    """Say what somebody would miss who only hears what is in these windows."""
    for window in windows:
        for each in heard(QAccessible.queryAccessibleInterface(window)):
            yield from _nameless(each)
            yield from _vague(each)
            yield from _framed(each)
            yield from _untold(each)
            yield from _twins(each)


def _nameless(each):
    widget = each.object()
    # A menu below an entry is told as that entry; a choice's name is what is chosen, on most
    # systems, and what is to be chosen is told by the label beside it.
    called = widget.title() if isinstance(widget, QMenu) else ""
    if each.role() == Role.ComboBox and not _labels(each):
        yield f"{_told(each)} has no label"
    if each.role() in ACTING | HOLDING and not any(map(str.isalnum, name(each) + called)):
        yield f"{_told(each)} has no name"


def _labels(each):
    label = QAccessible.RelationFlag.Label
    return [name(one) for one, _ in each.relations(label)]


def _vague(each):
    widget = each.object()
    # What scrolls others may have the focus, and is no control; so does what hands it on.
    lends = isinstance(widget, QAbstractScrollArea) or _hands_on(widget)
    if each.state().focusable and each.role() in VAGUE and not (lends or name(each)):
        yield f"{_told(each)} can have the focus, and says nothing"


def _framed(each):
    """Find what has a name and is told as the frame that Qt draws around it."""
    if each.role() == Role.Border and name(each):
        yield f"{_told(each)} is told as a border"


def _hands_on(widget):
    return isinstance(widget, QWidget) and widget.focusProxy() is not None


def _untold(each):
    """Tell whether what a button is can be heard, too."""
    widget, state = each.object(), each.state()
    if not isinstance(widget, QAbstractButton):
        return
    opens = isinstance(widget, QToolButton) and widget.menu() is not None
    is_so = (widget.isCheckable(), widget.isChecked(), not widget.isEnabled(), opens)
    is_told = (
        bool(state.checkable),
        bool(state.checked),
        bool(state.disabled),
        bool(state.hasPopup),
    )
    if is_so != is_told:
        yield f"{_told(each)} is {is_so} and told to be {is_told}"


def _twins(each):
    """Find what stands beside each other and cannot be told apart."""
    inside = (each.child(place) for place in range(each.childCount()))
    acting = (one for one in inside if _acts(one) and not one.state().invisible)
    for (role, called), count in Counter((one.role(), name(one)) for one in acting).items():
        if count > 1:
            yield f"{count} of {role.name} “{called}” stand in {_told(each)}"


def _acts(one):
    """Tell whether something is done with it; a text that is only read is no field."""
    return one.role() in ACTING - {Role.ComboBox} and not one.state().readOnly


def _told(each):
    widget = each.object()
    where = "" if widget is None else f" {type(widget).__name__} {widget.objectName()}"
    return f"{each.role().name} “{name(each)}”{where}"
