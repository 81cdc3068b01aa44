"""The front of a GGUF file is held against the file before anything is read."""

import random
import struct
import subprocess
import sys

import numpy as np
import pytest

from engine.errors import (
    DamagedModelError,
    MissingModelError,
    UnsupportedModelError,
)
from engine.gguf_header import TENSOR_TYPES, read_header
from tests.helpers.tiny_model import (
    F64,
    I8,
    I16,
    I32,
    I64,
    U8,
    U16,
    U32,
    U64,
    Typed,
    packed,
    tensor_bytes,
    text_bytes,
    value_bytes,
    write_gguf,
    write_tiny_model,
)

HUGE = 2**60
OF_EACH_TYPE = {
    "u8": Typed(U8, 255),
    "i8": Typed(I8, -128),
    "u16": Typed(U16, 65_535),
    "i16": Typed(I16, -32_768),
    "u32": Typed(U32, 2**32 - 1),
    "i32": Typed(I32, -(2**31)),
    "u64": Typed(U64, 2**64 - 1),
    "i64": Typed(I64, -(2**63)),
    "float": 1.5,
    "f64": Typed(F64, 0.1),
    "bool": True,
    "text": "naïve 文",
    "no text": "",
    "numbers": [1, 2, 3],
    "floats": [0.5, -0.5],
    "yes and no": [True, False],
    "texts": ["a", "", "文"],
    "nothing": [],
}
TENSORS = {
    "a": ("F32", np.arange(6.0).reshape(2, 3)),
    "b": ("Q8_0", np.arange(64.0).reshape(2, 32)),
    "c": ("F16", np.ones(5)),
}


def front(*, version=3, n_tensors=0, n_keys=0, body=b""):
    return b"GGUF" + struct.pack("<IQQ", version, n_tensors, n_keys) + body


def key(name, raw):
    return front(n_keys=1, body=text_bytes(name) + raw)


def tensor(*, sides=(4,), kind=0, offset=0, name="a", alignment=None):
    keys = b"" if alignment is None else text_bytes("general.alignment") + value_bytes(alignment)
    head = front(n_tensors=1, n_keys=1 if keys else 0, body=keys)
    return head + tensor_bytes(name, sides, kind, offset) + bytes(256)


def twice(part, **counts):
    return front(**counts, body=part * 2) + bytes(256)


DAMAGED = {
    "an empty file": (b"", "empty"),
    "four bytes": (b"GGUF", "ends in the middle"),
    "a text": (b"Once upon a time there was a model.\n", "does not begin as a GGUF"),
    "a wrong magic": (b"GGML" + front()[4:], "does not begin as a GGUF"),
    "too many tensors": (front(n_tensors=HUGE), f"claims {HUGE:,} tensors"),
    "too many keys": (front(n_keys=HUGE), f"claims {HUGE:,} keys"),
    "more keys than there are": (front(n_keys=1), "ends in the middle"),
    "more tensors than there are": (front(n_tensors=1), "ends in the middle"),
    "an endless key": (front(n_keys=1, body=struct.pack("<Q", 2**62)), f"claims {2**62:,} bytes"),
    "a long key": (key("k" * 65_536, value_bytes(1)), "claims 65,536 bytes"),
    "an endless text": (key("k", struct.pack("<IQ", 8, 2**62)), f"claims {2**62:,} bytes"),
    "a text as long as a book": (
        key("k", struct.pack("<IQ", 8, 2**22 + 1) + bytes(2**22 + 1)),
        "claims 4,194,305 bytes",
    ),
    "a text that is cut off": (key("k", struct.pack("<IQ", 8, 9)), "ends in the middle"),
    "an endless array": (key("k", struct.pack("<IIQ", 9, 4, HUGE)), f"claims {HUGE:,} values"),
    "a long array": (
        key("k", struct.pack("<IIQ", 9, 0, 2**21 + 1) + bytes(2**21 + 1)),
        "claims 2,097,153 values",
    ),
    "an array that is cut off": (key("k", struct.pack("<IIQ", 9, 4, 9)), "ends in the middle"),
    "endless texts": (key("k", struct.pack("<IIQ", 9, 8, HUGE)), f"claims {HUGE:,} values"),
    # The first of them is broken, but none is read where there cannot be so many.
    "more texts than there are": (
        key("k", struct.pack("<IIQQ", 9, 8, 99, 1) + b"\xff" + bytes(99)),
        "ends in the middle",
    ),
    "an array of arrays": (key("k", struct.pack("<IIQ", 9, 9, 1) + bytes(99)), "unknown type 9"),
    "an unknown value": (key("k", struct.pack("<IQ", 13, 0)), "unknown type 13"),
    "a key twice": (twice(text_bytes("k") + value_bytes(1), n_keys=2), "says 'k' twice"),
    "a key not UTF-8": (front(n_keys=1, body=struct.pack("<Q", 1) + b"\xff"), "not UTF-8"),
    "a text not UTF-8": (key("k", struct.pack("<IQ", 8, 1) + b"\xff"), "not UTF-8"),
    "no dimension": (tensor(sides=()), "has 0 dimensions"),
    "five dimensions": (tensor(sides=(1,) * 5), "has 5 dimensions"),
    "nine dimensions": (tensor(sides=(1,) * 9), "has 9 dimensions"),
    "endless dimensions": (
        front(n_tensors=1, body=text_bytes("a") + struct.pack("<I", 2**31)),
        f"has {2**31} dimensions",
    ),
    "a side of nothing": (tensor(sides=(4, 0)), r"impossible shape \[4, 0\]"),
    "a huge side": (tensor(sides=(2**63,)), "impossible shape"),
    "a side beyond 32 bits": (tensor(sides=(1, 2**31)), "impossible shape"),
    "sides whose product wraps": (tensor(sides=(2**30,) * 4), "ends before the tensor 'a' does"),
    "rows of half a block": (tensor(sides=(16, 2), kind=8), "not made of whole blocks"),
    "half a block": (tensor(sides=(33,), kind=2), "not made of whole blocks"),
    "alignment 0": (tensor(alignment=0), "alignment is 0"),
    "alignment 3": (tensor(alignment=3), "alignment is 3"),
    "alignment 4": (tensor(alignment=4), "alignment is 4"),
    "alignment 48": (tensor(alignment=48), "alignment is 48"),
    "a huge alignment": (tensor(alignment=2**17), "alignment is 131072"),
    "alignment of text": (tensor(alignment="32"), "alignment is '32'"),
    "alignment of yes or no": (tensor(alignment=True), "alignment is True"),
    "an offset past the end": (tensor(offset=HUGE), "ends before the tensor 'a' does"),
    "an offset that wraps": (tensor(offset=2**64 - 32), "ends before the tensor 'a' does"),
    "an unaligned offset": (tensor(offset=4), "'a' is not aligned"),
    "a long tensor name": (tensor(name="a" * 65), "claims 65 bytes"),
    "a tensor twice": (twice(tensor_bytes("a", (4,), 0, 0), n_tensors=2), "tensor 'a' twice"),
}
UNSUPPORTED = {
    "version 1": (front(version=1), "GGUF version 1, not 2 or 3"),
    "version 99": (front(version=99), "GGUF version 99, not 2 or 3"),
    "a big-endian file": (front(version=3 << 24), "GGUF version 50331648"),
    "a type that was given up": (tensor(kind=4), "'a' has the type 4"),
    "an unknown type": (tensor(kind=1000), "'a' has the type 1000"),
}


@pytest.fixture
def file(tmp_path):
    return tmp_path / "model.gguf"


def test_what_was_written_is_read(file):
    write_gguf(file, OF_EACH_TYPE, TENSORS)
    header = read_header(file)
    plain = {
        name: value.value if isinstance(value, Typed) else value
        for name, value in OF_EACH_TYPE.items()
    }
    assert header.metadata == plain
    facts = {
        name: (fact.kind, fact.shape, fact.size_bytes) for name, fact in header.tensors.items()
    }
    assert facts == {"a": ("F32", (2, 3), 24), "b": ("Q8_0", (2, 32), 68), "c": ("F16", (5,), 10)}


@pytest.mark.parametrize("version", [2, 3])
def test_both_versions_in_use_are_read(file, version):
    file.write_bytes(front(version=version))
    assert read_header(file).tensors == {}


@pytest.mark.parametrize("alignment", [8, 16, 32, 64, 128, 512, 1024, 8192, 65_536])
def test_a_file_may_choose_its_alignment(file, alignment):
    write_gguf(file, {"general.alignment": alignment}, TENSORS, alignment=alignment)
    raw = file.read_bytes()
    for name, fact in read_header(file).tensors.items():
        kind, array = TENSORS[name]
        assert raw[fact.start : fact.start + fact.size_bytes] == packed(array, kind)


def test_the_longest_names_texts_and_arrays_are_read(file):
    name, text = "k" * 65_535, "t" * 2**22
    write_gguf(file, {name: text}, {"n" * 64: TENSORS["a"]})
    header = read_header(file)
    assert (dict(header.metadata), set(header.tensors)) == ({name: text}, {"n" * 64})
    file.write_bytes(key("k", struct.pack("<IIQ", 9, 0, 2**21) + bytes(2**21)))
    assert len(read_header(file).metadata["k"]) == 2**21


@pytest.mark.parametrize(("raw", "words"), DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_file_is_refused_with_its_fault(file, raw, words):
    file.write_bytes(raw)
    with pytest.raises(DamagedModelError, match=words):
        read_header(file)


@pytest.mark.parametrize(("raw", "words"), UNSUPPORTED.values(), ids=UNSUPPORTED)
def test_a_file_of_another_kind_is_refused_by_its_kind(file, raw, words):
    file.write_bytes(raw)
    with pytest.raises(UnsupportedModelError, match=words):
        read_header(file)


def test_no_file_is_another_fault_than_a_bad_file(file):
    with pytest.raises(MissingModelError):
        read_header(file)


def test_a_folder_is_no_model(tmp_path):
    with pytest.raises(DamagedModelError, match="cannot be read"):
        read_header(tmp_path)


@pytest.mark.parametrize("kind", TENSOR_TYPES)
@pytest.mark.parametrize("blocks", [1, 3])
def test_a_tensor_takes_as_many_bytes_as_its_type_says(file, kind, blocks):
    _, block, block_bytes = TENSOR_TYPES[kind]
    file.write_bytes(tensor(sides=(block, blocks), kind=kind) + bytes(1024))
    assert read_header(file).tensors["a"].size_bytes == blocks * block_bytes


def test_a_file_cut_off_anywhere_is_refused(file):
    write_gguf(file, OF_EACH_TYPE, {"a": TENSORS["a"]})
    whole = file.read_bytes().removesuffix(bytes(8))  # the padding after the last tensor
    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        with pytest.raises(DamagedModelError):
            read_header(file)


OPEN_ALL = """
import sys
from pathlib import Path
from engine.errors import EngineError
from engine.loading import open_model
for path in sorted(Path(sys.argv[1]).glob("*.gguf")):
    try:
        open_model(path).logits([1, 2, 3])
        print(path.name, "accepted", flush=True)
    except EngineError as error:
        print(path.name, error, flush=True)
"""


def test_a_file_with_changed_bytes_is_refused_or_harmless(tmp_path):
    count = 300
    original = write_tiny_model(tmp_path / "tiny", n_layers=1).read_bytes()
    for number in range(count):
        mutant = mutated(original, random.Random(number))  # noqa: S311
        (tmp_path / f"{number:05}.gguf").write_bytes(mutant)
    done = subprocess.run(
        [sys.executable, "-c", OPEN_ALL, tmp_path],
        capture_output=True, text=True, timeout=100, check=False,
    )  # fmt: skip
    verdicts = done.stdout.splitlines()
    assert done.returncode == 0, (verdicts[-1:], done.stderr)
    accepted = [line for line in verdicts if line.endswith("accepted")]
    assert len(verdicts) == count
    assert 20 < len(accepted) < count - 20


def mutated(original, chance):
    """Change a few bytes, mostly of the front, in one of the ways that files break."""
    raw = bytearray(original)
    front_end = original.index(b"output_norm.weight") + 3_000
    for _ in range(chance.choice([1, 1, 2, 4])):
        at = chance.randrange(min(front_end, len(raw) - 8))
        number = chance.choice([0, 1, 3, 255, 2**16, 2**31, 2**32 - 1, 2**60, 2**62, 2**63])
        match chance.randrange(5):
            case 0:
                raw[at] ^= 1 << chance.randrange(8)
            case 1:
                raw[at : at + 8] = struct.pack("<Q", number)
            case 2:
                raw[at : at + 4] = struct.pack("<I", number & 0xFFFFFFFF)
            case 3:
                del raw[at : at + chance.choice([1, 8, 100])]
            case _:
                raw[at] = chance.randrange(256)
    return bytes(raw)
