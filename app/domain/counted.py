"""How many tokens something has, as the model that is open counts them. May cross threads."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counted:
    """So many tokens; None where that cannot be told.

    Where they are not exact, they are a few more or less. left_out counts the oldest messages that
    the model would not see.
    """

    number: int
    tokens: int | None
    exact: bool = True
    left_out: int = 0
