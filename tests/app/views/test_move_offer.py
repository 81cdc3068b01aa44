"""The offer to put Paddock where apps lie, in the whole window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from app.state.moving import Bundle
from app.system.bundle import Disk, version_of
from app.system.programs import Mover
from tests.helpers.bundles import bundle_at
from tests.helpers.programs import program

COPIES = 'cp -a "$1" "$2"'


@pytest.fixture
def applications(tmp_path):
    folder = tmp_path / "Applications"
    folder.mkdir()
    return folder


@pytest.fixture
def start(tmp_path, applications, built, here, qtbot):
    """Return what starts Paddock from a bundle among the downloads."""
    downloaded = bundle_at(tmp_path / "Downloads", "0.9.1")

    def start(path=downloaded, does=COPIES):
        programs = Mover((program(tmp_path, "ditto", does),), ("open",))
        disk = Disk(applications, tmp_path / "Volumes", tmp_path)
        app = built(here=replace(here, bundle=Bundle(path, programs, disk)))
        app.window.show()
        qtbot.waitExposed(app.window)
        return app

    return start


def asked(app, name="moveOffer"):
    shown = app.window.findChildren(QMessageBox, name)
    return next((each for each in shown if each.isVisible()), None)


def press(box, words):
    button = next(each for each in box.buttons() if each.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def said(app):
    return "" if app.notices.current is None else app.notices.current.text


def test_it_moves_and_the_copy_takes_the_place_of_this_one(start, applications, qtbot):
    app = start()
    qtbot.waitUntil(lambda: asked(app) is not None)
    assert asked(app).text() == "Move Paddock to your Applications folder?"
    press(asked(app), "Move")
    qtbot.waitUntil(lambda: app.moved_to is not None)
    assert app.moved_to == applications / "Paddock.app"
    assert version_of(app.moved_to) == "0.9.1"
    assert not app.window.isVisible()


def test_what_it_was_put_in_the_place_of_is_gone_once_the_copy_runs(start, applications, qtbot):
    bundle_at(applications, "0.1")
    app = start()
    qtbot.waitUntil(lambda: asked(app) is not None)
    press(asked(app), "Move")
    qtbot.waitUntil(lambda: app.moved_to is not None)
    # As long as this one is there, nothing is taken away in haste.
    assert len(list(applications.iterdir())) == 2
    app.close()
    start(app.moved_to)
    qtbot.waitUntil(lambda: list(applications.iterdir()) == [app.moved_to])
    assert version_of(app.moved_to) == "0.9.1"


def test_what_a_killed_one_has_left_is_gone_at_the_next_start(start, applications, qtbot):
    left = bundle_at(applications, "0.1", f".Paddock-moving-{'a' * 32}")
    start()
    qtbot.waitUntil(lambda: not left.exists())


def test_not_now_asks_again_at_the_next_start(start, qtbot):
    app = start()
    qtbot.waitUntil(lambda: asked(app) is not None)
    press(asked(app), "Not Now")
    qtbot.waitUntil(lambda: asked(app) is None)
    app.close()
    again = start()
    qtbot.waitUntil(lambda: asked(again) is not None)


@pytest.mark.parametrize("answer", ["Not Now", None])
def test_who_does_not_want_to_be_asked_is_not(start, qtbot, answer):
    app = start()
    qtbot.waitUntil(lambda: asked(app) is not None)
    QTest.keyClick(asked(app).checkBox(), Qt.Key.Key_Space)
    if answer:
        press(asked(app), answer)
    else:
        QTest.keyClick(asked(app), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: asked(app) is None)
    app.close()
    again = start()
    qtbot.wait(50)
    assert asked(again) is None
    assert again.moved_to is None


def test_where_it_lies_well_nobody_is_asked(start, applications, qtbot):
    app = start(bundle_at(applications, "0.9.1"))
    qtbot.wait(50)
    assert asked(app) is None


def test_started_from_no_bundle_nobody_is_asked(app, qtbot):
    qtbot.wait(50)
    assert asked(app) is None


@pytest.mark.parametrize("answer", ["Replace", "Cancel"])
def test_before_a_newer_one_is_replaced_it_asks(start, applications, qtbot, answer):
    there = bundle_at(applications, "1.2")
    app = start()
    qtbot.waitUntil(lambda: asked(app) is not None)
    press(asked(app), "Move")
    qtbot.waitUntil(lambda: asked(app, "moveReplaces") is not None)
    box = asked(app, "moveReplaces")
    assert box.text().startswith(f"There is Paddock 1.2 in {applications} already, and this is 0.9")
    press(box, answer)
    if answer == "Replace":
        qtbot.waitUntil(lambda: app.moved_to is not None)
        assert version_of(there) == "0.9.1"
    else:
        qtbot.wait(50)
        assert app.moved_to is None
        assert version_of(there) == "1.2"


def test_that_it_cannot_be_copied_is_told_and_paddock_goes_on(start, qtbot):
    app = start(does="echo 'ditto: No space left' >&2; exit 1")
    qtbot.waitUntil(lambda: asked(app) is not None)
    press(asked(app), "Move")
    qtbot.waitUntil(lambda: "could not be copied to" in said(app))
    assert "ditto: No space left. You can drag it there in the Finder." in said(app)
    assert app.window.isVisible()


def test_while_it_is_copied_that_is_told_and_can_be_cancelled(start, applications, tmp_path, qtbot):
    app = start(does=f'mkdir "$2"; touch "{tmp_path}/begun"; exec sleep 60')
    qtbot.waitUntil(lambda: asked(app) is not None)
    press(asked(app), "Move")
    qtbot.waitUntil((tmp_path / "begun").exists)
    assert said(app) == f"Paddock is being copied to {applications}…"
    app.notices.act()
    qtbot.waitUntil(lambda: not list(applications.iterdir()))
    assert app.moved_to is None


def test_a_private_chat_is_not_lost_to_it(start, answerer, qtbot):
    app = start()
    qtbot.waitUntil(lambda: asked(app) is not None)
    app.chat.new_private()
    app.chat.keep_draft("Secret")
    press(asked(app), "Move")
    qtbot.waitUntil(lambda: asked(app, "leavePrivate") is not None)
    assert app.moved_to is None
    press(asked(app, "leavePrivate"), "Close")
    qtbot.waitUntil(lambda: app.moved_to is not None)
