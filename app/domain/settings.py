"""`Settings`, their defaults and limits: what the user may choose, how the window was left."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta

from app.domain.dials import Dials, Overflow


class Appearance(StrEnum):
    """Whether the window is light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Announcing(StrEnum):
    """What a screen reader says of answers by itself."""

    OFF = "off"
    SHORT = "short"  # that one begins and ends, and what went wrong
    FULL = "full"  # what it says, too, sentence by sentence


# How large letters are in what is said, in hundredths of their usual size.
TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)


@dataclass(frozen=True, slots=True)
class Settings:
    """What is remembered between two starts, within limits that are checked when it is read.

    model_path None means the starter model; dials None means those that suit the model; window
    is Qt's own word for where the window stood. kv_bits is as in `Dials`; memory_bytes and
    disk_bytes are how much is kept of what models have read, None for as much as suits the
    computer; a model rests where it is asked nothing for rest_minutes, or never where that is 0.
    text_size is in hundredths of the usual one; place is where the open conversation was read.
    Where Return does not send, it breaks the line. notify tells of long answers in the background.
    Answers are not read aloud as they come unless that is chosen: it would talk over what a screen
    reader says of the keys that are pressed. hub_endpoint is a mirror of the Hub, None the Hub
    itself; hub_token_kept tells whether the system's keychain keeps a token for it. Where
    offline, nothing reaches the network whatever is asked. bytes_per_second is how fast downloads
    may be together, None for as fast as it goes. offer_move tells whether a Mac's user is asked to
    put Paddock where apps lie.
    """

    model_path: Annotated[str, Meta(max_length=4096)] | None = None
    dials: Dials | None = None
    overflow: Overflow = Overflow.DROP
    appearance: Appearance = Appearance.SYSTEM
    window: Annotated[str, Meta(max_length=4096)] = ""
    sidebar_width: Annotated[int, Meta(ge=0, le=10_000)] = 250
    sidebar_shown: bool = True
    inspector_shown: bool = False
    kv_bits: Literal[8, 4] | None = None
    memory_bytes: Annotated[int, Meta(ge=0, le=2**50)] | None = None
    disk_bytes: Annotated[int, Meta(ge=0, le=2**50)] | None = None
    rest_minutes: Annotated[int, Meta(ge=0, le=100_000)] = 30
    text_size: Annotated[int, Meta(ge=TEXT_SIZES[0], le=TEXT_SIZES[-1])] = 100
    return_sends: bool = True
    announcing: Announcing = Announcing.SHORT
    open_conversation: Annotated[str, Meta(max_length=100)] | None = None
    place: Annotated[str, Meta(max_length=200)] = ""
    notify: bool = True
    offer_shown: bool = True
    offer_move: bool = True
    hub_endpoint: Annotated[str, Meta(max_length=300)] | None = None
    hub_token_kept: bool = False
    offline: bool = False
    bytes_per_second: Annotated[int, Meta(ge=1000, le=2**40)] | None = None
