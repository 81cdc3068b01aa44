"""Sentences with their values apart, so that the app can write them in the user's language."""

import math
from functools import reduce

import msgspec

type Value = str | int | float | Said


class Said(msgspec.Struct, frozen=True):
    """A text with {names}, and what stands in their places; str() writes it in English.

    A fraction is written with one digit behind its point. Without values, text is said as it is.
    """

    text: str
    values: dict[str, Value] = {}

    def __str__(self) -> str:
        if not self.values:
            return self.text
        return self.text.format_map({name: _english(each) for name, each in self.values.items()})


def said(text: str, /, **values: Value) -> Said:
    """Say a text. It is a literal, which Qt's lupdate finds by this name."""
    return Said(text, values)


def listed(parts: list[Said]) -> Said:
    """Say one or more parts in a row."""
    return reduce(lambda some, more: said("{some}, {more}", some=some, more=more), parts)


def both(parts: list[Said]) -> Said:
    """Say one or more parts that belong together."""
    return reduce(lambda some, more: said("{some} and {more}", some=some, more=more), parts)


def _english(value: Value) -> str:
    match value:
        case float() if math.isfinite(value):
            return f"{value:,.1f}"
        case int():
            return f"{value:,}"
        case _:
            return str(value)
