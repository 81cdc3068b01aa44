"""Guesses at what follows make a reply quicker and change nothing of it."""

import json
import time
from dataclasses import replace
from itertools import islice

import mlx.core as mx
import msgspec
import pytest

from engine.__main__ import main
from engine.errors import BadRequestError
from engine.generation import decode, prefill
from engine.loading import network_of, open_model, read_checkpoint
from engine.model import Model, Wish
from engine.prompt_cache import PromptCache
from engine.sampling import Chooser
from engine.speculation import AGREEING, MOST_GUESSED, PAUSE, Lookup
from engine.wire import Finish, Role, Sampling, Turn
from tests.helpers.held_memory import held_memory
from tests.helpers.tiny_model import write_emoji_model, write_tiny_model

# What a text that quotes looks like to the network.
REPEATING = [*range(40, 60)] * 4 + [7, 8]


@pytest.fixture(scope="module")
def network(tmp_path_factory):
    """Return a network that goes in circles after a while, as its head is its embedding."""
    path = tmp_path_factory.mktemp("tied") / "tied.gguf"
    return network_of(read_checkpoint(write_tiny_model(path, tied=True, seed=4)))


def written(network, prompt, sampling, count, drafts=None, seed=5):
    """Give count ids after prompt, and the cache that they leave."""
    cache = PromptCache(network.new_caches(), drafts)
    for _ in prefill(network, cache, prompt):
        pass
    choose = Chooser(sampling, vocab_size=270)
    return list(islice(decode(network, cache, prompt, choose=choose, seed=seed), count)), cache


GREEDY = Sampling(temperature=0)
# So cold that a tiny network repeats itself, as a large one does that quotes.
COLD = Sampling(temperature=0.05)
WARM = Sampling(temperature=0.8, top_p=0.9)
PENALIZED = Sampling(temperature=0.3, repetition_penalty=1.2)


@pytest.mark.parametrize("sampling", [GREEDY, COLD, WARM, PENALIZED])
@pytest.mark.parametrize("seed", range(4))
def test_what_is_written_is_the_same_with_guesses_and_without(network, sampling, seed):
    prompt = [(number * (seed + 3)) % 200 + 20 for number in range(30)] * 2
    plain, _ = written(network, prompt, sampling, 80, seed=seed)
    drafts = Lookup()
    assert written(network, prompt, sampling, 80, drafts, seed)[0] == plain
    assert drafts.accepted <= drafts.drafted


def test_guesses_are_right_where_a_text_repeats_itself(network):
    drafts = Lookup()
    plain, _ = written(network, REPEATING, GREEDY, 200, drafts)
    assert drafts.accepted > 50
    assert plain == written(network, REPEATING, GREEDY, 200)[0]


@pytest.mark.parametrize("count", [1, 60, 100, 101, 102, 103, 104, 105, 150])
def test_a_loop_that_ends_among_guesses_leaves_a_cache_that_can_go_on(network, count):
    ids, cache = written(network, REPEATING, GREEDY, count, Lookup())
    assert all(layer.offset == len(cache.ids) for layer in cache.layers)
    assert cache.ids[: len(REPEATING) + count] == [*REPEATING, *ids]
    longer = [*REPEATING, *ids, 9, 10, 11]
    shared = cache.take_up(longer).tokens
    assert shared >= len(REPEATING) + count
    hidden = network.hidden(mx.array([longer[shared:]]), cache.layers)
    afresh = network.hidden(mx.array([longer]), network.new_caches())
    assert mx.allclose(hidden[:, -1], afresh[:, -1], atol=1e-3).item()


def test_the_text_after_the_last_time_is_what_is_guessed():
    drafts = Lookup()
    assert drafts.guess([1, 2, 3, 4]) == []
    assert drafts.guess([1, 2, 3, 4, 1, 2, 3]) == [4, 1, 2, 3, 4, 1, 2, 3]
    assert drafts.guess([1, 2, 3, 4, 1, 2, 3, 5, 1, 2, 3]) == [5, 1, 2, 3, 5, 1, 2, 3]
    assert Lookup().guess([6, 7, 7, 7, 7]) == [7] * MOST_GUESSED
    long = [*range(50), *range(AGREEING)]
    assert Lookup().guess(long) == list(range(AGREEING, AGREEING + MOST_GUESSED))


def test_fewer_agreeing_ids_are_no_reason_to_guess():
    assert Lookup().guess([1, 2, 3, 4, 9, 2, 3]) == []


def test_guesses_that_do_not_pay_are_given_up_for_a_while():
    ids = [1, 2, 3, 4, 1, 2, 3]
    drafts = Lookup(2.0)
    for _ in range(20):
        drafts.judge(ids, MOST_GUESSED, 0, seconds=1.0)
    assert drafts.guess(ids) == []
    later = [*ids, *[9] * PAUSE, 1, 2, 3]
    assert drafts.guess(later)[0] in {4, 9}


def test_guesses_that_pay_go_on():
    ids = [1, 2, 3, 4, 1, 2, 3]
    drafts = Lookup(2.0)
    for _ in range(20):
        drafts.judge(ids, MOST_GUESSED, 5, seconds=1.0)
    assert drafts.guess(ids)
    assert drafts.drafted == 20 * MOST_GUESSED


def test_the_gain_is_what_steps_would_have_taken_by_what_passes_took():
    drafts = Lookup(2.0)
    assert drafts.gain(0) == drafts.gain(10) == 1
    drafts.judge([1, 2, 3], MOST_GUESSED, 7, seconds=1.0)
    drafts.accepted = 7
    # 8 ids in one pass that takes as long as 2, and 12 in a step each.
    assert drafts.gain(20) == 20 / 14
    drafts.judge([1, 2, 3], MOST_GUESSED, 0, seconds=1.0)
    assert drafts.gain(20) == 20 / 15


class Brooding(Lookup):
    """Takes its time for a guess."""

    def _guessed(self, ids):
        time.sleep(0.02)
        return [1, 2, 3]


def test_what_it_takes_to_guess_makes_the_gain_less():
    drafts = Brooding(2.0)
    assert drafts.guess([5]) == [1, 2, 3]
    drafts.judge([5], 3, 2, seconds=0.01)
    drafts.accepted = 2
    # A pass takes as long as 2 steps, and the guess twice as long as that.
    assert drafts.gain(3) < 3 / 6 + 0.01


@pytest.mark.parametrize("count", range(1, 40))
def test_a_reply_that_ends_among_guesses_counts_those_that_it_has(network, count):
    drafts = Lookup(1.5)
    written(network, REPEATING, GREEDY, count, drafts)
    assert drafts.accepted <= count
    assert drafts.gain(count) <= MOST_GUESSED / 1.5


def test_a_receipt_tells_what_was_guessed_and_a_wish_can_do_without(tmp_path):
    model = open_model(write_tiny_model(tmp_path / "tiny.gguf", context=4096))
    turns = [Turn(Role.USER, "the " * 40)]
    texts, receipts = [], []
    for drafts in (True, False):
        reply = model.reply(turns, Wish(GREEDY, max_tokens=300, drafts=drafts))
        texts.append("".join(piece.text for piece in reply if hasattr(piece, "text")))
        receipts.append(reply.receipt)
    assert texts[0] == texts[1]
    assert receipts[1].drafted_tokens == receipts[1].accepted_tokens == 0
    assert receipts[1].draft_gain == 1
    assert receipts[0].accepted_tokens <= receipts[0].drafted_tokens


@pytest.fixture
def models(tmp_path):
    """Return a model and a smaller one of the same vocabulary."""
    paths = [
        write_tiny_model(tmp_path / f"{n_layers}.gguf", n_layers=n_layers, tied=True, context=4096)
        for n_layers in (3, 1)
    ]
    checkpoints = map(read_checkpoint, paths)
    return [Model(network_of(each), each, pass_cost=1.0) for each in checkpoints]


@pytest.mark.parametrize("sampling", [GREEDY, COLD, WARM])
def test_a_smaller_model_guesses_and_changes_nothing(models, sampling):
    model, smaller = models
    turns = [Turn(Role.USER, "the in a")]
    wish = Wish(msgspec.structs.replace(sampling, seed=3), max_tokens=120)
    alone = model.reply(turns, replace(wish, drafts=False))
    list(alone)
    model.draft_with(smaller)
    for _ in range(2):
        drafted = model.reply(turns, wish)
        list(drafted)
        assert drafted.token_ids == alone.token_ids
        assert drafted.receipt.drafted_tokens > 0


def test_of_what_is_forgotten_the_model_that_guesses_holds_nothing(models):
    model, smaller = models
    model.draft_with(smaller)
    before = held_memory()
    wish = Wish(Sampling(temperature=0), max_tokens=20, conversation="gone")
    for _ in model.reply([Turn(Role.USER, "the in a " * 60)], wish):
        pass
    held = held_memory() - before
    model.forget("gone")
    assert held_memory() - before < 0.1 * held


def test_a_model_of_other_tokens_cannot_guess(models, tmp_path):
    other = write_emoji_model(tmp_path / "emoji.gguf")
    with pytest.raises(BadRequestError, match="its tokens are others"):
        models[0].draft_with(open_model(other))


def test_the_command_line_takes_a_model_that_guesses(models, tmp_path, capsys):
    said = ["--prompt", "the", "--max-tokens", "30", "--temperature", "0", "--json"]
    large, small = str(tmp_path / "3.gguf"), str(tmp_path / "1.gguf")
    facts = []
    for more in ([], ["--draft", small]):
        assert main(["generate", large, *said, *more]) == 0
        facts.append(json.loads(capsys.readouterr().out.splitlines()[-1]))
    assert facts[0]["token_ids"] == facts[1]["token_ids"]
    assert facts[1]["drafted_tokens"] > 0


def test_a_reply_fills_the_context_as_far_with_guesses_as_without(tmp_path):
    path = write_tiny_model(tmp_path / "short.gguf", tied=True, seed=4, context=160)
    checkpoint = read_checkpoint(path)
    model = Model(network_of(checkpoint), checkpoint, pass_cost=1.0)
    replies = []
    for drafts in (False, True):
        reply = model.reply([Turn(Role.USER, "the")], Wish(GREEDY, drafts=drafts))
        list(reply)
        replies.append(reply)
    assert replies[1].receipt.accepted_tokens > 0
    assert replies[0].finish is replies[1].finish is Finish.CONTEXT
    assert replies[0].token_ids == replies[1].token_ids
