"""Downloads as they are seen, heard and steered."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QLabel,
    QProgressBar,
    QToolButton,
)

from app.domain.download import Stage, Trouble
from app.domain.settings import Announcing
from app.library.starter import starter_file
from app.views.download_row import DownloadRow
from app.views.downloads_page import DownloadsPage
from app.views.models_pane import ModelsPane, Place
from app.views.panes import Panes
from app.wiring import Here, build
from tests.app.conftest import delete
from tests.helpers.fake_hub import MAC, FakeHub, wanted
from tests.helpers.fake_shelf import FakeShelf

ONE, TWO, THREE, FOUR = map(wanted, ("One", "Two", "Three", "Four"))


@pytest.fixture
def hub(qapp):
    return FakeHub()


@pytest.fixture
def app(qtbot, home, answerer, hub):
    file = starter_file(home)
    file.parent.mkdir(parents=True)
    file.touch()
    app = build(home, answerer, here=Here(FakeShelf(), lambda: MAC, hub))
    answerer.be_ready()
    app.window.show()
    qtbot.waitExposed(app.window)
    app.window.findChild(Panes).show_models(Place.DOWNLOADS)
    yield app
    app.close()
    delete(app.window)


@pytest.fixture
def window(app):
    return app.window


@pytest.fixture
def downloads(app):
    return app.getting.downloads


def seen(window, name, kind=QAbstractButton):
    return [each for each in window.findChildren(kind, name) if each.isVisible()]


def press(qtbot, window, name, at=0):
    qtbot.mouseClick(seen(window, name)[at], Qt.MouseButton.LeftButton)


def rows(window):
    found = seen(window, "downloadRow", QFrame)
    return [each.accessibleName() for each in sorted(found, key=lambda row: row.y())]


def test_there_is_a_word_where_nothing_comes(window):
    assert "Nothing is being downloaded" in seen(window, "downloadsEmpty", QLabel)[0].text()


def test_a_row_says_how_far_it_is_and_how_long_it_takes(window, downloads, hub):
    downloads.begin(ONE)
    hub.move(ONE, 0.43, speed=10e6, seconds_left=118)
    assert rows(window) == ["One, 43 percent, 2 minutes left"]
    assert seen(window, "downloadWords", QLabel)[0].text() == (
        "860 MB of 2 GB · 10 MB a second · 2 minutes left"
    )
    bar = seen(window, "downloadProgress", QProgressBar)[0]
    assert bar.value() == 43
    assert bar.accessibleName() == "One, 43 percent, 2 minutes left"


def test_pausing_and_going_on_keep_the_keyboard_where_it_is(qtbot, window, downloads, hub):
    downloads.begin(ONE)
    hub.move(ONE, 0.43)
    (button,) = seen(window, "downloadMain")
    assert button.accessibleName() == "Pause download of One"
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert hub.paused == [ONE.key]
    assert QApplication.focusWidget() is button
    assert button.accessibleName() == "Resume download of One"
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert len(hub.got) == 2


def test_one_is_cancelled_and_gone(qtbot, window, downloads, hub):
    downloads.begin(ONE)
    press(qtbot, window, "cancelDownload")
    assert hub.cancelled == [ONE.key]
    assert rows(window) == []


def test_what_failed_says_why_in_its_row_and_is_tried_again(qtbot, window, downloads, hub):
    downloads.begin(ONE)
    hub.refuse(ONE, Trouble.DISK_FULL, bytes=900_000_000)
    assert "900 MB more are needed" in seen(window, "downloadWords", QLabel)[0].text()
    assert seen(window, "downloadMain")[0].text() == "Try Again"
    press(qtbot, window, "downloadMain")
    assert len(hub.got) == 2


def test_one_that_waits_is_the_next_where_that_is_pressed(qtbot, window, downloads, hub):
    for each in (ONE, TWO, THREE, FOUR):
        downloads.begin(each)
    (button,) = seen(window, "hurryDownload")  # the first that waits is the next anyway
    assert button.accessibleName() == "Download Four next"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [each.partition(",")[0] for each in rows(window)] == ["One", "Two", "Four", "Three"]


def test_all_are_paused_at_once(qtbot, window, downloads, hub):
    for each in (ONE, TWO, THREE):
        downloads.begin(each)
    press(qtbot, window, "pauseAll")
    assert {each.stage for each in downloads.rows} == {Stage.PAUSED}
    assert seen(window, "pauseAll") == []
    press(qtbot, window, "resumeAll")
    assert len(hub.got) == 4


def test_a_single_one_is_paused_in_its_row_alone(qtbot, window, downloads, hub):
    downloads.begin(ONE)
    assert seen(window, "pauseAll") == []
    downloads.pause_all()
    assert seen(window, "resumeAll") == []
    assert len(seen(window, "downloadMain")) == 1


def test_what_is_paused_is_seen_at_the_foot_and_leads_to_the_downloads(
    qtbot, app, window, downloads, hub
):
    downloads.begin(ONE)
    downloads.begin(TWO)
    downloads.pause(ONE.key)
    assert seen(window, "downloadsButton", QToolButton)[0].text() == "0%"
    downloads.pause(TWO.key)
    app.window.findChild(Panes).show_chat()
    (foot,) = seen(window, "downloadsButton", QToolButton)
    assert foot.accessibleName() == "Downloads, Paused"
    qtbot.mouseClick(foot, Qt.MouseButton.LeftButton)
    assert window.findChild(ModelsPane).place is Place.DOWNLOADS
    downloads.cancel(ONE.key)
    downloads.cancel(TWO.key)
    assert foot.isHidden()


def test_one_that_is_there_is_chatted_with(qtbot, app, window, hub, answerer):
    downloads = app.getting.downloads
    qtbot.waitUntil(lambda: app.library.looked and not app.library.looking)
    downloads.begin(ONE)
    looked = app.library.looking
    hub.finish(ONE)
    assert not looked
    assert app.library.looking  # where it lies is to be known at once
    assert rows(window) == ["One, Ready"]
    press(qtbot, window, "downloadMain")
    assert answerer.opened[-1] == downloads.path_of(ONE)
    assert not window.findChild(ModelsPane).isVisible()


def test_the_foot_of_the_sidebar_says_how_far_all_are_and_leads_there(
    qtbot, window, downloads, hub
):
    button = window.findChild(QToolButton, "downloadsButton")
    assert not button.isVisible()
    downloads.begin(ONE)
    hub.move(ONE, 0.43)
    assert button.text() == "43%"
    assert button.accessibleName() == "Downloads, 43%"
    window.findChild(Panes).leave_models()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.findChild(ModelsPane).isVisible()
    assert window.findChild(ModelsPane).place is Place.DOWNLOADS
    hub.finish(ONE)
    assert not button.isVisible()


def test_a_screen_reader_says_that_it_begins_each_quarter_and_the_end(
    heard, window, downloads, hub
):
    downloads.begin(ONE)
    for far in (0.01, 0.1, 0.24, 0.26, 0.3, 0.55, 0.76, 0.99):
        hub.move(ONE, far)
    hub.finish(ONE)
    assert heard.texts == [
        "Downloading One",
        "One, 25 percent",
        "One, 50 percent",
        "One, 75 percent",
        "One is ready.",
    ]


def test_nothing_is_said_by_itself_where_that_is_off(heard, app, downloads, hub):
    app.settings.choose(replace(app.settings.now, announcing=Announcing.OFF))
    downloads.begin(ONE)
    hub.move(ONE, 0.5)
    assert heard.texts == []


def test_quitting_asks_nothing_of_downloads_and_they_go_on_later(qtbot, home, answerer, hub):
    app = build(home, answerer, here=Here(FakeShelf(), lambda: MAC, hub))
    app.getting.downloads.begin(ONE)
    hub.move(ONE, 0.4)
    app.window.show()
    assert app.window.quitting.quit()
    app.close()
    delete(app.window)
    assert hub.closed
    other = FakeHub()
    again = build(home, answerer, here=Here(FakeShelf(), lambda: MAC, other))
    assert [each for each, _ in other.got] == [ONE]
    again.close()
    delete(again.window)


def test_the_panel_of_models_says_what_comes_and_leads_there(qtbot, app, window, downloads, hub):
    downloads.begin(ONE)
    downloads.begin(TWO)
    hub.move(ONE, 0.5)
    app.window.findChild(Panes).show_chat()
    press(qtbot, window, "modelButton")
    (coming,) = seen(window, "comingModels")
    assert coming.text() == "Downloading 2 models: 25%"
    hub.move(TWO, 1.0, Stage.DONE)
    hub.move(ONE, 0.5)
    assert coming.text() == "Downloading One: 50%"
    press(qtbot, window, "comingModels")
    assert app.window.findChild(ModelsPane).isVisible()
    assert rows(window)[0].startswith("One, 50 percent")
    hub.move(ONE, 1.0, Stage.DONE)
    assert coming.isHidden()


def test_a_model_that_comes_for_a_chat_has_its_card_in_the_empty_chat(
    qtbot, app, window, downloads, hub
):
    app.window.findChild(Panes).show_chat()
    assert not seen(window, "downloadRow", QFrame)
    downloads.begin(ONE, chat=True)
    hub.move(ONE, 0.43, speed=10e6, seconds_left=118)
    assert rows(window) == ["One, 43 percent, 2 minutes left"]
    press(qtbot, window, "downloadMain")
    assert rows(window) == ["One, Paused"]
    press(qtbot, window, "downloadMain")
    assert len(hub.got) == 2
    press(qtbot, window, "cancelDownload")
    assert not seen(window, "downloadRow", QFrame)


def test_a_private_chat_shows_nothing_of_what_comes(app, window, downloads, hub):
    downloads.begin(ONE, chat=True)
    app.window.findChild(Panes).show_chat()
    app.chat.new_private()
    assert not seen(window, "downloadRow", QFrame)
    app.chat.new()
    assert len(seen(window, "downloadRow", QFrame)) == 1


def test_what_is_all_seen_is_not_scrolled(window, downloads):
    window.resize(1080, 760)
    for each in (ONE, TWO, THREE, FOUR):
        downloads.begin(each)
    page = window.findChild(DownloadsPage)
    last = page.findChildren(DownloadRow)[-1]
    QApplication.processEvents()
    assert last.mapTo(page, last.rect().bottomLeft()).y() < page.height()
    assert page.verticalScrollBar().maximum() == 0
    window.resize(640, 420)
    QApplication.processEvents()
    assert page.verticalScrollBar().maximum() > 0
