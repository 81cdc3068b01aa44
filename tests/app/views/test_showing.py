"""Files shown where they lie."""

import sys

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QPushButton, QToolButton, QWidget

from app.domain.exchange import Form
from app.domain.showing import SHOW
from app.views.history_page import HistoryPage
from app.views.showing import command_for, show_file


class FolderWindow(QObject):
    """Opens folders, as the system's own program does."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def open(self, url):
        self.opened.append(url.toLocalFile())


ON_A_MAC = sys.platform == "darwin"


@pytest.fixture
def opened(qapp):
    window = FolderWindow()
    QDesktopServices.setUrlHandler("file", window, "open")
    yield window.opened
    QDesktopServices.unsetUrlHandler("file")


def test_on_a_mac_the_file_is_selected_in_the_finder(tmp_path):
    file = tmp_path / "导出 1.md"
    file.touch()
    assert command_for(file, "darwin") == ["/usr/bin/open", "-R", str(file)]
    file.unlink()
    assert command_for(file, "darwin") == ["/usr/bin/open", str(tmp_path)]


@pytest.mark.skipif(ON_A_MAC, reason="there the Finder itself would open")
def test_elsewhere_its_folder_opens(opened, qtbot, tmp_path):
    parent = QWidget()
    qtbot.addWidget(parent)
    (tmp_path / "out.md").touch()
    show_file(tmp_path / "out.md", parent=parent)
    show_file(tmp_path, parent=parent)
    assert opened == [str(tmp_path)] * 2
    assert not parent.findChildren(QMessageBox)


@pytest.mark.skipif(ON_A_MAC, reason="there the Finder itself would open")
def test_a_backup_and_an_export_are_shown_by_a_click(opened, app, answerer, qtbot, tmp_path):
    app.chat.send("First")
    answerer.finish()
    file = tmp_path / "out.md"
    app.exchange.export([app.chat.conversation.id], file, Form.MARKDOWN)
    qtbot.waitUntil(lambda: not app.exchange.busy)
    bar = app.window.findChild(QToolButton, "noticeAction")
    assert bar.text() == SHOW == "Show in Folder"
    bar.click()
    app.window.open_settings()
    page = app.window.findChild(HistoryPage)
    with qtbot.waitSignals([app.safety.changed] * 2):
        app.safety.back_up()
    button = page.findChild(QPushButton, "showBackups")
    assert button.text() == SHOW
    button.click()
    assert opened == [str(tmp_path), str(app.safety.all()[0].file.parent)]
