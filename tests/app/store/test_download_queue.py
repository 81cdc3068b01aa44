"""What is to be got, as a file keeps it: whatever is in that file, the app starts."""

import msgspec
import pytest

from app.store.download_queue import DownloadQueue, Kept
from tests.helpers.fake_hub import wanted


@pytest.fixture
def file(tmp_path):
    return tmp_path / "downloads.json"


def test_what_is_kept_is_read_again(file):
    kept = (Kept(wanted("One"), 7, paused=True), Kept(wanted("Two"), chat=True))
    DownloadQueue(file).save(kept)
    assert DownloadQueue(file).load() == kept


NEWER = b'{"version": 2, "downloads": [], "more": {"a": 1}}'
SPOILT = [
    *(b"", b"[", b"[" * 100_000, b"{", b'[{"wanted": {"key": "\xff"}}]', b"\xff\xfe", b"7"),
    *(NEWER, b'{"version": 9, "other": true}', b'{"version": "?"}', b'{"downloads": 5}'),
]


@pytest.mark.parametrize("spoilt", SPOILT, ids=range(len(SPOILT)))
def test_a_file_that_cannot_be_read_names_nothing_and_is_put_aside_when_another_is_written(
    file, spoilt
):
    file.write_bytes(spoilt)
    queue = DownloadQueue(file)
    assert queue.load() == ()
    assert file.read_bytes() == spoilt
    kept = (Kept(wanted("One"), 7),)
    queue.save(kept)
    queue.save(kept)
    assert DownloadQueue(file).load() == kept
    (aside,) = file.parent.glob("downloads.2*.json")
    assert aside.read_bytes() == spoilt
    assert aside.name in queue.report


def test_what_a_paddock_wrote_before_there_was_a_version_is_read(file):
    kept = (Kept(wanted("One"), 7, paused=True),)
    file.write_bytes(msgspec.json.encode(kept))
    queue = DownloadQueue(file)
    assert queue.load() == kept
    queue.save(kept)
    assert queue.report is None
    assert [each.name for each in file.parent.iterdir()] == ["downloads.json"]


def test_where_there_is_no_file_nothing_is_put_aside(file):
    queue = DownloadQueue(file)
    assert queue.load() == ()
    queue.save(())
    assert queue.report is None
