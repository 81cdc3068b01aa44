"""The sheet that exports, driven as a person does, and the pages that it prints."""

import json
import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QListWidget, QPushButton

from app.domain.conversation import Heading
from app.domain.exchange import Form
from app.views.export_sheet import HINTS, ExportSheet, name_for
from app.views.printing import pdf_of
from app.views.sidebar import Sidebar
from tests.helpers.pdf import pages_of

WAIT = 20_000


@pytest.fixture
def chats(app, answerer):
    for text in ("First", "Second", "Third"):
        app.chat.new()
        app.chat.send(text)
        answerer.say(f"Answer to {text}")
        answerer.finish()


@pytest.fixture
def sheet(app, chats, qtbot):
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(app.window.windowHandle(), Qt.Key.Key_E, keys)
    sheet = app.window.findChild(ExportSheet)
    qtbot.waitExposed(sheet)
    return sheet


def test_what_is_chosen_at_the_side_is_chosen_to_be_exported(app, chats, qtbot):
    ids = app.conversations.ids()
    app.window.findChild(Sidebar).export_wanted.emit(ids[1:])
    sheet = app.window.findChild(ExportSheet)
    assert count(sheet) == "2 of 3"


def press(sheet, name):
    QTest.mouseClick(sheet.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def choose(sheet, form):
    box = sheet.findChild(QComboBox, "exportForm")
    box.setCurrentIndex(next(row for row in range(4) if box.itemText(row).startswith(form)))
    box.activated.emit(box.currentIndex())


def save_to(sheet, app, file, qtbot):
    press(sheet, "exportNow")
    dialog = sheet.findChild(QFileDialog, "exportDialog")
    dialog.fileSelected.emit(str(file))
    qtbot.waitUntil(lambda: not app.exchange.busy, timeout=WAIT)
    qtbot.waitUntil(lambda: app.window.findChild(ExportSheet) is None, timeout=WAIT)


def count(sheet):
    return sheet.findChild(QLabel, "exportCount").text()


def test_the_open_chat_is_chosen(sheet):
    assert count(sheet) == "1 of 3"
    assert sheet.findChild(QListWidget).currentItem().text().startswith("Third · ")


def test_all_can_be_chosen_and_none(sheet):
    press(sheet, "exportAll")
    assert count(sheet) == "3 of 3"
    press(sheet, "exportAll")
    assert count(sheet) == "0 of 3"
    assert not sheet.findChild(QPushButton, "exportNow").isEnabled()


@pytest.mark.parametrize("form", ["Markdown", "HTML", "JSON"])
def test_the_chosen_ones_are_written(sheet, app, tmp_path, qtbot, form):
    rows = sheet.findChild(QListWidget)
    rows.item(2).setCheckState(Qt.CheckState.Checked)
    choose(sheet, form)
    file = tmp_path / "out"
    save_to(sheet, app, file, qtbot)
    text = file.read_text()
    assert "Answer to First" in text
    assert "Answer to Third" in text
    assert "Answer to Second" not in text
    assert app.notices.current.text == "Exported to out."


def test_json_is_what_is_imported_elsewhere(sheet, app, tmp_path, qtbot):
    press(sheet, "exportAll")
    choose(sheet, "JSON")
    save_to(sheet, app, tmp_path / "out.json", qtbot)
    written = json.loads((tmp_path / "out.json").read_text())
    assert [each["title"] for each in written["conversations"]] == ["Third", "Second", "First"]


def test_a_pdf_has_the_text(sheet, app, tmp_path, qtbot):
    choose(sheet, "PDF")
    file = tmp_path / "out.pdf"
    save_to(sheet, app, file, qtbot)
    pdf = file.read_bytes()
    assert pdf.startswith(b"%PDF-")
    # Qt tells any kind of space for the sign that is shown as one.
    assert "Answer to Third" in " ".join(pages_of(pdf).split())


def test_a_long_text_has_several_pages(qapp):
    pdf = pdf_of("<h1>Long</h1>" + "<p>Line</p>" * 300)
    assert len(re.findall(rb"/Type /Page\b", pdf)) > 3


def test_the_hint_says_what_the_form_keeps(sheet):
    choose(sheet, "JSON")
    assert sheet.findChild(QLabel, "hint").text() == HINTS[Form.JSON]


def test_the_file_is_called_as_the_conversation(sheet):
    choose(sheet, "HTML")
    press(sheet, "exportNow")
    dialog = sheet.findChild(QFileDialog, "exportDialog")
    assert dialog.selectedFiles()[0].endswith("/Third.html")
    dialog.reject()


@pytest.mark.parametrize(
    ("titles", "name"),
    [
        (["a/b\\c: d?"], "a b c d"),
        (["../../etc"], "etc"),
        (["..."], "Conversation"),
        (["x" * 300], "x" * 80),
        (["One", "Two"], "Paddock conversations"),
    ],
)
def test_a_name_is_one_that_every_disk_can_have(titles, name):
    assert name_for([Heading(title, title, 0.0) for title in titles]) == name


def test_cancel_writes_nothing(sheet, app, qtbot):
    press(sheet, "exportCancel")
    qtbot.waitUntil(lambda: app.window.findChild(ExportSheet) is None)
    assert not app.exchange.busy


def test_a_name_that_ends_as_another_form_is_not_written(app, sheet, tmp_path):
    choose(sheet, "JSON")
    press(sheet, "exportNow")
    dialog = sheet.findChild(QFileDialog, "exportDialog")
    dialog.fileSelected.emit(str(tmp_path / "chats.html"))
    assert not app.exchange.busy
    assert any("ends in .json" in each.text() for each in sheet.findChildren(QLabel))
    assert not (tmp_path / "chats.html").exists()


def test_what_was_told_of_an_export_that_failed_goes_with_the_next_one(app, sheet, tmp_path, qtbot):
    save_to(sheet, app, tmp_path / "gone" / "chats.md", qtbot)
    assert app.notices.current.lasting
    app.exchange.export(app.conversations.ids(), tmp_path / "chats.md", Form.MARKDOWN)
    qtbot.waitUntil(lambda: not app.exchange.busy, timeout=WAIT)
    qtbot.waitUntil(lambda: not app.notices.current.lasting)
    app.notices.dismiss()
    assert app.notices.current is None
