"""`Voice`: reads aloud by the system's own program, which ends with us."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from app.system.programs import Reader

# So long a program may take to end once it was told to.
END_MS = 300


class Voice(QObject):
    """One text at a time, in pieces; without a program to read them, there is none.

    Signals:
        ended: all was read, or nobody could: whether it was read.
    """

    ended = Signal(bool)

    def __init__(self, reader: Reader | None) -> None:
        super().__init__()
        self._reader = reader
        self._waiting: Iterator[str] = iter(())
        self._process: QProcess | None = None

    @property
    def offered(self) -> bool:
        """Tell whether there is a program that reads aloud."""
        return self._reader is not None

    def say(self, pieces: Iterable[str]) -> None:
        """Read pieces of a text, one after the other, and nothing else any more."""
        self.stop()
        self._waiting = iter(pieces)
        self._say_next()

    def stop(self) -> None:
        """Read nothing any more, at once."""
        self._waiting = iter(())
        process, self._process = self._process, None
        if process is None or self._reader is None:
            return
        process.blockSignals(True)  # that it ends is no news
        process.terminate()
        if not process.waitForFinished(END_MS):
            process.kill()
            process.waitForFinished(END_MS)
        process.deleteLater()
        if self._reader.hush:
            QProcess.startDetached(self._reader.program, [*self._reader.hush])

    def _say_next(self) -> None:
        reader, piece = self._reader, next(self._waiting, None)
        if reader is None or piece is None:
            self.ended.emit(reader is not None)
            return
        process = self._process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        process.start(reader.program, [*reader.arguments])
        process.write(_as_input(piece, reader.commands))
        process.closeWriteChannel()

    @Slot(int)
    def _on_finished(self, code: int) -> None:
        self._drop()
        if code:
            self._give_up()
        else:
            self._say_next()

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        # One that started and crashed has finished, too.
        if error is QProcess.ProcessError.FailedToStart:
            self._drop()
            self._give_up()

    def _drop(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()

    def _give_up(self) -> None:
        self._waiting = iter(())
        self.ended.emit(False)


def _as_input(piece: str, commands: str) -> bytes:
    """Return lines that are all text to a program, and none of them empty: some would wait then."""
    while commands and commands in piece:
        piece = piece.replace(commands, " ".join(commands))
    lines = filter(None, map(str.strip, piece.replace("\0", "").splitlines()))
    return "".join(f"{line}\n" for line in lines).encode(errors="replace")
