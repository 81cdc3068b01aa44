"""The network is the Llama of the papers, computed once more here in numpy and float64."""

import mlx.core as mx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.cache import KVCache
from engine.config import LlamaConfig
from engine.llama import Llama
from engine.rope import Rope
from tests.helpers.tiny_model import Tiny, true_weights

KINDS = {
    "grouped queries": Tiny(),
    "a key for each query": Tiny(n_kv_heads=4),
    "one key for all": Tiny(n_kv_heads=1),
    "wide heads": Tiny(head_dim=32),
    "slow rotation": Tiny(rope_theta=500_000.0),
    "large eps": Tiny(eps=0.5),
    "tied": Tiny(tied=True),
    "three layers": Tiny(n_layers=3),
}
IDS = [3, 77, 140, 5, 5, 260, 9, 31, 200, 64, 12, 99, 100, 101, 7, 268, 42, 3, 3, 81]
some_ids = st.lists(st.integers(0, Tiny().vocab_size - 1), min_size=1, max_size=40)


def reference(tiny, ids):
    """Compute logits as the papers say: no cache, no MLX, float64."""
    weights = true_weights(tiny)
    x = weights["embed_tokens"][ids]
    for number in range(tiny.n_layers):
        layer = {
            name.removeprefix(f"layers.{number}."): array
            for name, array in weights.items()
            if name.startswith(f"layers.{number}.")
        }
        x = x + attention(tiny, layer, rms_norm(x, layer["input_layernorm"], tiny.eps))
        x = x + swiglu(layer, rms_norm(x, layer["post_attention_layernorm"], tiny.eps))
    head = weights["embed_tokens" if tiny.tied else "lm_head"]
    return rms_norm(x, weights["norm"], tiny.eps) @ head.T


def rms_norm(x, weight, eps):
    """Divide by the root of the mean square; arXiv 1910.07467, equation 4."""
    return x / np.sqrt((x**2).mean(axis=-1, keepdims=True) + eps) * weight


def rotated(x, theta):
    """Turn the pairs (x_i, x_{i+D/2}) of row p by p · theta^(-2i/D); arXiv 2104.09864, 3.2.2."""
    length, size = x.shape
    angles = np.outer(np.arange(length), theta ** (-2 * np.arange(size // 2) / size))
    turned = (x[:, : size // 2] + 1j * x[:, size // 2 :]) * np.exp(1j * angles)
    return np.concatenate([turned.real, turned.imag], axis=1)


def attention(tiny, layer, x):
    """Look back, query head h through key/value head h // group; arXiv 2305.13245."""
    size, group = tiny.head_dim, tiny.n_heads // tiny.n_kv_heads
    seen = []
    for head in range(tiny.n_heads):
        mine, shared = (slice(n * size, (n + 1) * size) for n in (head, head // group))
        query = rotated(x @ layer["self_attn.q_proj"][mine].T, tiny.rope_theta)
        key = rotated(x @ layer["self_attn.k_proj"][shared].T, tiny.rope_theta)
        scores = np.where(np.tri(len(x)) > 0, query @ key.T / size**0.5, -np.inf)
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        value = x @ layer["self_attn.v_proj"][shared].T
        seen.append(chances / chances.sum(axis=1, keepdims=True) @ value)
    return np.concatenate(seen, axis=1) @ layer["self_attn.o_proj"].T


def swiglu(layer, x):
    """Gate by x · sigmoid(x); arXiv 2002.05202, equation 6."""
    gate = x @ layer["mlp.gate_proj"].T
    return (gate / (1 + np.exp(-gate)) * (x @ layer["mlp.up_proj"].T)) @ layer["mlp.down_proj"].T


def network_of(tiny):
    config = LlamaConfig(
        vocab_size=tiny.vocab_size,
        hidden_size=tiny.hidden_size,
        intermediate_size=tiny.intermediate_size,
        n_layers=tiny.n_layers,
        n_heads=tiny.n_heads,
        n_kv_heads=tiny.n_kv_heads,
        head_dim=tiny.head_dim,
        context=tiny.context,
        rms_norm_eps=tiny.eps,
        rope=Rope(tiny.rope_theta),
        tie_word_embeddings=tiny.tied,
    )
    network = Llama(config)
    arrays = {f"{name}.weight": array for name, array in true_weights(tiny).items()}
    network.load_weights([(name, mx.array(array, mx.float32)) for name, array in arrays.items()])
    return network


class Reader:
    """A network and what it has read."""

    def __init__(self, tiny):
        self._network = network_of(tiny)
        self.caches = [KVCache() for _ in range(tiny.n_layers)]

    def read(self, ids):
        return np.array(self._network(mx.array([ids]), self.caches)[0])

    def trim(self, tokens):
        for cache in self.caches:
            cache.trim(tokens)


@pytest.fixture(scope="module")
def reader():
    """Return one reader for all; who takes it trims it to nothing first."""
    return Reader(Tiny())


def difference(ours, theirs):
    return np.linalg.norm(ours - theirs) / np.linalg.norm(theirs)


@pytest.mark.parametrize("tiny", KINDS.values(), ids=KINDS)
def test_logits_are_those_of_the_papers(tiny):
    assert difference(Reader(tiny).read(IDS), reference(tiny, IDS)) < 1e-5


@given(some_ids)
@settings(max_examples=25, deadline=None)
def test_reading_at_once_equals_reading_one_by_one(reader, ids):
    reader.trim(0)
    at_once = reader.read(ids)
    reader.trim(0)
    one_by_one = np.concatenate([reader.read([token]) for token in ids])
    assert difference(one_by_one, at_once) < 1e-5


@given(some_ids, st.integers(1, 15))
@settings(max_examples=25, deadline=None)
def test_reading_in_steps_of_any_size_equals_reading_at_once(reader, ids, size):
    reader.trim(0)
    at_once = reader.read(ids)
    reader.trim(0)
    steps = [reader.read(ids[start : start + size]) for start in range(0, len(ids), size)]
    assert difference(np.concatenate(steps), at_once) < 1e-5


@given(some_ids, some_ids, st.data())
@settings(max_examples=25, deadline=None)
def test_forgetting_the_end_and_going_on_equals_starting_anew(reader, ids, others, data):
    kept = data.draw(st.integers(0, len(ids)))
    reader.trim(0)
    anew = reader.read(ids[:kept] + others)[kept:]
    reader.trim(0)
    reader.read(ids)
    reader.trim(kept)
    assert difference(reader.read(others), anew) < 1e-5


def test_no_token_sees_a_later_one(reader):
    reader.trim(0)
    before = reader.read(IDS)
    reader.trim(0)
    after = reader.read([*IDS[:-1], IDS[-1] + 1])
    assert np.array_equal(before[:-1], after[:-1])
    assert not np.allclose(before[-1], after[-1])


def test_choosing_with_the_cache_equals_reading_all_again_each_time(reader):
    ids, cached = list(IDS), []
    reader.trim(0)
    logits = reader.read(ids)
    for _ in range(24):
        cached.append(int(logits[-1].argmax()))
        logits = reader.read(cached[-1:])
    for _ in cached:
        reader.trim(0)
        ids.append(int(reader.read(ids)[-1].argmax()))
    assert cached == ids[len(IDS) :]


def test_a_network_wants_one_cache_for_each_layer(reader):
    network = network_of(Tiny())
    with pytest.raises(AssertionError, match="one cache a layer"):
        network(mx.array([IDS]), reader.caches[:1])
