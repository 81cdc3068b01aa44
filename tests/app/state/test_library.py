"""The models on this computer, looked for beside the window."""

from pathlib import Path

import pytest

from app.domain.fit import Computer, Fit, kv_per_token, need_of
from app.domain.local_model import Health, Origin, Use, Verdict
from app.state.library import LEAST_S, USUAL_CONTEXT, Library
from tests.helpers.fake_hub import SHAPE
from tests.helpers.fake_shelf import GB, FakeShelf, local

SMALL = local("Llama 3.2 3B")
THEIRS = local("Qwen3 8B", size=5.0, folder="/theirs", origin=Origin.LM_STUDIO)
HUGE = local("Llama 3.3 70B", size=40.0)
COMPUTER = Computer("Apple M2", 16 * GB, 12 * GB, 9 * GB, 100 * GB)


@pytest.fixture
def shelf():
    return FakeShelf(SMALL, THEIRS, HUGE)


@pytest.fixture
def library(qtbot, shelf, notices):
    library = Library(shelf, notices, computer=lambda: COMPUTER)
    yield library
    shelf.may_look.set()
    library.close()


@pytest.fixture
def looked(library, qtbot):
    qtbot.waitUntil(lambda: library.looked and not library.looking)
    return library


def test_it_looks_by_itself_once_the_window_is_there(library, qtbot):
    assert not library.models
    qtbot.waitUntil(lambda: library.looked)
    assert library.models == (SMALL, THEIRS, HUGE)
    assert library.at(THEIRS.path) == THEIRS


def test_it_goes_through_the_disks_once_where_nothing_is_new(looked, shelf, qtbot):
    assert shelf.looks == 1
    looked.look()
    qtbot.waitUntil(lambda: not looked.looking)
    assert shelf.looks == 2


def test_while_it_looks_nothing_waits_for_it(library, shelf, qtbot):
    shelf.may_look.clear()
    qtbot.waitUntil(lambda: library.looking)
    assert library.models == ()
    shelf.may_look.set()
    qtbot.waitUntil(lambda: not library.looking)
    assert len(library.models) == 3


def test_that_notes_were_put_aside_is_told_once(looked, shelf, notices, qtbot):
    shelf.reports, told = ["It is kept as library.x.json."], []
    notices.changed.connect(lambda: told.append(notices.current.text))
    for _ in range(2):
        looked.look()
        qtbot.waitUntil(lambda: not looked.looking)
    assert told == ["It is kept as library.x.json."]


def test_one_that_came_is_there_after_another_look(looked, shelf, qtbot):
    new = local("Mistral 7B")
    shelf.there[new.path] = new
    looked.look()
    qtbot.waitUntil(lambda: looked.at(new.path) is not None)


def test_a_window_that_is_come_back_to_is_not_looked_for_each_time(looked, shelf):
    before = shelf.looks
    looked.look_again()
    assert not looked.looking
    assert (shelf.looks, LEAST_S > 0) == (before, True)


def test_a_name_is_another_at_once_and_stays_so(looked, shelf, qtbot):
    looked.rename(SMALL.path, "  My\nmodel ")
    assert looked.at(SMALL.path).name == "My model"
    qtbot.waitUntil(lambda: not looked.looking)
    assert looked.at(SMALL.path).name == shelf.there[SMALL.path].name == "My model"


def test_what_the_disk_refuses_is_told_and_is_as_it_was(looked, shelf, notices, qtbot):
    shelf.refusal = "library.json could not be written."
    looked.rename(SMALL.path, "Other")
    qtbot.waitUntil(lambda: not looked.looking)
    assert notices.current.text == shelf.refusal
    assert looked.at(SMALL.path).name == SMALL.name


def test_one_of_others_is_hidden_and_comes_back_by_undo(looked, notices, qtbot):
    looked.unlist(THEIRS.path)
    assert THEIRS.path not in {each.path for each in looked.listed}
    qtbot.waitUntil(lambda: not looked.looking)
    assert THEIRS.path not in {each.path for each in looked.listed}
    notices.act()
    qtbot.waitUntil(lambda: THEIRS in looked.listed)


def test_one_that_is_removed_is_told_once_it_is_gone(looked, shelf, qtbot):
    with qtbot.waitSignal(looked.removed) as told:
        looked.remove(SMALL.path)
    assert told.args == [SMALL.path]
    qtbot.waitUntil(lambda: looked.at(SMALL.path) is None)
    assert SMALL.path not in shelf.there


def test_one_that_could_not_be_removed_is_still_there(looked, shelf, notices, qtbot):
    shelf.refusal = "It is not ours."
    with qtbot.assertNotEmitted(looked.removed):
        looked.remove(SMALL.path)
        qtbot.waitUntil(lambda: not looked.looking)
    assert notices.current.text == "It is not ours."
    assert looked.at(SMALL.path) is not None


def test_folders_come_and_go_and_come_back_by_undo(looked, notices, tmp_path, qtbot):
    looked.add_folder(tmp_path)
    qtbot.waitUntil(lambda: looked.folders == (tmp_path,))
    looked.forget_folder(tmp_path)
    qtbot.waitUntil(lambda: looked.folders == ())
    notices.act()
    qtbot.waitUntil(lambda: looked.folders == (tmp_path,))


def test_reading_one_again_tells_how_far_it_is_and_what_came_of_it(looked, shelf, qtbot):
    shelf.may_verify.clear()
    shelf.verdict = Verdict(Health.DAMAGED, ("model.gguf",))
    looked.verify(SMALL.path)
    qtbot.waitUntil(lambda: looked.verifying.read_bytes > 0)
    assert looked.verifying.read_bytes == SMALL.bytes * 2 // 5
    shelf.may_verify.set()
    qtbot.waitUntil(lambda: looked.verifying is None)
    assert looked.verdicts == {SMALL.path: shelf.verdict}


def test_reading_one_again_is_stopped_and_says_nothing_of_it(looked, shelf, qtbot):
    shelf.may_verify.clear()
    looked.verify(SMALL.path)
    looked.stop_verifying()
    qtbot.waitUntil(lambda: looked.verifying is None)
    assert shelf.stopped
    assert looked.verdicts == {}


def test_one_that_goes_while_it_is_read_is_told_and_not_called_damaged(
    looked, shelf, notices, qtbot
):
    shelf.refusal = "It went away while it was read."
    looked.verify(SMALL.path)
    qtbot.waitUntil(lambda: looked.verifying is None)
    assert notices.current.text == shelf.refusal
    assert not looked.verdicts


def test_it_ends_while_a_model_is_read(looked, shelf):
    shelf.may_verify.clear()
    looked.verify(SMALL.path)
    looked.close()
    assert shelf.stopped


def test_what_fits_is_told_for_this_computer(looked):
    assert [looked.fit_of(each) for each in looked.models] == [
        Fit.COMFORTABLE,
        Fit.COMFORTABLE,
        Fit.TOO_LARGE,
    ]
    unknown = local("Unknown", weights_bytes=0, use=Use.NOT)
    assert looked.fit_of(unknown) is None
    need = looked.need_of(SMALL)
    assert need.bytes == need.weights + need.conversation + need.work


def test_a_conversation_takes_as_much_here_as_in_the_catalog(looked):
    model = local("Llama 3.2 3B", kv_bytes_per_token=kv_per_token(SHAPE))
    told = need_of(SHAPE, model.weights_bytes, USUAL_CONTEXT)
    assert looked.need_of(model).conversation == told.conversation


def test_the_models_learn_what_there_is_and_what_it_is_called(looked, models):
    broken = local("Broken", use=Use.NOT)
    models.learn((*looked.listed, broken))
    assert models.name_of(THEIRS.path) == "Qwen3 8B"
    assert models.known[0] == models.starter
    assert set(models.known[1:]) == {SMALL.path, THEIRS.path, HUGE.path}


def test_a_model_that_was_opened_is_noted_once(looked, shelf, models, answerer, starter, qtbot):
    models.opened.connect(looked.note_use)
    models.open_chosen()
    answerer.be_ready("Starter")
    answerer.be_ready("Starter")
    qtbot.waitUntil(lambda: not looked.looking)
    assert [path for path, _ in shelf.used] == [starter]


def test_where_the_model_that_answers_is_removed_the_starter_does(models, answerer, tmp_path):
    other = tmp_path / "other.gguf"
    other.touch()
    models.open(other)
    models.forget(Path("/elsewhere"))
    assert models.path == other
    models.forget(other)
    assert models.uses_starter
    assert answerer.opened[-1] == models.starter


def test_after_the_end_nothing_is_read_again_though_a_model_fails_then(looked):
    looked.close()
    looked.verify(SMALL.path)
    assert looked.verifying is None
