"""Sentences in the user's language, and numbers as they are written there. Knows no Qt.

`tr("…")` is read by Qt's lupdate, so its text is a literal. A constant, which is made before the
language is known, is written as `phrase("…")` and given to `tr` where it is shown.
"""

from datetime import date, datetime
from pathlib import Path
from typing import Protocol

type Value = str | int | Path


class Tongue(Protocol):
    """A language."""

    def translated(self, text: str, about: str, n: int | None) -> str | None:
        """Return a text in this language; None where it is not translated."""
        ...

    def number(self, value: float, digits: int) -> str:
        """Write a number with so many digits behind its point."""
        ...

    def moment(self, when: datetime) -> str:
        """Write a day and a time."""
        ...

    def month(self, day: date) -> str:
        """Name the month of a day."""
        ...


class English:
    """The language that the texts are written in."""

    def translated(self, text: str, about: str, n: int | None) -> str | None:  # noqa: ARG002
        """Return nothing, as the text is what it should be."""
        return None

    def number(self, value: float, digits: int) -> str:
        """Write a number as in 1,234.5."""
        return f"{value:,.{digits}f}"

    def moment(self, when: datetime) -> str:
        """Write a day and a time as in 1 May 2026, 09:30."""
        return f"{when:%d %B %Y, %H:%M}".removeprefix("0")

    def month(self, day: date) -> str:
        """Name the month of a day."""
        return f"{day:%B}"


class _Spoken:
    # One for the whole process, as Qt's own translators are: a sentence may be made anywhere, and
    # the language would have to go through every constructor there is.
    tongue: Tongue = English()


def speak(tongue: Tongue) -> None:
    """Say all in this language from now on; what is shown already stays as it is."""
    _Spoken.tongue = tongue


def tongue() -> Tongue:
    """Return the language that all is said in now, for what keeps sentences by it."""
    return _Spoken.tongue


def tr(
    text: str,
    about: str = "",
    n: int | None = None,
    /,
    *,
    one: str = "",
    **values: str | int | Path,
) -> str:
    """Say a text in the user's language, with values in the place of their {names}.

    about tells apart, and to who translates, words that are one word in English only. Where a text
    depends on a number, n is that and shown as {n}; one is the English text for one of it.
    """
    said = _Spoken.tongue.translated(text, about, n)
    if said is None:
        said = one if n == 1 else text
    if n is not None:
        values["n"] = n
    written = {
        name: number(value) if isinstance(value, int) else str(value)
        for name, value in values.items()
    }
    return said.format_map(written) if written else said


def phrase(text: str) -> str:
    """Return text as it is, for `tr` later."""
    return text


def number(value: float, digits: int | None = None) -> str:
    """Write a number as it is written where the user lives, with as many digits as it needs."""
    if digits is None:
        digits = len(f"{value:.6f}".rstrip("0").partition(".")[2])
    return _Spoken.tongue.number(value, digits)


def moment(when: datetime) -> str:
    """Write a day and a time, long, as they are here."""
    return _Spoken.tongue.moment(when.astimezone())


def month(day: date) -> str:
    """Name the month of a day."""
    return _Spoken.tongue.month(day)


def percent(fraction: float) -> str:
    """Write a fraction in hundredths."""
    return tr("{number}%", number=number(fraction * 100, 0))
