"""A tokenizer.json may change a text before it is cut, within reason."""

import base64
import struct

import pytest

from engine.normalizers import check_normalizer

SPACES = {"type": "Replace", "pattern": {"String": " "}, "content": "▁"}
START = {"type": "Prepend", "prepend": "▁"}
TWICE = {"type": "Replace", "pattern": {"Regex": "."}, "content": "aa"}


def sequence(*steps):
    return {"type": "Sequence", "normalizers": list(steps)}


def table(raw):
    charsmap = base64.b64encode(raw).decode()
    return {"type": "Precompiled", "precompiled_charsmap": charsmap}


@pytest.mark.parametrize(
    "said",
    [
        None,
        {},
        5,
        {"type": "NFC"},
        sequence(START, SPACES),
        sequence({"type": "NFKC"}, sequence(sequence(), START), SPACES),
        sequence(*[SPACES] * 8),
        table(struct.pack("<I", 4) + bytes(4) + b"a\0"),
        {"type": "Replace", "content": 5},
        {"type": "Sequence", "normalizers": 5},
    ],
)
def test_what_models_do_to_texts_is_allowed(said):
    check_normalizer(said)


@pytest.mark.parametrize(
    "said",
    [
        sequence(*[TWICE] * 30),
        sequence(*[sequence(START, SPACES)] * 30),
        {"type": "Replace", "pattern": {"String": ""}, "content": "a" * 5000},
        {"type": "Prepend", "prepend": "a" * 5000},
    ],
)
def test_texts_that_become_far_too_long_are_refused(said):
    with pytest.raises(ValueError, match="far too long"):
        check_normalizer(said)


@pytest.mark.parametrize(
    "raw", [b"", b"\0\0", struct.pack("<I", 2**32 - 1), bytes([5, 0, 0, 0, 1])]
)
def test_a_table_that_claims_more_than_there_is_is_refused(raw):
    with pytest.raises(ValueError, match="table of characters"):
        check_normalizer(sequence(START, table(raw)))


@pytest.mark.parametrize("charsmap", ["A", "é", None, 5, []])
def test_a_table_that_is_none_is_refused(charsmap):
    with pytest.raises(ValueError, match="table of characters"):
        check_normalizer({"type": "Precompiled", "precompiled_charsmap": charsmap})
