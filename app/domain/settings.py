"""`Settings` with their defaults: what the user may choose, and how the window was left."""

from dataclasses import dataclass
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

    model_path None means the starter model; dials None means those that suit the model; window
    is Qt's own word for where the window stood.
    """

    model_path: str | None = None
    dials: Dials | None = None
    appearance: Appearance = Appearance.SYSTEM
    window: str = ""
    sidebar_width: int = 250
    sidebar_shown: bool = True
    open_conversation: str | None = None
