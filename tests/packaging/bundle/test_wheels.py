"""Wheels are laid out as pip does it, held against the lock, and kept for the next time."""

import subprocess

import pytest

from bundle.wheels import install_wheels
from tests.helpers.installed import files_in, wheel


@pytest.fixture
def offered(tmp_path, monkeypatch):
    folder = tmp_path / "offered"
    folder.mkdir()
    # All that pip may look at: no test reaches a network.
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    return folder


def _lock(tmp_path, *pinned):
    lock = tmp_path / "some.lock"
    lines = [f"{path.name.split('-')[0]}==1.0 --hash=sha256:{sha}\n" for path, sha in pinned]
    lock.write_text("".join(lines))
    return lock


def test_what_the_lock_pins_lies_where_pip_puts_it_and_says_of_no_place(tmp_path, offered):
    one = wheel(offered, "one", {"shared/one.py": "ONE = 1\n"})
    two = wheel(offered, "two", {"shared/two.py": "TWO = 2\n", "two.py": ""})
    site = tmp_path / "site"
    install_wheels(_lock(tmp_path, one, two), tmp_path / "store", site=site)
    assert {"shared/one.py", "shared/two.py", "two.py", "one-1.0.dist-info/RECORD"} <= files_in(
        site
    )
    assert not any(name.endswith((".pyc", "direct_url.json")) for name in files_in(site))


def test_a_second_time_nothing_is_asked_for(tmp_path, offered):
    lock = _lock(tmp_path, wheel(offered, "one", {"one.py": ""}))
    install_wheels(lock, tmp_path / "store", site=tmp_path / "first")
    (offered / "one-1.0-py3-none-any.whl").unlink()
    install_wheels(lock, tmp_path / "store", site=tmp_path / "second")
    assert (tmp_path / "second" / "one.py").exists()


def test_a_wheel_that_was_changed_is_refused_also_where_it_was_kept(tmp_path, offered):
    lock = _lock(tmp_path, wheel(offered, "one", {"one.py": ""}))
    store = tmp_path / "store"
    install_wheels(lock, store, site=tmp_path / "first")
    (offered / "one-1.0-py3-none-any.whl").unlink()
    wheel(store, "one", {"one.py": "changed = True\n"})
    with pytest.raises(subprocess.CalledProcessError):
        install_wheels(lock, store, site=tmp_path / "second")
