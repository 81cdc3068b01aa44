"""`Presets`: what conversations may begin with, as the user made and named them."""

import uuid
from typing import override

from PySide6.QtCore import Slot

from app.domain.dials import Dials
from app.domain.names import on_one_line
from app.domain.preset import Preset
from app.state.named import Named
from app.state.notices import Notice, Notices
from app.state.remembered import Find, as_saved, with_model_now
from app.store.presets import PresetStore
from app.words import phrase, tr

UNNAMED = phrase("Preset")


class Presets(Named[Preset]):
    """All presets by their ids."""

    def __init__(self, store: PresetStore, notices: Notices, *, find: Find = as_saved) -> None:
        self._find = find  # where a model lies now
        super().__init__(store, notices)
        self._removed: list[tuple[Preset, Notice]] = []

    @override
    def now(self, thing: Preset) -> Preset:
        return with_model_now(thing, self._find)

    def add(
        self,
        name: str,
        system: str,
        *,
        dials: Dials | None = None,
        model: str | None = None,
        adapter: str | None = None,
    ) -> Preset | None:
        """Make a preset; None where the disk refuses it."""
        called = on_one_line(name) or tr(UNNAMED)
        preset = Preset(uuid.uuid4().hex, called, system, dials, model, adapter)
        return preset if self.put(preset) else None

    @override
    def remove(self, thing_id: str) -> bool:
        """Remove a preset and offer to bring it back; tell whether that could be done."""
        preset = self.all.get(thing_id)
        if preset is None:
            return False
        deleted = tr("Preset “{name}” deleted.", name=preset.name)
        offer = Notice(deleted, action=tr("Undo"), act=self.undo)
        # Before it is told that there is one less: who hears that asks what may come back.
        self._removed.append((preset, offer))
        if not super().remove(thing_id):
            self._removed.pop()
            return False
        self._notices.tell(offer)
        return True

    @property
    def removed(self) -> Preset | None:
        """Return what was removed last and may come back."""
        return self._removed[-1][0] if self._removed else None

    @Slot()
    def undo(self) -> None:
        """Bring back what was removed last."""
        if self._removed and self.put(self._removed[-1][0]):
            _, offer = self._removed.pop()
            self._notices.take_back(offer)
            self.changed.emit()
