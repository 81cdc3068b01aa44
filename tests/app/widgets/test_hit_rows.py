"""Rows of what was found."""

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from app.widgets.hit_rows import Passage, on_one_line

TITLE = "Which trains go to the harbour on Sundays?"


def wide(text):
    font = QFont(QApplication.font())
    font.setBold(True)
    return QFontMetrics(font).horizontalAdvance(text)


def test_a_mark_that_fits_leaves_the_rest_to_be_cut(qapp):
    plain = QFontMetrics(QApplication.font())
    room = plain.horizontalAdvance("Which trains go to the harbour") + 40
    assert on_one_line(Passage(TITLE, ((23, 30),)), room).text.endswith("…")


def test_a_title_that_is_cut_says_so_with_or_without_a_mark(qapp):
    room = wide("Which trains go to the harbour on S")
    for marks in ((), ((23, 30),)):
        cut = on_one_line(Passage(TITLE, marks), room)
        assert cut.text.endswith("…")
        assert cut.text[:-1] == TITLE[: len(cut.text) - 1]
        assert cut.marks == marks
        assert on_one_line(Passage(TITLE, marks), 2 * wide(TITLE)) == Passage(TITLE, marks)


def test_what_is_marked_is_never_cut_away(qapp):
    found = Passage(TITLE, ((34, 41),))
    assert on_one_line(found, wide("Which trains go")) == found
