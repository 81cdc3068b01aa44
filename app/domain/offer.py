"""A model that is recommended to who has none of their own, and what it takes."""

from dataclasses import dataclass

from app.domain.fit import Computer, Need


@dataclass(frozen=True, slots=True)
class Offer:
    """What one gets, and what it takes.

    about is a sentence on what it is good at. need is what it takes of memory with a conversation
    of so many tokens as context says, on this computer. speed is in tokens a second, as it is
    expected; None is not known.
    """

    key: str
    name: str
    about: str
    download_bytes: int
    need: Need
    computer: Computer
    context: int
    speed: float | None = None
    licence: str | None = None
