"""Ids → text as they come, never half a character."""

import codecs

import regex

from engine.tokenizer import BpeTokenizer

# Letters that nothing joins in practice; what is neither may still grow (é, 👩‍👩‍👧, 🇫🇷, का).
_WHOLE = regex.compile(r"[\p{ASCII}\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{P}]")
_LAST = regex.compile(r"\X\Z")


class Detokenizer:
    """Turns a growing row of ids into text that can be shown at once.

    A character whose bytes are spread over tokens waits for the last of them; an emoji or a
    letter that a joiner or mark may still follow waits for the next token.
    """

    def __init__(self, tokenizer: BpeTokenizer) -> None:
        self._tokenizer = tokenizer
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._held = ""

    def add(self, token: int) -> str:
        """Take one more id; return the text that is whole now, often none."""
        text = self._held + self._decoder.decode(self._tokenizer.bytes_of(token))
        self._held = _unsure_end(text)
        return text[: len(text) - len(self._held)]

    def rest(self) -> str:
        """Return what is held back at the end of a reply; half a character becomes U+FFFD."""
        text, self._held = self._held + self._decoder.decode(b"", final=True), ""
        return text


def _unsure_end(text: str) -> str:
    last = _LAST.search(text)
    if last is None or _WHOLE.fullmatch(last.group()):
        return ""
    return last.group()
