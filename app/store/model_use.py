"""`ModelUse`: which conversations have a model of their own."""

from pathlib import Path

from app.store.database import Database


class ModelUse:
    """Reads only."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def chats_with(self, path: Path) -> int:
        """Count the conversations that this model answers and no other, but for deleted ones."""
        rows = self._database.rows(
            "SELECT count(*) FROM conversation WHERE model = ? AND deleted_at IS NULL", (str(path),)
        )
        return sum(count for (count,) in rows if isinstance(count, int))
