"""The menu bar and its shortcuts, as rows of data that one loop makes menus of."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar

type Keys = QKeySequence.StandardKey | str

Role = QAction.MenuRole
NEW = QKeySequence.StandardKey.New
CLOSE = QKeySequence.StandardKey.Close
UNDO = QKeySequence.StandardKey.Undo
CUT = QKeySequence.StandardKey.Cut
COPY = QKeySequence.StandardKey.Copy
PASTE = QKeySequence.StandardKey.Paste
FIND = QKeySequence.StandardKey.Find
FIND_NEXT = ("Ctrl+G", "F3")
FIND_PREVIOUS = ("Ctrl+Shift+G", "Shift+F3")
# Of one key with both signs, Qt's own sequence wants Shift held as well.
LARGER = (QKeySequence.StandardKey.ZoomIn, "Ctrl+=")
SMALLER = QKeySequence.StandardKey.ZoomOut
# Windows has no key for it, nor has Qt there.
SETTINGS = "Ctrl+,"
SELECT_ALL = QKeySequence.StandardKey.SelectAll
# Qt's Ctrl is ⌘ on a Mac, where its Meta is Ctrl; elsewhere Meta belongs to the desktop.
SIDEBAR = "Ctrl+Meta+S" if sys.platform == "darwin" else "F9"


@dataclass(frozen=True, slots=True)
class Row:
    """One entry. chosen tells whether it has the mark; None means that it never has one.

    enabled is asked each time that the menus are brought up to date.
    """

    text: str
    verb: Callable[[], object]
    keys: tuple[Keys, ...] = ()
    enabled: Callable[[], bool] | None = None
    chosen: Callable[[], bool] | None = None
    role: Role = Role.NoRole


@dataclass(frozen=True, slots=True)
class Menu:
    """One menu; a None among its rows is a line."""

    title: str
    rows: tuple[Row | None, ...]


class Menus(QObject):
    """The actions of all rows, which can be brought up to date."""

    def __init__(self, bar: QMenuBar, menus: Sequence[Menu]) -> None:
        super().__init__(bar)
        self._bar = bar
        self._actions: list[tuple[Row, QAction]] = []
        for menu in menus:
            self._add(menu)
        self.render()

    @Slot()
    def render(self) -> None:
        """Enable and mark what now can be done and is chosen."""
        for row, action in self._actions:
            if row.enabled is not None:
                action.setEnabled(row.enabled())
            if row.chosen is not None:
                action.setChecked(row.chosen())

    def _add(self, menu: Menu) -> None:
        shown = self._bar.addMenu(menu.title)
        for row in menu.rows:
            if row is None:
                shown.addSeparator()
                continue
            action = QAction(row.text, shown)
            action.setShortcuts([QKeySequence(keys) for keys in row.keys])
            action.setMenuRole(row.role)
            action.setCheckable(row.chosen is not None)
            action.triggered.connect(row.verb)
            # Qt moves the mark at a click; where it belongs is not the click's to say.
            action.triggered.connect(self.render)
            shown.addAction(action)
            self._actions.append((row, action))
