"""How byte-level BPE cuts a text into words first, by the names that GGUF files have for it.

What each name means is in llama.cpp's src/llama-vocab.cpp; the patterns are those of the models'
own tokenizer.json. A name that is not here is refused: other cuts are other tokens.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.hf_files import Json

_ENGLISH = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)"
_WORD = r"[^\r\n\p{L}\p{N}]?\p{L}+"
_REST = r" ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
# The words of these are also cut before a large letter, and what they cut keeps paths together.
_LARGE, _SMALL = r"[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]", r"[\p{Ll}\p{Lm}\p{Lo}\p{M}]"
_CAMEL = rf"[^\r\n\p{{L}}\p{{N}}]?{_LARGE}*{_SMALL}+"
_CAPITALS = rf"[^\r\n\p{{L}}\p{{N}}]?{_LARGE}+{_SMALL}*"
_PATHS = r" ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+"

LLAMA3 = rf"{_ENGLISH}|{_WORD}|\p{{N}}{{1,3}}|{_REST}"
QWEN2 = rf"{_ENGLISH}|{_WORD}|\p{{N}}|{_REST}"
TEKKEN = rf"{_CAMEL}|{_CAPITALS}|\p{{N}}|{_PATHS}"
GPT4O = rf"{_CAMEL}{_ENGLISH}?|{_CAPITALS}{_ENGLISH}?|\p{{N}}{{1,3}}|{_PATHS}"
# What llama.cpp does where a file does not say, as files from before its names do not.
DEFAULT = (
    r"[\p{P}\$\+<=>\^~\|]+",
    r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)",
    r"\p{N}+",
    r"[0-9][0-9][0-9]",
)
DEEPSEEK_CODER = (r"[\r\n]", r"\s?\p{L}+", r"\s?\p{P}+", "[一-龥ࠀ-一가-퟿]+")


@dataclass(frozen=True, slots=True)
class Cut:
    """How a text is cut by patterns, one after the other, and then by GPT-2's own where gpt2.

    lone_digits come before that. whole_words takes a word that is a token as it is, whatever the
    merges would make of it; begins tells that a prompt begins with a token of its own.
    """

    patterns: tuple[str, ...] = ()
    lone_digits: bool = False
    gpt2: bool = False
    whole_words: bool = False
    begins: bool = False

    def pre_tokenizer(self) -> Json:
        """Write it as a tokenizer.json does."""
        steps: list[Json] = [
            {
                "type": "Split",
                "pattern": {"Regex": pattern},
                "behavior": "Isolated",
                "invert": False,
            }
            for pattern in self.patterns
        ]
        if self.lone_digits:
            steps.append({"type": "Digits", "individual_digits": True})
        in_bytes = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True}
        return {"type": "Sequence", "pretokenizers": [*steps, in_bytes | {"use_regex": self.gpt2}]}


_GPT2 = Cut(gpt2=True)
_DIGITS = Cut(gpt2=True, lone_digits=True)
_LLAMA3 = Cut((LLAMA3,), whole_words=True, begins=True)

CUTS: Mapping[str, Cut] = {
    **dict.fromkeys(("gpt-2", "phi-2", "mpt", "olmo", "jais", "trillion"), _GPT2),
    **dict.fromkeys(("smollm", "starcoder", "refact", "command-r", "codeshell"), _DIGITS),
    **dict.fromkeys(("exaone", "minerva-7b"), _DIGITS),
    **dict.fromkeys(("llama3", "llama-v3", "llama-bpe", "falcon3", "pixtral"), _LLAMA3),
    **dict.fromkeys(("smaug-bpe", "dbrx"), Cut((LLAMA3,))),
    **dict.fromkeys(("qwen2", "deepseek-r1-qwen", "megrez", "stablelm2"), Cut((QWEN2,))),
    **dict.fromkeys(("gpt-4o", "llama4"), Cut((GPT4O,))),
    "default": Cut(DEFAULT),
    "tekken": Cut((TEKKEN,), whole_words=True, begins=True),
    "deepseek-coder": Cut(DEEPSEEK_CODER, lone_digits=True),
}
