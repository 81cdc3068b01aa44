"""Adapters change a model as mlx-lm's own do, and what is wrong with one is said."""

import json
import shutil
from pathlib import Path

import mlx.core as mx
import mlx_lm
import numpy as np
import pytest
from mlx.utils import tree_flatten
from mlx_lm.models.cache import make_prompt_cache
from mlx_lm.tuner.utils import load_adapters
from mlx_lm.utils import load_model, quantize_model, save_config, save_model

from engine.__main__ import main
from engine.adapted import adapted_weights, attach
from engine.checkpoint import weight_shapes
from engine.compiled import CompiledLlama
from engine.device import settle
from engine.errors import AdapterError
from engine.fingerprint import fingerprint
from engine.llama import Llama
from engine.loading import open_model, read_checkpoint
from engine.memory import needed
from engine.model import Wish
from engine.quantization import pack
from engine.wire import Keep, Role, Sampling, Turn
from tests.helpers.adapters import write_adapter, write_queries_adapter
from tests.helpers.hf_folder import CONFIG, write_folder
from tests.helpers.other_weights import other_weights
from tests.helpers.tiny_model import Tiny, weights_of, write_tiny_model

TOLD = json.loads((Path(__file__).parent.parent / "golden" / "others.json").read_text())
IDS = [5, 300, 17, 42, 260, 8, 99, 261, 262, 30, 31]
CLOSE = 2e-5
ALL = ("q_proj", "k_proj", "v_proj", "o_proj")
ATTENTION = [f"self_attn.{name}" for name in ALL]
SHAPES = {
    "all maps": {},
    "attention alone": {"keys": ATTENTION},
    "queries and the gate": {"keys": ["self_attn.q_proj", "mlp.gate_proj"]},
    "values of the last layer": {"keys": ["self_attn.v_proj"], "num_layers": 1},
    "words": {"keys": ["model.embed_tokens"]},
    "a large rank": {"rank": 200, "scale": 0.1},
}
HEAD = {"keys": ["lm_head", "mlp.up_proj"]}
MODELS = {
    "a llama": {},
    "a tied one with biases": {
        "tie_word_embeddings": True, "attention_bias": True, "mlp_bias": True
    },
}  # fmt: skip


def far(ours, theirs):
    ours, theirs = np.array(ours, np.float32), np.array(theirs, np.float32)
    return np.linalg.norm(ours - theirs) / np.linalg.norm(theirs)


def theirs_of(folder, adapter, dtype=mx.float32):
    model, _ = mlx_lm.load(str(folder), adapter_path=str(adapter))
    model.set_dtype(dtype)
    return model


def their_greedy(model, ids, many):
    cache, chosen = make_prompt_cache(model), []
    logits = model(mx.array([ids]), cache=cache)
    for _ in range(many):
        chosen.append(int(mx.argmax(logits[0, -1]).item()))
        logits = model(mx.array([chosen[-1:]]), cache=cache)
    return chosen


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    return write_folder(tmp_path_factory.mktemp("base"))


@pytest.fixture(scope="module")
def lora(base, tmp_path_factory):
    return write_adapter(tmp_path_factory.mktemp("lora"), base)


CASES = [(model, shape) for model in MODELS.values() for shape in SHAPES.values()] + [({}, HEAD)]


@pytest.mark.parametrize(("model", "shape"), CASES)
@pytest.mark.parametrize("kind", ["lora", "dora"])
def test_logits_and_greedy_ids_are_those_of_mlx_lm(tmp_path, model, kind, shape):
    folder = write_folder(tmp_path / "model", config=CONFIG | model)
    adapter = write_adapter(tmp_path / "adapter", folder, kind=kind, **shape)
    theirs, ours = theirs_of(folder, adapter), open_model(folder, adapter=adapter)
    logits = ours.logits(IDS)
    assert far(logits, theirs(mx.array([IDS]))[0]) < CLOSE
    assert far(logits, open_model(folder).logits(IDS)) > 0.01
    assert ours.greedy(IDS, 12) == their_greedy(theirs, IDS, 12)


def test_weights_that_were_trained_whole_are_those_of_the_model(base, tmp_path):
    adapter = write_adapter(tmp_path, base, kind="full")
    theirs, ours = theirs_of(base, adapter), open_model(base, adapter=adapter)
    assert far(ours.logits(IDS), theirs(mx.array([IDS]))[0]) < CLOSE
    assert ours.greedy(IDS, 12) == their_greedy(theirs, IDS, 12)
    assert far(ours.logits(IDS), open_model(base).logits(IDS)) > 0.01


@pytest.mark.parametrize("kind", ["lora", "dora"])
def test_other_architectures_have_them_too(tmp_path, kind):
    told = TOLD["qwen3"]
    folder = write_folder(
        tmp_path / "model", config=told["config"], weights=other_weights(told["shapes"], seed=7)
    )
    adapter = write_adapter(tmp_path / "adapter", folder, kind=kind)
    theirs, ours = theirs_of(folder, adapter), open_model(folder, adapter=adapter)
    assert far(ours.logits(IDS), theirs(mx.array([IDS]))[0]) < CLOSE
    assert ours.greedy(IDS, 12) == their_greedy(theirs, IDS, 12)
    assert far(ours.logits(IDS), open_model(folder).logits(IDS)) > 0.01


def test_a_gguf_has_them_too_in_the_order_of_its_rows(tmp_path):
    tiny = Tiny()
    weights = {
        f"{'' if name == 'lm_head' else 'model.'}{name}.weight": array
        for name, array in weights_of(tiny).items()
    }
    config = CONFIG | {
        "vocab_size": tiny.vocab_size, "hidden_size": 64, "intermediate_size": 96
    }  # fmt: skip
    folder = write_folder(tmp_path / "folder", config=config, weights=weights)
    adapter = write_queries_adapter(tmp_path / "adapter")
    theirs, _ = load_model(folder)
    load_adapters(theirs, str(adapter))
    ours = open_model(write_tiny_model(tmp_path / "tiny.gguf"), adapter=adapter)
    ids = [token for token in IDS if token < tiny.vocab_size]
    assert far(ours.logits(ids), theirs(mx.array([ids]))[0]) < CLOSE


def packed_folder(folder, source, bits=4, group_size=32):
    model, config = load_model(source)
    model, config = quantize_model(model, config, group_size, bits)
    write_folder(folder)
    (folder / "model.safetensors").unlink()
    save_model(folder, model)
    save_config(config, folder / "config.json")
    return folder


def packed_network(folder, adapter):
    """Build a Llama that computes on packed weights, as on a GPU, with an adapter beside."""
    checkpoint = read_checkpoint(folder, adapter)
    network = Llama(checkpoint.config)
    pack(network, checkpoint.packings)
    weights = checkpoint.read_weights()
    weights, changes = adapted_weights(checkpoint.adapter, weights, checkpoint.packings)
    network.load_weights(list(weights.items()))
    attach(network, changes, weight_shapes(checkpoint.config))
    return network


def packed_matrices(network):
    return sum(array.dtype == mx.uint32 for _, array in tree_flatten(network.parameters()))


PACKED_CASES = [("lora", *case) for case in CASES] + [
    ("dora", *case) for case in CASES if case[1] != SHAPES["words"]
]


@pytest.mark.parametrize(("kind", "model", "shape"), PACKED_CASES)
def test_packed_weights_stay_packed_and_the_change_is_added(tmp_path, model, kind, shape):
    folder = packed_folder(
        tmp_path / "packed", write_folder(tmp_path / "model", config=CONFIG | model)
    )
    adapter = write_adapter(tmp_path / "adapter", folder, kind=kind, **shape)
    network = packed_network(folder, adapter)
    theirs = theirs_of(folder, adapter)(mx.array([IDS]))
    ours = network(mx.array([IDS]), network.new_caches())
    assert far(ours, theirs) < CLOSE
    assert far(open_model(folder, adapter=adapter).logits(IDS), theirs[0]) < CLOSE
    assert packed_matrices(network) == 1 + 4 * len(network.layers) + (not model)


def test_weights_in_half_precision_keep_what_their_steps_would_swallow(base, tmp_path):
    adapter = write_adapter(tmp_path, base, scale=0.004)
    checkpoint = read_checkpoint(base, adapter)
    halves = {name: a.astype(mx.bfloat16) for name, a in checkpoint.read_weights().items()}
    taken, changes = adapted_weights(checkpoint.adapter, halves, {})
    assert set(changes) == checkpoint.adapter.modules
    assert all(taken[name] is halves[name] for name in halves)
    network = Llama(checkpoint.config)
    network.load_weights(list(taken.items()))
    attach(network, changes, weight_shapes(checkpoint.config))
    assert network(mx.array([IDS]), network.new_caches()).dtype == mx.bfloat16


@pytest.fixture
def compiling():
    """Have MLX compile on a processor, too."""
    if not shutil.which("g++"):
        pytest.skip("On a processor MLX needs a C++ compiler.")
    mx.enable_compile()
    yield
    settle()


def test_a_compiled_step_computes_the_change_too(base, tmp_path, compiling):
    folder = packed_folder(tmp_path / "packed", base)
    network = packed_network(folder, write_adapter(tmp_path / "adapter", folder, kind="dora"))
    compiled = CompiledLlama(network)
    steps = []
    for each in (network, compiled):
        caches = each.new_caches()
        each.hidden(mx.array([IDS]), caches)
        steps.append([each(mx.array([[token]]), caches) for token in IDS])
    assert all(far(a, b) < CLOSE for a, b in zip(*steps, strict=True))


def test_without_an_adapter_nothing_is_computed_beside(base):
    names = {type(module).__name__ for module in open_model(base).network.modules()}
    assert not names & {"ChangedMap", "ChangedEmbedding"}


def test_float32_weights_take_the_change_in(base, lora):
    names = {type(m).__name__ for m in open_model(base, adapter=lora).network.modules()}
    assert not names & {"ChangedMap", "ChangedEmbedding"}


def test_what_one_adapter_read_is_not_what_another_reads(base, lora, tmp_path):
    other = write_adapter(tmp_path / "other", base, seed=6)
    prints = {fingerprint(base), fingerprint(base, lora), fingerprint(base, other)}
    assert len(prints) == 3
    keep = Keep(str(tmp_path / "kept"), 10**8)
    turns = [Turn(Role.USER, "the thing in the house " * 20)]

    def reused(adapter):
        model = open_model(base, keep, adapter=adapter)
        reply = model.reply(turns, Wish(Sampling(temperature=0), 3, conversation="chat"))
        list(reply)
        model.close()
        return reply.receipt.reused_tokens

    assert (reused(lora), reused(None), reused(other)) == (0, 0, 0)
    assert min(reused(lora), reused(None), reused(other)) > 0


def test_an_adapter_counts_among_what_is_needed(base, lora):
    with_it, without = (needed(read_checkpoint(base, each), 100) for each in (lora, None))
    assert with_it.weights > without.weights + read_checkpoint(base, lora).adapter.bytes


def said_by(folder, **changes):
    said = json.loads((folder / "adapter_config.json").read_text())
    (folder / "adapter_config.json").write_text(json.dumps(said | changes))


def how(folder, **changes):
    said = json.loads((folder / "adapter_config.json").read_text())
    said_by(folder, lora_parameters=said["lora_parameters"] | changes)


def numbers(folder, change):
    file = folder / "adapters.safetensors"
    weights = mx.load(str(file))
    mx.eval(weights)
    mx.save_safetensors(str(file), change(weights))


NAME = "model.layers.1.mlp.up_proj.lora_a"
WRONG = {
    "no config": (lambda f: (f / "adapter_config.json").unlink(), "has no adapter_config.json"),
    "no weights": (lambda f: (f / "adapters.safetensors").unlink(), "has no adapters.safetensors"),
    "no JSON": (lambda f: (f / "adapter_config.json").write_text("{"), "is no JSON"),
    "cut off": (
        lambda f: (f / "adapters.safetensors").write_bytes(
            (f / "adapters.safetensors").read_bytes()[:-9]
        ),
        "cut off or no safetensors file",
    ),
    "another format": (lambda f: said_by(f, peft_type="LORA"), "format of PEFT"),
    "an unknown kind": (lambda f: said_by(f, fine_tune_type="galore"), "adapter_config.json is wr"),
    "no parameters": (lambda f: said_by(f, lora_parameters=None), "has no lora_parameters"),
    "no rank": (lambda f: how(f, rank=0), "its rank is 0"),
    "an endless rank": (lambda f: how(f, rank=10**12), "its rank is 1000000000000"),
    "another rank": (lambda f: how(f, rank=8), "it was made for another model|has the shape"),
    "an endless scale": (lambda f: how(f, scale=1e300), "its scale is 1e\\+300"),
    "text for a scale": (lambda f: how(f, scale="much"), "adapter_config.json is wrong"),
    "fewer layers": (lambda f: said_by(f, num_layers=1), "changes nothing of this model"),
    "other keys": (lambda f: how(f, keys=["self_attn.q_proj"]), "changes nothing of this model"),
    "a missing half": (
        lambda f: numbers(f, lambda w: {k: a for k, a in w.items() if k != NAME}),
        "mlp.up_proj.lora_a' is missing",
    ),
    "a tensor more": (
        lambda f: numbers(f, lambda w: w | {"model.layers.7.mlp.up_proj.lora_a": w[NAME]}),
        "changes nothing of this model",
    ),
    "a tensor twice": (
        lambda f: numbers(f, lambda w: w | {NAME.removeprefix("model."): w[NAME][:, :1]}),
        "it has the tensor '.*up_proj.lora_a' twice",
    ),
    "no tensor": (lambda f: numbers(f, lambda w: {}), "is empty|cut off"),
    "whole numbers": (
        lambda f: numbers(f, lambda w: w | {NAME: w[NAME].astype(mx.int32)}),
        "of the type I32",
    ),
    "no numbers": (lambda f: numbers(f, lambda w: w | {NAME: w[NAME] * mx.nan}), "no numbers"),
    "no folder": (
        lambda f: [each.unlink() for each in f.iterdir()] and f.rmdir(),
        "there is no such folder",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("harm", "words"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_with_an_adapter_is_said(base, tmp_path, harm, words):
    adapter = write_adapter(tmp_path / "mine", base)
    harm(adapter)
    with pytest.raises(AdapterError, match=f"The adapter mine cannot be used: .*({words})"):
        open_model(base, adapter=adapter)


OTHERS_WRONG = {"another rank", "fewer layers", "a tensor more", "no numbers", "an endless rank"}


@pytest.mark.parametrize("name", sorted(OTHERS_WRONG))
def test_it_is_said_of_other_architectures_too(tmp_path, name):
    told = TOLD["qwen3"]
    weights = other_weights(told["shapes"], seed=7)
    folder = write_folder(tmp_path / "model", config=told["config"], weights=weights)
    adapter = write_adapter(tmp_path / "mine", folder)
    WRONG[name][0](adapter)
    with pytest.raises(AdapterError, match="The adapter mine cannot be used: "):
        open_model(folder, adapter=adapter)


def test_an_adapter_of_another_model_says_which_it_is_for(base, tmp_path):
    narrow = CONFIG | {"hidden_size": 64}
    other = write_folder(tmp_path / "other", config=narrow)
    adapter = write_adapter(tmp_path / "mine", other, base="acme/Narrow-1B")
    with pytest.raises(AdapterError, match=r"made for another model \(acme/Narrow-1B\): its"):
        open_model(base, adapter=adapter)


def test_whole_weights_do_not_replace_packed_ones(base, tmp_path):
    folder = packed_folder(tmp_path / "packed", base)
    adapter = write_adapter(tmp_path / "mine", base, kind="full")
    with pytest.raises(AdapterError, match="changes nothing of this model"):
        open_model(folder, adapter=adapter)


def test_the_command_line_takes_one(base, lora, tmp_path, capsys):
    out = tmp_path / "scores.npy"
    asked = ["logits", str(base), "--tokens", "5,6,7", "--out", str(out)]
    assert main([*asked, "--adapter", str(lora)]) == 0
    assert far(np.load(out), theirs_of(base, lora)(mx.array([[5, 6, 7]]))[0]) < CLOSE
    said = ["generate", str(base), "--prompt", "Hi", "--max-tokens", "9", "--temperature", "0"]
    replies = []
    for adapter in ([], ["--adapter", str(lora)]):
        assert main([*said, "--json", *adapter]) == 0
        replies.append(json.loads(capsys.readouterr().out.splitlines()[-1])["token_ids"])
    assert replies[0] != replies[1]
    assert main(["info", str(base), "--adapter", str(tmp_path / "none"), "--json"]) == 2
    assert "there is no such folder" in json.loads(capsys.readouterr().out)["error"]
