"""`Parts`: what the window's commands act on."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QMainWindow

from app.state.state import State
from app.state.visited import Visited
from app.views.beside import Beside
from app.views.explaining import Explaining
from app.views.panes import Panes
from app.views.quitting import Quitting
from app.views.reading import Reading


@dataclass(frozen=True, slots=True)
class Parts:
    """The window and all that is in it or opens beside it."""

    state: State
    window: QMainWindow
    panes: Panes
    beside: Beside
    visited: Visited
    quitting: Quitting
    reading: Reading
    explaining: Explaining
    open_palette: Callable[[], None]
    show_shortcuts: Callable[[], None]
