"""Names that the user gives, or that files have."""


def on_one_line(name: str) -> str:
    """Return a name without what would break its line or stand around it."""
    return " ".join(name.split())


def cut_in_the_middle(name: str, longest: int) -> str:
    """Return a name in so many letters at most: its beginning and its end tell it from others."""
    if len(name) <= longest:
        return name
    half = longest // 2
    return f"{name[: half - 1]}…{name[-half:]}"
