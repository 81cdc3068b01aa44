"""`LocalHub`: two servers on loopback, the Hub and its CDN; what they have and what was asked."""

import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import ThreadingHTTPServer
from urllib.parse import quote

from tests.helpers.local_hub.answering import CdnAnswering, HubAnswering
from tests.helpers.local_hub.faults import Fault
from tests.helpers.local_hub.repos import Repo, sha256
from tests.helpers.local_hub.seen import Seen


@dataclass
class LocalHub:
    """What tests say to the Hub, and read from it. token is the only one that it knows."""

    token: str = "hf_good"
    allowed: bool = True
    tree_page: int = 1000
    resolve_cache: bool = False
    repos: dict[str, Repo] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    requests: list[Seen] = field(default_factory=list)
    signature: int = 0
    connections: int = 0
    lock: threading.RLock = field(default_factory=threading.RLock)
    endpoint: str = ""
    cdn: str = ""

    def add(self, name, files, **said):
        """Have a repository with one commit, and return it."""
        repo = self.repos[name] = Repo(name, **said)
        repo.commit(files)
        return repo

    def rename(self, old, new):
        """Have a repository be elsewhere; who asks for the old name is sent there."""
        self.repos[new] = self.repos.pop(old)
        self.repos[new].name = new
        self.moved[old] = new

    def fault(self, match, kind, **said):
        """Have something go wrong, and return what."""
        fault = Fault(match, kind, **said)
        self.faults.append(fault)
        return fault

    def expire(self):
        """Have every address that was signed so far be refused."""
        self.signature += 1

    def signed(self, content, path):
        """Return an address of an LFS file on the CDN, which ends with `expire`."""
        name = quote(path.rpartition("/")[2])
        return (
            f"{self.cdn}/repos/xx/{sha256(content)}?response-content-disposition={name}"
            f"&X-Amz-Expires=3600&X-Amz-Signature={self.signature:064x}&x-id=GetObject"
        )

    def blob(self, digest):
        """Return the content of that SHA-256, or None."""
        held = (
            content
            for repo in self.repos.values()
            for files in repo.commits.values()
            for content in files.values()
        )
        return next((content for content in held if sha256(content) == digest), None)

    def taken(self, asked):
        """Return the fault that this request meets, once less often from now on."""
        with self.lock:
            for fault in self.faults:
                if fault.meets(asked):
                    fault.times -= fault.times > 0
                    return fault
        return None

    def asked(self, match="", *, method=None, where=None):
        """Return what was asked for, with match in its path."""
        with self.lock:
            return [
                seen
                for seen in self.requests
                if match in seen.path
                and method in {None, seen.method}
                and where in {None, seen.where}
            ]

    def sent(self, match="", *, where=None):
        """Return how many bytes of bodies were sent for GETs, with match in their path."""
        return sum(seen.sent for seen in self.asked(match, method="GET", where=where))


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self, hub, answering):
        super().__init__(("127.0.0.1", 0), answering)
        self.hub, self.closing = hub, threading.Event()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_address[1]}"

    def process_request(self, request, client_address):
        self.hub.connections += 1
        super().process_request(request, client_address)

    def handle_error(self, request, client_address):
        """Say nothing: that whoever asks goes away is what is tested."""


@contextmanager
def local_hub(**said):
    """Give a Hub that answers as long as the block lasts."""
    hub = LocalHub(**said)
    servers = [_Server(hub, HubAnswering), _Server(hub, CdnAnswering)]
    hub.endpoint, hub.cdn = (server.address for server in servers)
    threads = [
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        for server in servers
    ]
    for thread in threads:
        thread.start()
    try:
        yield hub
    finally:
        for server in servers:
            server.closing.set()
            server.shutdown()
            server.server_close()
        for thread in threads:
            thread.join(10)
