"""`Seen`: a request that the local Hub or its CDN heard."""

from dataclasses import dataclass


@dataclass
class Seen:
    """What was asked for. sent counts bytes of the body; start is where the range began."""

    where: str
    method: str
    path: str
    headers: dict
    start: int = 0
    status: int = 0
    sent: int = 0

    @property
    def token(self):
        """Return what it was signed with, if it was."""
        return self.headers.get("authorization")
