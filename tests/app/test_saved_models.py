"""A model that was saved by its path is found where it lies now, in whatever it was saved."""

from contextlib import closing

import pytest
from PySide6.QtWidgets import QListWidget, QToolButton

from app.domain.conversation import Conversation, Message, Role
from app.domain.local_model import LocalModel, Origin, Use
from app.domain.means import Means
from app.domain.preset import Preset
from app.domain.settings import Settings
from app.library.starter import starter_file
from app.paths import database_file
from app.state.adapting import Adapting
from app.store import unbegun
from app.store.conversations import ConversationStore
from app.store.database import Database
from app.store.presets import PresetStore
from app.store.settings import SettingsStore
from app.views.inspector import Inspector
from app.widgets.choice import Choice

INSIDE = "Paddock.app/Contents/Resources/src/resources/models"
SAID = Message("m", Role.USER, "Hi", None, 1.0)


@pytest.fixture
def now(home):
    """Return where the starter model lies in this Paddock."""
    file = starter_file(home)
    file.parent.mkdir(parents=True)
    file.touch()
    return file


@pytest.fixture
def other(tmp_path):
    file = tmp_path / "other.gguf"
    file.touch()
    return file


@pytest.fixture(params=["moved away", "of another Paddock", "run from elsewhere"])
def saved(request, now, tmp_path):
    """Return the path by which the starter model was saved."""
    folder = "AppTranslocation/1234/d" if request.param == "run from elsewhere" else "Downloads"
    file = tmp_path / folder / INSIDE / now.name
    if request.param == "of another Paddock":
        file.parent.mkdir(parents=True)
        file.touch()
    return file


@pytest.fixture
def start(home, saved, other, built, here, answerer, qtbot):
    """Return what starts Paddock, after all that may have a model was saved with that path."""

    def start(settings=None, **own):
        own = {"model": str(saved)} | own
        with closing(Database(database_file(home))) as database:
            store = ConversationStore(database)
            store.save(Conversation("own", "Own", 1.0, 1.0, (SAID,), **own), (SAID,))
            begun = Conversation("", "", 1.0, 1.0, **own)
            store.keep_draft(unbegun.NAME, unbegun.written(begun))
            PresetStore(database).put(Preset("p", "Preset", "Be brief.", **own))
            SettingsStore(database).save(settings or Settings(model_path=str(other)))
        app = built(here=here)
        answerer.be_ready()
        app.window.show()
        qtbot.waitExposed(app.window)
        return app

    return start


def header(app):
    return app.window.findChild(QToolButton, "modelButton").text()


def test_a_chat_that_has_it_to_itself_is_answered_by_it(start, answerer, now):
    app = start()
    app.chat.open("own")
    assert app.chat.send("One")
    assert answerer.opened[-1] == now
    assert app.notices.current is None


def test_so_is_one_that_had_not_begun(start, answerer, now):
    app = start()
    assert app.chat.send("One")
    assert answerer.opened[-1] == now


def test_one_that_a_preset_begins_is_answered_by_it(start, answerer, now):
    app = start()
    app.chat.new()
    inspector = app.window.findChild(Inspector)
    inspector.use(app.presets.all["p"])
    assert app.chat.conversation.model == str(now)
    assert app.chat.send("One")
    assert answerer.opened[-1] == now


def test_what_all_chats_are_answered_by_is_found_too(start, saved, answerer, now):
    app = start(Settings(model_path=str(saved)))
    assert answerer.opened == [now]
    assert app.models.uses_starter
    assert app.settings.now.model_path is None


def test_a_preset_and_the_inspector_call_it_by_its_name(start):
    app = start()
    app.chat.open("own")
    shown = app.window.findChild(QListWidget, "presetList").item(0)
    assert shown.toolTip().splitlines() == ["Be brief.", "Starter model"]
    choice = app.window.findChild(Choice, "modelChoice")
    assert choice.currentText() == "Starter model"
    offered = [choice.itemText(at) for at in range(choice.count())]
    assert offered.count("Starter model") == 1


def test_a_preset_calls_it_as_its_user_calls_it_now(start, now):
    app = start()
    shown = app.window.findChild(QListWidget, "presetList").item(0)
    app.models.learn([LocalModel(now, "Mine", Origin.OURS, 1, Use.LLAMA)])
    assert shown.toolTip().splitlines() == ["Be brief.", "Mine"]


def test_the_header_names_it_where_it_answers_next(start, other):
    app = start()
    app.chat.instruct("", dials=None, model=str(other))
    assert app.chat.send("One")
    assert app.chat.answering
    app.chat.open("own")
    assert header(app) == "Starter model · resting"


def test_what_is_tried_and_compared_begins_with_it(start, tmp_path, now):
    app = start(adapter=str(tmp_path / "Poems"))
    app.chat.open("own")
    trying = app.comparing.trying
    assert trying.usual_model == now
    assert trying.usual_adapter == tmp_path / "Poems"
    assert trying.named(Means()) == "Starter model + Poems"
    assert [each.words for each in trying.by_models() if each.is_usual] == ["Starter model + Poems"]
    (by_preset,) = trying.by_presets()
    assert by_preset.means.model == now
    assert Adapting(app.chat, app.models).model == now


def test_it_is_saved_anew_with_what_is_changed(start, home, now):
    app = start()
    app.presets.rename("p", "Other")
    app.chat.open("own")
    app.chat.instruct("Be kind.", dials=None, model=app.chat.conversation.model)
    app.close()
    with closing(Database(database_file(home))) as database:
        assert PresetStore(database).all()[0].model == str(now)
        assert ConversationStore(database).conversation("own").model == str(now)
