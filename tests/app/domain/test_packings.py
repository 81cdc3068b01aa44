"""What the weights of a file take once they are opened is told from its name, as near as can be."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.fit import parameters
from app.domain.packings import DENSE, KEPT, weights_in_memory
from app.domain.remote import Algorithm, Choice, Kind, RemoteFile, Shape

ROOT = Path(__file__).parents[3]
LLAMA_8B = Shape(32, 4096, 14_336, 32, 8, 128, 128_256, 131_072)
STARTER = Shape(30, 576, 1536, 9, 3, 64, 49_152, 8192, tied=True)
GB = 10**9


def choice(label, size, kind=Kind.GGUF):
    name = "model.gguf" if kind is Kind.GGUF else "model.safetensors"
    files = (
        RemoteFile("README.md", 5000, Algorithm.GIT_SHA1, ""),
        RemoteFile(name, size, Algorithm.SHA256, ""),
    )
    return Choice(label, kind, files)


def test_each_packing_takes_the_bits_that_the_engine_keeps():
    kinds = [*KEPT, "Q6_K", "Q2_K", "IQ4_XS", "F16", "BF16"]
    code = (
        "import json, sys; from engine.gguf_weights import kept_bytes\n"
        "print(json.dumps({kind: kept_bytes(kind, 32) for kind in sys.argv[1:]}))"
    )
    command = [sys.executable, "-c", code, *kinds]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    assert json.loads(done.stdout) == {kind: 4 * KEPT.get(kind, DENSE) for kind in kinds}


def test_the_starter_takes_what_the_engine_counted():
    found = weights_in_memory(choice("Q4_1", 98_362_432), STARTER)
    assert found == pytest.approx(98_346_240, rel=0.005)


def test_a_folder_takes_what_its_weights_do():
    assert weights_in_memory(choice("4 bits", 5 * GB, Kind.MLX), LLAMA_8B) == 5 * GB


# Of a file with so many GB, what it takes by the bits above.
FILES = {"Q8_0": (8.54, 9.03), "Q4_K_M": (4.92, 7.13), "Q4_K_S": (4.69, 5.74), "Q6_K": (6.6, 16.06)}


@pytest.mark.parametrize(("label", "sizes"), FILES.items(), ids=FILES)
def test_a_gguf_file_may_take_more_than_it_has(label, sizes):
    file, memory = sizes
    found = weights_in_memory(choice(label, int(file * GB)), LLAMA_8B)
    assert found / GB == pytest.approx(memory, abs=0.01)


LLAMA_70B = Shape(80, 8192, 28_672, 64, 8, 128, 128_256, 131_072)
# As published: 4.57 GiB (runyard.dev), and 42.52 and 40.35 GB (ozeki.chat, page 8590).
PUBLISHED = {
    "8B, Q4_K_M": (LLAMA_8B, "Q4_K_M", 4.57 * 2**30),
    "70B, Q4_K_M": (LLAMA_70B, "Q4_K_M", 42.52e9),
    "70B, Q4_K_S": (LLAMA_70B, "Q4_K_S", 40.35e9),
}


@pytest.mark.parametrize(("shape", "label", "published"), PUBLISHED.values(), ids=PUBLISHED)
def test_as_much_becomes_dense_as_the_sizes_of_published_files_tell(shape, label, published):
    total = parameters(shape)
    bits = 8 * weights_in_memory(choice(label, 0), shape)
    dense = (bits - KEPT["Q4_K"] * total) / (DENSE - KEPT["Q4_K"])
    # In the file, Q4_K takes 4.5 bits and Q6_K 6.5625.
    assert (4.5 * (total - dense) + 6.5625 * dense) / 8 == pytest.approx(published, rel=0.01)


@pytest.mark.parametrize("label", ["IQ4_XS", "UD-Q2_K_XL", "Q3_K_M", "model", "BF16"])
def test_what_is_not_kept_packed_is_dense(label):
    assert weights_in_memory(choice(label, 4 * GB), LLAMA_8B) == 2 * 8_030_261_248


def test_it_is_never_less_than_the_file():
    assert weights_in_memory(choice("Q4_0", 40 * GB), LLAMA_8B) == 40 * GB
