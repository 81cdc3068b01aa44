"""Settings in and out: one row each, its value as JSON."""

from collections.abc import Iterator
from dataclasses import fields

import msgspec

from app.domain.settings import Settings
from app.store.database import Database, Durability


class SettingsStore:
    """What the user chose, as it is saved."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> Settings:
        """Return what was chosen; what cannot be read, or cannot be, has its default."""
        return msgspec.convert(dict(self._readable()), Settings)

    def save(self, settings: Settings) -> None:
        """Save everything that was chosen."""
        with self._database.writing(Durability.CRASH):
            for field in fields(Settings):
                value = msgspec.json.encode(msgspec.to_builtins(settings)[field.name]).decode()
                self._database.execute(
                    "INSERT OR REPLACE INTO setting VALUES (?, ?)", (field.name, value)
                )

    def _readable(self) -> Iterator[tuple[str, object]]:
        for field in fields(Settings):
            saved = self._database.rows(
                "SELECT CAST(value AS BLOB) FROM setting WHERE name = ?", (field.name,)
            )
            for (written,) in msgspec.convert(saved, list[tuple[bytes]]):
                try:
                    value = msgspec.json.decode(written)
                    msgspec.convert({field.name: value}, Settings)
                except (msgspec.MsgspecError, UnicodeDecodeError):
                    continue
                yield field.name, value
