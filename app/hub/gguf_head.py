"""The shape of a model, from the first bytes of its GGUF file. Nothing that they say is trusted.

Only numbers are taken. They stand before the tokens, of which the count alone is needed: a few
kilobytes are enough, where the whole head has megabytes.
Format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
"""

import re
import struct
from collections.abc import Mapping

from app.domain.remote import Shape

VERSIONS = {2, 3}
MOST_KEYS = 100_000  # far beyond any model
MOST_VALUES = 2**21  # of a row, as a model's tokens are one; the largest has a tenth of it
LONGEST_KEY = 65_535  # the format's own limit
LONGEST_TEXT = 2**22
NAME = re.compile(r"[a-z0-9][a-z0-9_.-]{0,63}", re.ASCII)

# The format's types: what struct calls those of whole numbers, and the sizes of all that have one.
WHOLE = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 10: "Q", 11: "q"}
SIZES = {0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}
STRING, ARRAY = 8, 9

ARCHITECTURE = "general.architecture"
TOKENS = "tokenizer.ggml.tokens"
LAYERS, WIDTH, INNER = "block_count", "embedding_length", "feed_forward_length"
HEADS, KV_HEADS = "attention.head_count", "attention.head_count_kv"
HEAD_DIM = "attention.key_length"
CONTEXT, VOCABULARY = "context_length", "vocab_size"
# The most that each may be, some times what any model has. All that is reckoned with them stays
# within 64 bits, beyond which no size can be shown.
MOST = {
    LAYERS: 2**12,
    WIDTH: 2**18,
    INNER: 2**21,
    HEADS: 2**12,
    KV_HEADS: 2**12,
    HEAD_DIM: 2**12,
    CONTEXT: 2**30,
    VOCABULARY: MOST_VALUES,
}
WANTED = tuple(f".{key}" for key in MOST)


class ShortError(Exception):
    """The head goes on beyond the bytes that there are."""


class _DamagedError(Exception):
    """This is no head of a GGUF file."""


def shape_in(head: bytes) -> Shape | None:
    """Read what a file's first bytes say; None where it is no model's shape. Raises ShortError.

    That the embedding is the head as well is said after all tokens, so it is never told here.
    """
    try:
        return _Head(head).shape()
    except _DamagedError:
        return None


class _Head:
    """Walks through the bytes; every step goes on, and none beyond their end."""

    def __init__(self, head: bytes) -> None:
        self._head, self._at = head, 0
        self._numbers: dict[str, int] = {}
        self._architecture = ""

    def shape(self) -> Shape | None:
        if self._taken(4) != b"GGUF" or self._number("I") not in VERSIONS:
            raise _DamagedError
        self._number("Q")  # of tensors, which come later
        for _ in range(self._count(MOST_KEYS)):
            key = self._text(LONGEST_KEY).decode(errors="replace")
            self._take(key)
            if key == TOKENS and self._made():
                break
        return self._made()

    def _take(self, key: str) -> None:
        if key in self._numbers:
            raise _DamagedError
        kind = self._number("I")
        if kind == ARRAY:
            self._take_row(key)
        elif kind == STRING:
            text = self._text(LONGEST_TEXT)
            if key == ARCHITECTURE:
                self._architecture = text.decode(errors="replace")
        elif key.endswith(WANTED):
            self._numbers[key] = self._number(_letter(kind))
        else:
            self._taken(_size(kind))

    def _take_row(self, key: str) -> None:
        """Take the largest of numbers that differ from layer to layer, and pass what else it is."""
        kind, count = self._number("I"), self._count(MOST_VALUES)
        if key == TOKENS:
            self._numbers[key] = count
            # Who writes keys in another order says what is missing after the tokens.
            if self._made():
                return
        if kind == STRING:
            for _ in range(count):
                self._text(LONGEST_TEXT)
            return
        row = self._taken(count * _size(kind))
        if key.endswith(WANTED):
            numbers = struct.unpack(f"<{count}{_letter(kind)}", row)
            self._numbers[key] = max(numbers, default=0)

    def _made(self) -> Shape | None:
        return _shape(self._architecture, self._numbers)

    def _count(self, most: int) -> int:
        if (count := self._number("Q")) > most:
            raise _DamagedError
        return count

    def _number(self, letter: str) -> int:
        layout = struct.Struct(f"<{letter}")
        (number,) = layout.unpack(self._taken(layout.size))
        return number

    def _text(self, longest: int) -> bytes:
        return self._taken(self._count(longest))

    def _taken(self, size: int) -> bytes:
        start, self._at = self._at, self._at + size
        if self._at > len(self._head):
            raise ShortError
        return self._head[start : self._at]


def _letter(kind: int) -> str:
    """Tell what struct calls a whole number of this type."""
    if kind not in WHOLE:
        raise _DamagedError
    return WHOLE[kind]


def _size(kind: int) -> int:
    """Tell the bytes of a value; rows of rows are allowed by the format, and nobody writes them."""
    if kind not in SIZES:
        raise _DamagedError
    return SIZES[kind]


def _shape(architecture: str, numbers: Mapping[str, int]) -> Shape | None:
    """Make a shape of what was said so far, if that is all that it takes, and sane."""
    said = {key: numbers.get(f"{architecture}.{key}") for key in MOST}
    width, heads = said[WIDTH] or 0, said[HEADS] or 0
    otherwise = {
        KV_HEADS: heads,
        HEAD_DIM: width // max(heads, 1),
        VOCABULARY: numbers.get(TOKENS),
    }
    whole = {key: otherwise.get(key) if each is None else each for key, each in said.items()}
    sane = {key: each for key, each in whole.items() if each and 0 < each <= MOST[key]}
    if len(sane) < len(MOST) or not NAME.fullmatch(architecture) or sane[KV_HEADS] > heads:
        return None
    return Shape(
        n_layers=sane[LAYERS],
        hidden_size=width,
        intermediate_size=sane[INNER],
        n_heads=heads,
        n_kv_heads=sane[KV_HEADS],
        head_dim=sane[HEAD_DIM],
        vocab_size=sane[VOCABULARY],
        context=sane[CONTEXT],
        architecture=architecture,
    )
