"""What a tokenizer.json may do to a text before it is cut, held to limits.

The tokenizers library does all that a file says: thirty steps that write each character twice make
a gigabyte of one, and a table of characters is given the room that it claims, whatever that is.
"""

import base64
import struct
from collections.abc import Iterator
from math import prod
from typing import cast

from engine.hf_files import Json

# Texts that become so many times longer are no texts any more. Honest steps put a space, or
# another character, in a character's place.
MOST_GROWTH = 4096


def check_normalizer(said: object) -> None:
    """Raise ValueError where a tokenizer.json's `normalizer` is beyond reason.

    What else is wrong with it is for the library to say.
    """
    steps = list(_steps(said))
    if prod(map(_growth, steps)) > MOST_GROWTH:
        raise ValueError("its tokenizer makes texts far too long")
    for step in steps:
        if step.get("type") == "Precompiled":
            _check_table(str(step.get("precompiled_charsmap")))


def _steps(said: object) -> Iterator[Json]:
    """Give the steps one by one, also those of sequences in sequences."""
    rest = [said]
    while rest:
        step = rest.pop()
        if isinstance(step, list):
            rest += cast(list[object], step)
        elif isinstance(step, dict):
            yield cast(Json, step)
            rest.append(cast(Json, step).get("normalizers"))


def _growth(step: Json) -> int:
    """Bound how many times longer a step makes a text; an empty pattern is found everywhere."""
    added = step.get("content" if step.get("type") == "Replace" else "prepend")
    return 1 + len(added) if isinstance(added, str) else 1


def _check_table(charsmap: str) -> None:
    """Hold what sentencepiece's table of characters claims to be against what there is of it."""
    try:
        table = base64.b64decode(charsmap)
        (claimed,) = struct.unpack_from("<I", table)
    except (ValueError, struct.error) as error:
        raise ValueError("its tokenizer's table of characters cannot be read") from error
    if claimed > len(table) - 4:
        raise ValueError("its tokenizer's table of characters is cut off")
