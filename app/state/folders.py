"""`Folders`: what conversations are put together in, as the user made and named them."""

import time
import uuid
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.folder import Folder
from app.domain.names import on_one_line
from app.state.notices import Notices
from app.store.database import StoreError
from app.store.folders import FolderStore

UNNAMED = "New folder"


class Folders(QObject):
    """All folders by their ids.

    Signals:
        changed: there is one more or less, or one is called something else.
    """

    changed = Signal()

    def __init__(self, store: FolderStore, notices: Notices) -> None:
        super().__init__()
        self._store = store
        self._notices = notices
        self.all = {folder.id: folder for folder in store.folders()}

    @Slot()
    def look(self) -> None:
        """Have what is saved, which others than this have changed."""
        try:
            self.all = {folder.id: folder for folder in self._store.folders()}
        except StoreError as error:
            self._notices.warn(str(error))
        self.changed.emit()

    def named(self) -> list[Folder]:
        """Return all folders in the order of their names."""
        return sorted(self.all.values(), key=lambda folder: (folder.name.casefold(), folder.name))

    def add(self, name: str = UNNAMED) -> Folder | None:
        """Make a folder; None where the disk refuses it."""
        folder = Folder(uuid.uuid4().hex, on_one_line(name) or UNNAMED, time.time())
        return folder if self.put(folder) else None

    def rename(self, folder_id: str, name: str) -> bool:
        """Call a folder something else, and tell whether that could be done."""
        name = on_one_line(name)
        return bool(name) and self.put(replace(self.all[folder_id], name=name))

    def put(self, folder: Folder) -> bool:
        """Have a folder as it is here, and tell whether that could be done."""
        if not self._succeeds(lambda: self._store.put(folder)):
            return False
        self.all[folder.id] = folder
        self.changed.emit()
        return True

    def remove(self, folder_id: str) -> bool:
        """Remove a folder, not what is in it, and tell whether that could be done."""
        if not self._succeeds(lambda: self._store.remove(folder_id)):
            return False
        del self.all[folder_id]
        self.changed.emit()
        return True

    def _succeeds(self, write: Callable[[], None]) -> bool:
        try:
            write()
        except StoreError as error:
            self._notices.warn(str(error))
            return False
        return True
