"""Messages as rows: how each is written and read, and what is noted where some are removed."""

import struct

import msgspec

from app.domain.conversation import Message, Role
from app.domain.reply import Finish, Receipt
from app.domain.times import moment_of
from app.store.database import Database, as_text
from app.words import phrase, tr

# So often something was removed for good: by this the log of a database is known to be later.
REMOVALS = "removals"
# The highest number that was ever given, where that is of no message any more: who comes back has
# its own again.
NUMBERED = "numbered"
UNREADABLE_FINISH = phrase("How this reply ended cannot be read.")

type Row = tuple[object, ...]

# As they lie there: a text of which not all bytes are text can be read, too.
COLUMNS = """
    CAST(id AS BLOB), CAST(role AS BLOB), CAST(text AS BLOB), CAST(parent AS BLOB), created,
    CAST(finish AS BLOB), CAST(reason AS BLOB), CAST(receipt AS BLOB), CAST(ids AS BLOB), pinned,
    edited
"""

LAST_NUMBER = f"""
    max(coalesce((SELECT max(number) FROM message), 0),
        coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE name = '{NUMBERED}'), 0))
"""  # noqa: S608 - our own names

PUT_MESSAGE = f"""
    INSERT INTO message (number,
        conversation, id, role, text, parent, created, finish, reason, receipt, ids, pinned, edited)
    VALUES ({LAST_NUMBER} + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET text = excluded.text, finish = excluded.finish,
        reason = excluded.reason, receipt = excluded.receipt, ids = excluded.ids,
        pinned = excluded.pinned, edited = excluded.edited
"""  # noqa: S608 - our own names

PUT_NUMBERED = """
    INSERT INTO message (number,
        conversation, id, role, text, parent, created, finish, reason, receipt, ids, pinned, edited)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


# Of ten thousand messages, asking the enumerations takes longer than the disk.
_ROLES = {each.value: each for each in Role}
_FINISHES = {each.value: each for each in Finish}
_NO = frozenset({None, 0})


def put_scores(database: Database, message_id: str, scores: bytes) -> None:
    """Keep with a message how likely its tokens were, inside of `writing`."""
    database.execute("UPDATE message SET scores = ? WHERE id = ?", (scores, message_id))


def note_removal(database: Database) -> None:
    """Note that something is removed for good, inside of `writing`."""
    database.execute(
        "INSERT INTO setting VALUES (?, '1') ON CONFLICT (name) DO UPDATE SET value = value + 1",
        (REMOVALS,),
    )


def keep_numbers(database: Database) -> None:
    """Have no number given again that was ever given, inside of `writing`."""
    database.execute(
        f"INSERT OR REPLACE INTO setting VALUES (?, CAST({LAST_NUMBER} AS TEXT))",  # noqa: S608
        (NUMBERED,),
    )


def message_of(row: Row) -> Message:
    """Return the message that a row of COLUMNS holds."""
    message_id, said_by, text, parent, created, ended, why, receipt, ids, pinned, edited = row
    finish, reason = _end(ended, None if why is None else as_text(why))
    return Message(
        id=as_text(message_id),
        # Whoever it was, it was not the user who said it.
        role=_ROLES.get(as_text(said_by), Role.ASSISTANT),
        text=as_text(text),
        parent=None if parent is None else as_text(parent),
        created=moment_of(created),
        finish=finish,
        reason=reason,
        receipt=receipt_of(receipt),
        ids=_ids(ids),
        pinned=pinned not in _NO,
        edited=edited not in _NO,
    )


def _end(finish: object, reason: str | None) -> tuple[Finish | None, str | None]:
    """Return how a reply ended and why; an end that nobody knows is a failure."""
    if finish is None:
        return None, reason
    known = _FINISHES.get(as_text(finish))
    if known is None:
        return Finish.FAILED, reason or tr(UNREADABLE_FINISH)
    return known, reason


def receipt_of(written: object) -> Receipt | None:
    """Return what a reply cost, None where that cannot be read: the reply matters more."""
    try:
        return msgspec.json.decode(written, type=Receipt) if isinstance(written, bytes) else None
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None


def _ids(written: object) -> tuple[int, ...]:
    """Return what a reply was sampled as, nothing where that cannot be: it is made anew then."""
    if not isinstance(written, bytes) or len(written) % 4:
        return ()
    return struct.unpack(f"<{len(written) // 4}i", written)


def row_of(message: Message) -> tuple[str | float | bytes | None, ...]:
    """Return a message as PUT_MESSAGE takes it, behind its conversation's id."""
    return (
        message.id,
        message.role,
        message.text,
        message.parent,
        message.created,
        message.finish,
        message.reason,
        None if message.receipt is None else written_receipt(message.receipt),
        struct.pack(f"<{len(message.ids)}i", *message.ids) if message.ids else None,
        message.pinned,
        message.edited,
    )


def written_receipt(receipt: Receipt) -> str:
    """Write down what a reply cost."""
    return msgspec.json.encode(receipt).decode()
