"""Measures the window, each case in a process of its own, beside a plain QTextBrowser.

    QT_QPA_PLATFORM=offscreen python -m benchmarks.window [SECONDS]

The plain one sets the whole text as Markdown again each time there is more. An answer of prose,
code, tables and formulas comes for so many seconds, 50 if nothing is said, at 200 tokens a second
of wall clock, from another process by the real wire; somebody types meanwhile. How long the window
is held up is told by `tests/helpers/event_turns.py`. docs/window.md says what each line means.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.domain.conversation import Conversation, Message, Role
from app.domain.reply import Finish
from app.library.starter import starter_file
from app.paths import database_file
from app.store.conversations import ConversationStore
from app.store.database import Database
from app.store.settings import SettingsStore
from engine.starter import starter_file as starter_here
from tests.helpers.long_answer import short_answer

PER_SECOND = 200
MESSAGES = (2_000, 10_000)
CHATS, LAST, LISTED = 200, 40, 10_000
STARTS = 5
OURS, PLAIN = "watched_window", "plain_window"

type Found = dict[str, Any]


def main(seconds: int) -> None:
    """Print the table."""
    print(f"load {os.getloadavg()[0]:.2f} on {os.cpu_count()} processors")
    print(f"{'':52}{'Paddock':>10}{'plain Qt':>10}{'ratio':>8}")
    with _home(CHATS) as home:
        for each in MESSAGES:
            _save_long(home, each)
        _print_starts(home)
        _print_opened(home)
        _print_streamed(home, seconds)
    with _home(LISTED) as home:
        words = ["list", str(LISTED)]
        ours, plain = _run(OURS, words, home), _run(PLAIN, words, home)
        name = f"{LISTED:,} chats at the side, slowest of 200 steps, ms"
        _print(name, 1000 * max(ours["took"]), 1000 * max(plain["took"]))


def _print_starts(home: Path) -> None:
    ours = [_start(OURS, home) for _ in range(1 + STARTS)][1:]
    plain = [_start(PLAIN, home) for _ in range(1 + STARTS)][1:]
    name = "from a fresh process to a letter that was typed, s"
    _print(name, statistics.median(ours), statistics.median(plain))
    _print("  the slowest of five", max(ours), max(plain))


def _start(which: str, home: Path) -> float:
    began = time.perf_counter()
    return float(_run(which, ["start"], home)["at"]) - began


def _print_opened(home: Path) -> None:
    ids = [f"long-{each}" for each in MESSAGES]
    ours = _run(OURS, ["open", *ids], home)
    plain = _run(PLAIN, ["open", *(str(home / f"{each}.md") for each in ids)], home)
    for each, count in zip(ids, MESSAGES, strict=True):
        mine, theirs = ours[each], plain[each]
        name = f"{count:,} messages opened and painted, ms"
        _print(name, 1000 * statistics.median(mine["took"]), 1000 * theirs["took"][0])
        _print("  the slowest of five", 1000 * max(mine["took"]), 1000 * theirs["took"][0])
        _print("  memory, MB", mine["grown"] / 1e6, theirs["grown"] / 1e6)


def _print_streamed(home: Path, seconds: int) -> None:
    words = ["stream", str(seconds * PER_SECOND), str(PER_SECOND)]
    ours, plain = _run(OURS, words, home), _run(PLAIN, words, home)
    for name, key in (
        ("an update of a growing answer", "updates"),
        ("the same, in time of the processor", "computed"),
        ("a key until painted", "keys"),
    ):
        mine, theirs = ours[key], plain[key]
        _print(f"{name}, ms, p50", 1000 * _at(mine, 50), 1000 * _at(theirs, 50))
        _print("  p99", 1000 * _at(mine, 99), 1000 * _at(theirs, 99))
        _print("  max", 1000 * max(mine), 1000 * max(theirs))
    _print("any turn of the event loop, ms, max", 1000 * max(ours["all"]), 1000 * max(plain["all"]))
    _print("updates a second", *(len(each["updates"]) / each["wall"] for each in (ours, plain)))
    _print("the window's thread is busy, %", *(_busy(each) for each in (ours, plain)))
    _print("  memory grown by, MB", ours["grown"] / 1e6, plain["grown"] / 1e6)
    _print("  seconds until all is shown", ours["wall"], plain["wall"])


def _busy(found: Found) -> float:
    return 100 * sum(found["all"]) / found["wall"]


def _at(values: Sequence[float], percent: int) -> float:
    return sorted(values)[min(len(values) - 1, len(values) * percent // 100)]


def _print(name: str, ours: float, plain: float) -> None:
    print(f"{name:52}{ours:10.2f}{plain:10.2f}{plain / ours:8.1f}", flush=True)


def _run(which: str, words: Sequence[str], home: Path) -> Found:
    """Run a case in a process of its own; return what it found."""
    env = os.environ | {"PADDOCK_HOME": str(home), "PYTHONPYCACHEPREFIX": str(home / "compiled")}
    # All is compiled, but at the first start, which is not counted.
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(  # noqa: S603 - the command is our own
        [sys.executable, "-m", f"tests.helpers.{which}", *words],
        env=env,
        stdout=subprocess.PIPE,
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


@contextmanager
def _home(chats: int) -> Iterator[Path]:
    """Give a home as somebody left it: with so many chats, of which a longer one is open."""
    with tempfile.TemporaryDirectory(prefix="paddock-window-") as folder:
        home = Path(folder)
        file = starter_file(home)
        file.parent.mkdir(parents=True)
        file.symlink_to(starter_here())
        database = Database(database_file(home))
        store, now = ConversationStore(database), time.time()
        for number in range(chats):
            store.save(*_conversation(f"c{number}", 4, at=now - number * 3600))
        store.save(*_conversation("last", LAST, at=now))
        settings = SettingsStore(database)
        settings.save(replace(settings.load(), open_conversation="last"))
        database.close()
        yield home


def _save_long(home: Path, count: int) -> None:
    """Save a conversation, and its text for who knows no conversations."""
    database = Database(database_file(home))
    long, messages = _conversation(f"long-{count}", count, at=time.time() - 3600)
    ConversationStore(database).save(long, messages)
    database.close()
    (home / f"{long.id}.md").write_text("\n\n".join(each.text for each in messages))


def _conversation(name: str, count: int, *, at: float) -> tuple[Conversation, list[Message]]:
    messages: list[Message] = []
    for number in range(count):
        asks = number % 2 == 0
        messages.append(
            Message(
                f"{name}-{number}",
                Role.USER if asks else Role.ASSISTANT,
                f"What about number {number}, and why is that so?"
                if asks
                else short_answer(number),
                messages[-1].id if messages else None,
                at,
                None if asks else Finish.END,
            )
        )
    return Conversation(name, f"Chat {name}", at, at, tuple(messages)), messages


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
