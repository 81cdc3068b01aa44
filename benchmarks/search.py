"""Times looking for words in many messages, beside looking at each of them.

    python -m benchmarks.search [MESSAGES]

The messages are 60 made-up words each, of a vocabulary in which a few are frequent; every tenth is
120 Chinese characters. Both sides look into the same file; the peer is SQLite's own LIKE.
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from app.domain.finding import Search
from app.store.database import Database, Durability
from app.store.search import MOST, Finder

MESSAGES = 100_000
A_CHAT = 100
ROUNDS = 5
SYLLABLES = ("ka", "to", "mi", "ren", "sol", "the", "ing", "ber", "qu", "an", "pro", "er", "st")


def main() -> None:
    """Fill a database, then ask it."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else MESSAGES
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paddock.sqlite"
        database = Database(path)
        rare = _fill(database, count)
        print(f"{count:,} messages, {path.stat().st_size / 1e6:.0f} MB; medians of {ROUNDS} rounds")
        print(f"{'looked for':28}{'found':>7}{'ours':>10}{'LIKE':>10}{'ratio':>8}")
        finder = Finder(database)
        for name, words in rare.items():
            ours = _timed(lambda words=words: finder.find(Search(words)))
            theirs = _timed(lambda words=words: _look(database, words))
            found = len(finder.find(Search(words)))
            ratio = theirs / ours
            print(f"{name:28}{found:7}{ours * 1e3:7.1f} ms{theirs * 1e3:7.1f} ms{ratio:7.1f}×")
        database.close()


def _fill(database: Database, count: int) -> dict[str, str]:
    """Save so many messages; give what to look for, by what it is."""
    chance = random.Random(1)  # noqa: S311 - the same each time
    vocabulary = [
        "".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(20_000)
    ] + ["the", "and", "is", "of", "to"] * 400
    han = [chr(0x4E00 + chance.randrange(2500)) for _ in range(3000)]
    texts = [
        "".join(chance.choices(han, k=120))
        if number % 10 == 0
        else " ".join(chance.choices(vocabulary, k=60))
        for number in range(count)
    ]
    with database.writing(Durability.CRASH):
        for number, text in enumerate(texts):
            chat = f"chat {number // A_CHAT}"
            if number % A_CHAT == 0:
                database.execute(
                    "INSERT INTO conversation (id, title, created, updated) VALUES (?, ?, 1, 1)",
                    (chat, chat),
                )
            database.execute(
                "INSERT INTO message (id, conversation, role, text, created) "
                "VALUES (?, ?, 'user', ?, ?)",
                (str(number), chat, text, float(number)),
            )
    words = texts[count // 2 + 1].split()
    return {
        "a word": max(words, key=len),
        "two words": " ".join(words[10:12]),
        "two words together": f'"{" ".join(words[10:12])}"',
        "a frequent word": "the",
        "part of words": "ing",
        "three Chinese characters": texts[count // 2][10:13],
        "two Chinese characters": texts[count // 2][10:12],
        "a Chinese character": texts[count // 2][10],
        "two letters": "qu",
        "what is not there": "xylophone",
        "two letters not there": "zx",
    }


def _look(database: Database, words: str) -> object:
    """Look at each message, as who has no index does."""
    terms = [words.strip('"')] if '"' in words else words.split()
    has = " AND ".join("text LIKE ?" for _ in terms)
    sql = f"SELECT id FROM message WHERE {has} ORDER BY number DESC LIMIT {MOST}"  # noqa: S608 - question marks
    return database.rows(sql, [f"%{term}%" for term in terms])


def _timed(ask: Callable[[], object]) -> float:
    seconds: list[float] = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        ask()
        seconds.append(time.perf_counter() - began)
    return median(seconds)


if __name__ == "__main__":
    main()
