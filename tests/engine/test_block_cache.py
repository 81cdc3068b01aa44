"""What another text displaces comes back, and nothing that is written is changed by it."""

from itertools import islice

import mlx.core as mx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.block_cache import BlockCache
from engine.block_files import BlockFiles
from engine.block_store import BlockStore, Room
from engine.blocks import BLOCK, Chain
from engine.cache import KVCache
from engine.generation import decode, prefill
from engine.loading import network_of, read_checkpoint
from engine.prompt_cache import PromptCache, Reused
from engine.sampling import greedy
from tests.helpers.held_memory import held_memory
from tests.helpers.tiny_model import write_tiny_model

PLENTY = 10**9


@pytest.fixture(scope="module")
def network(tmp_path_factory):
    path = tmp_path_factory.mktemp("long") / "long.gguf"
    return network_of(read_checkpoint(write_tiny_model(path, context=8192)))


def cache_of(network, limit=PLENTY):
    return BlockCache(network.new_caches(), BlockStore(Room(limit)))


def written(network, cache, prompt, count=3, owner=None):
    """Give the ids that are likeliest after prompt, and how much of it needed no reading."""
    reused = cache.take_up(prompt, owner=owner)._replace(lost=None)
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
    assert cache.take_up(ONE, stage=1) == Reused()  # now the other one is put aside
    assert cache.take_up(ONE, stage=0) == Reused(len(ONE) - 1)


def test_moving_takes_hardly_more_than_what_is_moved():
    cache = BlockCache([KVCache() for _ in range(40)], BlockStore(Room(PLENTY)))
    long = ONE * 4
    filled(cache, long)
    kept, before = bytes_of(cache), held_memory()
    for prompt in ([5, 6, 7], [*long, 5]):
        mx.clear_cache()
        mx.reset_peak_memory()
        cache.take_up(prompt)
        assert mx.get_peak_memory() - before < 0.05 * kept
    assert cache.ids == long


def test_a_text_that_is_put_aside_whole_leaves_its_room():
    cache = BlockCache([KVCache() for _ in range(4)], BlockStore(Room(0)))
    before = held_memory()
    filled(cache, ONE * 4)
    kept = bytes_of(cache)
    cache.take_up([*ONE[:BLOCK], 5, 6])
    mx.clear_cache()
    assert cache.ids == ONE[:BLOCK]
    assert held_memory() - before < 0.3 * kept


def kept_in(folder, memory=0, disk=PLENTY):
    return BlockStore(Room(memory, disk), BlockFiles(folder / "model", b"model"))


def save_all(cache):
    while cache.save_next() or cache.saving:
        cache.wait(10)


def bytes_of(cache):
    return sum(array.nbytes for layer in cache.layers for array in layer.arrays)


def filled(cache, prompt, owner=None):
    """Have a cache hold a text, as if a network had read it."""
    cache.reserve(len(prompt))
    cache.take_up(prompt, owner=owner)
    for layer in cache.layers:
        layer.update(*mx.random.normal((2, 1, 2, len(prompt) - layer.offset, 16)))
        mx.eval(layer.arrays)
    cache.hold(prompt)


@pytest.mark.parametrize("memory", [0, PLENTY])
def test_bringing_back_from_disk_takes_hardly_more_than_what_is_brought_back(tmp_path, memory):
    layers, long = 20, ONE * 10
    bare = held_memory()
    cache = BlockCache([KVCache() for _ in range(layers)], kept_in(tmp_path, memory))
    filled(cache, long, owner="chat")
    save_all(cache)
    kept = bytes_of(cache)
    cache = BlockCache([KVCache() for _ in range(layers)], kept_in(tmp_path, memory))
    filled(cache, OTHER * 12)
    held, put_aside = bytes_of(cache), bytes_of(cache) if memory else 0
    cache.reserve(len(long))
    mx.clear_cache()
    mx.reset_peak_memory()
    assert cache.take_up([*long, 5]) == Reused(0, len(long))
    assert mx.get_peak_memory() - bare < max(held, put_aside + kept) + 0.05 * kept


def test_what_is_damaged_on_disk_is_read_anew_from_there(network, tmp_path):
    cache = BlockCache(network.new_caches(), kept_in(tmp_path))
    first, _ = written(network, cache, ONE, owner="chat")
    save_all(cache)
    second = Chain(bytes(9), ONE).before(2).hex()
    (file,) = (tmp_path / "model").glob(f"{second}.*")
    held = file.read_bytes()
    file.write_bytes(held[:-9] + bytes([held[-9] ^ 1]) + held[-8:])
    cache = BlockCache(network.new_caches(), kept_in(tmp_path))
    again, reused = written(network, cache, ONE)
    assert (again, reused) == (first, Reused(0, BLOCK))


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["ask", "ask", "ask", "save", "begin", "forget", "restart", "damage"]),
            st.lists(st.integers(0, 2), min_size=1, max_size=4),
            st.sampled_from(["a", "b", None]),
        ),
        min_size=4,
        max_size=14,
    ),
    st.sampled_from([(PLENTY, PLENTY), (200_000, PLENTY), (0, 300_000), (200_000, 600_000)]),
)
@settings(max_examples=12, deadline=None)
def test_whatever_happens_the_bytes_are_counted_right(network, tmp_path_factory, steps, room):
    life = Life(network, tmp_path_factory.mktemp("life"), room)
    for step, kinds, owner in steps:
        getattr(life, step)([token for kind in kinds for token in text(kind, 150)], owner)
        life.hold_the_books()


class Life:
    """A cache that is asked for several, restarted and damaged, and the books of its store."""

    def __init__(self, network, folder, room):
        self.network, self.folder, self.room = network, folder, room
        self.restart([], None)

    def restart(self, _prompt, _owner):
        self.store = kept_in(self.folder, *self.room)
        self.cache = BlockCache(self.network.new_caches(), self.store)

    def ask(self, prompt, owner):
        written(self.network, self.cache, prompt, 2, owner)

    def save(self, _prompt, _owner):
        save_all(self.cache)

    def begin(self, _prompt, _owner):
        self.cache.save_next()

    def forget(self, _prompt, owner):
        self.cache.forget(str(owner))
        assert all(block.owner != str(owner) for block in self.store)

    def damage(self, prompt, _owner):
        for file in sorted(self.folder.glob("*/*"))[len(prompt) // 300 :: 3]:
            file.write_bytes(file.read_bytes()[:-9] + b"damaged!!")

    def hold_the_books(self):
        """Compare what the store counts with what there is, once nothing is being written."""
        store = self.store
        while store.saving:
            store.wait(10)
        store.find(Chain(b"", ()), 0)
        assert store.in_memory == sum(block.nbytes for block in store) <= self.room[0]
        files = {block.file: block.file_bytes for block in store if block.file is not None}
        assert files == {file: file.stat().st_size for file in self.folder.glob("*/*")}
        assert store.on_disk == sum(files.values()) <= self.room[1]
        assert all(block.rows or block.file for block in store)


def test_many_turns_of_many_conversations_stay_within_their_room(network, tmp_path):
    life, chance = Life(network, tmp_path, (300_000, 600_000)), np.random.default_rng(1)
    active = []
    chats = {str(number): [] for number in range(10)}
    for turn in range(200):
        owner = str(chance.integers(10))
        # Each is begun anew when it is long, so that the second half has the same to do.
        begun = chats[owner] if len(chats[owner]) < 600 else []
        chats[owner] = begun + text(turn, int(chance.integers(40, 160)))
        life.ask(chats[owner], owner)
        life.save([], None)
        life.hold_the_books()
        active.append(held_memory())
    assert max(active[100:]) < max(active[:100]) + 100_000
    assert len(list(life.store)) < 12


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
