"""A GGUF file's vocabulary, read as the tokenizer.json that it was made from.

There are two kinds: `gpt2` is byte-level BPE with merges; `llama` is sentencepiece's BPE (Kudo and
Richardson 2018, arXiv 1808.06226) with a score for each token.
"""

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from engine.errors import DamagedModelError, UnsupportedModelError
from engine.gguf_cuts import CUTS
from engine.gguf_facts import Facts
from engine.hf_files import Json
from engine.tokenizer import END_NAMES, SPACE, Tokenizer
from engine.words import Words

# GGUF's kinds of tokens. Those that are not among these are words like any other.
UNKNOWN, CONTROL, USER_DEFINED, BYTE = 2, 3, 4, 6
FOUND_FIRST = frozenset({UNKNOWN, CONTROL, USER_DEFINED})
# Far beyond any word; the ways to make a token of two are as many as its characters.
LONGEST = 4096
# The sum of the squares of all lengths: of so many characters are the merges made. The 49,152
# tokens of SmolLM2 have 2.8 million.
MOST_WORK = 2**26
END_KEYS = ("eos_token_id", "eot_token_id", "eom_token_id")
# What a file of the kind `llama` means where it does not say, as llama.cpp has it.
LLAMA_IDS = {"unknown_token_id": 0, "bos_token_id": 1, "eos_token_id": 2}


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """The tokens, what kind each is, where each stands, and those that have a part to play."""

    tokens: list[str]
    kinds: list[int]
    ids: Mapping[str, int]
    parts: Mapping[str, int]

    def texts(self, key: str) -> str:
        """Give the text of the token that plays a part."""
        return self.tokens[self.parts[key]] if key in self.parts else ""

    def added(self) -> Iterator[Json]:
        """List what is found in a text before anything else, as it stands."""
        flags = dict.fromkeys(("single_word", "lstrip", "rstrip", "normalized"), False)
        for index, (token, kind) in enumerate(zip(self.tokens, self.kinds, strict=True)):
            if kind in FOUND_FIRST and token:
                yield {"id": index, "content": token, "special": kind != USER_DEFINED, **flags}


def read_words(facts: Facts, tokens: list[str]) -> Words:
    """Read how the model hears and speaks, whose tokens have these texts.

    Raises DamagedModelError or UnsupportedModelError.
    """
    said, vocabulary, first = _read(facts, tokens)
    try:
        tokenizer = Tokenizer(said, len(vocabulary.tokens), first=first)
    except ValueError as error:
        raise DamagedModelError(facts.path, str(error)) from error
    ends = (vocabulary.parts.get(key) for key in END_KEYS)
    known = map(tokenizer.control_id, END_NAMES)
    return Words(
        tokenizer=tokenizer,
        template=facts.optional("tokenizer.chat_template", str),
        ends=frozenset(token for token in (*ends, *known) if token is not None),
        specials={
            "bos_token": vocabulary.texts("bos_token_id"),
            "eos_token": vocabulary.texts("eos_token_id"),
        },
    )


def tokenizer_json(facts: Facts, tokens: list[str]) -> tuple[Json, int | None]:
    """Write a whole tokenizer.json, and tell the id that begins every prompt, if one does.

    Raises DamagedModelError or UnsupportedModelError.
    """
    said, _, first = _read(facts, tokens)
    whole: dict[str, object] = {"version": "1.0", "truncation": None, "padding": None}
    whole["normalizer"] = None
    byte_level = "pre_tokenizer" in said
    whole |= {
        "pre_tokenizer": None,
        "post_processor": None if first is None else _beginning_with(tokens[first], first),
        "decoder": _BYTE_DECODER if byte_level else _piece_decoder(said),
    }
    return {**whole, **said}, first


_BYTE_DECODER: Json = {
    "type": "ByteLevel",
    "add_prefix_space": False,
    "trim_offsets": True,
    "use_regex": True,
}


def _piece_decoder(said: Json) -> Json:
    steps: list[Json] = [
        {"type": "Replace", "pattern": {"String": SPACE}, "content": " "},
        {"type": "ByteFallback"},
        {"type": "Fuse"},
    ]
    if '"Prepend"' in json.dumps(said["normalizer"]):
        steps.append({"type": "Strip", "content": " ", "start": 1, "stop": 0})
    return {"type": "Sequence", "decoders": steps}


def _beginning_with(token: str, index: int) -> Json:
    begin: Json = {"SpecialToken": {"id": token, "type_id": 0}}
    a, b = ({"Sequence": {"id": name, "type_id": 0}} for name in "AB")
    return {
        "type": "TemplateProcessing",
        "single": [begin, a],
        "pair": [begin, a, b],
        "special_tokens": {token: {"id": token, "ids": [index], "tokens": [token]}},
    }


def _read(facts: Facts, tokens: list[str]) -> tuple[Json, _Vocabulary, int | None]:
    """Give what a tokenizer.json says, the vocabulary, and the id that begins every prompt."""
    kind = facts.needed("tokenizer.ggml.model", str)
    if kind not in {"gpt2", "llama"}:
        raise UnsupportedModelError(facts.path, f"its tokenizer is of the kind {kind!r}")
    vocabulary = _vocabulary(facts, tokens, LLAMA_IDS if kind == "llama" else {})
    said, begins = (_gpt2 if kind == "gpt2" else _sentencepiece)(facts, vocabulary)
    begins = facts.otherwise("tokenizer.ggml.add_bos_token", begins)
    return said, vocabulary, vocabulary.parts.get("bos_token_id") if begins else None


def _vocabulary(facts: Facts, tokens: list[str], usual: Mapping[str, int]) -> _Vocabulary:
    kinds = facts.whole_numbers("tokenizer.ggml.token_type")
    if len(kinds) != len(tokens):
        raise DamagedModelError(facts.path, f"{len(kinds)} of its {len(tokens)} tokens have a kind")
    if (longest := max(map(len, tokens), default=0)) > LONGEST:
        raise DamagedModelError(facts.path, f"it has a token of {longest} characters")
    ids = {token: index for index, token in enumerate(tokens)}
    if len(ids) != len(tokens):
        raise DamagedModelError(facts.path, "its vocabulary has a token twice")
    parts = {key: index for key, index in usual.items() if index < len(tokens)}
    for key in {*END_KEYS, "bos_token_id", "unknown_token_id"}:
        token = facts.optional(f"tokenizer.ggml.{key}", int)
        if token is not None and not 0 <= token < len(tokens):
            raise DamagedModelError(facts.path, f"its {key!r} is no token that it has")
        if token is not None:
            parts[key] = token
    return _Vocabulary(tokens, kinds, ids, parts)


def _gpt2(facts: Facts, vocabulary: _Vocabulary) -> tuple[Json, bool]:
    """Write byte-level BPE, and tell whether a prompt has a first token by itself."""
    name = facts.otherwise("tokenizer.ggml.pre", "default")
    if name not in CUTS:
        raise UnsupportedModelError(
            facts.path, f"it cuts text into words in a way that is not known here ({name!r})"
        )
    cut = CUTS[name]
    merges = [merge.split(" ") for merge in facts.texts("tokenizer.ggml.merges")]
    if any(len(merge) != 2 for merge in merges):
        raise DamagedModelError(facts.path, "one of its merges does not have two parts")
    ids = vocabulary.ids
    if any(part not in ids for left, right in merges for part in (left, right, left + right)):
        raise DamagedModelError(facts.path, "its merges name tokens that it does not have")
    said: Json = {
        "added_tokens": list(vocabulary.added()),
        "pre_tokenizer": cut.pre_tokenizer(),
        "model": {
            "type": "BPE",
            "vocab": ids,
            "merges": merges,
            "ignore_merges": cut.whole_words,
        },
    }
    return said, cut.begins


def _sentencepiece(facts: Facts, vocabulary: _Vocabulary) -> tuple[Json, bool]:
    """Write sentencepiece's BPE; a prompt has a first token by itself."""
    if sum(len(token) ** 2 for token in vocabulary.tokens) > MOST_WORK:
        raise DamagedModelError(facts.path, "its tokens are far too long")
    scores = facts.numbers("tokenizer.ggml.scores")
    if len(scores) != len(vocabulary.tokens):
        raise DamagedModelError(
            facts.path, f"{len(scores)} of its {len(vocabulary.tokens)} tokens have a score"
        )
    if not all(map(math.isfinite, scores)):
        raise DamagedModelError(facts.path, "it has a score that is no number")
    # Each piece of text between two special tokens begins with a space, as llama.cpp has it.
    adds_space = facts.otherwise("tokenizer.ggml.add_space_prefix", True)
    prepend = [{"type": "Prepend", "prepend": SPACE}] if adds_space else []
    replace = {"type": "Replace", "pattern": {"String": " "}, "content": SPACE}
    said: Json = {
        "added_tokens": list(vocabulary.added()),
        "normalizer": {"type": "Sequence", "normalizers": [*prepend, replace]},
        "model": {
            "type": "BPE",
            "vocab": vocabulary.ids,
            "merges": list(_merges(vocabulary, scores)),
            "unk_token": vocabulary.texts("unknown_token_id") or None,
            "byte_fallback": True,
            "fuse_unk": True,
        },
    }
    return said, True


def _merges(vocabulary: _Vocabulary, scores: list[float]) -> Iterator[tuple[str, str]]:
    """Give every way to make a token of two others, those of the best score first."""
    words = {
        token: index
        for token, index in vocabulary.ids.items()
        if vocabulary.kinds[index] not in {UNKNOWN, CONTROL, BYTE}
    }
    for word, _ in sorted(words.items(), key=lambda entry: -scores[entry[1]]):
        for cut in range(1, len(word)):
            if word[:cut] in words and word[cut:] in words:
                yield word[:cut], word[cut:]
