"""What may reach the network: nothing in the app itself; in the hub process, what is announced.

By audit hooks, which nothing in Python goes round and nobody takes away again.
"""

import socket
import sys
import threading
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import cast

# Asking the system for its own name, or making a pair of sockets, reaches nobody.
_HARMLESS = {"socket.gethostname"}
_BY_FAMILY = {"socket.__new__", "socket.bind", "socket.connect", "socket.sendto", "socket.sendmsg"}
# What a socket has that was made from a descriptor: it is looked at when it is used.
_UNKNOWN = -1


class RefusedError(PermissionError):
    """Nobody announced this connection, or the user's Offline switch is on."""


def refuse_network() -> None:
    """Keep this process from the network for good: whatever it runs reaches this computer alone."""
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: Sequence[object]) -> None:
    if event.startswith("socket.") and not _is_local(event, arguments):
        raise RefusedError("Paddock's window has no network")


def _is_local(event: str, arguments: Sequence[object]) -> bool:
    """Tell whether this stays on the computer: the desktop's own bus is a local socket, too."""
    if event in _HARMLESS:
        return True
    if event not in _BY_FAMILY:
        return False
    if event == "socket.__new__":
        return arguments[1] in {socket.AF_UNIX, _UNKNOWN}
    return cast("socket.socket", arguments[0]).family == socket.AF_UNIX


class _Announced(threading.local):
    """What each thread is about to reach."""

    place: tuple[str, int] | None = None


class Guard:
    """Lets a thread reach what it has announced, and nothing else; nothing at all when off."""

    def __init__(self) -> None:
        self._announced = _Announced()
        self._off = threading.Event()

    def watch(self) -> None:
        """Begin, for as long as the process lives."""
        sys.addaudithook(self._judge)

    @property
    def is_off(self) -> bool:
        """Tell whether nothing may be reached."""
        return self._off.is_set()

    def switch(self, *, off: bool) -> None:
        """Let nothing be reached from now on, or let it again."""
        (self._off.set if off else self._off.clear)()

    @contextmanager
    def announced(self, host: str, port: int) -> Generator[None]:
        """Let this thread find a host and connect to it, within the block."""
        if self.is_off:
            raise RefusedError("Offline is on")
        self._announced.place = (host, port)
        try:
            yield
        finally:
            self._announced.place = None

    def _judge(self, event: str, arguments: Sequence[object]) -> None:
        if not event.startswith("socket.") or _is_local(event, arguments):
            return
        place = self._announced.place
        if place is None or self.is_off or not _is_towards(place, event, arguments):
            raise RefusedError(f"{event} was not announced")


def _is_towards(place: tuple[str, int], event: str, arguments: Sequence[object]) -> bool:
    """Tell whether this is a step of a connection to place."""
    match event:
        case "socket.__new__":
            return True
        case "socket.getaddrinfo":
            return arguments[0] == place[0] and arguments[1] == place[1]
        case "socket.connect":
            # Where the name led is the resolver's to say; the port is still the one announced.
            return cast("tuple[str, int]", arguments[1])[1] == place[1]
        case _:
            return False
