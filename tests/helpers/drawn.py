"""`is_drawn`: whether all that a reply has grown by is to be seen."""


def is_drawn(transcript):
    """Tell whether nothing waits to be drawn: the more a frame costs, the later the next one is."""
    return not transcript._frame.isActive()  # noqa: SLF001 - nothing else knows
