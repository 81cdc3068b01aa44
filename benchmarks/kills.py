"""Kills the app again and again while it works, and holds what is there then against what was done.

    python -m benchmarks.kills [ROUNDS] [SEED]

Each round starts the real app, window and engine and all, on a home that others were killed on, or
that an older version left; it streams answers, goes on with them, renames, pins, moves, deletes,
restores, types drafts, imports and makes backups, until kill -9 comes at a random moment. What the
app has done it tells through a pipe before and after each step. Then the home is opened as the app
opens it, and looked at: a step that was done is there; one that was under way is there or is not;
nothing else has changed. Some of the kills come at a moment after the start, and as many at one
after the first step, however long a busy machine takes to that.
"""

import json
import os
import random
import select
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from threading import Thread
from typing import Any

import apsw
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.domain.conversation import Message, Role
from app.domain.dials import Dials
from app.domain.reply import Finish
from app.domain.tree import Tree
from app.exchange import paddock
from app.paths import backups_folder, damaged_folder, database_file
from app.state.exchange import Stage
from app.store.backups import Backups
from app.store.conversations import ConversationStore
from app.store.database import APPLICATION_ID
from app.store.migrations import MIGRATIONS
from app.store.opening import open_database
from app.wiring import App, build
from tests.helpers.tiny_model import write_tiny_model

ROUNDS = 1000
# After so many rounds there is a new home, left by some version.
ROUNDS_A_HOME = 10
LONGEST_S = 2.0
# An app that has done nothing by then never will.
PATIENCE_S = 60.0
STEP_MS = (2, 60)
# What the app may lose of a text that streams.
LOST_S = 0.25
# A thread of the app's tells so often that the machine lets it run: on a busy one, nobody saves.
BEAT_S = 0.01
FIRST_S = 0.5
OLD_CHATS, IMPORTED, MESSAGES = 20, 200, 6

type Lines = list[dict[str, Any]]
type Rows = Callable[..., Sequence[tuple[object, ...]]]


@dataclass
class Figures:
    """What came of all rounds."""

    rounds: int = 0
    steps: int = 0
    streaming: int = 0
    migrated: int = 0
    importing: int = 0
    worst_s: float = 0.0


class LostError(Exception):
    """Something that was done is not there."""


class Life:
    """The app as it lives until it is killed: does steps at random moments, and tells of each."""

    def __init__(self, app: App, pipe: int, seed: int) -> None:
        self._app, self._pipe = app, pipe
        self._random = random.Random(seed)  # noqa: S311 - no secret
        self._timer = QTimer(singleShot=True)
        self._timer.timeout.connect(self._step)
        app.chat.grew.connect(self._on_grew)
        self._importing = False
        app.exchange.changed.connect(self._on_exchange)
        self._timer.start(0)

    def _tell(self, **told: object) -> None:
        line = json.dumps({"at": time.monotonic(), **told}) + "\n"
        os.write(self._pipe, line.encode())

    def _on_grew(self) -> None:
        growing = self._app.chat.growing
        if growing is not None:
            text = growing.reply.text.removesuffix(growing.held)
            self._tell(grew=growing.reply.id, text=text)

    def _on_exchange(self) -> None:
        stage = self._app.exchange.stage
        if stage is Stage.LOOKED:
            self._app.exchange.bring_in()
        elif stage is Stage.IMPORTED:
            self._tell(imported=self._app.exchange.tally.added)
            self._app.exchange.forget()

    def _step(self) -> None:
        kinds: tuple[tuple[Callable[[], None], int], ...] = (
            (self._send, 8),
            (self._go_on, 4),
            (self._stop, 2),
            (self._new, 2),
            (self._open, 3),
            (self._rename, 3),
            (self._pin, 2),
            (self._delete, 2),
            (self._undo, 1),
            (self._type, 3),
            (self._import, 2),
            (self._back_up, 1),
        )
        steps, weights = zip(*kinds, strict=True)
        self._random.choices(steps, weights)[0]()
        self._timer.start(self._random.randint(*STEP_MS))

    def _some(self) -> str | None:
        ids = self._app.conversations.ids()
        return self._random.choice(ids) if ids else None

    def _send(self) -> None:
        words = f"Question {self._random.random()} 旧港口"
        if self._app.chat.answering:
            return
        self._tell(begun="send", text=words)
        if self._app.chat.send(words):
            asked = self._app.chat.conversation
            self._tell(
                done="send",
                conversation=asked.id,
                title=asked.title,
                message=asked.messages[-2].id,
                text=words,
            )

    def _go_on(self) -> None:
        chat = self._app.chat
        if chat.may_go_on and not chat.answering:
            last = chat.conversation.messages[-1].id
            self._tell(done="go on", message=last)
            chat.go_on()

    def _stop(self) -> None:
        growing = self._app.chat.growing
        if growing is not None:
            self._app.chat.stop()
            self._tell(done="stop", message=growing.reply.id, text=growing.reply.text)

    def _new(self) -> None:
        self._app.chat.new()

    def _open(self) -> None:
        if (some := self._some()) is not None:
            self._app.chat.open(some)

    def _rename(self) -> None:
        some, title = self._some(), f"Title {self._random.random()}"
        if some is not None:
            self._tell(begun="rename", conversation=some, title=title)
            if self._app.conversations.rename(some, title):
                self._tell(done="rename", conversation=some, title=title)

    def _pin(self) -> None:
        some, pinned = self._some(), self._random.random() < 0.5
        if some is not None:
            self._tell(begun="pin", conversation=some)
            self._app.conversations.pin(some, pinned=pinned)
            self._tell(done="pin", conversation=some, now=pinned)

    def _delete(self) -> None:
        if (some := self._some()) is not None and self._app.conversations.count > 5:
            self._tell(begun="delete", conversation=some)
            self._app.conversations.delete(some)
            self._tell(done="delete", conversation=some, now=True)

    def _undo(self) -> None:
        before = set(self._app.conversations.ids())
        self._tell(begun="undo")
        self._app.conversations.undo()
        for back in set(self._app.conversations.ids()) - before:
            self._tell(done="delete", conversation=back, now=False)

    def _type(self) -> None:
        self._app.chat.keep_draft(f"Draft {self._random.random()}")

    def _import(self) -> None:
        if not self._app.exchange.busy and self._app.exchange.stage is Stage.IDLE:
            self._tell(begun="import")
            self._app.exchange.look(Path(os.environ["PADDOCK_KILLS_IMPORT"]))

    def _back_up(self) -> None:
        self._app.safety.back_up()


def live(home: Path, model: Path, *, pipe: int, seed: int) -> None:
    """Be the app until it is killed."""
    qt = QApplication(["paddock"])
    app = build(home, model=model)
    app.settings.choose(replace(app.settings.now, dials=Dials(temperature=0.8, max_tokens=400)))
    app.window.show()
    life = Life(app, pipe, seed)
    os.write(pipe, json.dumps({"at": time.monotonic(), "open": True}).encode() + b"\n")
    Thread(target=_beat, args=(pipe,), daemon=True).start()
    qt.exec()
    del life


def _beat(pipe: int) -> None:
    while True:
        os.write(pipe, json.dumps({"at": time.monotonic(), "beat": True}).encode() + b"\n")
        time.sleep(BEAT_S)


class Home:
    """A folder that apps are killed on, and what is known of it."""

    def __init__(self, folder: Path, model: Path, version: int) -> None:
        self.folder, self.model = folder, model
        self.titles: dict[str, str] = {}
        self.texts: dict[str, str] = {}  # of messages that are complete
        self.flags: dict[str, set[str]] = {"delete": set(), "pin": set()}
        self.old = version < len(MIGRATIONS)
        if version:
            self._fill(version)

    def _fill(self, version: int) -> None:
        """Leave what that version would have left."""
        file = database_file(self.folder)
        with closing(apsw.Connection(str(file))) as connection:
            for statements in MIGRATIONS[:version]:
                connection.execute(statements)
            connection.pragma("application_id", APPLICATION_ID)
            connection.pragma("user_version", version)
            with connection:
                for number in range(OLD_CHATS):
                    self._put(connection, f"old-{number}")

    def _put(self, connection: apsw.Connection, name: str) -> None:
        connection.execute(
            "INSERT INTO conversation (id, title, created, updated, tip) VALUES (?, ?, 1, 1, ?)",
            (name, name, f"{name}-5"),
        )
        self.titles[name] = name
        for message in _said(name):
            connection.execute(
                "INSERT INTO message (id, conversation, parent, role, text, created, finish) "
                "VALUES (?, ?, ?, ?, ?, 1, ?)",
                (message.id, name, message.parent, message.role, message.text, message.finish),
            )
            self.texts[message.id] = message.text

    def round(self, seed: int, figures: Figures) -> None:
        """Start the app, kill it, and look at what is there. Raises LostError."""
        chance = random.Random(seed)  # noqa: S311 - no secret
        delay = chance.uniform(0.0, FIRST_S if self.old else LONGEST_S)
        at_work = not self.old and chance.random() < 0.5
        lines, killed = self._live(seed, delay, at_work=at_work)
        self._believe(lines)
        figures.rounds += 1
        figures.steps += sum("done" in line for line in lines)
        figures.migrated += self.old and not any("open" in line for line in lines)
        figures.importing += _under_way(lines, "import", "imported")
        database, report = open_database(
            database_file(self.folder), Backups(backups_folder(self.folder)),
            damaged_folder(self.folder),
        )  # fmt: skip
        with closing(database):
            self.old = False
            if report is not None:
                raise LostError(report)
            for fault in database.rows("PRAGMA integrity_check"):
                if fault != ("ok",):
                    raise LostError(str(fault))
            if database.mend_index():
                raise LostError("the index of words differed")
            self._compare(ConversationStore(database), database.rows, _last_begun(lines))
            lost_s = self._compare_streams(database.rows, lines, killed)
            figures.streaming += lost_s is not None
            figures.worst_s = max(figures.worst_s, lost_s or 0.0)
            if figures.worst_s > LOST_S:
                raise LostError(f"{figures.worst_s:.3f} s of a text that streamed")

    def _live(self, seed: int, delay: float, *, at_work: bool) -> tuple[Lines, float]:
        """Give what an app has told until it was killed, and when that was.

        The delay begins with the app, or where it is to be at work, with what it has done.
        """
        reading, writing = os.pipe()
        if (child := os.fork()) == 0:
            os.close(reading)
            nowhere = os.open(os.devnull, os.O_RDWR)
            for standard in range(3):
                os.dup2(nowhere, standard)
            with suppress(BaseException):
                live(self.folder, self.model, pipe=writing, seed=seed)
            os._exit(1)
        os.close(writing)
        told = _heard(reading, PATIENCE_S, until=b'"done"') if at_work else b""
        told += _heard(reading, delay)
        killed = time.monotonic()
        os.kill(child, signal.SIGKILL)
        while more := os.read(reading, 1 << 20):
            told += more
        os.close(reading)
        os.waitpid(child, 0)
        whole = told[: told.rfind(b"\n") + 1]
        return [json.loads(line) for line in whole.splitlines()], killed

    def _believe(self, lines: Lines) -> None:
        for line in lines:
            match line.get("done"):
                case "send":
                    self.titles[line["conversation"]] = line["title"]
                    self.texts[line["message"]] = line["text"]
                case "rename":
                    self.titles[line["conversation"]] = line["title"]
                case "stop":
                    self.texts[line["message"]] = line["text"]
                case "go on":
                    self.texts.pop(line["message"], None)
                case "pin" | "delete" as kind:
                    flagged = self.flags[kind]
                    (flagged.add if line["now"] else flagged.discard)(line["conversation"])
                case _:
                    pass

    def _compare(self, store: ConversationStore, rows: Rows, begun: Mapping[str, Any]) -> None:
        open_to = begun.get("conversation")  # what was under way may be done or not
        undoing = begun.get("begun") == "undo"
        titles = {str(each): title for each, title in rows("SELECT id, title FROM conversation")}
        for each, title in self.titles.items():
            if titles.get(each) != title and (each not in titles or each != open_to):
                raise LostError(f"{each} is called {titles.get(each)}, not {title}")
        texts = {str(each): text for each, text in rows("SELECT id, text FROM message")}
        for each, text in self.texts.items():
            if texts.get(each) != text:
                raise LostError(f"{each} says {texts.get(each)!r}, not {text!r}")
        found = {
            "delete": {each.heading.id for each in store.trash()},
            "pin": {each for (each,) in rows("SELECT id FROM conversation WHERE pinned")},
        }
        for kind, flagged in self.flags.items():
            differs = (found[kind] ^ flagged) - {open_to}
            if differs and not (undoing and kind == "delete"):
                raise LostError(f"{kind}: {differs}")
        counts = rows(
            "SELECT count(message.id) FROM conversation LEFT JOIN message "
            "ON message.conversation = conversation.id AND message.id LIKE conversation.id || '-%' "
            "WHERE conversation.id LIKE 'new-%' GROUP BY conversation.id"
        )
        if any(count != MESSAGES for (count,) in counts):
            raise LostError("a conversation was imported in part")
        # What was under way is known from here on.
        self.titles |= {each: title for each, title in titles.items() if each in self.titles}
        self.flags = found

    def _compare_streams(self, rows: Rows, lines: Lines, killed: float) -> float | None:
        """Tell how many seconds of a streaming text are lost, None where none was streaming."""
        grown = [line for line in lines if "grew" in line]
        if not grown:
            return None
        last = [line for line in grown if line["grew"] == grown[-1]["grew"]]
        found = rows("SELECT text FROM message WHERE id = ?", (last[0]["grew"],))
        kept = str(found[0][0]) if found else ""
        lost = [line["at"] for line in last if not kept.startswith(line["text"])]
        beats = [line["at"] for line in lines if "beat" in line]
        return _alive(min(lost), killed, beats) if lost else 0.0


def _heard(pipe: int, seconds: float, until: bytes | None = None) -> bytes:
    """Give what is told within so many seconds, or until something is. Raises LostError."""
    told, ends = b"", time.monotonic() + seconds
    while (left := ends - time.monotonic()) > 0:
        if select.select([pipe], [], [], left)[0]:
            if not (more := os.read(pipe, 1 << 20)):
                raise LostError("the app ended by itself")
            told += more
        if until is not None and until in told:
            return told
    if until is not None:
        raise LostError(f"no {until.decode()} was told of in {seconds:.0f} s")
    return told


def _alive(start: float, end: float, beats: Sequence[float]) -> float:
    """Tell for how long of this time the app had a processor to run on."""
    moments = [start, *(beat for beat in beats if start < beat < end), end]
    return sum(min(later - before, 2 * BEAT_S) for before, later in pairwise(moments))


def _under_way(lines: Lines, begun: str, done: str) -> bool:
    starts = [number for number, line in enumerate(lines) if line.get("begun") == begun]
    return bool(starts) and not any(done in line for line in lines[starts[-1] :])


def _last_begun(lines: Lines) -> Mapping[str, Any]:
    """Give the step that was under way, nothing where the last one was done."""
    for line in reversed(lines):
        if "done" in line:
            return {}
        if "begun" in line:
            return line
    return {}


def _said(name: str) -> list[Message]:
    """Make a conversation of six messages."""
    said: list[Message] = []
    for number in range(MESSAGES):
        role = (Role.USER, Role.ASSISTANT)[number % 2]
        parent = said[-1].id if said else None
        finish = Finish.END if number % 2 else None
        said.append(Message(f"{name}-{number}", role, f"{name} said {number}", parent, 1.0, finish))
    return said


def _write_import(file: Path) -> None:
    names = [f"new-{number}" for number in range(IMPORTED)]
    said = {name: tuple(_said(name)) for name in names}
    trees = (Tree(name, title=name, tip=said[name][-1].id, messages=said[name]) for name in names)
    file.write_bytes(b"".join(paddock.write(trees)))


def kill(rounds: int, seed: int, folder: Path) -> Figures:
    """Kill the app so many times. Raises LostError where something is not there."""
    model = write_tiny_model(folder / "tiny.gguf", context=4096)
    _write_import(folder / "import.json")
    os.environ["PADDOCK_KILLS_IMPORT"] = str(folder / "import.json")
    figures, home = Figures(), None
    chance = random.Random(seed)  # noqa: S311 - no secret
    for number in range(rounds):
        if home is None or number % ROUNDS_A_HOME == 0:
            if home is not None:
                # The last engine may still be writing there.
                shutil.rmtree(home.folder, ignore_errors=True)
            place = folder / f"home-{number}"
            place.mkdir()
            home = Home(place, model, chance.randint(0, len(MIGRATIONS)))
        home.round(chance.getrandbits(32), figures)
        if sys.stdout.isatty():
            print(f"\r{figures.rounds:,} of {rounds:,}", end="", flush=True)
    return figures


def main() -> None:
    """Kill, and print what came of it."""
    rounds = int(sys.argv[1]) if sys.argv[1:] else ROUNDS
    seed = int(sys.argv[2]) if sys.argv[2:] else int(time.time())
    print(f"seed {seed}", flush=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # nobody looks at these windows
    # An engine whose app was killed may still be writing there.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        figures = kill(rounds, seed, Path(folder))
    print(
        f"\nkilled {figures.rounds:,} times, opened as often; {figures.steps:,} steps were done, "
        f"none is lost\nwhile text streamed: {figures.streaming:,}; at most "
        f"{figures.worst_s * 1000:.0f} ms of it are lost\nwhile an older version's file was "
        f"opened: {figures.migrated:,}; while importing: {figures.importing:,}"
    )


if __name__ == "__main__":
    main()
