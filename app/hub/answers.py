"""What an answer means for a file that is wanted from a byte on: take it, try again, or give up."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from app.domain.download import Trouble
from app.domain.remote import Algorithm, RemoteFile
from app.hub.errors import HubError
from app.hub.incoming import Head
from app.hub.names import COMMIT, DIGESTS

_SPAN = re.compile(r"bytes (\d{1,18})-(\d{1,18})/(\d{1,18}|\*)")
# Where the Hub tells a file's digest.
_TOLD_IN = {Algorithm.SHA256: "x-linked-etag", Algorithm.GIT_SHA1: "etag"}
_BUSY = {408, 425, 429}
# What somebody who may not have it, or could not find it, is told by the Hub itself.
_BY_CODE = {
    "GatedRepo": Trouble.GATED,
    "RepoNotFound": Trouble.PRIVATE,
    "RevisionNotFound": Trouble.GONE,
    "EntryNotFound": Trouble.GONE,
    "DisabledRepo": Trouble.GONE,
}
_BY_PASSING_STATUS = {429: Trouble.RATE_LIMITED, 511: Trouble.CAPTIVE_PORTAL}
_LASTING = {401, 403, 404, 410, 451}


class PassingError(HubError):
    """It may go by by itself. wait is how long we were asked to wait; is_odd is no Hub's manner."""

    def __init__(
        self, trouble: Trouble, head: Head, *, wait: float | None = None, is_odd: bool = False
    ) -> None:
        super().__init__(trouble, head.host, f"HTTP {head.status}")
        self.wait, self.is_odd = wait, is_odd


class OtherBytesError(Exception):
    """What is sent cannot be the file: it has another size."""


@dataclass(frozen=True, slots=True)
class Body:
    """What follows: bytes of the file, after some that are there already. length None is untold."""

    skip: int
    length: int | None


def judged(head: Head, file: RemoteFile, start: int) -> Body:
    """Return what follows. Raises HubError where it never will, PassingError where it may."""
    if head.status not in {200, 206, 416}:
        raise _refused(head, file)
    _check_unchanged(head, file)
    if "text/html" in head.headers.get("content-type", ""):
        raise PassingError(Trouble.CAPTIVE_PORTAL, head)
    if head.headers.get("content-encoding", "identity") not in {"", "identity"}:
        raise PassingError(Trouble.NOT_UNDERSTOOD, head, is_odd=True)
    if head.status == 416:
        raise OtherBytesError
    return _ranged(head, file, start) if head.status == 206 else _whole(head, file, start)


def check_commit(head: Head, commit: str) -> None:
    """Raise HubError where the Hub says plainly that it gives us another commit."""
    said = head.told.get("x-repo-commit", "")
    if COMMIT.fullmatch(said) and said != commit:
        raise HubError(Trouble.CHANGED, head.host, f"commit {said}")


def _whole(head: Head, file: RemoteFile, start: int) -> Body:
    length = _length(head)
    if length not in {None, file.size}:
        raise OtherBytesError
    return Body(skip=start, length=length)


def _ranged(head: Head, file: RemoteFile, start: int) -> Body:
    span = _SPAN.fullmatch(head.headers.get("content-range", "").strip())
    if span is None or int(span[1]) != start:
        raise PassingError(Trouble.NOT_UNDERSTOOD, head, is_odd=True)
    if span[3] not in {"*", str(file.size)} or int(span[2]) >= file.size:
        raise OtherBytesError
    length = _length(head)
    if length is not None and length != int(span[2]) + 1 - start:
        raise PassingError(Trouble.NOT_UNDERSTOOD, head, is_odd=True)
    return Body(skip=0, length=length)


def _length(head: Head) -> int | None:
    said = head.headers.get("content-length", "")
    return int(said) if re.fullmatch(r"\d{1,18}", said, re.ASCII) else None


def _check_unchanged(head: Head, file: RemoteFile) -> None:
    """Look at what the Hub says of the file; only what is well formed is taken for something."""
    said = head.told.get(_TOLD_IN[file.algorithm], "").removeprefix("W/").strip('"')
    size = head.told.get("x-linked-size", "")
    is_other = DIGESTS[file.algorithm].fullmatch(said) is not None and said != file.digest
    if is_other or (size.isdecimal() and size != str(file.size)):
        raise HubError(Trouble.CHANGED, file.path, f"{said[:64]}, {size[:20]} bytes")


def _refused(head: Head, file: RemoteFile) -> HubError:
    status = head.status
    if status >= 500 or status in _BUSY:
        trouble = _BY_PASSING_STATUS.get(status, Trouble.HUB_DOWN)
        return PassingError(trouble, head, wait=_wait(head))
    if status in _LASTING and head.is_hub:
        return _denied(head, file)
    # A signed address has an end; the Hub makes another one.
    return PassingError(Trouble.HUB_DOWN, head, is_odd=True)


def _denied(head: Head, file: RemoteFile) -> HubError:
    code, said = head.headers.get("x-error-code", ""), head.headers.get("x-error-message", "")
    message = f"HTTP {head.status} {said}"
    words = said.lower()
    if head.status == 403 and ("licen" in words or "agreement" in words):
        return HubError(Trouble.LICENCE, file.path, message)
    if head.status == 401 and ("invalid credentials" in words or (head.is_signed and not code)):
        return HubError(Trouble.SIGNED_OUT, head.host, message)
    otherwise = Trouble.PRIVATE if head.status in {401, 403} else Trouble.GONE
    return HubError(_BY_CODE.get(code, otherwise), file.path, message)


def _wait(head: Head) -> float | None:
    """Return how long we are asked to wait, in either form that there is."""
    said = head.headers.get("retry-after", "").strip()
    if re.fullmatch(r"\d{1,9}", said, re.ASCII):
        return float(said)
    try:
        until = parsedate_to_datetime(said)
    except ValueError:
        return None
    now = datetime.now(UTC)
    return max(0.0, (until.replace(tzinfo=until.tzinfo or UTC) - now).total_seconds())
