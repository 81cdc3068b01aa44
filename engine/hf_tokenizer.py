"""`HfTokenizer`: a folder's tokenizer.json, run by the tokenizers library as transformers runs it.

The library finds the names of control tokens wherever they stand in a text, typed or not. So here
they have other names: characters of private use, one each, which no typed text keeps. A prompt is
then one text to the library, cut and joined as the tokenizer's makers meant, and what was typed
stays text.
"""

import json
import re
from collections.abc import Mapping
from typing import cast

import msgspec
from tokenizers import Tokenizer

from engine.hf_files import Json
from engine.tokenizer import BYTES, restored

# The last plane of private use: far from any font's icons.
FIRST_MARK, LAST_MARK = 0x100000, 0x10FFFD
MARKS = re.compile(f"[{chr(FIRST_MARK)}-{chr(LAST_MARK)}]")
# sentencepiece's space, and how it writes a byte that no token has.
SPACE = "▁"
BYTE = re.compile(r"<0x([0-9A-F]{2})>")


class _Added(msgspec.Struct):
    """A token that is found in a text before anything else."""

    id: int
    content: str
    special: bool = False


class HfTokenizer:
    """Text ↔ ids by a tokenizer.json.

    Raises ValueError where the file is not one, or its tokens are more than vocab_size.
    """

    def __init__(self, said: Json, vocab_size: int) -> None:
        try:
            added = msgspec.convert(said.get("added_tokens") or [], list[_Added])
        except msgspec.ValidationError as error:
            raise ValueError(f"its tokenizer.json is wrong ({error})") from error
        self._control = {token.content: token.id for token in added if token.special}
        if len(self._control) > LAST_MARK - FIRST_MARK:
            raise ValueError("its tokenizer.json has too many control tokens")
        self._marks = {name: chr(FIRST_MARK + i) for i, name in enumerate(self._control)}
        self._tokenizer = _tokenizer(_renamed(said, self._marks))
        self._literal = {token.id: token.content for token in added if not token.special}
        # The library numbers tokens anew that its vocabulary has under other names.
        self._ids = {self._theirs(token): token.id for token in added}
        self._texts = self._all_texts()
        if any(not 0 <= token < vocab_size for token in self._texts):
            raise ValueError("its tokenizer has tokens that its embedding does not have")
        self._longest = max(map(len, self._texts.values()), default=1)
        self._byte_level = _is_byte_level(said)
        names = sorted(filter(None, self._control), key=len, reverse=True)
        self.adds_space = b"".join(map(self.bytes_of, self.encode("a"))).startswith(b" ")
        self.control_names = re.compile("|".join(map(re.escape, names)) if names else "(?!)")

    def encode(self, text: str) -> list[int]:
        """Turn text into ids; names of control tokens in it are text like any other."""
        return self._encoded(MARKS.sub("\ufffd", text))

    def fewest(self, rendered: str, typed: dict[str, str]) -> int:
        """Tell how many ids a rendered template has at least, without reading it."""
        longest = max(self._longest, *map(len, typed), 1)
        return -(-len(rendered) // longest)

    def encode_prompt(self, rendered: str, typed: dict[str, str]) -> list[int]:
        """Turn a rendered template into ids: here names of control tokens are the tokens.

        typed gives back, for each stand-in, the control token's name that a person typed.
        """
        text = MARKS.sub("\ufffd", rendered)
        marked = self.control_names.sub(lambda found: self._marks[found.group()], text)
        return self._encoded(restored(marked, typed))

    def bytes_of(self, token: int) -> bytes:
        """Give the bytes that a token stands for; none for a control token."""
        if token in self._literal:
            return self._literal[token].encode()
        text = self._texts.get(token, "")
        if self._byte_level:
            return bytes(BYTES[character] for character in text if character in BYTES)
        if byte := BYTE.fullmatch(text):
            return bytes.fromhex(byte.group(1))
        return text.replace(SPACE, " ").encode()

    def control_id(self, name: str) -> int | None:
        """Find the control token of this name."""
        return self._control.get(name)

    def _encoded(self, text: str) -> list[int]:
        ids = self._tokenizer.encode(text, add_special_tokens=False).ids
        return [self._ids.get(token, token) for token in ids]

    def _theirs(self, token: _Added) -> int:
        found = self._tokenizer.token_to_id(self._marks.get(token.content, token.content))
        return token.id if found is None else found

    def _all_texts(self) -> dict[int, str]:
        """Give the text of every token that is no added one, by its id."""
        vocabulary = self._tokenizer.get_vocab(with_added_tokens=False)
        hidden = {*self._ids, *self._control.values()}
        texts = {token: text for text, token in vocabulary.items() if token not in hidden}
        return texts | dict.fromkeys(self._control.values(), "") | self._literal


def _renamed(said: Json, marks: Mapping[str, str]) -> Json:
    """Give control tokens their marks for names, wherever the file has them."""
    renamed = dict(said) | {"post_processor": None, "truncation": None, "padding": None}
    renamed["added_tokens"] = [
        token | {"content": marks.get(cast(str, token["content"]), token["content"])}
        for token in cast(list[dict[str, object]], said.get("added_tokens") or [])
    ]
    model = said.get("model")
    if isinstance(model, dict):
        model = cast(dict[str, object], model)
        renamed["model"] = model | {"vocab": _renamed_vocabulary(model.get("vocab"), marks)}
    return renamed


def _renamed_vocabulary(vocabulary: object, marks: Mapping[str, str]) -> object:
    if isinstance(vocabulary, dict):
        named = cast(dict[str, object], vocabulary)
        return {marks.get(text, text): token for text, token in named.items()}
    if isinstance(vocabulary, list):
        scored = cast(list[list[object]], vocabulary)
        return [[marks.get(str(piece[0]), piece[0]), *piece[1:]] for piece in scored]
    return vocabulary


def _tokenizer(said: Json) -> Tokenizer:
    try:
        return Tokenizer.from_str(json.dumps(said))
    except Exception as error:  # the library raises nothing narrower
        raise ValueError("its tokenizer.json cannot be read") from error


def _is_byte_level(said: Json) -> bool:
    """Tell whether tokens are written in GPT-2's visible bytes, and not as sentencepiece does."""
    return '"ByteLevel"' in json.dumps([said.get("decoder"), said.get("pre_tokenizer")])
