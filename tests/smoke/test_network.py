"""In a whole chat, neither the window nor the engine opens a connection."""

import socket
import sys
import threading
from pathlib import Path

# The real worker, with a hook before its own that writes down every touch of a socket.
WATCHED = """
import runpy, sys
record = open(sys.argv[1], "a", buffering=1)
def watch(event, arguments):
    if event.startswith("socket."):
        record.write(event + "\\n")
sys.addaudithook(watch)
sys.argv = ["engine.worker", sys.argv[2]]
runpy.run_module("engine.worker", run_name="__main__")
"""

_watched = threading.Event()
_touched = []


def _watch(event, arguments):
    if not _watched.is_set() or not event.startswith("socket."):
        return
    # The wire between window and engine is a socket pair, which has no address to be reached at.
    if event == "socket.__new__" and arguments[1] == socket.AF_UNIX:
        return
    _touched.append((event, arguments[1:]))


sys.addaudithook(_watch)


def open_connections(pid):
    """Give the inodes of the internet sockets that a process holds."""
    held = {link.readlink().name for link in Path(f"/proc/{pid}/fd").iterdir() if link.exists()}
    tables = (Path(f"/proc/{pid}/net/{name}") for name in ("tcp", "tcp6", "udp", "udp6", "raw"))
    rows = [line.split() for table in tables for line in table.read_text().splitlines()[1:]]
    return {row[9] for row in rows if f"socket:[{row[9]}]" in held}


def test_no_socket_is_opened_in_a_whole_chat(sit_down, starter, tmp_path):
    record = tmp_path / "sockets"
    _touched.clear()
    _watched.set()
    try:
        person = sit_down(starter, command=(sys.executable, "-c", WATCHED, str(record)))
        person.be_exact()
        person.ask("Hello!")
        person.wait_for_answer()
        person.ask("And in French?")
        person.wait_for_answer()
        if sys.platform == "linux":
            assert open_connections("self") == set()
            assert open_connections(person.answerer.pid) == set()
        person.app.close()
    finally:
        _watched.clear()
    assert _touched == []
    assert record.read_text() == ""


def test_the_watch_sees_a_socket():
    _touched.clear()
    _watched.set()
    socket.socket().close()
    _watched.clear()
    assert _touched
