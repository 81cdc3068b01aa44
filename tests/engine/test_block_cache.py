"""What another text displaces comes back, and nothing that is written is changed by it."""

from itertools import islice

import mlx.core as mx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.block_cache import BlockCache
from engine.block_store import BlockStore, Room
from engine.blocks import BLOCK
from engine.generation import decode, prefill
from engine.loading import network_of, read_checkpoint
from engine.prompt_cache import PromptCache, Reused
from engine.sampling import greedy
from tests.helpers.tiny_model import write_tiny_model

PLENTY = 10**9


@pytest.fixture(scope="module")
def network(tmp_path_factory):
    path = tmp_path_factory.mktemp("long") / "long.gguf"
    return network_of(read_checkpoint(write_tiny_model(path, context=8192)))


def cache_of(network, limit=PLENTY):
    return BlockCache(network.new_caches(), BlockStore(Room(limit)))


def written(network, cache, prompt, count=3):
    """Give the ids that are likeliest after prompt, and how much of it needed no reading."""
    reused = cache.take_up(prompt)
    for _ in prefill(network, cache, prompt):
        pass
    return list(islice(decode(network, cache, prompt, choose=greedy), count)), reused


def text(seed, count):
    return [(number * (2 * seed + 7) + seed) % 266 + 3 for number in range(count)]


ONE, OTHER = text(1, 3 * BLOCK + 50), text(2, 2 * BLOCK + 9)


def test_an_old_text_is_not_read_again(network):
    cache = cache_of(network)
    first, _ = written(network, cache, ONE)
    assert written(network, cache, OTHER)[1] == Reused()
    again, reused = written(network, cache, ONE)
    assert again == first
    assert reused == Reused(len(ONE) - 1)


def test_what_was_written_counts_as_read(network):
    cache = cache_of(network)
    ids, _ = written(network, cache, ONE, 20)
    written(network, cache, OTHER)
    assert written(network, cache, [*ONE, *ids, 5, 6])[1] == Reused(len(ONE) + 20)


def test_texts_that_begin_alike_share_what_is_alike(network):
    cache = cache_of(network)
    written(network, cache, ONE)
    branch = [*ONE[:300], *OTHER[:400]]
    assert written(network, cache, branch)[1] == Reused(300)
    assert written(network, cache, [*ONE[:320], 9, 9])[1] == Reused(320)
    assert written(network, cache, [*branch, 9])[1].tokens == 700
    assert written(network, cache, [*ONE, 9])[1].tokens == len(ONE)


def test_what_is_forgotten_leaves_nothing_in_memory(network):
    cache = cache_of(network)
    for prompt, owner in ((ONE, "gone"), (OTHER, "kept"), (ONE, "gone")):
        cache.take_up(prompt, owner=owner)
        for _ in prefill(network, cache, prompt):
            pass
    cache.forget("gone")
    assert all(layer.arrays == [] for layer in cache.layers)
    assert written(network, cache, ONE)[1] == Reused()
    assert written(network, cache, OTHER)[1].tokens > BLOCK


def test_a_text_of_another_stage_is_another_text(network):
    cache = cache_of(network)
    written(network, cache, ONE)
    assert cache.take_up(ONE, stage=1) == Reused()
    assert cache.take_up(ONE, stage=0) == Reused(len(ONE) - 1)


def test_moving_takes_hardly_more_than_what_is_moved(tmp_path):
    many = write_tiny_model(tmp_path / "deep.gguf", n_layers=40, context=8192)
    network = network_of(read_checkpoint(many))
    cache = cache_of(network)
    cache.reserve(len(ONE) * 4)
    ids, _ = written(network, cache, ONE * 4)
    kept = sum(array.nbytes for layer in cache.layers for array in layer.arrays)
    before = mx.get_active_memory()
    for prompt in ([5, 6, 7], [*ONE * 4, *ids, 5]):
        mx.clear_cache()
        mx.reset_peak_memory()
        cache.take_up(prompt)
        assert mx.get_peak_memory() - before < 0.05 * kept
    assert len(cache.ids) == len(ONE) * 4 + len(ids)


@given(
    st.lists(
        st.tuples(st.lists(st.integers(0, 2), min_size=1, max_size=5), st.integers(1, 4)),
        min_size=2,
        max_size=8,
    ),
    st.sampled_from([0, 200_000, 600_000, PLENTY]),
)
@settings(max_examples=25, deadline=None)
def test_whatever_came_before_and_was_dropped_the_same_is_written(network, prompts, limit):
    cache, blocks_of = cache_of(network, limit), {}
    for kinds, count in prompts:
        prompt = [token for kind in kinds for token in text(kind, 150)]
        ids, reused = written(network, cache, prompt, count)
        assert reused.tokens < len(prompt)
        assert cache.ids[: len(prompt)] == prompt
        assert all(layer.offset == len(cache.ids) for layer in cache.layers)
        if (*prompt, count) not in blocks_of:
            fresh = PromptCache(network.new_caches())
            blocks_of[*prompt, count] = written(network, fresh, prompt, count)[0]
        assert ids == blocks_of[*prompt, count]
