"""A model is made smaller beside the chat."""

from pathlib import Path

import pytest

from app.domain.conversion import bytes_in
from app.library.converting import Converter as RealConverter
from app.state.converting import Converting
from tests.helpers.fake_shelf import local
from tests.helpers.hf_folder import write_folder
from tests.helpers.model_places import shelf_at

MODEL = local("Llama 3.2 3B", size=6.4, parameters=3_200_000_000, path=Path("/models/llama"))


@pytest.fixture
def converting(qtbot, converter, notices):
    converting = Converting(converter, notices)
    yield converting
    converter.may_end.set()
    converting.close()


def ended(converting, qtbot):
    qtbot.waitUntil(lambda: converting.now is None)


def test_it_clears_away_at_its_start_what_was_killed(converting, converter, qtbot):
    qtbot.waitUntil(lambda: converter.cleared == 1)


def test_how_far_it_is_is_told_and_never_goes_back(converting, converter, qtbot):
    converter.may_end.clear()
    shares = []
    converting.moved.connect(lambda: shares.append(converting.now.share))
    converting.begin(MODEL, 4)
    qtbot.waitUntil(lambda: shares == [pytest.approx(0.36)])
    assert converting.now.bits == 4


def test_one_is_made_at_a_time(converting, converter, qtbot):
    converter.may_end.clear()
    converting.begin(MODEL, 4)
    converting.begin(MODEL, 8)
    converter.may_end.set()
    ended(converting, qtbot)
    assert converter.begun == [(MODEL.path, 4)]


def test_what_was_made_is_told_and_can_be_chatted_with(converting, notices, qtbot):
    made, chatting = [], []
    converting.made.connect(made.append)
    converting.chatting.connect(chatting.append)
    converting.begin(MODEL, 6)
    ended(converting, qtbot)
    path = Path("/models/converted/llama-6bit")
    assert made == [path]
    assert notices.current.text == "Llama 3.2 3B in 6 bits is ready."
    notices.act()
    assert chatting == [path]
    assert converting.outcome is None


def test_what_is_worse_than_it_should_be_is_told_until_it_is_closed(
    converting, converter, notices, qtbot
):
    converter.warning = "It is much worse."
    converting.begin(MODEL, 4)
    ended(converting, qtbot)
    assert notices.current.text == "Llama 3.2 3B in 4 bits is ready. It is much worse."
    assert notices.current.lasting
    converting.forget()
    assert notices.current is None


def test_what_is_watched_needs_no_notice(converting, converter, notices, qtbot):
    converter.refusal = "It could not be."
    converting.watch(watched=True)
    converting.begin(MODEL, 4)
    ended(converting, qtbot)
    assert (converting.outcome.told, notices.current) == ("It could not be.", None)
    converting.watch(watched=False)
    assert converting.outcome is None


def test_one_that_is_cancelled_says_nothing(converting, converter, notices, qtbot):
    converter.may_end.clear()
    converting.begin(MODEL, 4)
    converting.cancel()
    ended(converting, qtbot)
    assert converter.was_stopped
    assert (converting.outcome, notices.current) == (None, None)


@pytest.fixture
def real(home, tmp_path, qtbot, notices):
    """Return what asks the real engine, and a model for it."""
    shelf = shelf_at(home)
    write_folder(tmp_path / "disk" / "Tiny Llama")
    shelf.add_folder(tmp_path / "disk")
    (model,) = shelf.models()
    converting = Converting(RealConverter(home), notices)
    yield converting, model, shelf
    converting.close()


def test_the_engine_makes_one_that_is_ours_and_as_large_as_was_said(real, home, qtbot):
    converting, model, shelf = real
    made = []
    converting.made.connect(made.append)
    converting.begin(model, 8)
    with qtbot.waitSignal(converting.made, timeout=60_000):
        pass
    found = next(each for each in shelf.models() if each.path == made[0])
    assert found.quantization == "8 bits"
    weights = (found.path / "model.safetensors").stat().st_size
    assert bytes_in(model, 8) == pytest.approx(weights, rel=0.1)


def test_who_quits_meanwhile_leaves_nothing_of_it(real, home, qtbot):
    converting, model, _ = real
    converting.begin(model, 8)
    qtbot.waitUntil(lambda: any((home / "models" / "converted").glob(".*")), timeout=20_000)
    converting.close()
    assert not (home / "models" / "converted").exists()
