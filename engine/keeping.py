"""Opens the store of what one model has read, by the app's wish."""

import logging
from pathlib import Path

import psutil

from engine.block_files import BlockFiles
from engine.block_store import BlockStore, Room
from engine.fingerprint import fingerprint
from engine.wire import MEMORY_SHARE, Keep

_log = logging.getLogger(__name__)


def store_for(
    path: Path, keep: Keep | None, adapter: Path | None = None
) -> tuple[BlockStore, bytes]:
    """Give the store of the model at path, with its adapter, and the key of what it keeps."""
    room = room_for(keep)
    if keep is None:
        return BlockStore(room), b""
    try:
        model = fingerprint(path, adapter)
        files = BlockFiles(Path(keep.folder) / model.hex(), model)
        return BlockStore(room, files), model
    except OSError as error:
        _log.warning("what is read is kept in memory only: %s", error.strerror)
        return BlockStore(room, fault=error.strerror if room.disk else None), b""


def room_for(keep: Keep | None) -> Room:
    """Tell how much may be kept: without a wish, in memory only."""
    usual = psutil.virtual_memory().total // MEMORY_SHARE
    if keep is None:
        return Room(usual)
    return Room(usual if keep.memory_bytes is None else keep.memory_bytes, keep.disk_bytes)
