"""Every kind of Llama, held against what transformers computed for it (tests/golden)."""

import json
from dataclasses import replace
from pathlib import Path

import mlx.core as mx
import numpy as np
import pytest

from engine.generation import decode, prefill
from engine.hf_config import config_of
from engine.llama import Llama
from engine.prompt_cache import PromptCache
from engine.rope import Rope
from engine.sampling import greedy
from tests.helpers.llama_weights import llama_weights

GOLDEN = Path(__file__).parent.parent / "golden"
KINDS = json.loads((GOLDEN / "llamas.json").read_text())
# ‖ours − theirs‖ / ‖theirs‖, both in float32.
CLOSE = 1e-4


@pytest.fixture(scope="module")
def logits():
    with np.load(GOLDEN / "llamas.npz") as read:
        return dict(read)


def network_of(kind, **changes):
    told = KINDS[kind]
    network = Llama(replace(config_of(told["config"]), **changes))
    weights = llama_weights(told["config"], told["seed"])
    named = [(name.removeprefix("model."), mx.array(w)) for name, w in weights.items()]
    network.load_weights(named)
    return network


def error_of(network, ids, theirs):
    ours = np.array(network(mx.array([ids]), network.new_caches())[0])
    return np.linalg.norm(ours - theirs) / np.linalg.norm(theirs)


@pytest.mark.parametrize("kind", KINDS)
def test_logits_are_those_of_transformers(kind, logits):
    assert error_of(network_of(kind), KINDS[kind]["ids"], logits[kind]) < CLOSE


STRETCHED = [kind for kind in KINDS if kind.startswith(("linear", "llama3", "yarn", "longrope"))]


@pytest.mark.parametrize("kind", [*STRETCHED, "dynamic, beyond"])
def test_angles_that_are_not_stretched_would_show(kind, logits):
    plain = network_of(kind, rope=Rope(10_000.0))
    assert error_of(plain, KINDS[kind]["ids"], logits[kind]) > 0.01


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("wanted", [1, 3])
def test_states_of_the_last_tokens_are_those_of_a_whole_pass(kind, wanted):
    network, ids = network_of(kind), mx.array([KINDS[kind]["ids"]])
    few, whole = ([network.new_caches(), network.new_caches()] for _ in range(2))
    for caches in (few, whole):
        network.hidden(ids[:, :4], caches[0], ids.shape[1])
    last = network.hidden(ids[:, 4:], few[0], ids.shape[1], wanted=wanted)
    states = network.hidden(ids[:, 4:], whole[0], ids.shape[1])
    assert last.shape == (1, wanted, states.shape[2])
    assert np.abs(np.array(last - states[:, -wanted:])).max() < 1e-5 * np.abs(states).max()
    for one, other in zip(few[0], whole[0], strict=True):
        assert all(map(mx.array_equal, one.arrays, other.arrays))


@pytest.mark.parametrize("kind", KINDS)
def test_ids_chosen_with_the_cache_are_those_of_whole_passes(kind):
    network, told = network_of(kind), KINDS[kind]
    cache = PromptCache(network.new_caches())
    for _ in prefill(network, cache, told["ids"]):
        pass
    chosen = decode(network, cache, told["ids"], choose=greedy)
    assert [token for _, token in zip(told["greedy"], chosen, strict=False)] == told["greedy"]


@pytest.mark.parametrize("window", [2**32, 2**64 - 1, 100_000])
def test_a_window_that_no_text_outgrows_is_none(window):
    said = KINDS["mistral, window"]["config"] | {"sliding_window": window}
    assert config_of(said).sliding_window is None


@pytest.mark.parametrize(
    "changes",
    [
        {"rope_theta": 0},
        {"max_position_embeddings": 0},
        {"rope_scaling": {"rope_type": "yarn", "factor": 0.0}},
        {"rope_scaling": {"rope_type": "yarn", "original_max_position_embeddings": 0}},
    ],
)
def test_a_zero_is_no_number_left_out(changes):
    said = KINDS["grouped heads"]["config"] | changes
    for key in ("rope_parameters", "rope_scaling"):
        if key not in changes:
            said.pop(key, None)
    with pytest.raises(ValueError, match="its "):
        config_of(said)
