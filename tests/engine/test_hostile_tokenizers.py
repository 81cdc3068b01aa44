"""Tokenizers from strangers, damaged by chance: each opens and reads, or says why not."""

import json

import pytest

from tests.helpers.hf_folder import byte_level_tokenizer, write_folder
from tests.helpers.hostile import accepted, changed, of_chance

TOKENIZER = json.loads(byte_level_tokenizer().to_str())
SPLIT = {"type": "Split", "behavior": "Isolated", "invert": False}
PATTERNS = ["(a+)+$", "(", "", "a{1,99999}", "(?<=a*)b", r"(?:(?:a*)*)*b", ".", r"\X", "\x00"]
STEPS = [
    *[{"type": "Replace", "pattern": {"Regex": rx}, "content": "aa"} for rx in PATTERNS],
    *[{"type": kind} for kind in ("NFD", "Lowercase", "ByteLevel", "Nmt", "StripAccents")],
    *[{"type": "Prepend", "prepend": text} for text in ("", "▁", "\ufdd0", "x" * 99)],
    *[{"type": "Precompiled", "precompiled_charsmap": c} for c in ("", "AAAA", "/////w==", "AQ==")],
]
CUTS = [
    *[SPLIT | {"pattern": {"Regex": rx}} for rx in PATTERNS],
    *[{"type": kind} for kind in ("Whitespace", "UnicodeScripts", "BertPreTokenizer")],
    {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True},
    {"type": "FixedLength", "length": 0},
]
PIECES = [[text, -1.0] for text in ("<unk>", "h", "e", "l", "o", " ", "he")]
MODELS = [
    {"type": "Unigram", "vocab": PIECES, "unk_id": 0, "byte_fallback": False},
    {"type": "WordLevel", "vocab": {"hello": 0, "?": 1}, "unk_token": "?"},
    {"type": "WordPiece", "vocab": {"h": 0}, "unk_token": "?", "continuing_subword_prefix": "##"},
]


@pytest.fixture
def base(tmp_path):
    """Return a whole folder that no test changes."""
    return write_folder(tmp_path / "base")


def a_tokenizer(chance):
    said = TOKENIZER
    match chance.randrange(5):
        case 0:
            normalizers = [changed(chance.choice(STEPS), chance), *chance.choices(STEPS, k=2)]
            said = said | {"normalizer": {"type": "Sequence", "normalizers": normalizers}}
        case 1:
            said = said | {"normalizer": chance.choice(STEPS), "pre_tokenizer": chance.choice(CUTS)}
        case 2:
            said = said | {"model": changed(chance.choice(MODELS), chance)}
        case 3:
            said = said | {"added_tokens": changed(said["added_tokens"], chance)}
        case _:
            said = changed(said, chance)
    return json.dumps(said).encode()


def test_a_tokenizer_of_any_parts_is_refused_or_harmless(base):
    assert 20 < accepted(base, "tokenizer.json", of_chance(200, a_tokenizer)) < 180


def test_files_beside_the_tokenizer_are_refused_or_harmless(base):
    said = json.loads((base / "tokenizer_config.json").read_text())
    contents = of_chance(60, lambda chance: json.dumps(changed(said, chance)).encode())
    assert accepted(base, "tokenizer_config.json", contents) > 10
