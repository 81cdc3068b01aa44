"""In the least window and with large letters nothing is cut off or lies on something else."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QPushButton, QToolButton, QWidget

from app.views.find_bar import FindBar
from app.widgets.code_block import CodeText
from app.widgets.table_text import TableText
from tests.helpers.desk import Desk
from tests.helpers.states import STATES

LEAST, LARGE = QSize(640, 420), 175


@pytest.fixture
def seen(home, qtbot):
    desks = []

    def seen(state, **chosen):
        desks.append(Desk(home, **chosen))
        STATES[state](desks[-1])
        desks[-1].rest()
        return desks[-1]

    yield seen
    for desk in desks:
        desk.leave()


@pytest.mark.parametrize("chosen", [{"size": LEAST}, {"text_size": LARGE}])
def test_code_that_is_wider_than_its_place_is_seen_from_its_beginning(seen, chosen):
    desk = seen("rich_code", **chosen)
    bar = desk.find(CodeText).horizontalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == 0


def test_selecting_everything_leaves_code_where_it_is(seen):
    bar = seen("selection_across_messages", size=LEAST).find(CodeText).horizontalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == 0


def test_what_is_said_below_the_message_field_leaves_the_sidebar_as_wide_as_it_is(seen):
    desk = seen("too_long_for_the_context", size=LEAST)
    assert desk.find(QWidget, "sidebar").width() == desk.app.settings.now.sidebar_width


@pytest.mark.parametrize("state", ["answer_edited", "question_edited"])
def test_a_message_that_is_edited_stands_above_its_buttons(seen, state):
    desk = seen(state, size=LEAST)
    field, buttons = desk.find(QPlainTextEdit, "editField"), desk.find(QPushButton, "saveEdit")
    assert field.verticalScrollBar().maximum() == 0
    assert field.geometry().bottom() < buttons.y()
    assert buttons.geometry().bottom() < desk.find(QFrame, "messageEdit").height()


def test_all_of_the_find_bar_is_seen(seen):
    desk = seen("find_bar_with_hits", size=LEAST)
    bar, pane = desk.find(FindBar), desk.find(QWidget, "chatPane")
    desk.find(FindBar).tell(1_000, 100_000)
    desk.window.resize(LEAST + QSize(1, 0))
    desk.rest()
    assert pane.rect().contains(bar.geometry())
    assert bar.rect().contains(desk.find(QToolButton, "findClose").geometry())


def test_no_word_of_a_table_s_head_is_broken(seen):
    head = seen("rich_formulas", text_size=LARGE).find(TableText).document().firstBlock()
    lines = []
    for _ in range(5):
        lines.append(head.layout().lineCount())
        head = head.next()
    assert max(lines) == 1


@pytest.mark.parametrize("state", ["sheet_of_keys", "export_sheet", "attachment_read"])
def test_no_sheet_is_higher_than_the_window_that_it_hangs_on(seen, state):
    desk = seen(state, size=LEAST)
    _, sheet = desk.windows
    assert sheet.height() <= LEAST.height()
    assert sheet.width() <= LEAST.width()
    for button in sheet.findChildren(QPushButton):
        assert sheet.rect().contains(button.geometry())


def test_what_one_of_several_answers_cost_is_said_as_far_as_there_is_room(seen):
    receipt = seen("versions", size=LEAST).find(QToolButton, "receipt")
    assert "tokens/s" in receipt.text()
    assert _wide(receipt) <= receipt.width()


def test_of_what_is_attached_the_name_alone_is_cut(seen):
    desk = seen("attachments", size=LEAST)
    for chip in desk.window.findChildren(QToolButton, "openAttachment"):
        assert chip.text().endswith("tokens")
        assert chip.text().count("…") <= 1
        assert chip.sizeHint().width() <= chip.width()


def test_the_empty_message_field_has_letters_as_large_as_what_is_typed(seen):
    field = seen("empty_chat", text_size=LARGE).find(QPlainTextEdit, "composer")
    assert field.viewport().font().pointSizeF() == field.document().defaultFont().pointSizeF()


def _wide(button):
    return button.fontMetrics().horizontalAdvance(button.text())
