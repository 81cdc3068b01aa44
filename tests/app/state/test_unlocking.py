"""From a locked history to its key."""

import pytest

from app.paths import database_file, key_file, key_file_copy
from app.state.unlocking import Unlocking
from app.store.connecting import is_plain, is_sealed
from app.store.database import StoreError
from app.store.keychain import Keychain
from app.store.lock import Lock
from app.store.locking import lock_all
from tests.helpers.fake_keychain import FakeSecrets
from tests.helpers.full_disk import no_file_larger_than
from tests.helpers.locked import CHEAP, PASSPHRASE, all_chats, fill, found_in, put_on, read_all


@pytest.fixture
def secrets():
    return FakeSecrets()


@pytest.fixture
def about_to_lock(home):
    """Have a home whose lock is chosen, and holds from this start on; give its code."""
    fill(home)
    return put_on(home)


@pytest.fixture
def key(home, about_to_lock):
    """Have a locked home; give its key."""
    key = Lock(home, CHEAP).open(PASSPHRASE)
    lock_all(home, key, str)
    return key


@pytest.fixture
def unlock(home, secrets, qtbot):
    made = []

    def unlock():
        made.append(Unlocking(home, keychain=Keychain(secrets), cost=CHEAP))
        return made[-1]

    yield unlock
    for unlocking in made:
        unlocking.close()


def say(unlocking, qtbot, words, *, remember=False):
    with qtbot.waitSignal(unlocking.opened):
        unlocking.say(words, remember=remember)


def refusal(unlocking, qtbot, words):
    with qtbot.waitSignal(unlocking.refused) as heard:
        unlocking.say(words, remember=False)
    return heard.args[0]


def test_what_is_to_be_locked_is_locked_once_the_passphrase_is_said_again(
    home, about_to_lock, unlock, qtbot
):
    unlocking = unlock()
    assert unlocking.fresh
    assert not unlocking.ask_keychain()
    assert "not the passphrase" in refusal(unlocking, qtbot, "mistyped")
    assert is_plain(database_file(home))
    say(unlocking, qtbot, PASSPHRASE)
    assert found_in(home) == []
    assert read_all(home, unlocking.key) == all_chats()


def test_until_then_who_does_not_know_it_any_more_has_no_lock(home, about_to_lock, unlock, qtbot):
    unlocking = unlock()
    with qtbot.waitSignal(unlocking.opened):
        unlocking.change_mind()
    assert unlocking.key is None
    assert not Lock(home).may_be_on
    assert read_all(home) == all_chats()


def test_a_locked_history_opens_by_passphrase_and_by_code(key, about_to_lock, unlock, qtbot):
    for words in (PASSPHRASE, about_to_lock):
        unlocking = unlock()
        assert not unlocking.fresh
        say(unlocking, qtbot, words)
        assert unlocking.key == key
        assert unlocking.report is None


def test_wrong_words_are_answered_as_often_as_anybody_likes(key, unlock, qtbot):
    unlocking = unlock()
    for number in range(5):
        assert "not the passphrase" in refusal(unlocking, qtbot, f"wrong {number}")
    say(unlocking, qtbot, PASSPHRASE)
    assert unlocking.key == key


def test_the_systems_keychain_opens_it_where_that_was_wished(key, unlock, secrets, qtbot):
    assert not unlock().ask_keychain()
    say(unlock(), qtbot, PASSPHRASE, remember=True)
    unlocking = unlock()
    assert unlocking.ask_keychain()
    assert unlocking.key == key


def test_a_keychain_that_has_another_key_opens_nothing(key, unlock, secrets, home):
    secrets.kept["Paddock", Lock(home).name] = bytes(32).hex()
    unlocking = unlock()
    assert not unlocking.ask_keychain()
    assert unlocking.key is None


def test_a_keychain_that_refuses_is_told_and_the_history_opens(key, unlock, secrets, qtbot):
    secrets.refuses = True
    unlocking = unlock()
    assert not unlocking.ask_keychain()
    say(unlocking, qtbot, PASSPHRASE, remember=True)
    assert unlocking.key == key
    assert "did not take the key" in unlocking.report


def test_a_lock_is_taken_off_once_the_passphrase_is_said(key, home, unlock, secrets, qtbot):
    say(unlock(), qtbot, PASSPHRASE, remember=True)
    Lock(home).want_off(wanted=True)
    unlocking = unlock()
    assert unlocking.ending
    assert not unlocking.ask_keychain()
    assert "not the passphrase" in refusal(unlocking, qtbot, "wrong")
    assert is_sealed(database_file(home))
    say(unlocking, qtbot, PASSPHRASE)
    assert unlocking.key is None
    assert read_all(home) == all_chats()
    assert not secrets.kept


def test_who_thinks_better_of_it_keeps_the_lock(key, home, unlock, qtbot):
    Lock(home).want_off(wanted=True)
    unlocking = unlock()
    unlocking.change_mind()
    assert not unlocking.ending
    say(unlocking, qtbot, PASSPHRASE)
    assert unlocking.key == key
    assert not unlock().ending


def test_killed_before_the_key_file_was_removed_nobody_is_asked_any_more(home, unlock):
    fill(home)
    put_on(home)
    Lock(home).want_off(wanted=True)
    assert unlock().needless
    assert not key_file(home).exists()


def test_who_forgot_it_begins_anew_and_is_told_where_everything_is(
    key, home, unlock, secrets, qtbot
):
    say(unlock(), qtbot, PASSPHRASE, remember=True)
    unlocking = unlock()
    with qtbot.waitSignal(unlocking.opened):
        unlocking.start_empty()
    assert unlocking.key is None
    assert str(home / "locked") in unlocking.report
    assert not Lock(home).may_be_on
    assert not secrets.kept


def test_without_any_key_file_that_can_be_read_that_is_said_and_beginning_anew_is_left(
    key, home, unlock, qtbot
):
    for file in (key_file(home), key_file_copy(home)):
        file.write_bytes(b"no")
    unlocking = unlock()
    assert "damaged" in unlocking.lost
    assert not unlocking.ask_keychain()
    with qtbot.waitSignal(unlocking.opened):
        unlocking.start_empty()
    assert len(list(home.glob("locked/*/*"))) >= 2


def test_a_copy_that_took_the_key_files_place_is_reported(key, home, unlock, qtbot):
    key_file(home).write_bytes(b"no")
    unlocking = unlock()
    say(unlocking, qtbot, PASSPHRASE)
    assert "its copy took its place" in unlocking.report


def test_who_thinks_better_of_it_is_told_where_the_disk_refuses_that(key, home, unlock, qtbot):
    Lock(home).want_off(wanted=True)
    unlocking = unlock()
    with no_file_larger_than(0), qtbot.waitSignal(unlocking.refused) as heard:
        unlocking.change_mind()
    assert "could not be written" in heard.args[0]
    assert unlocking.ending


def test_a_lock_that_cannot_be_taken_back_is_told(home, about_to_lock, unlock, qtbot):
    unlocking = unlock()
    key_file_copy(home).mkdir(parents=True)  # where a file belongs
    with qtbot.waitSignal(unlocking.refused) as heard:
        unlocking.change_mind()
    assert "cannot be read or written" in heard.args[0]
    assert Lock(home).may_be_on


def test_a_key_file_that_the_disk_refuses_to_mend_is_told(key, home):
    key_file(home).write_bytes(b"no")
    with no_file_larger_than(0), pytest.raises(StoreError, match="cannot be read or written"):
        Unlocking(home, keychain=Keychain(None), cost=CHEAP)
