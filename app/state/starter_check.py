"""`StarterCheck`: where the starter model does not open, reads its file again to say why."""

from PySide6.QtCore import QObject, Slot

from app.domain.local_model import Health
from app.domain.model_card import Readiness
from app.paths import is_there
from app.state.library import Library
from app.state.models import Models


class StarterCheck(QObject):
    """Each time that it failed, once. One that is not what it was pinned to be is got otherwise."""

    def __init__(self, models: Models, library: Library) -> None:
        super().__init__()
        self._models, self._library = models, library
        self._asked = False
        models.changed.connect(self._look)
        library.changed.connect(self._look)
        library.moved.connect(self._look)

    @Slot()
    def _look(self) -> None:
        if not self._failed:
            self._asked = False
        elif not self._asked:
            self._ask()
        elif self._library.verifying is None:
            found = self._library.verdicts.get(self._models.starter)
            if found is not None and found.health is Health.DAMAGED:
                self._models.tell_damaged()

    @property
    def _failed(self) -> bool:
        models = self._models
        failed = models.uses_starter and models.status.readiness is Readiness.FAILED
        return failed and is_there(models.starter)

    def _ask(self) -> None:
        known = self._library.at(self._models.starter)
        if known is not None and known.checkable and self._library.verifying is None:
            self._asked = True
            self._library.verify(known.path)
