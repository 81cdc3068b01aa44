"""Bytes in words, as the Finder counts them: in thousands."""

from app.words import number, phrase, tr

UNITS = (
    phrase("{number} KB"),
    phrase("{number} MB"),
    phrase("{number} GB"),
    phrase("{number} TB"),
)


def size(count: int) -> str:
    """Say so many bytes in at most three digits that matter."""
    if count < 1000:
        return tr("{n} bytes", "", count, one="1 byte")
    many, unit = count / 1000, 0
    while many >= 999.5 and unit < len(UNITS) - 1:
        many, unit = many / 1000, unit + 1
    digits = 1 if round(many, 1) < 10 and round(many, 1) % 1 else 0
    return tr(UNITS[unit], number=number(many, digits))
