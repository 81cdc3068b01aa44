"""Where newer versions are shown: in the browser, and by nobody where nobody knows the page."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QMessageBox

from app.hub.ledger import Ledger
from app.paths import ledger_file
from app.views.updates import show_releases
from tests.app.test_version import PAGE, project

__all__ = ["project"]


class Browser(QObject):
    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot("QUrl")
    def open(self, url):
        self.opened.append(url.toString())


@pytest.fixture
def browser(qapp):
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "open")
    yield browser
    QDesktopServices.unsetUrlHandler("https")


def entry(app):
    return app.window.findChild(QAction, "updates")


def test_without_a_page_there_is_no_entry(project, built):
    project()
    assert entry(built()) is None


def test_once_a_page_is_named_it_stands_in_the_menu_above_what_is_told_of_paddock(project, built):
    project(PAGE)
    bar = built().window.menuBar()
    help_menu = next(each.menu() for each in bar.actions() if each.text() == "&Help")
    names = [each.objectName() for each in help_menu.actions()]
    assert names == ["shortcuts", "updates", "about"]


def test_the_entry_opens_the_page_in_the_browser_and_paddock_asks_nobody(
    project, built, browser, home, here
):
    project(PAGE)
    app = built(here=here)
    # That Paddock is to be offline does not keep the browser from it.
    app.settings.choose(replace(app.settings.now, offline=True))
    assert entry(app).text() == "Check for Updates…"
    # On a Mac, Qt moves it below “About Paddock”.
    assert entry(app).menuRole() is QAction.MenuRole.ApplicationSpecificRole
    entry(app).trigger()
    assert browser.opened == [PAGE]
    assert Ledger(ledger_file(home)).connections() == []


def test_where_no_browser_opens_it_the_address_is_told(qtbot, built, here):
    app = built(here=here)
    show_releases("nobody-opens-this:page", parent=app.window)
    box = app.window.findChild(QMessageBox, "releasesNotShown")
    assert box.text().endswith("newer ones are at nobody-opens-this:page")
    box.close()
