"""What the library refuses, in sentences fit for the user."""

from pathlib import Path

from app.words import tr


class LibraryError(Exception):
    """Something cannot be done with a model; the sentence says why, and what to do."""


class GoneError(LibraryError):
    """There is no such model any more."""

    def __init__(self, path: Path) -> None:
        super().__init__(tr("There is no model at {path} any more.", path=path))


class AwayError(LibraryError):
    """It was there, and went while it was read: most likely with its disk."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            tr(
                "{name} went away while it was read. If its disk was disconnected, connect it "
                "and try again.",
                name=path.name,
            )
        )


class NotOursError(LibraryError):
    """Another program put it there, or the user did."""

    def __init__(self, name: str) -> None:
        super().__init__(
            tr(
                "{name} was not got by Paddock, so Paddock does not remove it. Hide it here, or "
                "remove it with the app that put it there.",
                name=name,
            )
        )


class UnwrittenError(LibraryError):
    """What is kept about models cannot be written."""

    def __init__(self, file: Path, fault: str) -> None:
        super().__init__(
            tr(
                "{name} could not be written ({error}), so nothing has changed. See that the disk "
                "has room, and try again.",
                name=file.name,
                error=fault,
            )
        )


class UnreadError(LibraryError):
    """What is kept about models cannot be read."""

    def __init__(self, file: Path, fault: str) -> None:
        super().__init__(
            tr(
                "{file} cannot be read ({error}). See that Paddock may read it, and try again.",
                file=file,
                error=fault,
            )
        )


class UnknownModelError(LibraryError):
    """What was typed names no model, or several."""
