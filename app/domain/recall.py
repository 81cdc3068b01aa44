"""`Recall`: what was asked before, for the field in which the next question is typed."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recall:
    """Where one is among what was asked: so many back, 0 where nothing was recalled.

    text is what the field has as it was recalled; where that was changed, it is somebody's words.
    """

    back: int = 0
    text: str = ""

    def moved(self, typed: str, asked: Sequence[str], *, step: int) -> "Recall | None":
        """Return where one is a step further back, or forth where it is less than 0.

        None where nothing is there, and where what is typed would be lost.
        """
        if typed != self.text:
            return Recall().moved(typed, asked, step=step) if not typed else None
        back = self.back + step
        if not 0 <= back <= len(asked) or (not self.back and step < 0):
            return None
        return Recall(back, asked[-back] if back else "")
