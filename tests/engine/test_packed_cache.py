"""Keys and values in fewer bits."""

import mlx.core as mx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.cache import KVCache
from engine.errors import BadRequestError
from engine.packed_cache import GROUPS, PackedCache, attend, group_size_for, packed_bytes

HEAD_DIM = 64


def numbers(tokens, heads=2, seed=0):
    chance = np.random.default_rng(seed)
    return mx.array(chance.standard_normal((1, heads, tokens, HEAD_DIM)).astype(np.float32))


def filled(bits, tokens):
    cache = PackedCache(bits, HEAD_DIM)
    keys, values = numbers(tokens, seed=1), numbers(tokens, seed=2)
    return cache, cache.update(keys, values), (keys, values)


@pytest.mark.parametrize("bits", GROUPS)
def test_what_is_unpacked_is_as_near_as_the_bits_allow(bits):
    _, packed, plain = filled(bits, 50)
    for one, other in zip(packed, plain, strict=True):
        # A group's numbers lie at equal steps between its least and its greatest.
        step = (mx.max(other) - mx.min(other)).item() / (2**bits - 1)
        assert mx.max(mx.abs(one.unpacked() - other)).item() <= step


@pytest.mark.parametrize("bits", GROUPS)
def test_it_takes_as_many_bytes_as_are_told(bits):
    cache, _, _ = filled(bits, 1000)
    mx.eval(cache.arrays)
    room = cache.arrays[0].shape[2]
    told = packed_bytes(bits, HEAD_DIM, number_bytes=4) * 2 * 2 * HEAD_DIM
    assert sum(part.nbytes for part in cache.arrays) == told * room
    assert packed_bytes(bits, HEAD_DIM, number_bytes=2) < packed_bytes(8, HEAD_DIM, 2) + 1e-9


@given(st.lists(st.integers(1, 300), min_size=1, max_size=5), st.sampled_from(list(GROUPS)))
@settings(max_examples=20, deadline=None)
def test_packed_numbers_are_the_same_in_however_many_passes_they_come(counts, bits):
    cache, total, start = PackedCache(bits, HEAD_DIM), sum(counts), 0
    keys, values = numbers(total, seed=3), numbers(total, seed=4)
    for count in counts:
        end = start + count
        kept = cache.update(keys[:, :, start:end], values[:, :, start:end])
        start = end
    at_once = PackedCache(bits, HEAD_DIM).update(keys, values)
    for one, other in zip(kept, at_once, strict=True):
        assert mx.array_equal(one.unpacked(), other.unpacked())


@pytest.mark.parametrize("bits", GROUPS)
@pytest.mark.parametrize(("queries", "mask"), [(1, None), (1, "causal"), (5, "causal")])
def test_looking_at_packed_ones_is_looking_at_what_is_unpacked(bits, queries, mask):
    _, (keys, values), _ = filled(bits, 70)
    asked = numbers(queries, heads=6, seed=5)
    seen = attend(asked, keys, values, scale=0.125, mask=mask)
    told = mx.fast.scaled_dot_product_attention(
        asked, keys.unpacked(), values.unpacked(), scale=0.125, mask=mask
    )
    assert seen.shape == (1, 6, queries, HEAD_DIM)
    assert mx.allclose(seen, told, rtol=1e-4, atol=1e-5)


def test_a_mask_of_truths_holds_for_a_single_query_too():
    _, (keys, values), _ = filled(8, 20)
    asked, mask = numbers(1, heads=4, seed=6), mx.arange(20)[None] < 7
    seen = attend(asked, keys, values, scale=0.1, mask=mask)
    few = attend(asked, keys[:, :, :7], values[:, :, :7], scale=0.1, mask=None)
    assert mx.allclose(seen, few, rtol=1e-4, atol=1e-5)


def test_what_is_not_packed_is_looked_at_as_it_is():
    keys, values = KVCache().update(numbers(9), numbers(9))
    asked = numbers(1, heads=4)
    told = mx.fast.scaled_dot_product_attention(asked, keys, values, scale=0.1)
    assert mx.array_equal(attend(asked, keys, values, scale=0.1, mask=None), told)


@pytest.mark.parametrize("bits", GROUPS)
def test_rows_come_back_as_they_were(bits):
    cache, (keys, _), _ = filled(bits, 300)
    rows = cache.rows(100, 300)
    cache.cut_off(100)
    assert mx.array_equal(cache.put_back(rows)[0], keys.parts[0])
    assert cache.offset == 300


@pytest.mark.parametrize(
    ("bits", "head_dim", "size"), [(8, 64, 64), (8, 128, 64), (8, 96, 32), (4, 128, 32)]
)
def test_groups_are_as_large_as_the_heads_allow(bits, head_dim, size):
    assert group_size_for(bits, head_dim) == size


@pytest.mark.parametrize("head_dim", [16, 80])
def test_heads_that_cannot_be_cut_are_refused_in_a_sentence(head_dim):
    with pytest.raises(BadRequestError, match="cannot be packed"):
        PackedCache(4, head_dim)


def test_there_are_no_other_precisions():
    with pytest.raises(BadRequestError, match="8 or in 4 bits"):
        PackedCache(3, 64)
