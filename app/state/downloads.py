"""`Downloads`: models that come, in their order; they go on after a restart."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.download import Download, Stage, Trouble, Wanted
from app.hub.left_over import left_over
from app.state.hub import Hub
from app.state.outbox import Outbox
from app.store.download_queue import DownloadQueue, Kept

# So many are handed to the hub at once; the others wait here, where their order can be changed.
AT_ONCE = 2
# What the hub has to do with.
BUSY = frozenset({Stage.RUNNING, Stage.WAITING, Stage.CHECKING})
OVER = frozenset({Stage.FAILED, Stage.DONE})


@dataclass(frozen=True, slots=True)
class Row:
    """A download as it is shown. chat: its user wants to chat with it as soon as it is there."""

    download: Download
    chat: bool = False
    handed: bool = False  # the hub has it, and tells how it does

    @property
    def key(self) -> str:
        """Return what it is called by."""
        return self.download.wanted.key

    @property
    def stage(self) -> Stage:
        """Return how far it is."""
        return self.download.stage

    def at(self, stage: Stage, *, handed: bool = False) -> "Row":
        """Return it at another stage, where nothing is known of its speed."""
        download = replace(self.download, stage=stage, speed=0.0, seconds_left=None, failure=None)
        return replace(self, download=download, handed=handed)


class Downloads(QObject):
    """Pauses, goes on with and cancels them; who chats meanwhile does not wait for any.

    Signals:
        changed: there are others, or one is at another stage, or their order is another.
        moved: this one has more bytes.
        arrived: this one is there whole.
        failed: this one cannot be had, as its failure says.
    """

    changed = Signal()
    moved = Signal(str)
    arrived = Signal(Row)
    failed = Signal(Row)

    def __init__(self, hub: Hub, queue: DownloadQueue, models: Path, *, outbox: Outbox) -> None:
        super().__init__()
        self._hub, self._queue, self.folder = hub, queue, models
        self._outbox = outbox
        self._rows: dict[str, Row] = {each.wanted.key: _row(each) for each in queue.load()}
        hub.moved.connect(self._on_moved)
        if queue.is_unread:
            # That puts it aside, where the disk lets us and the home is ours to change.
            outbox.put("downloads", self._save)

    @property
    def report(self) -> str | None:
        """Return a sentence on what was kept and could not be read, None where all was well."""
        return self._queue.report

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return all of them, in their order."""
        return tuple(self._rows.values())

    def row(self, key: str) -> Row | None:
        """Return the one of that key."""
        return self._rows.get(key)

    @property
    def coming(self) -> tuple[Row, ...]:
        """Return those that come, or will by themselves."""
        return tuple(each for each in self.rows if each.stage in BUSY | {Stage.QUEUED})

    @property
    def fraction(self) -> float | None:
        """Return how much of all that comes is there; None where nothing comes."""
        total = sum(each.download.wanted.bytes for each in self.coming)
        done = sum(each.download.done_bytes for each in self.coming)
        return min(1.0, done / total) if total else None

    @property
    def chats_next(self) -> Row | None:
        """Return what its user wants to chat with as soon as it is there."""
        wanted = (each for each in self.rows if each.chat and each.stage is not Stage.DONE)
        return next(wanted, None)

    @Slot(Path)
    def forget(self, path: Path) -> None:
        """List no longer what came and is gone from there."""
        rows = self._rows.items()
        gone = [key for key, row in rows if self.path_of(row.download.wanted) == path]
        for key in gone:
            if self._rows[key].stage is Stage.DONE:
                del self._rows[key]
        self.changed.emit()

    def path_of(self, wanted: Wanted) -> Path:
        """Return where a model lies once it is there."""
        return self.folder / wanted.folder / wanted.entry

    def begin(self, wanted: Wanted, *, chat: bool = False) -> None:
        """Get something; where it comes already, it goes on.

        Where its user wants to chat with it, with none of the others that come.
        """
        if chat:
            self._rows = {key: replace(row, chat=False) for key, row in self._rows.items()}
        known = self._rows.get(wanted.key)
        if known is None or known.stage is Stage.DONE:
            self._rows.pop(wanted.key, None)
            self._rows[wanted.key] = Row(Download(wanted), chat)
        else:
            self._put(replace(known, chat=chat or known.chat))
            if known.stage in {Stage.PAUSED, Stage.FAILED}:
                self._put(self._rows[wanted.key].at(Stage.QUEUED))
        self._go_on()

    def start(self) -> None:
        """Go on with what came when the app was left; what no list named is paused."""
        for download in left_over(self.folder, self._rows):
            self._put(Row(download))
        if self._rows:
            self._go_on()

    @Slot(str)
    def pause(self, key: str) -> None:
        """Have one come no further; what came of it is kept."""
        self._pause(each for each in self.coming if each.key == key)

    @Slot()
    def pause_all(self) -> None:
        """Have none come any further."""
        self._pause(self.coming)

    @Slot(str)
    def resume(self, key: str) -> None:
        """Go on with one that was paused, or that could not be had."""
        self._resume(each for each in self.rows if each.key == key)

    @Slot()
    def resume_all(self) -> None:
        """Go on with all that are paused or could not be had."""
        self._resume(self.rows)

    def go_online(self) -> None:
        """Go on with what stopped only as its user went offline."""
        self._resume(each for each in self.rows if _is_switched_off(each.download))

    @Slot(str)
    def cancel(self, key: str) -> None:
        """Want one no longer, and keep nothing of it."""
        row = self._rows.pop(key, None)
        if row is not None:
            if row.stage is not Stage.DONE:
                self._hub.cancel(key)
            self._go_on()

    @Slot(str)
    def hurry(self, key: str) -> None:
        """Have one that waits for others be the next."""
        row = self._rows[key]
        others = [each for each in self.rows if each.key != key]
        first = next((at for at, each in enumerate(others) if _waits(each)), len(others))
        ordered = [*others[:first], row, *others[first:]]
        self._rows = {each.key: each for each in ordered}
        self._go_on()

    @Slot()
    def clear(self) -> None:
        """List no longer what is there."""
        self._rows = {each.key: each for each in self.rows if each.stage is not Stage.DONE}
        self._tell()

    def _pause(self, rows: Iterable[Row]) -> None:
        for row in tuple(rows):
            self._put(row.at(Stage.PAUSED))
            if row.handed:
                self._hub.pause(row.key)
        self._go_on()

    def _resume(self, rows: Iterable[Row]) -> None:
        for row in tuple(rows):
            if row.stage in {Stage.PAUSED, Stage.FAILED}:
                self._put(row.at(Stage.QUEUED))
        self._go_on()

    def _go_on(self) -> None:
        """Hand the next ones to the hub, as many as it has room for."""
        room = AT_ONCE - sum(1 for each in self.rows if each.handed)
        for row in [each for each in self.rows if _waits(each)][: max(0, room)]:
            self._put(replace(row, handed=True))
            self._hub.get(row.download.wanted, self.folder)
        self._tell()

    def _put(self, row: Row) -> None:
        self._rows[row.key] = row

    def _tell(self) -> None:
        self._outbox.put("downloads", self._save)
        self.changed.emit()

    def _save(self) -> None:
        self._queue.save(tuple(map(_kept, self._unfinished())))

    def _unfinished(self) -> list[Row]:
        return [each for each in self.rows if each.stage is not Stage.DONE]

    @Slot(Download)
    def _on_moved(self, download: Download) -> None:
        row = self._rows.get(download.wanted.key)
        # What is said of one that was paused or cancelled meanwhile comes too late.
        if row is None or not row.handed or _is_late(download):
            return
        ended = download.stage in OVER or _is_switched_off(download)
        if _is_cut_off(download):
            download = replace(download, done_bytes=row.download.done_bytes)
        now = replace(row, download=download, handed=not ended)
        self._put(now)
        if download.stage is row.stage:
            self.moved.emit(row.key)
            return
        if not ended:
            self._tell()
            return
        self._go_on()
        if download.stage in OVER:
            (self.arrived if download.stage is Stage.DONE else self.failed).emit(now)


def _waits(row: Row) -> bool:
    return row.stage is Stage.QUEUED and not row.handed


def _is_late(download: Download) -> bool:
    """Tell whether the hub answers what was asked before: that it pauses, or ends, one."""
    failure = download.failure
    ends = failure is not None and failure.trouble is Trouble.CANCELLED
    return ends or (download.stage is Stage.PAUSED and not _is_switched_off(download))


def _is_cut_off(download: Download) -> bool:
    """Tell whether it ended without the hub, so that nobody said how much of it is there."""
    failure = download.failure
    ended = failure is not None and failure.trouble in {Trouble.CRASHED, Trouble.SWITCHED_OFF}
    return ended and not download.done_bytes


def _is_switched_off(download: Download) -> bool:
    """Tell whether it goes on once its user is online again, who did not stop it themselves."""
    failure, paused = download.failure, download.stage is Stage.PAUSED
    return paused and failure is not None and failure.trouble is Trouble.SWITCHED_OFF


def _row(kept: Kept) -> Row:
    stage = Stage.QUEUED
    if kept.failure is not None:
        stage = Stage.FAILED
    elif kept.paused:
        stage = Stage.PAUSED
    return Row(Download(kept.wanted, stage, kept.done_bytes, failure=kept.failure), kept.chat)


def _kept(row: Row) -> Kept:
    download = row.download
    return Kept(
        download.wanted,
        download.done_bytes,
        paused=row.stage is Stage.PAUSED and not _is_switched_off(download),
        failure=download.failure if row.stage is Stage.FAILED else None,
        chat=row.chat,
    )
