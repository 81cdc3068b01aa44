"""The ways up from each message to the first one: each comes to an end, whatever a file claims."""

from collections.abc import Mapping


def without_circles(told: Mapping[str, str | None]) -> dict[str, str | None]:
    """Return what each follows: nothing where that is not there, and where it leads to itself."""
    above = {each: before if before in told else None for each, before in told.items()}
    sound: set[str] = set()
    for each in above:
        way: dict[str, None] = {}
        here: str | None = each
        while here is not None and here not in sound:
            way[here] = None
            before = above[here]
            if before in way:
                above[here] = before = None
            here = before
        sound.update(way)
    return above
