"""What a message says, as words alone; how it sounds while it grows is told in sentences."""

from functools import lru_cache

from app.markdown.parser import note_labels, tokens_of
from app.markdown.plain import as_plain
from app.markdown.rich import is_too_much
from app.markdown.thinking import answer_of


# Who asks for one asks again, as for its length and then for its letters.
@lru_cache(maxsize=16)
def plain_of(text: str) -> str:
    """Return what a reply answers, without marks; what cannot be read, as it was written."""
    said = answer_of(text)
    tokens = None if is_too_much(said) else tokens_of(said, note_labels(said))
    return said if tokens is None else as_plain(tokens)
