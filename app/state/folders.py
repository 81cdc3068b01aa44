"""`Folders`: what conversations are put together in, as the user made and named them."""

import time
import uuid

from app.domain.folder import Folder
from app.domain.names import on_one_line
from app.state.named import Named
from app.words import phrase, tr

UNNAMED = phrase("New folder")


class Folders(Named[Folder]):
    """All folders by their ids; one that is removed leaves what was in it."""

    def add(self, name: str = "") -> Folder | None:
        """Make a folder; None where the disk refuses it."""
        folder = Folder(uuid.uuid4().hex, on_one_line(name) or tr(UNNAMED), time.time())
        return folder if self.put(folder) else None
