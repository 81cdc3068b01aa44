"""Ids → text as they come, never half a character."""

import codecs
from collections.abc import Sequence

import regex

from engine.tokenizer import Tokenizer

# What a screen shows as one: é of two code points too, 1️⃣, 👩‍👩‍👧, 🇫🇷, か\u3099, का.
_CHARACTERS = regex.compile(r"\X")
# A character of so many code points is none; it is shown as it comes.
_LONGEST = 64


class Detokenizer:
    """Turns a growing row of ids into text that can be shown at once.

    A character whose bytes are spread over tokens waits for the last of them. The last character
    waits for the next token, since a joiner or mark may follow any but a line's end; held is what
    waits so, for whoever shows a text that may still change at its end. drops_space tells that
    the first space is none of the text's own; dropped counts it. reached counts the characters
    that are there, those held back among them.
    """

    def __init__(self, tokenizer: Tokenizer, *, drops_space: bool = False) -> None:
        self._tokenizer = tokenizer
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self.held = ""
        self.dropped = self.reached = 0
        self._first = drops_space

    def add(self, token: int) -> str:
        """Take one more id; return the text that is whole now, often none."""
        text = self.held + self._decoder.decode(self._tokenizer.bytes_of(token))
        if self._first and text:
            self._first, self.dropped = False, int(text.startswith(" "))
            text = text[self.dropped :]
        self.reached += len(text) - len(self.held)
        self.held = _unsure_end(text)
        return text[: len(text) - len(self.held)]

    def preview(self, token: int) -> str:
        """Give the text that an id would bring; half a character ends with U+FFFD."""
        pending, _ = self._decoder.getstate()
        text = (pending + self._tokenizer.bytes_of(token)).decode(errors="replace")
        return text.removeprefix(" ") if self._first else text

    def rest(self) -> str:
        """Return what is held back at the end of a reply; half a character becomes U+FFFD."""
        text, self.held = self.held + self._decoder.decode(b"", final=True), ""
        return text


def whole_within(tokenizer: Tokenizer, ids: Sequence[int], length: int) -> int:
    """Count the ids whose text is whole characters, so many of them at most."""
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    whole = characters = 0
    for count, token in enumerate(ids, start=1):
        characters += len(decoder.decode(tokenizer.bytes_of(token)))
        if characters > length:
            break
        pending, _ = decoder.getstate()
        whole = whole if pending else count
    return whole


def _unsure_end(text: str) -> str:
    last = "".join(_CHARACTERS.findall(text)[-1:])
    return "" if last == "\n" or len(last) >= _LONGEST else last
