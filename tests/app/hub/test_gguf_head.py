"""The shape in a GGUF file's first bytes, as the gguf library writes them and as nobody should."""

import struct
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.fit import METAL, need_of
from app.domain.remote import Shape
from app.hub.gguf_head import MOST, ShortError, shape_in
from tests.helpers.gguf_head import gguf_head, value

LLAMA = Shape(28, 3072, 8192, 24, 8, 128, 500, 131_072)


@st.composite
def shapes(draw):
    heads, head_dim = draw(st.integers(1, 128)), draw(st.integers(1, 512))
    return Shape(
        n_layers=draw(st.integers(1, 200)),
        hidden_size=draw(st.integers(heads, heads * 1024)),
        intermediate_size=draw(st.integers(1, 2**20)),
        n_heads=heads,
        n_kv_heads=draw(st.integers(1, heads)),
        head_dim=head_dim,
        vocab_size=draw(st.integers(1, 400)),
        context=draw(st.integers(1, 2**24)),
        architecture=draw(st.sampled_from(["llama", "qwen3", "gemma3", "granite"])),
    )


def read(head):
    """Return what is read, with None for what is cut off as for what is none."""
    try:
        return shape_in(head)
    except ShortError:
        return None


@settings(deadline=None, max_examples=60)
@given(shapes(), st.booleans(), st.booleans())
def test_what_the_gguf_library_writes_is_read_as_it_was(shape, says_vocabulary, tokens_first):
    head = gguf_head(shape, says_vocabulary=says_vocabulary, tokens_first=tokens_first)
    assert shape_in(head) == shape


@settings(deadline=None, max_examples=60)
@given(shapes(), st.data())
def test_what_is_not_said_is_as_llama_cpp_takes_it(shape, data):
    kv_heads = data.draw(st.sampled_from(["said", "left out", "a row"]))
    head_dim = data.draw(st.booleans())
    head = gguf_head(shape, kv_heads=kv_heads, says_head_dim=head_dim)
    expected = shape if kv_heads != "left out" else replace(shape, n_kv_heads=shape.n_heads)
    if not head_dim:
        expected = replace(expected, head_dim=shape.hidden_size // shape.n_heads)
    assert shape_in(head) == expected


def test_the_tokens_are_not_read():
    head = gguf_head(LLAMA)
    at = head.index(b"tokenizer.ggml.tokens") + len("tokenizer.ggml.tokens") + 4 + 4 + 8
    assert at < 1000
    assert shape_in(head[:at]) == LLAMA
    with pytest.raises(ShortError):
        shape_in(head[: at - 1])


@settings(deadline=None, max_examples=300)
@given(st.data())
def test_a_head_with_anything_wrong_is_a_sane_shape_or_none(data):
    head = bytearray(gguf_head(LLAMA))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, min(len(head), 900) - 1))
        spoilt = data.draw(st.binary(min_size=1, max_size=8))
        if data.draw(st.booleans()):
            head[at : at + len(spoilt)] = spoilt
        else:
            head[at:at] = spoilt
    shape = read(bytes(head))
    if shape is not None:
        need = need_of(shape, 0, min(shape.context, 131_072), device=METAL)
        assert 0 < need.bytes < 2**63


@pytest.mark.parametrize("length", range(0, 1000, 7))
def test_a_head_that_is_cut_off_is_short_or_says_all(length):
    assert read(gguf_head(LLAMA)[:length]) in {None, LLAMA}


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=2000))
def test_what_is_behind_a_sane_beginning_may_be_anything(rest):
    assert read(b"GGUF" + struct.pack("<IQQ", 3, 1, 50) + rest) is None


def text(said):
    return struct.pack("<Q", len(said)) + said


def keys(*pairs, claimed=None):
    body = b"".join(text(key.encode()) + said for key, said in pairs)
    return b"GGUF" + struct.pack("<IQQ", 3, 0, claimed or len(pairs)) + body


NESTED = struct.pack("<IIQ", 9, 9, 2) + struct.pack("<IQ", 9, 1) * 1000
HOSTILE = {
    "no GGUF": b"GGML" + gguf_head(LLAMA)[4:],
    "another version": b"GGUF" + struct.pack("<I", 1) + gguf_head(LLAMA)[8:],
    "the other order of bytes": b"GGUF" + struct.pack(">I", 3) + gguf_head(LLAMA)[8:],
    "keys without end": keys(claimed=2**64 - 1),
    "a key without end": keys(claimed=1) + struct.pack("<Q", 2**63),
    "a text without end": keys(("a", struct.pack("<IQ", 8, 2**64 - 1))),
    "a row without end": keys(("a", struct.pack("<IIQ", 9, 4, 2**62))),
    "rows of rows": keys(("a", NESTED)),
    "an unknown type": keys(("a", struct.pack("<I", 13))),
    "an unknown type in a row": keys(("a", struct.pack("<IIQ", 9, 99, 0))),
    "nothing": keys(),
    "a number twice": keys(*[("llama.block_count", value(4, 8))] * 2),
}


@pytest.mark.parametrize("head", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_head_is_none_at_once(head):
    assert shape_in(head) is None


@pytest.mark.parametrize("key", MOST)
def test_a_number_that_no_model_has_is_none(key):
    head = gguf_head(LLAMA, says_vocabulary=True)
    name = f"llama.{key}".encode()
    at = head.index(name) + len(name)
    for wrong in (value(4, 0), value(4, 2**32 - 1), value(5, -1), value(6, 1.0)):
        assert shape_in(head[:at] + wrong + head[at + 8 :]) is None
