"""What the other thread does with conversations that are read: counts them, or saves them too."""

import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import override

from app.domain.exchange import Known, Problem, Tally
from app.exchange.reading import Read, read_all
from app.store.database import Database, StoreError, UnsavedError
from app.store.importing import CancelledError, Importing
from app.words import tr

# What else is to be saved has its turn after each conversation; a long one lets others wait longer.
LEAST_REST_S, MOST_REST_S = 0.001, 0.05

type GoesOn = Callable[[], bool]
type Tell = Callable[[int], None]


class Counting:
    """Counts conversations, and which of them are here already."""

    def __init__(self, importing: Importing) -> None:
        self.importing = importing
        self.tally = Tally()
        self._seen: set[str] = set()

    def take(self, read: Read) -> None:
        """Count a conversation, unless nothing is said in it."""
        if not read.tree.messages:
            self.tally.empty += 1
            return
        known = self.known(read)
        if known is not None:
            self.tally.known[known] += 1
            return
        self.tally.conversations[read.program] += 1
        self.tally.messages[read.program] += len(read.tree.messages)

    def known(self, read: Read) -> Known | None:
        """Tell where a conversation is already; what came before counts as being here."""
        called = read.tree.origin or read.tree.id
        known = Known.HERE if called in self._seen else self.importing.known(read.tree)
        self._seen.add(called)
        return known


class Saving(Counting):
    """Saves the conversations that are not here already, and counts them."""

    @override
    def known(self, read: Read) -> Known | None:
        begun = time.monotonic()
        known = self.importing.add(read.tree)
        took = time.monotonic() - begun
        time.sleep(min(max(took, LEAST_REST_S), MOST_REST_S))
        return known


def tally_of(
    place: Path,
    database: Callable[[], Database],
    *,
    kind: type[Counting],
    goes_on: GoesOn,
    tell: Tell,
) -> Tally:
    """Have all conversations at a place counted, or saved; tell how many were dealt with."""
    try:
        with closing(database()) as connection:
            taking = kind(Importing(connection, goes_on))
            _take_all(taking, place, goes_on=goes_on, tell=tell)
    except StoreError as error:
        return Tally(failure=str(error))
    taking.tally.cancelled = not goes_on()
    return taking.tally


def _take_all(taking: Counting, place: Path, *, goes_on: GoesOn, tell: Tell) -> None:
    try:
        for done, outcome in enumerate(read_all(place), start=1):
            if not goes_on():
                return
            if isinstance(outcome, Problem):
                taking.tally.add_problem(outcome.sentence)
            else:
                taking.take(outcome)
            tell(done)
    except CancelledError:
        return  # in the middle of one, of which nothing is saved
    except UnsavedError as error:
        taking.tally.failure = tr(
            "The import stopped: {why} and import again. What is here already is passed over then.",
            why=error.why,
        )
    except StoreError as error:
        taking.tally.failure = str(error)
