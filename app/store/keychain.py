"""`Keychain`: the system's own place for keys, so that its user need not say the passphrase."""

import logging
import sys
from typing import Protocol

from app.store.database import StoreError
from app.words import tr

SERVICE = "Paddock"

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


class Keychain:
    """Keeps the keys of locked histories, by their locks' names; None keeps nothing.

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
        if self._backend is None:
            return None
        try:
            kept = self._backend.get_password(SERVICE, name)
            return None if kept is None else bytes.fromhex(kept)
        except Exception as error:  # noqa: BLE001 - each system's own raise whatever they like
            log.warning("the keychain gives no key: %s", type(error).__name__)
            return None

    def keep(self, name: str, key: bytes) -> None:
        """Keep a lock's key. Raises KeychainError where the system does not."""
        if self._backend is None:
            raise KeychainError
        try:
            self._backend.set_password(SERVICE, name, key.hex())
        except Exception as error:
            log.warning("the keychain takes no key: %s", type(error).__name__)
            raise KeychainError from error

    def forget(self, name: str) -> None:
        """Keep a lock's key no more."""
        if self.key(name) is None or self._backend is None:
            return
        try:
            self._backend.delete_password(SERVICE, name)
        except Exception as error:  # noqa: BLE001 - as above
            log.warning("the keychain forgets no key: %s", type(error).__name__)


def system_keychain() -> Keychain:
    """Return what this system has."""
    if sys.platform == "darwin":
        from keyring.backends.macOS import Keyring
    else:
        from keyring.backends.SecretService import Keyring
    return Keychain(Keyring() if Keyring.viable else None)
