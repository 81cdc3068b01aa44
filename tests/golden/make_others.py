"""Make others.json and others.npz: what transformers and torch compute for other architectures.

As make_llamas.py, in the same environment:

    PYTHONPATH=. golden-env/bin/python tests/golden/make_others.py tests/golden

A kind is the config.json that transformers saves, the shapes of its weights, and ids to read.
"""

import json
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import load_file, save_file
from transformers import CONFIG_MAPPING, AutoModelForCausalLM

from tests.helpers.other_weights import other_weights

SMALL = {
    "vocab_size": 320,
    "hidden_size": 64,
    "intermediate_size": 96,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "head_dim": 16,
    "max_position_embeddings": 256,
    "bos_token_id": 0,
    "eos_token_id": 2,
    "pad_token_id": 2,
}
KINDS = {
    "qwen3": SMALL | {"rope_theta": 1e6},
    "gemma3_text": SMALL
    | {"num_hidden_layers": 6, "sliding_window": 8, "query_pre_attn_scalar": 16},
    "phi3": SMALL | {"tie_word_embeddings": False, "original_max_position_embeddings": 256},
    "mixtral": SMALL | {"num_local_experts": 4, "num_experts_per_tok": 2},
    "falcon_h1": SMALL
    | {
        "mamba_d_ssm": 64,
        "mamba_n_heads": 4,
        "mamba_d_head": 16,
        "mamba_d_state": 8,
        "mamba_n_groups": 1,
        "mamba_chunk_size": 8,
        "tie_word_embeddings": False,
    },
}
IDS = [(number * 37 + 11) % 317 + 3 for number in range(24)]


def main(folder: Path) -> None:
    """Compute every kind's logits and write them down."""
    facts: dict[str, object] = {"ids": IDS}
    logits: dict[str, np.ndarray] = {}
    for kind, config in KINDS.items():
        facts[kind], logits[kind] = _computed(kind, config)
    (folder / "others.json").write_text(json.dumps(facts, indent=1) + "\n")
    np.savez_compressed(folder / "others.npz", **logits)


def _computed(kind: str, config: dict[str, object]) -> tuple[dict[str, object], np.ndarray]:
    with tempfile.TemporaryDirectory() as place:
        model = AutoModelForCausalLM.from_config(CONFIG_MAPPING[kind](**config))
        model.float().save_pretrained(place)
        file = Path(place) / "model.safetensors"
        shapes = {name: list(array.shape) for name, array in load_file(file).items()}
        save_file(other_weights(shapes, seed=7), file, metadata={"format": "pt"})
        read = AutoModelForCausalLM.from_pretrained(
            place, dtype=torch.float32, attn_implementation="eager"
        )
        with torch.no_grad():
            logits = read(torch.tensor([IDS]), use_cache=False).logits[0].numpy()
        said = json.loads((Path(place) / "config.json").read_text())
    return {"config": said, "shapes": shapes}, logits.astype(np.float32)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
