"""The lock, put on, changed and taken off while the app is open."""

import pytest

from app.paths import damaged_folder, key_file, key_file_copy
from app.state.history_lock import HistoryLock
from app.store.keychain import Keychain
from app.store.lock import Lock, WrongSecretError
from app.store.locking import lock_all
from tests.helpers.fake_keychain import FakeSecrets
from tests.helpers.locked import CHEAP, PASSPHRASE, fill, put_on

OTHER = "another one altogether"


@pytest.fixture
def secrets():
    return FakeSecrets()


@pytest.fixture
def locked(home, notices, secrets, qtbot):
    """Give the lock of a locked history."""
    fill(home)
    put_on(home)
    key = Lock(home, CHEAP).open(PASSPHRASE)
    lock_all(home, key, str)
    lock = HistoryLock(home, key, notices=notices, keychain=Keychain(secrets))
    yield lock
    lock.close()


@pytest.fixture
def plain(home, notices, secrets, qtbot):
    """Give the lock that nobody has put on yet."""
    fill(home)
    lock = HistoryLock(home, None, notices=notices, keychain=Keychain(secrets))
    yield lock
    lock.close()


def code_of(signal, do, *words, qtbot):
    with qtbot.waitSignal(signal) as heard:
        do(*words)
    return heard.args[0]


def test_nothing_holds_until_the_code_is_written_down(plain, home, qtbot):
    code = code_of(plain.code_made, plain.prepare, PASSPHRASE, qtbot=qtbot)
    assert not key_file(home).exists()
    with qtbot.waitSignal(plain.restart_wanted):
        plain.put_on()
    assert plain.ask_again
    assert Lock(home).open(code) == Lock(home, CHEAP).open(PASSPHRASE)


def test_a_lock_that_cannot_be_written_is_told_and_nothing_restarts(plain, home, notices, qtbot):
    code_of(plain.code_made, plain.prepare, PASSPHRASE, qtbot=qtbot)
    (home / "lock.new").mkdir()
    with qtbot.assertNotEmitted(plain.restart_wanted):
        plain.put_on()
    assert "could not be written" in notices.current.text


def test_the_passphrase_is_changed_by_who_knows_it(locked, home, notices, qtbot):
    refused = code_of(locked.refused, locked.change, "wrong", OTHER, qtbot=qtbot)
    assert "not the passphrase" in refused
    with qtbot.waitSignal(locked.done):
        locked.change(PASSPHRASE, OTHER)
    assert notices.current.text == "The passphrase is changed."
    assert Lock(home, CHEAP).open(OTHER)
    with pytest.raises(WrongSecretError):
        Lock(home, CHEAP).open(PASSPHRASE)


def test_another_code_holds_once_it_is_written_down(locked, home, notices, qtbot):
    code = code_of(locked.code_made, locked.change_code, PASSPHRASE, qtbot=qtbot)
    with pytest.raises(WrongSecretError):
        Lock(home).open(code)
    with qtbot.assertNotEmitted(locked.restart_wanted):
        locked.put_on()
    assert Lock(home).open(code)
    assert notices.current.text == "The new recovery code holds."


def test_to_be_locked_at_once_it_asks_in_any_case(locked, qtbot):
    with qtbot.waitSignal(locked.restart_wanted):
        locked.lock_now()
    assert locked.ask_again


def test_who_would_lose_something_is_asked_first_and_may_stay(locked, home, qtbot):
    asked = []
    locked.leave_then = asked.append
    with qtbot.assertNotEmitted(locked.restart_wanted):
        locked.lock_now()
        locked.take_off()
    assert not Lock(home).ending
    with qtbot.waitSignal(locked.restart_wanted):
        asked[1]()
    assert Lock(home).ending


def test_what_is_not_locked_is_not_locked_at_once(plain, qtbot):
    with qtbot.assertNotEmitted(plain.restart_wanted):
        plain.lock_now()


def test_the_lock_is_taken_off_at_the_next_start(locked, home, qtbot):
    with qtbot.waitSignal(locked.restart_wanted):
        locked.take_off()
    assert Lock(home).ending


def test_the_systems_keychain_has_the_key_as_long_as_it_is_wished(locked, secrets, notices):
    assert not locked.remembers
    locked.remember(wanted=True)
    assert locked.remembers
    locked.remember(wanted=False)
    assert not locked.remembers
    assert not secrets.kept
    secrets.refuses = True
    locked.remember(wanted=True)
    assert "did not take the key" in notices.current.text
    assert not locked.remembers


def test_damaged_copies_from_before_the_lock_are_counted_and_removed(locked, home, notices):
    for name in ("2026-01-01", "2026-01-02", "2026-01-03 locked"):
        folder = damaged_folder(home) / name
        folder.mkdir(parents=True)
        (folder / "paddock.sqlite").write_text("canary")
    assert locked.plain_copies == 2
    locked.remove_plain_copies()
    assert locked.plain_copies == 0
    assert [folder.name for folder in damaged_folder(home).iterdir()] == ["2026-01-03 locked"]
    assert "are removed" in notices.current.text


def test_a_key_file_that_is_gone_meanwhile_is_told(locked, home, notices):
    locked.remember(wanted=True)
    for file in (key_file(home), key_file_copy(home)):
        file.unlink()
    assert not locked.remembers
    locked.remember(wanted=False)
    assert "locked" in notices.current.text
