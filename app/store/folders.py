"""Folders in and out of the database."""

from app.domain.folder import Folder
from app.store.database import Database, Durability, as_text


class FolderStore:
    """All folders that are saved; a conversation knows by itself which one it is in."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Folder, ...]:
        """Return all folders, the oldest first."""
        rows = self._database.rows(
            "SELECT CAST(id AS BLOB), CAST(name AS BLOB), created FROM folder "
            "ORDER BY created, rowid"
        )
        return tuple(
            Folder(as_text(each), as_text(name), made if isinstance(made, float) else 0.0)
            for each, name, made in rows
            if each
        )

    def put(self, folder: Folder) -> None:
        """Save a folder, or its new name."""
        with self._database.writing(Durability.POWER_CUT):
            self._database.execute(
                "INSERT INTO folder (id, name, created) VALUES (?, ?, ?) "
                "ON CONFLICT (id) DO UPDATE SET name = excluded.name",
                (folder.id, folder.name, folder.created),
            )

    def remove(self, folder_id: str) -> None:
        """Remove a folder; the conversations in it stay, in none."""
        with self._database.writing(Durability.POWER_CUT):
            self._database.execute("DELETE FROM folder WHERE id = ?", (folder_id,))
