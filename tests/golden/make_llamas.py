"""Make llamas.json and llamas.npz: what transformers and torch compute for each kind of Llama.

They are no part of the project, so that no line of ours computes what ours is held against. An
environment for them (torch for the CPU is enough):

    python3 -m venv golden-env
    golden-env/bin/pip install torch==2.13.0 transformers==5.23.0
    PYTHONPATH=. golden-env/bin/python tests/golden/make_llamas.py tests/golden

A kind is a config.json as it is found in the wild, ids to read, and a seed for the weights.
"""

import json
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch
from transformers import AutoConfig, AutoModelForCausalLM

from tests.helpers.llama_weights import llama_shapes, llama_weights

READ, GREEDY = 40, 8
# Below this, two right orders of the same float32 sums may choose different tokens.
SMALLEST_MARGIN = 1e-3

Config = dict[str, object]

PLAIN: Config = {
    "architectures": ["LlamaForCausalLM"],
    "model_type": "llama",
    "vocab_size": 80,
    "hidden_size": 64,
    "intermediate_size": 96,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "max_position_embeddings": 64,
    "rms_norm_eps": 1e-5,
    "hidden_act": "silu",
    "bos_token_id": 1,
    "eos_token_id": 2,
    "tie_word_embeddings": False,
}
MISTRAL: Config = PLAIN | {"architectures": ["MistralForCausalLM"], "model_type": "mistral"}
# Short enough that the ids read are beyond what the scaled kinds were made for.
SHORT = {"max_position_embeddings": 16}
LLAMA3 = {
    "factor": 8.0,
    "low_freq_factor": 1.0,
    "high_freq_factor": 4.0,
    "original_max_position_embeddings": 32,
}
YARN = {"factor": 4.0, "original_max_position_embeddings": 16}
LONG = {
    "short_factor": [1.0, 1.1, 1.3, 1.6, 2.0, 2.5, 3.0, 3.5],
    "long_factor": [1.0, 1.5, 2.5, 4.0, 6.0, 9.0, 12.0, 16.0],
}


def llama(**changes: object) -> Config:
    """Give PLAIN's config.json with changes; what is None there is left out."""
    return {key: value for key, value in (PLAIN | changes).items() if value is not None}


def scaled(kind: str, **more: object) -> Config:
    """Give a scaling of RoPE as configs of transformers 5 spell it."""
    return {"rope_type": kind, "rope_theta": 10_000.0, **more}


KINDS: dict[str, Config] = {
    "grouped heads": llama(),
    "as many key heads as query heads, unsaid": llama(num_key_value_heads=None),
    "one key head": llama(num_key_value_heads=1),
    "three query heads a key head, as SmolLM2": llama(
        num_attention_heads=6, num_key_value_heads=2, hidden_size=96
    ),
    "wide heads": llama(head_dim=32),
    "narrow heads": llama(head_dim=8),
    "tied": llama(tie_word_embeddings=True),
    "tied, unsaid": llama(tie_word_embeddings=None),
    "biases in attention": llama(attention_bias=True),
    "biases in the mlp": llama(mlp_bias=True),
    "all biases": llama(attention_bias=True, mlp_bias=True),
    "large eps": llama(rms_norm_eps=0.01),
    "theta, old spelling": llama(rope_theta=500_000.0),
    "theta, new spelling": llama(rope_parameters=scaled("default") | {"rope_theta": 500_000.0}),
    "no scaling, said": llama(rope_scaling=None, rope_theta=1_000.0),
    "linear, type": llama(rope_scaling={"type": "linear", "factor": 4.0}),
    "linear, rope_type": llama(rope_scaling={"rope_type": "linear", "factor": 2.5}),
    "linear, rope_parameters": llama(rope_parameters=scaled("linear", factor=8.0)),
    "dynamic, within": llama(rope_scaling={"type": "dynamic", "factor": 2.0}),
    "dynamic, beyond": llama(rope_scaling={"type": "dynamic", "factor": 2.0}, **SHORT),
    "dynamic, crossed": llama(
        rope_parameters=scaled("dynamic", factor=4.0), max_position_embeddings=READ + 4
    ),
    "llama3": llama(rope_scaling={"rope_type": "llama3", **LLAMA3}, rope_theta=500_000.0),
    "llama3, rope_parameters": llama(rope_parameters=scaled("llama3", **LLAMA3)),
    "yarn": llama(rope_scaling={"type": "yarn", **YARN}),
    "yarn, rope_parameters": llama(rope_parameters=scaled("yarn", **YARN)),
    "yarn, attention_factor": llama(rope_parameters=scaled("yarn", attention_factor=1.0, **YARN)),
    "yarn, betas": llama(rope_parameters=scaled("yarn", beta_fast=8.0, beta_slow=2.0, **YARN)),
    "yarn, not truncated": llama(rope_parameters=scaled("yarn", truncate=False, **YARN)),
    "yarn, mscale": llama(rope_parameters=scaled("yarn", mscale=1.0, mscale_all_dim=0.5, **YARN)),
    "yarn, mscale alone": llama(rope_parameters=scaled("yarn", mscale=0.7, **YARN)),
    "yarn, no original length": llama(rope_scaling={"type": "yarn", "factor": 4.0}, **SHORT),
    "longrope, short": llama(
        rope_scaling={"type": "longrope", "original_max_position_embeddings": 64, **LONG},
        max_position_embeddings=256,
    ),
    "longrope, long": llama(
        rope_scaling={"rope_type": "longrope", "original_max_position_embeddings": 16, **LONG}
    ),
    "longrope, crossed": llama(
        rope_scaling={
            "rope_type": "longrope",
            "original_max_position_embeddings": READ + 3,
            **LONG,
        },
        max_position_embeddings=256,
    ),
    "longrope, factor": llama(
        rope_parameters=scaled("longrope", factor=2.0, original_max_position_embeddings=16, **LONG)
    ),
    "longrope, attention_factor": llama(
        rope_parameters=scaled(
            "longrope", attention_factor=1.3, original_max_position_embeddings=16, **LONG
        )
    ),
    "longrope, original length outside": llama(
        rope_scaling={"type": "longrope", **LONG}, original_max_position_embeddings=16
    ),
    "mistral": MISTRAL | {"sliding_window": None},
    "mistral, window": MISTRAL | {"sliding_window": 8},
    "mistral, wide window": MISTRAL | {"sliding_window": READ},
    "mistral, wide heads": MISTRAL | {"sliding_window": 12, "head_dim": 32},
}


def main() -> None:
    """Compute all kinds and write both files into the folder that is given."""
    folder = Path(sys.argv[1])
    told, logits = {}, {}
    for seed, (name, config) in enumerate(KINDS.items(), start=1):
        ids = [1, *np.random.RandomState(seed).randint(3, 80, READ - 1).tolist()]
        network = _network(config, seed)
        read = _logits(network, ids)
        told[name] = {"seed": seed, "config": config, "ids": ids, "greedy": _greedy(network, ids)}
        logits[name] = read
        print(f"{name}: greatest {np.abs(read).max():.1f}")
    (folder / "llamas.json").write_text(json.dumps(told, indent=1) + "\n")
    np.savez_compressed(folder / "llamas.npz", **logits)


def _network(config: Config, seed: int) -> torch.nn.Module:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "config.json").write_text(json.dumps(config))
        read = AutoConfig.from_pretrained(folder)
    network = AutoModelForCausalLM.from_config(
        read, dtype=torch.float32, attn_implementation="eager"
    ).eval()
    theirs = {name: tuple(array.shape) for name, array in network.state_dict().items()}
    tied = {"lm_head.weight"} if read.tie_word_embeddings else set()
    assert {k: v for k, v in theirs.items() if k not in tied} == llama_shapes(config), config
    weights = {n: torch.from_numpy(w) for n, w in llama_weights(config, seed).items()}
    network.load_state_dict(weights, strict=not tied)
    network.tie_weights()
    return network


def _logits(network: torch.nn.Module, ids: list[int]) -> np.ndarray:
    with torch.no_grad():
        return network(torch.tensor([ids]), use_cache=False).logits[0].numpy()


def _greedy(network: torch.nn.Module, ids: list[int]) -> list[int]:
    """Give the likeliest next ids, each from a pass of its own over all before it."""
    ids = list(ids)
    for _ in range(GREEDY):
        last = np.sort(_logits(network, ids)[-1])
        assert last[-1] - last[-2] > SMALLEST_MARGIN, "no clear winner: choose another seed"
        ids.append(int(_logits(network, ids)[-1].argmax()))
    return ids[-GREEDY:]


if __name__ == "__main__":
    main()
