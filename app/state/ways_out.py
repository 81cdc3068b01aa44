"""How what ends the app is done: at once, or after a question, or not at all."""

from collections.abc import Callable

type Act = Callable[[], object]
type LeaveThen = Callable[[Act], None]


def at_once(act: Act) -> None:
    """Ask nobody."""
    act()
