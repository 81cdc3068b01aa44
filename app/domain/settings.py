"""`Settings` with their defaults: what the user may choose, and how the window was left."""

from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.dials import Dials


class Appearance(StrEnum):
    """Whether the window is light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Settings:
    """What is remembered between two starts.

    model_path None means the starter model; window is Qt's own word for where the window stood.
    """

    model_path: str | None = None
    dials: Dials = field(default_factory=Dials)
    appearance: Appearance = Appearance.SYSTEM
    window: str = ""
    sidebar_width: int = 250
    sidebar_shown: bool = True
    open_conversation: str | None = None
