"""Which model of the catalog suits this computer and its user best."""

from collections.abc import Sequence

from app.domain.fit import Computer, Fit, fit
from app.library.catalog import Entry, Strength

# A conversation of some thirty messages, or a document of twenty pages.
CONTEXT = 8192
# Half as fast again as people read: 238 words a minute (Brysbaert, doi:10.1016/j.jml.2019.104047),
# at three words to four tokens, are 5.3 tokens a second.
LEAST_SPEED = 8.0
# A disk that is full stops more than a chat.
DISK_LEFT = 5 * 10**9


def recommended(entries: Sequence[Entry], computer: Computer, language: str = "en") -> Entry | None:
    """Choose the entry to begin with, None where none fits.

    Of those that suit, the ones that are good in the user's language come first, then Llamas, then
    the largest. What suits fits comfortably with a conversation of CONTEXT tokens and can hold one,
    has its place on the disk, answers faster than people read where the speed can be told, and
    answers at once. Memory that other apps hold now is counted as there: what is recommended
    should not change with each window that is opened.
    """
    suiting = [entry for entry in entries if suits(entry, computer)]
    return max(suiting, key=lambda entry: _rank(entry, language), default=None)


def suits(entry: Entry, computer: Computer) -> bool:
    """Tell whether a model may be recommended on this computer."""
    if entry.shape.context < CONTEXT or Strength.THINKING in entry.strengths:
        return False
    idle = computer.given_back(computer.usable_bytes)
    expected = entry.speed(computer)
    return (
        fit(entry.need(CONTEXT, computer), idle) is Fit.COMFORTABLE
        and has_place(entry, computer)
        and (expected is None or expected >= LEAST_SPEED)
    )


def has_place(entry: Entry, computer: Computer) -> bool:
    """Tell whether there is room on the disk, with some to spare."""
    return entry.comes_along or entry.size + DISK_LEFT <= computer.disk_bytes


def _rank(entry: Entry, language: str) -> tuple[bool, bool, int]:
    return _is_good_in(entry, language), entry.shape.is_llama, entry.parameters


def _is_good_in(entry: Entry, language: str) -> bool:
    """Tell whether it is good in a language; many understand Chinese, and few are good in it."""
    code = language.partition("_")[0]
    return Strength.CHINESE in entry.strengths if code == "zh" else code in entry.languages
