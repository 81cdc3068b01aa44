"""Dials as they lie in the database: JSON, read as far as it can be."""

import msgspec

from app.domain.dials import Dials


def written(dials: Dials | None) -> str | None:
    """Write dials down; None is none of one's own."""
    return None if dials is None else msgspec.json.encode(dials).decode()


def read(lies_there: object) -> Dials | None:
    """Read dials from bytes; None where there are none, or nobody understands them."""
    if not isinstance(lies_there, bytes):
        return None
    try:
        return msgspec.json.decode(lies_there, type=Dials)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
