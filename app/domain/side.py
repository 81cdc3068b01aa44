"""`Side`: one of two answers that stand side by side, and what it is asked with."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.conversation import Message
from app.domain.means import EXACT, VARIED, Means

TEMPERATURES = (0.0, EXACT, 0.5, VARIED, 1.5)

type Choice = float | str | None


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: what it is asked with next, and its answer.

    adapter changes the model, if one does. choice is a temperature, the id of a preset, or None for
    the dials of the chat. A side waits until the other is done. refusal says why it was not asked.
    """

    model: Path
    choice: Choice = None
    answer: Message | None = None
    waits: bool = False
    refusal: str | None = None
    adapter: Path | None = None

    @property
    def by(self) -> Means:
        """Return which model it is asked of next, with what changes that."""
        return Means(model=self.model, adapter=self.adapter)

    @property
    def growing(self) -> bool:
        """Tell whether its answer is being made."""
        return self.answer is not None and self.answer.growing
