"""Packed weights compute what the same weights do unpacked."""

import mlx.core as mx
import numpy as np
import pytest

from engine.cache import KVCache
from engine.gguf import read_gguf
from engine.llama import Llama
from engine.quantization import Packing, in_one_precision, pack, unpacked
from tests.helpers.tiny_model import write_tiny_model

IDS = [3, 77, 140, 5, 5, 260, 9, 31, 200, 64]
PACKED = ["Q8_0", "Q4_0", "Q4_1"]


@pytest.fixture
def checkpoint(tmp_path):
    """Return what reads a tiny model of a kind."""
    return lambda **changes: read_gguf(write_tiny_model(tmp_path / "m.gguf", **changes))


def logits(network, weights, layers=2):
    network.load_weights(list(weights.items()))
    caches = [KVCache() for _ in range(layers)]
    return np.array(network(mx.array([IDS]), caches)[0].astype(mx.float32))


def with_float32_scales(weights):
    """Give the weights as a GPU has them, but in the precision that the CPU is quick in."""
    return {
        name: array if array.dtype == mx.uint32 else array.astype(mx.float32)
        for name, array in weights.items()
    }


@pytest.mark.parametrize("tied", [False, True])
@pytest.mark.parametrize("kind", PACKED)
def test_a_packed_network_computes_what_the_dense_one_does(checkpoint, kind, tied):
    read = checkpoint(kind=kind, tied=tied)
    weights = with_float32_scales(read.read_weights())
    dense, packed = Llama(read.config), Llama(read.config)
    pack(packed, read.packings)
    expected = logits(dense, unpacked(read.read_weights(), read.packings))
    assert np.abs(logits(packed, weights) - expected).max() < 1e-4 * np.abs(expected).max()
    assert packed.layers[0].mlp.gate_up_proj.parts[0].weight.dtype == mx.uint32


@pytest.mark.parametrize(("kind", "bits"), [("Q8_0", 8), ("Q4_0", 4), ("Q4_1", 4)])
def test_a_file_tells_how_each_weight_is_packed(checkpoint, kind, bits):
    packings = checkpoint(kind=kind).packings
    assert packings["layers.1.mlp.down_proj"] == Packing(32, bits)
    assert packings["embed_tokens"] == Packing(32, bits)
    assert "norm" not in packings


@pytest.mark.parametrize(
    ("group_size", "bits", "mode"),
    [(64, 7, "affine"), (16, 4, "affine"), (64, 4, "mxfp4"), (32, 8, "nvfp4"), (32, 4, "int4")],
)
def test_a_packing_that_is_not_is_refused(group_size, bits, mode):
    with pytest.raises(ValueError, match="packed"):
        Packing(group_size, bits, mode)


def test_what_is_not_packed_is_left_alone(checkpoint):
    read = checkpoint(kind="F16")
    network = Llama(read.config)
    pack(network, read.packings)
    assert all(module.weight.dtype == mx.float32 for module in [network.layers[0].mlp.up_proj])


@pytest.mark.parametrize("kind", ["F16", *PACKED])
def test_unpacked_weights_are_dense_float32_under_their_own_names(checkpoint, kind):
    read = checkpoint(kind=kind)
    dense = unpacked(read.read_weights(), read.packings)
    assert {array.dtype for array in dense.values()} == {mx.float32}
    assert {name.rpartition(".")[2] for name in dense} == {"weight"}


@pytest.mark.parametrize(
    ("kind", "precision"), [("F32", mx.float32), ("F16", mx.float16), ("Q4_1", mx.float16)]
)
def test_norms_do_not_drag_half_precision_up(checkpoint, kind, precision):
    weights = in_one_precision(checkpoint(kind=kind).read_weights())
    assert {array.dtype for array in weights.values()} - {mx.uint32} == {precision}
