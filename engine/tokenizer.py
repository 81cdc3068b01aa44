"""Text ↔ token ids. What a person typed never becomes a control token, whatever they typed.

The tokenizers library runs a tokenizer.json, as transformers has it run. It finds the names of
control tokens wherever they stand in a text, typed or not. So here they have other names: three
of the characters that Unicode leaves to programs, which no typed text keeps. A prompt is then one
text to the library, cut and joined as the tokenizer's makers meant, and what was typed stays text.
"""

import json
import os
import re
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType
from typing import NamedTuple, cast

import msgspec
import tokenizers
from tokenizers import Encoding

from engine.hf_files import Json
from engine.normalizers import check_normalizer

# Cutting one text gains nothing by several threads, and having had some, the library warns in the
# terminal whenever another process is started.
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")

# What a template sees where someone typed a control token's name: private-use characters, whose
# begin and end differ, so that text between two is not a third.
BEGIN, END = "\U000f0000", "\U000f0001"
STAND_IN = re.compile(f"{BEGIN}[^{BEGIN}{END}]*{END}")

# Names that end a turn in the templates of the family, where the file marks them as control.
END_NAMES = ("<|im_end|>", "<|eot_id|>", "<|eom_id|>", "<|end_of_text|>", "<|endoftext|>", "</s>")

# Unicode's 32 noncharacters in a row, "intended for process-internal uses" (chapter 23.7).
FIRST_MARK, MARK_DIGITS = 0xFDD0, 32
MARKS = re.compile(f"[{chr(FIRST_MARK)}-{chr(FIRST_MARK + MARK_DIGITS - 1)}]")
MOST_NAMES = 2**20  # characters of all control tokens, which one pattern finds
# sentencepiece's space, and how it writes a byte that no token has.
SPACE = "▁"
BYTE = re.compile(r"<0x([0-9A-F]{2})>")
# Where nobody typed the name of a control token.
NOTHING: Mapping[str, str] = MappingProxyType({})


class _Added(msgspec.Struct):
    """A token that is found in a text before anything else."""

    id: int
    content: str
    special: bool = False


class Said(NamedTuple):
    """Where in a rendered template a reply stands, and the ids that it was sampled as."""

    start: int
    end: int
    ids: Sequence[int]


class Tokenizer:
    """Text ↔ ids by what a tokenizer.json says.

    adds_space tells whether a text's first id has a space before it that the text does not have;
    control_names finds any control token's name in a text, and control has the id of each. first is
    the id that begins every prompt, where the model has one that its template may leave out.
    Raises ValueError where a tokenizer.json cannot be so, or its tokens are more than vocab_size;
    so does encoding, where the tokenizer has no way to write a text.
    """

    def __init__(self, said: Json, vocab_size: int, *, first: int | None = None) -> None:
        try:
            added = msgspec.convert(said.get("added_tokens") or [], list[_Added])
        except msgspec.ValidationError as error:
            raise ValueError(f"its tokenizer is wrong ({error})") from error
        self.control = {token.content: token.id for token in added if token.special}
        if len(self.control) > MARK_DIGITS**3:
            raise ValueError("its tokenizer has too many control tokens")
        if sum(map(len, self.control)) > MOST_NAMES:
            raise ValueError("its control tokens have too long names")
        self._marks = {name: _mark(index) for index, name in enumerate(self.control)}
        self._first = first
        self._library = _library(_renamed(said, self._marks))
        self._literal = {token.id: token.content for token in added if not token.special}
        # The library numbers tokens anew that its vocabulary has under other names.
        self._ids = {self._theirs(token): token.id for token in added}
        self._texts = self._all_texts()
        begins = () if first is None else (first,)
        if any(not 0 <= token < vocab_size for token in (*self._texts, *begins)):
            raise ValueError("its tokenizer has tokens that its embedding does not have")
        self._longest = max(map(len, [*self._texts.values(), *self.control]), default=1)
        self._byte_level = _is_byte_level(said)
        names = sorted(filter(None, self.control), key=len, reverse=True)
        self.adds_space = b"".join(map(self.bytes_of, self.encode("a"))).startswith(b" ")
        self.control_names = re.compile("|".join(map(re.escape, names)) if names else "(?!)")

    def encode(self, text: str) -> list[int]:
        """Turn text into ids; names of control tokens in it are text like any other."""
        return self._encoded(MARKS.sub("\ufffd", text))

    def count(self, rendered: str, typed: Mapping[str, str] = NOTHING) -> int:
        """Tell how many ids a part of a rendered template has; names in it are the tokens.

        typed is as in `encode_prompt`.
        """
        return len(self._written(MARKS.sub("\ufffd", rendered), typed))

    def fewest(self, rendered: str, typed: Mapping[str, str]) -> int:
        """Tell how many ids a rendered template has at least, without reading it."""
        # No token and no stand-in has more characters than this.
        longest = max(self._longest, *map(len, typed), 1)
        return -(-len(rendered) // longest)

    def encode_prompt(
        self, rendered: str, typed: Mapping[str, str], said: Sequence[Said] = ()
    ) -> list[int]:
        """Turn a rendered template into ids: here names of control tokens are the tokens.

        typed gives back, for each stand-in, the control token's name that a person typed. What was
        said before, in order, keeps the ids that it was sampled as, where these are its text.
        """
        text = MARKS.sub("\ufffd", rendered)
        ids, place = list[int](), 0
        for reply in said:
            if (start := self.start_of(reply, text, typed)) is not None:
                ids += [*self._written(text[place:start], typed), *reply.ids]
                place = reply.end
        ids += self._written(text[place:], typed)
        # Many templates write the first token themselves; twice, it would be another prompt.
        if self._first is None or ids[:1] == [self._first]:
            return ids
        return [self._first, *ids]

    def start_of(self, reply: Said, text: str, typed: Mapping[str, str]) -> int | None:
        """Tell where in a rendered template a reply's ids begin to be its text, if they are."""
        written = _restored(text[reply.start : reply.end], typed)
        follows = text[reply.end :]
        # What follows would get a space of its own.
        apart = not follows or not self.adds_space or self.control_names.match(follows)
        # Control tokens say nothing, nor do ids of another model that this one does not have.
        if not apart or not all(map(self.bytes_of, reply.ids)):
            return None
        spoken = self.decode(reply.ids)
        if spoken == written:
            return reply.start
        # A template may write the space that a first id has before the reply.
        before = text[: reply.start].endswith(" ")
        return reply.start - 1 if before and spoken == f" {written}" else None

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

    def decode(self, ids: Iterable[int]) -> str:
        """Turn ids back into text; bytes that are no UTF-8 become U+FFFD."""
        return b"".join(map(self.bytes_of, ids)).decode(errors="replace")

    def says_as(self, other: "Tokenizer", count: int) -> bool:
        """Tell whether each of the first count ids stands for the same in both."""
        return self.control == other.control and all(
            self.bytes_of(token) == other.bytes_of(token) for token in range(count)
        )

    def control_id(self, name: str) -> int | None:
        """Find the control token of this name."""
        return self.control.get(name)

    def _written(self, text: str, typed: Mapping[str, str]) -> list[int]:
        marked = self.control_names.sub(lambda found: self._marks[found.group()], text)
        return self._encoded(_restored(marked, typed)) if marked else []

    def _encoded(self, text: str) -> list[int]:
        with as_value_error("its tokenizer fails on this text"):
            ids = _read(self._library, text).ids
        return [self._ids.get(token, token) for token in ids]

    def _theirs(self, token: _Added) -> int:
        found = self._library.token_to_id(self._marks.get(token.content, token.content))
        return token.id if found is None else found

    def _all_texts(self) -> dict[int, str]:
        """Give the text of every token that is no added one, by its id."""
        vocabulary = self._library.get_vocab(with_added_tokens=False)
        hidden = {*self._ids, *self.control.values()}
        texts = {token: text for text, token in vocabulary.items() if token not in hidden}
        return texts | dict.fromkeys(self.control.values(), "") | self._literal


def first_by_itself(said: Json) -> int | None:
    """Tell the id that a tokenizer.json puts before each text, where it puts one there.

    Raises ValueError.
    """
    library = _library({**said, "truncation": None, "padding": None})
    with as_value_error("its tokenizer fails on any text"):
        read = _read(library, "a", specials=True)
    return read.ids[0] if read.ids and read.special_tokens_mask[0] else None


def _mark(index: int) -> str:
    """Give the name, three digits long, of the control token that is index-th here."""
    digits = (index // MARK_DIGITS**2, index // MARK_DIGITS % MARK_DIGITS, index % MARK_DIGITS)
    return "".join(chr(FIRST_MARK + digit) for digit in digits)


def _restored(part: str, typed: Mapping[str, str]) -> str:
    """Put back what people typed, where the template saw a stand-in for it."""
    return STAND_IN.sub(lambda found: typed.get(found.group(), found.group()), part)


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
        if isinstance(unknown := model.get("unk_token"), str):
            renamed["model"] |= {"unk_token": marks.get(unknown, unknown)}
    return renamed


def _renamed_vocabulary(vocabulary: object, marks: Mapping[str, str]) -> object:
    if isinstance(vocabulary, dict):
        named = cast(dict[str, object], vocabulary)
        return {marks.get(text, text): token for text, token in named.items()}
    if isinstance(vocabulary, list):
        return [_renamed_piece(piece, marks) for piece in cast(list[object], vocabulary)]
    return vocabulary


def _renamed_piece(piece: object, marks: Mapping[str, str]) -> object:
    match piece:
        case [str(text), *score]:
            return [marks.get(text, text), *score]
        case _:  # the library says what is wrong with it
            return piece


def _library(said: Json) -> tokenizers.Tokenizer:
    check_normalizer(said.get("normalizer"))
    with as_value_error("its tokenizer cannot be read"):
        return tokenizers.Tokenizer.from_str(json.dumps(said))


def _read(library: tokenizers.Tokenizer, text: str, *, specials: bool = False) -> Encoding:
    """Have the library read a text, which may take hours where a file's patterns are made for it.

    Only its way for several texts lets other threads go on, and one of them has to hear where the
    app has gone. It tells no places in the text, which saves a third of the time.
    """
    return library.encode_batch_fast([text], add_special_tokens=specials)[0]


@contextmanager
def as_value_error(fault: str) -> Generator[None]:
    """Turn whatever a library ends with into a ValueError.

    The tokenizers library raises nothing narrower than Exception, and where its Rust panics over
    what a file says, something that is no Exception at all.
    """
    try:
        yield
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        raise ValueError(fault) from error


def _is_byte_level(said: Json) -> bool:
    """Tell whether tokens are written in GPT-2's visible bytes, and not as sentencepiece does."""
    return '"ByteLevel"' in json.dumps([said.get("decoder"), said.get("pre_tokenizer")])


def _byte_alphabet() -> dict[str, int]:
    """Give GPT-2's way to write any byte as one visible character, turned round.

    Visible bytes stand for themselves; the others, in order, for the characters from U+0100 on.
    """
    visible = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    hidden = [byte for byte in range(256) if byte not in visible]
    alphabet = {chr(byte): byte for byte in visible}
    return alphabet | {chr(0x100 + index): byte for index, byte in enumerate(hidden)}


BYTES = _byte_alphabet()
