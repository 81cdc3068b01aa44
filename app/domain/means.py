"""`Means`: what one answer is made with, where that is not as its conversation says."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.conversation import Conversation
from app.domain.dials import NOTHING_CHOSEN, Dials
from app.domain.preset import Preset

# What “more varied” and “more exact” mean.
VARIED, EXACT = 1.0, 0.2


@dataclass(frozen=True, slots=True)
class Means:
    """The dials, the model and the instructions of one answer; None is as its conversation says.

    adapter changes the model that is given; of none, the conversation's own holds.
    """

    dials: Dials | None = None
    model: Path | None = None
    system: str | None = None
    adapter: Path | None = None


AS_ALWAYS = Means()


def with_temperature(own: Dials | None, temperature: float) -> Dials:
    """Return a conversation's dials with another temperature."""
    return (own or NOTHING_CHOSEN).with_own("temperature", temperature)


def seedless(own: Dials | None) -> Dials:
    """Return a conversation's dials, by which chance begins anew."""
    return (own or NOTHING_CHOSEN).with_own("seed", None)


def adapter_by(means: Means, conversation: Conversation) -> Path | None:
    """Return what changes the model of one answer; None where nothing does."""
    if means.model is not None:
        return means.adapter
    has_own = conversation.model is not None and conversation.adapter is not None
    return Path(conversation.adapter or "") if has_own else None


def by_preset(preset: Preset, model: Path) -> Means:
    """Return what a conversation is answered with that begins with a preset.

    model answers where the preset has none of its own.
    """
    own = model if preset.model is None else Path(preset.model)
    adapter = None if preset.model is None or preset.adapter is None else Path(preset.adapter)
    return Means(preset.dials or NOTHING_CHOSEN, own, preset.system, adapter)
