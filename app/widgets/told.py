"""Which widgets a screen reader is told of otherwise than Qt would do, and what tells of them."""

from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

LEAST_HELD = 100


class _Tellers:
    # For the whole process, as Qt asks functions and not objects.
    makers: dict[type, Callable[[Any], QAccessibleInterface]] = {}  # noqa: RUF012
    # Qt deletes what tells of something; were it gone before that, it would be deleted twice.
    held: list[QAccessibleInterface] = []  # noqa: RUF012
    most = LEAST_HELD


def tell_of[W: QObject](kind: type[W], make: Callable[[W], QAccessibleInterface]) -> None:
    """Have widgets of a kind told of by what make makes."""
    if not _Tellers.makers:
        QAccessible.installFactory(_made)
    _Tellers.makers[kind] = make


def tell_as(kind: type[QWidget], role: QAccessible.Role) -> None:
    """Have widgets of a kind told of in a role, by their names, as Qt knows none for them."""
    tell_of(kind, lambda widget: QAccessibleWidget(widget, role))


def hold(tale: QAccessibleInterface) -> None:
    """Keep what tells of something, until Qt has deleted it, or it tells of nothing any more."""
    _Tellers.held.append(tale)
    if len(_Tellers.held) > _Tellers.most:
        _Tellers.held = [each for each in _Tellers.held if _tells(each)]
        _Tellers.most = max(LEAST_HELD, 2 * len(_Tellers.held))


def let_go(tale: QAccessibleInterface) -> None:
    """Have Qt delete what tells of something that is gone."""
    if shiboken6.isValid(tale):
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(tale))


def is_there(thing: object) -> bool:
    """Tell whether Qt has not deleted something."""
    return shiboken6.isValid(thing)


def nothing() -> int:
    """Return what tells Qt that an interface has none of a kind; None would crash it."""
    return shiboken6.VoidPtr(0)  # pyright: ignore[reportReturnType] - as Qt's own address


def _tells(tale: QAccessibleInterface) -> bool:
    if shiboken6.isValid(tale) and not tale.isValid():
        let_go(tale)
    return shiboken6.isValid(tale)


def _made(_name: str, widget: QObject) -> QAccessibleInterface | None:
    make = _Tellers.makers.get(type(widget))
    if make is None:
        return None
    made = make(widget)
    hold(made)
    return made
