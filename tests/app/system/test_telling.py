"""Notifications, by real processes."""

import pytest

from app.system.programs import Teller
from app.system.telling import Telling
from tests.helpers.programs import arguments, program, runs


@pytest.fixture
def telling(qapp, tmp_path):
    made = []

    def make(does="", clicked="default"):
        made.append(Telling(Teller(program(tmp_path, "tell", does), ("--",), clicked)))
        return made[-1]

    yield make
    for each in made:
        each.close()


def test_title_and_text_are_arguments_of_their_own(telling, tmp_path, qtbot):
    telling().tell("Paddock", "An answer is ready.")
    said = ["--", "Paddock", "An answer is ready."]
    qtbot.waitUntil(lambda: arguments(tmp_path, "tell") == said)


def test_a_click_is_told(telling, qtbot):
    it = telling("echo default")
    with qtbot.waitSignal(it.clicked):
        it.tell("Paddock", "An answer is ready.")


@pytest.mark.parametrize(("does", "clicked"), [("", "default"), ("echo default", "")])
def test_without_a_click_none_is_told(telling, tmp_path, qtbot, does, clicked):
    it = telling(does, clicked)
    with qtbot.assertNotEmitted(it.clicked, wait=200):
        it.tell("Paddock", "An answer is ready.")
    assert arguments(tmp_path, "tell")


def test_one_that_waits_for_a_click_ends_with_us(telling, tmp_path, qtbot):
    it = telling("exec sleep 60")
    it.tell("Paddock", "An answer is ready.")
    qtbot.waitUntil((tmp_path / "tell.input").exists)
    it.close()
    assert not runs(tmp_path, "tell")


def test_without_a_program_nothing_happens(qapp):
    it = Telling(None)
    it.tell("Paddock", "An answer is ready.")
    assert not it.offered
