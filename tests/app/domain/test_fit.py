"""What a model needs is what the engine says it needs, and what fits follows from that."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.fit import (
    METAL,
    PROCESSOR,
    Computer,
    Fit,
    Need,
    bytes_per_token,
    fit,
    kv_per_token,
    left_to_the_system,
    need_of,
    parameters,
    speed,
)
from app.domain.remote import Shape
from tests.helpers.hf_folder import write_folder
from tests.helpers.other_weights import other_weights
from tests.helpers.tiny_model import Tiny, write_tiny_model

ROOT = Path(__file__).parents[3]
GB = 10**9
SHAPES = {
    "dense": {},
    "tied": {"tied": True},
    "packed": {"kind": "Q4_1"},
    "half precision": {"kind": "F16", "hidden_size": 256, "n_layers": 3},
    "wide heads": {"head_dim": 64, "n_layers": 4, "n_kv_heads": 1},
    "more layers": {"kind": "Q8_0", "hidden_size": 128, "n_layers": 5},
}
# The engine's arithmetic for Metal, on a computer that has none: what is computed on is one
# function, which everybody imports from there.
FOR_METAL = (
    "import engine.device; engine.device.on_gpu = lambda: True\n"
    "import json, sys; from pathlib import Path; from engine import memory\n"
    "from engine.loading import read_checkpoint\n"
    "read = read_checkpoint(Path(sys.argv[1]))\n"
    "needs = [memory.needed(read, int(tokens)) for tokens in sys.argv[2:]]\n"
    "print(json.dumps([[n.weights, n.conversation, n.work] for n in needs]))\n"
)


def run(*command):
    done = subprocess.run(
        [sys.executable, *command], check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    return json.loads(done.stdout)


def said_by_the_engine(path, context):
    facts = run("-m", "engine", "info", str(path), "--context", str(context), "--json")
    return Need(facts["weights_bytes"], facts["conversation_bytes"], facts["work_bytes"])


def shape_of(tiny):
    return Shape(
        tiny.n_layers,
        tiny.hidden_size,
        tiny.intermediate_size,
        tiny.n_heads,
        tiny.n_kv_heads,
        tiny.head_dim,
        tiny.vocab_size,
        tiny.context,
        tied=tiny.tied,
    )


def tensors_bytes(path):
    read = "import sys; from pathlib import Path; from engine.loading import read_checkpoint\n"
    return run("-c", f"{read}print(read_checkpoint(Path(sys.argv[1])).weights_bytes)", str(path))


@pytest.mark.parametrize("changes", SHAPES.values(), ids=SHAPES)
def test_a_model_needs_what_the_engine_s_command_says(tmp_path, changes):
    file = write_tiny_model(tmp_path / "m.gguf", **changes)
    found = need_of(shape_of(Tiny(**changes)), tensors_bytes(file), 1000, device=PROCESSOR)
    assert found == said_by_the_engine(file, 1000)


@pytest.mark.parametrize("changes", SHAPES.values(), ids=SHAPES)
def test_on_metal_it_needs_what_the_engine_s_arithmetic_says(tmp_path, changes):
    tiny = Tiny(**changes | {"context": 10_000})
    file = write_tiny_model(tmp_path / "m.gguf", **changes, context=10_000)
    contexts = (1, 255, 256, 2048, 2049, 9_999)
    said = [Need(*told) for told in run("-c", FOR_METAL, str(file), *map(str, contexts))]
    # On Metal, weights take what the file has of them.
    size = said[0].weights
    assert [need_of(shape_of(tiny), size, context, device=METAL) for context in contexts] == said


def test_the_starter_needs_what_the_engine_s_command_says():
    shape = Shape(30, 576, 1536, 9, 3, 64, 49_152, 8192, tied=True)
    found = need_of(shape, 98_346_240, 4096, device=PROCESSOR)
    assert found == said_by_the_engine(os.environ["PADDOCK_TEST_STARTER"], 4096)


def test_what_mlx_lm_runs_needs_what_the_engine_s_command_says(tmp_path):
    told = json.loads((ROOT / "tests" / "golden" / "others.json").read_text())["qwen3"]
    weights = other_weights(told["shapes"], seed=7)
    folder = write_folder(tmp_path / "qwen", config=told["config"], weights=weights)
    shape = Shape(2, 64, 96, 4, 2, 16, 320, 256, architecture="qwen3")
    size = sum(array.nbytes for array in weights.values())
    for context in (100, 256):
        found = need_of(shape, size, context, device=PROCESSOR)
        assert found == said_by_the_engine(folder, context)


SIZES = st.integers(1, 64)


@given(st.builds(Shape, *[SIZES] * 8), st.integers(1, 10**9), st.integers(1, 10**5))
def test_a_longer_context_never_needs_less(shape, size, context):
    shorter, longer = need_of(shape, size, context), need_of(shape, size, context + 300)
    assert shorter.bytes <= longer.bytes
    assert shorter.bytes == shorter.weights + shorter.conversation + shorter.work


def a_mac(**changes):
    facts = {"total_bytes": 17 * GB, "usable_bytes": 12 * GB, "free_bytes": 10 * GB}
    return Computer("Apple M1", **facts | {"disk_bytes": 100 * GB} | changes)


def need(gigabytes):
    return Need(int(gigabytes * GB), 0, 0)


def test_a_model_fits_comfortably_with_a_quarter_to_spare():
    assert fit(need(9.0), a_mac()) is Fit.COMFORTABLE
    assert fit(need(9.1), a_mac()) is Fit.TIGHT
    assert fit(need(12.0), a_mac()) is Fit.TIGHT
    assert fit(need(12.1), a_mac()) is Fit.TOO_LARGE


def test_what_other_apps_hold_makes_it_tight_and_what_the_open_model_holds_comes_back():
    busy = a_mac(free_bytes=3 * GB)
    assert fit(need(5), busy) is Fit.TIGHT
    assert fit(need(5), busy.given_back(2 * GB)) is Fit.COMFORTABLE
    assert busy.given_back(100 * GB).free_bytes == 12 * GB


@pytest.mark.parametrize("gigabytes", [4, 8, 16, 128])
def test_the_system_keeps_what_the_engine_leaves_it(gigabytes):
    said = run(
        "-c",
        "import sys; from engine.budget import left_to_the_system as l; print(l(int(sys.argv[1])))",
        str(gigabytes * 2**30),
    )
    assert left_to_the_system(gigabytes * 2**30) == said


# Chip's GB/s; GB read a token, from the model's shape; tokens a second. docs/models.md says whence.
PUBLISHED = {
    "Llama 3.1 8B on an M1 Pro": (200, 4.22, 38.5),
    "Llama 3.1 8B on an M3 Ultra": (819, 4.22, 119.4),
    "Llama 3.2 1B on an M4 Max": (546, 0.695, 463.6),
    "Llama 3.2 3B on an M4 Max": (546, 1.807, 200.0),
    "Qwen 3 4B on an M4 Max": (546, 2.263, 134.5),
    "Qwen 3 4B on an M3 Pro": (150, 2.263, 44.6),
    "Qwen 3 0.6B, 8 bits, on an M4 Pro": (273, 0.633, 284.2),
}


@pytest.mark.parametrize(("chip", "read", "measured"), PUBLISHED.values(), ids=PUBLISHED)
def test_the_estimate_is_within_a_fifth_of_what_was_published(chip, read, measured):
    expected = speed(read * GB, a_mac(bandwidth=chip * 1e9))
    assert 0.8 * measured < expected < 1.2 * measured


def test_where_the_bandwidth_is_unknown_there_is_no_speed():
    assert speed(4 * GB, a_mac()) is None


def test_an_embedding_that_is_no_head_is_hardly_read():
    shape = Shape(32, 4096, 14_336, 32, 8, 128, 128_256, 131_072)
    packed = parameters(shape) * 9 // 16
    assert parameters(shape) == 8_030_261_248
    assert bytes_per_token(shape, packed, 0) == pytest.approx(4.22 * GB, rel=0.01)
    assert bytes_per_token(shape, packed, 1000) - bytes_per_token(shape, packed, 0) == 131_072_000
    assert kv_per_token(shape) == 131_072
