"""Presets in and out of the database."""

from app.domain.preset import Preset
from app.store.database import Database, Durability, as_text
from app.store.dials import read, written


class PresetStore:
    """All presets that are saved."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Preset, ...]:
        """Return all presets, the oldest first; dials that cannot be read are the usual ones."""
        rows = self._database.rows(
            "SELECT CAST(id AS BLOB), CAST(name AS BLOB), CAST(system AS BLOB), "
            "CAST(dials AS BLOB), CAST(model AS BLOB), CAST(adapter AS BLOB) "
            "FROM preset ORDER BY rowid"
        )
        return tuple(
            Preset(
                as_text(each),
                as_text(name),
                as_text(system),
                read(dials),
                as_text(model) or None,
                as_text(adapter) or None,
            )
            for each, name, system, dials, model, adapter in rows
            if each
        )

    def put(self, preset: Preset) -> None:
        """Save a preset, or what it is now."""
        with self._database.writing(Durability.POWER_CUT):
            self._database.execute(
                "INSERT INTO preset (id, name, system, dials, model, adapter) "
                "VALUES (?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (id) DO UPDATE SET name = excluded.name, system = excluded.system, "
                "dials = excluded.dials, model = excluded.model, adapter = excluded.adapter",
                (
                    *(preset.id, preset.name, preset.system, written(preset.dials)),
                    *(preset.model, preset.adapter),
                ),
            )

    def remove(self, preset_id: str) -> None:
        """Remove a preset; conversations that use it stay as they are."""
        with self._database.writing(Durability.POWER_CUT):
            self._database.execute("DELETE FROM preset WHERE id = ?", (preset_id,))
