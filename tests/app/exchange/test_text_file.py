"""Files that are attached, and those that cannot be."""

import os
from pathlib import Path
from typing import override

import pytest

from app.domain.attachment import Attachment
from app.exchange.text_file import LARGEST, NoTextError, read_text


@pytest.fixture
def write(tmp_path):
    def write(content, name="notes.txt"):
        file = tmp_path / name
        file.write_bytes(content)
        return file

    return write


class Growing(type(Path())):
    """A file that is written to once its size was told."""

    @override
    def stat(self, *, follow_symlinks=True):
        found = super().stat(follow_symlinks=follow_symlinks)
        self.write_bytes(b"a" * (LARGEST + 1))
        return found


def why_not(file):
    with pytest.raises(NoTextError) as refused:
        read_text(file)
    return str(refused.value)


@pytest.mark.parametrize(
    "written",
    [
        "Grüße, 世界 👋🏽\n".encode(),
        b"\xef\xbb\xbf" + "Grüße, 世界 👋🏽".encode(),
        "Grüße, 世界 👋🏽\n".encode("utf-16"),
        b"\xfe\xff" + "Grüße, 世界 👋🏽".encode("utf-16-be"),
        "Grüße, 世界 👋🏽\r\n".encode(),
    ],
)
def test_text_is_read_however_it_is_written(write, written):
    assert read_text(write(written)) == Attachment("notes.txt", "Grüße, 世界 👋🏽")


def test_all_within_stays_as_it_is(write):
    assert read_text(write(b"\n\ta\x0c\r\n\x1b[1mb \n\n")).text == "\n\ta\x0c\n\x1b[1mb \n"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "“notes.txt” is empty."),
        (b" \n", "“notes.txt” is empty."),
        (b"\x89PNG\r\n\x1a\n\x00", "is not a text file"),
        (b"%PDF-1.7\nall in plain letters", "is not a text file"),
        (b"MZ\x00\x01\xff", "is not a text file"),
        ("Text".encode("utf-16-le"), "is not a text file"),
        ("Text".encode("utf-32"), "is not a text file"),
        ("Grüße".encode("latin-1"), "Save it as UTF-8"),
        (b"\xff\xfea", "Save it as UTF-8"),
        (b"a" * (LARGEST + 1), "“notes.txt” has 1 MB; up to 1 MB"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(write, content, told):
    assert told in why_not(write(content))


def test_what_cannot_be_read_is_refused_with_a_reason(write, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert why_not(tmp_path / "gone.txt") == "“gone.txt” is not there any more."
    assert "is a folder" in why_not(tmp_path)
    assert "not a file that can be read" in why_not(pipe)
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    assert "“loop” could not be read: " in why_not(loop)


def test_a_name_of_any_bytes_can_be_shown_and_saved(tmp_path):
    file = tmp_path / os.fsdecode(b"a\xff\n.txt")
    file.write_text("a")
    assert read_text(file).name == "a\N{REPLACEMENT CHARACTER}\n.txt"


def test_a_name_is_as_it_is_typed(write):
    # A Mac may have the letter and its dots apart.
    assert read_text(write(b"a", "u\N{COMBINING DIAERESIS}.txt")).name == "ü.txt"


def test_one_that_grows_while_it_is_read_is_read_no_further(write):
    assert "up to 1 MB can be attached" in why_not(Growing(write(b"a")))


def test_a_name_that_no_file_can_have_is_of_none(tmp_path):
    assert "is not there any more" in why_not(tmp_path / "a\0b")
