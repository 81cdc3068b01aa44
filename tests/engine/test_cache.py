"""What attention remembers of one layer."""

import mlx.core as mx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.cache import GROWTH, STEP, KVCache, room
from tests.helpers.held_memory import held_memory


def rows(first, count):
    """Give count tokens' keys, each filled with its own number."""
    numbers = mx.arange(first, first + count, dtype=mx.float32)[None, None, :, None]
    return mx.broadcast_to(numbers, (1, 2, count, 3))


def numbers_in(array):
    return np.array(array)[0, 1, :, 2].astype(int).tolist()


@given(st.lists(st.integers(1, 300), min_size=1, max_size=6))
@settings(max_examples=30, deadline=None)
def test_what_was_added_is_there_in_order_however_it_came(counts):
    cache = KVCache()
    for count in counts:
        new = rows(cache.offset, count)
        keys, values = cache.update(new, -new)
    assert cache.offset == sum(counts)
    assert numbers_in(keys) == list(range(sum(counts)))
    assert numbers_in(values) == [-number for number in range(sum(counts))]


def test_trimmed_tokens_are_forgotten_and_the_others_stay():
    cache = KVCache()
    cache.update(rows(0, 10), rows(0, 10))
    cache.trim(4)
    keys, values = cache.update(rows(50, 2), rows(60, 2))
    assert numbers_in(keys) == [0, 1, 2, 3, 50, 51]
    assert numbers_in(values) == [0, 1, 2, 3, 60, 61]


@pytest.mark.parametrize("tokens", [-1, 11])
def test_a_cache_cannot_be_trimmed_to_what_it_does_not_hold(tokens):
    cache = KVCache()
    cache.update(rows(0, 10), rows(0, 10))
    with pytest.raises(AssertionError):
        cache.trim(tokens)


def test_room_is_made_for_many_tokens_at_once():
    cache = KVCache()
    rooms = []
    for number in range(3 * STEP):
        cache.update(rows(number, 1), rows(number, 1))
        rooms.append(cache.arrays[0].shape[2])
    assert len(set(rooms)) <= 3
    assert max(rooms) <= 2 * 3 * STEP


def test_a_long_conversation_makes_room_seldom_and_little_too_much():
    cache, tokens = KVCache(), 20_000
    rooms = []
    for number in range(0, tokens, 20):
        cache.update(rows(number, 20), rows(number, 20))
        mx.eval(cache.arrays)
        rooms.append(cache.arrays[0].shape[2])
    assert len(set(rooms)) <= 25
    assert all(made <= 20 * count + GROWTH + STEP for count, made in enumerate(rooms, start=1))
    assert rooms[-1] < 1.1 * tokens


def test_room_that_was_reserved_is_made_at_once_and_never_copied():
    cache = KVCache()
    cache.reserve(2000)
    rooms = set()
    for number in range(0, 2000, 40):
        cache.update(rows(number, 40), rows(number, 40))
        rooms.add(cache.arrays[0].shape[2])
    assert rooms == {2048} == {room(2000)}
    assert numbers_in(cache.update(rows(2000, 1), rows(2000, 1))[0]) == list(range(2001))


def test_trimming_keeps_the_room_for_what_comes_next():
    cache = KVCache()
    cache.update(rows(0, 2 * STEP), rows(0, 2 * STEP))
    room = cache.arrays[0].shape[2]
    cache.trim(1)
    assert cache.arrays[0].shape[2] == room


def test_a_buffer_that_is_filled_again_is_not_replaced():
    cache = KVCache()
    cache.update(rows(0, STEP), rows(0, STEP))
    room = cache.arrays[0].shape[2]
    cache.trim(0)
    cache.update(rows(0, room), rows(0, room))
    assert cache.arrays[0].shape[2] > room


@pytest.mark.parametrize("tokens", [1, STEP - 1, STEP, 2 * STEP])
def test_a_cache_keeps_nothing_of_what_keys_and_values_were_cut_from(tokens):
    caches = [KVCache() for _ in range(4)]
    before = held_memory()
    for cache in caches:
        large = mx.ones((1, 50, tokens, 64))
        cache.update(large[:, :2], large[:, 2:4])
    mx.eval([cache.arrays for cache in caches])
    del large
    kept = sum(array.nbytes for cache in caches for array in cache.arrays)
    assert held_memory() - before <= 1.2 * kept


def test_an_empty_cache_has_nothing_to_evaluate():
    assert KVCache().arrays == []


def test_the_cache_keeps_the_precision_that_it_is_given():
    cache = KVCache()
    half = rows(0, 3).astype(mx.float16)
    keys, values = cache.update(half, half)
    assert keys.dtype == values.dtype == mx.float16
