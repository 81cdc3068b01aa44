"""Two things change places, whatever they are, or both stay."""

import pytest

from app.system.swapping import swap


def test_each_lies_where_the_other_did(tmp_path):
    one, other = tmp_path / "one", tmp_path / "ⅠⅠ two"
    one.mkdir()
    (one / "inside").touch()
    other.symlink_to("nowhere")
    swap(one, other)
    assert one.is_symlink()
    assert (other / "inside").exists()


def test_where_one_is_gone_the_other_stays(tmp_path):
    (tmp_path / "one").mkdir()
    with pytest.raises(FileNotFoundError):
        swap(tmp_path / "one", tmp_path / "gone")
    assert [each.name for each in tmp_path.iterdir()] == ["one"]


def test_a_system_that_cannot_says_so(tmp_path, monkeypatch):
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    # No Linux has a Mac's own.
    monkeypatch.setattr("sys.platform", "darwin")
    with pytest.raises(OSError, match="not supported"):
        swap(tmp_path / "one", tmp_path / "other")
