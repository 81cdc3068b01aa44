"""`CatalogOffers`: what the catalog has, what it takes on this computer, and how one gets it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import partial
from pathlib import Path
from typing import NamedTuple, override

from PySide6.QtCore import QLocale, QTimer, Slot

from app.domain.download import Failure, Trouble
from app.domain.fit import Computer, Fit, Need, bytes_per_token, fit, need_of, speed
from app.domain.offer import Offer
from app.domain.packings import weights_in_memory
from app.domain.remote import Choice, Kind, Repository
from app.domain.troubles import sentence
from app.domain.wanting import wanted_of
from app.library.catalog import STRENGTHS, CatalogError, Entry, catalog
from app.library.recommending import CONTEXT, recommended
from app.state.browsing import NUMBERS
from app.state.hub import Hub
from app.state.models import Models
from app.state.notices import Notice, Notices
from app.state.offers import Offers
from app.state.stock import Stock
from app.state.work import Work
from app.words import tr

CONTEXTS = (4096, 8192, 16_384, 32_768, 65_536, 131_072)


class Presence(IntEnum):
    """How near something of the catalog is."""

    AWAY = 0
    ASKED = 1  # the Hub is asked what there is of it
    COMING = 2
    HERE = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """Something of the catalog as it is shown. exact: what is moved is known to the byte."""

    offer: Offer
    strengths: tuple[str, ...]
    repo: str
    fit: Fit
    best: bool = False
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """What a choice of a repository takes on this computer."""

    need: Need
    computer: Computer
    speed: float | None


class _Read(NamedTuple):
    entries: tuple[Entry, ...]
    computer: Computer
    why_not: str = ""


class CatalogOffers(Offers):
    """Reads the catalog and looks at the computer beside the window, at its start and when asked.

    What of the catalog was not seen on the Hub yet is looked at there before it is got.

    Signals:
        changed: something else can be got, takes something else, or is nearer.
    """

    def __init__(
        self,
        hub: Hub,
        stock: Stock,
        models: Models,
        *,
        notices: Notices,
        look_at: Callable[[], Computer],
    ) -> None:
        super().__init__()
        self._hub, self._stock, self._models = hub, stock, models
        self._notices, self._look_at = notices, look_at
        self._go_online: Callable[[], None] = lambda: None
        self._work = Work("catalog", self)
        self.entries: tuple[Entry, ...] = ()
        self.computer: Computer | None = None
        self.why_not = ""
        self.context = CONTEXT
        self._asked: dict[int, tuple[Entry, bool]] = {}  # of the Hub; whether to chat with it
        hub.looked.connect(self._on_looked)
        hub.failed.connect(self._on_failed)
        stock.downloads.changed.connect(self.changed)
        stock.library.changed.connect(self.changed)
        # Once the window is there, for who has no model yet.
        self._first = QTimer(self, singleShot=True, interval=0)
        self._first.timeout.connect(self.look)
        self._first.start()

    @Slot()
    def look(self) -> None:
        """Read the catalog, and look at this computer as it is now."""
        self._work.begin(partial(_read, self._look_at, self.entries), self._on_read)

    def online_by(self, go_online: Callable[[], None]) -> None:
        """Use the network by this where its user switched it off and wants it on."""
        self._go_online = go_online

    def choose_context(self, tokens: int) -> None:
        """Reckon with conversations of so many tokens."""
        if tokens != self.context:
            self.context = tokens
            self.changed.emit()

    @property
    def rows(self) -> tuple[Shown, ...]:
        """Return what the catalog has, what is recommended first and what is too large last."""
        if self.computer is None:
            return ()
        best = self._best(self.computer)
        rows = [self._shown(each, self.computer, best) for each in self.entries]
        return tuple(sorted(rows, key=lambda row: (not row.best, row.fit is Fit.TOO_LARGE)))

    @property
    @override
    def recommended(self) -> Offer | None:
        return next((row.offer for row in self.rows if row.best), None)

    @property
    @override
    def under_way(self) -> bool:
        best = self.recommended
        return best is not None and self.presence(best.key) in {Presence.ASKED, Presence.COMING}

    def presence(self, key: str) -> Presence:
        """Tell how near something is."""
        entry = self._entry(key)
        if entry.comes_along or self._here(entry) is not None:
            return Presence.HERE
        if any(asked.id == key for asked, _ in self._asked.values()):
            return Presence.ASKED
        wanted = (each.download.wanted.repo for each in self._stock.downloads.coming)
        return Presence.COMING if entry.repo in wanted else Presence.AWAY

    @override
    def begin(self, key: str) -> None:
        self.get(key, chat=True)

    def get(self, key: str, *, chat: bool = False) -> None:
        """Get something, or have it answer where it is here already."""
        entry = self._entry(key)
        repository, path = entry.repository(), self._here(entry)
        if entry.comes_along:
            self._models.open_starter()
        elif path is not None:
            self._models.open(path)
        elif repository is not None:
            self._get(entry, repository, chat=chat)
        elif self.presence(key) is Presence.AWAY:
            number = next(NUMBERS)
            self._asked[number] = entry, chat
            self._hub.look(number, entry.repo)
        self.changed.emit()

    def judged(self, repository: Repository, choice: Choice) -> Judged | None:
        """Tell what a choice takes here; None where nobody can tell yet."""
        shape, computer = repository.shape, self.computer
        if shape is None or computer is None:
            return None
        weights = weights_in_memory(choice, shape)
        tokens = min(self.context, shape.context)
        need = need_of(shape, weights, tokens, device=computer.device)
        return Judged(need, computer, speed(bytes_per_token(shape, weights, 0), computer))

    def close(self) -> None:
        """End what is being done."""
        self._first.stop()
        self._work.close()

    def _entry(self, key: str) -> Entry:
        return next(each for each in self.entries if each.id == key)

    def _here(self, entry: Entry) -> Path | None:
        """Return where something lies, at whatever commit it was got."""
        return self._stock.here(entry.any_version())

    def _best(self, computer: Computer) -> Entry | None:
        return recommended(self.entries, computer, language())

    def _shown(self, entry: Entry, computer: Computer, best: Entry | None) -> Shown:
        need = entry.need(self.context, computer)
        offer = Offer(
            entry.id,
            entry.name,
            entry.said_in(language()),
            entry.size,
            need,
            computer,
            min(self.context, entry.shape.context),
            entry.speed(computer),
            entry.licence,
        )
        strengths = tuple(tr(STRENGTHS[each]) for each in entry.strengths)
        exact = entry.checked is not None
        return Shown(offer, strengths, entry.repo, fit(need, computer), entry is best, exact)

    def _get(self, entry: Entry, repository: Repository, *, chat: bool) -> None:
        choice = chosen(repository, entry.kind, entry.quantization)
        if choice is None:
            told = tr("{name} is not on the Hub as it was. Look for it there.", name=entry.name)
            self._notices.tell(Notice(told))
            return
        wanted = replace(wanted_of(repository, choice), name=entry.name)
        self._stock.downloads.begin(wanted, chat=chat)

    def _on_read(self, read: object) -> None:
        assert isinstance(read, _Read)
        self.entries, self.computer, self.why_not = read
        self.changed.emit()

    @Slot(int, Repository)
    def _on_looked(self, number: int, repository: Repository) -> None:
        if number in self._asked:
            entry, chat = self._asked.pop(number)
            self._get(entry, repository, chat=chat)
            self.changed.emit()

    @Slot(int, Failure)
    def _on_failed(self, number: int, failure: Failure) -> None:
        if number in self._asked:
            entry, chat = self._asked.pop(number)
            self._tell_failed(failure, partial(self.get, entry.id, chat=chat))
            self.changed.emit()

    def _tell_failed(self, failure: Failure, again: Callable[[], None]) -> None:
        """Say why something is not got, with what helps."""
        if failure.trouble is not Trouble.SWITCHED_OFF:
            self._notices.tell(Notice(sentence(failure), action=tr("Try Again"), act=again))
            return

        def go_online() -> None:
            self._go_online()
            again()

        self._notices.tell(Notice(sentence(failure), action=tr("Go Online"), act=go_online))


def chosen(repository: Repository, kind: Kind, label: str) -> Choice | None:
    """Return the choice of a kind that is called so, or the only one of its kind."""
    kin = [each for each in repository.choices if each.kind is kind]
    named = [each for each in kin if each.label.casefold() == label.casefold()]
    return next(iter(named or kin[: len(kin) == 1]), None)


def language() -> str:
    """Name the language that is spoken, as the catalog does."""
    locale = QLocale()
    code = QLocale.languageToCode(locale.language())
    traditional = locale.script() is QLocale.Script.TraditionalHanScript
    return f"zh_{'Hant' if traditional else 'Hans'}" if code == "zh" else code


def _read(look_at: Callable[[], Computer], known: tuple[Entry, ...]) -> _Read:
    try:
        return _Read(known or catalog(), look_at())
    except CatalogError as error:
        return _Read((), look_at(), str(error))
