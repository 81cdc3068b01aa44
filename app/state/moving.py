"""`Moving`: Paddock is put where apps lie, if its user wants that."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.state.notices import Notice, Notices
from app.state.settings import LiveSettings
from app.state.work import Work
from app.system.bundle import (
    Disk,
    Obstacle,
    folders_of,
    is_astray,
    obstacle,
    target_of,
    version_of,
)
from app.system.moving import OPEN, MovingError, copy_to, sweep
from app.system.programs import Mover
from app.words import phrase, tr

COPYING = phrase("Paddock is being copied to {folder}…")
# Once the window has what it needs from the disk.
SWEEP_MS = 1000


@dataclass(frozen=True, slots=True)
class Bundle:
    """The bundle that this Paddock was started from, on which disk, and what moves it."""

    path: Path
    mover: Mover
    disk: Disk


class Moving(QObject):
    """Asked until its user has moved it, or wants not to be asked.

    Signals:
        replacing: there is one already where it should be, which is not older.
        moved: there is a copy here, which is to be started in the place of this one.
    """

    replacing = Signal()
    moved = Signal(Path)

    def __init__(self, bundle: Bundle | None, settings: LiveSettings, notices: Notices) -> None:
        super().__init__()
        self._bundle, self._settings, self._notices = bundle, settings, notices
        self._enough = Event()
        self._work = Work("moving", self)
        self._told: Notice | None = None
        self._sweeping = Work("sweeping", self)
        self._later = QTimer(self, singleShot=True, interval=SWEEP_MS)
        self._later.timeout.connect(self._sweep)
        if bundle is not None:
            self._later.start()

    @property
    def mover(self) -> Mover | None:
        """Return what moves and opens apps, None where this is none."""
        return None if self._bundle is None else self._bundle.mover

    @property
    def offered(self) -> bool:
        """Tell whether the user is to be asked."""
        bundle, wanted = self._bundle, self._settings.now.offer_move
        return wanted and bundle is not None and is_astray(bundle.path, bundle.disk)

    @property
    def busy(self) -> bool:
        """Tell whether it is being copied."""
        return self._work.busy

    @property
    def folder(self) -> Path:
        """Return where it should lie."""
        return self._target.parent

    @property
    def versions(self) -> tuple[str, str]:
        """Return the version of this one, and of the one that is where it should lie."""
        return version_of(self._here.path), version_of(self._target)

    def ask_no_more(self) -> None:
        """Leave it where it is, for good."""
        self._settings.choose(replace(self._settings.now, offer_move=False))

    @Slot()
    def move(self) -> None:
        """Copy it where it should lie, unless something is there that its user has to know of."""
        match obstacle(self._here.path, self._target):
            case None:
                self.replace()
            case Obstacle.NEWER:
                self.replacing.emit()
            case Obstacle.OPEN:
                self._notices.warn(tr(OPEN, folder=self.folder))

    @Slot()
    def replace(self) -> None:
        """Copy it where it should lie, whatever is there."""
        if self.busy:
            return
        self._enough.clear()
        words = tr(COPYING, folder=self.folder)
        self._told = Notice(words, action=tr("Cancel"), act=self._enough.set, lasting=True)
        self._notices.tell(self._told)
        here, target = self._here, self._target
        self._work.begin(partial(self._copy, here, target), self._on_copied)

    def close(self) -> None:
        """End what goes on; what is not whole is removed."""
        self._enough.set()
        self._later.stop()
        self._work.close()
        # What is not removed by now is so at the next start.
        self._sweeping.finish(0)

    @property
    def _here(self) -> Bundle:
        assert self._bundle is not None
        return self._bundle

    @property
    def _target(self) -> Path:
        return target_of(self._here.path, self._here.disk)

    @Slot()
    def _sweep(self) -> None:
        """Remove what moves have left, among it what this one was put in the place of."""
        folders = folders_of(self._here.disk)
        self._sweeping.begin(partial(_sweep_all, folders), lambda _: None)

    def _copy(self, here: Bundle, target: Path) -> Path | MovingError | None:
        try:
            return copy_to(target, here.path, mover=here.mover, stopped=self._enough.is_set)
        except MovingError as error:
            return error

    def _on_copied(self, copied: object) -> None:
        if self._told is not None:
            self._notices.take_back(self._told)
        if isinstance(copied, MovingError):
            self._notices.warn(str(copied))
        elif isinstance(copied, Path):
            self.moved.emit(copied)


def _sweep_all(folders: tuple[Path, ...]) -> None:
    for each in folders:
        sweep(each)
