"""Files and long texts beside the message, in the whole window."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from app.domain.attachment import parts_of
from app.views.attachment_sheet import AttachmentSheet

LONG = "\n".join(f"line {each}" for each in range(120))


@pytest.fixture
def field(app):
    return app.window.findChild(QPlainTextEdit, "composer")


@pytest.fixture
def files(tmp_path):
    def files(*names):
        for name in names:
            (tmp_path / name).write_text(f"print({name!r})\n")
        return [tmp_path / name for name in names]

    return files


def drag(window, onto, urls):
    """Drag addresses above a widget, as the system tells the window, and drop them there."""
    mime = QMimeData()
    mime.setUrls(urls)
    at = onto.mapTo(window, onto.rect().center())
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, copy, mime, left, none)
    QApplication.sendEvent(window.windowHandle(), enter)
    move = QDragMoveEvent(at, copy, mime, left, none)
    QApplication.sendEvent(window.windowHandle(), move)
    if move.isAccepted():
        drop = QDropEvent(QPointF(at), copy, mime, left, none)
        QApplication.sendEvent(window.windowHandle(), drop)
    return move.isAccepted()


def paste(field, text="", urls=()):
    mime = QMimeData()
    if text:
        mime.setText(text)
    if urls:
        mime.setUrls(urls)
    QGuiApplication.clipboard().setMimeData(mime)
    field.setFocus()
    field.paste()


def chips(app):
    """Return the chips as they stand, line by line."""
    shown = app.window.findChildren(QToolButton, "openAttachment")
    seen = [each for each in shown if each.isVisible()]
    return sorted(seen, key=lambda each: each.parentWidget().pos().toTuple()[::-1])


def said(app):
    return [each.accessibleName() for each in chips(app)]


def press(app, name, at=0):
    shown = [each for each in app.window.findChildren(QToolButton, name) if each.isVisible()]
    shown[at].click()


def local(paths):
    return [QUrl.fromLocalFile(str(each)) for each in paths]


@pytest.mark.parametrize("onto", ["welcome", "transcript", "composer", "statusLine", "chatPane"])
def test_files_are_dropped_anywhere_on_the_chat(app, answerer, files, onto, qtbot):
    if onto == "transcript":
        app.chat.send("One")
        answerer.say("Hi")
        answerer.finish()
    target = app.window.findChild(QWidget, onto)
    qtbot.waitUntil(target.isVisible)
    assert drag(app.window, target, local(files("b.py", "a.txt")))
    assert said(app) == ["b.py, 13 bytes", "a.txt, 14 bytes"]
    assert not app.window.findChild(QPlainTextEdit, "composer").toPlainText()


def test_the_sidebar_takes_no_files(app, files):
    assert not drag(app.window, app.window.findChild(QWidget, "newChat"), local(files("a.txt")))
    assert said(app) == []


def test_the_field_shows_that_files_may_be_dropped(app, files):
    pane, frame = (app.window.findChild(QWidget, name) for name in ("chatPane", "field"))
    mime = QMimeData()
    mime.setUrls(local(files("a.txt")))
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(pane, QDragEnterEvent(QPoint(9, 9), copy, mime, left, none))
    assert frame.property("hovered")
    QApplication.sendEvent(pane, QEvent(QEvent.Type.DragLeave))
    assert not frame.property("hovered")


def test_a_file_that_is_no_text_is_refused_in_words(app, tmp_path, qtbot):
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    drag(app.window, app.window.findChild(QWidget, "chatPane"), local([tmp_path / "a.png"]))
    assert said(app) == []
    # Once it is known that it is nothing to open, either.
    qtbot.waitUntil(lambda: app.notices.current is not None)
    assert "“a.png” is not a text file" in app.notices.current.text


def test_copied_files_are_pasted_as_attachments_and_addresses_as_text(app, field, files):
    paste(field, urls=local(files("a.txt")))
    assert said(app) == ["a.txt, 14 bytes"]
    paste(field, "https://example.org/", [QUrl("https://example.org/")])
    assert field.toPlainText() == "https://example.org/"


def test_a_long_text_that_is_pasted_becomes_a_chip(app, field, answerer, qtbot):
    qtbot.keyClicks(field, "Sum this up: ")
    paste(field, LONG)
    assert field.toPlainText() == "Sum this up: "
    answerer.tell_measure(1_840)
    assert said(app) == ["Pasted text, 120 lines, 1,840 tokens"]
    paste(field, "and this")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    words, (pasted,) = parts_of(app.chat.conversation.messages[0].text)
    assert (words, pasted.text) == ("Sum this up: and this", LONG)
    assert said(app) == []


def test_a_chip_is_opened_and_read_and_put_into_the_message(app, field, qtbot):
    qtbot.keyClicks(field, "See: ")
    paste(field, LONG)
    press(app, "openAttachment")
    sheet = app.window.findChild(AttachmentSheet)
    assert sheet.findChild(QPlainTextEdit, "attachmentText").toPlainText() == LONG
    sheet.findChild(QPushButton, "unfoldAttachment").click()
    assert field.toPlainText() == f"See: {LONG}"
    assert said(app) == []


def test_a_chip_is_removed_and_undo_brings_it_back(app, field, files):
    drag(app.window, field, local(files("a.txt", "b.txt")))
    press(app, "removeAttachment")
    assert said(app) == ["b.txt, 14 bytes"]
    assert app.notices.current.text == "“a.txt” removed."
    undo = next(each for each in app.window.findChildren(QAction) if each.text() == "Undo")
    undo.trigger()
    assert said(app) == ["a.txt, 14 bytes", "b.txt, 14 bytes"]


def test_chips_are_reached_and_worked_by_keys_alone(app, field, files, qtbot):
    drag(app.window, field, local(files("a.txt", "b.txt")))
    app.window.activateWindow()
    reached = []
    chips(app)[0].setFocus()
    for _ in range(5):
        reached.append(QApplication.focusWidget().objectName())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert reached[:4] == ["openAttachment", "removeAttachment"] * 2
    chips(app)[0].setFocus()
    qtbot.keyClick(chips(app)[0], Qt.Key.Key_Space)
    assert app.window.findChild(AttachmentSheet).isVisible()


def test_many_chips_take_no_more_than_three_lines(app, field, files):
    drag(app.window, field, local(files(*(f"{each}-{'long' * 8}.txt" for each in range(20)))))
    shown = app.window.findChild(QWidget, "attachments")
    assert len(chips(app)) == 20
    assert shown.height() < 4 * (chips(app)[0].parentWidget().height() + 6)


def test_a_button_a_key_and_a_menu_ask_for_files(app, files, qtbot):
    (file,) = files("a.txt")
    attach = next(each for each in app.window.findChildren(QAction) if "Attach" in each.text())
    assert attach.shortcut().toString() == "Ctrl+Shift+A"
    button = app.window.findChild(QToolButton, "attachButton")
    assert button.accessibleName() == "Attach files"
    button.click()
    dialog = app.window.findChild(QFileDialog, "attachDialog")
    dialog.setDirectory(str(file.parent))
    dialog.selectFile(str(file))
    qtbot.waitUntil(lambda: bool(dialog.selectedFiles()))
    dialog.accept()
    assert said(app) == ["a.txt, 14 bytes"]


def test_what_is_attached_is_there_again_after_a_restart(app, field, files, qtbot, built):
    drag(app.window, field, local(files("a.txt")))
    qtbot.keyClicks(field, "Why?")
    app.close()
    again = built()
    again.window.show()
    assert said(again) == ["a.txt, 14 bytes"]
    assert again.window.findChild(QPlainTextEdit, "composer").toPlainText() == "Why?"


def test_while_answers_are_compared_nothing_is_taken_that_nobody_would_see(app, answerer, files):
    app.chat.send("One")
    answerer.say("Hi")
    answerer.finish()
    app.comparing.begin()
    pane = app.window.findChild(QWidget, "comparePane")
    assert pane.isVisible()
    assert not drag(app.window, pane, local(files("a.txt")))
    app.comparing.close()
    assert said(app) == []
    assert drag(app.window, app.window.findChild(QWidget, "chatPane"), local(files("a.txt")))
    assert said(app) == ["a.txt, 14 bytes"]


def test_what_is_read_of_an_attachment_goes_with_the_chat_it_is_attached_in(app, field, files):
    app.chat.send("Another question")
    there = app.chat.conversation.id
    app.chat.new()
    drag(app.window, field, local(files("a.txt")))
    chips(app)[0].click()
    sheet = app.window.findChild(AttachmentSheet)
    app.chat.open(there)
    assert not sheet.isVisible()
