"""Seals a key with a secret that somebody knows. Knows no file."""

import hashlib
from dataclasses import dataclass
from typing import Annotated, NamedTuple

from msgspec import Meta

from app.store.database import StoreError
from app.words import tr

# Argon2's least: a salt of 16 bytes, 8 KiB.
SALT_BYTES = 16
LEAST_BYTES, MOST_BYTES = 8192, 2**32
KEY_BYTES = 32


class Cost(NamedTuple):
    """What one guess costs: passes over so many bytes of memory."""

    passes: int
    nbytes: int


# libsodium's “moderate”: half a second to a second.
USUAL = Cost(3, 268_435_456)
# For a secret of 125 bits, which nobody guesses whatever a guess costs.
LEAST = Cost(1, LEAST_BYTES)


@dataclass(frozen=True, slots=True)
class Seal:
    """A key that only who knows the secret can read, and how to find that out."""

    salt: Annotated[bytes, Meta(min_length=SALT_BYTES, max_length=SALT_BYTES)]
    passes: Annotated[int, Meta(ge=1, le=100)]
    nbytes: Annotated[int, Meta(ge=LEAST_BYTES, le=MOST_BYTES)]
    sealed: Annotated[bytes, Meta(max_length=1000)]


def new_key() -> bytes:
    """Make a key, which nobody can guess."""
    from nacl.utils import random

    return random(KEY_BYTES)


def check_of(key: bytes) -> bytes:
    """Give what a key is known by, and cannot be made from."""
    return hashlib.blake2b(key, digest_size=16, person=b"paddock lock").digest()


def seal(key: bytes, secret: str, cost: Cost = USUAL) -> Seal:
    """Seal key, so that unsealed gives it to who knows secret. Takes its time by design."""
    from nacl.secret import SecretBox
    from nacl.utils import random

    salt = random(SALT_BYTES)
    box = SecretBox(_stretched(secret, salt, cost))
    return Seal(salt, cost.passes, cost.nbytes, bytes(box.encrypt(key)))


def unsealed(seal: Seal, secret: str) -> bytes | None:
    """Give the key, None where this is not the secret. Takes its time by design."""
    from nacl.exceptions import CryptoError
    from nacl.secret import SecretBox

    stretched = _stretched(secret, seal.salt, Cost(seal.passes, seal.nbytes))
    try:
        return SecretBox(stretched).decrypt(seal.sealed)
    except (CryptoError, ValueError):
        return None


def _stretched(secret: str, salt: bytes, cost: Cost) -> bytes:
    from nacl.exceptions import CryptoError
    from nacl.pwhash import argon2id

    typed = secret.encode(errors="surrogatepass")
    try:
        return argon2id.kdf(KEY_BYTES, typed, salt, opslimit=cost.passes, memlimit=cost.nbytes)
    except (CryptoError, MemoryError) as error:
        raise StoreError(
            tr(
                "To check a passphrase takes {number} MB of memory, which cannot be had now. "
                "Close other programs and try again.",
                number=cost.nbytes // 2**20,
            )
        ) from error
