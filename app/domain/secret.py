"""What opens a locked history: passphrases, and recovery codes. Knows no disk and no cipher."""

import secrets
import unicodedata

from app.words import tr

# Letters and digits of which none looks like another (Crockford's).
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
# What is read or typed for them.
_READ_AS = str.maketrans("OIL", "011", "- \t")
# 25 letters of 32 are 125 bits.
GROUPS, GROUP = 5, 5

SHORT, FAIR = 12, 20


def clean(typed: str) -> str:
    """Return a passphrase in the one form of its letters, however a keyboard composed them."""
    return unicodedata.normalize("NFC", typed)


def strength(passphrase: str) -> str:
    """Say what the length alone tells of a passphrase."""
    count = len(clean(passphrase))
    if not count:
        return tr("Four or five words that do not belong together are good, and easy to remember.")
    if count < SHORT:
        return tr("Short: someone with the file and time could guess it. Add words.")
    return tr("Fair. Another word makes it much stronger.") if count < FAIR else tr("Good length.")


def new_code() -> str:
    """Make a recovery code, which nobody can guess."""
    letters = "".join(secrets.choice(LETTERS) for _ in range(GROUPS * GROUP))
    return _grouped(letters)


def as_code(typed: str) -> str | None:
    """Return what was typed as a recovery code, None where it cannot be one."""
    letters = clean(typed).upper().translate(_READ_AS)
    if len(letters) != GROUPS * GROUP or not set(letters) <= set(LETTERS):
        return None
    return _grouped(letters)


def _grouped(letters: str) -> str:
    return "-".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))
