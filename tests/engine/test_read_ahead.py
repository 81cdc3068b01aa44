"""Files are read a few at a time, in the order in which they are wanted."""

import os
import threading

import pytest

from engine.block_content import FORMAT, Content, Label, as_numbers, encoded
from engine.blocks import Block
from engine.read_ahead import AHEAD, ReadAhead
from tests.engine.test_block_files import rows_of

COUNT = AHEAD + 3


def encoded_as(number):
    tensors, numbers = as_numbers(Block(b"", number, b"", rows_of(number)))
    return encoded(Content(Label(FORMAT, "", "", "", str(number), "", numbers, ""), tensors))


@pytest.fixture
def files(tmp_path):
    made = [tmp_path / str(number) for number in range(COUNT)]
    for number, file in enumerate(made):
        file.write_bytes(encoded_as(number))
    return made


@pytest.fixture
def ahead():
    reads = ReadAhead()
    yield reads
    reads.close()


def test_each_file_is_given_in_its_turn(files, ahead):
    ahead.expect(files)
    assert [ahead.read(file).label.number for file in files] == [str(n) for n in range(COUNT)]


def test_what_was_not_expected_is_read_all_the_same(files, ahead):
    ahead.expect(files[:2])
    assert ahead.read(files[3]).label.number == "3"
    assert ahead.read(files[0]).label.number == "0"


def test_only_a_few_files_are_read_before_they_are_wanted(tmp_path, ahead):
    pipes = [tmp_path / f"pipe {number}" for number in range(COUNT)]
    for pipe in pipes:
        os.mkfifo(pipe)
    ahead.expect(pipes)
    # To open a pipe for writing waits for its reader, or fails where there is none.
    for number, pipe in enumerate(pipes[:AHEAD]):
        writer = threading.Thread(target=pipe.write_bytes, args=(encoded_as(number),))
        writer.start()
        writer.join()
    for pipe in pipes[AHEAD:]:
        with pytest.raises(OSError, match="No such device"):
            os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)


def test_a_file_that_cannot_be_read_is_told_when_it_is_wanted(files, ahead):
    files[1].unlink()
    ahead.expect(files)
    assert ahead.read(files[0]).label.number == "0"
    with pytest.raises(FileNotFoundError):
        ahead.read(files[1])
    assert ahead.read(files[2]).label.number == "2"
