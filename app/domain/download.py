"""A download: what is wanted, how far it is, and what stands in its way."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.remote import RemoteFile


class Stage(StrEnum):
    """How far a download is."""

    QUEUED = "queued"  # others come first
    RUNNING = "running"
    WAITING = "waiting"  # the network or the Hub is away; it is tried again by itself
    CHECKING = "checking"  # what is there is read again
    PAUSED = "paused"
    FAILED = "failed"
    DONE = "done"


class Trouble(StrEnum):
    """Why something of the Hub cannot be had; each has its own sentence."""

    OFFLINE = "offline"  # there is no network
    SWITCHED_OFF = "switched off"  # the user's Offline switch is on
    HUB_DOWN = "hub down"
    RATE_LIMITED = "rate limited"
    CAPTIVE_PORTAL = "captive portal"
    GATED = "gated"  # its makers want to be asked first
    MIRROR = "mirror"  # they want to be asked first, and a mirror is not told who asks
    LICENCE = "licence"  # its licence was not accepted
    PRIVATE = "private"  # private, or it never was there: the Hub does not tell
    UNMIRRORED = "unmirrored"  # a mirror has no such one, or none for whom it does not know
    SIGNED_OUT = "signed out"  # the token is wrong, or has ended
    GONE = "gone"  # the repository, commit or file is no longer there
    MOVED = "moved"
    CHANGED = "changed"  # another commit than was asked for
    DISK_FULL = "disk full"
    UNWRITABLE = "unwritable"
    CORRUPTED = "corrupted"  # wrong bytes, twice
    SLOW = "slow"  # it stood still for too long
    REFUSED = "refused"  # names or kinds of files that Paddock does not take
    NOT_UNDERSTOOD = "not understood"  # the Hub said what no Hub says
    CANCELLED = "cancelled"
    CRASHED = "crashed"  # the hub process ended


@dataclass(frozen=True, slots=True)
class Failure:
    """What stood in the way. about names a host, a file or a repository; detail is technical."""

    trouble: Trouble
    about: str = ""
    detail: str = ""
    bytes: int = 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be got: files of a repository at a commit.

    key is the same for the same thing. folder is where they come to lie, below the folder of
    models; entry is as in `Choice`.
    """

    key: str
    name: str
    repo: str
    commit: str
    files: tuple[RemoteFile, ...]
    folder: str
    entry: str = ""
    licence: str | None = None

    @property
    def bytes(self) -> int:
        """Return how much it is whole."""
        return sum(file.size for file in self.files)


@dataclass(frozen=True, slots=True)
class Download:
    """How a download is doing. speed is in bytes a second; seconds_left None is not known yet."""

    wanted: Wanted
    stage: Stage = Stage.QUEUED
    done_bytes: int = 0
    speed: float = 0.0
    seconds_left: float | None = None
    failure: Failure | None = None
