"""`UnderWay`: the downloads whose end is waited for, as the app knows them. Plain values.

What is wanted again before it has stopped is begun anew, and ends twice: the first end is not its.
What a process does not end that got stuck, another one is told of.
"""

from collections import Counter

from app.domain.download import Download, Failure, Stage, Trouble
from app.hub import wire

ENDS = {Stage.PAUSED, Stage.FAILED, Stage.DONE}


class UnderWay:
    """Each of them ends once for whoever wants it."""

    def __init__(self) -> None:
        self._downloads: dict[str, Download] = {}
        self._lines: dict[str, wire.Get] = {}
        self._stopping: dict[str, wire.Pause | wire.Cancel] = {}
        self._late: Counter[str] = Counter()  # ends to come of what was begun anew since

    def __contains__(self, key: str) -> bool:
        """Tell whether its end is waited for."""
        return key in self._downloads

    def __len__(self) -> int:
        """Count them."""
        return len(self._downloads)

    def begin(self, line: wire.Get) -> None:
        """Wait for the end of what is asked for."""
        key = line.wanted.key
        if self._stopping.pop(key, None) is not None:
            self._late[key] += 1
        self._downloads[key], self._lines[key] = Download(line.wanted), line

    def stop(self, line: wire.Pause | wire.Cancel) -> None:
        """Hear that one was told to stop."""
        if line.key in self._downloads:
            self._stopping[line.key] = line

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
            self._drop(said.key)
        return moved

    def begin_again(self) -> tuple[list[wire.Get], list[Download]]:
        """Return what another process is to get, and the ends of those that were stopping."""
        lines: list[wire.Get] = []
        ends: list[Download] = []
        for key, download in tuple(self._downloads.items()):
            stop = self._stopping.get(key)
            if stop is None:
                lines.append(self._lines[key])
                continue
            ends.append(_stopped(download, stop))
            self._drop(key)
        self._late.clear()
        return lines, ends

    def _drop(self, key: str) -> None:
        self._stopping.pop(key, None)
        del self._downloads[key], self._lines[key]

    def clear(self) -> tuple[Download, ...]:
        """Wait for none any more; return those that were."""
        waited = tuple(self._downloads.values())
        self._downloads.clear()
        self._lines.clear()
        self._stopping.clear()
        self._late.clear()
        return waited


def _stopped(download: Download, stop: wire.Pause | wire.Cancel) -> Download:
    """Return how one ended that was told to, by a process that did not tell."""
    if isinstance(stop, wire.Pause):
        return Download(download.wanted, Stage.PAUSED, download.done_bytes)
    return Download(download.wanted, Stage.FAILED, failure=Failure(Trouble.CANCELLED))
