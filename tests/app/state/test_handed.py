"""What is handed to Paddock from outside, in the whole window."""

import json

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QToolButton, QWidget

from app.exchange import paddock, reading
from app.state.exchange import Stage
from app.views.import_sheet import ImportSheet
from tests.app.views.test_attachments import chips, drag, local
from tests.helpers import exports

WAIT = 20_000


@pytest.fixture
def export(tmp_path):
    return exports.saved(tmp_path, "conversations.json", [exports.chatgpt()])


@pytest.fixture
def zip_file(tmp_path):
    content = json.dumps([exports.claude()])
    return exports.zipped(tmp_path, **{"conversations.json": content})


@pytest.fixture
def model(tmp_path):
    file = tmp_path / "Own.gguf"
    file.write_bytes(b"GGUF\3\0\0\0")
    return file


def sheets(app):
    return [each for each in app.window.findChildren(ImportSheet) if each.isVisible()]


def previews(app, name):
    """Tell whether the one sheet that is there shows what a file of that name holds."""
    shown = [each.findChild(QLabel, "importWords").text() for each in sheets(app)]
    return len(shown) == 1 and shown[0].startswith(f"To import from {name}")


def trigger(app, name):
    app.window.findChild(QAction, name).trigger()


def said(app):
    return "" if app.notices.current is None else app.notices.current.text


def test_a_model_answers_and_the_chat_is_shown(app, answerer, model, qtbot):
    trigger(app, "models")
    app.open([model])
    qtbot.waitUntil(lambda: answerer.opened[-1] == model)
    assert not app.window.findChild(QWidget, "modelsPane").isVisible()
    assert app.models.picked_path == model


def test_a_models_folder_answers_too(app, answerer, tmp_path, qtbot):
    (tmp_path / "config.json").write_text("{}")
    app.open([tmp_path])
    qtbot.waitUntil(lambda: answerer.opened[-1] == tmp_path)


def test_a_folder_in_which_one_model_file_lies_answers_as_well(app, answerer, model, qtbot):
    app.open([model.parent])
    qtbot.waitUntil(lambda: answerer.opened[-1] == model)


def test_of_several_models_one_answers_and_that_is_said(app, answerer, model, tmp_path, qtbot):
    other = tmp_path / "Other.gguf"
    other.touch()
    app.open([model, other])
    qtbot.waitUntil(lambda: "“Own” was opened, and none of the others" in said(app))
    assert answerer.opened[-1] == model


def test_conversations_are_shown_as_if_they_had_been_chosen(app, export, qtbot):
    app.open([export])
    qtbot.waitUntil(lambda: previews(app, "conversations.json"), timeout=WAIT)
    assert app.conversations.count == 0
    sheets(app)[0].findChild(QPushButton, "importNow").click()
    qtbot.waitUntil(lambda: app.conversations.count == 1, timeout=WAIT)


def test_they_are_shown_in_the_sheet_that_asks_for_them(app, export, qtbot):
    trigger(app, "import")
    app.open([export])
    qtbot.waitUntil(lambda: previews(app, "conversations.json"), timeout=WAIT)


def test_each_has_its_turn_once_the_sheet_before_is_closed(app, export, zip_file, qtbot):
    app.open([export, zip_file])
    qtbot.waitUntil(lambda: previews(app, export.name), timeout=WAIT)
    sheets(app)[0].reject()
    qtbot.waitUntil(lambda: previews(app, zip_file.name), timeout=WAIT)
    sheets(app)[0].reject()
    qtbot.wait(50)
    assert not sheets(app)
    assert app.exchange.stage is Stage.IDLE


def test_anything_else_is_told_with_what_paddock_opens(app, answerer, tmp_path, qtbot):
    (tmp_path / "notes.txt").write_text("hello")
    before = list(answerer.opened)
    app.open([tmp_path / "notes.txt", tmp_path / "gone.gguf"])
    qtbot.waitUntil(lambda: "Paddock cannot open “notes.txt”. It opens models" in said(app))
    assert "“gone.gguf” is not there." in said(app)
    assert not sheets(app)
    assert answerer.opened == before


def drop(app, *files):
    assert drag(app.window, app.window.findChild(QWidget, "chatPane"), local(files))


def test_what_cannot_be_attached_is_opened_where_it_is_dropped(app, answerer, model, qtbot):
    drop(app, model)
    qtbot.waitUntil(lambda: answerer.opened[-1] == model)
    assert not said(app)


@pytest.mark.parametrize(
    "kind", [exports.chatgpt, exports.claude, exports.lm_studio, exports.open_webui]
)
def test_conversations_that_are_dropped_on_the_chat_are_shown_and_not_attached(
    app, tmp_path, qtbot, kind
):
    drop(app, exports.saved(tmp_path, "small.json", [kind()]))
    qtbot.waitUntil(lambda: previews(app, "small.json"), timeout=WAIT)
    assert not chips(app)
    sheets(app)[0].findChild(QPushButton, "importNow").click()
    qtbot.waitUntil(lambda: app.exchange.stage is Stage.IMPORTED, timeout=WAIT)
    sheets(app)[0].reject()
    qtbot.wait(50)
    assert app.conversations.count == 1
    assert "not imported" not in said(app)
    assert not chips(app)


def test_what_paddock_has_exported_is_shown_as_well(app, tmp_path, qtbot):
    tree = reading.read_all(exports.saved(tmp_path, "own.json", [exports.claude()]))
    own = tmp_path / "Conversation.json"
    own.write_bytes(b"".join(paddock.write([each.tree for each in tree])))
    drop(app, own)
    qtbot.waitUntil(lambda: previews(app, own.name), timeout=WAIT)
    assert not chips(app)


def test_who_does_not_import_them_may_attach_them_instead(app, export, qtbot):
    drop(app, export)
    qtbot.waitUntil(lambda: previews(app, export.name), timeout=WAIT)
    assert not said(app)
    sheets(app)[0].reject()
    qtbot.waitUntil(lambda: said(app) == f"“{export.name}” was not imported.")
    action = app.window.findChild(QToolButton, "noticeAction")
    assert action.text() == "Attach Instead"
    action.click()
    assert [each.accessibleName().split(",")[0] for each in chips(app)] == [export.name]
    assert not said(app)


def test_of_conversations_that_were_handed_over_otherwise_nothing_is_said(app, export, qtbot):
    app.open([export])
    qtbot.waitUntil(lambda: previews(app, export.name), timeout=WAIT)
    sheets(app)[0].reject()
    qtbot.wait(50)
    assert not said(app)


def test_what_is_dropped_beside_conversations_is_attached(app, export, tmp_path, qtbot):
    (tmp_path / "notes.txt").write_text("hello")
    (tmp_path / "config.json").write_text('{"mapping": {"a": "b"}}')
    drop(app, tmp_path / "notes.txt", export, tmp_path / "config.json")
    qtbot.waitUntil(lambda: previews(app, export.name), timeout=WAIT)
    assert len(chips(app)) == 2


def test_who_chooses_conversations_to_attach_them_has_them_attached(app, export, qtbot):
    trigger(app, "attach")
    dialog = app.window.findChild(QFileDialog, "attachDialog")
    dialog.setDirectory(str(export.parent))
    dialog.selectFile(str(export))
    qtbot.waitUntil(lambda: bool(dialog.selectedFiles()))
    dialog.accept()
    qtbot.waitUntil(lambda: len(chips(app)) == 1)
    qtbot.wait(50)
    assert not sheets(app)


def test_a_zip_of_conversations_that_is_dropped_on_the_chat_is_shown(app, zip_file, qtbot):
    drag(app.window, app.window.findChild(QWidget, "chatPane"), local([zip_file]))
    qtbot.waitUntil(lambda: previews(app, zip_file.name), timeout=WAIT)


def test_what_can_be_neither_attached_nor_opened_is_refused_as_always(app, tmp_path, qtbot):
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    drag(app.window, app.window.findChild(QWidget, "chatPane"), local([tmp_path / "picture.png"]))
    qtbot.waitUntil(lambda: "“picture.png” is not a text file" in said(app))


def test_among_the_models_a_model_may_be_dropped_too(app, answerer, model, qtbot):
    trigger(app, "models")
    assert drag(app.window, app.window.findChild(QWidget, "modelsPane"), local([model]))
    qtbot.waitUntil(lambda: answerer.opened[-1] == model)


def test_nothing_is_opened_any_more_once_the_app_ends(app, answerer, model, export, qtbot):
    app.open([model, export])
    app.close()
    qtbot.wait(50)
    assert model not in answerer.opened
    assert not sheets(app)
