"""The menu bar, made by one loop of commands, each of which is a value."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from app.views.keys import Keys

Role = QAction.MenuRole


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that the app does: an entry of a menu, of the palette and of the sheet of keys.

    chosen tells whether it has the mark; None means that it never has one. now says what it is
    called, where that is not always the same. All of them are asked each time that the menus are
    brought up to date.
    """

    id: str
    text: str
    verb: Callable[[], object]
    keys: tuple[Keys, ...] = ()
    enabled: Callable[[], bool] | None = None
    chosen: Callable[[], bool] | None = None
    role: Role = Role.NoRole
    now: Callable[[], str] | None = None


@dataclass(frozen=True, slots=True)
class Menu:
    """One menu, or one below another; a None among its rows is a line."""

    title: str
    rows: "tuple[Command | Menu | None, ...]"


class Offered(NamedTuple):
    """A command where it stands: in the menu of that title, as that action.

    One of several of a kind stands in a menu below that, deep.
    """

    menu: str
    command: Command
    action: QAction
    deep: bool = False

    @property
    def name(self) -> str:
        """Return what it is called; a menu reads & as “the next letter is the key”."""
        return plain(self.action.text())

    @property
    def keys(self) -> str:
        """Return its first key as this system writes it."""
        return self.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    @property
    def all_keys(self) -> list[str]:
        """Return all its keys as this system writes them."""
        native = QKeySequence.SequenceFormat.NativeText
        return [each.toString(native) for each in self.action.shortcuts()]


class Menus(QObject):
    """The actions of all commands, which can be brought up to date."""

    def __init__(self, bar: QMenuBar, menus: Sequence[Menu]) -> None:
        super().__init__(bar)
        self.offered: list[Offered] = []
        for menu in menus:
            self._fill(bar.addMenu(menu.title), menu, title=plain(menu.title))
        self.render()

    @Slot()
    def render(self) -> None:
        """Name, enable and mark what now can be done and is chosen."""
        for _, command, action, _ in self.offered:
            if command.now is not None:
                action.setText(command.now())
            if command.enabled is not None:
                action.setEnabled(command.enabled())
            if command.chosen is not None:
                action.setChecked(command.chosen())

    def _fill(self, shown: QMenu, menu: Menu, *, title: str, deep: bool = False) -> None:
        shown.aboutToShow.connect(self.render)
        for row in menu.rows:
            if row is None:
                shown.addSeparator()
            elif isinstance(row, Menu):
                self._fill(shown.addMenu(row.title), row, title=title, deep=True)
            else:
                self.offered.append(Offered(title, row, self._added(shown, row), deep))

    def _added(self, shown: QMenu, command: Command) -> QAction:
        action = QAction(command.text, shown)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setMenuRole(command.role)
        action.setCheckable(command.chosen is not None)
        # What is triggered tells whether it is checked, which is nobody's argument.
        action.triggered.connect(lambda: command.verb())  # noqa: PLW0108
        # Qt moves the mark at a click; where it belongs is not the click's to say.
        action.triggered.connect(self.render)
        shown.addAction(action)
        return action


def plain(text: str) -> str:
    """Return a menu's text without the sign for the letter that opens it.

    Chinese and Japanese have that letter behind the word, in brackets.
    """
    before, _, letter = text.rpartition("(&")
    return before if before and len(letter) == 2 and letter[1] == ")" else text.replace("&", "")
