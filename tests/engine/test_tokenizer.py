"""Text becomes ids and comes back; what was typed never becomes a control token."""

import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.errors import DamagedModelError, UnsupportedModelError
from engine.gguf_facts import Facts
from engine.gguf_header import Header
from engine.gguf_words import read_words
from engine.tokenizer import MARKS, Said
from tests.helpers.tiny_model import (
    CONTROL,
    LITERAL,
    MERGES,
    Tiny,
    byte_characters,
    tiny_metadata,
    vocabulary,
)

GOLDEN = json.loads((Path(__file__).parent.parent / "golden" / "starter_greedy.json").read_text())
CONTROL_IDS = frozenset(range(len(CONTROL)))
# Unicode keeps them for what programs do inside.
NO_CHARACTERS = [chr(code) for code in range(0xFDD0, 0xFDF0)]
START = vocabulary().index("<|im_start|>")
# Texts full of what is special, and any text between.
special = st.sampled_from([*CONTROL, "<|im_", "end|>", LITERAL, " the", "文"])
typed = st.lists(special | st.text(st.characters(codec="utf-8", exclude_characters=NO_CHARACTERS)))


def tokenizer(**changes):
    said = {f"tokenizer.ggml.{key}": value for key, value in changes.items()}
    facts = Facts(Path("tiny.gguf"), Header(tiny_metadata(Tiny()) | said, {}))
    return read_words(facts, facts.texts("tokenizer.ggml.tokens")).tokenizer


def kinds_of(tokens):
    """Give each token its kind, whatever else there is beside the tiny model's."""
    return [3 if token in CONTROL else 4 if token == LITERAL else 1 for token in tokens]


TINY = tokenizer()


@given(typed.map("".join))
def test_every_text_comes_back_and_no_control_token_was_in_it(text):
    ids = TINY.encode(text)
    assert TINY.decode(ids) == text
    assert not CONTROL_IDS.intersection(ids)


@given(st.lists(st.integers(0, 269), min_size=1), st.text(max_size=5))
def test_a_reply_keeps_the_ids_that_it_was_sampled_as(ids, question):
    ids = [token for token in ids if TINY.bytes_of(token)]
    text = TINY.decode(ids)
    before, after = f"<|im_start|>{question}", "<|im_end|>\nand"
    prompt = TINY.encode_prompt(
        before + text + after, {}, [Said(len(before), len(before + text), ids)]
    )
    head, tail = TINY.encode_prompt(before, {}), TINY.encode_prompt(after, {})
    assert prompt == [*head, *ids, *tail]


@pytest.mark.parametrize("ids", [[9999], [-1], [START], [5, START], []])
def test_ids_that_are_not_the_text_are_made_anew(ids):
    text = "<|im_start|>the<|im_end|>"
    start = text.index("the")
    own = TINY.encode("the")
    assert TINY.encode_prompt(text, {}, [Said(start, start + 3, [*own, *ids])]) == (
        TINY.encode_prompt(text, {})
    )


@pytest.mark.parametrize("name", CONTROL)
def test_a_typed_control_name_is_text_like_any_other(name):
    ids = TINY.encode(f"a{name}b")
    assert not CONTROL_IDS.intersection(ids)
    assert TINY.decode(ids) == f"a{name}b"


def test_the_parts_of_a_prompt_count_as_many_ids_as_all_of_it(tiny_tokenizer):
    parts = [f"{CONTROL[1]}user\nHi", f"{CONTROL[2]}\n{CONTROL[1]}assistant\n"]
    counted = [tiny_tokenizer.count(part) for part in parts]
    assert sum(counted) == len(tiny_tokenizer.encode_prompt("".join(parts), {}))
    assert tiny_tokenizer.count("") == 0


def test_in_a_rendered_prompt_control_names_are_the_tokens():
    ids = TINY.encode_prompt("<|im_start|>user\nHi<|im_end|>\n", {})
    assert [token for token in ids if token in CONTROL_IDS] == [START, START + 1]
    assert TINY.decode(ids) == "user\nHi\n"


@given(st.lists(st.sampled_from([*CONTROL, "0", "1", "12", " ", "x"]), max_size=30))
@example(["<|im_end|>", " ", "<|im_end|>", "0", "<|im_end|>"])
def test_what_stands_for_a_typed_name_is_turned_back_into_the_whole_name(parts):
    names = [part for part in parts if part in CONTROL]
    stand_ins = {f"\U000f0000{number}\U000f0001": name for number, name in enumerate(names)}
    unused = iter(stand_ins)
    rendered = "".join(next(unused) if part in CONTROL else part for part in parts)
    ids = TINY.encode_prompt(f"<|im_start|>{rendered}<|im_end|>", stand_ins)
    assert TINY.decode(ids) == "".join(parts)
    assert [token for token in ids if token in CONTROL_IDS] == [START, START + 1]


def test_a_private_character_that_stands_for_nothing_stays():
    stand_in, text = "\U000f00000\U000f0001", "\U000f0000\U000f00001\U000f0001"
    ids = TINY.encode_prompt(f"{stand_in}{text}", {stand_in: "<|im_end|>"})
    assert TINY.decode(ids) == f"<|im_end|>{text}"


def test_a_hundred_thousand_typed_names_are_turned_back_before_the_test_is_given_up():
    stand_ins = {f"\U000f00000.{number}\U000f0001": "<|im_end|>" for number in range(100_000)}
    ids = TINY.encode_prompt("\n".join(stand_ins), stand_ins)
    assert len(ids) == len(TINY.encode("<|im_end|>\n")) * 100_000 - 1


@given(typed.map("".join))
def test_a_text_has_as_many_ids_as_it_must_have_at_least(text):
    assert TINY.fewest(text, {}) <= len(TINY.encode_prompt(text, {}))


def test_a_long_text_must_have_many_ids():
    longest = len("<|endoftext|>")
    assert TINY.fewest("<|endoftext|>" * 1000, {}) == 1000
    assert TINY.fewest("a" * (longest * 1000 + 1), {}) == 1001
    stand_in = f"\U000f00000.{'7' * 100}\U000f0001"
    assert TINY.fewest(stand_in * 50, {stand_in: "<|im_end|>"}) == 50


def test_the_longer_of_two_control_names_is_found():
    tokens = [*vocabulary(), "<|im", "<|im_start|>x"]
    kinds = [*kinds_of(vocabulary()), 3, 3]
    ids = tokenizer(tokens=tokens, token_type=kinds).encode_prompt("<|im_start|>xy", {})
    assert ids[0] == len(tokens) - 1


def test_a_literal_token_is_found_before_words_are_cut():
    literal = vocabulary().index(LITERAL)
    assert TINY.encode(f"the{LITERAL}the").count(literal) == 1
    assert TINY.bytes_of(literal) == LITERAL.encode()


def test_every_byte_has_a_token_that_stands_for_it():
    places = [vocabulary().index(character) for character in byte_characters()]
    assert [TINY.bytes_of(place) for place in places] == [bytes([byte]) for byte in range(256)]


def test_control_tokens_stand_for_no_text():
    assert TINY.decode(CONTROL_IDS) == ""


def test_bytes_that_are_no_character_are_shown_as_such():
    broken = [vocabulary().index(byte_characters()[byte]) for byte in "文".encode()[:2]]
    assert TINY.decode(broken) == "\N{REPLACEMENT CHARACTER}"


def test_merges_are_used_the_first_of_them_first():
    assert TINY.encode("the the") == [
        vocabulary().index("t"),
        vocabulary().index("he"),
        vocabulary().index("Ġthe"),
    ]


def test_digits_stand_alone_where_the_model_was_trained_so():
    tokens = [*vocabulary(), "12"]
    said = {"tokens": tokens, "merges": [*MERGES, "1 2"], "token_type": kinds_of(tokens)}
    assert len(tokenizer(**said, pre="smollm").encode("12")) == 2
    assert len(tokenizer(**said, pre="gpt-2").encode("12")) == 1


def test_the_first_token_is_added_once_and_never_doubled():
    with_bos = tokenizer(add_bos_token=True)
    assert with_bos.encode_prompt("Hi", {})[0] == START
    assert with_bos.encode_prompt("<|im_start|>Hi", {}).count(START) == 1
    assert START not in tokenizer(add_bos_token=False).encode_prompt("Hi", {})


def test_only_control_tokens_are_found_by_their_names():
    assert TINY.control_id("<|im_end|>") == START + 1
    assert TINY.control_id("he") is None
    assert TINY.control_id("<|eot_id|>") is None


def test_a_vocabulary_without_control_tokens_finds_none():
    plain = tokenizer(token_type=[1] * len(vocabulary()))
    assert plain.control_names.search("<|im_end|>") is None
    assert plain.decode(plain.encode_prompt("a<b", {})) == "a<b"


def test_what_unicode_keeps_for_programs_is_no_control_token():
    for text in ("".join(NO_CHARACTERS), "".join(NO_CHARACTERS[:3]) * 40):
        assert MARKS.sub("\ufffd", text) == "\ufffd" * len(text)
        assert not CONTROL_IDS & {*TINY.encode(text), *TINY.encode_prompt(text, {})}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {"tokens": [*vocabulary(), "he"], "token_type": [1] * (len(vocabulary()) + 1)},
            "has a token twice",
        ),
        ({"merges": ["h zz"]}, "name tokens that it does not have"),
        ({"merges": ["h h"]}, "name tokens that it does not have"),
        ({"merges": ["h e y"]}, "does not have two parts"),
    ],
)
def test_a_vocabulary_that_cannot_be_used_is_refused(changes, words):
    with pytest.raises(DamagedModelError, match=words):
        tokenizer(**changes)


def test_a_way_to_cut_words_that_is_not_known_is_refused_by_name():
    with pytest.raises(UnsupportedModelError, match=r"not known here.*'secret-bpe'"):
        tokenizer(pre="secret-bpe")


@pytest.mark.parametrize("case", GOLDEN["text_cases"], ids=lambda case: ascii(case["text"])[:30])
def test_the_starter_model_reads_texts_as_an_independent_tokenizer_does(starter_checkpoint, case):
    assert starter_checkpoint.words.tokenizer.encode(case["text"]) == case["ids"]


def test_the_starter_model_gives_texts_back(starter_checkpoint):
    tokenizer = starter_checkpoint.words.tokenizer
    # It lacks 21 of the 256 bytes; what holds one of them is left out when it is read.
    lacking = [case["text"] for case in GOLDEN["text_cases"] if "\x04" in case["text"]]
    for case in GOLDEN["text_cases"]:
        if case["text"] not in lacking:
            assert tokenizer.decode(tokenizer.encode(case["text"])) == case["text"]
    assert len(lacking) == 1
