"""The branches of one conversation in the database: its chosen path, its versions, and one less."""

from app.domain.branches import TakenOut, tip_without, told_without
from app.domain.conversation import Message
from app.domain.reply import Receipt
from app.store.database import Database, as_list, as_text
from app.store.edits import edit_of, put_edit
from app.store.messages import (
    COLUMNS,
    PUT_NUMBERED,
    Row,
    keep_numbers,
    message_of,
    note_removal,
    put_scores,
    receipt_of,
    row_of,
    written_receipt,
)

_PATH = """
    WITH RECURSIVE path (depth, id) AS (
        SELECT 0, tip FROM conversation WHERE id = ?1
        UNION ALL
        SELECT depth + 1, message.parent FROM path JOIN message USING (id)
        -- A damaged file may lead in a circle.
        WHERE depth < (SELECT count(*) FROM message WHERE conversation = ?1)
    )
"""

CHOSEN = f"{_PATH} SELECT {COLUMNS} FROM path JOIN message USING (id) ORDER BY depth"  # noqa: S608 - our own names

# Where more than one message follows, or any the last.
_VERSIONS = f"""
    {_PATH}, parted (id) AS (
        SELECT path.id FROM path JOIN message ON message.parent = path.id
        GROUP BY path.id HAVING count(*) > 1 OR min(path.depth) = 0
    ), found (number, parent, id) AS (
        SELECT number, parent, id FROM message
        WHERE parent IN (SELECT id FROM parted) AND +conversation = ?1
        UNION ALL
        SELECT number, parent, id FROM message WHERE conversation = ?1 AND +parent IS NULL
    )
    SELECT CAST(parent AS BLOB), CAST(id AS BLOB) FROM found ORDER BY number
"""  # noqa: S608 - our own names

_PARENTS = """
    SELECT CAST(id AS BLOB), CAST(parent AS BLOB) FROM message
    WHERE conversation = ? ORDER BY number
"""
_TOLD_OF = """
    SELECT CAST(id AS BLOB), CAST(receipt AS BLOB) FROM message
    WHERE conversation = ? AND instr(receipt, ?)
"""
_FOLLOW = """
    UPDATE message SET parent = ?1
    WHERE id IN (SELECT value FROM json_each(?2)) AND parent IS ?3
"""
_CHOOSE = "UPDATE conversation SET tip = ?2 WHERE id = ?1 AND tip IS ?3"
_RETELL = "UPDATE message SET receipt = ?2 WHERE id = ?1 AND receipt = ?3"


def versions(
    database: Database, conversation_id: str, path: tuple[Message, ...]
) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """Return the versions of what has others on the chosen path, and what follows its end."""
    groups: dict[str | None, list[str]] = {}
    for parent, each in database.rows(_VERSIONS, (conversation_id,)):
        above = None if parent is None else as_text(parent)
        groups.setdefault(above, []).append(as_text(each))
    found = ((each.id, tuple(groups.get(each.parent, ()))) for each in path)
    below = tuple(groups.get(path[-1].id, ())) if path else ()
    return {each: group for each, group in found if len(group) > 1}, below


def take_out(database: Database, conversation_id: str, message_id: str) -> TakenOut | None:
    """Remove a message for good, inside of `writing`; None where it is not there."""
    rows = database.rows(
        f"SELECT number, CAST(scores AS BLOB), {COLUMNS} FROM message "  # noqa: S608 - our own names
        "WHERE conversation = ? AND id = ?",
        (conversation_id, message_id),
    )
    if not rows:
        return None
    taken = _taken(database, conversation_id, rows[0])
    for each, (was, told) in taken.receipts.items():
        database.execute(_RETELL, (each, written_receipt(told), written_receipt(was)))
    keep_numbers(database)
    database.execute(_CHOOSE, (conversation_id, taken.left, taken.tip))
    database.execute(
        "UPDATE message SET parent = ? WHERE parent = ?", (taken.message.parent, message_id)
    )
    database.execute("DELETE FROM message WHERE id = ?", (message_id,))
    note_removal(database)
    return taken


def put_back(database: Database, taken: TakenOut) -> None:
    """Have a message that was removed where it was, inside of `writing`."""
    message = taken.message
    database.execute(PUT_NUMBERED, (taken.number, taken.conversation, *row_of(message)))
    if taken.scores is not None:
        put_scores(database, message.id, taken.scores)
    if taken.edit is not None:
        put_edit(database, message.id, taken.edit)
    database.execute(_FOLLOW, (message.id, as_list(taken.children), message.parent))
    for each, (was, told) in taken.receipts.items():
        database.execute(_RETELL, (each, written_receipt(was), written_receipt(told)))
    database.execute(_CHOOSE, (taken.conversation, taken.tip, taken.left))


def _taken(database: Database, conversation_id: str, row: Row) -> TakenOut:
    number, scores, *columns = row
    message = message_of(tuple(columns))
    parents = _parents(database, conversation_id)
    tip = _tip(database, conversation_id)
    # Where none is chosen, what was said last is shown.
    shown = tip if tip in parents else next(reversed(parents))
    left = tip_without(message.id, parents, shown)
    return TakenOut(
        conversation_id,
        message,
        int(str(number)),
        children=tuple(each for each, parent in parents.items() if parent == message.id),
        tip=tip,
        left=tip if left == shown else left,
        receipts=told_without(message.id, parents, _told_of(database, conversation_id, message.id)),
        scores=scores if isinstance(scores, bytes) else None,
        edit=edit_of(database, message.id),
    )


def _parents(database: Database, conversation_id: str) -> dict[str, str | None]:
    rows = database.rows(_PARENTS, (conversation_id,))
    return {as_text(each): None if above is None else as_text(above) for each, above in rows}


def _tip(database: Database, conversation_id: str) -> str | None:
    rows = database.rows(
        "SELECT CAST(tip AS BLOB) FROM conversation WHERE id = ?", (conversation_id,)
    )
    return as_text(rows[0][0]) or None if rows else None


def _told_of(database: Database, conversation_id: str, message_id: str) -> dict[str, Receipt]:
    """Return the receipts that tell of a message, by the messages that have them."""
    rows = database.rows(_TOLD_OF, (conversation_id, message_id))
    found = ((as_text(each), receipt_of(written)) for each, written in rows)
    return {each: receipt for each, receipt in found if receipt is not None}
