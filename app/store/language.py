"""The language that was chosen, beside the database: who asks for its passphrase speaks it, too."""

from pathlib import Path

from app.paths import language_file, make_private_folder, written_aside
from app.store.database import StoreError
from app.words import tr

# More than any language's name has; what else may lie there is not read into memory.
MOST_BYTES = 100


class UnsavedLanguageError(StoreError):
    """The language could not be saved."""

    def __init__(self, file: Path, fault: str) -> None:
        super().__init__(
            tr(
                "The language could not be saved in {file}: {fault}. See that there is room, and "
                "choose it again.",
                file=str(file),
                fault=fault,
            )
        )


def chosen(home: Path) -> str | None:
    """Return which language was chosen; None for the system's, or where nobody can tell."""
    try:
        with language_file(home).open("rb") as file:
            return file.read(MOST_BYTES).decode("ascii").strip() or None
    except (OSError, UnicodeDecodeError):
        return None


def choose(home: Path, language: str | None) -> None:
    """Have this language spoken from the next start on, or the system's."""
    file = language_file(home)
    try:
        if language is None:
            file.unlink(missing_ok=True)
            return
        make_private_folder(home)
        with written_aside(file) as out:
            out.write(f"{language}\n".encode())
    except OSError as error:
        raise UnsavedLanguageError(file, error.strerror or str(error)) from error
