"""Gets a model from the Hub, for who waits for it: by the hub process, step by step."""

from collections.abc import Callable, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Self

from app import paths
from app.domain.download import Download, Failure, Stage, Trouble
from app.domain.remote import Choice, Kind, Repository
from app.domain.sizes import size
from app.domain.troubles import sentence
from app.domain.wanting import wanted_of
from app.hub import wire
from app.hub.client import HubClient, Means
from app.hub.under_way import ENDS
from app.library.catalog import Entry, catalog
from app.library.errors import LibraryError, UnknownModelError

# Of several, what most people are best served by.
USUAL = ("Q4_K_M", "4 bits")
LOOK_S = 0.2

type Moved = Callable[[Download], None]


class FailedError(LibraryError):
    """The Hub, the network or the disk stands in the way."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(sentence(failure))


class Getting:
    """One conversation with the hub process, which ends with it; what came is kept."""

    def __init__(self, means: Means, home: Path) -> None:
        try:
            # The first thing that is written is the ledger, and that lies in it.
            paths.make_private_folder(home)
        except OSError as error:
            raise FailedError(Failure(Trouble.UNWRITABLE, str(home))) from error
        self._home = home
        self._heard: SimpleQueue[wire.Answer | Download] = SimpleQueue()
        self._client = HubClient(means, self._heard.put, lambda: None)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._client.close()

    def reach(self, endpoint: str | None, token: str | None, *, offline: bool) -> None:
        """Say whom to ask; None is the Hub."""
        self._client.reach(endpoint, token, offline=offline)

    def limit(self, bytes_per_second: int | None) -> None:
        """Be no faster than this."""
        self._client.limit(bytes_per_second)

    def look(self, place: str) -> Repository:
        """Look at a repository. Raises FailedError."""
        self._client.ask(wire.Look(1, place))
        heard = self._next()
        if isinstance(heard, wire.Looked):
            return heard.repository
        assert isinstance(heard, wire.Failed), "nothing else was asked"
        raise FailedError(heard.failure)

    def get(self, repository: Repository, choice: Choice, moved: Moved) -> Path:
        """Get a choice, and return where it lies; moved hears how far it is. Raises FailedError."""
        wanted, models = wanted_of(repository, choice), paths.models_folder(self._home)
        self._client.get(wire.Get(wanted, str(models)))
        while True:
            heard = self._next()
            if not isinstance(heard, Download):
                continue
            moved(heard)
            if heard.stage is Stage.DONE:
                return models / wanted.folder / wanted.entry
            if heard.stage in ENDS and heard.failure is not None:
                raise FailedError(heard.failure)

    def _next(self) -> wire.Answer | Download:
        while True:
            try:
                # In short steps, so that Ctrl-C is heard between two.
                return self._heard.get(timeout=LOOK_S)
            except Empty:
                continue


def named_in_catalog(typed: str) -> Entry | None:
    """Return the entry of the catalog that is called so."""
    wanted = typed.casefold()
    return next(
        (each for each in catalog() if wanted in {each.id.casefold(), each.name.casefold()}), None
    )


def split(typed: str) -> tuple[str, str]:
    """Split owner/name:QUANT into a place on the Hub and the choice there, which may be empty."""
    place, colon, label = typed.rpartition(":")
    return (place, label) if colon and "/" in place and "/" not in label else (typed, "")


def chosen(repository: Repository, label: str) -> Choice:
    """Return the choice that is meant. Raises UnknownModelError, which names them all."""
    choices = repository.choices
    if label:
        meant = [each for each in choices if each.label.casefold() == label.casefold()]
    else:
        usual = [each for each in choices if each.label in USUAL]
        meant = list(choices) if len(choices) == 1 else usual[:1]
    if meant:
        return meant[0]
    if not choices:
        raise UnknownModelError(f"{repository.repo} has no model that Paddock could run.")
    said = f"{repository.repo} has no {label}" if label else f"{repository.repo} has several models"
    raise UnknownModelError(f"{said}. Name one:\n{_named(repository.repo, choices)}")


def _named(repo: str, choices: Sequence[Choice]) -> str:
    return "\n".join(
        f"  {repo}:{each.label}  {size(each.bytes)}"
        + ("  (as its makers gave it out)" if each.kind is Kind.SAFETENSORS else "")
        for each in choices
    )
