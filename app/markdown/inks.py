"""In which colours code is written: on a light ground, and on a dark one."""

from dataclasses import dataclass

from app.markdown.code import Kind


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of code, each named for what it is for; the ground is what it stands on."""

    ground: str
    text: str
    keyword: str
    string: str
    number: str
    comment: str
    name: str
    builtin: str
    operator: str
    added: str
    removed: str

    def of(self, kind: Kind) -> str:
        """Return the colour of what is of a kind."""
        return getattr(self, kind)


LIGHT = Inks(
    ground="#f4f5f8",
    text="#1d1d1f",
    keyword="#a3238e",
    string="#b3261e",
    number="#1f4fae",
    comment="#5d6570",
    name="#3d4fb8",
    builtin="#0b6a7a",
    operator="#4a4a52",
    added="#1a6e2e",
    removed="#b3261e",
)
DARK = Inks(
    ground="#26272d",
    text="#f0f0f3",
    keyword="#ff8fd0",
    string="#ff9a8c",
    number="#a9c8ff",
    comment="#a0a7b4",
    name="#c3b5ff",
    builtin="#6fd6e4",
    operator="#c9c9d1",
    added="#7fdc96",
    removed="#ff9a8c",
)
