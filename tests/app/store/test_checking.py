"""What is known to be damaged before anything is shown, down to a single flipped bit."""

from contextlib import closing

import apsw
import pytest

from app.domain.folder import Folder
from app.domain.preset import Preset
from app.paths import database_file
from app.store.backups import Backups
from app.store.checking import NOT_OURS, fault_of
from app.store.conversations import ConversationStore
from app.store.database import APPLICATION_ID, Database
from app.store.folders import FolderStore
from app.store.migrations import MIGRATIONS
from app.store.opening import open_database
from app.store.presets import PresetStore
from tests.app.store.test_conversations import exchange, saved

NAMES = ("first", "second", "third")
# What stands in the file once, and the number of the byte in it that is changed.
PLACES = {
    "a chat's id": (b"secondChat second", 0),
    "the chat of a message": (b"second-1second", 9),
    "the chat of a message, where it is looked for": (b"\x03\x19\x01second\x03", 5),
    "a folder's id": (b"workWork", 0),
    "a preset's id": (b"briefBrief", 0),
    "the name of a column": (b"deleted_at REAL", 0),
    "the name of all there is in a draft": (
        b"conversation TEXT PRIMARY KEY,\n        text TEXT",
        39,
    ),
    "how the index of words is written": (b"\x01version", 1),
    "what a trigger does": (b"INSERT INTO found (rowid, text) VALUES (new.number", 13),
    "who may write it": (b"SQLite format 3\0", 18),
    "who may read it": (b"SQLite format 3\0", 19),
}


@pytest.fixture
def file(home):
    """Give a database with a chat of each name, a folder and a preset."""
    file = database_file(home)
    with closing(Database(file)) as database:
        ConversationStore(database).keep_draft("first", "typed")
        FolderStore(database).put(Folder("work", "Work", 1.0))
        PresetStore(database).put(Preset("brief", "Brief", "Be brief.", None, None))
        for name in NAMES:
            saved(ConversationStore(database), exchange(name))
    return file


@pytest.mark.parametrize("bit", [0x01, 0x80])
@pytest.mark.parametrize("place", PLACES)
def test_a_flipped_bit_is_seen_and_all_of_the_backup_is_back(file, home, place, bit):
    backups = Backups(home / "backups")
    backups.make(file)
    found, byte = PLACES[place]
    content = bytearray(file.read_bytes())
    assert content.count(found) == 1
    content[content.index(found) + byte] ^= bit
    file.write_bytes(content)
    assert fault_of(file) in {"is damaged", "is no database"}
    opened, report = open_database(file, backups, home / "damaged")
    with closing(opened) as database:
        store = ConversationStore(database)
        assert [store.conversation(name) for name in NAMES] == [exchange(name) for name in NAMES]
        assert store.draft("first") == "typed"
        assert "Work" in {each.name for each in FolderStore(database).all()}
        assert "Brief" in {each.name for each in PresetStore(database).all()}
        saved(store, exchange("fourth"))
    assert report is not None
    assert fault_of(file) is None  # or each start would do it again


def test_names_that_are_no_text_in_what_another_program_made_are_no_surprise(home):
    home.mkdir(exist_ok=True)
    theirs = home / "theirs.sqlite"
    with closing(apsw.Connection(str(theirs))) as connection:
        connection.execute("CREATE TABLE named_thus (value)")
    theirs.write_bytes(theirs.read_bytes().replace(b"named_thus", b"named\xffthus"))
    assert fault_of(theirs) == NOT_OURS


# The number of the byte in the header, and its bits.
@pytest.mark.parametrize(
    ("byte", "bits"),
    [(47, 0x01), (47, 0x02), (47, 0x80), (60, 0x80), (60, 0x01), (61, 0x10)],
    ids=["old form", "older form", "unknown form", "no version", "late version", "later version"],
)
@pytest.mark.parametrize("backed_up", [True, False])
def test_a_flipped_bit_in_what_the_header_counts_costs_nothing(file, home, byte, bits, backed_up):
    backups = Backups(home / "backups")
    if backed_up:
        backups.make(file)
    content = bytearray(file.read_bytes())
    content[byte] ^= bits
    file.write_bytes(content)
    opened, report = open_database(file, backups, home / "damaged")
    with closing(opened) as database:
        store = ConversationStore(database)
        assert [store.conversation(name) for name in NAMES] == [exchange(name) for name in NAMES]
        saved(store, exchange("fourth"))
    assert report is not None
    assert fault_of(file) is None


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS) + 1))
def test_a_database_of_any_version_is_sound_as_it_was_made(home, version):
    file = home / "old.sqlite"
    home.mkdir(exist_ok=True)
    with closing(apsw.Connection(str(file))) as connection:
        for statements in MIGRATIONS[:version]:
            connection.execute(statements)
        connection.pragma("user_version", version)
        connection.pragma("application_id", APPLICATION_ID)
    assert fault_of(file) is None


def test_what_another_program_added_to_it_is_no_damage(file):
    with closing(apsw.Connection(str(file))) as connection:
        connection.execute("ANALYZE; CREATE INDEX theirs ON message (created)")
    assert fault_of(file) is None


def test_what_a_newer_version_made_of_it_is_no_damage(file):
    with closing(apsw.Connection(str(file))) as connection:
        connection.execute("DROP INDEX message_conversation; DROP TABLE preset")
        connection.pragma("user_version", len(MIGRATIONS) + 1)
    assert fault_of(file) is None
