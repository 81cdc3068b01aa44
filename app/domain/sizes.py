"""Bytes in words, as the Finder counts them: in thousands."""

UNITS = ("bytes", "KB", "MB", "GB", "TB")


def size(count: int) -> str:
    """Say so many bytes in at most three digits that matter."""
    number, unit = float(count), 0
    while number >= 999.5 and unit < len(UNITS) - 1:
        number, unit = number / 1000, unit + 1
    digits = 1 if unit and number < 10 else 0
    return f"{number:.{digits}f}".removesuffix(".0") + f" {UNITS[unit]}"
