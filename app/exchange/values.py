"""Reads values that anybody may have written: what is missing or of another kind is as if empty."""

import json
import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import cast

import msgspec

from app.domain.times import moment_of
from app.words import tr

type Fields = dict[str, object]

# Seconds since 1970 above this are thousandths of them, and those above the next one millionths.
MILLI, MICRO = 1e11, 1e14
# So long are titles and names at most.
LONGEST_NAME = 200
# A picture of a megabyte as letters is nothing to read, for people or for models.
_PICTURE = re.compile(r"!\[[^\[\]\n]{0,200}\]\(data:[A-Za-z0-9+/=;,:._%-]*\)")
_FENCE = re.compile(r"`{3,}")


def fields(value: object) -> Fields:
    """Return the fields of an object, none where it is none."""
    return cast("Fields", value) if isinstance(value, dict) else {}


def items(value: object) -> list[object]:
    """Return the items of a list, none where it is none."""
    return cast("list[object]", value) if isinstance(value, list) else []


def text(value: object) -> str:
    """Return a text, of which every letter can be saved; empty where there is none."""
    if not isinstance(value, str):
        return ""
    value = value.replace("\0", "\ufffd")
    try:
        value.encode()
    except UnicodeEncodeError:
        # Halves of letters, as JSON may have them; two that belong together become one.
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return value


def line(value: object) -> str:
    """Return a short text in one line."""
    return " ".join(text(value)[: 4 * LONGEST_NAME].split())[:LONGEST_NAME].strip()


def key(value: object) -> str | None:
    """Return what something is called by a program, None where it has no such name."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return text(str(value)[:LONGEST_NAME]) or None


def origin(program: str, name: str | None, value: Fields) -> str:
    """Return by what a conversation is found again: its own name, or else all that is in it.

    A name with bytes that are no text, as files may have, has them written out: two stay two.
    """
    called = (name or sha256(_encoded(value)).hexdigest()[:32]).encode(errors="backslashreplace")
    return f"{program}:{called.decode()}"


def _encoded(value: Fields) -> bytes:
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return json.dumps(value).encode()  # which knows a way to write half a letter


def seconds(value: object) -> float | None:
    """Return a moment in seconds since 1970, None where nobody can tell."""
    if isinstance(value, str):
        return _parsed(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    # A number of thousands of digits is no float.
    since = float(value) if abs(value) < 1e30 else math.nan
    if not math.isfinite(since):
        return None
    scale = 1e6 if since > MICRO else 1e3 if since > MILLI else 1.0
    return moment_of(since / scale)


def _parsed(written: str) -> float | None:
    try:
        moment = datetime.fromisoformat(written.strip()[:64])
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return moment_of(aware.timestamp())
    except (ValueError, OverflowError):
        return None


def note(kind: str, name: object = "") -> str:
    """Say in brackets what cannot be shown here."""
    called = line(name)
    return f"[{kind}: {called}]" if called else f"[{kind}]"


def named(kinds: Mapping[str, str], kind: str) -> str:
    """Name a kind of thing in the user's words if it is among those, else as its program does."""
    return tr(kinds[kind]) if kind in kinds else kind


def code(value: object, language: object = "") -> str:
    """Return text as a block of code, which nothing in it ends."""
    inside = text(value)
    longest = max((len(found) for found in _FENCE.findall(inside)), default=2)
    fence = "`" * (longest + 1)
    word = line(language).split(" ")[0]
    return f"{fence}{word}\n{inside.rstrip()}\n{fence}" if inside.strip() else ""


def thought(value: object) -> str:
    """Return what a model thought before it spoke, marked as models mark it themselves."""
    inside = text(value).strip()
    return f"<think>\n{inside}\n</think>" if inside else ""


def without_pictures(said: str) -> str:
    """Return a text in which a note stands for each picture that is written out in it."""
    return _PICTURE.sub(note(tr("Image")), said) if "](data:" in said else said


def joined(parts: list[str]) -> str:
    """Join the parts of one message."""
    return "\n\n".join(part.strip("\n") for part in parts if part.strip())
