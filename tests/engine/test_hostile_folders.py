"""Configs and weights from strangers, damaged by chance: each folder opens or says why not."""

import json
import struct

import numpy as np
import pytest

from engine.hf_config import _ROPE_NUMBERS
from tests.helpers.hf_folder import CONFIG, write_folder
from tests.helpers.hostile import VALUES, accepted, changed, damaged, of_chance, verdicts
from tests.helpers.llama_weights import llama_weights

SMALL = CONFIG | {
    "vocab_size": 272, "hidden_size": 64, "intermediate_size": 64, "num_hidden_layers": 1,
    "head_dim": 16, "rope_theta": 1e4, "sliding_window": None, "attention_bias": False,
}  # fmt: skip
FACTORS = {"short_factor": [1.0] * 8, "long_factor": [2.0] * 8}
ROPE = {name: 2.0 for names in _ROPE_NUMBERS.values() for name in names} | FACTORS


@pytest.fixture
def base(tmp_path):
    """Return a whole folder that no test changes."""
    return write_folder(tmp_path / "base", config=SMALL)


def a_config(chance):
    config = dict(SMALL)
    if chance.random() < 0.5:
        kind = chance.choice(list(_ROPE_NUMBERS))
        numbers = {name: ROPE[name] for name in _ROPE_NUMBERS[kind]}
        config["rope_scaling"] = changed({"rope_type": kind, **numbers}, chance)
    if chance.random() < 0.2:
        config["quantization"] = changed({"group_size": 64, "bits": 4}, chance)
    return json.dumps(config if "rope_scaling" in config else changed(config, chance)).encode()


def test_a_config_of_any_numbers_is_refused_or_harmless(base):
    assert 10 < accepted(base, "config.json", of_chance(150, a_config)) < 130


def test_no_value_of_any_key_of_a_config_is_a_surprise(base):
    keys = ("model_type", "head_dim", "rope_scaling")
    contents = [json.dumps(SMALL | {key: value}).encode() for key in keys for value in VALUES]
    assert accepted(base, "config.json", contents) < 0.3 * len(contents)


def test_safetensors_of_any_header_are_refused_or_harmless(base):
    raw = (base / "model.safetensors").read_bytes()
    (size,) = struct.unpack_from("<Q", raw)
    header, data = json.loads(raw[8 : 8 + size]), raw[8 + size :]

    def weights(chance):
        if chance.random() < 0.3:
            return damaged(raw[: 8 + size], chance) + data
        if chance.random() < 0.2:
            return raw[: 8 + size] + damaged(data, chance)[: len(data)].ljust(len(data), b"\0")
        head = json.dumps(changed(header, chance)).encode()
        return struct.pack("<Q", len(head)) + head + data

    assert 10 < accepted(base, "model.safetensors", of_chance(120, weights)) < 110


def test_packings_of_any_size_are_refused_or_harmless(tmp_path):
    cases = []
    for number, (width, group, bits) in enumerate(
        (width, group, bits)
        for width in (32, 48, 64, 96, 160)
        for group in (32, 64, 128)
        for bits in (2, 3, 4, 6, 8)
    ):
        how = {"group_size": group, "bits": bits}
        config = SMALL | {"hidden_size": width, "num_attention_heads": 2, "quantization": how}
        weights = {}
        for name, array in llama_weights(config, 1).items():
            if array.ndim == 1:
                weights[name] = array
                continue
            rows, columns = array.shape
            weights[name] = np.zeros((rows, columns * bits // 32), np.uint32)
            for part in ("scales", "biases"):
                module = name.removesuffix("weight")
                weights[module + part] = np.ones((rows, columns // group), np.float16)
        folder = tmp_path / str(number)
        cases.append(write_folder(folder, config=config, weights=weights))
    assert 10 < verdicts(cases).count("accepted") < len(cases) - 10
