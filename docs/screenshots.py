"""Takes the pictures in docs/, and all others that there are to be looked at.

    .venv/bin/python -m docs.screenshots
    .venv/bin/python -m docs.screenshots --all FOLDER [--state NAME]... [--language LANGUAGE]...

Run from the checkout. The first takes the few in docs/: the real window with the real starter
model, which `make run` or `make starter` has fetched. The second takes each state of the window,
light and dark, in English and Chinese, with large letters and in the least room, and a sheet of
each of these kinds. With QT_QPA_PLATFORM=offscreen neither needs a display.
"""

import argparse
import gc
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import batched
from pathlib import Path

from PySide6.QtCore import QEventLoop, QLoggingCategory, QSize
from PySide6.QtGui import QFontDatabase, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import languages, paths
from app.domain.dials import Dials
from app.domain.settings import TEXT_SIZES, Appearance
from app.library.starter import starter_file
from app.wiring import App, build
from docs.pictures import picture, save, sheet
from tests.helpers.desk import Desk
from tests.helpers.states import STATES

DOCS = Path(__file__).parent
USUAL, SMALL, LEAST = QSize(1080, 760), QSize(960, 640), QSize(640, 420)
QUESTIONS = (
    "What is the capital of France?",
    "What is Llama, the language model, in one sentence?",
)
LANGUAGES = ("en", "zh_Hans")
PER_SHEET = 12
# Below the field stands how long the chat is, which the engine counts once it has answered.
COUNTED_MS = 1_000
LARGE = TEXT_SIZES[TEXT_SIZES.index(100) + 3]


@dataclass(frozen=True, slots=True)
class Kind:
    """How the window is while it is looked at; text_size is in hundredths of the usual one."""

    name: str
    appearances: tuple[Appearance, ...]
    size: QSize = USUAL
    text_size: int = 100


KINDS = (
    Kind("usual", (Appearance.LIGHT, Appearance.DARK)),
    Kind("large", (Appearance.LIGHT,), text_size=LARGE),
    Kind("least", (Appearance.DARK,), LEAST),
)


def main(arguments: Sequence[str]) -> int:
    """Take the pictures that were asked for."""
    options = options_of(arguments)
    if options.all is None:
        return _take_few()
    if len(options.language) > 1:
        # Qt speaks one language to its end, so each has a process of its own.
        return max(map(subprocess.call, commands(options)))
    qt = QApplication(sys.argv[:1])
    # Offscreen, menus and sheets say each time that they cannot be in front.
    QLoggingCategory.setFilterRules("qt.qpa.*=false")
    # A widget that is freed on another thread than Qt's crashes the process.
    gc.disable()
    if options.font is not None:
        QFontDatabase.addApplicationFont(str(options.font))
    languages.begin(paths.translations(), options.language[0])
    for kind in KINDS:
        _take_all(options.all / options.language[0], kind, options.state or list(STATES))
    qt.processEvents()
    return 0


def options_of(arguments: Sequence[str]) -> argparse.Namespace:
    """Read what was asked for."""
    parser = argparse.ArgumentParser("python -m docs.screenshots", description=__doc__)
    parser.add_argument("--all", type=Path, metavar="FOLDER", help="take every state of the window")
    parser.add_argument(
        "--state", action="append", choices=STATES, metavar="NAME", help="take this one"
    )
    parser.add_argument(
        "--language", action="append", choices=languages.NAMES, metavar="LANGUAGE", help="in this"
    )
    parser.add_argument("--font", type=Path, help="a font for letters that no other has")
    options = parser.parse_args(arguments)
    options.language = options.language or list(LANGUAGES)
    return options


def commands(options: argparse.Namespace) -> list[list[str]]:
    """Return what has each language taken by itself; one that named two would begin for ever."""
    ours = [sys.executable, "-m", "docs.screenshots", "--all", str(options.all)]
    ours += [word for state in options.state or () for word in ("--state", state)]
    ours += ["--font", str(options.font)] if options.font is not None else []
    return [[*ours, "--language", language] for language in options.language]


def _take_all(folder: Path, kind: Kind, states: Sequence[str]) -> None:
    """Take the states in one kind, and sheets of them."""
    folders = [folder / f"{kind.name}-{appearance.value}" for appearance in kind.appearances]
    for state in states:
        for place, image in zip(folders, _pictures(STATES[state], kind), strict=True):
            save(image, place / f"{state}.png")
        gc.collect()
    for place in folders:
        for number, few in enumerate(batched(states, PER_SHEET, strict=False), start=1):
            whole = sheet([place / f"{state}.png" for state in few])
            save(whole, place.with_name(f"{place.name}-{number:02}.png"))


def _pictures(state: Callable[[Desk], object], kind: Kind) -> list[QImage]:
    """Take a state in a home of its own, once in each appearance."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder) / "home", size=kind.size, text_size=kind.text_size)
        try:
            state(desk)
            return [_picture(desk, appearance) for appearance in kind.appearances]
        finally:
            desk.leave()


def _picture(desk: Desk, appearance: Appearance) -> QImage:
    desk.wear(appearance)
    desk.rest()
    return picture(desk.windows)


def _take_few() -> int:
    """Ask the questions and save what the window shows then; beside them what no question shows."""
    qt = QApplication(sys.argv[:1])
    gc.disable()
    with tempfile.TemporaryDirectory() as home:
        app = build(Path(home), model=_starter_in(Path(home)))
        app.settings.choose(replace(app.settings.now, dials=Dials(temperature=0.0)))
        app.window.resize(SMALL)
        app.window.show()
        for question in QUESTIONS:
            _ask(app, question)
        QTest.qWait(COUNTED_MS)
        for appearance in (Appearance.LIGHT, Appearance.DARK):
            app.window.set_appearance(appearance)
            qt.processEvents()
            save(picture([app.window]), DOCS / f"window-{appearance.value}.png")
        app.close()
    few = Kind("few", (Appearance.LIGHT,), SMALL)
    for state, name in (("rich_formulas", "rich-answer"), ("catalog_of_models", "models")):
        save(_pictures(STATES[state], few)[0], DOCS / f"{name}.png")
    return 0


def _starter_in(home: Path) -> Path:
    """Have the starter model in a home where it belongs, so that it is called by its name."""
    model = starter_file(home)
    model.parent.mkdir(parents=True)
    model.symlink_to(starter_file(paths.home()))
    return model


def _ask(app: App, question: str) -> None:
    app.chat.send(question)
    while app.chat.answering:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)
    QApplication.processEvents()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
