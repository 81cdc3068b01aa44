"""What reached the network: a connection, when, to whom and why. May cross threads."""

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """What a connection was opened for."""

    SEARCH = "search"
    LOOK = "look"  # what a repository holds
    CARD = "model card"
    DOWNLOAD = "download"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a connection is opened; about names a repository. What was searched for is not kept."""

    why: Why
    about: str = ""


@dataclass(frozen=True, slots=True)
class Connection:
    """One that was opened, or was to be. at is ISO 8601, in UTC; bytes are without those of TLS.

    One that has not ended is open still, or its process was killed: then it moved at least so much.
    """

    at: str
    host: str
    why: Why
    about: str = ""
    sent: int = 0
    received: int = 0
    ended: bool = False
