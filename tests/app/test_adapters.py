"""Adapters from the window: chosen for a chat, kept with it, and gone without where one fails."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)

from app.bridge.answerer import EngineAnswerer
from app.domain.dials import Dials
from app.domain.local_model import Adapter
from app.domain.model_card import Readiness
from app.domain.receipts import receipt_rows
from app.domain.reply import Finish, ReplyEnded
from app.library.starter import starter_file
from app.views.adapter_row import AdapterRow
from app.views.chat_pane import ChatPane
from app.views.inspector import Inspector
from app.views.model_banner import ModelBanner
from app.widgets.choice import Choice
from app.wiring import Here, build
from tests.app.conftest import delete
from tests.helpers.adapters import write_adapter
from tests.helpers.desk import COMPUTER
from tests.helpers.fake_answerer import RECEIPT
from tests.helpers.fake_hub import FakeHub
from tests.helpers.fake_shelf import FakeShelf, local
from tests.helpers.hf_folder import write_folder

Key = Qt.Key
NAMES = ("letters", "poems")


@pytest.fixture
def folders(home):
    """Return the folders of two adapters, by their names."""
    made = {name: home / "adapters" / name for name in NAMES}
    for folder in made.values():
        folder.mkdir(parents=True)
    return made


@pytest.fixture
def other(home):
    file = home / "Other.gguf"
    file.touch()
    return file


@pytest.fixture
def shelf(home, folders, other):
    adapters = tuple(Adapter(folder, name) for name, folder in folders.items())
    starter = local("Tiny", path=starter_file(home), adapters=adapters)
    return FakeShelf(starter, local("Other", path=other))


@pytest.fixture
def window(app, qtbot):
    qtbot.waitUntil(lambda: app.library.looked and not app.library.looking)
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    return app.window


@pytest.fixture
def row(window):
    """Return the row in the inspector, which is open."""
    window.toggle_inspector()
    return window.findChild(AdapterRow)


def open_now(answerer):
    return answerer.opened[-1], answerer.adapters[-1]


def title(window):
    return window.findChild(QToolButton, "modelButton").text()


def pick(window, typed):
    """Choose in the list of models by typing."""
    QTest.mouseClick(window.findChild(QToolButton, "modelButton"), Qt.MouseButton.LeftButton)
    field = window.findChild(QLineEdit, "modelPickerField")
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Key.Key_Return)


def listed(window):
    rows = window.findChild(QListView, "modelPickerList").model()
    indexes = [rows.index(at, 0) for at in range(rows.rowCount())]
    return [index.data() for index in indexes], [
        index.data(Qt.ItemDataRole.AccessibleTextRole) for index in indexes
    ]


def choose(row, words):
    """Choose in the inspector's row by the keyboard."""
    take(row.findChild(Choice), words)


def take(choice, words):
    """Choose in a field by the keyboard."""
    choice.setFocus()
    at = choice.findText(words)
    while choice.currentIndex() != at:
        QTest.keyClick(choice, Key.Key_Down if choice.currentIndex() < at else Key.Key_Up)


def offers(row):
    choice = row.findChild(Choice)
    return [choice.itemText(at) for at in range(choice.count())]


def button(window, text):
    banner = window.findChild(ModelBanner)
    return next(each for each in banner.findChildren(QPushButton) if each.text() == text)


def answer(app, answerer, question="Why?"):
    assert app.chat.send(question)
    answerer.be_ready()
    answerer.say("So.")
    answerer.finish()


def test_the_list_has_the_adapters_of_a_model_below_it(window):
    QTest.mouseClick(window.findChild(QToolButton, "modelButton"), Qt.MouseButton.LeftButton)
    names, spoken = listed(window)
    assert names == ["Tiny", "letters", "poems", "Other"]
    assert spoken[2] == "poems, Adapter of Tiny, for this chat only"


def test_an_adapter_is_chosen_in_the_list_and_opens_at_once(app, window, answerer, folders):
    pick(window, "poems")
    assert open_now(answerer) == (app.models.starter, folders["poems"])
    answerer.be_ready("Tiny")
    assert title(window) == "Tiny + poems"
    QTest.mouseClick(window.findChild(QToolButton, "modelButton"), Qt.MouseButton.LeftButton)
    _, spoken = listed(window)
    assert [each for each in spoken if "Answers now" in each] == [
        "poems, Adapter of Tiny, for this chat only, Answers now"
    ]


def test_it_is_one_chats_own_and_opens_whenever_that_is_asked(app, window, answerer, folders):
    pick(window, "poems")
    answer(app, answerer)
    first = app.chat.conversation.id
    app.chat.new()
    answer(app, answerer, "And here?")
    assert open_now(answerer) == (app.models.starter, None)
    app.chat.open(first)
    answer(app, answerer, "And now?")
    assert open_now(answerer) == (app.models.starter, folders["poems"])
    opened = len(answerer.opened)
    answer(app, answerer, "Still?")
    assert len(answerer.opened) == opened


def test_to_pick_the_model_alone_is_to_be_without(app, window, answerer):
    pick(window, "poems")
    answerer.be_ready()
    pick(window, "starter")
    assert open_now(answerer) == (app.models.starter, None)
    assert app.chat.conversation.adapter is None
    answerer.be_ready("Tiny")
    assert title(window) == "Tiny"


def test_it_is_kept_over_a_restart(app, window, answerer, folders, shelf, home, qtbot):
    pick(window, "poems")
    answer(app, answerer)
    app.close()
    again = build(home, answerer, here=Here(shelf, lambda: COMPUTER, FakeHub()))
    answerer.be_ready()
    answer(again, answerer, "And now?")
    assert open_now(answerer) == (again.models.starter, folders["poems"])
    again.close()
    delete(again.window)


def test_before_anything_is_said_it_is_kept_too(app, window, folders, shelf, home, answerer):
    pick(window, "poems")
    app.close()
    again = build(home, answerer, here=Here(shelf, lambda: COMPUTER, FakeHub()))
    assert again.chat.conversation.adapter == str(folders["poems"])
    again.close()
    delete(again.window)


def test_a_branch_has_it_too(app, window, answerer, folders):
    pick(window, "poems")
    answer(app, answerer)
    first = app.chat.conversation
    assert app.chat.branch_here(first.messages[1].id)
    app.chat.save_now()
    QTest.qWait(50)
    assert app.chat.conversation.id != first.id
    assert app.chat.conversation.adapter == str(folders["poems"])


def test_the_inspector_has_a_row_only_where_the_model_has_adapters(app, window, row, other):
    assert row.isVisible()
    assert offers(row) == ["None", "letters", "poems", "Another folder…"]
    app.models.open(other)
    assert not row.isVisible()


def test_it_is_chosen_and_given_up_in_the_inspector(app, window, row, answerer, folders):
    row.findChild(Choice).setFocus()
    QTest.keyClick(row.findChild(Choice), Key.Key_Down)
    assert open_now(answerer) == (app.models.starter, folders["letters"])
    assert app.chat.conversation.model == str(app.models.starter)
    answerer.be_ready()
    QTest.mouseClick(row.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert open_now(answerer) == (app.models.starter, None)
    assert row.findChild(Choice).currentText() == "None"


def test_what_is_typed_is_not_lost_by_choosing(app, window, row):
    instructions = window.findChild(QPlainTextEdit, "instructionsText")
    instructions.setFocus()
    QTest.keyClicks(instructions, "Rhyme.")
    choose(row, "letters")
    assert app.chat.conversation.system == "Rhyme."


def test_another_model_has_no_use_for_it(app, window, row, answerer, other):
    choose(row, "letters")
    answerer.be_ready()
    choose_model = window.findChild(Inspector).findChild(Choice, "modelChoice")
    choose_model.setFocus()
    choose_model.setCurrentIndex(choose_model.findText("Other"))
    choose_model.activated.emit(choose_model.currentIndex())
    now = app.chat.conversation
    assert (now.model, now.adapter) == (str(other), None)
    assert not row.isVisible()


def select(window, qtbot, folder):
    dialog = window.findChild(QFileDialog, "adapterFolderDialog")
    dialog.fileSelected.emit(str(folder))
    dialog.close()


def test_one_that_is_listed_nowhere_is_chosen_by_its_folder(
    app, window, row, answerer, home, qtbot
):
    mine = home / "mine"
    mine.mkdir()
    row.findChild(Choice).activated.emit(3)
    select(window, qtbot, mine)
    assert open_now(answerer) == (app.models.starter, mine)
    assert row.findChild(Choice).currentText() == "mine"


def test_a_command_asks_for_a_folder_where_a_model_has_none(
    app, window, answerer, home, other, qtbot
):
    app.models.open(other)
    answerer.be_ready()
    mine = home / "mine"
    mine.mkdir()
    window.findChild(ChatPane).adapters.ask_for_folder()
    select(window, qtbot, mine)
    assert open_now(answerer) == (other, mine)
    window.toggle_inspector()
    assert window.findChild(AdapterRow).isVisible()


def test_one_that_does_not_fit_says_so_and_may_be_left_out(app, window, answerer):
    pick(window, "poems")
    answerer.fail_to_load("The adapter poems cannot be used: it is of another model.")
    banner = window.findChild(ModelBanner)
    assert banner.isVisible()
    assert banner.findChild(QLabel).text().startswith("The adapter poems cannot be used")
    assert not button(window, "Use the starter model").isVisible()
    QTest.mouseClick(button(window, "Use without it"), Qt.MouseButton.LeftButton)
    assert open_now(answerer) == (app.models.starter, None)
    assert app.chat.conversation.adapter is None
    answerer.be_ready()
    assert not banner.isVisible()
    answer(app, answerer)
    assert open_now(answerer) == (app.models.starter, None)


def test_one_that_failed_is_tried_again_where_it_is_chosen_again(window, answerer, folders):
    pick(window, "poems")
    answerer.fail_to_load("The adapter poems cannot be used: it cannot be read.")
    opened = len(answerer.opened)
    pick(window, "poems")
    assert answerer.adapters[opened:] == [folders["poems"]]


def test_another_chats_adapter_that_failed_stays_its_own(app, window, answerer, folders):
    pick(window, "poems")
    answer(app, answerer)
    first = app.chat.conversation.id
    answerer.fail_to_load("The adapter poems cannot be used: it is of another model.")
    app.chat.new()
    QTest.mouseClick(button(window, "Use without it"), Qt.MouseButton.LeftButton)
    assert open_now(answerer) == (app.models.starter, None)
    app.chat.open(first)
    assert app.chat.conversation.adapter == str(folders["poems"])


def test_where_it_is_gone_nothing_is_asked_and_nothing_typed_is_lost(
    app, window, row, answerer, folders
):
    pick(window, "poems")
    answer(app, answerer)
    folders["poems"].rmdir()
    app.chat.keep_draft("And?")
    app.models.open_chosen()
    assert not app.chat.send("And?")
    assert app.chat.draft == "And?"
    assert window.findChild(ModelBanner).findChild(QLabel).text() == (
        f"The adapter poems is not in {folders['poems'].parent} any more. "
        "Choose another one, or none."
    )
    told = row.findChild(Choice).accessibleDescription()
    assert told == "This adapter is not there any more. Choose another one, or none."


def test_a_preset_keeps_it_and_brings_it_back(app, window, row, answerer, folders):
    choose(row, "letters")
    answerer.be_ready()
    app.chat.instruct("Be brief.", dials=None, **_own(app.chat.conversation))
    preset = app.presets.add("Letters", "Be brief.", **_own(app.chat.conversation))
    app.chat.new()
    app.chat.instruct("", dials=None, model=None)
    window.findChild(Inspector).use(preset)
    answer(app, answerer)
    assert open_now(answerer) == (app.models.starter, folders["letters"])


def _own(conversation):
    return {"model": conversation.model, "adapter": conversation.adapter}


def test_an_answer_is_tried_with_it_for_once(app, window, answerer, folders):
    answer(app, answerer)
    trying = app.comparing.trying
    ways = {way.words: way for way in trying.by_models()}
    assert set(ways) >= {"Tiny", "Tiny + letters", "Tiny + poems"}
    assert ways["Tiny"].is_usual
    message = app.chat.conversation.messages[1]
    assert trying.retry(message.id, ways["Tiny + poems"].means)
    assert open_now(answerer) == (app.models.starter, folders["poems"])
    answerer.be_ready()
    answerer.finish()
    answer(app, answerer, "And next?")
    assert open_now(answerer) == (app.models.starter, None)


def test_a_comparison_begins_with_and_without_what_changes_the_chats_model(
    app, window, answerer, folders
):
    pick(window, "poems")
    answer(app, answerer)
    assert app.comparing.begin()
    means = [app.comparing.means(which) for which in (0, 1)]
    assert [each.model for each in means] == [app.models.starter] * 2
    assert [each.adapter for each in means] == [folders["poems"], None]
    assert app.comparing.trying.named(means[0]) == "Tiny + poems"
    assert app.comparing.trying.named(means[1]) == "Tiny"


def test_either_side_of_a_comparison_is_asked_with_an_adapter_or_without_one(
    app, window, answerer, folders, qtbot
):
    window.findChild(QPlainTextEdit, "composer").setPlainText("Which?")
    assert app.comparing.begin()
    models = [window.findChild(Choice, f"compareModel{letter}") for letter in "AB"]
    offered = [models[1].itemText(at) for at in range(models[1].count())]
    with_letters = "Tiny + letters"
    assert offered[:3] == ["Tiny", with_letters, "Tiny + poems"]
    take(models[0], "Tiny + poems")
    take(models[1], with_letters)
    assert models[1].currentText() == models[1].toolTip() == with_letters
    qtbot.mouseClick(window.findChild(QPushButton, "askBoth"), Qt.MouseButton.LeftButton)
    for name, text in (("poems", "This."), ("letters", "That.")):
        qtbot.waitUntil(lambda name=name: open_now(answerer) == (app.models.starter, folders[name]))
        answerer.be_ready()
        answerer.say(text)
        receipt = replace(RECEIPT, adapter=name, dials=Dials(0.7))
        answerer.ended.emit(ReplyEnded(answerer.question, Finish.END, receipt=receipt))
    told = [window.findChild(QLabel, f"compareMade{letter}").text() for letter in "AB"]
    assert told == ["Tiny + poems · temperature 0.7", "Tiny + letters · temperature 0.7"]
    assert app.comparing.keep(1)
    assert app.chat.conversation.adapter is None
    assert app.notices.current.text == "Kept. Answering next, as before: Tiny."
    app.notices.act()
    assert app.chat.conversation.adapter == str(folders["letters"])


@pytest.mark.timeout(120)
def test_the_real_engine_answers_otherwise_with_it_and_says_what_does_not_fit(
    home, tmp_path, qtbot
):
    model = write_folder(tmp_path / "model")
    fits = write_adapter(tmp_path / "poems", model)
    misfit = write_adapter(tmp_path / "misfit", model)
    config = json.loads((misfit / "adapter_config.json").read_text())
    config["lora_parameters"]["rank"] = 7
    (misfit / "adapter_config.json").write_text(json.dumps(config))
    adapters = (Adapter(fits, "poems"), Adapter(misfit, "misfit"))
    there = FakeShelf(local("Tiny", path=model, adapters=adapters))
    app = build(home, EngineAnswerer(), model=model, here=Here(there, lambda: COMPUTER, FakeHub()))
    try:
        app.window.show()
        qtbot.waitUntil(lambda: app.models.status.readiness is Readiness.READY, timeout=60_000)
        qtbot.waitUntil(lambda: app.library.looked and not app.library.looking)
        told = [_say(app, qtbot), ""]
        pick(app.window, "poems")
        told[1] = _say(app, qtbot)
        receipt = app.chat.conversation.messages[-1].receipt
        assert ("Adapter", "poems") in receipt_rows(receipt)
        assert receipt.by.endswith(" + poems")
        assert _compared(app, qtbot) == [told[1], told[0]] != told
        pick(app.window, "misfit")
        qtbot.waitUntil(lambda: app.models.status.readiness is Readiness.FAILED, timeout=60_000)
        banner = app.window.findChild(ModelBanner)
        assert "The adapter misfit cannot be used" in banner.findChild(QLabel).text()
        QTest.mouseClick(button(app.window, "Use without it"), Qt.MouseButton.LeftButton)
        assert _say(app, qtbot) == told[0]
    finally:
        app.close()
        delete(app.window)


def _compared(app, qtbot):
    """Have the same question answered with what changes the model, and without."""
    assert app.comparing.begin()
    app.comparing.ask(0, 1)
    qtbot.waitUntil(lambda: not app.comparing.busy, timeout=60_000)
    sides = app.comparing.sides
    app.comparing.close()
    return [side.answer.text for side in sides]


def _say(app, qtbot):
    """Have the same question answered in a chat of its own, by what this one has chosen."""
    now = app.chat.conversation
    app.chat.new()
    dials = replace(app.models.dials, temperature=0.0, max_tokens=12, usual=())
    app.chat.instruct("", dials=dials, **_own(now))
    assert app.chat.send("What is the sea like by night?")
    qtbot.waitUntil(lambda: not app.chat.answering, timeout=60_000)
    reply = app.chat.conversation.messages[-1]
    assert reply.text, reply.reason
    return reply.text
