"""What may reach the network, in processes of their own: an audit hook is never taken away."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.raw_hub import raw_hub

ROOT = Path(__file__).parents[3]

WAYS = {
    "connect": "socket.create_connection(('127.0.0.1', PORT))",
    "connect by number": "socket.socket(socket.AF_INET6).connect(('::1', PORT))",
    "datagram": "socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', PORT))",
    "name": "socket.getaddrinfo('localhost', PORT)",
    "old name": "socket.gethostbyname('localhost')",
    "serve": "socket.create_server(('127.0.0.1', 0))",
    "urllib": "urllib.request.urlopen('http://127.0.0.1:PORT/', timeout=5)",
    "httpx2": "httpx2.get('http://127.0.0.1:PORT/', trust_env=False)",
    "thread": "ThreadPoolExecutor().submit(socket.create_connection, ('127.0.0.1', PORT)).result()",
    "descriptor": "socket.socket(fileno=foreign).connect(('127.0.0.1', PORT))",
}
TRYING = """
import ctypes, errno, os, socket, sys, threading, urllib.request, urllib.error
from concurrent.futures import ThreadPoolExecutor
import httpx2
from app.hub.guard import Guard, RefusedError, refuse_network
foreign = socket.socket(socket.AF_INET, socket.SOCK_STREAM).detach()
BEGIN
def is_refused(error):
    while error is not None:
        if isinstance(error, RefusedError):
            return True
        error = getattr(error, "reason", None) or error.__cause__ or error.__context__
try:
    WAY
except Exception as error:
    print("refused" if is_refused(error) else repr(error))
else:
    print("reached")
"""


def tried(way, begin, port):
    script = TRYING.replace("WAY", way).replace("BEGIN", begin).replace("PORT", str(port))
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return done.stdout.strip() or done.stderr


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize(
    "begin", ["refuse_network()", "Guard().watch()"], ids=["window", "hub process"]
)
def test_what_nobody_announced_reaches_nobody(begin, way):
    with raw_hub() as raw:
        raw.say(b"{}")
        port = raw.endpoint.rpartition(":")[2]
        assert tried(way, begin, port) == "refused"
        assert raw.asked == 0


ANNOUNCED = """
guard = Guard()
guard.watch()
SWITCH
def go(host='127.0.0.1', port=PORT, at=None):
    with guard.announced('127.0.0.1', PORT):
        socket.create_connection((host, port)).close()
"""


@pytest.mark.parametrize(
    ("way", "switch", "said"),
    [
        ("go()", "", "reached"),
        ("go()", "guard.switch(off=True)", "refused"),
        ("go(host='localhost')", "", "refused"),
        ("go(port=PORT + 1)", "", "refused"),
        ("go(); socket.create_connection(('127.0.0.1', PORT))", "", "refused"),
        ("go()", "guard.switch(off=True); guard.switch(off=False)", "reached"),
    ],
)
def test_what_is_announced_is_reached_and_only_that(way, switch, said):
    with raw_hub() as raw:
        port = raw.endpoint.rpartition(":")[2]
        assert tried(way, ANNOUNCED.replace("SWITCH", switch), port) == said


def test_another_thread_has_not_announced_it():
    way = (
        "with guard.announced('127.0.0.1', PORT):\n        "
        "ThreadPoolExecutor().submit(socket.create_connection, ('127.0.0.1', PORT)).result()"
    )
    with raw_hub() as raw:
        port = raw.endpoint.rpartition(":")[2]
        assert tried(way, ANNOUNCED.replace("SWITCH", ""), port) == "refused"
        assert raw.asked == 0


@pytest.mark.parametrize(
    "way",
    [
        "socket.socketpair()",
        # The folder may be deep, and such an address is at most 107 bytes long.
        "os.chdir(FOLDER); socket.socket(socket.AF_UNIX).bind('guard')",
        "socket.gethostname()",
        "import asyncio; asyncio.run(asyncio.sleep(0))",
        "import multiprocessing; multiprocessing.Pipe()",
    ],
)
def test_what_stays_on_the_computer_is_let(way, tmp_path):
    way = way.replace("FOLDER", repr(str(tmp_path)))
    assert tried(way, "refuse_network()", 1) == "reached"
