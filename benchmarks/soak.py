"""Lives with the app for thousands of turns, and tells what has grown by then.

    QT_QPA_PLATFORM=offscreen python -m benchmarks.soak [TURNS]

The real app, window, store and wire, and behind that a process which says written answers
(`tests/helpers/telling_engine.py`). Between two questions, one of the deeds of
`tests/helpers/soaked_deeds.py` is done. What is held stays as it is: chats end after so many
messages, and old ones are deleted. It ends with 1 where anything has grown by more than it may, or
anybody has warned. docs/window.md has what came of it.
"""

import gc
import os
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from statistics import linear_regression
from types import TracebackType

import psutil
from PySide6.QtCore import QMessageLogContext, QObject, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app.bridge.answerer import EngineAnswerer
from app.library.starter import starter_file
from app.paths import database_file
from app.starting import SWITCH_S
from app.system.application import Application
from app.system.collecting import Collector
from app.wiring import App, build
from tests.helpers.soaked_window import Life

TURNS, EVERY, WARM = 5_000, 250, 1_000
# Before each deed; a short run asks once, so that it comes round to all of them.
ASKS = 3
PER_SECOND = 3_000
ENGINE = (sys.executable, "-m", "tests.helpers.telling_engine", str(PER_SECOND))
# What Qt says where nobody sees its windows, however well all goes.
OFFSCREEN = "This plugin does not support"
MB = 1_000_000
MOST_KINDS = 12


@dataclass(frozen=True)
class Sample:
    """What there is after so many turns; sizes in MB."""

    turns: int
    memory: float
    engine: float
    objects: int
    qobjects: int
    widgets: int
    timers: int
    files: int
    threads: int
    log: float


@dataclass(frozen=True)
class Limit:
    """By how much something may seem to grow: give whatever happens, rate in a thousand turns."""

    rate: float
    give: float


# What leaks at one of the deeds does so 9 times in a thousand turns: the rates of what is counted
# by pieces are below that, but for widgets, which come by the dozen. Two looks differ by a few, by
# what is shown, or a backup that is under way; and each of some 30 widgets that show messages makes
# its own tokens, and three views for each kind of block, when they are wanted there for the first
# time, which takes thousands of turns and comes to some ten widgets each. A kilobyte a turn is 1 MB
# in a thousand; twice that is let pass, as what is free is not given back evenly, while the facts
# ask for 10. The log beside the database is begun anew at 4 MB.
LIMITS = {
    "memory": Limit(2.0, 12.0),
    "engine": Limit(1.0, 4.0),
    "objects": Limit(500, 5_000),
    "qobjects": Limit(20, 300),
    "widgets": Limit(10, 300),
    "timers": Limit(2, 6),
    "files": Limit(2, 3),
    "threads": Limit(2, 3),
    "log": Limit(0.5, 6.0),
}
# What may come beside in a short run, in which widgets are still made that are used again later,
# and pictures and pages are still kept until there are as many as there may be.
NOT_WARM = {"memory": 60.0, "objects": 30_000, "qobjects": 500, "widgets": 250}


class Watch(QObject):
    """Lives for so many turns, and looks at what there is every so often; turns tell how often."""

    def __init__(self, app: App, answerer: EngineAnswerer, home: Path) -> None:
        super().__init__()
        self._app, self._answerer, self._home = app, answerer, home
        self._me = psutil.Process()
        self.samples: list[Sample] = []
        self.kinds: list[Counter[str]] = []
        self.wrong: list[str] = []
        self._began = time.monotonic()
        sys.excepthook = self._on_exception
        qInstallMessageHandler(self._on_message)

    def look(self, turns: int) -> None:
        """Note what there is now. Of garbage, nothing: the app collects it now and then."""
        gc.collect()
        things = gc.get_objects()
        kinds = Counter(map(_kind_of, things))
        # Of those that Python knows: to ask Qt for all would have Python hold them.
        known = sum(isinstance(each, QObject) for each in things)
        widgets = QApplication.allWidgets()
        timers = [each for top in _tops() for each in top.findChildren(QTimer)]
        del things
        engine = psutil.Process(self._answerer.pid)
        log = database_file(self._home).with_name(f"{database_file(self._home).name}-wal")
        sample = Sample(
            turns,
            self._me.memory_info().rss / MB,
            engine.memory_info().rss / MB,
            sum(kinds.values()),
            known,
            len(widgets),
            sum(each.isActive() for each in timers),
            self._me.num_fds(),
            self._me.num_threads(),
            log.stat().st_size / MB if log.exists() else 0.0,
        )
        self.samples.append(sample)
        self.kinds.append(kinds)
        _print(sample, time.monotonic() - self._began)

    def _on_message(self, _kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
        if OFFSCREEN not in text:
            self.wrong.append(text)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, where: TracebackType | None
    ) -> None:
        self.wrong.append("".join(traceback.format_exception(kind, error, where)))
        QApplication.exit(1)


def _kind_of(thing: object) -> str:
    kind = type(thing)
    return f"{kind.__module__}.{kind.__qualname__}"


def _tops() -> list[QObject]:
    """Return what is below nothing: the app, and each widget that stands alone."""
    alone = (each for each in QApplication.allWidgets() if each.parent() is None)
    return [QApplication.instance() or QObject(), *alone]


def live(home: Path, turns: int) -> Watch:
    """Live for so many turns; return what was found."""
    every, qt = max(1, min(EVERY, turns // 4)), Application(["paddock"])
    models = starter_file(home), starter_file(home).with_name("Other.gguf")
    models[0].parent.mkdir(parents=True)
    for each in models:
        each.touch()
    answerer = EngineAnswerer(command=ENGINE)
    app = build(home, answerer)
    sys.setswitchinterval(SWITCH_S)
    collector = Collector(lambda: app.chat.answering)
    watch = Watch(app, answerer, home)
    app.window.show()
    life = Life(app, answerer, watch.look, files=_files(home))
    life.start(turns, every=every, asks=1 if turns < 2 * WARM else ASKS)
    qt.exec()
    if watch.wrong:
        watch.wrong.append(f"in: {life.deed}, after {life.turns:,} turns")
    app.close()
    collector.close()
    return watch


def _files(home: Path) -> list[Path]:
    """Make what is attached."""
    files = [home / "tide.py", home / "notes.md"]
    for each in files:
        each.write_text("def tide(hour):\n    return 2.1 if hour % 12 < 6 else 0.4\n" * 20)
    return files


def _print(sample: Sample, seconds: float) -> None:
    cells = (f"{getattr(sample, each.name):>10,.4g}" for each in fields(sample)[1:])
    print(f"{sample.turns:7,}{seconds:7,.0f}", *cells, flush=True)


def _report(watch: Watch, turns: int) -> list[str]:
    """Print how much grew in a thousand turns, and return what grew too much."""
    is_short = turns < 2 * WARM
    warm = turns // 2 if is_short else WARM
    late = [each for each in watch.samples if each.turns >= warm]
    slopes = {name: _slope(late, name) for name in LIMITS}
    print(f"in 1,000 turns{'':1}", *(f"{slopes[name]:>10.3g}" for name in LIMITS))
    span = (late[-1].turns - late[0].turns) / 1_000
    _print_kinds(watch.kinds[-len(late)], watch.kinds[-1])
    beside: Mapping[str, float] = NOT_WARM if is_short else {}
    return [
        f"{name} grew by {slopes[name]:.3g} in a thousand turns"
        for name, limit in LIMITS.items()
        if slopes[name] * span > limit.give + limit.rate * span + beside.get(name, 0.0)
    ]


def _slope(samples: Sequence[Sample], name: str) -> float:
    """Return by how much something grew in a thousand turns, by the line through all samples."""
    turns = [each.turns / 1_000 for each in samples]
    return linear_regression(turns, [getattr(each, name) for each in samples]).slope


def _print_kinds(before: Mapping[str, int], after: Mapping[str, int]) -> None:
    grown = Counter({kind: count - before.get(kind, 0) for kind, count in after.items()})
    print("objects of Python that there are more of than at the first look that counts:")
    for kind, more in grown.most_common(MOST_KINDS):
        if more > 0:
            print(f"  {more:8,} {kind}")


def main(turns: int) -> int:
    """Live, and tell."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # nobody looks at this window
    print(f"load {os.getloadavg()[0]:.2f} on {os.cpu_count()} processors")
    names = (f"{each.name:>10}" for each in fields(Sample)[1:])
    print(f"{'turns':>7}{'s':>7}", *names)
    with tempfile.TemporaryDirectory(prefix="paddock-soak-") as folder:
        watch = live(Path(folder), turns)
    wrong = watch.wrong or _report(watch, turns)
    for each in wrong:
        print(each)
    print("not flat" if wrong else "flat")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else TURNS))
