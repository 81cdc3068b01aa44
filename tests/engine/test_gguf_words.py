"""Vocabularies of GGUF files, held against llama.cpp on the same ones."""

import json
from pathlib import Path

import pytest
import tokenizers
from tokenizers import models, pre_tokenizers

from engine.errors import DamagedModelError
from engine.gguf_facts import Facts
from engine.gguf_header import Header
from engine.gguf_words import read_words

GOLDEN = json.loads((Path(__file__).parent.parent / "golden" / "gguf_words.json").read_text())
KINDS = list(GOLDEN["ids"])

# As they stand in the models' own tokenizer.json (Mistral Nemo's, and GPT-4o's as Llama 4 has it).
ORIGINAL = {
    "tekken": (
        r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+|"
        r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*|"
        r"\p{N}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+"
    ),
    "gpt-4o": (
        r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+"
        r"(?i:'s|'t|'re|'ve|'m|'ll|'d)?|"
        r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*"
        r"(?i:'s|'t|'re|'ve|'m|'ll|'d)?|"
        r"\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+"
    ),
}
# llama.cpp writes those two down otherwise: for it a mark is no letter, and É is not a capital.
ADAPTED = {(kind, GOLDEN["texts"][place]) for kind in ORIGINAL for place in (10, 14, 18)}


def words(kind, **changes):
    if kind.startswith("llama w"):
        said = GOLDEN["llama"] | {"model": "llama", "add_space_prefix": False}
    elif kind == "llama":
        said = GOLDEN["llama"] | {"model": "llama"}
    else:
        said = GOLDEN["gpt2"] | {"model": "gpt2", "pre": kind}
    said |= changes
    metadata = {f"tokenizer.ggml.{key}": value for key, value in said.items() if value is not None}
    facts = Facts(Path("words.gguf"), Header(metadata, {}))
    return read_words(facts, facts.texts("tokenizer.ggml.tokens"))


@pytest.fixture(scope="module", params=KINDS)
def kind(request):
    return request.param


@pytest.fixture(scope="module")
def tokenizer(kind):
    return words(kind).tokenizer


@pytest.mark.parametrize("place", range(len(GOLDEN["texts"])))
def test_ids_are_those_of_llama_cpp(kind, tokenizer, place):
    text = GOLDEN["texts"][place]
    if (kind, text) not in ADAPTED:
        assert tokenizer.encode(text) == GOLDEN["ids"][kind][place]


@pytest.mark.parametrize("place", range(len(GOLDEN["texts"])))
def test_ids_of_a_prompt_are_those_of_llama_cpp(kind, tokenizer, place):
    if (kind, GOLDEN["texts"][place]) not in ADAPTED:
        ids = tokenizer.encode_prompt(GOLDEN["prompts"][place], {})
        assert ids == GOLDEN["prompt_ids"][kind][place]


@pytest.mark.parametrize("name", ORIGINAL)
@pytest.mark.parametrize("text", GOLDEN["texts"])
def test_words_are_those_of_the_models_own_pattern(name, text):
    said = GOLDEN["gpt2"]
    merges = [tuple(merge.split()) for merge in said["merges"]]
    vocabulary = {token: index for index, token in enumerate(said["tokens"])}
    theirs = tokenizers.Tokenizer(models.BPE(vocabulary, merges, ignore_merges=name == "tekken"))
    theirs.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(tokenizers.Regex(ORIGINAL[name]), behavior="isolated"),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
    ])
    ids = theirs.encode(text, add_special_tokens=False).ids
    assert words(name).tokenizer.encode(text) == ids


def test_ids_become_the_text_again(kind, tokenizer):
    for text in GOLDEN["texts"]:
        assert tokenizer.decode(tokenizer.encode(text)) == (
            f" {text}" if kind == "llama" and text else text
        )


def test_a_prompt_begins_as_the_kind_of_vocabulary_does_unless_the_file_says(kind):
    begins = kind in {"llama-bpe", "tekken"} or kind.startswith("llama")
    bos = 1 if kind.startswith("llama") and kind != "llama-bpe" else 0
    said = {None: begins, True: True, False: False}
    for value, expected in said.items():
        tokenizer = words(kind, add_bos_token=value).tokenizer
        assert (tokenizer.encode_prompt("a", {})[0] == bos) == expected


def test_of_a_sentencepiece_vocabulary_the_first_tokens_are_known():
    known = words("llama")
    assert known.specials == {"bos_token": "<s>", "eos_token": "</s>"}
    assert known.ends == {2}


def test_typed_names_of_control_tokens_are_text(kind, tokenizer):
    controls = {tokenizer.control_id(name) for name in ("<s>", "</s>")}
    assert None not in controls
    assert not controls & set(tokenizer.encode("<s>a</s><unk>"))


SCORES = GOLDEN["llama"]["scores"]
DAMAGED = {
    "no scores": ({"scores": None}, "does not say its 'tokenizer.ggml.scores'"),
    "few scores": ({"scores": SCORES[1:]}, "tokens have a score"),
    "a score that is none": ({"scores": [*SCORES[1:], float("nan")]}, "a score that is no number"),
    "an endless token": (
        {"tokens": [*GOLDEN["llama"]["tokens"][1:], "a" * 5000]}, "a token of 5000 characters"
    ),
    # Each is made of two others in all ways: together in gigabytes of them.
    "a staircase of tokens": (
        {"tokens": ["a" * length for length in range(1, 800)], "token_type": [1] * 799},
        "its tokens are far too long",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("changes", "sentence"), DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_sentencepiece_vocabulary_is_refused(changes, sentence):
    with pytest.raises(DamagedModelError, match=sentence):
        words("llama", **changes)
