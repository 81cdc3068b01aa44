"""What a model says is shown, pointed at, clicked, copied, printed, exported and found: no more.

Nothing of it is fetched, no file is read, and what is made of it refers to nothing but by links.
"""

import sys
import threading
from contextlib import contextmanager
from html.parser import HTMLParser
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from app.domain.conversation import Conversation, Message, Role
from app.domain.finding import Search
from app.domain.reply import Finish
from app.domain.tree import Tree
from app.exchange import html, markdown
from app.views import copying
from app.views.printing import pdf_of
from app.views.transcript import Transcript
from app.widgets.read_text import ReadText
from app.wiring import build
from tests.app.conftest import delete
from tests.helpers.fake_answerer import FakeAnswerer
from tests.helpers.hostile_markdown import payloads

KINDS = sorted(payloads("http://x", "/x"))
LEADS = ("http://", "https://", "mailto:")
SCHEMES = ("http", "https", "mailto", "file", "smb", "ftp", "javascript", "data")
SECRET = "nobody-may-read-these-words"
# What a page fetches by itself.
FETCHING = {"src", "srcset", "data", "poster", "background", "xlink:href", "action", "style"}
FETCHING_TAGS = {"img", "script", "iframe", "object", "embed", "link", "base", "meta-refresh"}
MOST_LINKS = 12


class Handler(QObject):
    """What the system would open; it opens nothing."""

    def __init__(self):
        super().__init__()
        self.asked = []

    @Slot(QUrl)
    def open(self, address):
        self.asked.append(address.toString())


class Watch:
    """What Python itself is told when anything connects, or opens a file. It stays for good."""

    def __init__(self):
        self.file, self.seen = None, []
        sys.addaudithook(self.hear)

    def hear(self, event, arguments):
        if self.file is None:
            return
        connects = event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname"}
        runs = event in {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"}
        reads = event == "open" and str(self.file) in str(arguments[0])
        if connects or runs or reads:
            self.seen.append((event, arguments))


@pytest.fixture(scope="module")
def watch():
    return Watch()


@contextmanager
def watched(watch, file):
    watch.file, watch.seen = file, []
    yield
    watch.file = None
    assert watch.seen == []


@pytest.fixture
def server():
    """Give a page of this machine, and the paths that were asked for there."""
    asked = []

    class Asked(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_):
            pass

    made = HTTPServer(("127.0.0.1", 0), Asked)
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{made.server_port}/canary.png", asked
    made.shutdown()
    thread.join()
    made.server_close()


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "canary.png"
    file.write_text(SECRET)
    return file


@pytest.fixture
def app(qtbot, home):
    app = build(home, FakeAnswerer())
    app.window.resize(1000, 760)
    app.window.show()
    qtbot.waitExposed(app.window)
    yield app
    app.close()
    delete(app.window)


@pytest.fixture
def opened():
    """Give the addresses that the system was asked to open."""
    handler = Handler()
    for scheme in SCHEMES:
        QDesktopServices.setUrlHandler(scheme, handler, "open")
    yield handler.asked
    for scheme in SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)


def said(texts):
    messages = []
    for number, text in enumerate(texts):
        parent = messages[-1].id if messages else None
        role = Role.ASSISTANT if number % 8 else Role.USER
        finish = Finish.END if role is Role.ASSISTANT else None
        messages.append(Message(f"m{number}", role, text, parent, float(number), finish=finish))
    return tuple(messages)


def read_all(app, conversation):
    """Open a conversation and go through it from its end on; point and click; count the links."""
    app.recorder.save(conversation, conversation.messages)
    app.recorder.save_now()
    app.chat.open(conversation.id)
    transcript = app.window.findChild(Transcript)
    bar, links = transcript.verticalScrollBar(), 0
    for step in range(30, -1, -1):
        bar.setValue(bar.maximum() * step // 30)
        app.window.grab()
        for text in transcript.findChildren(ReadText):
            if text.isVisible():
                point_at(text)
                links += click_links(app, text, MOST_LINKS - links)
    QTest.qWait(60)  # for formulas, and what would be fetched meanwhile
    app.window.grab()
    transcript.marking.look_for("canary")
    transcript.marking.go_on_finding(1)
    app.finding.look_for(Search("canary"))
    transcript.marking.forget_found()
    return links


def point_at(text):
    for x in range(4, text.viewport().width(), 160):
        QTest.mouseMove(text.viewport(), QPoint(x, min(9, text.viewport().height() - 1)))


def click_links(app, text, most):
    """Click so many links of a text, and cancel each question; return how many there were."""
    links = [(at, href) for at, href in anchors(text) if text.viewport().rect().contains(at)]
    assert all(href.lower().startswith(LEADS) for _, href in links)
    for at, href in links[:most]:
        if text.anchorAt(at) == href:
            QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=at)
            for box in app.window.findChildren(QMessageBox, "linkQuestion"):
                assert box.textFormat() is Qt.TextFormat.PlainText
                box.reject()
    return min(most, len(links))


def anchors(text):
    """Give where each link of a text begins, and where it leads."""
    block = text.document().begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            if piece.charFormat().isAnchor():
                cursor = QTextCursor(text.document())
                cursor.setPosition(piece.position())
                corner = text.cursorRect(cursor)
                yield (
                    QPoint(corner.left() + 2, corner.center().y()),
                    piece.charFormat().anchorHref(),
                )
            pieces += 1
        block = block.next()


class Fetched(HTMLParser):
    """What a page would fetch, or run, when it is opened."""

    def __init__(self, page):
        super().__init__()
        self.wrong, self.links = [], []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag in FETCHING_TAGS:
            self.wrong.append(tag)
        for name, value in attrs:
            if name == "style" and "url" not in (value or ""):
                continue
            if name in FETCHING or name.startswith("on"):
                self.wrong.append((tag, name, value))
            if name == "href":
                self.links.append(value)


def assert_fetches_nothing(page):
    made = Fetched(page)
    assert made.wrong == []
    assert all(link.lower().startswith(LEADS) for link in made.links)
    assert "@import" not in page.partition("<body")[0]


def copy_all(messages):
    clipboard = QGuiApplication.clipboard()
    for message in messages:
        for copy in (copying.copy_plain, copying.copy_markdown, copying.copy_rich):
            copy(message)
            held = clipboard.mimeData()
            assert SECRET not in held.text()
            assert_fetches_nothing(held.html())


def export_all(messages):
    tree = Tree("t", title="T", tip=messages[-1].id, messages=messages)
    page = b"".join(html.write([tree])).decode()
    assert_fetches_nothing(page)
    read = b"".join(markdown.write([tree])).decode()
    printed = pdf_of(html.printable([tree]))
    assert SECRET not in page + read
    assert not any(word in printed for word in (b"/Launch", b"/GoToR", b"/EmbeddedFile", b"/JS"))


def test_there_are_two_hundred_of_them():
    assert sum(map(len, payloads("http://x", "/x").values())) >= 200


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_fetched_or_read(kind, app, server, *, file, watch, opened):
    page, asked = server
    texts = payloads(page, file)[kind]
    messages = said(["canary", *texts])
    before = file.stat().st_atime_ns
    with watched(watch, file):
        clicked = read_all(app, Conversation("hostile", "Hostile", 1.0, 1.0, messages))
        copy_all(messages)
        export_all(messages)
    assert bool(clicked) or kind not in {"links", "autolinks", "titles"}
    assert asked == []
    assert opened == []
    assert file.stat().st_atime_ns == before


def test_the_watch_sees_who_comes_and_who_reads(server, file, watch):
    page, asked = server
    with pytest.raises(AssertionError, match=r"socket\."), watched(watch, file):
        come_and_read(page, file)
    assert asked == ["/canary.png"]
    assert {event for event, _ in watch.seen} >= {"socket.connect", "open"}


def come_and_read(page, file):
    address = page.removeprefix("http://").partition("/")[0]
    asking = HTTPConnection(address)
    asking.request("GET", "/canary.png")
    asking.getresponse().read()
    asking.close()
    file.read_text()
