"""Getting models as a person does it: search, look, choose, download; by mouse and keys."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
)

from app.domain.download import Stage, Trouble
from app.domain.wanting import wanted_of
from app.state.catalog_offers import CONTEXTS, Presence
from app.views.catalog_list import CatalogList
from app.views.models_pane import ModelsPane, Place
from app.views.panes import Panes
from app.views.repository_page import RepositoryPage
from app.views.results_list import ResultsList
from app.widgets.flowing_text import FlowingText
from app.wiring import Here, build
from tests.app.conftest import delete
from tests.helpers.fake_hub import GGUFS, HITS, MAC, MLX, FakeHub
from tests.helpers.fake_shelf import local
from tests.helpers.model_places import write_got


@pytest.fixture
def hub(qapp):
    return FakeHub()


@pytest.fixture
def app(qtbot, home, answerer, shelf, hub):
    app = build(home, answerer, here=Here(shelf, lambda: MAC, hub))
    answerer.be_ready()
    app.window.show()
    qtbot.waitExposed(app.window)
    app.window.findChild(Panes).show_models(Place.GET)
    yield app
    app.close()
    delete(app.window)


@pytest.fixture
def window(app):
    return app.window


def field(window):
    return window.findChild(QLineEdit, "hubSearch")


def seen(window, name, kind=QAbstractButton):
    return [each for each in window.findChildren(kind, name) if each.isVisible()]


def press(qtbot, window, name, at=0):
    qtbot.mouseClick(seen(window, name)[at], Qt.MouseButton.LeftButton)


def search(qtbot, window, words):
    field(window).clear()
    qtbot.keyClicks(field(window), words)
    qtbot.keyClick(field(window), Qt.Key.Key_Return)


def shows(window, kind):
    return window.findChild(kind).isVisible()


def test_cards_that_nobody_saw_are_true_when_they_are_seen_again(qtbot, window, app):
    qtbot.waitUntil(lambda: bool(seen(window, "cardFit", QLabel)))
    before = [each.text() for each in seen(window, "cardFit", QLabel)]
    search(qtbot, window, "llama")
    assert seen(window, "cardFit", QLabel) == []
    app.getting.offers.choose_context(CONTEXTS[-1])
    press(qtbot, window, "hubSearchEnd")
    after = [each.text() for each in seen(window, "cardFit", QLabel)]
    assert len(after) == len(before)
    assert set(after) != set(before)


def test_nothing_is_asked_of_the_hub_before_return_is_pressed(qtbot, window, hub):
    assert QApplication.focusWidget() is field(window)
    qtbot.keyClicks(field(window), "llama")
    assert hub.searched == hub.looked_at == []
    qtbot.keyClick(field(window), Qt.Key.Key_Return)
    assert hub.searched[-1][1].words == "llama"


def test_what_is_found_is_shown_and_more_of_it_on_demand(qtbot, window, hub):
    search(qtbot, window, "llama")
    hub.find(*HITS[:2], after="2")
    assert [each.accessibleName().split(",")[0] for each in seen(window, "hit")] == [
        MLX.repo,
        GGUFS.repo,
    ]
    press(qtbot, window, "hubMore")
    hub.find(HITS[2])
    assert len(seen(window, "hit")) == 3
    assert seen(window, "hubMore") == []


def test_a_filter_that_is_chosen_looks_again(qtbot, window, hub):
    search(qtbot, window, "llama")
    hub.find(*HITS)
    box = window.findChild(QComboBox, "hubKind")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert hub.searched[-1][1].kind is not None


def test_a_repository_offers_its_choices_with_their_sizes(qtbot, window, app, hub):
    search(qtbot, window, "llama")
    hub.find(*HITS)
    press(qtbot, window, "hit", at=1)
    hub.show(GGUFS)
    names = [each.accessibleName() for each in seen(window, "getChoice")]
    assert names[0] == "Download Llama-3.2-3B-Instruct Q4_K_M, 2 GB"
    assert len(names) == 3
    press(qtbot, window, "getChoice", at=1)
    (wanted, folder) = hub.got[-1]
    assert wanted.files == GGUFS.choices[1].files
    assert folder == app.getting.downloads.folder
    assert seen(window, "getChoice")[1].text() == "Show Download"
    press(qtbot, window, "getChoice", at=1)
    assert window.findChild(ModelsPane).place is Place.DOWNLOADS


def test_a_pasted_address_is_looked_into_at_once(qtbot, window, hub):
    search(qtbot, window, f"https://huggingface.co/{MLX.repo}")
    assert hub.looked_at[-1][1].endswith(MLX.repo)
    hub.show(MLX)
    assert seen(window, "repositoryName", QLabel)[0].text() == MLX.repo


def test_a_card_is_shown_and_fetches_nothing(qtbot, window, hub):
    search(qtbot, window, MLX.repo)
    hub.show(MLX)
    hub.say()
    card = window.findChild(FlowingText)
    assert card.isVisible()
    assert card.height() > 100
    texts = " ".join(each.toPlainText() for each in card.findChildren(object, "text"))
    assert "A model for chats" in texts
    assert "license: llama3.2" not in texts


def test_escape_goes_back_a_step_at_a_time(qtbot, window, hub):
    search(qtbot, window, "llama")
    hub.find(*HITS)
    press(qtbot, window, "hit")
    assert shows(window, RepositoryPage)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert shows(window, ResultsList)
    qtbot.keyClick(field(window), Qt.Key.Key_Escape)
    assert shows(window, CatalogList)
    qtbot.keyClick(field(window), Qt.Key.Key_Escape)
    assert not shows(window, ModelsPane)


def test_what_failed_is_told_and_asked_again(qtbot, window, hub):
    search(qtbot, window, "llama")
    hub.fail(Trouble.OFFLINE)
    assert "not connected to the internet" in seen(window, "hubTroubleWords", QLabel)[0].text()
    press(qtbot, window, "hubRetry")
    assert len(hub.searched) == 2
    hub.find(*HITS)
    assert seen(window, "hubTroubleWords", QLabel) == []


def test_a_mirror_is_chosen_where_the_hub_cannot_be_reached(qtbot, window, hub):
    search(qtbot, window, "llama")
    hub.fail(Trouble.HUB_DOWN)
    press(qtbot, window, "hubMirror")
    typed = seen(window, "hubMirrorField", QLineEdit)[0]
    assert QApplication.focusWidget() is typed
    qtbot.keyClicks(typed, "http://plain.example.org")
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    assert "https://" in seen(window, "hubMirrorWrong", QLabel)[0].text()
    typed.clear()
    qtbot.keyClicks(typed, "hub.example.org")
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    assert hub.reached[-1][0] == "https://hub.example.org"
    assert len(hub.searched) == 2


def test_a_gated_repository_offers_no_mirror(qtbot, window, hub):
    search(qtbot, window, HITS[2].repo)
    hub.fail(Trouble.GATED, about=HITS[2].repo)
    assert seen(window, "hubRetry")
    assert seen(window, "hubMirror") == []


def test_a_gated_repository_leads_to_its_page_where_its_makers_are_asked(qtbot, window, hub):
    search(qtbot, window, HITS[2].repo)
    assert seen(window, "repositoryInBrowser") == []
    hub.fail(Trouble.GATED, about=HITS[2].repo)
    press(qtbot, window, "repositoryInBrowser")
    box = window.findChild(QMessageBox, "linkQuestion")
    assert box.text() == f"https://huggingface.co/{HITS[2].repo}"
    box.close()


def test_what_was_paused_goes_on_from_where_it_is_chosen(qtbot, window, app, hub):
    search(qtbot, window, MLX.repo)
    hub.show(MLX)
    press(qtbot, window, "getChoice")
    app.getting.downloads.pause_all()
    assert seen(window, "getChoice")[0].text() == "Resume"
    press(qtbot, window, "getChoice")
    assert app.getting.downloads.rows[0].stage is Stage.QUEUED


def test_what_is_asked_for_keeps_the_keyboard_and_is_asked_for_once(qtbot, window, hub):
    qtbot.waitUntil(lambda: bool(seen(window, "getModel")))
    button = next(each for each in seen(window, "getModel") if each.text().startswith("Download"))
    button.setFocus()
    for _ in range(2):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert button.text() == "Looking…"
    assert QApplication.focusWidget() is button
    assert len(hub.looked_at) == 1


def test_what_its_makers_want_to_be_asked_for_is_told_once(qtbot, window, app, hub):
    search(qtbot, window, MLX.repo)
    hub.show(replace(MLX, gated=True))
    assert "put your token into Settings" in seen(window, "repositoryWords", QLabel)[0].text()
    press(qtbot, window, "getChoice")
    hub.refuse(hub.got[-1][0], Trouble.GATED, about=MLX.repo)
    assert "put your token into Settings" in seen(window, "choiceState", QLabel)[0].text()
    assert seen(window, "repositoryWords", QLabel) == []
    assert app.notices.current is None


def test_who_asks_a_mirror_is_not_sent_for_a_token(qtbot, window, app, hub):
    app.getting.reach.ask_at("https://hub.example.org")
    search(qtbot, window, MLX.repo)
    hub.show(replace(MLX, gated=True))
    words = seen(window, "repositoryWords", QLabel)[0].text()
    assert "never sent to a mirror" in words
    assert "put your token" not in words
    app.getting.reach.ask_at("")
    assert "put your token" in seen(window, "repositoryWords", QLabel)[0].text()


def test_what_is_refused_at_once_is_told_elsewhere_by_a_notice(qtbot, window, app, hub):
    search(qtbot, window, MLX.repo)
    hub.show(replace(MLX, gated=True))
    press(qtbot, window, "getChoice")
    window.findChild(Panes).leave_models()
    hub.refuse(hub.got[-1][0], Trouble.MIRROR, about=MLX.repo)
    assert "never sent to a mirror" in app.notices.current.text


def test_what_is_chosen_in_the_catalog_while_offline_is_got_once_online(qtbot, window, app, hub):
    qtbot.waitUntil(lambda: bool(seen(window, "getAndChat")))
    app.getting.reach.go_offline(wanted=True)
    press(qtbot, window, "getAndChat")
    hub.fail(Trouble.SWITCHED_OFF)
    assert app.notices.current.action == "Go Online"
    asked = len(hub.looked_at)
    app.notices.act()
    assert not app.getting.reach.offline
    assert len(hub.looked_at) == asked + 1


def test_what_comes_to_be_chatted_with_leaves_no_page(qtbot, window, app, hub, answerer):
    search(qtbot, window, MLX.repo)
    hub.show(MLX)
    press(qtbot, window, "getChoiceAndChat")
    wanted = hub.got[-1][0]
    app.getting.downloads.path_of(wanted).mkdir(parents=True)
    hub.finish(wanted)
    assert answerer.opened[-1] == app.getting.downloads.path_of(wanted)
    assert shows(window, RepositoryPage)
    app.notices.act()
    assert not shows(window, ModelsPane)


def test_a_repository_tells_the_day_and_no_time_of_its_last_change(qtbot, window, hub):
    search(qtbot, window, MLX.repo)
    hub.show(replace(MLX, updated=datetime.now(UTC).isoformat()))
    told = seen(window, "repositoryFacts", QLabel)[0].text()
    assert ":" not in told.partition("Updated ")[2]
    assert "Updated " in told


def test_the_catalog_says_what_each_takes_and_recommends_one(qtbot, window, app):
    qtbot.waitUntil(lambda: bool(seen(window, "getModel")))
    assert len(seen(window, "bestBadge", QLabel)) == 1
    assert "needs" in seen(window, "cardFit", QLabel)[0].text()
    assert "(estimate)" in seen(window, "cardTakes", QLabel)[0].text()


def test_a_longer_conversation_needs_more_at_once(qtbot, window):
    qtbot.waitUntil(lambda: bool(seen(window, "getModel")))
    before = [each.text() for each in seen(window, "cardFit", QLabel)]
    box = window.findChild(QComboBox, "catalogContext")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_End)
    assert [each.text() for each in seen(window, "cardFit", QLabel)] != before


def test_what_the_catalog_recommends_is_looked_at_then_got_to_chat_with(qtbot, window, app, hub):
    qtbot.waitUntil(lambda: bool(seen(window, "getAndChat")))
    best = app.getting.offers.rows[0]
    press(qtbot, window, "getAndChat")
    assert hub.looked_at[-1][1] == best.repo
    assert app.getting.offers.under_way
    entry = next(each for each in app.getting.offers.entries if each.id == best.offer.key)
    choice = MLX.choices[0]
    hub.looked.emit(hub.looked_at[-1][0], _at(MLX, best.repo, choice, entry.quantization))
    assert hub.got[-1][0].name == best.offer.name
    assert app.getting.downloads.chats_next.stage is Stage.QUEUED
    assert seen(window, "getAndChat") == []


def _at(repository, repo, choice, label):
    return replace(repository, repo=repo, choices=(replace(choice, label=label),))


def test_a_choice_says_why_it_did_not_come(qtbot, window, hub):
    search(qtbot, window, GGUFS.repo)
    hub.show(GGUFS)
    press(qtbot, window, "getChoice")
    hub.refuse(hub.got[-1][0], Trouble.DISK_FULL)
    (why,) = seen(window, "choiceState", QLabel)
    assert why.text().startswith("The disk is full.")
    press(qtbot, window, "getChoice")
    assert len(hub.got) == 2
    assert not seen(window, "choiceState", QLabel)


def test_the_keyboard_stays_on_the_page_when_its_user_goes_online(qtbot, window, hub):
    search(qtbot, window, "llama")
    hub.fail(Trouble.SWITCHED_OFF)
    (online,) = seen(window, "hubOnline")
    online.setFocus()
    qtbot.keyClick(online, Qt.Key.Key_Space)
    hub.find(*HITS)
    assert QApplication.focusWidget() is field(window)


def test_what_came_in_an_earlier_session_is_chatted_with_and_not_got_again(
    qtbot, window, app, hub, shelf, answerer
):
    got = wanted_of(GGUFS, GGUFS.choices[1])
    here = local("Mine", path=app.getting.downloads.folder / got.folder / got.entry, got=got)
    shelf.there[here.path] = here
    app.library.look()
    qtbot.waitUntil(lambda: app.library.at(here.path) is not None)
    search(qtbot, window, GGUFS.repo)
    hub.show(GGUFS)
    assert seen(window, "getChoice")[0].text() == "Download · 2 GB"
    assert seen(window, "getChoice")[1].text() == "Chat with It"
    assert len(seen(window, "getChoiceAndChat")) == 2
    press(qtbot, window, "getChoice", at=1)
    assert answerer.opened[-1] == here.path
    assert hub.got == []


def test_what_the_catalog_has_and_is_here_at_any_commit_answers_at_once(
    qtbot, window, app, hub, shelf, answerer
):
    qtbot.waitUntil(lambda: bool(seen(window, "getAndChat")))
    key = app.getting.offers.rows[0].offer.key
    entry = next(each for each in app.getting.offers.entries if each.id == key)
    got = replace(wanted_of(MLX, MLX.choices[0]), folder=entry.repo, entry=entry.entry)
    mine = local("Mine", path=app.getting.downloads.folder / entry.repo, got=got)
    shelf.there[mine.path] = mine
    assert app.getting.offers.presence(key) is Presence.AWAY
    app.library.look()
    qtbot.waitUntil(lambda: app.getting.offers.presence(key) is Presence.HERE)
    app.getting.offers.get(key, chat=True)
    assert answerer.opened[-1] == mine.path
    assert hub.looked_at == hub.got == []


def test_a_file_of_a_repository_is_not_the_model_that_its_folder_is(
    qtbot, window, app, shelf, home
):
    qtbot.waitUntil(lambda: bool(seen(window, "getAndChat")))
    key = app.getting.offers.rows[0].offer.key
    entry = next(each for each in app.getting.offers.entries if each.id == key)
    folder = write_got(home, entry.repo, {"a-Q4_0.gguf": b"GGUF"})
    got = replace(wanted_of(GGUFS, GGUFS.choices[0]), folder=entry.repo, entry="a-Q4_0.gguf")
    mine = local("Mine", path=folder / "a-Q4_0.gguf", got=got)
    shelf.there[mine.path] = mine
    app.library.look()
    qtbot.waitUntil(lambda: app.library.at(mine.path) is not None)
    assert app.getting.offers.presence(key) is Presence.AWAY


def test_another_version_of_what_is_here_can_be_got(qtbot, window, app, hub, shelf):
    got = wanted_of(GGUFS, GGUFS.choices[0])
    older = replace(got, files=(replace(got.files[0], digest="1" * 64),))
    here = local("Mine", path=app.getting.downloads.folder / got.folder / got.entry, got=older)
    shelf.there[here.path] = here
    app.library.look()
    qtbot.waitUntil(lambda: app.library.at(here.path) is not None)
    search(qtbot, window, GGUFS.repo)
    hub.show(GGUFS)
    assert seen(window, "getChoice")[0].text() == "Download · 2 GB"


def choose(qtbot, window, name, at=0):
    """Press a button by the keyboard, and return it."""
    button = seen(window, name)[at]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    return button


def test_the_keyboard_stays_with_the_choice_that_is_got(qtbot, window, hub):
    search(qtbot, window, GGUFS.repo)
    hub.show(GGUFS)
    choose(qtbot, window, "getChoiceAndChat", at=1)
    assert QApplication.focusWidget() is seen(window, "getChoice")[1]
    assert len(hub.got) == 1


def test_the_keyboard_goes_back_to_the_row_that_was_looked_into(qtbot, window, hub):
    search(qtbot, window, "llama")
    hub.find(*HITS)
    row = choose(qtbot, window, "hit", at=1)
    hub.show(GGUFS)
    qtbot.keyClick(choose(qtbot, window, "getChoice"), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is row


def test_the_keyboard_goes_back_to_the_field_that_an_address_was_pasted_into(qtbot, window, hub):
    search(qtbot, window, f"https://huggingface.co/{MLX.repo}")
    hub.show(MLX)
    choose(qtbot, window, "repositoryBack")
    assert shows(window, CatalogList)
    assert QApplication.focusWidget() is field(window)


def test_the_keyboard_stays_with_what_is_got_of_the_catalog_and_leads_to_it(
    qtbot, window, app, hub
):
    qtbot.waitUntil(lambda: bool(seen(window, "getAndChat")))
    best = app.getting.offers.rows[0]
    choose(qtbot, window, "getAndChat")
    got = seen(window, "getModel")[0]
    assert QApplication.focusWidget() is got
    assert got.text() == "Looking…"
    entry = next(each for each in app.getting.offers.entries if each.id == best.offer.key)
    there = _at(MLX, best.repo, MLX.choices[0], entry.quantization)
    hub.looked.emit(hub.looked_at[-1][0], there)
    assert QApplication.focusWidget() is got
    assert got.text() == "Show Download"
    qtbot.keyClick(got, Qt.Key.Key_Space)
    assert window.findChild(ModelsPane).place is Place.DOWNLOADS
    assert len(hub.got) == 1
