"""The system's own programs: which one does what here, and how it is told."""

import shutil
import sys
from dataclasses import dataclass

# The words come as arguments, so that none of them is read as AppleScript.
_SCRIPT = (
    "on run argv",
    "display notification (item 2 of argv) with title (item 1 of argv)",
    "end run",
)


@dataclass(frozen=True, slots=True)
class Reader:
    """A program that reads aloud what comes as its input: who lists processes sees arguments.

    commands is what opens a command in the text, which is to be read as text. hush are the
    arguments that end what is being said, where that outlives the program.
    """

    program: str
    arguments: tuple[str, ...]
    commands: str = ""
    hush: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Teller:
    """A program that shows a notification, whose last arguments are its title and its text.

    It says clicked once that was clicked; where that is empty, nobody gets to know.
    """

    program: str
    arguments: tuple[str, ...]
    clicked: str = ""


@dataclass(frozen=True, slots=True)
class Mover:
    """Programs that copy an app, whose last arguments are from where and to where, and open one."""

    copy: tuple[str, ...]
    open: tuple[str, ...]


_CLICK = "--action=default=Paddock"
_READERS = {
    "darwin": Reader("/usr/bin/say", ("-f", "-"), commands="[["),
    # Of what is piped to it, it says a line at a time; as text, which another one interrupts.
    "linux": Reader(
        "spd-say",
        ("--pipe-mode", "--wait", "--priority", "text"),
        commands="!-!",
        hush=("-S",),  # to --stop, it says that it wants a value (0.11.4)
    ),
}
_TELLERS = {
    "darwin": Teller(
        "/usr/bin/osascript", tuple(word for line in _SCRIPT for word in ("-e", line))
    ),
    "linux": Teller("notify-send", ("--app-name=Paddock", _CLICK, "--"), clicked="default"),
}

_MOVERS = {
    # What is copied was opened by its user already: left in quarantine, macOS would start the copy
    # from a place of its own, too.
    "darwin": Mover(("/usr/bin/ditto", "--noqtn"), ("/usr/bin/open",)),
}


def reader() -> Reader | None:
    """Return what reads aloud here, None where nothing does."""
    found = _READERS.get(sys.platform)
    return found if found is not None and shutil.which(found.program) else None


def teller() -> Teller | None:
    """Return what shows notifications here, None where nothing does."""
    found = _TELLERS.get(sys.platform)
    return found if found is not None and shutil.which(found.program) else None


def mover() -> Mover | None:
    """Return what moves apps here, None where they have no place of their own."""
    return _MOVERS.get(sys.platform)
