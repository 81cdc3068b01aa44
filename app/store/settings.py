"""Settings in and out: one row each, its value as JSON."""

from dataclasses import fields

import msgspec

from app.domain.settings import Settings
from app.store.database import Database, Durability


class SettingsStore:
    """What the user chose, as it is saved."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> Settings:
        """Return what was chosen; what cannot be read has its default."""
        rows = self._database.rows("SELECT name, value FROM setting")
        saved = msgspec.convert(rows, list[tuple[str, str]])
        known = {field.name for field in fields(Settings)}
        readable = {name: value for name, value in saved if name in known and _fits(name, value)}
        return msgspec.convert(
            {name: msgspec.json.decode(value) for name, value in readable.items()}, Settings
        )

    def save(self, settings: Settings) -> None:
        """Save everything that was chosen."""
        with self._database.writing(Durability.CRASH):
            for field in fields(Settings):
                value = msgspec.json.encode(msgspec.to_builtins(settings)[field.name]).decode()
                self._database.execute(
                    "INSERT OR REPLACE INTO setting VALUES (?, ?)", (field.name, value)
                )


def _fits(name: str, value: str) -> bool:
    try:
        msgspec.convert({name: msgspec.json.decode(value)}, Settings)
    except msgspec.MsgspecError:
        return False
    return True
