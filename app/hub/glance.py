"""`Glance`: the first bytes of a GGUF file on the Hub, as few as tell the model's shape.

It is a help and no more: whatever goes wrong, the shape is unknown, and soon. A file's digest is of
all its bytes, so these cannot be checked: they are shown as an estimate, and nothing rests on them.
"""

import re
from contextlib import suppress

import httpx2

from app.domain.remote import RemoteFile, Shape
from app.hub.connecting import AGENT
from app.hub.errors import HubError
from app.hub.gguf_head import ShortError, shape_in
from app.hub.incoming import MOST_REDIRECTS, onward, plain
from app.hub.source import Source
from app.hub.within import within

# Of what llama.cpp writes, the first is enough. No byte after the last is ever asked for.
STEPS = (1 << 16, 1 << 18, 1 << 20)
# Somebody waits for the repository meanwhile.
MOST_S = 6.0
TIMEOUT_S = 3.0
SPAN = re.compile(r"bytes (\d{1,20})-", re.ASCII)


class Glance:
    """Asks by a way that is announced; the token goes to the Hub itself alone."""

    def __init__(self, way: httpx2.BaseTransport, source: Source) -> None:
        self._way, self._source = way, source

    def shape(self, repo: str, commit: str, file: RemoteFile) -> Shape | None:
        """Tell the shape that a file's beginning tells, None where it does not."""
        try:
            with within(MOST_S):
                return self._shape(self._source.address(repo, commit, file.path), file.size)
        except (HubError, httpx2.HTTPError, httpx2.InvalidURL, OSError, ValueError):
            # ValueError is what a header can make httpx2 itself raise.
            return None

    def _shape(self, url: httpx2.URL, size: int) -> Shape | None:
        head = b""
        for step in STEPS:
            until = min(step, size)
            head += self._part(url, len(head), until)
            with suppress(ShortError):
                return shape_in(head)
            if len(head) < until or until == size:
                break
        return None

    def _part(self, url: httpx2.URL, start: int, until: int) -> bytes:
        """Return these bytes, or as many as came. Who knows no ranges is heard to until, once."""
        answer = self._opened(url, start, until)
        try:
            return self._content(answer, until - start) if _begins(answer, start) else b""
        finally:
            answer.close()

    def _opened(self, url: httpx2.URL, start: int, until: int) -> httpx2.Response:
        for _ in range(MOST_REDIRECTS):
            said = {"User-Agent": AGENT, "Range": f"bytes={start}-{until - 1}"}
            timeout = dict.fromkeys(("connect", "read", "write", "pool"), TIMEOUT_S)
            request = httpx2.Request(
                "GET",
                url,
                headers={**self._source.headers(url, 0), **said},
                extensions={"timeout": timeout},
            )
            answer = self._way.handle_request(request)
            if not answer.is_redirect:
                return answer
            answer.close()
            url = onward(answer, url)
        raise OSError("sent in circles")

    def _content(self, answer: httpx2.Response, most: int) -> bytes:
        content = bytearray()
        for piece in answer.iter_raw():
            content += piece
            if len(content) >= most:
                break
        return bytes(content[:most])


def _begins(answer: httpx2.Response, start: int) -> bool:
    """Tell whether what comes begins where it was asked to."""
    if answer.status_code != 206:
        return answer.status_code == 200 and start == 0
    span = SPAN.match(plain(answer.headers).get("content-range", ""))
    return span is not None and int(span[1]) == start
