"""What a second Paddock hands to the first."""

import os
import time

import pytest

from app.paths import handed_folder
from app.store import handing
from app.store.handing import MOST_PATHS, hand_over, take_over


@pytest.fixture
def paths(tmp_path):
    return [tmp_path / "a b.gguf", tmp_path / "對話.json", tmp_path / os.fsdecode(b"odd\xff")]


def test_what_is_left_is_taken_once_in_order(home, paths):
    hand_over(home, paths[:1])
    hand_over(home, paths[1:])
    assert take_over(home, since=0) == paths
    assert take_over(home, since=0) == []
    assert list(handed_folder(home).iterdir()) == []


def test_it_is_for_its_owner_alone(home, paths):
    file = hand_over(home, paths)
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_nothing_is_left_where_there_is_nothing_to_open(home):
    assert hand_over(home, []) is None
    assert take_over(home, since=0) == []


def test_what_was_left_for_one_that_is_gone_is_removed_and_not_opened(home, paths):
    file = hand_over(home, paths)
    os.utime(file, (1, 1))
    assert take_over(home, since=time.time() - 60) == []
    assert not file.exists()


def test_a_disk_that_knows_no_parts_of_a_second_loses_nothing(home, paths):
    file = hand_over(home, paths)
    os.utime(file, (60, 60))
    assert take_over(home, since=60.9) == paths


@pytest.mark.parametrize(
    "written", [b"", b"[", b'"L3g="', b"[1]", b'["bm90IGFic29sdXRl"]', b'["L2EAYg=="]']
)
def test_what_is_no_list_of_absolute_paths_is_removed(home, paths, written):
    hand_over(home, paths).write_bytes(written)
    assert take_over(home, since=0) == []
    assert list(handed_folder(home).iterdir()) == []


def test_it_is_not_read_through_a_link(home, paths, tmp_path):
    file = hand_over(home, paths)
    elsewhere = file.rename(tmp_path / "elsewhere.json")
    file.symlink_to(elsewhere)
    assert take_over(home, since=0) == []
    assert elsewhere.exists()


def test_there_is_an_end_to_it(home, tmp_path, monkeypatch):
    hand_over(home, [tmp_path / str(each) for each in range(MOST_PATHS + 5)])
    assert len(take_over(home, since=0)) == MOST_PATHS
    monkeypatch.setattr(handing, "MOST_BYTES", 10)
    hand_over(home, [tmp_path])
    assert take_over(home, since=0) == []
