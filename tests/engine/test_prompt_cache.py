"""What the network has read is read once."""

import mlx.core as mx
from hypothesis import given
from hypothesis import strategies as st

from engine.cache import KVCache
from engine.prompt_cache import PromptCache, shared_prefix

some_ids = st.lists(st.integers(0, 3), max_size=12)


def cache_holding(ids):
    """Give a cache whose layers have read so many ids."""
    cache = PromptCache([KVCache(), KVCache()])
    if ids:
        for layer in cache.layers:
            layer.update(mx.zeros((1, 1, len(ids), 2)), mx.zeros((1, 1, len(ids), 2)))
    cache.hold(ids)
    return cache


@given(some_ids, some_ids)
def test_the_shared_prefix_is_shared_and_no_more_is(old, new):
    shared = shared_prefix(old, new)
    assert old[:shared] == new[:shared]
    assert shared in {len(old), len(new)} or old[shared] != new[shared]


@given(some_ids, some_ids)
def test_what_begins_both_texts_is_all_that_begins_the_longer_one(start, rest):
    assert shared_prefix(start, start + rest) == len(start)


@given(some_ids, some_ids.filter(bool))
def test_layers_keep_what_the_prompt_begins_with_but_never_its_last_id(old, prompt):
    cache = cache_holding(old)
    shared = cache.take_up(prompt).tokens
    assert shared == min(shared_prefix(old, prompt), len(prompt) - 1)
    assert cache.ids == prompt[:shared]
    assert [layer.offset for layer in cache.layers] == [shared, shared]


def test_the_same_prompt_again_needs_only_its_last_id():
    assert cache_holding([1, 2, 3, 4]).take_up([1, 2, 3, 4]).tokens == 3


def test_a_cache_that_has_read_nothing_shares_nothing():
    assert PromptCache([KVCache(), KVCache()]).take_up([1, 2]).tokens == 0
