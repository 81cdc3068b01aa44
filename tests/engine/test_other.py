"""Other architectures run by the same face, held against transformers and against themselves."""

import gc
import json
from contextlib import contextmanager
from functools import partial
from itertools import count, islice
from pathlib import Path

import mlx.core as mx
import numpy as np
import pytest
from mlx_lm.models.cache import ChunkedKVCache, RotatingKVCache

from engine.__main__ import main
from engine.errors import DamagedModelError, UnsupportedModelError
from engine.generation import decode, prefill
from engine.hf_folder import read_folder
from engine.loading import open_model
from engine.model import Wish
from engine.other import MARKS, OtherCache
from engine.other_config import as_mlx_lm_reads_it
from engine.pace import first_tokens
from engine.prompt_cache import PromptCache
from engine.sampling import Chooser
from engine.wire import Role, Sampling, Turn
from tests.helpers.held_memory import held_memory
from tests.helpers.hf_folder import write_folder
from tests.helpers.other_weights import other_weights

GOLDEN = Path(__file__).parent.parent / "golden"
TOLD = json.loads((GOLDEN / "others.json").read_text())
IDS = TOLD.pop("ids")
HYBRID = "falcon_h1"
GREEDY = Sampling(temperature=0)
CLOSE = 1e-4


def folder_of(kind, folder, **changes):
    told = TOLD[kind]
    return write_folder(
        folder, config=told["config"] | changes, weights=other_weights(told["shapes"], seed=7)
    )


@pytest.fixture(scope="module", params=TOLD)
def kind(request):
    return request.param


@pytest.fixture(scope="module")
def folder(kind, tmp_path_factory):
    return folder_of(kind, tmp_path_factory.mktemp(kind))


@pytest.fixture(scope="module")
def model(folder):
    return open_model(folder)


@pytest.fixture(scope="module")
def network(folder):
    return read_folder(folder).other


def greedy(network, cache, prompt, many):
    for _ in prefill(network, cache, prompt):
        pass
    choose = Chooser(GREEDY, vocab_size=320)
    return list(islice(decode(network, cache, prompt, choose=choose), many))


def test_logits_are_those_of_transformers(kind, model):
    theirs = np.load(GOLDEN / "others.npz")[kind]
    ours = model.logits(IDS)
    assert np.linalg.norm(ours - theirs) / np.linalg.norm(theirs) < CLOSE


@pytest.mark.parametrize("length", [1, 5, len(IDS), first_tokens() + 9])
def test_cached_ids_are_those_of_a_pass_over_all(network, length):
    prompt = (IDS * 20)[:length]
    chosen = greedy(network, PromptCache(network.new_caches()), prompt, 6)
    for place, token in enumerate(chosen):
        ids = mx.array([[*prompt, *chosen[:place]]])
        scores = network(ids, network.new_caches())[0, -1]
        assert scores[token].item() > mx.max(scores).item() - 1e-3


def test_what_a_prompt_shares_with_the_last_one_is_reused_or_read_anew(kind, network):
    cache = PromptCache(network.new_caches())
    first = greedy(network, cache, IDS, 4)
    other = [*IDS[:10], 300, 301, 302]
    reused = cache.take_up(other).tokens
    # A state that sums up what was read cannot go back, nor can a window that has moved on.
    assert reused == (0 if kind in {HYBRID, "gemma3_text"} else 10)
    assert greedy(network, cache, other, 4) == greedy(
        network, PromptCache(network.new_caches()), other, 4
    )
    cache.take_up(IDS)
    assert greedy(network, cache, IDS, 4) == first


def test_a_prompt_that_goes_on_is_not_read_again(network):
    cache = PromptCache(network.new_caches())
    longer = [*IDS, *greedy(network, cache, IDS, 4), 9, 10]
    assert cache.take_up(longer).tokens == len(longer) - 2
    again = greedy(network, PromptCache(network.new_caches()), longer, 4)
    assert greedy(network, cache, longer, 4) == again


def read_through(network, cache, ids):
    """Read ids, with a mark at each place that stands between two of them as None."""
    for token in ids:
        if token is None:
            cache.mark()
        else:
            mx.eval(network(mx.array([[token]]), cache.layers))
            cache.add(token)


def test_a_text_that_parts_behind_a_mark_is_read_from_there(network):
    cache = PromptCache(network.new_caches())
    read_through(network, cache, [*IDS[:9], None, *IDS[9:16], None, *IDS[16:]])
    other = [*IDS[:18], 300, 301]
    assert cache.take_up(other).tokens in {16, 18}
    fresh = PromptCache(network.new_caches())
    assert greedy(network, cache, other, 4) == greedy(network, fresh, other, 4)
    # The mark that was used is there still, and so is the one before it.
    for shared, place in ((17, 16), (12, 9), (10, 9)):
        other = [*IDS[:shared], 302, 303, 304]
        assert cache.take_up(other).tokens in {place, shared}
        assert greedy(network, cache, other, 4) == greedy(
            network, PromptCache(network.new_caches()), other, 4
        )
    assert cache.take_up([*IDS[:5], 300]).tokens in {0, 5}


def test_only_the_last_marks_are_kept(network):
    cache = PromptCache(network.new_caches())
    read_through(network, cache, [part for token in IDS for part in (token, None)])
    assert cache.take_up([*IDS[: len(IDS) - 2], 300, 301]).tokens >= len(IDS) - 2 - MARKS
    assert cache.take_up([*IDS[:10], 300, 301]).tokens in {0, 10}


def test_the_same_question_is_answered_again_without_reading_all_of_it(kind, tmp_path):
    model = open_model(folder_of(kind, tmp_path, max_position_embeddings=4096))
    turns = [Turn(Role.USER, "the in a ou " * 60)]
    wish = Wish(GREEDY, max_tokens=30, conversation="a")
    ids = []
    for _ in range(3):
        reply = model.reply(turns, wish)
        list(reply)
        ids.append(reply.token_ids)
    assert ids[0] == ids[1] == ids[2]
    assert reply.receipt.reused_tokens >= reply.receipt.prompt_tokens - first_tokens()


def test_a_conversation_goes_by_the_same_face(model):
    turns = [Turn(Role.USER, "the in a")]
    reply = model.reply(turns, Wish(GREEDY, max_tokens=5))
    text = "".join(piece.text for piece in reply if hasattr(piece, "text"))
    assert len(reply.token_ids) <= 5
    turns += [Turn(Role.ASSISTANT, text), Turn(Role.USER, "ou")]
    again = model.reply(turns, Wish(GREEDY, max_tokens=5))
    list(again)
    assert again.receipt.reused_tokens + again.receipt.read_tokens == again.receipt.prompt_tokens


def test_info_says_what_it_is(kind, folder, capsys):
    assert main(["info", str(folder), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["architecture"] == kind
    assert (said["n_heads"], said["n_kv_heads"], said["head_dim"]) == (4, 2, 16)
    sizes = [int(np.prod(shape)) for shape in TOLD[kind]["shapes"].values()]
    assert 0.9 * 4 * sum(sizes) < said["weights_bytes"] <= 4.1 * sum(sizes)


def test_packed_weights_stay_packed(tmp_path):
    weights = {}
    for name, array in other_weights(TOLD["qwen3"]["shapes"], seed=7).items():
        weights[name] = array
        if array.ndim == 2 and "embed" not in name:
            module = name.removesuffix(".weight")
            packed, scales, biases = mx.quantize(mx.array(array), group_size=32, bits=4)
            weights |= {
                name: np.array(packed),
                f"{module}.scales": np.array(scales),
                f"{module}.biases": np.array(biases),
            }
    config = TOLD["qwen3"]["config"] | {"quantization": {"group_size": 32, "bits": 4}}
    network = read_folder(write_folder(tmp_path, config=config, weights=weights)).other
    assert network.layers[0].self_attn.q_proj.weight.dtype == mx.uint32
    assert len(greedy(network, PromptCache(network.new_caches()), IDS, 3)) == 3


REFUSED = {
    "an unknown architecture": ({"model_type": "secret"}, "its architecture is 'secret'"),
    "a path for a name": ({"model_type": "../base"}, "its architecture is '../base'"),
    "a module that is no network": ({"model_type": "base"}, "architecture"),
    "code of its own": ({"auto_map": {"AutoModel": "x.Y"}}, "to run code of its own"),
    "a file of its own": ({"model_file": "model.py"}, "to run code of its own"),
}
DAMAGED = {
    "too many layers": ({"num_hidden_layers": 3}, "not those of the architecture 'qwen3'"),
    "endless layers": ({"num_hidden_layers": 10**9}, "its n_layers is 1000000000"),
    "another width": ({"hidden_size": 32}, "not those of the architecture 'qwen3'"),
    "no width": ({"hidden_size": None}, "its config is wrong"),
    "text for a number": ({"vocab_size": "many"}, "its config is wrong"),
    "fewer tokens than the tokenizer has": ({"vocab_size": 100}, "qwen3|tokens that its embedding"),
}


@pytest.mark.parametrize(("changes", "words"), REFUSED.values(), ids=REFUSED)
def test_what_mlx_lm_does_not_have_is_refused_by_name(tmp_path, changes, words):
    with pytest.raises(UnsupportedModelError, match=words):
        read_folder(folder_of("qwen3", tmp_path, **changes))


@pytest.mark.parametrize(("changes", "words"), DAMAGED.values(), ids=DAMAGED)
def test_a_config_that_contradicts_the_weights_is_refused(tmp_path, changes, words):
    with pytest.raises(DamagedModelError, match=words):
        read_folder(folder_of("qwen3", tmp_path, **changes))


def test_a_model_that_is_closed_gives_its_memory_back(tmp_path):
    gc.collect()
    mx.clear_cache()
    before = held_memory()
    model = open_model(folder_of("qwen3", tmp_path))
    list(model.reply([Turn(Role.USER, "the")], Wish(GREEDY, max_tokens=3)))
    assert held_memory() > before + 100_000
    model.close()
    gc.collect()
    assert held_memory() + mx.get_cache_memory() < before + 10_000


def test_a_cache_in_chunks_that_dropped_its_front_does_not_go_back():
    cache = OtherCache(partial(ChunkedKVCache, 8))
    for tokens in (8, 8, 6):
        cache.theirs.maybe_trim_front()
        cache.theirs.update_and_fetch(*[mx.zeros((1, 1, tokens, 4))] * 2)
        cache.tokens += tokens
    assert not cache.goes_back
    assert cache.way_back(5) == 0
    cache.trim(0)
    assert (cache.tokens, cache.theirs.offset) == (0, 0)


def test_a_cache_that_goes_round_goes_back_as_long_as_it_will_with_one_more():
    cache = OtherCache(partial(RotatingKVCache, max_size=8))
    told = []
    for _ in range(9):
        cache.theirs.update_and_fetch(*[mx.zeros((1, 1, 1, 4))] * 2)
        cache.tokens += 1
        told.append(cache.goes_back)
    assert told == [True] * 6 + [False] * 3
    assert cache.theirs.is_trimmable() is False


def test_a_part_of_each_head_that_turns_is_told_where_mlx_lm_looks():
    said = {
        "model_type": "phi3",
        "rope_parameters": {"rope_theta": 7.0, "partial_rotary_factor": 0.75},
    }
    moved = as_mlx_lm_reads_it(said)
    assert (moved["rope_theta"], moved["partial_rotary_factor"]) == (7.0, 0.75)


def test_an_interrupted_pass_leaves_nothing_that_is_half_read(folder):
    model = open_model(folder)
    turns = [Turn(Role.USER, "the in a")]
    expected = model.reply(turns, Wish(GREEDY, max_tokens=4))
    list(expected)
    reply = model.reply(turns, Wish(GREEDY, max_tokens=50))
    with pytest.raises(KeyboardInterrupt), interrupted(model.network.model):
        list(reply)
    again = model.reply(turns, Wish(GREEDY, max_tokens=4))
    list(again)
    assert again.token_ids == expected.token_ids


@contextmanager
def interrupted(module):
    """Have a network interrupted in one of its passes, when its caches are told of it already."""
    kind, passes = type(module), count()
    call = kind.__call__

    def interrupting(self, *given, **named):
        if next(passes) == 3:
            raise KeyboardInterrupt
        return call(self, *given, **named)

    kind.__call__ = interrupting
    try:
        yield
    finally:
        kind.__call__ = call


@pytest.mark.parametrize(
    "changes",
    [
        {"rope_parameters": {"rope_theta": "x", "rope_type": "default"}},
        {"rms_norm_eps": float("nan")},
        {"rope_parameters": {"rope_theta": -1.0, "rope_type": "default"}},
    ],
)
def test_numbers_with_which_nothing_can_be_computed_are_told_at_opening(tmp_path, changes):
    folder = folder_of("qwen3", tmp_path / "model", **changes)
    with pytest.raises(DamagedModelError, match=r"nothing can be computed|its numbers"):
        open_model(folder)
