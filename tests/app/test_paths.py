"""Where things lie, and who may read them."""

import resource

import pytest

from app import paths


def test_the_home_is_where_the_environment_says(home):
    assert paths.home() == home


def test_without_a_word_the_home_is_the_systems_own_place(monkeypatch):
    monkeypatch.delenv("PADDOCK_HOME", raising=False)
    assert paths.home().name == "Paddock"


def test_everything_lies_inside_of_the_home(home):
    for place in (paths.models_folder, paths.database_file, paths.lock_file, paths.logs_folder):
        assert place(home).parent == home


def test_folders_and_files_are_for_their_owner_alone(home):
    folder = paths.make_private_folder(home / "a" / "b")
    file = paths.make_private_file(folder / "c")
    assert folder.stat().st_mode & 0o777 == 0o700
    assert file.stat().st_mode & 0o777 == 0o600


def test_the_resources_are_there():
    assert (paths.resources() / "theme.qss").is_file()


def test_a_file_that_is_written_aside_is_there_when_whole(tmp_path):
    file = tmp_path / "out.txt"
    file.write_bytes(b"before")
    with paths.written_aside(file) as out:
        out.write(b"after")
        assert file.read_bytes() == b"before"
    assert file.read_bytes() == b"after"
    assert file.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_cannot_be_written_to_its_end_leaves_what_was_there(tmp_path):
    file = tmp_path / ("n" * 250)  # as long a name as a file may have
    file.write_bytes(b"before")
    most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, most[1]))
    try:
        with pytest.raises(OSError, match="too large"), paths.written_aside(file) as out:
            out.write(bytes(100_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, most)
    assert file.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [file]
