"""The keys of all commands, in one place, as each system has them."""

import sys

from PySide6.QtGui import QKeySequence

type Keys = QKeySequence.StandardKey | str

Standard = QKeySequence.StandardKey
# Qt's Ctrl is ⌘ on a Mac, where its Meta is Ctrl; elsewhere Meta belongs to the desktop.
MAC = sys.platform == "darwin"

NEW = (Standard.New,)
NEW_PRIVATE = ("Ctrl+Shift+N",)
OPEN_MODEL = ("Ctrl+O",)
EXPORT = ("Ctrl+Shift+E",)
PRINT = (Standard.Print,)
# Windows has no key for it, nor has Qt there.
SETTINGS = ("Ctrl+,",)
CLOSE = (Standard.Close,)
QUIT = ("Ctrl+Q",)

UNDO = (Standard.Undo,)
REDO = (Standard.Redo,)
CUT = (Standard.Cut,)
COPY = (Standard.Copy,)
PASTE = (Standard.Paste,)
SELECT_ALL = (Standard.SelectAll,)
COPY_LAST = ("Ctrl+Shift+C",)
COPY_LAST_CODE = ("Ctrl+Alt+C",)
FIND = (Standard.Find,)
FIND_NEXT = ("Ctrl+G", "F3")
FIND_PREVIOUS = ("Ctrl+Shift+G", "Shift+F3")
FIND_SELECTION = ("Ctrl+E",)
SEARCH = ("Ctrl+Shift+F",)

STOP = ("Esc", "Ctrl+.")
RETRY = ("Ctrl+R",)
RETRY_WITH = ("Ctrl+Shift+R",)
COMPARE = ("Ctrl+Shift+D",)
PREVIOUS_VERSION = ("Ctrl+Alt+Left",)
NEXT_VERSION = ("Ctrl+Alt+Right",)
EXPLAIN = ("Ctrl+Alt+Y",)
ATTACH = ("Ctrl+Shift+A",)
CHOOSE_MODEL = ("Ctrl+Shift+M",)
RENAME = ("F2",)

PALETTE = ("Ctrl+K",)
SIDEBAR = ("Ctrl+Meta+S" if MAC else "F9",)
INSPECTOR = ("Ctrl+Alt+I",)
# Of one key with both signs, Qt's own sequence wants Shift held as well.
LARGER = (Standard.ZoomIn, "Ctrl+=")
SMALLER = (Standard.ZoomOut,)
USUAL_SIZE = ("Ctrl+0",)
FULL_SCREEN = ("Ctrl+Meta+F" if MAC else "F11",)

BACK = ("Ctrl+[",) if MAC else ("Ctrl+[", "Alt+Left")
FORWARD = ("Ctrl+]",) if MAC else ("Ctrl+]", "Alt+Right")
PREVIOUS_CHAT = ("Meta+Shift+Tab" if MAC else "Ctrl+Shift+Tab",)
NEXT_CHAT = ("Meta+Tab" if MAC else "Ctrl+Tab",)
TOP = ("Ctrl+Up",)
END = ("Ctrl+Down",)
MODELS = ("Ctrl+Shift+L",)
MESSAGE_FIELD = ("Ctrl+L",)
NEXT_PANE = ("F6", "Meta+F6") if MAC else ("F6", "Ctrl+F6")
PREVIOUS_PANE = ("Shift+F6", "Meta+Shift+F6") if MAC else ("Shift+F6", "Ctrl+Shift+F6")

# Elsewhere it is the desktop's own.
MINIMIZE = ("Ctrl+M",) if MAC else ()
SHORTCUTS = ("Ctrl+/",)


def chat_key(number: int) -> tuple[Keys, ...]:
    """Return the key of the chat that stands there, counted from 1."""
    return (f"Ctrl+{number}",)
