"""The key file: what opens it, and what becomes of it where it is damaged or gone."""

import msgspec
import pytest

from app.domain.secret import as_code
from app.paths import database_file, key_file, key_file_copy
from app.store.database import StoreError
from app.store.lock import Lock, LockedError, LostKeyError, WrongSecretError
from app.store.locking import lock_all
from tests.helpers.locked import CHEAP, PASSPHRASE, fill, put_on

OTHER = "another one altogether"


@pytest.fixture
def lock(home):
    return Lock(home, CHEAP)


@pytest.fixture
def code(home):
    fill(home)
    return put_on(home)


@pytest.fixture
def key(home, lock, code):
    key = lock.open(PASSPHRASE)
    lock_all(home, key, str)
    return key


def test_the_passphrase_opens_it_and_nothing_else_does(lock, code):
    assert len(lock.open(PASSPHRASE)) == 32
    for wrong in ("", PASSPHRASE.upper(), f"{PASSPHRASE} ", "x" * 10_000, "\ud800", "\0"):
        with pytest.raises(WrongSecretError, match="Caps Lock"):
            lock.open(wrong)


def test_however_a_keyboard_composes_its_letters_it_is_the_same_passphrase(lock, code):
    assert lock.open(PASSPHRASE.replace("ö", "o\u0308")) == lock.open(PASSPHRASE)


def test_the_recovery_code_opens_it_too_however_it_is_typed(lock, code):
    typed = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert as_code(typed) == code
    assert lock.open(typed) == lock.open(PASSPHRASE)
    with pytest.raises(WrongSecretError):
        lock.open(code[::-1])


def test_another_passphrase_takes_the_place_of_the_first(home, lock, code, key):
    lock.change(PASSPHRASE, OTHER)
    assert lock.open(OTHER) == lock.open(code) == key
    with pytest.raises(WrongSecretError):
        lock.open(PASSPHRASE)
    assert key_file_copy(home).read_bytes() == key_file(home).read_bytes()


def test_who_does_not_know_it_cannot_change_it(home, lock, code, key):
    before = key_file(home).read_bytes()
    with pytest.raises(WrongSecretError):
        lock.change(OTHER, OTHER)
    assert key_file(home).read_bytes() == before


def test_who_forgot_it_changes_it_by_the_recovery_code(lock, code, key):
    lock.change(code, OTHER)
    assert lock.open(OTHER) == key


def test_another_recovery_code_takes_the_place_of_the_first(lock, code, key):
    prepared = lock.prepare_code(PASSPHRASE)
    assert lock.open(code) == key  # until it is written down
    lock.put_on(prepared)
    assert lock.open(prepared.code) == key
    with pytest.raises(WrongSecretError):
        lock.open(code)


def test_the_key_file_is_its_owners_alone_and_holds_neither_secret_nor_key(home, lock, code, key):
    for file in (key_file(home), key_file_copy(home)):
        assert file.stat().st_mode & 0o777 == 0o600
        written = file.read_bytes()
        assert not any(
            secret in written
            for secret in (code.encode(), PASSPHRASE.encode(), key, key.hex().encode())
        )


@pytest.mark.parametrize("fault", ["gone", "damaged"])
@pytest.mark.parametrize("held", [b"", b"{}", b"\xff" * 50, b'{"version": 1, "name": 3}'])
def test_a_key_file_that_is_damaged_or_gone_is_made_of_its_copy(home, lock, key, fault, held):
    before = key_file(home).read_bytes()
    key_file(home).write_bytes(held) if fault == "damaged" else key_file(home).unlink()
    assert lock.may_be_on
    found, report = lock.find()
    assert f"was {fault}; its copy took its place" in report
    assert key_file(home).read_bytes() == before
    assert lock.open(PASSPHRASE) == key
    kept = [file.read_bytes() for file in home.glob("damaged/*/lock.json")]
    assert kept == ([held] if fault == "damaged" else [])
    assert lock.find() == (found, None)


@pytest.mark.parametrize("held", [b"", b"no key file"])
def test_a_damaged_copy_is_made_anew(home, lock, key, held):
    key_file_copy(home).write_bytes(held)
    assert lock.find().report is None
    lock.keep_copy()
    assert key_file_copy(home).read_bytes() == key_file(home).read_bytes()


def test_an_old_copy_is_made_anew_so_that_an_old_passphrase_opens_nothing(home, lock, key):
    old = key_file_copy(home).read_bytes()
    lock.change(PASSPHRASE, OTHER)
    key_file_copy(home).write_bytes(old)
    lock_all(home, key, str)
    assert key_file_copy(home).read_bytes() == key_file(home).read_bytes() != old


def test_where_both_are_damaged_that_is_said_and_nothing_is_touched(home, lock, key):
    key_file(home).write_bytes(b"no")
    key_file_copy(home).write_bytes(b"no")
    with pytest.raises(LostKeyError, match="Bring one of them back"):
        lock.find()
    assert key_file(home).read_bytes() == b"no"


def test_where_it_is_damaged_before_anything_is_locked_nothing_is_and_that_is_said(
    home, lock, code
):
    key_file(home).write_bytes(b"no")
    found, report = lock.find()
    assert found is None
    assert "your history is not locked" in report
    assert not lock.may_be_on


def test_a_history_that_was_never_locked_has_no_lock(home, lock):
    assert not lock.may_be_on
    assert lock.find() == (None, None)
    with pytest.raises(LockedError):
        lock.open(PASSPHRASE)
    fill(home)
    database_file(home).write_bytes(b"damaged")
    assert not lock.may_be_on


def test_the_lock_of_a_newer_paddock_is_left_alone(home, lock, key):
    written = msgspec.json.decode(key_file(home).read_bytes()) | {"version": 2}
    key_file(home).write_bytes(msgspec.json.encode(written))
    with pytest.raises(StoreError, match="newer Paddock"):
        lock.find()


def test_a_key_file_that_asks_for_a_whole_computer_is_taken_for_damaged(home, lock, key):
    written = msgspec.json.decode(key_file(home).read_bytes())
    written["passphrase"]["nbytes"] = 2**40
    key_file(home).write_bytes(msgspec.json.encode(written))
    assert "damaged; its copy" in lock.find().report
