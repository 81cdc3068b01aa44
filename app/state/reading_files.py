"""`ReadingFiles`: files that are to be attached, read on threads while the window goes on."""

import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot

from app.domain.attachment import Attachment
from app.exchange.text_file import NoTextError, read_text
from app.words import phrase, tr

# A file on this computer is read by then, so nobody sees that it was waited for.
AT_ONCE_S = 0.05
LOOK_MS = 30
# What takes longer than that, as on a slow network, is told.
TELL_MS = 400
NOT_LOCAL = phrase("“{address}” is not on this computer; save it here first.")


@dataclass(frozen=True, slots=True)
class Apart:
    """A file that could be attached, and may be for something else."""

    file: Path
    attachment: Attachment


type Outcome = Attachment | Apart | NoTextError
type IsApart = Callable[[Path], bool]


class ReadingFiles(QObject):
    """Gives what was read in the order in which it was asked for, whatever takes longest.

    Signals:
        come: something was read.
        slow: it takes so long that the user wants to know.
        ended: nothing is being read any more.
    """

    come = Signal()
    slow = Signal()
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = deque[_Job]()
        # A thread tells nobody: nobody might be there any more.
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._on_look)
        self._tell = QTimer(self, singleShot=True, interval=TELL_MS)
        self._tell.timeout.connect(self.slow)

    @property
    def busy(self) -> bool:
        """Tell whether something is being read."""
        return bool(self._jobs)

    def begin(self, urls: Sequence[QUrl], is_apart: IsApart) -> None:
        """Read files; mostly they are read when this returns. On a thread, is_apart is asked."""
        job = _Job(urls, is_apart)
        self._jobs.append(job)
        if len(self._jobs) == 1:
            job.done.wait(AT_ONCE_S)
        if not job.done.is_set() and not self._look.isActive():
            self._look.start()
            self._tell.start()

    def take(self) -> list[Outcome]:
        """Return what was read since this was asked last, in order, and why the rest was not."""
        read: list[Outcome] = []
        while self._jobs and self._jobs[0].done.is_set():
            read += self._jobs.popleft().read
        return read

    @Slot()
    def cancel(self) -> None:
        """Have nothing of what is still being read; a thread that hangs is left to itself."""
        for job in self._jobs:
            job.cancelled = True
        self._jobs.clear()
        self._on_look()

    @Slot()
    def _on_look(self) -> None:
        if self._jobs and self._jobs[0].done.is_set():
            self.come.emit()
        if not self._jobs and self._look.isActive():
            self._look.stop()
            self._tell.stop()
            self.ended.emit()


class _Job:
    def __init__(self, urls: Sequence[QUrl], is_apart: IsApart) -> None:
        self._is_apart = is_apart
        self.read: list[Outcome] = []
        self.cancelled = False
        self.done = threading.Event()
        # One on a volume that is gone may hold its thread for ever; the app ends all the same.
        threading.Thread(target=self._do, args=(list(urls),), name="files", daemon=True).start()

    def _do(self, urls: Sequence[QUrl]) -> None:
        try:
            for url in urls:
                if self.cancelled:
                    break
                self.read.append(_outcome(url, self._is_apart))
        finally:
            self.done.set()


def _outcome(url: QUrl, is_apart: IsApart) -> Outcome:
    try:
        file = _file(url)
        attachment = read_text(file)
        return Apart(file, attachment) if is_apart(file) else attachment
    except NoTextError as error:
        return error


def _file(url: QUrl) -> Path:
    if not url.isLocalFile() or url.host():
        raise NoTextError(tr(NOT_LOCAL, address=url.toDisplayString()))
    return Path(url.toLocalFile())
