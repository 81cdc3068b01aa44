"""The parts that `--self-test` tries, each for real: what raises is not well.

Each loads what it tries itself, so that one which cannot be loaded keeps no other from being tried.
"""

import json
import subprocess
import threading
import time
from collections.abc import Callable, Mapping
from hashlib import file_digest
from pathlib import Path
from typing import cast

from app import paths, processes
from app.self_runs import Said
from app.surroundings import of_engine

# Less than what all of it may take, as a part that gives up can say why.
PATIENCE_S = 18.0
QUESTION = "Say hello."
ENOUGH = 80  # letters of an answer
PICTURE = "window.png"
NEEDED = ("catalog.json", "chips.json", "starter.json", "theme.qss")


class UnwellError(Exception):
    """A part does not do what it is for; said in words."""


def _parts(_: Path) -> Said:
    """Load the whole window, and with it Qt, SQLite and all else that it needs."""
    import apsw
    import keyring
    import nacl
    import PySide6
    import ziamath

    from app import starting

    loaded = (starting, keyring, nacl, ziamath)
    names = [each.__name__ for each in loaded]
    return {"qt": PySide6.__version__, "sqlite": apsw.sqlite_lib_version(), "loaded": names}


def _resources(_: Path) -> Said:
    """Find what ships with the app: the words of other languages are compiled for it."""
    missing = [name for name in NEEDED if not (paths.resources() / name).is_file()]
    languages = sorted(file.stem for file in paths.translations().glob("*.qm"))
    if missing or not languages:
        raise UnwellError(f"not there: {', '.join(missing) or 'the compiled translations'}")
    return {"languages": languages}


def _starter(_: Path) -> Said:
    """Read the starter model whole, and hold it against what is pinned."""
    from app.library.starter import starter_digest, starter_file

    file = starter_file(paths.home())
    with file.open("rb") as read:
        if file_digest(read, "sha256").hexdigest() != starter_digest():
            raise UnwellError(f"{file} is not the file that is pinned")
    return {"file": file.name, "bytes": file.stat().st_size}


def _database(home: Path) -> Said:
    """Keep a chat under a key, and find it again by a word of it."""
    from app.domain.conversation import Conversation, Message, Role
    from app.domain.finding import Search
    from app.store.conversations import ConversationStore
    from app.store.database import Database
    from app.store.search import Finder

    file, key = home / "tried.sqlite", bytes(range(32))
    asked = Message("1", Role.USER, "A paddock for llamas", parent=None, created=1.0)
    chat = Conversation("c", "Tried", 1.0, updated=2.0, messages=(asked,))
    database = Database(file, key)
    ConversationStore(database).save(chat, (asked,))
    database.close()
    database = Database(file, key)
    found = Finder(database).find(Search("llamas"))
    database.close()
    if not found or b"llamas" in file.read_bytes():
        raise UnwellError("a chat that was kept is not found, or can be read without its key")
    return {"found": len(found), "encrypted": True}


def _engine(_: Path) -> Said:
    """Have MLX compute, in a process of its own."""
    return _told_by("engine.self_test")


def _tls(_: Path) -> Said:
    """Have the Hub's client loaded and TLS spoken, in a process of its own."""
    return _told_by("app.hub.self_test")


def _told_by(module: str) -> Said:
    ended = subprocess.run(  # noqa: S603 - the command is our own
        processes.module(module),
        cwd=paths.code(),
        env=of_engine(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=PATIENCE_S,
        check=False,
    )
    if ended.returncode != 0:
        last = ended.stderr.decode(errors="replace")[-2000:]
        raise UnwellError(f"its process ended with code {ended.returncode}: {last}")
    return cast("Said", json.loads(ended.stdout))


def _hub(home: Path) -> Said:
    """Have the hub process come up and answer, of an address where nobody is."""
    from app.domain.remote import Query
    from app.hub import wire
    from app.hub.client import HubClient, Means

    heard, answers = threading.Event(), list[object]()

    def hear(answer: object) -> None:
        answers.append(answer)
        heard.set()

    client = HubClient(Means(home / "tried.jsonl"), hear, lambda: None)
    client.reach("http://127.0.0.1:9", None, offline=False)
    client.ask(wire.Search(1, Query("llama")))
    heard.wait(PATIENCE_S)
    client.close()
    if not answers or not isinstance(answers[0], wire.Failed):
        raise UnwellError(f"it answered {answers}")
    return {"answered": answers[0].failure.trouble.value}


def _window(home: Path) -> Said:
    """Have the app itself drawn, and the starter model answer in it."""
    end = time.monotonic() + PATIENCE_S  # of which Qt takes its share, to be loaded
    from PySide6.QtGui import QGuiApplication

    from app.library.places import Around
    from app.library.shelf import Shelf
    from app.library.starter import starter_file
    from app.system.application import Application
    from app.wiring import Here, build, here_at

    qt = Application(["paddock"])
    usual = here_at(home)
    # What its user has elsewhere is not looked at.
    here = Here(Shelf(home, Around(home, {})), usual.computer, usual.hub)
    app = build(home, model=starter_file(paths.home()), here=here)
    app.window.show()
    app.chat.send(QUESTION)
    while (reply := app.chat.conversation.messages[-1]).finish is None and time.monotonic() < end:
        qt.processEvents()
        time.sleep(0.01)  # else it takes from the engine what that computes with
        if len(reply.text) > ENOUGH:
            app.chat.stop()
    qt.processEvents()
    picture = app.window.grab().toImage()
    picture.save(str(home / PICTURE))
    app.close()
    colours = {picture.pixel(x, x) for x in range(min(picture.width(), picture.height()))}
    if not reply.text.strip() or len(colours) < 2:
        why = reply.reason or app.models.status.reason
        raise UnwellError(f"“{reply.text}” after {PATIENCE_S} s, {len(colours)} colours; {why}")
    return {
        "platform": QGuiApplication.platformName(),
        "colours": len(colours),
        "answer": reply.text,
    }


CHECKS: Mapping[str, Callable[[Path], Said]] = {
    "parts": _parts,
    "resources": _resources,
    "starter": _starter,
    "database": _database,
    "engine": _engine,
    "tls": _tls,
    "hub": _hub,
    "window": _window,
}
