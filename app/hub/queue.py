"""`Queue`: downloads in the order in which they were wanted, a few files at a time over all."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.download import Download, Failure, Stage, Trouble, Wanted
from app.hub.downloading import FILES_AT_ONCE, Hand, Told, fetch, kept
from app.hub.ending import Ending
from app.hub.getting import Means
from app.hub.pace import Pace
from app.hub.patience import Patience
from app.hub.places import sweep
from app.hub.slots import Slots
from app.hub.source import Source

# For so long the end waits for downloads to let go; they do so within a second.
LEAVING_S = 2.0


@dataclass(slots=True)
class _Entry:
    """A download that is wanted; after is the thread of one of its own that is still stopping.

    Of one that is replaced nothing is told any more: nobody asked for its end.
    """

    wanted: Wanted
    models: Path
    hand: Hand
    after: threading.Thread | None = None
    thread: threading.Thread | None = None
    is_replaced: bool = False


class Queue:
    """Holds downloads and runs them. `told` hears of each, on threads of ours, one at a time."""

    def __init__(self, source: Source, told: Told, patience: Patience | None = None) -> None:
        self._means = Means(source, Pace(), Slots(FILES_AT_ONCE), patience or Patience())
        self._told, self._telling = told, threading.Lock()
        self._entries: dict[str, _Entry] = {}
        self._order = 0
        self._lock = threading.RLock()

    @property
    def is_busy(self) -> bool:
        """Tell whether anything is under way, or waits for its turn."""
        with self._lock:
            return bool(self._entries)

    def reach(self, source: Source) -> None:
        """Have all come from elsewhere, or by another key; what is under way goes on there."""
        with self._lock:
            before, self._means = self._means.source, replace(self._means, source=source)
            entries = [] if source.is_like(before) else list(self._entries.values())
        for entry in entries:
            if entry.thread is not None and not entry.hand.ending.is_asked:
                entry.is_replaced = True
                entry.hand.ending.pause()
                self.get(entry.wanted, entry.models)

    def limit(self, bytes_per_second: int | None) -> None:
        """Have all together be no faster than this; None is as fast as can be."""
        self._means.pace.limit(bytes_per_second)

    def get(self, wanted: Wanted, models: Path) -> None:
        """Begin a download, or go on with it; one that is under way is left alone."""
        with self._lock:
            before = self._entries.get(wanted.key)
            if before is not None and not before.hand.ending.is_asked:
                return
            self._order += 1
            after = before.thread if before else None
            entry = _Entry(wanted, models, Hand(Ending(), self._order), after)
            self._entries[wanted.key] = entry
        self._tell(Download(wanted, Stage.QUEUED, kept(wanted, models)))
        self._start()

    def pause(self, key: str) -> None:
        """Stop a download and keep what came; `told` hears of it."""
        self._stop(key, Ending.pause)

    def cancel(self, key: str, models: Path | None = None) -> None:
        """Stop a download and remove what came; models is where, of one that is not under way."""
        if not self._stop(key, Ending.cancel) and models is not None:
            sweep(models, key)

    def close(self) -> None:
        """Stop all and keep what came; returns once nothing is written any more."""
        with self._lock:
            entries = list(self._entries.values())
        for entry in entries:
            self.pause(entry.wanted.key)
        for entry in entries:
            if entry.thread is not None:
                entry.thread.join(LEAVING_S)

    def _stop(self, key: str, how: Callable[[Ending], None]) -> bool:
        with self._lock:
            entry = self._entries.get(key)
            if entry is None:
                return False
            how(entry.hand.ending)
            if entry.thread is not None:
                return True
            del self._entries[key]
        self._drop(entry)
        return True

    def _drop(self, entry: _Entry) -> None:
        """Tell the end of a download whose turn never came."""
        if not entry.hand.ending.is_for_good:
            done = kept(entry.wanted, entry.models)
            self._tell(Download(entry.wanted, Stage.PAUSED, done))
            return
        sweep(entry.models, entry.wanted.key)
        self._tell(Download(entry.wanted, Stage.FAILED, failure=Failure(Trouble.CANCELLED)))

    def _start(self) -> None:
        """Begin what has its turn. More at once than files come would only stand about."""
        with self._lock:
            running = sum(entry.thread is not None for entry in self._entries.values())
            for entry in self._entries.values():
                if entry.thread is None and running < FILES_AT_ONCE:
                    running += 1
                    # Whoever takes this process down leaves files as a kill does: fit to go on.
                    entry.thread = threading.Thread(
                        target=self._run, args=(entry,), name="download", daemon=True
                    )
                    entry.thread.start()

    def _run(self, entry: _Entry) -> None:
        if entry.after is not None:
            entry.after.join()  # it is about to stop
        try:
            self._fetch(entry)
        finally:
            with self._lock:
                if self._entries.get(entry.wanted.key) is entry:
                    del self._entries[entry.wanted.key]
            self._start()

    def _fetch(self, entry: _Entry) -> None:
        with self._lock:
            means = self._means

        def told(download: Download) -> None:
            if not entry.is_replaced:
                self._tell(download)

        fetch(entry.wanted, entry.models, means=means, told=told, hand=entry.hand)

    def _tell(self, download: Download) -> None:
        with self._telling:
            self._told(download)
