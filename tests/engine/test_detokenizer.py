"""Text is shown as it comes, in whole characters."""

from itertools import pairwise

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from engine.detokenizer import Detokenizer
from engine.tokenizer import Tokenizer
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
    return [piece for piece, _ in pieces_and_held(raw, cuts)]


def pieces_and_held(raw, cuts):
    """Give beside each piece what is held back after it."""
    edges = sorted({0, len(raw), *(cut % (len(raw) + 1) for cut in cuts)})
    parts = [raw[start:end] for start, end in pairwise(edges)]
    tokens = list(dict.fromkeys("".join(BYTES[byte] for byte in part) for part in parts))
    detokenizer = Detokenizer(tokenizer_of(tokens))
    ids = [tokens.index("".join(BYTES[byte] for byte in part)) for part in parts]
    said = [(detokenizer.add(token), detokenizer.held) for token in ids]
    return [*said, (detokenizer.rest(), detokenizer.held)]


def tokenizer_of(tokens):
    """Return a tokenizer that has these tokens, written in GPT-2's visible bytes."""
    vocabulary = {token: index for index, token in enumerate(tokens)}
    model = {"type": "BPE", "vocab": vocabulary, "merges": []}
    in_bytes = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True}
    return Tokenizer({"model": model, "pre_tokenizer": in_bytes}, max(1, len(tokens)))


def every_byte(text):
    return range(len(text.encode()))


@given(st.text(), places)
def test_pieces_together_are_the_text(text, cuts):
    assert "".join(pieces_of(text.encode(), cuts)) == text


@given(texts, places)
def test_what_is_held_begins_the_text_that_follows(text, cuts):
    said = pieces_and_held(text.encode(), cuts)
    for place, (_, held) in enumerate(said):
        assert "".join(piece for piece, _ in said[place + 1 :]).startswith(held)
    assert said[-1][1] == ""


def test_a_letter_is_held_until_the_next_token():
    assert pieces_and_held(b"ab", [1]) == [("", "a"), ("a", "b"), ("b", "")]


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


@given(st.text(), places)
def test_no_text_whatever_is_cut_inside_of_a_character(text, cuts):
    at, ends = 0, set()
    for piece in pieces_of(text.encode(), cuts):
        at += len(piece)
        ends.add(at)
    assert ends <= {0, *(found.end() for found in regex.finditer(r"\X", text))}


APART = {
    "a keycap": "1️⃣",
    "two marks": "‼️",
    "a letter and its accent": "e\u0301",
    "kana and its mark": "か\u3099",
    "parts of a syllable": "\u1112\u1161\u11ab",
    "a variant of a sign": "葛\U000e0100",
    "the end of a line": "\r\n",
}


@pytest.mark.parametrize("character", APART.values(), ids=APART)
def test_a_character_of_several_code_points_comes_whole(character):
    text = f"{character}a{character}"
    pieces = pieces_of(text.encode(), every_byte(text))
    assert [piece for piece in pieces if piece] == [character, "a", character]


@pytest.mark.parametrize("text", ["你好世界", "こんにちは", "안녕", "Hello, world", "«…»", "1,234"])
def test_a_letter_waits_for_one_token_and_no_longer(text):
    ends = [len(text[:count].encode()) for count in range(len(text) + 1)]
    assert pieces_of(text.encode(), ends) == ["", *text]


def test_the_end_of_a_line_waits_for_nothing():
    assert pieces_of(b"a\n\nb", [1, 2, 3]) == ["", "a\n", "\n", "", "b"]


@pytest.mark.parametrize("text", ["a" + "\u0301" * 500, "👩" + "\u200d👩" * 500])
def test_what_never_becomes_a_whole_character_is_shown_all_the_same(text):
    shown = "".join(pieces_of(text.encode(), every_byte(text))[:-1])
    assert len(text) - len(shown) < 64
    assert text.startswith(shown)


def test_an_emoji_waits_for_one_token_and_no_longer():
    assert pieces_of("😀 ok".encode(), [4, 5]) == ["", "😀", " o", "k"]


def test_half_a_character_at_the_end_is_shown_as_such():
    assert pieces_of("a文".encode()[:3], [1]) == ["", "", "a\N{REPLACEMENT CHARACTER}"]


def test_nothing_is_held_after_the_rest_was_taken():
    detokenizer = Detokenizer(tokenizer_of(["".join(BYTES[byte] for byte in "😀".encode())]))
    assert [detokenizer.add(0), detokenizer.rest(), detokenizer.rest()] == ["", "😀", ""]


def test_control_tokens_show_nothing_and_disturb_nothing(tiny_tokenizer):
    ids = tiny_tokenizer.encode("문자 😀!")
    detokenizer = Detokenizer(tiny_tokenizer)
    pieces = [detokenizer.add(token) + detokenizer.add(1) for token in ids]
    assert "".join([*pieces, detokenizer.rest()]) == "문자 😀!"
