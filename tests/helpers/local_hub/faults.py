"""What can go wrong between a Hub and whoever asks it, and how an answer goes wrong so."""

import gzip
import re
import socket
import struct
import time
from dataclasses import dataclass, field

PORTAL = b"<!DOCTYPE html><html><head><title>Welcome</title></head><body>Sign in</body></html>"
BLOCK = 1 << 16
# No fault lasts longer, whoever forgets about it.
LONGEST_SECONDS = 60.0
MOST_ENDLESS_BYTES = 1 << 28

# What keeps an answer from coming at all, or comes in its place.
INSTEAD = {"status", "refuse", "hang", "html", "redirect"}
# What only means something where a range is asked for.
RANGED = {"ignore_range", "range_off_by", "range_lies"}


@dataclass
class Fault:
    """One thing that goes wrong.

    match is a regular expression for the path. at counts bytes of the answer's body (for corrupt
    and replace: of the file). times is how often; -1 is always. where is hub, cdn or any.

    kinds, and what arg is: status (a number; headers are added), refuse, hang, html (the status),
    redirect (where to), cut, rst, stall, chunked_cut, trickle and slow (bytes a second), corrupt,
    replace, short and long (by how many bytes), endless, gzip, ignore_range, range_off_by and
    range_lies (by how many bytes), headers (only adds or replaces headers).
    """

    match: str
    kind: str
    at: int = 0
    times: int = 1
    method: str = "GET"
    arg: object = None
    where: str = "any"
    headers: dict = field(default_factory=dict)

    def meets(self, asked):
        """Tell whether this is for what was asked for."""
        return (
            self.times != 0
            and self.method in {asked.method, "ANY"}
            and self.where in {asked.where, "any"}
            and (self.kind not in RANGED or "range" in asked.headers)
            and re.search(self.match, asked.path) is not None
        )


class GoneError(Exception):
    """The connection is to be ended by whoever answers."""


def wait(handler, seconds):
    """Wait, but no longer than the Hub is there; GoneError where it is not."""
    if handler.server.closing.wait(seconds):
        raise GoneError


def end_roughly(handler):
    """End the connection as a cable does: whoever reads has an error."""
    linger = struct.pack("ii", 1, 0)
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    raise GoneError


def instead(handler, fault):
    """Answer with this fault and nothing else."""
    match fault.kind:
        case "refuse":
            end_roughly(handler)
        case "hang":
            wait(handler, LONGEST_SECONDS)
            raise GoneError
        case "html":
            headers = {"Content-Type": "text/html; charset=utf-8", **fault.headers}
            handler.answer(fault.arg or 200, PORTAL, headers)
        case "redirect":
            handler.answer(302, b"", {"Location": fault.arg, **fault.headers})
        case _:
            handler.answer(fault.arg, b"no", {"Content-Type": "text/plain", **fault.headers})


def spoiled(content, fault):
    """Return what a file is taken for."""
    if fault is None or fault.kind not in {"corrupt", "replace"}:
        return content
    if fault.kind == "corrupt":
        return content[: fault.at] + bytes([content[fault.at] ^ 1]) + content[fault.at + 1 :]
    other = bytes(byte ^ 0x5A for byte in content[fault.at :][:4096])
    return (content[: fault.at] + other * (len(content) // 4096 + 1))[: len(content)]


def send(handler, body, fault):
    """Send a body, as far as the fault lets it come."""
    match fault.kind if fault else "":
        case "slow":
            _paced(handler, body, fault.arg)
        case "trickle":
            handler.put(body[: fault.at])
            _paced(handler, body[fault.at :], fault.arg)
        case "cut":
            handler.put(body[: fault.at])
            raise GoneError
        case "rst":
            handler.put(body[: fault.at])
            # What is on its way would be lost with the connection.
            wait(handler, 0.05)
            end_roughly(handler)
        case "stall":
            handler.put(body[: fault.at])
            wait(handler, LONGEST_SECONDS)
            raise GoneError
        case "chunked_cut":
            handler.put_chunk(body[: fault.at])
            raise GoneError
        case "endless":
            _endless(handler, body)
        case _:
            handler.put(body)


def _paced(handler, body, bytes_per_second):
    """Send at a rate, in steps that are small beside it."""
    step = max(1, min(BLOCK, int(bytes_per_second / 50)))
    began, sent = time.monotonic(), 0
    while sent < len(body):
        handler.put(body[sent : sent + step])
        sent += step
        wait(handler, max(0.0, began + sent / bytes_per_second - time.monotonic()))


def _endless(handler, body):
    sent = 0
    while sent < MOST_ENDLESS_BYTES:
        handler.put_chunk((body[sent : sent + BLOCK] + bytes(BLOCK))[:BLOCK])
        sent += BLOCK
    raise GoneError


def packed(body):
    return gzip.compress(body, compresslevel=1)
