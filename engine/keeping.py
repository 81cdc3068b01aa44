"""Opens the store of what one model has read, by the app's wish."""

import logging
from pathlib import Path

import psutil

from engine.block_files import BlockFiles
from engine.block_store import BlockStore, Room
from engine.fingerprint import fingerprint
from engine.wire import Keep

_log = logging.getLogger(__name__)

# Of this machine's memory, so much holds what other texts have read where nobody says how much.
MEMORY_SHARE = 8


def store_for(path: Path, keep: Keep | None) -> tuple[BlockStore, bytes]:
    """Give the store of the model at path, and the key of all that what it keeps depends on."""
    memory = None if keep is None else keep.memory_bytes
    room = Room(psutil.virtual_memory().total // MEMORY_SHARE if memory is None else memory)
    if keep is None:
        return BlockStore(room), b""
    try:
        model = fingerprint(path)
        files = BlockFiles(Path(keep.folder) / model.hex(), model)
        return BlockStore(room._replace(disk=keep.disk_bytes), files), model
    except OSError as error:
        _log.warning("what is read is kept in memory only: %s", error.strerror)
        return BlockStore(room), b""
