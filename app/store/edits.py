"""What is typed in the place of messages, and not saved as a version of any."""

from app.store.database import Database, as_text

# From the few that there are, and not from all that is said in the conversation.
_OF = """
    SELECT CAST(edit.message AS BLOB), CAST(edit.text AS BLOB)
    FROM edit CROSS JOIN message ON message.id = edit.message
    WHERE message.conversation = ?
"""
# The message may be gone by now.
_PUT = """
    INSERT INTO edit SELECT id, ? FROM message WHERE id = ?
    ON CONFLICT (message) DO UPDATE SET text = excluded.text
"""


def edits_in(database: Database, conversation_id: str) -> dict[str, str]:
    """Return what is typed in a conversation, by the messages in whose place it is."""
    rows = database.rows(_OF, (conversation_id,))
    return {as_text(each): as_text(text) for each, text in rows}


def edit_of(database: Database, message_id: str) -> str | None:
    """Return what is typed in the place of a message, None where nothing is."""
    rows = database.rows("SELECT CAST(text AS BLOB) FROM edit WHERE message = ?", (message_id,))
    return as_text(rows[0][0]) if rows else None


def put_edit(database: Database, message_id: str, text: str | None) -> None:
    """Keep what is typed in the place of a message, or nothing any more, inside of `writing`."""
    if text is None:
        database.execute("DELETE FROM edit WHERE message = ?", (message_id,))
    else:
        database.execute(_PUT, (text, message_id))
