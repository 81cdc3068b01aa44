"""What was read is found again, by its exact ids, and dropped in the right order."""

import mlx.core as mx
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.block_files import BlockFiles
from engine.block_store import BlockStore, Room
from engine.blocks import BLOCK, Block, Chain, shared_tokens

ROOT = b"root"


def text(*parts):
    """Give ids: so many of each kind, (kind, count)."""
    return [kind for kind, count in parts for _ in range(count)]


def put(store, ids, first=0, size=1, owner=None):
    """Put all blocks of a text, from the first on."""
    chain = Chain(ROOT, ids)
    rows = [(mx.zeros((1, 1, size, 1)), mx.zeros((1, 1, size, 1)))]
    store.put(
        Block(chain.before(number), number, chain.ids(number), list(rows), owner)
        for number in range(first, len(chain))
    )


def found(store, ids, held=0):
    return store.find(Chain(ROOT, ids), held).tokens


A = text((1, 2 * BLOCK), (2, 100))


def test_a_text_is_found_as_far_as_it_is_the_same():
    store = BlockStore(Room(10**6))
    put(store, A)
    assert found(store, A) == len(A)
    assert found(store, [*A, 7, 8]) == len(A)
    assert found(store, A[:-1]) == len(A) - 1
    assert found(store, [*A[:300], 9, *A[300:]]) == 300
    assert found(store, [9, *A]) == 0
    assert found(store, []) == 0


def test_nothing_is_found_that_is_at_hand_already():
    store = BlockStore(Room(10**6))
    put(store, A)
    assert store.find(Chain(ROOT, A), len(A)).blocks == ()
    assert [block.number for block in store.find(Chain(ROOT, A), BLOCK + 7).blocks] == [1, 2]


def test_texts_are_found_only_after_their_own_root():
    store = BlockStore(Room(10**6))
    put(store, A)
    assert store.find(Chain(b"another model", A), 0).tokens == 0


def test_a_branch_is_found_beside_the_other():
    store = BlockStore(Room(10**6))
    other = [*A[:400], 5, *A[401:]]
    put(store, A)
    put(store, other)
    assert found(store, A) == len(A)
    assert found(store, other) == len(other)
    assert len(list(store)) == 3 + 2


def test_a_block_that_goes_on_takes_the_place_of_the_one_it_goes_on_with():
    store = BlockStore(Room(10**6))
    put(store, A)
    put(store, [*A, 3, 3, 3])
    put(store, A)
    assert sorted(block.tokens for block in store) == [103, BLOCK, BLOCK]
    assert found(store, [*A, 3, 3, 3]) == len(A) + 3


def test_what_was_not_used_for_the_longest_time_goes_first_and_ends_go_before_beginnings():
    one = Block(b"", 0, b"", [(mx.zeros((1, 1, 1, 1)), mx.zeros((1, 1, 1, 1)))]).nbytes
    store = BlockStore(Room(6 * one))
    other, third = text((8, 2 * BLOCK + 5)), text((9, BLOCK + 5))
    put(store, A)
    put(store, other)
    assert found(store, A) == len(A)
    put(store, third)
    assert [found(store, ids) for ids in (A, other, third)] == [len(A), BLOCK, len(third)]
    assert store.in_memory == sum(block.nbytes for block in store) == 6 * one


def test_a_block_larger_than_the_limit_is_not_kept():
    store = BlockStore(Room(10))
    put(store, A, size=1000)
    assert list(store) == []
    assert store.in_memory == 0


@given(
    st.lists(st.lists(st.integers(0, 1), max_size=9), max_size=8),
    st.lists(st.integers(0, 1), max_size=9),
)
@settings(max_examples=60, deadline=None)
def test_the_longest_that_any_text_shares_is_found(kept, wanted):
    # Each id stands for a good part of a block, so that texts part within blocks and between.
    def long(ids):
        return [number for number in ids for _ in range(100)]

    store = BlockStore(Room(10**6))
    for ids in kept:
        put(store, long(ids))
    most = max((shared(long(ids), long(wanted)) for ids in kept), default=0)
    assert found(store, long(wanted)) == most


def shared(old, new):
    count = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        count += 1
    return count


@given(st.binary(max_size=40), st.binary(max_size=40))
def test_ids_are_shared_whole(one, other):
    count = shared_tokens(one, other)
    assert one[: 4 * count] == other[: 4 * count]
    longer = 4 * (count + 1)
    assert longer > min(len(one), len(other)) or one[:longer] != other[:longer]


def test_among_many_conversations_that_begin_alike_the_right_one_is_found():
    store = BlockStore(Room(10**9))
    for kind in range(2000):
        put(store, text((0, 40), (kind, 30 + kind % 50)))
    for kind in (1, 7, 1000, 1999):
        ids = text((0, 40), (kind, 30 + kind % 50), (5000, 10))
        assert found(store, ids) == len(ids) - 10
    assert found(store, text((0, 40), (5000, 500))) == 40


def test_what_is_at_hand_outlasts_what_was_not_used_with_it():
    store = BlockStore(Room(5 * 8))
    other = text((8, 2 * BLOCK))
    put(store, A)
    put(store, other)
    # All of A but for its last tokens lies with whoever looks, so none of it is found anew.
    assert store.find(Chain(ROOT, [*A, 3]), len(A)).blocks == ()
    put(store, text((9, 1)))
    assert found(store, A) == len(A)
    assert found(store, other) == BLOCK


def test_a_text_begun_early_and_gone_on_with_late_loses_its_end_first():
    store = BlockStore(Room(4 * 8))
    put(store, A[:BLOCK])
    for kind in (7, 8):
        assert found(store, text((kind, 5))) == 0
        put(store, text((kind, 5)))
    assert found(store, A) == BLOCK
    put(store, A, first=1)
    assert [found(store, ids) for ids in ([7] * 5, [8] * 5, A)] == [0, 5, len(A)]
    put(store, text((9, 3 * BLOCK)))
    assert found(store, A) == 2 * BLOCK


def test_what_is_taken_whole_is_given_away_and_in_part_it_stays():
    store = BlockStore(Room(10**6))
    put(store, A)
    block, *_ = store.find(Chain(ROOT, A), 0).blocks
    assert store.take(block, BLOCK - 1) == store.take(block, BLOCK) != []
    assert store.take(block, BLOCK) == []
    assert found(store, A) == 0
    assert store.in_memory == sum(block.nbytes for block in store) == 2 * 8


def test_a_store_that_shrinks_keeps_nothing_in_memory_and_what_has_an_owner_on_disk(tmp_path):
    store = BlockStore(Room(10**6, disk=10**6), BlockFiles(tmp_path / "model", b"model"))
    kept = text((3, 2 * BLOCK), (4, 100))
    put(store, A)
    put(store, kept, owner="chat")
    store.shrink()
    assert store.in_memory == 0
    assert found(store, A) == 0
    assert found(store, kept) == len(kept)
