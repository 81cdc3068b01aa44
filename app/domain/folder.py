"""`Folder`: what conversations are put together in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder and its name. created is seconds since 1970."""

    id: str
    name: str
    created: float
