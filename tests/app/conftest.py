"""The app's parts on a home of their own, with a fake that answers what the test says."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication

from app.library.starter import starter_file
from app.paths import database_file
from app.state.chat import Chat
from app.state.comparing import Comparing
from app.state.conversations import Conversations
from app.state.counting import Counting
from app.state.draft import Draft
from app.state.finding import Finding
from app.state.folders import Folders
from app.state.library import Library
from app.state.models import Models
from app.state.notices import Notices
from app.state.outbox import Outbox
from app.state.presets import Presets
from app.state.recorder import Recorder
from app.state.settings import LiveSettings
from app.state.trying import Trying
from app.store.conversations import ConversationStore
from app.store.database import Database
from app.store.folders import FolderStore
from app.store.keychain import Keychain
from app.store.presets import PresetStore
from app.store.search import Finder
from app.store.settings import SettingsStore
from app.wiring import Here, build
from tests.helpers.desk import COMPUTER
from tests.helpers.fake_answerer import FakeAnswerer
from tests.helpers.fake_converter import FakeConverter
from tests.helpers.fake_hub import FakeHub
from tests.helpers.fake_keychain import FakeSecrets
from tests.helpers.fake_shelf import FakeShelf
from tests.helpers.heard import listening


@pytest.fixture(scope="session", autouse=True)
def _clipboard_left_empty():
    """Qt crashes at its end under the offscreen platform where the clipboard holds something."""
    yield
    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()


@pytest.fixture
def heard(qapp):
    """Return what a screen reader hears, which is there as long as the test."""
    with listening() as heard:
        yield heard


@pytest.fixture
def database(home):
    database = Database(database_file(home))
    yield database
    database.close()


@pytest.fixture
def refuse(database):
    """Return what makes the disk refuse all that is to be saved, or take it again."""

    def refuse(*, now=True):
        database.rows(f"PRAGMA query_only = {now}")

    return refuse


@pytest.fixture
def store(database):
    return ConversationStore(database)


@pytest.fixture
def answerer(qapp):
    return FakeAnswerer()


@pytest.fixture
def notices(qapp):
    return Notices()


@pytest.fixture
def outbox(database, notices):
    outbox = Outbox(notices)
    yield outbox
    outbox.close()


@pytest.fixture
def settings(database, outbox):
    return LiveSettings(SettingsStore(database), outbox)


@pytest.fixture
def starter(home):
    file = home / "models" / "starter.gguf"
    file.parent.mkdir(parents=True)
    file.touch()
    return file


@pytest.fixture
def models(answerer, settings, starter):
    models = Models(answerer, settings, starter)
    models.open_chosen()
    answerer.be_ready()
    return models


@pytest.fixture
def recorder(store, outbox, notices):
    recorder = Recorder(store, outbox, notices)
    yield recorder
    recorder.close()


@pytest.fixture
def chat(answerer, models, recorder, settings, notices):
    chat = Chat(answerer, models, recorder=recorder, settings=settings, notices=notices)
    yield chat
    chat.close()


@pytest.fixture
def counting(answerer, chat, models, settings):
    return Counting(answerer, chat, models, settings=settings)


@pytest.fixture
def draft(chat, counting, settings, notices):
    return Draft(chat, counting, settings=settings, notices=notices)


@pytest.fixture
def presets(database, notices):
    return Presets(PresetStore(database), notices)


@pytest.fixture
def comparing(chat, models, presets, draft, notices):
    trying = Trying(chat, models, presets, notices=notices)
    return Comparing(trying, draft, notices=notices)


@pytest.fixture
def folders(database, notices):
    return Folders(FolderStore(database), notices)


@pytest.fixture
def finding(database, notices):
    return Finding(Finder(database), notices)


@pytest.fixture
def conversations(recorder, folders, notices, chat):
    conversations = Conversations(recorder, folders, notices)
    chat.touched.connect(conversations.touch)
    chat.undo_offered.connect(conversations.offer_undo)
    conversations.renamed.connect(chat.retitle)
    conversations.deleted.connect(chat.leave)
    return conversations


def delete(window):
    """Have a window gone at once, with its sheets: the next test would see them."""
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def shelf():
    """Return the models that there are: none but what a test puts there."""
    return FakeShelf()


@pytest.fixture
def hub(qapp):
    """Return the Hub, in a test's hand."""
    return FakeHub()


@pytest.fixture
def converter():
    """Return who converts models, in a test's hand."""
    return FakeConverter()


@pytest.fixture
def library(notices, shelf):
    library = Library(shelf, notices)
    yield library
    library.close()


@pytest.fixture
def secrets():
    """Return what stands behind the keychain."""
    return FakeSecrets()


@pytest.fixture
def here(shelf, hub, secrets, converter):
    """Return a computer on which nothing is but what a test puts there."""
    return Here(
        shelf,
        lambda: COMPUTER,
        hub,
        tokens=lambda: Keychain(secrets),
        converter=converter,
    )


@pytest.fixture
def app(qtbot, home, answerer, here):
    """Return the whole app, with its model ready and its window shown."""
    file = starter_file(home)
    file.parent.mkdir(parents=True)
    file.touch()
    app = build(home, answerer, here=here)
    answerer.be_ready()
    app.window.show()
    qtbot.waitExposed(app.window)
    yield app
    app.close()
    delete(app.window)


@pytest.fixture
def built(qtbot, home, answerer):
    made = []

    def make(**chosen):
        made.append(build(home, answerer, **chosen))
        return made[-1]

    yield make
    for app in made:
        app.close()
        delete(app.window)
