"""Takes the pictures in docs/: the real window, the real starter model, light and dark.

    .venv/bin/python -m docs.screenshots

Run from the checkout, after `make run` or `make starter` has fetched the starter model. With
QT_QPA_PLATFORM=offscreen it needs no display.
"""

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from app import paths
from app.domain.dials import Dials
from app.domain.settings import Appearance
from app.library.starter import starter_file
from app.wiring import App, build

DOCS = Path(__file__).parent
QUESTIONS = (
    "What is the capital of France?",
    "What is Llama, the language model, in one sentence?",
)


def main() -> None:
    """Ask the questions and save what the window shows then."""
    qt = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as home:
        app = build(Path(home), model=starter_file(paths.home()))
        app.settings.choose(replace(app.settings.now, dials=Dials(temperature=0.0)))
        app.window.resize(960, 640)
        app.window.show()
        for question in QUESTIONS:
            _ask(app, question)
        for appearance in (Appearance.LIGHT, Appearance.DARK):
            app.window.set_appearance(appearance)
            qt.processEvents()
            app.window.grab().save(str(DOCS / f"window-{appearance.value}.png"))
        app.close()


def _ask(app: App, question: str) -> None:
    app.chat.send(question)
    while app.chat.answering:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)
    QApplication.processEvents()


if __name__ == "__main__":
    main()
