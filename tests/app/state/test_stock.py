"""Whether something is here is asked in one place, by the list of what came and by the library."""

import pytest

from app.domain.download import Download, Stage
from app.domain.wanting import wanted_of
from app.state.stock import Stock
from tests.helpers.fake_hub import GGUFS
from tests.helpers.fake_shelf import local

WANTED = wanted_of(GGUFS, GGUFS.choices[0])


@pytest.fixture
def asked(app):
    """Return what tells where something is."""
    return lambda: Stock(app.getting.downloads, app.library).here(WANTED)


@pytest.fixture
def come(app, hub):
    """Have it come whole; the library has not seen it."""
    app.getting.downloads.begin(WANTED)
    path = app.getting.downloads.path_of(WANTED)
    path.parent.mkdir(parents=True)
    path.touch()
    hub.moved.emit(Download(WANTED, Stage.DONE, WANTED.bytes))
    return path


def test_what_is_nowhere_is_not_here(asked):
    assert asked() is None


def test_what_came_just_now_is_here_until_it_is_removed(asked, come):
    assert asked() == come
    come.unlink()
    assert asked() is None


def test_what_is_coming_is_not_here_yet(asked, app, shelf, qtbot):
    mine = local("Mine", path=app.getting.downloads.path_of(WANTED), got=WANTED)
    shelf.there[mine.path] = mine
    app.library.look()
    qtbot.waitUntil(lambda: asked() == mine.path)
    app.getting.downloads.begin(WANTED)
    assert asked() is None
