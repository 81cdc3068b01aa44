"""Writes gguf_words.json: what llama.cpp makes of texts with the vocabularies of GGUF files.

    python -m venv venv
    venv/bin/pip install llama-cpp-python==0.3.36 tokenizers sentencepiece
    PYTHONPATH=. venv/bin/python tests/golden/make_gguf_words.py

Run from the checkout. The vocabularies are small, and trained across words: wherever a text is cut
otherwise, other tokens come of it.
"""

import io
import json
import tempfile
from pathlib import Path

from llama_cpp import Llama
from sentencepiece import SentencePieceProcessor, SentencePieceTrainer
from tokenizers import Tokenizer, models, pre_tokenizers
from tokenizers.trainers import BpeTrainer

from tests.helpers.texts import TEXTS
from tests.helpers.tiny_model import (
    I32,
    Tiny,
    Typed,
    gguf_tensors,
    tiny_metadata,
    weights_of,
    write_gguf,
)

GOLDEN = Path(__file__).with_name("gguf_words.json")
CUTS = (
    "default",
    "gpt-2",
    "smollm",
    "starcoder",
    "llama-bpe",
    "smaug-bpe",
    "qwen2",
    "deepseek-coder",
    "tekken",
    "gpt-4o",
)
NORMAL, UNKNOWN, CONTROL, USER_DEFINED, BYTE = 1, 2, 3, 4, 6
BEGIN, END, LITERAL = "<s>", "</s>", "<think>"


def main() -> None:
    """Make the vocabularies, have llama.cpp read the texts, and write all of it down."""
    bpe, pieces = byte_level(), sentencepiece()
    saying = {cut: bpe | {"model": "gpt2", "pre": cut} for cut in CUTS}
    saying["llama"] = pieces | {"model": "llama"}
    saying["llama without a space"] = pieces | {"model": "llama", "add_space_prefix": False}
    read = {name: read_by_llama_cpp(said) for name, said in saying.items()}
    facts = {
        "texts": TEXTS,
        "prompts": [prompt_of(text) for text in TEXTS],
        "gpt2": bpe,
        "llama": pieces,
        "ids": {name: ids for name, (ids, _) in read.items()},
        "prompt_ids": {name: ids for name, (_, ids) in read.items()},
    }
    GOLDEN.write_text(json.dumps(facts, ensure_ascii=False, separators=(",", ":")) + "\n")


def byte_level() -> dict[str, object]:
    """Train byte-level BPE that knows no words."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    trainer = BpeTrainer(
        vocab_size=1200,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        special_tokens=[BEGIN, END],
    )
    tokenizer.train_from_iterator(TEXTS * 3, trainer)
    said = json.loads(tokenizer.to_str())["model"]
    tokens = [*sorted(said["vocab"], key=said["vocab"].get), LITERAL]
    return {
        "tokens": tokens,
        "token_type": [CONTROL, CONTROL, *[NORMAL] * (len(tokens) - 3), USER_DEFINED],
        "bos_token_id": 0,
        "eos_token_id": 1,
        "merges": [" ".join(merge) for merge in said["merges"]],
    }


def sentencepiece() -> dict[str, object]:
    """Train sentencepiece's BPE, as Llama 1 and 2 have it."""
    model = io.BytesIO()
    SentencePieceTrainer.train(
        sentence_iterator=iter(text for text in TEXTS * 20 if "\x00" not in text),
        model_writer=model,
        vocab_size=900,
        model_type="bpe",
        byte_fallback=True,
        normalization_rule_name="identity",
        remove_extra_whitespaces=False,
        user_defined_symbols=[LITERAL],
        hard_vocab_limit=False,
        minloglevel=2,
    )
    read = SentencePieceProcessor(model_proto=model.getvalue())
    everyone = range(read.get_piece_size())
    return {
        "tokens": [read.id_to_piece(token) for token in everyone],
        "scores": [read.get_score(token) for token in everyone],
        "token_type": [_kind(read, token) for token in everyone],
    }


def _kind(read: SentencePieceProcessor, token: int) -> int:
    if read.is_unknown(token):
        return UNKNOWN
    if read.is_control(token):
        return CONTROL
    if read.is_byte(token):
        return BYTE
    return USER_DEFINED if read.id_to_piece(token) == LITERAL else NORMAL


def prompt_of(text: str) -> str:
    """Write what a template makes of a text. The first token is left to the tokenizer."""
    return f"user\n{text}{END}\n{LITERAL} {text}{END} "


def read_by_llama_cpp(said: dict[str, object]) -> tuple[list[list[int]], list[list[int]]]:
    """Have llama.cpp read every text and prompt, with this vocabulary in a tiny model's file."""
    tiny = Tiny()
    metadata = {
        key: value
        for key, value in tiny_metadata(tiny).items()
        if not key.startswith("tokenizer.") and key != "llama.vocab_size"
    }
    metadata |= {f"tokenizer.ggml.{key}": value for key, value in said.items()}
    metadata["tokenizer.ggml.token_type"] = [Typed(I32, kind) for kind in said["token_type"]]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "words.gguf"
        write_gguf(path, metadata, gguf_tensors(tiny, weights_of(tiny)))
        llama = Llama(str(path), vocab_only=True, verbose=False)
        return (
            [llama.tokenize(text.encode(), add_bos=False, special=False) for text in TEXTS],
            [llama.tokenize(prompt_of(text).encode(), special=True) for text in TEXTS],
        )


if __name__ == "__main__":
    main()
