"""The loop reads a prompt in passes and writes one id at a time."""

from itertools import islice

import mlx.core as mx
import pytest

from engine.cache import KVCache
from engine.generation import decode, prefill
from engine.loading import network_of, read_checkpoint
from engine.pace import Pace, first_tokens
from engine.prompt_cache import PromptCache
from engine.sampling import UNSURE, Chooser
from engine.wire import Sampling
from tests.helpers.held_memory import held_memory

SHORT = [3, 77, 140, 5, 200, 64]
LONG = [number * 37 % 266 + 3 for number in range(3 * first_tokens() + 20)]


@pytest.fixture(scope="module")
def network(tiny_file):
    return network_of(read_checkpoint(tiny_file))


class Steady(Pace):
    """Reads so many tokens in each pass, however busy the machine is."""

    def judge(self, seconds):
        """Hear it and go on."""


@pytest.fixture
def cache(network):
    return PromptCache(network.new_caches(), pace=Steady())


def greedy(network, cache, prompt):
    """Read a prompt, then choose the likeliest."""
    for _ in prefill(network, cache, prompt):
        pass
    choose = Chooser(Sampling(temperature=0), vocab_size=270)
    return decode(network, cache, prompt, choose=choose)


def likeliest(network, ids):
    """Choose the likeliest id after ids, which are read at once and anew."""
    logits = network(mx.array([ids]), network.new_caches())
    return int(mx.argmax(logits[0, -1]).item())


@pytest.mark.parametrize("prompt", [SHORT, LONG, SHORT[:1]], ids=["short", "long", "one id"])
def test_ids_are_those_that_reading_all_again_each_time_would_choose(network, cache, prompt):
    ids = list(prompt)
    for token in islice(greedy(network, cache, prompt), 12):
        assert token == likeliest(network, ids)
        ids.append(token)


def test_a_long_prompt_is_read_in_passes_and_the_last_one_is_left_to_the_first_id(network, cache):
    read = list(prefill(network, cache, LONG))
    assert read == [first_tokens(), 2 * first_tokens(), 3 * first_tokens()]
    assert cache.ids == LONG[: read[-1]]


@pytest.mark.parametrize("length", [1, 2, first_tokens()])
def test_a_short_prompt_is_read_with_the_first_id(network, cache, length):
    assert list(prefill(network, cache, LONG[:length])) == []


def test_what_the_cache_holds_is_not_read_again(network, cache):
    ids = list(islice(greedy(network, cache, LONG), 5))
    longer = [*LONG, *ids, *SHORT]
    shared = cache.take_up(longer).tokens
    assert shared == len(LONG) + len(ids)
    assert list(prefill(network, cache, longer)) == []
    assert next(greedy(network, cache, longer)) == likeliest(network, longer)


def test_the_cache_holds_every_id_that_was_given_out(network, cache):
    made = greedy(network, cache, SHORT)
    for count in range(1, 8):
        token = next(made)
        assert len(cache.ids) == len(SHORT) + count
        assert cache.ids[-1] == token
        assert all(layer.offset == len(cache.ids) for layer in cache.layers)


def test_a_loop_that_is_closed_leaves_a_cache_that_can_go_on(network, cache):
    made = greedy(network, cache, SHORT)
    ids = list(islice(made, 4))
    made.close()
    other = [*SHORT, *ids[:2], 99, 98]
    assert cache.take_up(other).tokens == len(SHORT) + 2
    assert next(greedy(network, cache, other)) == likeliest(network, other)


def test_a_prompt_that_is_left_off_halfway_can_be_taken_up_again(network, cache):
    reading = prefill(network, cache, LONG)
    next(reading)
    reading.close()
    assert cache.take_up(LONG).tokens == first_tokens()
    assert next(greedy(network, cache, LONG)) == likeliest(network, LONG)


def test_the_next_id_is_on_its_way_while_one_is_handed_over(network, cache):
    made = greedy(network, cache, SHORT)
    first = next(made)
    # The layers have read the id that the caller has only just got.
    assert cache.layers[0].offset == len([*SHORT, first])


def test_each_pass_is_computed_before_the_next(network, cache):
    keys = 2 * 2 * 2 * 16 * 4  # bytes that one token's keys and values take, over both layers
    reading = prefill(network, cache, LONG)
    for _ in range(3):
        before = held_memory()
        read = next(reading)
        room = cache.layers[0].arrays[0].shape[2]
        assert held_memory() - before <= room * keys + 10_000
        mx.reset_peak_memory()
        held = held_memory()
        mx.eval([layer.arrays for layer in cache.layers])
        assert mx.get_peak_memory() <= held, f"after {read} ids something was left to compute"


class Counted(Chooser):
    """Chooses by warm dials, and counts how many quick choices it leaves open."""

    def __init__(self):
        super().__init__(Sampling(temperature=1.5, top_p=0.9), vocab_size=270)
        self.open = self.made = 0

    def __call__(self, logits, before):
        self.made += 1
        return super().__call__(logits, before)

    def quickly(self, logits, before):
        """Choose and count."""
        chosen = super().quickly(logits, before)
        self.open += chosen.item() == UNSURE
        self.made += 1
        return chosen


@pytest.mark.parametrize("prompt", [SHORT, LONG], ids=["short", "long"])
@pytest.mark.parametrize("seed", range(4))
def test_ids_that_are_chosen_quickly_are_those_that_are_chosen_surely(network, prompt, seed):
    written = []
    counted = Counted()
    # What is no Chooser is never asked for a quick choice.
    for choose in (counted, counted.__call__):
        cache = PromptCache(network.new_caches(), pace=Steady())
        for _ in prefill(network, cache, prompt):
            pass
        ids = []
        for token in islice(decode(network, cache, prompt, choose=choose, seed=seed), 200):
            ids.append(token)
            assert cache.ids == [*prompt, *ids]
            assert all(layer.offset == len(cache.ids) for layer in cache.layers)
        written.append(ids)
    assert written[0] == written[1]
    # One that is open takes the step after it along, and then 64 are not quick.
    assert 1 <= counted.open <= 2 * 4
    assert counted.made <= 2 * 201 + 2 * 4


class Stiff(KVCache):
    """Cannot forget the last tokens alone."""

    goes_back = False

    def trim(self, tokens):
        """Fail, as nothing may ask for it."""
        raise AssertionError


def test_what_could_not_be_taken_back_is_never_read(network):
    cache = PromptCache([Stiff() for _ in network.layers])
    choose = Counted()
    assert len(list(islice(decode(network, cache, SHORT, choose=choose), 60))) == 60
    assert choose.open == 0


def penalized(network, cache, prompt):
    """Read a prompt, then choose the likeliest of what was not said in the last 64 ids."""
    for _ in prefill(network, cache, prompt):
        pass
    sampling = Sampling(temperature=0, repetition_penalty=10.0)
    return decode(network, cache, prompt, choose=Chooser(sampling, vocab_size=270))


@pytest.mark.parametrize("prompt", [SHORT, LONG], ids=["short", "long"])
def test_a_penalty_counts_for_the_last_64_ids_of_prompt_and_reply(network, cache, prompt):
    sampling = Sampling(temperature=0, repetition_penalty=10.0)
    choose = Chooser(sampling, vocab_size=270)
    ids = list(prompt)
    for token in islice(penalized(network, cache, prompt), 90):
        logits = network(mx.array([ids]), network.new_caches())[:, -1]
        assert token == int(choose(logits, mx.array(ids[-64:])).item())
        ids.append(token)


def test_a_penalty_begins_with_what_the_prompt_says(network, cache):
    likely = likeliest(network, SHORT)
    prompt = [likely, *SHORT]
    while likeliest(network, prompt) not in prompt:
        prompt = [likeliest(network, prompt), *prompt]
    assert next(penalized(network, cache, prompt)) not in prompt


def test_a_penalty_sees_what_has_just_been_written(network, cache):
    sampling = Sampling(temperature=0, repetition_penalty=10.0)
    made = decode(network, cache, SHORT, choose=Chooser(sampling, vocab_size=270))
    ids = list(islice(made, 40))
    assert len(set(ids)) > 30
