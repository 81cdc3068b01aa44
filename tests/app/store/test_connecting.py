"""The form of what is encrypted, and telling it from what is not."""

import shutil
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from app.store.connecting import connect, copy_as, is_plain, is_sealed, reading

GOLDEN = Path(__file__).parents[2] / "golden" / "locked.sqlite"
KEY = bytes(range(32))


@pytest.fixture
def plain(tmp_path):
    file = tmp_path / "plain ä?&#.sqlite"
    with closing(connect(file, None)) as connection:
        connection.pragma("journal_mode", "wal")
        connection.execute("CREATE TABLE said (words TEXT); INSERT INTO said VALUES ('here')")
    return file


def words(file, key):
    with reading(file, key) as connection:
        return connection.execute("SELECT words FROM said").get


def test_what_sqlcipher_itself_has_written_is_read(tmp_path):
    file = shutil.copy(GOLDEN, tmp_path / "locked.sqlite")
    assert words(file, KEY) == "by SQLCipher"


def test_a_copy_of_another_form_says_the_same_whatever_its_name(plain, tmp_path):
    there, back = tmp_path / "there ?&%20.sqlite", tmp_path / "back.sqlite"
    copy_as(plain, there, key=None, copy_key=KEY)
    assert is_sealed(there)
    assert words(there, KEY) == "here"
    copy_as(there, back, key=KEY, copy_key=None)
    assert is_plain(back)
    assert words(back, None) == words(back, KEY) == "here"
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(
        file.name for file in (plain, there, back)
    )


def test_no_page_can_be_changed_without_being_found_out(plain, tmp_path):
    there = tmp_path / "there.sqlite"
    copy_as(plain, there, key=None, copy_key=KEY)
    content = bytearray(there.read_bytes())
    content[-2000] ^= 1
    there.write_bytes(content)
    with pytest.raises((apsw.CorruptError, apsw.NotADBError)):
        words(there, KEY)


def test_what_is_empty_or_not_there_is_neither_plain_nor_sealed(tmp_path):
    empty = tmp_path / "empty"
    empty.touch()
    for file in (empty, tmp_path / "none"):
        assert not is_plain(file)
        assert not is_sealed(file)
