"""`raw_hub`: a server on loopback that says exactly the bytes it is told to, and then ends."""

import socket
import threading
import time
from contextlib import contextmanager

LIMIT = 1 << 28


class RawHub:
    """answer is what each connection is told: bytes, or an endless iterator of them."""

    def __init__(self, server):
        self._server = server
        self.endpoint = f"http://127.0.0.1:{server.getsockname()[1]}"
        self.answer = b""
        self.asked = 0
        self.heard = b""

    def say(self, body, *headers, status=200):
        """Answer with this body, whole."""
        head = [f"HTTP/1.1 {status} Said", "Content-Type: application/json", *headers]
        if not any(header.startswith(("Content-Length", "Transfer")) for header in headers):
            head.append(f"Content-Length: {len(body)}")
        self.answer = "\r\n".join([*head, "", ""]).encode() + body

    def serve(self):
        while True:
            try:
                link, _ = self._server.accept()
            except OSError:
                return
            self.asked += 1
            with link:
                self._tell(link)

    def _tell(self, link):
        try:
            self.heard += link.recv(1 << 16)
            sent = 0
            for piece in [self.answer] if isinstance(self.answer, bytes) else self.answer:
                link.sendall(piece)
                sent += len(piece)
                if sent > LIMIT:
                    return
        except OSError:
            return


def trickled(answer):
    """Give an answer letter by letter: each comes soon, and all of them take their time."""
    for letter in answer:
        time.sleep(0.02)
        yield bytes([letter])


@contextmanager
def raw_hub():
    """Give such a server for the block."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        hub = RawHub(server)
        thread = threading.Thread(target=hub.serve, daemon=True)
        thread.start()
        try:
            yield hub
        finally:
            # A thread that waits for a connection is not woken by the close alone.
            server.shutdown(socket.SHUT_RDWR)
            thread.join(10)
