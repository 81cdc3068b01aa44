"""A Llama's numbers are checked before anything is built from them."""

import math

import pytest

from engine.config import LIMITS, LlamaConfig
from engine.rope import Rope

GOOD = {
    "vocab_size": 270,
    "hidden_size": 64,
    "intermediate_size": 96,
    "n_layers": 2,
    "n_heads": 4,
    "n_kv_heads": 2,
    "head_dim": 16,
    "context": 1024,
    "rms_norm_eps": 1e-5,
    "rope": Rope(10_000.0),
    "tie_word_embeddings": False,
}


def test_numbers_of_a_llama_are_taken_as_they_are():
    config = LlamaConfig(**GOOD)
    assert {name: getattr(config, name) for name in GOOD} == GOOD


def test_the_cache_keeps_a_key_and_a_value_for_each_shared_head():
    assert LlamaConfig(**GOOD).kv_numbers_per_token == (16 + 16) * 2 * 2


@pytest.mark.parametrize("name", LIMITS)
def test_a_size_that_no_llama_has_is_refused_by_name(name):
    for size in (0, -1, LIMITS[name] + 1):
        with pytest.raises(ValueError, match=f"its {name} is {size}"):
            LlamaConfig(**GOOD | {name: size})


@pytest.mark.parametrize("name", LIMITS)
def test_the_largest_size_of_each_kind_is_taken(name):
    # As many heads as share a key and a value, so that one number can change alone.
    alone = {"n_heads": LIMITS["n_heads"]} if name == "n_kv_heads" else {}
    assert getattr(LlamaConfig(**GOOD | alone | {name: LIMITS[name]}), name) == LIMITS[name]


def test_the_limits_are_beyond_all_known_models():
    assert LIMITS == {
        "vocab_size": 1_048_576,
        "hidden_size": 65_536,
        "intermediate_size": 1_048_576,
        "n_layers": 512,
        "n_heads": 1_024,
        "n_kv_heads": 1_024,
        "head_dim": 1_024,
        "context": 134_217_728,
    }


@pytest.mark.parametrize("n_kv_heads", [3, 8])
def test_heads_that_cannot_share_are_refused(n_kv_heads):
    with pytest.raises(ValueError, match=f"4 heads cannot share {n_kv_heads}"):
        LlamaConfig(**GOOD | {"n_kv_heads": n_kv_heads})


def test_an_odd_head_cannot_be_turned_in_pairs():
    with pytest.raises(ValueError, match="head_dim is 15"):
        LlamaConfig(**GOOD | {"head_dim": 15})


@pytest.mark.parametrize("eps", [0.0, -1e-5, 1.0, math.nan, math.inf])
def test_an_impossible_rms_norm_eps_is_refused(eps):
    with pytest.raises(ValueError, match="rms_norm_eps"):
        LlamaConfig(**GOOD | {"rms_norm_eps": eps})


@pytest.mark.parametrize("theta", [0.0, 1.0, -5.0, 1e12, math.nan, math.inf])
def test_an_impossible_rope_theta_is_refused(theta):
    with pytest.raises(ValueError, match="rope_theta"):
        LlamaConfig(**GOOD | {"rope": Rope(theta)})
