"""The page of the models on this computer, and all that is done there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QFileDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMessageBox,
    QPushButton,
    QToolButton,
    QWidget,
)

from app.domain.download import Download, Stage
from app.domain.local_model import Health, Origin, Use, Verdict
from app.domain.wanting import wanted_of
from tests.helpers.fake_hub import MLX
from tests.helpers.fake_shelf import local

OURS = local("Llama 3.2 3B", checkable=True)
THEIRS = local("Qwen3 8B", size=5.0, origin=Origin.LM_STUDIO, use=Use.OTHER, folder="/theirs")
BROKEN = local("Mamba", use=Use.NOT, reason="It is not known.", weights_bytes=0)
Key = Qt.Key


@pytest.fixture
def shelf(shelf):
    shelf.there = {each.path: each for each in (OURS, THEIRS, BROKEN)}
    return shelf


@pytest.fixture
def page(app, qtbot):
    qtbot.waitUntil(lambda: app.library.looked and not app.library.looking)
    app.window.findChild(QToolButton, "modelsButton").click()
    page = app.window.findChild(QWidget, "installedPage")
    assert page.isVisible()
    return page


def listed(page):
    return page.findChild(QListView, "installedList")


def rows(page):
    shown = listed(page).model()
    return [shown.index(row, 0).data() for row in range(shown.rowCount())]


def choose(page, name):
    listed(page).setCurrentIndex(listed(page).model().index(rows(page).index(name), 0))


def press(page, name):
    page.findChild(QPushButton, name).click()


def fact(page, name):
    return page.findChild(QLabel, f"fact-{name}").text()


def quiet(app, qtbot):
    qtbot.waitUntil(lambda: not app.library.looking)


def show_damaged(page, app, shelf, model, *, qtbot):
    """Have a model that is found damaged; return what tells how its files are."""
    shelf.there[model.path] = model
    app.library.look()
    qtbot.waitUntil(lambda: model.name in rows(page))
    shelf.verdict = Verdict(Health.DAMAGED, ("a.safetensors",))
    choose(page, model.name)
    press(page, "verifyModel")
    return page.findChild(QLabel, "modelHealth").text


def test_models_stand_under_what_runs_them(page):
    assert rows(page) == [
        "Run by Paddock",
        "Llama 3.2 3B",
        "Run through mlx-lm",
        "Qwen3 8B",
        "Cannot run here",
        "Mamba",
    ]


def test_one_is_shown_whole(page):
    choose(page, "Llama 3.2 3B")
    shown = [fact(page, each) for each in ("size", "quantization", "context", "licence", "used")]
    assert shown == ["2 GB", "Q4_K_M", "131,072 tokens", "llama3.2", "Never"]
    assert fact(page, "template") == "Yes"
    assert fact(page, "origin") == "Got by Paddock"


def test_who_comes_to_the_page_sees_what_was_put_there_since(page, app, shelf, qtbot, monkeypatch):
    page.window().findChild(QToolButton, "modelsButton").click()
    monkeypatch.setattr("app.state.library.LEAST_S", 0.0)
    new = local("Brought")
    shelf.there[new.path] = new
    page.window().findChild(QToolButton, "modelsButton").click()
    qtbot.waitUntil(lambda: "Brought" in rows(page))


def test_what_cannot_run_says_why_and_is_not_talked_with(page):
    choose(page, "Mamba")
    assert page.findChild(QLabel, "installedReason").text() == "It is not known."
    assert not page.findChild(QPushButton, "chatWithIt").isEnabled()
    QTest.keyClick(listed(page), Key.Key_Return)
    assert page.isVisible()


def test_a_model_is_talked_with(page, app, answerer):
    choose(page, "Qwen3 8B")
    QTest.keyClick(listed(page), Key.Key_Return)
    assert answerer.opened[-1] == THEIRS.path
    assert not page.isVisible()
    assert app.window.focusWidget().objectName() == "composer"


def test_what_is_typed_filters(page):
    QTest.keyClicks(page.findChild(QLineEdit, "installedFilter"), "qw")
    assert rows(page) == ["Run through mlx-lm", "Qwen3 8B"]
    QTest.keyClicks(page.findChild(QLineEdit, "installedFilter"), "xyz")
    assert page.findChild(QLabel, "installedNothing").text() == "No model is called so."
    assert not listed(page).isVisible()


def test_a_model_is_called_otherwise_everywhere(page, app, shelf, qtbot):
    choose(page, "Qwen3 8B")
    QTest.keyClick(listed(page), Key.Key_F2)
    dialog = page.findChild(QInputDialog)
    dialog.setTextValue("Mine")
    dialog.accept()
    quiet(app, qtbot)
    assert "Mine" in rows(page)
    assert app.models.name_of(THEIRS.path) == shelf.there[THEIRS.path].name == "Mine"


def test_what_is_ours_is_removed_after_a_question_that_tells_who_uses_it(
    page, app, shelf, answerer, qtbot
):
    app.chat.send("Hello")
    answerer.say("Hi")
    answerer.finish()
    app.chat.instruct("", dials=None, model=str(OURS.path))
    app.chat.save_now()
    page.window().findChild(QToolButton, "modelsButton").click()
    choose(page, "Llama 3.2 3B")
    press(page, "putModelAway")
    box = page.findChild(QMessageBox, "removeModelQuestion")
    assert "2 GB" in box.text()
    assert "A chat is answered by it." in box.text()
    QTest.keyClick(box, Key.Key_Return)
    assert OURS.path in shelf.there
    press(page, "putModelAway")
    box = page.findChildren(QMessageBox, "removeModelQuestion")[-1]
    next(each for each in box.buttons() if each.text() == "Remove").click()
    qtbot.waitUntil(lambda: OURS.path not in shelf.there)
    qtbot.waitUntil(lambda: "Llama 3.2 3B" not in rows(page))


def test_who_removes_the_model_that_answers_is_told_so_and_stays(page, app, shelf, qtbot):
    app.models.open(OURS.path)
    page.window().findChild(QToolButton, "modelsButton").click()
    choose(page, "Llama 3.2 3B")
    press(page, "putModelAway")
    box = page.findChild(QMessageBox, "removeModelQuestion")
    starter = app.models.name_of(app.models.starter)
    assert f"It answers now. When it is gone, {starter} answers." in box.text()
    next(each for each in box.buttons() if each.text() == "Remove").click()
    qtbot.waitUntil(lambda: app.models.path == app.models.starter)
    assert page.isVisible()


def test_the_starter_is_called_as_its_file_and_marked_as_what_it_is(page, app, shelf, qtbot):
    starter = local("SmolLM2 135M Instruct", path=app.models.starter)
    shelf.there[starter.path] = starter
    app.library.look()
    qtbot.waitUntil(lambda: starter.name in rows(page))
    QTest.keyClicks(page.findChild(QLineEdit, "installedFilter"), "starter")
    at = listed(page).model().index(1, 0)
    assert at.data() == "SmolLM2 135M Instruct"
    spoken = at.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Starter model" in spoken
    app.models.open_chosen()
    banner = app.window.findChild(QWidget, "modelBanner")
    assert any("Loading SmolLM2 135M" in each.text() for each in banner.findChildren(QLabel))


def test_what_is_others_is_hidden_and_shown_again(page, app, shelf, qtbot):
    choose(page, "Qwen3 8B")
    assert page.findChild(QPushButton, "putModelAway").text() == "Hide"
    press(page, "putModelAway")
    quiet(app, qtbot)
    assert rows(page)[-2:] == ["Hidden by you", "Qwen3 8B"]
    assert THEIRS.path not in app.models.known
    assert page.findChild(QPushButton, "putModelAway").text() == "Show Again"
    press(page, "putModelAway")
    qtbot.waitUntil(lambda: "Hidden by you" not in rows(page))


def test_files_are_read_again_and_that_is_stopped(page, app, shelf, qtbot):
    shelf.may_verify.clear()
    choose(page, "Llama 3.2 3B")
    press(page, "verifyModel")
    health = page.findChild(QLabel, "modelHealth")
    qtbot.waitUntil(lambda: health.text() == "Reading its files… 40%")
    press(page, "verifyModel")
    qtbot.waitUntil(lambda: not health.isVisible())
    assert shelf.stopped


def test_what_is_damaged_is_named_and_what_to_do(page, app, shelf, qtbot):
    shelf.verdict = Verdict(Health.DAMAGED, ("a.safetensors",), ("b.json",))
    choose(page, "Llama 3.2 3B")
    press(page, "verifyModel")
    health = page.findChild(QLabel, "modelHealth")
    told = "Damaged or missing: a.safetensors, b.json. Download the model again."
    qtbot.waitUntil(lambda: health.text() == told)
    assert health.property("failed")


def test_what_is_damaged_is_got_again_and_trusted_then(page, app, shelf, hub, qtbot):
    got = wanted_of(MLX, MLX.choices[0])
    mine = local("Mine", path=app.getting.downloads.folder / MLX.repo, checkable=True, got=got)
    shelf.there[mine.path] = mine
    app.library.look()
    qtbot.waitUntil(lambda: "Mine" in rows(page))
    choose(page, "Mine")
    again = page.findChild(QPushButton, "getAgain")
    chat = page.findChild(QPushButton, "chatWithIt")
    assert chat.property("primary")
    assert not again.isVisible()
    shelf.verdict = Verdict(Health.DAMAGED, ("model.safetensors",))
    press(page, "verifyModel")
    qtbot.waitUntil(again.isVisible)
    health = page.findChild(QLabel, "modelHealth")
    assert health.text() == "Damaged or missing: model.safetensors. Get the model again."
    assert [bool(each.property("primary")) for each in (again, chat)] == [True, False]
    again.click()
    assert hub.got == [(got, app.getting.downloads.folder)]
    assert again.text() == "Show Download"
    hub.moved.emit(Download(got, Stage.DONE, got.bytes))
    qtbot.waitUntil(lambda: not health.isVisible() and not again.isVisible())


@pytest.mark.parametrize(("source", "named"), [("Llama 3.1 8B", "Llama 3.1 8B"), ("", "it")])
def test_what_was_converted_is_converted_again(page, app, shelf, qtbot, source, named):
    made = local("Made", checkable=True, made_from=source)
    told = show_damaged(page, app, shelf, made, qtbot=qtbot)
    expected = f"Damaged or missing: a.safetensors. Remove it, and convert {named} again."
    qtbot.waitUntil(lambda: told() == expected)


def test_a_damaged_starter_of_a_bundle_is_made_whole_by_a_new_one(
    page, app, shelf, qtbot, monkeypatch
):
    monkeypatch.setattr("app.views.model_health.is_checkout", lambda: False)
    starter = local("Starter", path=app.models.starter, checkable=True)
    told = show_damaged(page, app, shelf, starter, qtbot=qtbot)
    qtbot.waitUntil(lambda: told().endswith("put a new copy of Paddock in its place."))


def test_a_damaged_starter_says_how_it_is_got_again(page, app, shelf, qtbot):
    starter = local("Starter", path=app.models.starter, checkable=True)
    told = show_damaged(page, app, shelf, starter, qtbot=qtbot)
    expected = (
        "Damaged: a.safetensors. Close Paddock and start it with “make run”, which gets it again."
    )
    qtbot.waitUntil(lambda: told() == expected)


def test_what_was_not_got_from_the_hub_cannot_be_got_again(page, shelf, qtbot):
    shelf.verdict = Verdict(Health.DAMAGED, ("a.safetensors",))
    choose(page, "Llama 3.2 3B")
    press(page, "verifyModel")
    qtbot.waitUntil(page.findChild(QLabel, "modelHealth").isVisible)
    qtbot.waitUntil(lambda: page.findChild(QLabel, "modelHealth").property("failed"))
    assert not page.findChild(QPushButton, "getAgain").isVisible()


def test_what_nobody_knows_the_digests_of_is_not_verified(page):
    choose(page, "Qwen3 8B")
    verify = page.findChild(QPushButton, "verifyModel")
    assert not verify.isEnabled()
    assert verify.accessibleDescription()


def test_a_folder_is_added_seen_not_to_be_there_and_forgotten(page, app, shelf, tmp_path, qtbot):
    press(page, "addModelFolder")
    folder = tmp_path / "models of mine"
    page.findChild(QFileDialog).fileSelected.emit(str(folder))
    quiet(app, qtbot)
    shown = page.findChild(QWidget, "modelFolders")
    qtbot.waitUntil(shown.isVisible)
    assert f"{folder} (not connected)" in [each.text() for each in shown.findChildren(QLabel)]
    forget = shown.findChild(QToolButton, "forgetFolder")
    assert forget.accessibleName() == f"Forget the folder {folder}"
    forget.click()
    qtbot.waitUntil(lambda: not shown.isVisible())
    assert shelf.folders == ()


def test_where_no_model_is_listed_the_keyboard_begins_at_the_filter(app, page, qtbot):
    field = page.findChild(QLineEdit, "installedFilter")
    qtbot.keyClicks(field, "xyzzy")
    app.window.findChild(QToolButton, "modelsBack").click()
    assert not field.hasFocus()
    app.window.findChild(QToolButton, "modelsButton").click()
    assert field.hasFocus()
