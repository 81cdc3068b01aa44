"""`UnderWay`: the downloads whose end is waited for, as the app knows them. Plain values.

What is wanted again before it has stopped is begun anew, and ends twice: the first end is not its.
"""

from collections import Counter

from app.domain.download import Download, Stage, Wanted
from app.hub import wire

ENDS = {Stage.PAUSED, Stage.FAILED, Stage.DONE}


class UnderWay:
    """Each of them ends once for whoever wants it."""

    def __init__(self) -> None:
        self._downloads: dict[str, Download] = {}
        self._stopping: set[str] = set()
        self._late: Counter[str] = Counter()  # ends to come of what was begun anew since

    def __contains__(self, key: str) -> bool:
        """Tell whether its end is waited for."""
        return key in self._downloads

    def __len__(self) -> int:
        """Count them."""
        return len(self._downloads)

    def begin(self, wanted: Wanted) -> None:
        """Wait for its end."""
        if wanted.key in self._stopping:
            self._stopping.discard(wanted.key)
            self._late[wanted.key] += 1
        self._downloads[wanted.key] = Download(wanted)

    def stop(self, key: str) -> None:
        """Hear that it was told to stop."""
        if key in self._downloads:
            self._stopping.add(key)

    def moved(self, said: wire.Moved) -> Download | None:
        """Take what the process says of one; None where nobody waits for that."""
        known = self._downloads.get(said.key)
        if known is None:
            return None
        if self._late[said.key]:
            self._late[said.key] -= said.stage in ENDS
            return None
        moved = self._downloads[said.key] = Download(
            known.wanted,
            said.stage,
            done_bytes=said.done_bytes,
            speed=said.speed,
            seconds_left=said.seconds_left,
            failure=said.failure,
        )
        if said.stage in ENDS:
            self._stopping.discard(said.key)
            del self._downloads[said.key]
        return moved

    def clear(self) -> tuple[Download, ...]:
        """Wait for none any more; return those that were."""
        waited = tuple(self._downloads.values())
        self._downloads.clear()
        self._stopping.clear()
        self._late.clear()
        return waited
