"""`Preset`: what a conversation may begin with, under a name; and dials in words."""

from dataclasses import dataclass

from app.domain.dials import Dials
from app.words import number, tr


@dataclass(frozen=True, slots=True)
class Preset:
    """What the model is told first; and by which dials and which model, if not as usual.

    model is a path; None for either leaves that as the user has set it for all conversations.
    adapter is the folder of what changes that model.
    """

    id: str
    name: str
    system: str
    dials: Dials | None = None
    model: str | None = None
    adapter: str | None = None


def in_words(dials: Dials) -> str:
    """Name the dials that were chosen and do something."""
    named = (
        ("temperature", tr("temperature"), None),
        ("top_p", "top-p", 1.0),
        ("top_k", "top-k", 0),
        ("min_p", "min-p", 0.0),
        ("repetition_penalty", tr("repetition penalty"), 1.0),
        ("seed", tr("seed"), None),
        ("max_tokens", tr("most tokens"), Dials().max_tokens),
        ("context", tr("context"), None),
        ("kv_bits", tr("bits of precision"), None),
    )
    told = (
        (name, getattr(dials, field), idle) for field, name, idle in named if field in dials.own
    )
    return ", ".join(f"{name} {_written(value)}" for name, value, idle in told if value != idle)


def _written(value: float | None) -> str:
    # A seed is a name of its own, and not so many of anything.
    return number(value) if isinstance(value, float) else str(value)
