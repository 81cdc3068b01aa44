"""The language that was chosen, as it lies on disk."""

import pytest

from app.paths import language_file
from app.store.language import UnsavedLanguageError, choose, chosen


def test_what_was_chosen_is_read_again(home):
    assert chosen(home) is None
    choose(home, "zh_Hans")
    assert chosen(home) == "zh_Hans"
    choose(home, None)
    assert chosen(home) is None


@pytest.mark.parametrize("written", [b"", b"\xff\xfe", b"\n"])
def test_a_file_that_says_nothing_leaves_it_to_the_system(home, written):
    home.mkdir()
    language_file(home).write_bytes(written)
    assert chosen(home) is None


def test_a_file_of_any_size_is_read_at_once(home):
    home.mkdir()
    language_file(home).write_bytes(b"x" * 1_000_000)
    assert len(chosen(home)) == 100


def test_what_cannot_be_saved_is_told(tmp_path):
    tmp_path.joinpath("home").touch()
    with pytest.raises(UnsavedLanguageError, match=r"could not be saved in .*home"):
        choose(tmp_path / "home", "de")
