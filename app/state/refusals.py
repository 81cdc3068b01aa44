"""What the store refuses ends here, in its own sentence: no error of its reaches Qt."""

from collections.abc import Callable

from app.state.notices import Notices
from app.store.database import StoreError


def done(notices: Notices, write: Callable[[], object]) -> bool:
    """Have something written, and tell whether that could be done; if not, its user was told."""
    try:
        write()
    except StoreError as error:
        notices.warn(str(error))
        return False
    return True


def found[T](notices: Notices, read: Callable[[], T], *, otherwise: T) -> T:
    """Return what is read; where that cannot be, its user was told, and it is otherwise."""
    try:
        return read()
    except StoreError as error:
        notices.warn(str(error))
        return otherwise
