"""Taking what was deleted for good out of the backups."""

import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import apsw
import pytest

from app.domain.conversation import Conversation
from app.domain.folder import Folder
from app.domain.preset import Preset
from app.paths import damaged_folder, database_file
from app.store import unbegun
from app.store.backups import ASIDE, Backups
from app.store.conversations import ConversationStore
from app.store.database import APPLICATION_ID, Database
from app.store.folders import FolderStore
from app.store.migrations import MIGRATIONS
from app.store.opening import open_database, want
from app.store.presets import PresetStore
from app.store.purging import holding, purge
from tests.app.store.test_search import put
from tests.helpers.canary import files_with

ROOT = Path(__file__).parents[3]
OLD = "Paddock 2026-01-01T000000Z"


def delete_for_good(store, conversation_id):
    store.delete(conversation_id)
    assert store.remove([conversation_id])


@pytest.fixture
def backups(home):
    return Backups(home / "backups")


def test_of_a_backup_only_what_is_asked_for_goes(database, home, backups):
    store = ConversationStore(database)
    put(store, "a", "the xylophone", "and more")
    put(store, "b", "the quagmire")
    store.keep_draft("a", "palimpsest")
    made = backups.make(database_file(home))
    assert holding(backups, ["a"]) == [made.file]
    purge(backups, ["a"])
    assert holding(backups, ["a"]) == []
    held = made.file.read_bytes()
    assert not [words for words in (b"xylophone", b"palimpsest") if words in held]
    with_b = Database(made.file)
    assert [each.id for each in ConversationStore(with_b).headings()] == ["b"]
    assert not with_b.mend_index()
    with_b.close()


def test_a_conversation_of_more_than_a_thousand_messages_is_taken_out(database, home, backups):
    store = ConversationStore(database)
    put(store, "a", *["xylophone"] * 1100)
    made = backups.make(database_file(home))
    purge(backups, ["a"])
    assert holding(backups, ["a"]) == []
    assert b"xylophone" not in made.file.read_bytes()


def test_names_that_are_nowhere_else_go_with_what_is_taken_out(database, home, backups):
    store, folders, presets = (
        ConversationStore(database),
        FolderStore(database),
        PresetStore(database),
    )
    put(store, "a", "the xylophone")
    for name in ("gone", "kept"):
        folders.put(Folder(name, f"folder-{name}", 1.0))
        presets.put(Preset(name, f"preset-{name}", f"told-{name}"))
    store.keep_draft("", "draft-gone")
    made = backups.make(database_file(home))
    folders.remove("gone")
    presets.remove("gone")
    store.keep_draft("", "")
    delete_for_good(store, "a")
    purge(backups, ["a"], database_file(home))
    held = made.file.read_bytes()
    words = ("folder", "preset", "told", "draft")
    assert [word for word in words if f"{word}-gone".encode() in held] == []
    assert [word for word in words[:3] if f"{word}-kept".encode() in held] == list(words[:3])


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_a_backup_of_an_older_version_is_changed_and_stays_of_it(database, home, backups, version):
    backups.folder.mkdir(parents=True)
    file = backups.folder / "Paddock 2026-01-01T000000Z.sqlite"
    connection = apsw.Connection(str(file))
    for statements in MIGRATIONS[:version]:
        connection.execute(statements)
    connection.pragma("application_id", APPLICATION_ID)
    connection.pragma("user_version", version)
    for name in ("a", "b"):
        connection.execute(
            "INSERT INTO conversation (id, title, created, updated) VALUES (?, ?, 1.0, 1.0)",
            (name, name),
        )
        connection.execute(
            "INSERT INTO message (id, conversation, role, text, created) "
            "VALUES (?, ?, 'user', ?, 1.0)",
            (f"said {name}", name, f"word-{name}"),
        )
    connection.close()
    purge(backups, ["a"], database_file(home))
    held = file.read_bytes()
    assert (b"word-a" in held, b"word-b" in held) == (False, True)
    connection = apsw.Connection(str(file))
    assert connection.pragma("user_version") == version
    connection.close()


KILLED = """
import os, sys
from pathlib import Path
import apsw
from app.store import unbegun
from app.store.backups import Backups
from app.store.purging import purge

commits = []

def die():
    commits.append(1)
    if len(commits) == 2:
        os.kill(os.getpid(), 9)
    return False

def watch(connection):
    if connection.filename:  # not what is made in memory
        connection.set_commit_hook(die)

apsw.connection_hooks.append(watch)
purge(Backups(Path(sys.argv[1])), ["a"])
"""


def test_what_a_killed_one_leaves_is_gone_when_the_next_backup_is_made(database, home, backups):
    put(ConversationStore(database), "a", *["xylophone " * 1000] * 500)
    backups.make(database_file(home)).file.rename(backups.folder / f"{OLD}.sqlite")
    killed = subprocess.run([sys.executable, "-c", KILLED, backups.folder], cwd=ROOT, check=False)
    assert killed.returncode == -signal.SIGKILL
    left = {file.suffix for file in backups.folder.iterdir()}
    assert left == {".sqlite", ".part", ".part-journal"}
    made = backups.make(database_file(home))
    assert {file.name for file in backups.folder.iterdir()} == {f"{OLD}.sqlite", made.file.name}


def test_a_backup_that_cannot_be_read_is_left_as_it_is(home, backups):
    backups.folder.mkdir(parents=True)
    file = backups.folder / "Paddock 2026-01-01T000000Z.sqlite"
    file.write_bytes(b"no database at all")
    assert holding(backups, ["the id"]) == []
    purge(backups, ["the id"])
    assert file.read_bytes() == b"no database at all"


def test_a_damaged_one_that_holds_it_is_told_and_left_as_it_is(database, home, backups):
    store = ConversationStore(database)
    put(store, "the id", *["xylophone " * 1000] * 20)
    made = backups.make(database_file(home))
    held = bytearray(made.file.read_bytes())
    held[:4096] = bytes(4096)
    made.file.write_bytes(held)
    assert holding(backups, ["the id"]) == [made.file]
    assert purge(backups, ["the id"]) == [made.file]
    assert made.file.read_bytes() == held
    assert list(backups.folder.iterdir()) == [made.file]


def test_what_was_put_aside_loses_it_too_its_log_included(database, home, backups):
    store = ConversationStore(database)
    put(store, "a", "the xylophone")
    put(store, "b", "the quagmire")
    folder = damaged_folder(home) / "2026-01-01"
    folder.mkdir(parents=True)
    for suffix in ("", "-wal"):
        name = f"{database_file(home).name}{suffix}"
        (folder / name).write_bytes((home / name).read_bytes())
    assert b"xylophone" in (folder / "paddock.sqlite-wal").read_bytes()
    delete_for_good(store, "a")
    assert holding(backups, ["a"]) == []
    assert holding(backups, ["a"], database_file(home)) == [folder / "paddock.sqlite"]
    assert purge(backups, ["a"], database_file(home)) == []
    assert [file.name for file in folder.iterdir()] == ["paddock.sqlite"]
    assert files_with("xylophone", home) == []
    assert b"quagmire" in (folder / "paddock.sqlite").read_bytes()


def test_what_was_typed_before_the_chat_began_goes_with_it(database, home, backups):
    store = ConversationStore(database)
    store.keep_draft("", "half a xylo")
    made = backups.make(database_file(home))
    put(store, "a", "half a xylophone")
    store.keep_draft("", "something else")
    delete_for_good(store, "a")
    assert holding(backups, ["a"], database_file(home)) == [made.file]
    purge(backups, ["a"], database_file(home))
    assert b"xylo" not in made.file.read_bytes()


def test_instructions_from_before_the_chat_began_go_with_it(database, home, backups):
    store = ConversationStore(database)
    store.keep_draft(unbegun.NAME, unbegun.written(told("xylophone")))
    made = backups.make(database_file(home))
    store.keep_draft(unbegun.NAME, "")
    put(store, "a", "said")
    delete_for_good(store, "a")
    assert holding(backups, ["a"], database_file(home)) == [made.file]
    assert purge(backups, ["a"], database_file(home)) == []
    assert b"xylophone" not in made.file.read_bytes()
    assert holding(backups, ["a"], database_file(home)) == []


def test_instructions_that_wait_for_a_chat_now_stay_in_the_backups(database, home, backups):
    store = ConversationStore(database)
    store.keep_draft(unbegun.NAME, unbegun.written(told("quagmire")))
    put(store, "a", "the xylophone")
    made = backups.make(database_file(home))
    delete_for_good(store, "a")
    purge(backups, ["a"], database_file(home))
    assert b"quagmire" in made.file.read_bytes()
    assert holding(backups, ["a"], database_file(home)) == []


def told(system):
    return Conversation("blank", "New", 1.0, updated=1.0, system=system)


def test_a_copy_that_never_had_it_keeps_its_folders_and_presets(database, home, backups):
    store = ConversationStore(database)
    FolderStore(database).put(Folder("f", "quagmire", 1.0))
    PresetStore(database).put(Preset("p", "palimpsest", ""))
    store.keep_draft("", "half a xylophone")
    made = backups.make(database_file(home))
    FolderStore(database).remove("f")
    PresetStore(database).remove("p")
    store.keep_draft("", "")
    put(store, "a", "said")
    delete_for_good(store, "a")
    assert purge(backups, ["a"], database_file(home)) == []
    held = made.file.read_bytes()
    assert b"xylophone" not in held
    assert (b"quagmire" in held, b"palimpsest" in held) == (True, True)


def test_drafts_of_other_chats_stay_in_the_only_backup_of_them(database, home, backups):
    store = ConversationStore(database)
    put(store, "a", "said")
    put(store, "b", "the quagmire")
    store.keep_draft("a", "the xylophone")
    store.keep_draft("b", "the palimpsest")
    made = backups.make(database_file(home))
    delete_for_good(store, "a")
    delete_for_good(store, "b")  # as by a backup that was restored: nobody asks for it to go
    assert purge(backups, ["a"], database_file(home)) == []
    held = made.file.read_bytes()
    assert b"xylophone" not in held
    assert (b"quagmire" in held, b"palimpsest" in held) == (True, True)


@pytest.mark.parametrize(
    "broken",
    [
        "INSERT INTO draft VALUES (CAST(x'61ff' AS TEXT), 'x')",
        "INSERT INTO draft VALUES ('', CAST(x'61ff' AS TEXT))",
        "INSERT INTO folder VALUES (CAST(x'61ff' AS TEXT), 'x', 1.0)",
        "INSERT INTO preset VALUES (CAST(x'61ff' AS TEXT), 'x', '', NULL, NULL, NULL)",
    ],
)
def test_what_is_no_text_any_more_keeps_nothing_from_going(database, home, backups, broken):
    store = ConversationStore(database)
    put(store, "a", "the xylophone")
    other = apsw.Connection(str(database_file(home)))
    other.execute(broken)
    other.close()
    made = backups.make(database_file(home))
    delete_for_good(store, "a")
    assert holding(backups, ["a"], database_file(home)) == [made.file]
    assert purge(backups, ["a"], database_file(home)) == []
    held = made.file.read_bytes()
    assert (b"xylophone" in held, b"a\xff" in held) == (False, True)


def test_what_is_typed_now_stays_in_the_backups(database, home, backups):
    store = ConversationStore(database)
    put(store, "a", "the xylophone")
    store.keep_draft("", "quagmire")
    made = backups.make(database_file(home))
    delete_for_good(store, "a")
    purge(backups, ["a"], database_file(home))
    assert (b"xylophone" in made.file.read_bytes(), b"quagmire" in made.file.read_bytes()) == (
        False,
        True,
    )


def test_a_backup_that_waits_to_be_restored_loses_it_too(database, home, backups):
    store = ConversationStore(database)
    put(store, "a", "the xylophone")
    put(store, "b", "the quagmire")
    want(backups.make(database_file(home)), database_file(home))
    delete_for_good(store, "a")
    # Of one who was killed before.
    (home / "paddock.sqlite.part-journal").write_bytes(b"the xylophone")
    assert purge(backups, ["a"], database_file(home)) == []
    assert files_with("xylophone", home) == []
    database.close()
    opened = open_database(database_file(home), backups, home / "damaged")
    assert opened.report.startswith("The backup is restored.")
    assert ConversationStore(opened.database).titles(["a", "b"]).keys() == {"b"}
    opened.database.close()


def test_a_log_that_was_put_aside_without_its_database_is_told_of(database, home, backups):
    store = ConversationStore(database)
    put(store, "the id", "the xylophone")
    folder = damaged_folder(home) / "2026-01-01"
    folder.mkdir(parents=True)
    log = folder / "paddock.sqlite-wal"
    log.write_bytes((home / "paddock.sqlite-wal").read_bytes())
    delete_for_good(store, "the id")
    assert holding(backups, ["the id"], database_file(home)) == [log]
    assert purge(backups, ["the id"], database_file(home)) == [log]
    assert b"xylophone" in log.read_bytes()


@contextmanager
def a_bad_disk():
    """Have what is written aside be something else once it is looked at again."""

    def spoil(connection):
        file = Path(connection.filename)
        if file.suffix == ASIDE and connection.open_flags & apsw.SQLITE_OPEN_READONLY:
            file.write_bytes(file.read_bytes()[:4096] + b"noise" * 4096)

    apsw.connection_hooks.append(spoil)
    try:
        yield
    finally:
        apsw.connection_hooks.remove(spoil)


def test_a_copy_that_is_not_sound_takes_the_place_of_none(database, home, backups):
    store = ConversationStore(database)
    put(store, "a", *["the xylophone"] * 50)
    made = backups.make(database_file(home)).file
    before = made.read_bytes()
    delete_for_good(store, "a")
    with a_bad_disk():
        assert purge(backups, ["a"], database_file(home)) == [made]
    assert made.read_bytes() == before
    assert [*backups.folder.iterdir()] == [made]


def test_what_was_brought_back_meanwhile_stays_in_the_backups(database, home, backups):
    put(ConversationStore(database), "a", "the xylophone")
    made = backups.make(database_file(home))
    assert purge(backups, ["a"], database_file(home)) is None
    assert b"xylophone" in made.file.read_bytes()
