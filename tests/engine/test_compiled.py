"""A compiled step computes what a step is."""

import gc
import shutil
from itertools import islice

import mlx.core as mx
import numpy as np
import pytest

from engine.cache import STEP
from engine.compiled import CompiledLlama
from engine.device import settle
from engine.generation import decode, prefill
from engine.loading import network_of, read_checkpoint
from engine.model import Model
from engine.prompt_cache import PromptCache
from engine.sampling import greedy
from tests.engine.test_llamas import KINDS
from tests.engine.test_llamas import network_of as golden_network
from tests.helpers.held_memory import held_memory
from tests.helpers.tiny_model import write_tiny_model

LONG = [number * 37 % 266 + 3 for number in range(STEP - 4)]


@pytest.fixture(params=["each time anew", "traced"])
def compiled(request, network):
    """Return a network whose steps are traced once, or, without a C++ compiler, each time.

    The network comes first: making one settles MLX, which turns compiling off.
    """
    if request.param == "traced":
        if not shutil.which("g++"):
            pytest.skip("On a processor MLX needs a C++ compiler.")
        mx.enable_compile()
    yield CompiledLlama(network)
    settle()


@pytest.fixture(scope="module")
def network(tiny_file):
    return network_of(read_checkpoint(tiny_file))


def written(network, prompt, count):
    """Give the ids that are likeliest after prompt."""
    cache = PromptCache(network.new_caches())
    for _ in prefill(network, cache, prompt):
        pass
    return list(islice(decode(network, cache, prompt, choose=greedy), count))


def test_ids_are_the_same_from_one_bucket_into_the_next(network, compiled):
    assert written(compiled, LONG, 40) == written(network, LONG, 40)


@pytest.mark.parametrize("held", [1, STEP - 2, STEP - 1, STEP, STEP + 1, 2 * STEP])
def test_a_step_sees_all_that_is_held_and_itself(network, compiled, held):
    prompt = [(number * number) % 266 + 3 for number in range(held)]
    read = []
    for one in (network, compiled):
        caches = one.new_caches()
        network.hidden(mx.array([prompt]), caches)
        read += [np.array(one.hidden(mx.array([[token]]), caches)) for token in (9, 8)]
    assert np.abs(read[0] - read[2]).max() < 1e-5
    assert np.abs(read[1] - read[3]).max() < 1e-5


def test_packed_keys_and_values_are_read_as_without_a_trace(tmp_path):
    wide = network_of(read_checkpoint(write_tiny_model(tmp_path / "wide.gguf", head_dim=32)))
    ids = []
    for one in (wide, CompiledLlama(wide)):
        cache = PromptCache(one.new_caches(8))
        for _ in prefill(one, cache, LONG):
            pass
        ids.append(list(islice(decode(one, cache, LONG, choose=greedy), 10)))
    assert ids[0] == ids[1]


@pytest.mark.parametrize("kind", KINDS)
def test_of_every_kind_of_llama_ids_are_those_of_whole_passes(kind):
    told = KINDS[kind]
    compiled = CompiledLlama(golden_network(kind))
    assert written(compiled, told["ids"], len(told["greedy"])) == told["greedy"]


def test_what_is_forgotten_is_not_seen_again(network, compiled):
    read = []
    for one in (network, compiled):
        caches = one.new_caches()
        one.hidden(mx.array([LONG[:20]]), caches)
        for cache in caches:
            cache.trim(5)
        read += [np.array(one.hidden(mx.array([[token]]), caches)) for token in (9, 8)]
    assert np.abs(read[0] - read[2]).max() < 1e-5
    assert np.abs(read[1] - read[3]).max() < 1e-5


def test_a_closed_model_gives_back_what_was_traced_of_it(tiny_file):
    checkpoint = read_checkpoint(tiny_file)
    gc.collect()
    before = held_memory()
    model = Model(CompiledLlama(network_of(checkpoint)), checkpoint)
    model.greedy([5, 6, 7], 20)
    assert held_memory() - before > 100_000
    gc.disable()
    model.close()
    assert held_memory() - before < 10_000


def test_a_step_leaves_the_buffers_where_they_are(network):
    compiled = CompiledLlama(network)
    caches = compiled.new_caches()
    for cache in caches:
        cache.reserve(40 * STEP)
    compiled.hidden(mx.array([LONG[:20]]), caches)
    mx.eval([cache.arrays for cache in caches])
    kept = sum(array.nbytes for cache in caches for array in cache.arrays)
    mx.reset_peak_memory()
    held = held_memory()
    for token in range(5):
        hidden = compiled.hidden(mx.array([[token]]), caches)
        mx.eval(hidden, [cache.arrays for cache in caches])
    assert mx.get_peak_memory() - held < kept / 8
