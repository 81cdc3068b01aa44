"""`Source`: where files are asked for, and with which key. The key goes to the Hub itself alone."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

import httpx2

TIMEOUT_S = 10.0


def plain_client(_repo: str) -> httpx2.Client:
    """Return a client that takes nothing from the environment, be it a proxy or a key."""
    return httpx2.Client(timeout=TIMEOUT_S, trust_env=False)


@dataclass(frozen=True, slots=True)
class Source:
    """A Hub or a mirror of it. token is None for whatever is not the Hub itself.

    client makes what reaches it, for the repository that it is named.
    """

    endpoint: str
    token: str | None = None
    client: Callable[[str], httpx2.Client] = plain_client

    def is_like(self, other: "Source") -> bool:
        """Tell whether the same one is asked, with the same key."""
        return (self.endpoint, self.token) == (other.endpoint, other.token)

    def address(self, repo: str, commit: str, path: str) -> httpx2.URL:
        """Return where a file of a commit is asked for."""
        return httpx2.URL(f"{self.endpoint.rstrip('/')}/{repo}/resolve/{commit}/{quote(path)}")

    def is_hub(self, url: httpx2.URL) -> bool:
        """Tell whether an address is the Hub's own, and not that of whoever it sends us to."""
        return _origin(url) == _origin(httpx2.URL(self.endpoint))

    def headers(self, url: httpx2.URL, start: int) -> dict[str, str]:
        """Return what is said when a file is asked for, from a byte on."""
        # Packed bytes would have neither the size nor the places that we ask for.
        said = {"Accept-Encoding": "identity"}
        if start:
            said["Range"] = f"bytes={start}-"
        if self.token and self.is_hub(url):
            said["Authorization"] = f"Bearer {self.token}"
        return said


def _origin(url: httpx2.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port
