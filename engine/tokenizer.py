"""Text ↔ token ids. What a person typed never becomes a control token, whatever they typed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import tokenizers
from tokenizers import AddedToken, models, pre_tokenizers

# What a template sees where someone typed a control token's name: private-use characters, whose
# begin and end differ, so that text between two is not a third.
BEGIN, END = "\U000f0000", "\U000f0001"
STAND_IN = re.compile(f"{BEGIN}[^{BEGIN}{END}]*{END}")

# Names that end a turn in the templates of the family, where the file marks them as control.
END_NAMES = ("<|im_end|>", "<|eot_id|>", "<|eom_id|>", "<|end_of_text|>", "<|endoftext|>", "</s>")


class Tokenizer(Protocol):
    """Text ↔ ids, whichever kind of file that came from."""

    @property
    def control_names(self) -> re.Pattern[str]:
        """Give the pattern that finds any control token's name in a text."""
        ...

    @property
    def adds_space(self) -> bool:
        """Tell whether a text's first id has a space before it that the text does not have."""
        ...

    def encode(self, text: str) -> list[int]:
        """Turn text into ids; names of control tokens in it are text like any other."""
        ...

    def fewest(self, rendered: str, typed: dict[str, str]) -> int:
        """Tell how many ids a rendered template has at least, without reading it."""
        ...

    def encode_prompt(self, rendered: str, typed: dict[str, str]) -> list[int]:
        """Turn a rendered template into ids: here names of control tokens are the tokens.

        typed gives back, for each stand-in, the control token's name that a person typed.
        """
        ...

    def bytes_of(self, token: int) -> bytes:
        """Give the bytes that a token stands for; none for a control token."""
        ...

    def control_id(self, name: str) -> int | None:
        """Find the control token of this name."""
        ...


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a model file says of its tokens; token i has text tokens[i].

    control holds ids that steer the model and have no text (`<|im_end|>`); literal holds ids of
    whole texts that are found before BPE begins; pre names how text is cut before BPE.
    """

    tokens: Sequence[str]
    merges: Sequence[tuple[str, str]]
    control: frozenset[int]
    literal: frozenset[int]
    pre: str
    bos: int | None
    add_bos: bool


class BpeTokenizer:
    """Byte-level BPE, as GPT-2 brought it in: every text has ids, and every byte comes back.

    Raises ValueError where the vocabulary contradicts itself or is cut in an unknown way.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._ids = {text: index for index, text in enumerate(vocabulary.tokens)}
        self._plain = _plain_tokenizer(vocabulary, self._ids)
        names = [vocabulary.tokens[index] for index in vocabulary.control]
        # Longest first, so that one name inside another does not cut it short.
        names = sorted((name for name in names if name), key=len, reverse=True)
        self._control = re.compile("(" + "|".join(map(re.escape, names)) + ")" if names else "(?!)")
        self._longest = max(map(len, vocabulary.tokens), default=1)

    @property
    def control_names(self) -> re.Pattern[str]:
        """Give the pattern that finds any control token's name in a text."""
        return self._control

    @property
    def adds_space(self) -> bool:
        """Tell whether a text's first id has a space before it: never, here."""
        return False

    def encode(self, text: str) -> list[int]:
        """Turn text into ids; names of control tokens in it are text like any other."""
        return self._plain.encode(text, add_special_tokens=False).ids

    def fewest(self, rendered: str, typed: dict[str, str]) -> int:
        """Tell how many ids a rendered template has at least, without reading it."""
        # No token and no stand-in has more characters than this.
        longest = max(self._longest, *map(len, typed), 1)
        return -(-len(rendered) // longest)

    def encode_prompt(self, rendered: str, typed: dict[str, str]) -> list[int]:
        """Turn a rendered template into ids: here names of control tokens are the tokens.

        typed gives back, for each stand-in, the control token's name that a person typed.
        """
        ids: list[int] = []
        for part in self._control.split(rendered):
            if self._control.fullmatch(part):
                ids.append(self._ids[part])
            elif part:
                ids.extend(self.encode(restored(part, typed)))
        return self._with_bos(ids)

    def bytes_of(self, token: int) -> bytes:
        """Give the bytes that a token stands for; none for a control token."""
        vocabulary = self._vocabulary
        if token in vocabulary.control:
            return b""
        text = vocabulary.tokens[token]
        if token in vocabulary.literal:
            return text.encode()
        return bytes(BYTES[character] for character in text if character in BYTES)

    def decode(self, ids: Iterable[int]) -> str:
        """Turn ids back into text; bytes that are no UTF-8 become U+FFFD."""
        return b"".join(map(self.bytes_of, ids)).decode(errors="replace")

    def control_id(self, name: str) -> int | None:
        """Find the control token of this name."""
        token = self._ids.get(name)
        return token if token in self._vocabulary.control else None

    def _with_bos(self, ids: list[int]) -> list[int]:
        bos = self._vocabulary.bos
        # Many templates write the first token themselves; twice, it would be another prompt.
        if not self._vocabulary.add_bos or bos is None or ids[:1] == [bos]:
            return ids
        return [bos, *ids]


def restored(part: str, typed: dict[str, str]) -> str:
    """Put back what people typed, where the template saw a stand-in for it."""
    return STAND_IN.sub(lambda found: typed.get(found.group(), found.group()), part)


def _plain_tokenizer(vocabulary: Vocabulary, ids: dict[str, int]) -> tokenizers.Tokenizer:
    if len(ids) != len(vocabulary.tokens):
        raise ValueError("its vocabulary has a token twice")
    missing = [part for pair in vocabulary.merges for part in (*pair, "".join(pair))]
    if any(part not in ids for part in missing):
        raise ValueError("its merges name tokens that it does not have")
    tokenizer = tokenizers.Tokenizer(models.BPE(vocab=ids, merges=list(vocabulary.merges)))
    tokenizer.pre_tokenizer = _pre_tokenizer(vocabulary.pre)
    tokenizer.add_tokens([
        AddedToken(vocabulary.tokens[index], normalized=False)
        for index in sorted(vocabulary.literal)
    ])
    return tokenizer


def _pre_tokenizer(pre: str) -> pre_tokenizers.PreTokenizer:
    byte_level = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
    if pre in {"default", "gpt-2"}:
        return byte_level
    if pre == "smollm":
        return pre_tokenizers.Sequence([pre_tokenizers.Digits(individual_digits=True), byte_level])
    raise ValueError(f"it cuts text into words in a way that is not known here ({pre!r})")


def _byte_alphabet() -> dict[str, int]:
    """Give GPT-2's way to write any byte as one visible character, turned round.

    Visible bytes stand for themselves; the others, in order, for the characters from U+0100 on.
    """
    visible = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    hidden = [byte for byte in range(256) if byte not in visible]
    alphabet = {chr(byte): byte for byte in visible}
    return alphabet | {chr(0x100 + index): byte for index, byte in enumerate(hidden)}


BYTES = _byte_alphabet()
