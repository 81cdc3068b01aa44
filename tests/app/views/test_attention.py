"""What is told of answers to who looks elsewhere, in real windows and by real processes."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from app.system.programs import Teller
from app.system.telling import Telling
from app.views.attention import Attention
from tests.helpers.programs import arguments, program, runs


@pytest.fixture
def attention(app, tmp_path):
    made = []

    def make(does="", long_s=0):
        telling = Telling(Teller(program(tmp_path, "tell", does), (), clicked="default"))
        made.append((
            telling,
            Attention(app.chat, app.settings, telling, window=app.window, long_s=long_s),
        ))
        return made[-1][1]

    yield make
    for telling, _ in made:
        telling.close()


@pytest.fixture
def elsewhere(app, qtbot):
    def go():
        app.window.hide()
        qtbot.waitUntil(lambda: not app.window.isActiveWindow())

    return go


def say(app, answerer):
    app.chat.send("A secret question")
    answerer.say("The secret answer")
    answerer.finish()


def come_back(qtbot):
    """Use a window of ours."""
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    qtbot.waitUntil(other.isActiveWindow)


def test_who_sees_an_answer_is_told_nothing(app, answerer, attention, tmp_path, qtbot):
    told = attention()
    say(app, answerer)
    qtbot.wait(100)
    assert told.unseen == 0
    assert arguments(tmp_path, "tell") == []


@pytest.mark.parametrize("private", [False, True])
def test_who_looks_elsewhere_is_told_of_a_long_answer_and_no_word_of_it(
    app, answerer, attention, elsewhere, tmp_path, qtbot, private
):
    told = attention()
    elsewhere()
    if private:
        app.chat.new_private()
    say(app, answerer)
    qtbot.waitUntil(lambda: arguments(tmp_path, "tell") == ["Paddock", "An answer is ready."])
    assert told.unseen == 1


def test_of_a_short_answer_only_the_icon_tells(
    app, answerer, attention, elsewhere, tmp_path, qtbot
):
    told = attention(long_s=1000)
    elsewhere()
    say(app, answerer)
    say(app, answerer)
    assert told.unseen == 2
    qtbot.wait(100)
    assert arguments(tmp_path, "tell") == []


def test_switched_off_there_is_no_notification(
    app, answerer, attention, elsewhere, tmp_path, qtbot
):
    told = attention()
    app.settings.choose(replace(app.settings.now, notify=False))
    elsewhere()
    say(app, answerer)
    qtbot.wait(100)
    assert told.unseen == 1
    assert arguments(tmp_path, "tell") == []


def test_all_is_seen_once_a_window_of_ours_is_used(
    app, answerer, attention, elsewhere, tmp_path, qtbot
):
    told = attention("exec sleep 60")
    elsewhere()
    say(app, answerer)
    qtbot.waitUntil((tmp_path / "tell.input").exists)
    come_back(qtbot)
    qtbot.waitUntil(lambda: told.unseen == 0)
    assert not runs(tmp_path, "tell")


def test_a_click_on_it_brings_the_window_forward(app, answerer, attention, elsewhere, qtbot):
    attention("echo default")
    elsewhere()
    say(app, answerer)
    qtbot.waitUntil(app.window.isVisible)
