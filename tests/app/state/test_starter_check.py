"""Where the starter model does not open, its user hears what makes it whole."""

import pytest

from app.domain.local_model import Health, Verdict
from app.domain.model_card import Readiness
from app.state.models import DAMAGED_STARTER
from tests.helpers.fake_shelf import local

DAMAGED = Verdict(Health.DAMAGED, ("starter.gguf",))


@pytest.fixture
def shelf(shelf):
    shelf.verdict = DAMAGED
    return shelf


@pytest.fixture
def known(app, shelf, qtbot):
    """Have the app with a starter model that the library knows."""
    app.models.starter.touch()
    starter = local("Starter", path=app.models.starter, checkable=True)
    shelf.there[starter.path] = starter
    app.library.look()
    qtbot.waitUntil(lambda: app.library.at(starter.path) is not None)
    app.models.open_starter()
    return app


def reason(app):
    return app.models.status.reason


def test_one_that_is_damaged_is_said_to_be_and_how_it_is_got_again(known, answerer, qtbot):
    answerer.fail_to_load("It is damaged. Get the file again.")
    qtbot.waitUntil(lambda: reason(known) == DAMAGED_STARTER)
    assert known.models.status.readiness is Readiness.FAILED


def test_one_that_is_whole_failed_for_the_reason_that_was_told(known, answerer, shelf, qtbot):
    shelf.verdict = Verdict(Health.WHOLE)
    answerer.fail_to_load("There is no memory.")
    qtbot.waitUntil(lambda: bool(known.library.verdicts))
    assert reason(known) == "There is no memory."


def test_one_that_was_got_again_meanwhile_is_read_anew(known, answerer, shelf, qtbot):
    answerer.fail_to_load("It is damaged.")
    qtbot.waitUntil(lambda: reason(known) == DAMAGED_STARTER)
    shelf.verdict = Verdict(Health.WHOLE)
    known.models.open_chosen()
    answerer.load(0.5)
    answerer.fail_to_load("There is no memory.")
    qtbot.waitUntil(lambda: known.library.verdicts.get(known.models.starter) == shelf.verdict)
    assert reason(known) == "There is no memory."


def test_it_is_read_once_the_library_knows_it(app, answerer, shelf, qtbot):
    app.models.starter.touch()
    app.models.open_starter()
    answerer.fail_to_load("It is damaged.")
    starter = local("Starter", path=app.models.starter, checkable=True)
    shelf.there[starter.path] = starter
    app.library.look()
    qtbot.waitUntil(lambda: reason(app) == DAMAGED_STARTER)


def test_another_model_that_does_not_open_is_not_read(known, answerer, shelf, tmp_path):
    other = local("Other", path=tmp_path, checkable=True)
    shelf.there[other.path] = other
    known.models.open(tmp_path)
    answerer.fail_to_load("It is damaged.")
    assert known.library.verifying is None
    assert reason(known) == "It is damaged."
