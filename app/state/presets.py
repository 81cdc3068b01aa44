"""`Presets`: what conversations may begin with, as the user made and named them."""

import uuid
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.dials import Dials
from app.domain.names import on_one_line
from app.domain.preset import Preset
from app.state.notices import Notice, Notices
from app.store.database import StoreError
from app.store.presets import PresetStore

UNNAMED = "Preset"


class Presets(QObject):
    """All presets by their ids.

    Signals:
        changed: there is one more or less, or one is called something else.
    """

    changed = Signal()

    def __init__(self, store: PresetStore, notices: Notices) -> None:
        super().__init__()
        self._store = store
        self._notices = notices
        self.all = {preset.id: preset for preset in store.presets()}
        self._removed: list[tuple[Preset, Notice]] = []

    def named(self) -> list[Preset]:
        """Return all presets in the order of their names."""
        return sorted(self.all.values(), key=lambda preset: (preset.name.casefold(), preset.name))

    def add(
        self, name: str, system: str, *, dials: Dials | None = None, model: str | None = None
    ) -> Preset | None:
        """Make a preset; None where the disk refuses it."""
        called = on_one_line(name) or UNNAMED
        preset = Preset(uuid.uuid4().hex, called, system, dials, model)
        return preset if self._put(preset) else None

    def rename(self, preset_id: str, name: str) -> bool:
        """Call a preset something else, and tell whether that could be done."""
        name, preset = on_one_line(name), self.all.get(preset_id)
        return bool(name) and preset is not None and self._put(replace(preset, name=name))

    def remove(self, preset_id: str) -> bool:
        """Remove a preset and offer to bring it back; tell whether that could be done."""
        preset = self.all.get(preset_id)
        if preset is None or not self._succeeds(lambda: self._store.remove(preset_id)):
            return False
        del self.all[preset_id]
        offer = Notice(f"Preset “{preset.name}” deleted.", action="Undo", act=self.undo)
        self._removed.append((preset, offer))
        self.changed.emit()
        self._notices.tell(offer)
        return True

    @property
    def removed(self) -> Preset | None:
        """Return what was removed last and may come back."""
        return self._removed[-1][0] if self._removed else None

    @Slot()
    def undo(self) -> None:
        """Bring back what was removed last."""
        if self._removed and self._put(self._removed[-1][0]):
            _, offer = self._removed.pop()
            self._notices.take_back(offer)
            self.changed.emit()

    def _put(self, preset: Preset) -> bool:
        if not self._succeeds(lambda: self._store.put(preset)):
            return False
        self.all[preset.id] = preset
        self.changed.emit()
        return True

    def _succeeds(self, write: Callable[[], None]) -> bool:
        try:
            write()
        except StoreError as error:
            self._notices.warn(str(error))
            return False
        return True
