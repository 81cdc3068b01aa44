"""Names that the user gives."""


def on_one_line(name: str) -> str:
    """Return a name without what would break its line or stand around it."""
    return " ".join(name.split())
