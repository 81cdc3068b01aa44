"""Whether something is here is asked in one place, by the list of what came and by the library."""

from dataclasses import replace

import pytest

from app.domain.download import Download, Stage
from app.domain.wanting import wanted_of
from app.hub import manifest
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


@pytest.fixture
def got(shelf, request):
    """Have it be here since an earlier session, and the library not look as yet."""
    shelf.may_look.clear()
    app = request.getfixturevalue("app")
    path = app.getting.downloads.path_of(WANTED)
    path.parent.mkdir(parents=True)
    path.touch()
    folder = app.getting.downloads.folder / WANTED.folder
    manifest.write(folder, manifest.Manifest().merged(WANTED, "2026-11-23T00:00:00+00:00"))
    yield path
    shelf.may_look.set()


def test_before_the_library_has_looked_what_was_got_is_here(got, asked, app):
    assert not app.library.looked
    assert asked() == got
    any_version = replace(WANTED, key="", commit="", files=())
    assert Stock(app.getting.downloads, app.library).here(any_version) == got
    got.unlink()
    assert asked() is None


def test_before_the_library_has_looked_another_version_is_not_what_is_wanted(got, app):
    newer = replace(WANTED, files=(replace(WANTED.files[0], digest="9" * 64),))
    assert Stock(app.getting.downloads, app.library).here(newer) is None
    other = replace(WANTED, entry="other.gguf", files=())
    assert Stock(app.getting.downloads, app.library).here(other) is None


def test_what_is_coming_is_not_here_yet(asked, app, shelf, qtbot):
    mine = local("Mine", path=app.getting.downloads.path_of(WANTED), got=WANTED)
    shelf.there[mine.path] = mine
    app.library.look()
    qtbot.waitUntil(lambda: asked() == mine.path)
    app.getting.downloads.begin(WANTED)
    assert asked() is None
