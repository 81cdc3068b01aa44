"""The app's icon, and its bar while models come."""

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QIcon

from app.domain.download import Stage
from app.state.downloads import Downloads
from app.store.download_queue import DownloadQueue
from app.views.app_icon import SIDE, ComingIcon, app_icon
from tests.helpers.fake_hub import FakeHub, wanted

MODEL = wanted("Llama")
ROW = round(SIDE * 0.82 + SIDE / 24)


@pytest.fixture
def hub(qapp):
    before = QGuiApplication.windowIcon()
    yield FakeHub()
    QGuiApplication.setWindowIcon(before)


@pytest.fixture
def downloads(hub, home, outbox):
    home.mkdir(exist_ok=True)
    return Downloads(hub, DownloadQueue(home / "downloads.json"), home, outbox=outbox)


def white(icon: QIcon):
    """Count the white pixels of the row where the bar is."""
    drawn = icon.pixmap(SIDE, SIDE).toImage()
    return sum(drawn.pixelColor(x, ROW) == QColor("white") for x in range(drawn.width()))


def test_the_icon_fills_its_square_and_leaves_its_corners_free(qapp):
    drawn = app_icon().pixmap(SIDE, SIDE).toImage()
    assert drawn.pixelColor(2, 2).alpha() == 0
    assert drawn.pixelColor(SIDE // 2, SIDE // 5).alpha() == 255


def test_the_bar_grows_with_what_has_come_and_goes_with_the_last(hub, downloads):
    plain = white(app_icon())
    icon = ComingIcon(downloads, hub)
    downloads.begin(MODEL)
    hub.move(MODEL, 0.25)
    quarter = white(QGuiApplication.windowIcon())
    hub.move(MODEL, 0.75)
    most = white(QGuiApplication.windowIcon())
    assert plain < quarter < most
    hub.move(MODEL, 1.0, Stage.DONE)
    assert white(QGuiApplication.windowIcon()) == plain
    assert icon.parent() is hub
