"""What is looked for on the Hub, with a Hub in the test's hand."""

from dataclasses import replace

import pytest

from app.domain.download import Trouble
from app.domain.remote import Kind, Query, Sort
from app.state.browsing import Browsing, Stage
from tests.helpers.fake_hub import CARD, GGUFS, HITS, MLX, FakeHub


@pytest.fixture
def hub(qapp):
    return FakeHub()


@pytest.fixture
def browsing(hub):
    return Browsing(hub)


def test_nothing_is_asked_before_somebody_asks(browsing, hub):
    browsing.refine(Query(kind=Kind.GGUF))
    assert hub.searched == []
    assert browsing.stage is Stage.IDLE


def test_words_are_looked_for_with_the_filters_that_were_chosen(browsing, hub):
    browsing.refine(Query(kind=Kind.GGUF, sort=Sort.LIKES))
    browsing.search("  small llama ")
    _, query, after = hub.searched[-1]
    assert query == Query("small llama", Kind.GGUF, sort=Sort.LIKES)
    assert after == ""
    assert browsing.stage is Stage.ASKED
    hub.find(*HITS)
    assert browsing.hits == HITS
    assert browsing.stage is Stage.ANSWERED


def test_a_filter_looks_again_once_something_was_looked_for(browsing, hub):
    browsing.search("llama")
    hub.find(*HITS)
    browsing.refine(replace(browsing.query, kind=Kind.MLX))
    assert hub.searched[-1][1] == Query("llama", Kind.MLX)
    assert browsing.hits == ()
    browsing.refine(replace(browsing.query, kind=Kind.MLX))
    assert len(hub.searched) == 2


def test_a_late_answer_to_an_earlier_question_is_passed_over(browsing, hub):
    browsing.search("llama")
    browsing.search("qwen")
    hub.find(HITS[0], number=hub.searched[0][0])
    assert browsing.hits == ()
    hub.fail(Trouble.HUB_DOWN, number=hub.searched[0][0])
    assert browsing.failure is None
    hub.find(HITS[1])
    assert browsing.hits == (HITS[1],)


def test_what_was_ended_is_answered_to_nobody(browsing, hub):
    browsing.search("llama")
    browsing.end()
    hub.find(*HITS)
    assert browsing.hits == ()
    assert browsing.stage is Stage.IDLE


def test_more_is_found_behind_what_was_found_and_nothing_twice(browsing, hub):
    browsing.search("llama")
    hub.find(*HITS[:2], after="page2")
    assert browsing.has_more
    browsing.more()
    assert hub.searched[-1][2] == "page2"
    hub.find(*HITS[1:])
    assert browsing.hits == HITS
    assert not browsing.has_more


def test_more_is_asked_for_once(browsing, hub):
    browsing.search("llama")
    hub.find(HITS[0], after="page2")
    browsing.more()
    browsing.more()
    assert len(hub.searched) == 2


def test_what_failed_is_asked_again_where_it_failed(browsing, hub):
    browsing.search("llama")
    hub.fail(Trouble.HUB_DOWN)
    assert browsing.failure.trouble is Trouble.HUB_DOWN
    browsing.retry()
    hub.find(HITS[0], after="page2")
    browsing.more()
    hub.fail(Trouble.OFFLINE)
    assert browsing.hits == (HITS[0],)
    browsing.retry()
    assert hub.searched[-1][2] == "page2"


@pytest.mark.parametrize(
    "typed",
    [
        "mlx-community/Llama-3.2-3B-Instruct-4bit",
        " https://huggingface.co/mlx-community/Llama-3.2-3B-Instruct-4bit/tree/main ",
        "hf.co/mlx-community/Llama-3.2-3B-Instruct-4bit",
    ],
)
def test_an_id_or_an_address_is_looked_into(browsing, hub, typed):
    browsing.search(typed)
    assert hub.searched == []
    assert hub.looked_at[-1][1] == typed.strip()


@pytest.mark.parametrize("typed", ["llama", "llama 3.2 / small", "", "a/b/c d"])
def test_words_are_words(browsing, hub, typed):
    browsing.search(typed)
    assert hub.looked_at == []
    assert len(hub.searched) == 1


def test_a_repository_comes_with_its_card(browsing, hub):
    browsing.look(MLX.repo)
    assert browsing.looking is Stage.ASKED
    hub.show(MLX)
    assert browsing.repository == MLX
    assert hub.told_of[-1][1:] == (MLX.repo, MLX.commit)
    hub.say()
    assert browsing.card == CARD


def test_a_repository_without_its_card_can_be_got_all_the_same(browsing, hub):
    browsing.look(MLX.repo)
    hub.show(MLX)
    hub.fail(Trouble.HUB_DOWN)
    assert browsing.telling is Stage.FAILED
    assert browsing.look_failure is None
    assert browsing.repository == MLX


def test_the_card_of_another_repository_is_passed_over(browsing, hub):
    browsing.look(MLX.repo)
    hub.show(MLX)
    first = hub.told_of[-1][0]
    browsing.look(GGUFS.repo)
    hub.say("Late.", number=first)
    assert browsing.card == ""
    hub.show(MLX, number=hub.looked_at[0][0])
    assert browsing.repository is None


def test_a_repository_that_was_left_is_not_shown_when_it_comes(browsing, hub):
    browsing.look(MLX.repo)
    browsing.leave()
    hub.show(MLX)
    assert browsing.repository is None
    assert browsing.looking is Stage.IDLE


def test_a_repository_that_failed_is_looked_into_again(browsing, hub):
    browsing.look(MLX.repo)
    hub.fail(Trouble.RATE_LIMITED)
    assert browsing.looking is Stage.FAILED
    browsing.retry()
    assert [place for _, place in hub.looked_at] == [MLX.repo] * 2
