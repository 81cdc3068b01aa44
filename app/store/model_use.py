"""Which conversations have a model of their own."""

from pathlib import Path

from app.store.database import Database


def chats_with(database: Database, path: Path) -> int:
    """Count the conversations that this model answers and no other, but for deleted ones."""
    rows = database.rows(
        "SELECT count(*) FROM conversation WHERE model = ? AND deleted_at IS NULL", (str(path),)
    )
    return sum(count for (count,) in rows if isinstance(count, int))
