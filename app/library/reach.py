"""Whom the user chose to ask for models, read from the settings of the window."""

from pathlib import Path

import apsw
import msgspec

from app import paths
from app.domain.settings import Settings
from app.library.errors import LibraryError
from app.store.connecting import is_sealed, reading
from app.words import tr

NAMES = ("hub_endpoint", "offline", "bytes_per_second")


def reach_of(home: Path) -> Settings:
    """Return the settings, as far as they are about the network.

    Raises LibraryError where they are locked or cannot be read: the user may have chosen to stay
    offline.
    """
    file = paths.database_file(home)
    if not file.exists():
        return Settings()
    if is_sealed(file):
        raise LibraryError(
            tr(
                "Your history is locked, and with it whether Paddock is to stay offline. "
                "Get the model in the window."
            )
        )
    try:
        with reading(file) as connection:
            query = "SELECT name, CAST(value AS BLOB) FROM setting"
            rows = msgspec.convert(list(connection.execute(query)), list[tuple[str, bytes]])
        said = {name: msgspec.json.decode(value) for name, value in rows if name in NAMES}
        return msgspec.convert(said, Settings)
    except (apsw.Error, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise LibraryError(
            tr(
                "Whether Paddock is to stay offline cannot be read ({error}). Open the window, and "
                "get the model there.",
                error=str(error),
            )
        ) from error
