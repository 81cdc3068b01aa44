"""The card for who begins: what is recommended, and how it is put away."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QToolButton, QWidget

from app.domain.local_model import Origin, Use
from app.wiring import Here, build
from tests.app.conftest import delete
from tests.helpers.desk import COMPUTER
from tests.helpers.fake_hub import FakeHub
from tests.helpers.fake_shelf import local
from tests.helpers.states_of_library import OFFER, Recommending

THEIRS = local("Qwen3 8B", size=5.0, origin=Origin.LM_STUDIO)


@pytest.fixture
def offers(qapp):
    return Recommending(OFFER)


@pytest.fixture
def begin(qtbot, home, answerer, shelf, offers):
    made = []

    def begin(*models):
        shelf.there = {each.path: each for each in models}
        app = build(home, answerer, here=Here(shelf, lambda: COMPUTER, FakeHub(), offers))
        made.append(app)
        app.window.show()
        qtbot.waitUntil(lambda: app.library.looked and not app.library.looking)
        return app

    yield begin
    for app in made:
        app.close()
        delete(app.window)


def card(app):
    return app.window.findChild(QWidget, "firstRun")


def words(app):
    return " ".join(each.text() for each in card(app).findChildren(QLabel))


def press(app, name):
    card(app).findChild(QPushButton, name).click()


def test_who_begins_may_type_at_once_and_is_told_of_one_model_in_numbers(begin):
    app = begin()
    assert card(app).isVisible()
    assert app.window.focusWidget().objectName() == "composer"
    told = words(app)
    assert "Recommended for this computer: Qwen3 4B Instruct" in told
    assert "2.3 GB to download, 120 GB free on the disk" in told
    assert "about 30 tokens a second (estimate)" in told
    assert "Fits comfortably: it needs 3.4 GB of 11.0 GB." in told


def test_it_is_got_by_one_click_and_the_card_makes_room(begin, offers):
    app = begin()
    press(app, "firstRunGo")
    assert offers.begun == ["qwen3-4b"]
    assert not card(app).isVisible()


def test_what_is_on_this_computer_comes_before_what_would_be_got(begin, answerer):
    app = begin(THEIRS)
    go = card(app).findChild(QPushButton, "firstRunGo")
    assert go.text() == "Chat with Qwen3 8B"
    go.click()
    assert answerer.opened[-1] == THEIRS.path
    assert not card(app).isVisible()


@pytest.mark.parametrize(
    "other",
    [
        local("Llama 3.3 70B", size=40.0),
        local("Base", has_template=False),
        local("Mamba", use=Use.NOT, weights_bytes=0),
    ],
)
def test_what_is_too_large_or_cannot_talk_is_not_recommended(begin, other):
    assert "Qwen3 4B Instruct" in words(begin(other))


def test_a_model_file_of_ones_own_is_asked_for(begin):
    app = begin()
    press(app, "firstRunOwn")
    dialog = app.window.findChild(QFileDialog)
    assert dialog.isVisible()
    dialog.close()


def test_it_is_put_away_for_good(begin):
    app = begin()
    card(app).findChild(QToolButton, "firstRunAway").click()
    assert not card(app).isVisible()
    app.chat.new()
    assert not card(app).isVisible()
    assert not app.settings.now.offer_shown


def test_who_has_another_model_is_told_nothing(begin, home):
    app = begin(THEIRS)
    app.settings.choose(replace(app.settings.now, model_path=str(THEIRS.path)))
    assert not card(app).isVisible()


def test_in_a_private_chat_nothing_is_recommended(begin):
    app = begin()
    app.chat.new_private()
    assert not card(app).isVisible()


def test_where_it_shows_the_way_nothing_says_that_the_starter_is_missing(begin):
    app = begin()
    banner = app.window.findChild(QWidget, "modelBanner")
    assert not banner.isVisible()
    card(app).findChild(QToolButton, "firstRunAway").click()
    assert banner.isVisible()
