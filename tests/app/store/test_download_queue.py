"""What is to be got, as a file keeps it: whatever is in that file, the app starts."""

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


@pytest.mark.parametrize(
    "spoilt", [b"", b"[", b"[" * 100_000, b"{}", b'[{"wanted": {"key": "\xff"}}]', b"\xff\xfe"]
)
def test_a_file_that_makes_no_sense_names_nothing(file, spoilt):
    file.write_bytes(spoilt)
    assert DownloadQueue(file).load() == ()
