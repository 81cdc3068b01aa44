"""Which model answers."""

from dataclasses import replace
from pathlib import Path

import pytest

from app import paths
from app.domain.dials import Dials
from app.domain.model_card import Readiness
from app.state.models import DAMAGED_STARTER_INSIDE, NO_STARTER, NO_STARTER_INSIDE, Models


@pytest.fixture
def other(tmp_path):
    file = tmp_path / "模型 other.gguf"
    file.touch()
    return file


def test_the_starter_model_is_opened_first(models, answerer, starter):
    assert answerer.opened == [starter]
    assert models.uses_starter
    assert models.status.readiness is Readiness.READY


def test_the_models_that_are_known_are_those_that_are_there(models, answerer, starter, other):
    assert models.known == (starter,)
    models.open(other)
    assert models.known == (other, starter)
    models.lend(starter)
    assert models.known == (starter, other)
    other.unlink()
    assert models.known == (starter,)


def test_a_starter_that_is_not_there_is_said_in_a_sentence(answerer, settings, home):
    models = Models(answerer, settings, home / "missing.gguf")
    models.open_chosen()
    assert models.status.readiness is Readiness.FAILED
    assert models.status.reason == NO_STARTER


def test_in_a_bundle_nobody_is_sent_to_a_make_that_is_not_there(
    answerer, settings, starter, tmp_path, monkeypatch
):
    monkeypatch.setattr(paths, "code", lambda: tmp_path)
    models = Models(answerer, settings, starter)
    models.tell_damaged()
    assert models.status.reason == DAMAGED_STARTER_INSIDE
    starter.unlink()
    models.open_chosen()
    assert models.status.reason == NO_STARTER_INSIDE


def test_a_file_that_is_gone_is_not_ready_whatever_the_answerer_still_has_open(
    answerer, settings, home
):
    models = Models(answerer, settings, home / "missing.gguf")
    models.open_chosen()
    answerer.be_ready()
    assert models.status.reason == NO_STARTER


def test_who_hears_that_another_model_opens_may_ask_it_at_once(models, answerer, other):
    opened = []
    models.changed.connect(lambda: opened.append(answerer.opened[-1]))
    models.open(other)
    assert set(opened) == {other}


def test_a_file_is_remembered_by_its_whole_path(answerer, settings, home, monkeypatch):
    monkeypatch.chdir(home)
    (home / "mine.gguf").touch()
    models = Models(answerer, settings, home / "starter.gguf")
    models.open(Path("../home/mine.gguf"))
    answerer.be_ready()
    assert settings.now.model_path == str(home / "mine.gguf")


def test_another_file_is_opened_now_and_after_a_restart(models, answerer, settings, starter, other):
    models.open(other)
    assert answerer.opened[-1] == other
    assert models.status.readiness is Readiness.LOADING
    answerer.be_ready()
    assert Models(answerer, settings, starter).path == other


def test_a_file_that_did_not_open_is_not_remembered(models, answerer, settings, starter, other):
    models.open(other)
    answerer.be_ready()
    models.open(other.with_name("damaged.gguf"))
    answerer.fail_to_load()
    assert models.path.name == "damaged.gguf"
    assert Models(answerer, settings, starter).path == other


def test_the_starter_can_be_chosen_again(models, answerer, starter, other):
    models.open(other)
    models.open_starter()
    assert answerer.opened[-1] == starter
    assert models.uses_starter


def test_a_chosen_file_that_is_not_there_is_said_in_a_sentence(models, other):
    other.unlink()
    models.open(other)
    assert models.status.readiness is Readiness.FAILED
    assert models.status.reason.startswith(f"There is no {other.name} in {other.parent}.")


def test_how_far_a_model_is_open_is_heard_from_who_answers(models, answerer, qtbot):
    with qtbot.waitSignal(models.changed):
        answerer.load(0.4, "Big")
    assert (models.status.name, models.status.fraction) == ("Big", 0.4)


def test_a_model_that_failed_can_be_tried_again(models, answerer):
    answerer.fail_to_load("Damaged.")
    assert models.status.reason == "Damaged."
    models.open_chosen()
    assert models.status.readiness is Readiness.LOADING
    assert len(answerer.opened) == 2


def test_a_path_is_kept_as_it_is(models, answerer, settings, other):
    models.open(other)
    answerer.be_ready()
    assert Path(settings.now.model_path) == other


def test_each_model_has_the_dials_that_suit_it_until_the_user_sets_some(
    answerer, settings, starter, other
):
    suited, chosen = Dials(temperature=0.2), Dials(temperature=1.5)
    models = Models(answerer, settings, starter, starter_dials=suited)
    assert models.dials == suited
    models.open(other)
    assert models.dials == Dials()
    settings.choose(replace(settings.now, dials=chosen))
    assert models.dials == chosen


def test_a_conversations_own_model_is_opened_and_not_remembered(
    models, answerer, settings, starter, other, qtbot
):
    with qtbot.assertNotEmitted(models.picked):
        models.lend(other)
    assert answerer.opened[-1] == other
    answerer.be_ready("Other")
    assert (models.path, settings.now.model_path) == (other, None)
    models.lend(other)
    models.lend(None)
    assert answerer.opened == [starter, other, starter]


def test_a_model_opens_anew_where_another_adapter_changes_it_and_not_where_the_same_does(
    models, answerer, starter, other, tmp_path
):
    poems, letters = tmp_path / "poems", tmp_path / "letters"
    poems.mkdir()
    letters.mkdir()
    for path, adapter in ((None, poems), (starter, poems), (starter, letters), (other, letters)):
        models.lend(path, adapter)
    models.lend(None)
    opened = list(zip(answerer.opened, answerer.adapters, strict=True))
    assert opened == [
        *((starter, None), (starter, poems), (starter, letters)),
        *((other, letters), (starter, None)),
    ]


def test_a_model_that_the_user_picks_is_told(models, other, qtbot):
    with qtbot.waitSignal(models.picked):
        models.open(other)
    with qtbot.waitSignal(models.picked):
        models.open_starter()


def test_dials_of_ones_own_take_the_place_of_the_usual_but_for_the_precision(models, settings):
    settings.choose(replace(settings.now, dials=Dials(0.9), kv_bits=8))
    assert models.dials_or(None) == Dials(0.9, kv_bits=8)
    assert models.dials_or(Dials(0.1, kv_bits=4)) == Dials(0.1, kv_bits=8)
