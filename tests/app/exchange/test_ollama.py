"""What comes of the database of Ollama's app."""

import sqlite3
from contextlib import closing

import pytest

from app.domain.exchange import Problem
from app.exchange import ollama
from tests.helpers import exports


def listing(folder):
    return sorted(path.name for path in folder.iterdir())


def test_messages_come_over_with_what_lies_beside_them(tmp_path):
    tides, empty = ollama.read_all(exports.ollama(tmp_path))
    assert [message.text for message in tides.path] == [
        "[File: sea.png]\n\nWhy tides?",
        "<think>\nHm.\n</think>\n\nThe moon.\n\n[Tool: web_search]",
    ]
    assert (tides.title, tides.origin) == ("Tides", "ollama:o1")
    assert tides.created == pytest.approx(1_767_348_245.123456)
    assert empty.messages == ()


def test_nothing_is_left_beside_a_database_that_nobody_has_open(tmp_path):
    file = exports.ollama(tmp_path)
    before = listing(tmp_path), file.read_bytes()
    list(ollama.read_all(file))
    assert (listing(tmp_path), file.read_bytes()) == before


def test_what_an_open_ollama_said_last_comes_over_too(tmp_path):
    file = exports.ollama(tmp_path)
    with closing(sqlite3.connect(file, isolation_level=None)) as open_elsewhere:
        open_elsewhere.execute(
            "INSERT INTO messages (chat_id, role, content) VALUES ('o2','user','New')"
        )
        trees = list(ollama.read_all(file))
    assert [message.text for message in trees[1].path] == ["New"]


def test_a_database_of_an_early_version_is_read(tmp_path):
    file = tmp_path / "db.sqlite"
    with closing(sqlite3.connect(file)) as made:
        made.executescript(
            "CREATE TABLE chats (id TEXT, title TEXT, created_at TIMESTAMP);"
            "CREATE TABLE messages (id INTEGER, chat_id TEXT, role TEXT, content TEXT);"
            "INSERT INTO chats VALUES ('a', 'Early', NULL);"
            "INSERT INTO messages VALUES (1, 'a', 'user', CAST(x'48ff69' AS TEXT));"
        )
    (tree,) = ollama.read_all(file)
    assert [message.text for message in tree.path] == ["H\ufffdi"]


@pytest.mark.parametrize(
    "tables",
    [
        "CREATE TABLE other (id)",
        "CREATE TABLE chats (id, title, created_at)",
        # A view may hide what never ends.
        """CREATE TABLE chats (id, title, created_at);
        CREATE VIEW messages AS SELECT 1 AS id, 2 AS chat_id, 3 AS role, 4 AS content""",
    ],
)
def test_another_programs_database_is_none_of_it(tmp_path, tables):
    file = tmp_path / "db.sqlite"
    with closing(sqlite3.connect(file)) as made:
        made.executescript(tables)
    with pytest.raises(ollama.ForeignError):
        list(ollama.read_all(file))


def test_a_damaged_database_says_so(tmp_path):
    file = exports.ollama(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))
    outcomes = ollama.read_all(file)
    assert isinstance(next(outcomes), Problem)
    with pytest.raises(ollama.ForeignError):
        next(outcomes)


def test_which_model_wrote_a_reply_comes_over(tmp_path):
    file = exports.ollama(tmp_path)
    with closing(sqlite3.connect(file)) as changed, changed:
        changed.execute("UPDATE messages SET model_name = 'llama3.2:3b'")
    asked, answer = next(iter(ollama.read_all(file))).messages
    assert (asked.receipt, answer.receipt.model) == (None, "llama3.2:3b")
    with closing(sqlite3.connect(file)) as changed, changed:
        changed.execute("ALTER TABLE messages DROP COLUMN model_name")
    assert next(iter(ollama.read_all(file))).messages[1].receipt is None
