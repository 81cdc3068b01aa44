"""`Named`: what the user made and named, all of one kind by their ids."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.folder import Folder
from app.domain.names import on_one_line
from app.domain.preset import Preset
from app.state.notices import Notices
from app.state.refusals import done, found


class Store[T](Protocol):
    """Where things of one kind are saved."""

    def all(self) -> Iterable[T]:
        """Return all that there is."""
        ...

    def put(self, thing: T, /) -> None:
        """Save one, or what it is now."""
        ...

    def remove(self, thing_id: str, /) -> None:
        """Have one no longer."""
        ...


class Named[T: (Folder, Preset)](QObject):
    """All things of one kind by their ids.

    Signals:
        changed: there is one more or less, or one is called something else.
    """

    changed = Signal()

    def __init__(self, store: Store[T], notices: Notices) -> None:
        super().__init__()
        self._store = store
        self._notices = notices
        self.all: dict[str, T] = self._by_id(store.all())

    @Slot()
    def look(self) -> None:
        """Have what is saved, which others than this have changed."""
        saved = found(self._notices, self._store.all, otherwise=self.all.values())
        self.all = self._by_id(saved)
        self.changed.emit()

    def now(self, thing: T) -> T:
        """Return what was saved as it is to be taken now."""
        return thing

    def named(self) -> list[T]:
        """Return all in the order of their names."""
        return sorted(self.all.values(), key=lambda each: (each.name.casefold(), each.name))

    def rename(self, thing_id: str, name: str) -> bool:
        """Call one something else, and tell whether that could be done."""
        name, there = on_one_line(name), self.all.get(thing_id)
        return bool(name) and there is not None and self.put(replace(there, name=name))

    def put(self, thing: T) -> bool:
        """Have one as it is here, and tell whether that could be done."""
        if not self._succeeds(lambda: self._store.put(thing)):
            return False
        self.all[thing.id] = thing
        self.changed.emit()
        return True

    def remove(self, thing_id: str) -> bool:
        """Have one no longer, and tell whether it was there and that could be done."""
        if thing_id not in self.all or not self._succeeds(lambda: self._store.remove(thing_id)):
            return False
        del self.all[thing_id]
        self.changed.emit()
        return True

    def _by_id(self, saved: Iterable[T]) -> dict[str, T]:
        return {each.id: self.now(each) for each in saved}

    def _succeeds(self, write: Callable[[], None]) -> bool:
        return done(self._notices, write)
