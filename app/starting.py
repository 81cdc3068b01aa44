"""Starts the app, and sees to it that surprises are logged and told, and that it ends well."""

import logging
import os
import signal
import socket
import sys
import threading
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from functools import partial
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import FrameType, TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QSettings,
    QSocketNotifier,
    Qt,
    QTimer,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QMessageBox

from app import languages, paths, processes
from app.markdown.warming import warm
from app.options import ASK, Options, options_of
from app.state.unlocking import Unlocking
from app.store.database import StoreError
from app.store.handing import hand_over, take_over
from app.store.home import Home, TakenHomeError
from app.store.language import chosen
from app.store.lock import Lock
from app.system.application import Application
from app.system.collecting import Collector
from app.system.moving import open_once_gone
from app.views.app_icon import app_icon
from app.views.unlock_dialog import UnlockDialog
from app.wiring import App, Unlocked, build
from app.words import phrase, tr

NO_DISPLAY = "Paddock needs a display to show its window, and there is none here."
WRONG_DISPLAY = (
    "Paddock cannot show its window on this display; the lines above say what Qt misses."
)
INSTEAD = " To chat in the terminal instead, use “make chat”."
SURPRISE = phrase(
    "Something went wrong in Paddock. Your conversations are safe; see the log for more."
)
# How another Paddock that was started asks the one that is open to be seen.
COME = signal.SIGUSR1
ENDS = frozenset({signal.SIGINT, signal.SIGTERM})
LOG_BYTES = 1_000_000
# Another thread that computes holds the window's up for so long at most, not for Python's 5 ms.
SWITCH_S = 0.0005
# When the window has been there for so long, what the first answer needs is loaded.
WARM_MS = 700

log = logging.getLogger("paddock")


def main(arguments: list[str]) -> int:
    """Run the app until its window is closed; return how that went."""
    begun, options = time.time(), options_of(arguments)
    if not _has_display():
        sys.stderr.write(f"{NO_DISPLAY}{_instead()}\n")
        return 2
    # Who starts another Paddock calls this one, which may not hear yet.
    signal.signal(COME, signal.SIG_IGN)
    # What Qt writes by itself is for its owner alone, too.
    os.umask(0o077)
    home = paths.home()
    _log_to(paths.logs_folder(home))
    # Qt's own dialogs would note in a plain file which folders were looked into.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    qt = _qt()
    languages.begin(paths.translations(), chosen(home))
    try:
        app = _built(home, options)
    except StoreError as error:
        called = isinstance(error, TakenHomeError) and _has_come(error.pid, home, options.handed)
        return 0 if called else _tell(qt, error)
    if app is None:
        return 0
    handing = Handing(app, partial(take_over, home, since=begun))
    return _run(qt, app, handing, options=options)


def _qt() -> Application:
    """Start Qt. Where it finds no display it aborts, but for what its handler does first."""
    qInstallMessageHandler(_on_qt_message)
    # With all that was said: a Mac says paths a second time, as events, and Qt drops what it finds
    # here. None of Qt's own options is among it, as our parser knows none of them.
    qt = Application(sys.argv)
    qInstallMessageHandler(None)
    qt.setApplicationName("Paddock")
    # What the Dock and the menu bar call it; from a terminal, it would be Python.
    qt.setApplicationDisplayName("Paddock")
    qt.setWindowIcon(app_icon())
    # Without one, Qt warns on Linux of each number at the icon.
    qt.setDesktopFileName("paddock")
    return qt


def _on_qt_message(kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
    if kind is QtMsgType.QtFatalMsg:
        sys.stderr.write(f"{WRONG_DISPLAY}{_instead()}\n")
        sys.stderr.flush()
        os._exit(2)
    sys.stderr.write(f"{text}\n")


def _run(qt: Application, app: App, handing: "Handing", *, options: Options) -> int:
    surprises = Surprises(app)
    sys.excepthook = surprises.on_exception
    threading.excepthook = surprises.on_thread_exception
    sys.setswitchinterval(SWITCH_S)
    collector = Collector(lambda: app.chat.answering)
    QTimer.singleShot(WARM_MS, _warm)
    ender = Ender()
    # quit() would ask the window, which may want to stay; who sends a signal does not wait.
    ender.asked.connect(qt.exit)
    ender.called.connect(handing.on_called)
    qt.may_end = app.window.quitting.quit
    app.window.show()
    app.open(options.paths)
    handing.open_left()
    qt.open_by(app.open)
    code = qt.exec()
    app.close()
    is_called = ender.close()
    collector.close()
    if app.moved_to is not None and app.moving.mover is not None:
        open_once_gone(app.moved_to, app.moving.mover)
    elif app.restart_wanted or is_called:
        # In the same process: nothing of this one is needed any more.
        said = [*options.again, *[ASK][: app.lock.ask_again], *map(str, handing.left())]
        command = processes.of_this(saying=said)
        os.execv(command[0], command)  # noqa: S606
    return code


def _built(home: Path, options: Options) -> App | None:
    """Build the app; None where its user would rather quit than unlock the history."""
    if not Lock(home).may_be_on:
        return build(home, model=options.model)
    unlocked = _unlock(home, ask=options.ask)
    return unlocked and build(home, model=options.model, unlocked=unlocked)


def _unlock(home: Path, *, ask: bool) -> Unlocked | None:
    """Open a locked history, by the system's keychain or by asking; None if nobody wants to."""
    with ExitStack() as opened:
        held = opened.enter_context(closing(Home(home)))
        unlocking = opened.enter_context(closing(Unlocking(home)))
        by_itself = unlocking.needless or (not ask and unlocking.ask_keychain())
        if not by_itself and not _asked(unlocking):
            return None
        unlocking.close()
        opened.pop_all()
        return Unlocked(held, unlocking.key, unlocking.report)


def _asked(unlocking: Unlocking) -> bool:
    """Ask for the passphrase until it is right; tell whether it was."""
    dialog = UnlockDialog(unlocking)
    ender = Ender()
    ender.asked.connect(dialog.reject)
    ender.called.connect(dialog.come_forward)
    opened = bool(dialog.exec())
    ender.close()
    return opened


class Surprises(QObject):
    """Logs what nobody expected, and tells the user that there was something.

    Signals:
        happened: there was a surprise, on whichever thread.
    """

    happened = Signal()

    def __init__(self, app: App) -> None:
        super().__init__()
        self._app = app
        self.happened.connect(self._on_happened, Qt.ConnectionType.QueuedConnection)

    def on_exception(
        self, kind: type[BaseException], _: BaseException, where: TracebackType | None
    ) -> None:
        """Hear of an exception that nobody caught."""
        # Its message may quote what was typed, so only its kind and place are written down.
        log.error("%s\n%s", kind.__name__, "".join(traceback.format_tb(where)))
        self.happened.emit()

    def on_thread_exception(self, event: threading.ExceptHookArgs) -> None:
        """Hear of an exception that ended a thread."""
        log.error(
            "%s\n%s", event.exc_type.__name__, "".join(traceback.format_tb(event.exc_traceback))
        )
        self.happened.emit()

    @Slot()
    def _on_happened(self) -> None:
        self._app.notices.warn(tr(SURPRISE))


def _warm() -> None:
    threading.Thread(target=warm, name="warming", daemon=True).start()


class Ender(QObject):
    """Hears from the system that the app should end, at once and between two events.

    Signals:
        asked: the app should end.
        called: another Paddock was started, and this one should be seen.
    """

    asked = Signal()
    called = Signal()
    _coming = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_asked = self._is_called = False
        self._ear, self._mouth = socket.socketpair()
        self._ear.setblocking(False)
        self._mouth.setblocking(False)
        signal.set_wakeup_fd(self._mouth.fileno())
        for number in (*ENDS, COME):
            signal.signal(number, _note_signal)
        self._notifier = QSocketNotifier(self._ear.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)
        # A window that is closing has told the loop to end, which it does before what is queued.
        self._coming.connect(self._on_coming, Qt.ConnectionType.QueuedConnection)

    def close(self) -> bool:
        """Hear nothing any more; tell whether another Paddock has called and nobody came.

        It has ended by now, trusting that this one opens what it was to open.
        """
        signal.signal(COME, signal.SIG_IGN)
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        unheard = self._heard()
        self._ear.close()
        self._mouth.close()
        is_called = self._is_called or COME in unheard
        return is_called and not (self._is_asked or unheard & ENDS)

    @Slot()
    def _on_signal(self) -> None:
        numbers = self._heard()
        if COME in numbers:
            self._is_called = True
            self._coming.emit()
        # Others pass here, too: one tells that something has computed for too long.
        if numbers & ENDS:
            self._is_asked = True
            self.asked.emit()

    @Slot()
    def _on_coming(self) -> None:
        self._is_called = False
        self.called.emit()

    def _heard(self) -> set[int]:
        try:
            return set(self._ear.recv(64))
        except BlockingIOError:
            return set()


class Handing(QObject):
    """Opens what other Paddocks that were started have left for this one."""

    def __init__(self, app: App, take: Callable[[], list[Path]]) -> None:
        super().__init__()
        self._app, self._take = app, take

    @Slot()
    def on_called(self) -> None:
        """Be seen, as another Paddock was started."""
        self._app.window.come_forward()
        self.open_left()

    def left(self) -> list[Path]:
        """Return what was left here, for somebody else to open."""
        return self._take()

    def open_left(self) -> None:
        """Open what was left here, also before this one could be called."""
        self._app.open(self._take())


def _has_come(pid: int | None, home: Path, paths: Sequence[Path]) -> bool:
    """Call the Paddock that is open already, which opens these; tell whether that was done."""
    if pid is None:
        return False
    left: Path | None = None
    try:
        left = hand_over(home, paths)
        os.kill(pid, COME)
    except OSError as error:
        log.warning("the Paddock that is open was not called: %s", type(error).__name__)
        if left is not None:
            left.unlink(missing_ok=True)
        return False
    return True


def _note_signal(number: int, _: FrameType | None) -> None:
    """Let the signal pass: that it is handled writes to the socket which wakes Qt."""
    log.info("called by another start" if number == COME else f"asked to end by signal {number}")


def _instead() -> str:
    return INSTEAD if paths.is_checkout() else ""


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _log_to(folder: Path) -> None:
    logging.raiseExceptions = False  # what keeps the log from being written is told by the store
    logging.basicConfig(
        level=logging.INFO,
        format="%(asctime)s %(levelname)s %(name)s %(message)s",
        handlers=[_log_file(folder)],
    )


def _log_file(folder: Path) -> logging.Handler:
    """Open the log, or nothing where there can be none: the app says why when it opens the rest."""
    try:
        file = paths.make_private_file(paths.make_private_folder(folder) / "paddock.log")
        return RotatingFileHandler(file, maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8")
    except OSError:
        return logging.NullHandler()


def _tell(qt: QApplication, error: StoreError) -> int:
    """Say why there is no app, and end once that was read."""
    log.error("the app could not be built: %s", type(error).__name__)
    box = QMessageBox(QMessageBox.Icon.Warning, "Paddock", str(error))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setOption(QMessageBox.Option.DontUseNativeDialog)
    box.open()
    ender = Ender()
    ender.asked.connect(qt.quit)
    sys.stderr.write(f"{error}\n")
    qt.exec()
    ender.close()
    return 1
