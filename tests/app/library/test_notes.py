"""What is noted of models, by several at once, and what becomes of notes nobody can read."""

import multiprocessing
from pathlib import Path

import pytest

from app.library.errors import LibraryError
from app.library.notes import Note, Notebook


def add_many(home, number):
    book = Notebook(home)
    for each in range(20):
        path = Path(f"/{number}/{each}")
        book.change(lambda notes, path=path: notes.with_note(path, Note("x")))


def test_nothing_is_noted_at_first(home):
    assert Notebook(home).read().models == {}


def test_several_note_at_once_and_nothing_is_lost(home):
    fork = multiprocessing.get_context("spawn")
    writers = [fork.Process(target=add_many, args=(home, number)) for number in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(Notebook(home).read().models) == 60


@pytest.mark.parametrize(
    "written",
    [b"", b"{", b"\xff", b"[]", b'{"version": 2, "folders": ["/x"]}', b'{"folders": []}'],
    ids=["empty", "cut off", "no text", "a list", "newer", "without a version"],
)
def test_notes_that_cannot_be_read_are_put_aside_and_that_is_told(home, written):
    book = Notebook(home)
    home.mkdir()
    book.file.write_bytes(written)
    assert book.read().folders == ()
    (report,) = book.reports
    (aside,) = home.glob("library.*.json")
    assert aside.name in report
    assert aside.read_bytes() == written
    book.change(lambda notes: notes.with_note(Path("/m"), Note("x")))
    assert aside.read_bytes() == written
    assert len(book.reports) == 1


def test_notes_are_for_their_user_alone(home):
    book = Notebook(home)
    book.change(lambda notes: notes)
    assert book.file.stat().st_mode & 0o077 == 0


def test_a_place_that_cannot_be_written_to_is_told(home):
    home.write_text("a file where the folder should be")
    with pytest.raises(LibraryError, match=r"could not be written .* nothing has changed"):
        Notebook(home).change(lambda notes: notes)
