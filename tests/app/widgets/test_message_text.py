"""Text that is read and copied."""

import pytest
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QWidget

from app.widgets.message_text import MessageText


@pytest.fixture
def text(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    yield MessageText(parent)
    parent.hide()


@pytest.mark.parametrize(
    "said",
    ["<b>bold</b> <img src='file:///etc/hostname'> & **so**", "# 你好\n\n  code()\n", "\ttab 👋🏽"],
)
def test_text_is_shown_as_it_is_and_no_markup_is_understood(text, said):
    text.show_text(said)
    assert text.toPlainText() == said


def test_what_grows_is_added_and_the_selection_stays(text):
    text.show_text("Hello")
    text.selectAll()
    text.catch_up("Hello there")
    assert text.toPlainText() == "Hello there"
    assert text.textCursor().selectedText() == "Hello"


def test_text_in_pieces_looks_like_text_at_once(text):
    whole = "One line\n\nand 另一行 more " * 20
    text.show_text("")
    for end in range(0, len(whole) + 7, 7):
        text.catch_up(whole[:end])
    in_pieces = text.height_at(300)
    text.show_text(whole)
    assert (text.toPlainText(), text.height_at(300)) == (whole, in_pieces)


def test_the_narrower_the_higher(text):
    text.show_text("word " * 50)
    assert text.height_at(100) > text.height_at(400)


def test_short_text_is_as_wide_as_it_needs(text):
    text.show_text("Hi")
    assert 0 < text.width_within(400) < 60


def test_no_file_is_loaded_whatever_the_text_asks_for(text):
    assert text.loadResource(2, "file:///etc/hostname") is None


@pytest.mark.parametrize(
    ("said", "mode"),
    [
        ("x" * 3_000, QTextOption.WrapMode.WrapAnywhere),
        ("word " * 3_000, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere),
        ("没有空格" * 3_000, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere),
    ],
)
@pytest.mark.parametrize("letters", [700, 2_999, 3_000, 20_000])
def test_words_stay_whole_unless_one_has_no_end(text, said, mode, letters):
    whole = f"Here: {said}"
    text.show_text("Here: ")
    for end in range(6, len(whole) + letters, letters):
        text.catch_up(whole[:end])
    assert text.wordWrapMode() is mode


def test_a_word_without_end_is_broken_until_another_text_is_shown(text):
    endless = "x" * 3_000
    text.show_text(endless)
    text.catch_up(f"{endless} and more")
    assert text.wordWrapMode() is QTextOption.WrapMode.WrapAnywhere
    text.show_text("Hi")
    assert text.wordWrapMode() is QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def test_what_is_copied_beyond_the_letters_shown_is_all_that_there_is(qtbot):
    text = MessageText(None)
    qtbot.addWidget(text)
    whole = "a𝄞b\nc" * 10
    text.stand_for(whole, 10)
    text.show_text(f"{whole[:10]}… and more")
    text.selectAll()
    assert text.createMimeDataFromSelection().text() == whole
    cursor = text.textCursor()
    cursor.setPosition(4)
    cursor.movePosition(cursor.MoveOperation.End, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    assert text.createMimeDataFromSelection().text() == whole[3:]
    cursor.setPosition(0)
    cursor.setPosition(4, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    assert text.createMimeDataFromSelection().text() == whole[:3]
