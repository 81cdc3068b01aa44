"""`Telling`: shows a notification by the system's own program, one at a time, the latest."""

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from app.system.programs import Teller


class Telling(QObject):
    """Tells somebody who looks elsewhere; without a program to do that, nobody.

    Signals:
        clicked: the notification was clicked.
    """

    clicked = Signal()

    def __init__(self, teller: Teller | None) -> None:
        super().__init__()
        self._teller = teller
        self._process: QProcess | None = None

    @property
    def offered(self) -> bool:
        """Tell whether there is a program that shows notifications."""
        return self._teller is not None

    def tell(self, title: str, text: str) -> None:
        """Show a notification."""
        self.close()
        if self._teller is None:
            return
        process = self._process = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._on_finished)
        # Where it fails, there is none: what it would tell is to be seen in the window.
        process.start(self._teller.program, [*self._teller.arguments, title, text])
        process.closeWriteChannel()

    def close(self) -> None:
        """Hear of no click any more."""
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(100)
            process.deleteLater()

    @Slot(int)
    def _on_finished(self, _: int) -> None:
        process, self._process = self._process, None
        if process is None or self._teller is None:
            return
        said = process.readAllStandardOutput().toStdString().split()
        process.deleteLater()
        if self._teller.clicked and self._teller.clicked in said:
            self.clicked.emit()
