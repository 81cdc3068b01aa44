"""The one file that knows everyone: builds the parts, connects them, closes them in order."""

import logging
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.bridge.answerer import EngineAnswerer, keep_in
from app.bridge.hub import ProcessHub
from app.domain.download import Stage
from app.domain.fit import Computer
from app.hub.client import Means
from app.hub.ledger import Ledger
from app.library.converting import Converter
from app.library.shelf import Shelf
from app.library.starter import model_now, starter_dials, starter_file
from app.paths import (
    backups_folder,
    damaged_folder,
    database_file,
    downloads_file,
    kept_folder,
    ledger_file,
    models_folder,
    translations,
)
from app.state.aloud import Aloud
from app.state.answerer import Answerer
from app.state.arriving import Arriving
from app.state.browsing import Browsing
from app.state.catalog_offers import CatalogOffers
from app.state.chat import Chat
from app.state.comparing import Comparing
from app.state.confidence import Confidence
from app.state.conversations import Conversations
from app.state.converting import Converter as AnyConverter
from app.state.converting import Converting
from app.state.counting import Counting
from app.state.day import Day
from app.state.downloads import Downloads, Row
from app.state.draft import Draft
from app.state.exchange import Exchange
from app.state.finding import Finding
from app.state.folders import Folders
from app.state.getting import Getting
from app.state.handed import Handed
from app.state.history_lock import HistoryLock
from app.state.hub import Hub
from app.state.kept import Kept
from app.state.language import Language
from app.state.library import Library
from app.state.models import Models
from app.state.moving import Bundle, Moving
from app.state.network import Network
from app.state.notices import Notices
from app.state.offers import Offers
from app.state.outbox import Outbox
from app.state.presets import Presets
from app.state.reach import Reach, Tokens
from app.state.recorder import Recorder
from app.state.safety import Safety
from app.state.settings import LiveSettings
from app.state.shelf import Shelf as AnyShelf
from app.state.starter_check import StarterCheck
from app.state.state import State
from app.state.stock import Stock
from app.state.trash import Trash
from app.state.trying import Trying
from app.state.ways_out import Act
from app.state.why import Why
from app.store.backups import Backups
from app.store.confidence import ConfidenceStore
from app.store.conversations import ConversationStore
from app.store.database import Database
from app.store.download_queue import DownloadQueue
from app.store.folders import FolderStore
from app.store.home import Home
from app.store.keychain import system_keychain
from app.store.lock import Lock, LockedError
from app.store.model_use import ModelUse
from app.store.opening import open_database
from app.store.presets import PresetStore
from app.store.search import Finder
from app.store.settings import SettingsStore
from app.system.activity import activity
from app.system.awake import Activity, Awake
from app.system.bundle import Disk, bundle_of
from app.system.computer import computer
from app.system.programs import mover, reader, teller
from app.system.telling import Telling
from app.system.voice import Voice
from app.views.app_icon import ComingIcon
from app.views.attention import Attention
from app.views.dock import DockMenu
from app.views.main_window import MainWindow
from app.views.move_offer import MoveOffer
from app.views.printing import pdf_of
from app.words import tr

log = logging.getLogger("paddock")

# A download that waits for the network may wait for days.
AT_WORK = frozenset({Stage.RUNNING, Stage.CHECKING})


@dataclass(frozen=True, slots=True)
class Unlocked:
    """A home in our hands, and the key of what is there; report tells what became of the lock."""

    home: Home
    key: bytes | None = None
    report: str | None = None

    @property
    def locked(self) -> bool:
        """Tell whether the history has a lock."""
        return self.key is not None


@dataclass(frozen=True, slots=True)
class Here:
    """This computer: the models on it, what it can hold, whom it asks for others, and as whom."""

    shelf: AnyShelf
    computer: Callable[[], Computer]
    hub: Hub
    offers: Offers | None = None  # None: what the catalog recommends
    tokens: Callable[[], Tokens] = system_keychain  # who keeps the Hub's token
    converter: AnyConverter | None = None  # None: what asks the engine
    activity: Activity | None = None  # who keeps the system awake, None: nobody
    bundle: Bundle | None = None  # what this was started from, None: no bundle


class App:
    """The whole app, window and all, until it is closed."""

    _closed = restart_wanted = False
    moved_to: Path | None = None  # what is to be started in the place of this

    def __init__(
        self,
        unlocked: Unlocked,
        database: Database,
        answerer: Answerer | None = None,
        *,
        here: Here,
    ) -> None:
        self._home = home = unlocked.home
        self._database = database
        self.notices = Notices()
        self.outbox = Outbox(self.notices, sealed=database.read_only)
        self.settings = LiveSettings(SettingsStore(database), self.outbox)
        store = ConversationStore(database)
        self.recorder = Recorder(store, self.outbox, self.notices, find=_find(home))
        self.trash = Trash(store, database, self.notices)
        self.presets = Presets(PresetStore(database), self.notices, find=_find(home))
        self.folders = Folders(FolderStore(database), self.notices)
        self.conversations = Conversations(self.recorder, self.folders, self.notices, day=Day())
        self.finding = Finding(Finder(database), self.notices)
        # All that the disk may refuse is read, so the engine starts now, while the window is made.
        self._answerer = answerer or EngineAnswerer(
            # What a newer Paddock keeps is not this one's to change.
            keep=None
            if database.read_only
            else keep_in(kept_folder(home.folder), on_disk=not unlocked.locked),
            living=self.recorder.living,
        )
        self.models = Models(
            self._answerer,
            self.settings,
            starter_file(home.folder),
            starter_dials=starter_dials(),
        )
        self.library = self._library_of(here)
        self.converting = Converting(here.converter or Converter(home.folder), self.notices)
        self.exchange = Exchange(
            database_file(home.folder),
            self.recorder,
            self.notices,
            printer=pdf_of,
            key=unlocked.key,
        )
        self.lock = HistoryLock(
            home.folder, unlocked.key, notices=self.notices, read_only=database.read_only
        )
        self.chat = Chat(
            self._answerer,
            self.models,
            recorder=self.recorder,
            settings=self.settings,
            notices=self.notices,
        )
        self.confidence = Confidence(
            self._answerer,
            self.chat,
            store=ConfidenceStore(database),
            outbox=self.outbox,
            notices=self.notices,
        )
        self.why = Why(self.confidence, self.chat, self.models)
        self.counting = Counting(self._answerer, self.chat, self.models, settings=self.settings)
        self.draft = Draft(self.chat, self.counting, settings=self.settings, notices=self.notices)
        self.comparing = Comparing(
            Trying(self.chat, self.models, self.presets, notices=self.notices),
            self.draft,
            notices=self.notices,
        )
        self.safety = Safety(
            database,
            database_file(home.folder),
            backups=Backups(backups_folder(home.folder), unlocked.key),
            notices=self.notices,
            leave_then=self._leave_then,
        )
        self.aloud = Aloud(Voice(reader()), self.chat, self.notices)
        self.getting = self._getting(here)
        self._connect()
        self.window = MainWindow(
            State(
                self.chat,
                self.draft,
                self.comparing,
                self.conversations,
                self.folders,
                self.finding,
                self.models,
                self.presets,
                self.settings,
                Language(home.folder, translations(), self.notices),
                self.notices,
                self.outbox,
                Kept(self._answerer, self.settings, self.notices, locked=unlocked.locked),
                self.safety,
                self.trash,
                self.exchange,
                self.lock,
                self.aloud,
                self.why,
                self.library,
                self.converting,
                self.getting,
                here.offers or self.getting.offers,
                Network(Ledger(ledger_file(home.folder)), self.notices),
                self.handed,
            )
        )
        self._live_with_system(here)

    def _getting(self, here: Here) -> Getting:
        self._hub = hub = here.hub
        folder, queue = models_folder(self._home.folder), downloads_file(self._home.folder)
        downloads = Downloads(hub, DownloadQueue(queue), folder, outbox=self.outbox)
        return Getting(
            Browsing(hub),
            CatalogOffers(
                hub,
                Stock(downloads, self.library),
                self.models,
                notices=self.notices,
                look_at=here.computer,
            ),
            downloads,
            Arriving(downloads, self.models, self.draft, chat=self.chat, notices=self.notices),
            Reach(hub, self.settings, here.tokens),
            self.library,
        )

    def start(self, model: Path | None = None) -> None:
        """Go on where the user left: the conversation, and the model unless another is given."""
        # First, as a model that is picked takes the place of an open conversation's own.
        if model is None:
            self.models.open_chosen()
        else:
            self.models.open(model)
        # With what was typed there, and where it was to be.
        self.chat.new_in(self.chat.conversation.folder)
        if self.settings.now.open_conversation is not None:
            self.chat.open(self.settings.now.open_conversation)
        # Some are for whoever has a token alone.
        self.getting.reach.when_known(self.getting.downloads.start)

    def open(self, paths: Sequence[Path]) -> None:
        """Open what was handed over from outside, where its user sees it."""
        if paths:
            self.window.come_forward()
            self.handed.hand(paths)

    def close(self) -> None:
        """End everything in order; what came of a growing reply is kept."""
        if self._closed:
            return
        self._closed = True
        self.chat.give_up()  # who sends a signal does not wait for an answer
        self.aloud.stop()
        self.handed.close()
        self.moving.close()
        self._telling.close()
        self.window.quitting.quit_now()
        self.window.end()
        self.exchange.close()
        # What comes goes on at the next start.
        self.getting.offers.close()
        self.getting.reach.close()
        self._hub.close()
        self.comparing.end()
        self.chat.close()
        self.converting.close()
        self.library.close()
        self.outbox.close()
        self._answerer.close()
        self.safety.close()
        self.lock.close()
        self._awake.close()
        self._database.close()
        self._home.close()

    def _live_with_system(self, here: Here) -> None:
        self._telling = Telling(teller())
        Attention(self.chat, self.settings, self._telling, window=self.window)
        self._awake = Awake(here.activity, self._is_at_work)
        for changed in (
            self.chat.changed,
            self.chat.touched,
            self.getting.downloads.changed,
            self.converting.changed,
        ):
            changed.connect(self._awake.look)
        self.moving = Moving(here.bundle, self.settings, self.notices)
        self.moving.moved.connect(self._on_moved)
        MoveOffer(self.moving, self.window)
        if sys.platform == "darwin":
            DockMenu(self.chat, self.conversations, self.window)
            ComingIcon(self.getting.downloads, self.window)

    def _is_at_work(self) -> bool:
        """Tell whether something goes on that its user waits for."""
        coming = any(row.stage in AT_WORK for row in self.getting.downloads.rows)
        return coming or self.chat.answering or self.converting.now is not None

    def _leave_then(self, act: Act) -> None:
        """Do what ends this app, once all that was said is saved or its user would lose it."""
        self.chat.leave_then(partial(self._save_then, act))

    def _save_then(self, act: Act) -> None:
        self.chat.save_now()
        if self.outbox.may_end(tr("Restart and lose it"), partial(self.window.lose_and, act)):
            act()

    def _on_library(self) -> None:
        if self.library.looked:
            self.models.learn(self.library.models)

    def _on_arrived(self, row: Row) -> None:
        # It was compared with its digests as it came, so what was found before holds no more.
        self.library.trust(self.getting.downloads.path_of(row.download.wanted))
        self.library.look()

    def _on_restart_wanted(self) -> None:
        # A window that stays open after all is not to start again when it is closed later.
        self.restart_wanted = self.window.quitting.quit_now()
        if not self.restart_wanted:
            self.safety.stay()

    def _on_moved(self, target: Path) -> None:
        self._leave_then(partial(self._end_for, target))

    def _end_for(self, target: Path) -> None:
        self.moved_to = target if self.window.quitting.quit_now() else None

    def _on_reach(self) -> None:
        if not self.getting.reach.offline:
            self.getting.downloads.go_online()

    def _library_of(self, here: Here) -> Library:
        users = ModelUse(self._database)
        library = Library(here.shelf, self.notices, computer=here.computer, users=users)
        library.changed.connect(self._on_library)
        library.removed.connect(self.models.forget)
        self.models.opened.connect(library.note_use)
        self._starter_check = StarterCheck(self.models, library)
        return library

    def _connect(self) -> None:
        self.handed = Handed(self.models, self.exchange, self.notices)
        self.draft.open_by(self.handed)
        self.getting.downloads.arrived.connect(self._on_arrived)
        self.converting.made.connect(self.library.look)
        self.converting.chatting.connect(self.models.open)
        self.getting.reach.changed.connect(self._on_reach)
        self.getting.offers.online_by(partial(self.getting.reach.go_offline, wanted=False))
        self.library.removed.connect(self.getting.downloads.forget)
        self.safety.restart_wanted.connect(self._on_restart_wanted)
        self.lock.leave_then = self._leave_then
        self.lock.restart_wanted.connect(self._on_restart_wanted)
        self.chat.touched.connect(self.conversations.touch)
        self.chat.undo_offered.connect(self.conversations.offer_undo)
        self.draft.undo_offered.connect(self.conversations.offer_undo)
        self.chat.deleted.connect(self.finding.look)
        self.exchange.brought_in.connect(self.folders.look)
        self.exchange.brought_in.connect(self.conversations.look)
        self.exchange.brought_in.connect(self.safety.note_changes)
        self.conversations.renamed.connect(self.chat.retitle)
        self.conversations.deleted.connect(self.chat.leave)
        self.conversations.deleted.connect(self._answerer.forget)
        self.trash.changed.connect(self.safety.changed)
        self.trash.restored.connect(self.conversations.look)
        self.trash.removed.connect(self.recorder.forget)
        self.trash.removed.connect(self._answerer.forget)
        self.trash.removed.connect(self.conversations.forget_undo)


def _find(home: Home) -> Callable[[Path], Path]:
    """Return what tells where a model lies now that was saved by its path."""
    return partial(model_now, starter_file(home.folder))


def here_at(home: Path) -> Here:
    """Return what there is on this computer, with a home's own models."""
    models = models_folder(home)
    hub = ProcessHub(Means(ledger_file(home)), models)
    return Here(
        Shelf(home), partial(computer, models), hub, activity=activity(), bundle=_bundle_here()
    )


def _bundle_here() -> Bundle | None:
    """Return the bundle that this was started from, where bundles can be moved."""
    programs, bundle = mover(), bundle_of(Path(sys.executable))
    return None if programs is None or bundle is None else Bundle(bundle, programs, Disk())


def build(
    home: Path,
    answerer: Answerer | None = None,
    *,
    model: Path | None = None,
    unlocked: Unlocked | None = None,
    here: Here | None = None,
) -> App:
    """Build the app on what is kept at home; the engine answers unless someone else is given.

    Raises LockedError where a history is locked that nobody has unlocked.
    """
    with ExitStack() as opened:
        kept = unlocked or Unlocked(Home(home))
        opened.enter_context(closing(kept.home))
        if unlocked is None and Lock(home).may_be_on:
            raise LockedError
        database, report = open_database(
            database_file(home), Backups(backups_folder(home), kept.key), damaged_folder(home)
        )
        opened.enter_context(closing(database))
        app = App(kept, database, answerer, here=here or here_at(home))
        opened.pop_all()  # from here on it is the app that closes them
    app.start(model)
    for sentence in filter(None, (kept.report, report, app.getting.downloads.report)):
        log.warning(sentence)  # what happened to the files, and no word of what is in them
        app.notices.warn(sentence)
    return app
