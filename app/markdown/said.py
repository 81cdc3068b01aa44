"""What a message says, as words alone; how it sounds while it grows is told in sentences."""

from functools import lru_cache

from app.markdown.parser import note_labels, tokens_of
from app.markdown.plain import as_plain
from app.markdown.rich import is_too_much


# Who asks for one asks again, as for its length and then for its letters.
@lru_cache(maxsize=16)
def plain_of(text: str) -> str:
    """Return Markdown without its marks; what cannot be read for sure, as it was written."""
    tokens = None if is_too_much(text) else tokens_of(text, note_labels(text))
    return text if tokens is None else as_plain(tokens)
