"""What a file of a conversation may be called."""

import re

from app.words import tr

# What some disk cannot have in a file's name.
_UNFIT = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
LONGEST = 80  # characters


def file_name(title: str) -> str:
    """Return a name without its ending for a file of the conversation of this title."""
    name = " ".join(_UNFIT.sub(" ", title).split())[:LONGEST]
    return name.strip(". ") or tr("Conversation")
