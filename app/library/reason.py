"""`Reason`: what the engine says, which is written here in the user's language."""

import msgspec

from app.words import number, tr


class Reason(msgspec.Struct, frozen=True):
    """A sentence of the engine's, with its values apart."""

    text: str
    values: dict[str, "str | float | Reason"] = {}

    @property
    def sentence(self) -> str:
        """Return it in the user's language."""
        return tr(self.text, **{name: _written(value) for name, value in self.values.items()})


def _written(value: str | float | Reason) -> str:
    match value:
        case Reason():
            return value.sentence
        case str():
            return value
        case _:
            return number(value, 1 if isinstance(value, float) else 0)
