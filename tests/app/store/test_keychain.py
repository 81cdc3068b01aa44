"""The system's keychain, and systems that have none or refuse."""

import pytest
from keyring.backends import fail, null
from keyring.core import set_keyring

from app.store.keychain import (
    ACCOUNT_AT_HUB,
    SERVICE,
    Keychain,
    KeychainError,
    TokenError,
    system_keychain,
)
from tests.helpers.fake_keychain import FakeSecrets

KEY = bytes(range(32))


@pytest.fixture
def secrets():
    return FakeSecrets()


def test_a_key_is_kept_until_it_is_forgotten(secrets):
    keychain = Keychain(secrets)
    assert keychain.key("lock") is None
    keychain.keep("lock", KEY)
    assert Keychain(secrets).key("lock") == KEY
    assert keychain.key("another") is None
    keychain.forget("lock")
    keychain.forget("lock")
    assert not secrets.kept


def test_a_system_that_refuses_is_told_in_a_sentence_and_never_ends_the_app(secrets):
    keychain = Keychain(secrets)
    keychain.keep("lock", KEY)
    secrets.refuses = True
    assert keychain.key("lock") is None
    keychain.forget("lock")
    with pytest.raises(KeychainError, match="asks for the passphrase"):
        keychain.keep("lock", KEY)


def test_what_somebody_else_put_there_is_no_key(secrets):
    secrets.kept["Paddock", "lock"] = "no key"
    assert Keychain(secrets).key("lock") is None


def test_where_there_is_none_nothing_is_kept():
    keychain = Keychain(None)
    assert not keychain.is_there
    assert keychain.key("lock") is None
    keychain.forget("lock")
    with pytest.raises(KeychainError):
        keychain.keep("lock", KEY)


@pytest.mark.parametrize("configured", [null.Keyring, fail.Keyring])
def test_whatever_keyring_is_configured_only_the_systems_own_is_used(configured, monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    set_keyring(configured())
    backend = system_keychain()._backend  # noqa: SLF001 - what it is made of is the question
    assert backend is None or type(backend).__module__.endswith((".macOS", ".SecretService"))


def test_the_token_is_kept_apart_from_the_keys_until_it_is_forgotten(secrets):
    keychain = Keychain(secrets)
    assert keychain.hub_token is None
    keychain.keep("lock", KEY)
    keychain.keep_hub_token("hf_one")
    keychain.keep_hub_token("hf_two")
    assert Keychain(secrets).hub_token == "hf_two"
    assert keychain.forget_hub_token()
    assert keychain.forget_hub_token()
    assert keychain.hub_token is None
    assert keychain.key("lock") == KEY


def test_a_system_that_keeps_no_token_is_told_so(secrets):
    keychain = Keychain(secrets)
    keychain.keep_hub_token("hf_one")
    secrets.refuses = True
    assert keychain.hub_token is None
    with pytest.raises(TokenError, match="put it in again"):
        keychain.keep_hub_token("hf_two")
    with pytest.raises(TokenError, match="There is no keychain here"):
        Keychain(None).keep_hub_token("hf_one")
    assert Keychain(None).forget_hub_token()


@pytest.mark.parametrize("text", ["", "two words", "hf_a\r\nX-Evil: 1", "hf_ü", "x" * 501])
def test_what_could_not_be_sent_is_no_token(secrets, text):
    with pytest.raises(TokenError):
        Keychain(secrets).keep_hub_token(text)
    assert not secrets.kept


@pytest.mark.parametrize("text", ["hf_a\nX-Other: 1", "hf_a b", "", "hf_é", "x" * 501])
def test_what_somebody_else_put_there_is_no_token(secrets, text):
    secrets.kept[SERVICE, ACCOUNT_AT_HUB] = text
    assert Keychain(secrets).hub_token is None
