"""`Browsing`: what is looked for on the Hub, what was found, and the repository looked into."""

from dataclasses import replace
from enum import StrEnum
from itertools import count

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.download import Failure
from app.domain.remote import Hit, Query, Repository
from app.domain.wanting import is_place
from app.state.hub import Hub

# Whoever asks the Hub takes one of these, so that no two questions have the same.
NUMBERS = count(1)


class Stage(StrEnum):
    """How far a question to the Hub is."""

    IDLE = "idle"  # nothing was asked
    ASKED = "asked"
    ANSWERED = "answered"
    FAILED = "failed"


class Browsing(QObject):
    """Asks nothing by itself: each question follows something that the user pressed.

    A question has a number; what is answered to an earlier one of its kind is passed over.

    Signals:
        changed: something else was found, or is being looked for.
        looked: a repository is shown, or how far that is, or none any more.
    """

    changed = Signal()
    looked = Signal()

    def __init__(self, hub: Hub) -> None:
        super().__init__()
        self._hub = hub
        self._search = self._look = self._card = 0  # the questions whose answers are waited for
        self.query = Query()
        self.stage = Stage.IDLE
        self.hits: tuple[Hit, ...] = ()
        self.failure: Failure | None = None
        self._after = ""
        self.place = ""
        self.looking = Stage.IDLE
        self.repository: Repository | None = None
        self.look_failure: Failure | None = None
        self.card = ""
        self.telling = Stage.IDLE
        hub.found.connect(self._on_found)
        hub.looked.connect(self._on_looked)
        hub.told.connect(self._on_told)
        hub.failed.connect(self._on_failed)

    @property
    def has_more(self) -> bool:
        """Tell whether there is more to be found than is shown."""
        return bool(self._after)

    def search(self, typed: str) -> None:
        """Look for words; what is a repository's id or address is looked into instead."""
        if is_place(typed):
            self.look(typed.strip())
            return
        self._begin(replace(self.query, words=typed.strip()))

    def refine(self, query: Query) -> None:
        """Look by other filters, at once where something was looked for before."""
        query = replace(query, words=self.query.words)
        if query == self.query:
            return
        if self.stage is Stage.IDLE:
            self.query = query
            self.changed.emit()
        else:
            self._begin(query)

    @Slot()
    def more(self) -> None:
        """Find what comes after what was found."""
        if self._after and self.stage is not Stage.ASKED:
            self._ask(self._after)

    @Slot()
    def retry(self) -> None:
        """Ask again what had no answer."""
        if self.look_failure is not None:
            self.look(self.place)
        elif self.failure is not None:
            self._ask(self._after if self.hits else "")

    @Slot()
    def end(self) -> None:
        """Forget what was looked for, but not how."""
        self._search = 0
        self.query = replace(self.query, words="")
        self.stage, self.hits, self._after, self.failure = Stage.IDLE, (), "", None
        self.changed.emit()

    def look(self, place: str) -> None:
        """Look into a repository, by its id or any address of it."""
        self.place, self.repository, self.card = place, None, ""
        self.look_failure, self.telling = None, Stage.IDLE
        self.looking = Stage.ASKED
        self._look, self._card = next(NUMBERS), 0
        self._hub.look(self._look, place)
        self.looked.emit()

    @Slot()
    def leave(self) -> None:
        """Go back to what was found."""
        self._look = self._card = 0
        self.place, self.repository, self.look_failure = "", None, None
        self.looking = Stage.IDLE
        self.looked.emit()

    def _begin(self, query: Query) -> None:
        self.query, self.hits, self._after = query, (), ""
        self._ask("")

    def _ask(self, after: str) -> None:
        self._search = next(NUMBERS)
        self.stage, self.failure = Stage.ASKED, None
        self._hub.search(self._search, self.query, after)
        self.changed.emit()

    @Slot(int, tuple, str)
    def _on_found(self, number: int, hits: tuple[Hit, ...], after: str) -> None:
        if number != self._search:
            return
        # One that climbed meanwhile comes twice.
        there = {hit.repo for hit in self.hits}
        self.hits = (*self.hits, *(hit for hit in hits if hit.repo not in there))
        self.stage, self._after = Stage.ANSWERED, after
        self.changed.emit()

    @Slot(int, Repository)
    def _on_looked(self, number: int, repository: Repository) -> None:
        if number != self._look:
            return
        self.repository, self.looking = repository, Stage.ANSWERED
        self.telling, self._card = Stage.ASKED, next(NUMBERS)
        self._hub.tell(self._card, repository.repo, repository.commit)
        self.looked.emit()

    @Slot(int, str)
    def _on_told(self, number: int, markdown: str) -> None:
        if number == self._card:
            self.card, self.telling = markdown, Stage.ANSWERED
            self.looked.emit()

    @Slot(int, Failure)
    def _on_failed(self, number: int, failure: Failure) -> None:
        if not number:
            return
        if number == self._search:
            self.stage, self.failure = Stage.FAILED, failure
            self.changed.emit()
        elif number == self._look:
            self.looking, self.look_failure = Stage.FAILED, failure
            self.looked.emit()
        elif number == self._card:
            # What can be got is known all the same.
            self.telling = Stage.FAILED
            self.looked.emit()
