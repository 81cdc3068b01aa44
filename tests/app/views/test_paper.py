"""A conversation on paper, here in a file that stands for it."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressDialog

from app.views.paper import Paper
from tests.helpers.pdf import pages_of


@pytest.fixture
def window(app, answerer, qtbot):
    app.chat.send("How long is **this**?")
    answerer.say("\n\n".join(f"It is line {at}." for at in range(200)))
    answerer.finish()
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    return app.window


@pytest.fixture
def ask(window):
    def ask(file):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        dialog = window.findChild(QPrintDialog, "printDialog")
        assert dialog.isVisible()
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(file))
        return dialog

    return ask


def test_all_that_was_said_is_on_the_pages(window, ask, tmp_path, qtbot):
    file = tmp_path / "paper.pdf"
    # What a person would choose there is chosen already.
    ask(file).done(1)
    qtbot.waitUntil(lambda: window.findChild(Paper) is None)
    printed = file.read_bytes()
    assert len(re.findall(rb"/Type /Page\b", printed)) > 3
    said = " ".join(pages_of(printed).split())
    assert "How long is **this**?" in said
    assert "It is line 0." in said
    assert "It is line 199." in said


def test_what_is_printed_has_a_name_that_a_file_may_have(app, window, ask, tmp_path, qtbot):
    app.conversations.rename(app.chat.conversation.id, "Is it 1/2 or more...")
    dialog = ask(tmp_path / "paper.pdf")
    assert dialog.printer().docName() == "Is it 1 2 or more"
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(Paper) is None)


def test_nothing_is_printed_that_was_not_asked_for(window, ask, tmp_path, qtbot):
    ask(tmp_path / "paper.pdf").reject()
    qtbot.waitUntil(lambda: window.findChild(Paper) is None)
    assert not (tmp_path / "paper.pdf").exists()


def test_printing_can_be_ended(window, ask, tmp_path, qtbot):
    ask(tmp_path / "paper.pdf").done(1)
    window.findChild(QProgressDialog, "printProgress").cancel()
    qtbot.waitUntil(lambda: window.findChild(Paper) is None)
    assert not window.findChildren(QProgressDialog)


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_cannot_be_used_is_told(app, window, ask, tmp_path, qtbot):
    ask(tmp_path / "gone" / "paper.pdf").done(1)
    qtbot.waitUntil(lambda: window.findChild(Paper) is None)
    assert app.notices.current.text.startswith("The chat could not be printed.")


def test_nothing_can_be_printed_of_a_chat_in_which_nothing_is_said(app, window):
    app.chat.new()
    print_ = next(each.action for each in window.menus.offered if each.command.id == "print")
    assert not print_.isEnabled()
