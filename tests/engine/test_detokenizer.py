"""Text is shown as it comes, in whole characters."""

from itertools import pairwise

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from engine.detokenizer import Detokenizer
from engine.tokenizer import BpeTokenizer, Vocabulary
from tests.helpers.tiny_model import byte_characters

BYTES = byte_characters()
# What a screen shows as one, of several code points each, and neighbours to be confused with.
WHOLE = [
    *["👩‍👩‍👧‍👦", "👍🏽", "🏳️‍🌈", "🇫🇷", "🇩🇪", "❤️", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "😀"],
    *["नि", "क्षि", "स्ते", "กำ", "ю́", "α̂", "ß", "ж", "\u05e9\u05c1"],
    *["文", "字", "。", "あ", "한", "a", " ", ".", "\n"],
]  # fmt: skip
texts = st.lists(st.sampled_from(WHOLE), max_size=12).map("".join)
places = st.lists(st.integers(0, 300), max_size=40)


def pieces_of(raw, cuts):
    """Give the pieces that come of bytes cut into tokens at these places, the rest last."""
    edges = sorted({0, len(raw), *(cut % (len(raw) + 1) for cut in cuts)})
    parts = [raw[start:end] for start, end in pairwise(edges)]
    tokens = list(dict.fromkeys("".join(BYTES[byte] for byte in part) for part in parts))
    detokenizer = Detokenizer(tokenizer_of(tokens))
    ids = [tokens.index("".join(BYTES[byte] for byte in part)) for part in parts]
    return [*map(detokenizer.add, ids), detokenizer.rest()]


def tokenizer_of(tokens):
    nothing = frozenset()
    return BpeTokenizer(Vocabulary(tokens, [], nothing, nothing, "gpt-2", bos=None, add_bos=False))


def every_byte(text):
    return range(len(text.encode()))


@given(st.text(), places)
def test_pieces_together_are_the_text(text, cuts):
    assert "".join(pieces_of(text.encode(), cuts)) == text


@given(st.binary(max_size=40), places)
def test_bytes_that_are_no_text_are_shown_as_such_once(raw, cuts):
    assert "".join(pieces_of(raw, cuts)) == raw.decode(errors="replace")


@given(texts, places)
@example("🇫🇷🇩🇪", every_byte("🇫🇷🇩🇪"))
@example("🇫🇷🇩🇪", [4, 12])
@example("👩‍👩‍👧‍👦👍🏽", every_byte("👩‍👩‍👧‍👦👍🏽"))
def test_no_piece_ends_inside_of_what_is_shown_as_one(text, cuts):
    at, ends = 0, set()
    for piece in pieces_of(text.encode(), cuts):
        at += len(piece)
        ends.add(at)
    assert ends <= {0, *(found.end() for found in regex.finditer(r"\X", text))}


@pytest.mark.parametrize("text", ["你好世界", "こんにちは", "안녕", "Hello, world", "«…»", "1,234"])
def test_letters_that_nothing_joins_are_shown_at_once(text):
    ends = [len(text[:count].encode()) for count in range(len(text) + 1)]
    assert pieces_of(text.encode(), ends) == [*text, ""]


def test_an_emoji_waits_for_one_token_and_no_longer():
    assert pieces_of("😀 ok".encode(), [4, 5]) == ["", "😀 ", "ok", ""]


def test_half_a_character_at_the_end_is_shown_as_such():
    assert pieces_of("a文".encode()[:3], [1]) == ["a", "", "\N{REPLACEMENT CHARACTER}"]


def test_nothing_is_held_after_the_rest_was_taken():
    detokenizer = Detokenizer(tokenizer_of(["".join(BYTES[byte] for byte in "😀".encode())]))
    assert [detokenizer.add(0), detokenizer.rest(), detokenizer.rest()] == ["", "😀", ""]


def test_control_tokens_show_nothing_and_disturb_nothing(tiny_tokenizer):
    ids = tiny_tokenizer.encode("문자 😀!")
    detokenizer = Detokenizer(tiny_tokenizer)
    pieces = [detokenizer.add(token) + detokenizer.add(1) for token in ids]
    assert "".join([*pieces, detokenizer.rest()]) == "문자 😀!"
