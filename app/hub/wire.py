"""What app and hub process say to each other: frozen values, one JSON object a line.

Questions have numbers, downloads their keys. A line is at most MAX_LINE bytes, newline included.
"""

import msgspec

from app.domain.download import Failure, Stage, Wanted
from app.domain.remote import Hit, Query, Repository

# A repository of as many files as we look at, each with a long name.
MAX_LINE = 16 * 1024 * 1024
OFFICIAL = "https://huggingface.co"


class Line(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="says", tag=str.lower
):
    """A value that is a line of its own."""


class Reach(Line, frozen=True):
    """Whom to ask from now on. The token is sent to official alone, whatever the endpoint is."""

    endpoint: str
    token: str | None
    ledger: str
    offline: bool = False
    official: str = OFFICIAL


class Search(Line, frozen=True):
    """Look for repositories."""

    number: int
    query: Query
    after: str = ""


class Look(Line, frozen=True):
    """Look at a repository."""

    number: int
    place: str


class Tell(Line, frozen=True):
    """Give a model card."""

    number: int
    repo: str
    commit: str


class Get(Line, frozen=True):
    """Begin a download, or go on with it."""

    wanted: Wanted
    models: str


class Pause(Line, frozen=True):
    """Stop a download and keep what came."""

    key: str


class Cancel(Line, frozen=True):
    """Stop a download, or one that is paused, and remove what came of it in a folder of models."""

    key: str
    models: str


class Limit(Line, frozen=True):
    """Have all downloads together be no faster than this; None is as fast as can be."""

    bytes_per_second: int | None


class Ping(Line, frozen=True):
    """Ask whether somebody is there."""


class Found(Line, frozen=True):
    """What a search found, and the word to go on from."""

    number: int
    hits: tuple[Hit, ...]
    after: str = ""


class Looked(Line, frozen=True):
    """A repository."""

    number: int
    repository: Repository


class Told(Line, frozen=True):
    """A model card's Markdown."""

    number: int
    markdown: str


class Failed(Line, frozen=True):
    """A question has no answer."""

    number: int
    failure: Failure


class Pong(Line, frozen=True):
    """Somebody is there."""


class Moved(Line, frozen=True):
    """A download is further: as `Download`, but for what was wanted, which the app knows."""

    key: str
    stage: Stage
    done_bytes: int = 0
    speed: float = 0.0
    seconds_left: float | None = None
    failure: Failure | None = None


type Question = Search | Look | Tell
type FromApp = Reach | Question | Get | Pause | Cancel | Limit | Ping
type Answer = Found | Looked | Told | Failed
type FromHub = Answer | Moved | Pong


class WireError(Exception):
    """A line that nobody honest sends."""


_encoder = msgspec.json.Encoder()
_from_app = msgspec.json.Decoder(Reach | Search | Look | Tell | Get | Pause | Cancel | Limit | Ping)
_from_hub = msgspec.json.Decoder(Found | Looked | Told | Failed | Moved | Pong)


def encode(line: Line) -> bytes:
    """Write a line, with its newline."""
    return _encoder.encode(line) + b"\n"


def from_app(line: bytes) -> FromApp:
    """Read what the app says. Raises WireError."""
    try:
        return _from_app.decode(line)
    except (msgspec.DecodeError, RecursionError) as error:
        raise WireError from error


def from_hub(line: bytes) -> FromHub:
    """Read what the hub process says. Raises WireError."""
    try:
        return _from_hub.decode(line)
    except (msgspec.DecodeError, RecursionError) as error:
        raise WireError from error
