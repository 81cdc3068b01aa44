"""`Keychain`: the system's own place for keys, so that its user need not say the passphrase."""

import logging
import re
import sys
from typing import Protocol

from app.store.database import StoreError
from app.words import tr

SERVICE = "Paddock"
# No lock is called so: theirs are made of digits and letters.
ACCOUNT_AT_HUB = "hub token"

log = logging.getLogger("paddock")


class Backend(Protocol):
    """What keyring's backends can do."""

    def get_password(self, service: str, username: str, /) -> str | None:
        """Give what is kept."""
        ...

    def set_password(self, service: str, username: str, password: str, /) -> None:
        """Keep something."""
        ...

    def delete_password(self, service: str, username: str, /) -> None:
        """Keep it no more."""
        ...


class KeychainError(StoreError):
    """The system does not keep the key."""

    def __init__(self) -> None:
        super().__init__(
            tr(
                "The system's keychain did not take the key, so Paddock asks for the passphrase at "
                "each start. See that the keychain is unlocked, then choose it again in Settings "
                "(Privacy)."
            )
        )


class TokenError(StoreError):
    """The system does not keep the token."""

    def __init__(self) -> None:
        super().__init__(
            tr(
                "The system's keychain did not take the token, and Paddock keeps it nowhere else. "
                "See that the keychain is unlocked, then put it in again."
            )
        )


class NoKeychainError(TokenError):
    """The system has nothing that could keep it."""

    def __init__(self) -> None:
        StoreError.__init__(
            self,
            tr(
                "There is no keychain here, and Paddock keeps a token nowhere else. Set one up for "
                "the system, then put the token in again."
            ),
        )


class Keychain:
    """Keeps the keys of locked histories, by their locks' names, and the token for the Hub.

    A backend that is None keeps nothing.

    Only ever the Mac's keychain or a desktop's Secret Service, which encrypt what they keep: not
    whatever else is installed or configured, as some of that writes into plain files.
    """

    def __init__(self, backend: Backend | None) -> None:
        self._backend = backend

    @property
    def is_there(self) -> bool:
        """Tell whether the system has one."""
        return self._backend is not None

    def key(self, name: str) -> bytes | None:
        """Give a lock's key, None where it is not kept or cannot be had."""
        kept = self._kept(name)
        try:
            return None if kept is None else bytes.fromhex(kept)
        except ValueError:
            log.warning("the keychain gives no key")
            return None

    def keep(self, name: str, key: bytes) -> None:
        """Keep a lock's key. Raises KeychainError where the system does not."""
        if not self._keeps(name, key.hex()):
            raise KeychainError

    def forget(self, name: str) -> None:
        """Keep a lock's key no more."""
        self._forget(name)

    @property
    def hub_token(self) -> str | None:
        """Give the token for the Hub, None where there is none or it cannot be had."""
        kept = self._kept(ACCOUNT_AT_HUB)
        # What is no header of HTTP would be quoted by who refuses it.
        return kept if kept is not None and is_token(kept) else None

    def keep_hub_token(self, token: str) -> None:
        """Keep a token for the Hub in place of any other. Raises TokenError, and nothing is kept.

        What would be no header of HTTP is none.
        """
        if self._backend is None:
            raise NoKeychainError
        if not is_token(token) or not self._keeps(ACCOUNT_AT_HUB, token):
            raise TokenError

    def forget_hub_token(self) -> bool:
        """Keep the token no more; tell whether it is gone."""
        return self._forget(ACCOUNT_AT_HUB)

    def _kept(self, name: str) -> str | None:
        if self._backend is None:
            return None
        try:
            return self._backend.get_password(SERVICE, name)
        except Exception as error:  # noqa: BLE001 - each system's own raise whatever they like
            log.warning("the keychain gives nothing: %s", type(error).__name__)
            return None

    def _keeps(self, name: str, text: str) -> bool:
        if self._backend is None:
            return False
        try:
            self._backend.set_password(SERVICE, name, text)
        except Exception as error:  # noqa: BLE001 - as above
            log.warning("the keychain takes nothing: %s", type(error).__name__)
            return False
        return True

    def _forget(self, name: str) -> bool:
        """Keep something no more; tell whether it is gone, which a locked keychain cannot say."""
        if self._backend is None:
            return True
        try:
            if self._backend.get_password(SERVICE, name) is not None:
                self._backend.delete_password(SERVICE, name)
        except Exception as error:  # noqa: BLE001 - as above
            log.warning("the keychain forgets nothing: %s", type(error).__name__)
            return False
        return True


def is_token(text: str) -> bool:
    """Tell whether text could be a token: what is pasted may be a line, or a sentence."""
    return re.fullmatch(r"[\x21-\x7e]{1,500}", text) is not None


def system_keychain() -> Keychain:
    """Return what this system has."""
    if sys.platform == "darwin":
        from keyring.backends.macOS import Keyring
    else:
        from keyring.backends.SecretService import Keyring
    return Keychain(Keyring() if Keyring.viable else None)
