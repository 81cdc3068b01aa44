"""`Preset`: what a conversation may begin with, under a name; and dials in words."""

from dataclasses import dataclass

from app.domain.dials import Dials
from app.words import number, tr


@dataclass(frozen=True, slots=True)
class Preset:
    """What the model is told first; and by which dials and which model, if not as usual.

    model is a path; None for either leaves that as the user has set it for all conversations.
    """

    id: str
    name: str
    system: str
    dials: Dials | None = None
    model: str | None = None


def in_words(dials: Dials) -> str:
    """Name the dials that do something."""
    told = [tr("temperature {number}", number=number(dials.temperature))]
    named = (
        ("top-p", dials.top_p, 1.0),
        ("top-k", dials.top_k, 0),
        ("min-p", dials.min_p, 0.0),
        (tr("repetition penalty"), dials.repetition_penalty, 1.0),
        ("seed", dials.seed, None),
        (tr("most tokens"), dials.max_tokens, Dials().max_tokens),
    )
    told += [f"{name} {_written(value)}" for name, value, idle in named if value != idle]
    return ", ".join(told)


def _written(value: float | None) -> str:
    # A seed is a name of its own, and not so many of anything.
    return number(value) if isinstance(value, float) else str(value)
