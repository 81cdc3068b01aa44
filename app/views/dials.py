"""The dials as data: what each is called, what it does, and which numbers it takes."""

import math
import re
import unicodedata
from dataclasses import dataclass

from app.words import number, phrase, tr

# Beyond these, a float is no longer every whole number.
MOST_SEED = 2**53
_BETWEEN_THOUSANDS = re.compile(r"(?<=\d)[.,'’\s](?=\d{3}(?!\d))")


@dataclass(frozen=True, slots=True)
class Dial:
    """One that takes a number from least to most; digits are those behind its point.

    Where it has a slider, that goes from one number to another by steps. Where nothing is a choice,
    too, none says what that means.
    """

    field: str
    name: str
    means: str
    least: float
    most: float
    digits: int = 0
    slider: tuple[float, float, float] | None = None
    none: str | None = None


DIALS = (
    Dial(
        "temperature",
        phrase("Temperature"),
        phrase("How freely words are chosen: 0 always takes the likeliest one, more is livelier."),
        0,
        10,
        digits=3,
        slider=(0, 2, 0.05),
    ),
    Dial(
        "top_p",
        phrase("Top-p"),
        phrase("Only the likeliest words that make up this share are considered; 1 is all."),
        0.001,
        1,
        digits=3,
        slider=(0.05, 1, 0.05),
    ),
    Dial(
        "top_k",
        phrase("Top-k"),
        phrase("Only so many of the likeliest words are considered; 0 is all."),
        0,
        1_000_000,
    ),
    Dial(
        "min_p",
        phrase("Min-p"),
        phrase("Words less likely than this share of the likeliest one are left out; 0 is none."),
        0,
        0.999,
        digits=3,
        slider=(0, 0.5, 0.01),
    ),
    Dial(
        "repetition_penalty",
        phrase("Repetition"),
        phrase("Above 1, words that were used already come up less often; 1 changes nothing."),
        0.1,
        10,
        digits=3,
        slider=(0.8, 1.6, 0.05),
    ),
    Dial(
        "seed",
        phrase("Seed"),
        phrase("Chance begins here: the same number gives the same answer to the same question."),
        0,
        MOST_SEED,
        none=phrase("new each time"),
    ),
    Dial(
        "max_tokens",
        phrase("Longest answer"),
        phrase("An answer ends after so many tokens. A token is a word, or part of one."),
        1,
        1_000_000,
    ),
    Dial(
        "context",
        phrase("Context"),
        phrase("So many tokens of the chat are in the model’s view. Fewer need less memory."),
        256,
        100_000_000,
        none=phrase("all it can hold"),
    ),
)


class NoValueError(Exception):
    """What was typed is none of a dial's values; its text says which are."""


def read(dial: Dial, typed: str) -> float | None:
    """Return the number that was typed, None for nothing; raises NoValueError."""
    # Full-width digits are what input methods write, and a comma may be the point.
    plain = unicodedata.normalize("NFKC", typed).strip()
    if not dial.digits:
        plain = _BETWEEN_THOUSANDS.sub("", plain)
    plain = plain.replace(",", ".")
    if not plain:
        return None
    if not re.fullmatch(r"-?\d+(\.\d*)?|-?\.\d+", plain, re.ASCII):
        raise NoValueError(_wanted(dial))
    value = round(float(plain), dial.digits) if "." in plain or dial.digits else int(plain)
    is_whole = dial.digits or float(plain).is_integer()
    if not (math.isfinite(value) and is_whole and dial.least <= value <= dial.most):
        raise NoValueError(_wanted(dial))
    return value if dial.digits else int(value)


def written(dial: Dial, value: float | None) -> str:
    """Write a value as it is typed: without marks between thousands."""
    if value is None:
        return ""
    return number(value) if dial.digits else str(int(value))


def told(dial: Dial, value: float | None) -> str:
    """Say a value, also where that is none."""
    if value is None:
        return tr(dial.none) if dial.none else ""
    return number(value) if dial.field != "seed" else str(int(value))


def _wanted(dial: Dial) -> str:
    least, most = number(dial.least), number(dial.most)
    if dial.digits:
        return tr("A number from {least} to {most}, please.", least=least, most=most)
    return tr("A whole number from {least} to {most}, please.", least=least, most=most)
