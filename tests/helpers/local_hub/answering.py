"""How the local Hub and its CDN answer a request; what goes wrong with it is not decided here."""

import json
import re
import socket
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, unquote, urlsplit

from tests.helpers.local_hub import faults, listing
from tests.helpers.local_hub.repos import git_sha1, sha256
from tests.helpers.local_hub.seen import Seen

BLOCK = 1 << 16
RANGE = re.compile(r"bytes=(\d+)-(\d*)$")


class Answering(BaseHTTPRequestHandler):
    """A connection. Derived ones say what each path means."""

    protocol_version = "HTTP/1.1"
    where = ""
    timeout = faults.LONGEST_SECONDS

    def setup(self):
        # What waits in buffers is told as sent, and nobody has it: as little of it as can be.
        self.request.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, BLOCK)
        super().setup()

    def log_message(self, format, *args):  # noqa: A002 - http.server's own name
        """Write nothing: what was asked is in the Hub's requests."""

    def do_GET(self):
        self._take()

    do_HEAD = do_POST = do_GET  # noqa: N815 - http.server's own names

    def _take(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.asked = Seen(
            self.where,
            self.command,
            self.path,
            {name.lower(): value for name, value in self.headers.items()},
            start=self._range()[0],
        )
        self.hub = self.server.hub
        with self.hub.lock:
            self.hub.requests.append(self.asked)
        self.fault = self.hub.taken(self.asked)
        try:
            if self.fault and self.fault.kind in faults.INSTEAD:
                faults.instead(self, self.fault)
            else:
                self.say(urlsplit(self.path), body)
        except faults.GoneError:
            self.close_connection = True
        except OSError:
            self.close_connection = True

    def say(self, asked, body):
        """Answer."""
        raise NotImplementedError

    def _range(self):
        found = RANGE.match(self.headers.get("Range") or "")
        if not found:
            return 0, None
        return int(found[1]), int(found[2]) if found[2] else None

    def answer(self, status, body=b"", headers=None):
        """Send an answer that is whole."""
        said = {"Content-Length": str(len(body)), **(headers or {})}
        self._head(status, said)
        self.put(body)

    def tell(self, value, status=200, headers=None):
        """Send JSON."""
        said = {"Content-Type": "application/json; charset=utf-8", **(headers or {})}
        self.answer(status, json.dumps(value).encode(), said)

    def refuse(self, status, code, message):
        """Send an error as the Hub has them."""
        said = {"X-Error-Message": message} | ({"X-Error-Code": code} if code else {})
        self.tell({"error": message}, status, said)

    def _head(self, status, headers):
        if self.fault:
            headers = {**headers, **self.fault.headers}
        self.asked.status = status
        self.send_response(status)
        for name, value in headers.items():
            if value is not None:
                self.send_header(name, value)
        self.end_headers()

    def put(self, body):
        """Send bytes of a body, and count them."""
        if self.command == "HEAD":
            return
        view = memoryview(body)
        for start in range(0, len(view), BLOCK):
            block = view[start : start + BLOCK]
            self.connection.sendall(block)
            self.asked.sent += len(block)

    def put_chunk(self, body):
        """Send a chunk, where the body's length is not told."""
        if self.command == "HEAD":
            return
        self.connection.sendall(b"%x\r\n%s\r\n" % (len(body), body))
        self.asked.sent += len(body)

    def send_content(self, content, headers):
        """Send a file, or the range of it that is asked for, with what goes wrong."""
        fault, kind = self.fault, self.fault.kind if self.fault else ""
        content = faults.spoiled(content, fault)
        start, last = self._range()
        status, said, body = self._part(content, headers, (start, last))
        if kind == "gzip":
            body = faults.packed(body)
            said = {**said, "Content-Encoding": "gzip", "Content-Length": str(len(body))}
        if kind in {"short", "long"}:
            body = body[: -fault.arg] if kind == "short" else body + bytes(fault.arg)
            said = {**said, "Content-Length": str(len(body))}
        if kind in {"endless", "chunked_cut"}:
            said = {**said, "Content-Length": None, "Transfer-Encoding": "chunked"}
        self._head(status, said)
        if self.command != "HEAD":
            faults.send(self, body, fault)

    def _part(self, content, headers, asked):
        """Return status, headers and body for what is asked of a file."""
        kind = self.fault.kind if self.fault else ""
        (start, last), size = asked, len(content)
        whole = {**headers, "Accept-Ranges": "bytes", "Content-Length": str(size)}
        known = self.headers.get("If-Range") in {None, headers.get("ETag")}
        if "Range" not in self.headers or not known or kind == "ignore_range":
            return 200, whole, content
        if start >= size:
            return 416, {"Content-Range": f"bytes */{size}", "Content-Length": "0"}, b""
        shift = self.fault.arg if kind in {"range_off_by", "range_lies"} else 0
        told = start + (shift if kind == "range_off_by" else 0)
        end = size - 1 if last is None else min(last, size - 1)
        body = content[start + shift : end + 1]
        if kind == "range_lies":
            body += bytes(end + 1 - start - len(body))
        span = {"Content-Range": f"bytes {told}-{end}/{size}", "Content-Length": str(len(body))}
        return 206, {**whole, **span}, body


class HubAnswering(Answering):
    """The Hub: its API, and where its files are."""

    where = "hub"

    def say(self, asked, body):
        path, query = unquote(asked.path), parse_qs(asked.query)
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        if token and token != self.hub.token:
            self.refuse(401, None, "Invalid credentials in Authorization header")
            return
        match path.strip("/").split("/"):
            case ["api", "agent-harnesses"]:
                self.tell({"standardEnvVars": [], "harnesses": {}})
            case ["api", "whoami-v2"]:
                self._whoami(token)
            case ["api", "models"]:
                self._search(query)
            case ["api", "models", owner, name, *rest]:
                self._api(f"{owner}/{name}", rest, (query, body))
            case ["api", "resolve-cache", "models", owner, name, commit, *file]:
                self._file(f"{owner}/{name}", commit, "/".join(file))
            case [owner, name, "resolve", revision, *file]:
                self._resolve(f"{owner}/{name}", revision, "/".join(file))
            case _:
                self.refuse(404, None, "Sorry, we can't find the page you are looking for.")

    def _whoami(self, token):
        if not token:
            self.refuse(401, None, "Invalid username or password.")
            return
        self.tell({"type": "user", "name": "someone", "auth": {"type": "access_token"}})

    def _search(self, query):
        found, following = listing.page(self.hub.repos.values(), query)
        self._listed(found, "/api/models", following)

    def _listed(self, entries, path, following):
        link = f'<{self.hub.endpoint}{path}?{following}>; rel="next"'
        self.tell(entries, headers={"Link": link} if following else {})

    def _repo(self, name):
        """Return the repository, or None where whoever asks was told that it is not there."""
        if name in self.hub.moved:
            path = self.path.replace(name, self.hub.moved[name], 1)
            self.answer(307, b"", {"Location": path})
            return None
        repo = self.hub.repos.get(name)
        if repo is None or (repo.private and "Authorization" not in self.headers):
            signed = "Authorization" in self.headers
            self.refuse(404 if signed else 401, "RepoNotFound", "Repository not found")
            return None
        return repo

    def _commit(self, repo, revision):
        commit = repo.at(revision)
        if commit is None:
            self.refuse(404, "RevisionNotFound", f"Invalid rev id: {revision}")
        return commit

    def _api(self, name, rest, sent):
        query, body = sent
        repo = self._repo(name)
        verb = rest[0] if rest else "revision"
        commit = repo and self._commit(repo, rest[1] if len(rest) > 1 else None)
        if not commit:
            return
        match verb:
            case "revision":
                self.tell(repo.info(commit, blobs=query.get("blobs", [""])[0].lower() == "true"))
            case "tree":
                entries, following = listing.cut(repo.tree(commit), query, self.hub.tree_page)
                self._listed(entries, urlsplit(self.path).path, following)
            case "paths-info":
                paths = listing.paths(body)
                self.tell([each for each in repo.tree(commit) if each["path"] in paths])
            case _:
                self.refuse(404, None, "Sorry, we can't find the page you are looking for.")

    def _resolve(self, name, revision, path):
        repo = self._repo(name)
        commit = repo and self._commit(repo, revision)
        if not commit or self._is_gated(repo):
            return
        if path not in repo.commits[commit]:
            self.refuse(404, "EntryNotFound", "Entry not found")
            return
        content = repo.commits[commit][path]
        if repo.is_lfs(path):
            self._send_to_cdn(repo.commits[commit][path], path, commit)
        elif self.hub.resolve_cache:
            place = f"/api/resolve-cache/models/{name}/{commit}/{path}"
            said = {"Location": place, "X-Repo-Commit": commit, "ETag": f'"{git_sha1(content)}"'}
            self.answer(307, b"", {**said, "X-Linked-Size": str(len(content))})
        else:
            self._file(name, commit, path)

    def _send_to_cdn(self, content, path, commit):
        digest = sha256(content)
        headers = {
            "Location": self.hub.signed(content, path),
            "X-Repo-Commit": commit,
            "X-Linked-Etag": f'"{digest}"',
            "X-Linked-Size": str(len(content)),
            "ETag": f'"{digest[:32]}"',
            "X-Xet-Hash": sha256(b"xet" + content),
            "X-Xet-Refresh-Route": "/api/xet-read-token",
            "Accept-Ranges": "bytes",
        }
        self.answer(302, b"Found. Redirecting", headers)

    def _file(self, name, commit, path):
        content = self.hub.repos[name].commits[commit][path]
        headers = {
            "Content-Type": "text/plain; charset=utf-8",
            "X-Repo-Commit": commit,
            "ETag": f'"{git_sha1(content)}"',
        }
        self.send_content(content, headers)

    def _is_gated(self, repo):
        """Tell whether whoever asks was sent away."""
        if not repo.gated:
            return False
        signed = "Authorization" in self.headers
        if signed and self.hub.allowed:
            return False
        message = f"Access to model {repo.name} is restricted."
        self.refuse(403 if signed else 401, "GatedRepo", message)
        return True


class CdnAnswering(Answering):
    """The CDN: files by their SHA-256, for who has an address that is still signed."""

    where = "cdn"

    def say(self, asked, _body):
        query = parse_qs(asked.query)
        digest = asked.path.rpartition("/")[2]
        if query.get("X-Amz-Signature") != [f"{self.hub.signature:064x}"]:
            self.answer(403, b"<Error><Code>AccessDenied</Code></Error>")
            return
        content = self.hub.blob(digest)
        if content is None:
            self.answer(404, b"<Error><Code>NoSuchKey</Code></Error>")
            return
        headers = {"Content-Type": "binary/octet-stream", "ETag": f'"{digest}"'}
        self.send_content(content, headers)
