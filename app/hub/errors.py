"""`HubError`, and which trouble is meant by what the network, the Hub and its client raise."""

import errno
import ipaddress
import socket
import ssl
from collections.abc import Iterator

import httpx2
import psutil
from huggingface_hub.errors import (
    DisabledRepoError,
    GatedRepoError,
    HfHubHTTPError,
    RepositoryNotFoundError,
)

from app.domain.download import Failure, Trouble
from app.hub.guard import RefusedError

_NO_WAY = {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN}
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}
# The first that an error is; a gated repository is one that is not found, to the Hub's client.
_BY_KIND: tuple[tuple[type[HfHubHTTPError], Trouble], ...] = (
    (GatedRepoError, Trouble.GATED),
    (DisabledRepoError, Trouble.GONE),
    (RepositoryNotFoundError, Trouble.PRIVATE),
)
_BY_STATUS = {
    403: Trouble.PRIVATE,
    404: Trouble.GONE,
    410: Trouble.GONE,
    429: Trouble.RATE_LIMITED,
    451: Trouble.GONE,
    511: Trouble.CAPTIVE_PORTAL,
}


class HubError(Exception):
    """Something of the Hub cannot be had; the failure says why."""

    def __init__(self, trouble: Trouble, about: str = "", detail: str = "") -> None:
        super().__init__(f"{trouble.value} {about} {detail}")
        self.failure = Failure(trouble, about[:300], detail[:300])


def unreached(error: Exception, host: str) -> HubError:
    """Say why a host was not reached, or did not say all."""
    chain = list(_chain(error))
    detail = f"{type(chain[-1]).__name__}: {chain[-1]}"
    if any(isinstance(cause, RefusedError) for cause in chain):
        return HubError(Trouble.SWITCHED_OFF, host, detail)
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in chain):
        return HubError(Trouble.CAPTIVE_PORTAL, host, detail)
    if any(_is_away(cause) for cause in chain):
        return HubError(Trouble.OFFLINE, host, detail)
    return HubError(Trouble.HUB_DOWN, host, detail)


def unwritten(error: OSError) -> HubError:
    """Say why the ledger could not be written, without which nothing is reached."""
    full = error.errno in _NO_ROOM
    about = "" if full else str(error.filename or "")
    return HubError(Trouble.DISK_FULL if full else Trouble.UNWRITABLE, about, str(error))


def refused(error: HfHubHTTPError, about: str) -> HubError:
    """Say what the Hub meant by a status."""
    response = error.response
    said = f"{response.headers.get('X-Error-Message', '')} {error.server_message or ''}"
    return HubError(_meant(error, said.lower()), about, f"{response.status_code} {said.strip()}")


def _meant(error: HfHubHTTPError, said: str) -> Trouble:
    status = error.response.status_code
    if status == 403 and ("licen" in said or "agreement" in said):
        return Trouble.LICENCE
    if status == 401 and "invalid credentials" in said:
        return Trouble.SIGNED_OUT
    for kind, trouble in _BY_KIND:
        if isinstance(error, kind) and (kind is not RepositoryNotFoundError or status != 404):
            return trouble
    return _by_status(error.response)


def _by_status(response: httpx2.Response) -> Trouble:
    status = response.status_code
    if status == 401:
        # To who brings no token, the Hub does not tell a private repository from none.
        signed = "Authorization" in response.request.headers
        return Trouble.SIGNED_OUT if signed else Trouble.PRIVATE
    return _BY_STATUS.get(status, Trouble.HUB_DOWN if status >= 500 else Trouble.NOT_UNDERSTOOD)


def _chain(error: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__cause__ or cause.__context__


def _is_away(cause: BaseException) -> bool:
    """Tell whether it is this computer that has no network, not the host that does not answer."""
    if isinstance(cause, socket.gaierror):
        return not _has_address()
    return isinstance(cause, OSError) and cause.errno in _NO_WAY


def _has_address() -> bool:
    """Tell whether this computer has an address that leads anywhere."""
    held = (each.address for addresses in psutil.net_if_addrs().values() for each in addresses)
    return any(map(_leads_on, held))


def _leads_on(address: str) -> bool:
    try:
        held = ipaddress.ip_address(address)
    except ValueError:  # a number of the card, not of the network
        return False
    return not (held.is_loopback or held.is_link_local)
