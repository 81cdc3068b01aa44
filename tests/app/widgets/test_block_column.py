"""The blocks of a part below each other: code, tables, formulas, and what is done with them."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget

from app.markdown.blocks import blocks_of
from app.markdown.parts import Part
from app.theme import DARK, LIGHT
from app.widgets.block_column import MOST_SPARE, BlockColumn
from app.widgets.code_block import CodeBlock, CodeText
from app.widgets.formula_text import FormulaText
from app.widgets.formulas import Formulas
from app.widgets.prose_text import ProseText
from app.widgets.table_text import TableText
from app.widgets.verbatim_text import VerbatimText

WIDTH = 500
LONG = "x = " + "1 + " * 80 + "1"
ALL = f"Words.\n\n```py\n{LONG}\n```\n\n|a|b|\n|-|-|\n|1|2|\n\n$$x^2$$\n\nEnd."


@pytest.fixture
def column(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(WIDTH, 600)
    formulas = Formulas(parent)
    column = BlockColumn(parent, LIGHT, formulas)
    parent.show()
    yield column
    parent.hide()
    formulas.close()


def show(column, text, part=None):
    column.show_blocks(blocks_of(text, part or Part(0, len(text))))
    height = column.arrange(WIDTH)
    column.resize(WIDTH, height)
    column.show()
    return height


def there(column, kind):
    return [each for each in column.findChildren(kind) if each.isVisible()]


def test_each_block_has_its_own_view_below_the_one_before(column):
    height = show(column, ALL)
    views = [view for view in column.children() if view.isVisible()]
    kinds = [type(view) for view in sorted(views, key=lambda view: view.y())]
    assert kinds == [ProseText, CodeBlock, TableText, FormulaText, ProseText]
    tops = sorted((view.y(), view.y() + view.height()) for view in views)
    assert all(below[0] > above[1] for above, below in pairwise(tops))
    assert tops[-1][1] == height


def test_views_are_used_again(column):
    show(column, ALL)
    views = set(column.findChildren(QWidget))
    show(column, "Only words.")
    show(column, ALL.replace("Words", "Other words"))
    assert set(column.findChildren(QWidget)) == views


def test_of_many_views_few_are_kept_for_what_may_come(column, qtbot):
    show(column, "\n\n".join(f"```py\n{each}\n```" for each in range(20)))
    assert len(there(column, CodeBlock)) == 20
    show(column, "Only words.")
    qtbot.waitUntil(lambda: len(column.findChildren(CodeBlock)) == MOST_SPARE)
    show(column, ALL)
    assert len(there(column, CodeBlock)) == 1


def test_what_stays_the_same_stays_as_it_is_while_more_comes(column):
    show(column, "One.\n\n```py\na = 1\n")
    (code,) = there(column, CodeText)
    code.selectAll()
    show(column, "One.\n\n```py\na = 1\nb = 2\n```\n\nTwo.")
    assert there(column, CodeText) == [code]
    assert code.toPlainText() == "a = 1\nb = 2"
    assert code.textCursor().selectedText() == "a = 1"


def test_code_tells_its_language_and_how_long_it_is(column):
    show(column, "```py\n1\n2\n```")
    (code,) = there(column, CodeBlock)
    assert code.findChild(QLabel, "codeLanguage").text() == "py"
    assert code.accessibleName() == "Code, py, 2 lines"


def test_code_without_a_language_is_text(column):
    show(column, "```\n1\n```")
    assert there(column, CodeBlock)[0].findChild(QLabel, "codeLanguage").text() == "text"


def test_long_lines_scroll_sideways_or_are_wrapped(column, qtbot):
    show(column, f"```py\n{LONG}\n```")
    (text,) = there(column, CodeText)
    height = text.height()
    assert text.horizontalScrollBar().maximum() > 0
    with qtbot.waitSignal(column.resized):
        qtbot.mouseClick(column.findChild(QToolButton, "wrapLines"), Qt.MouseButton.LeftButton)
    column.arrange(WIDTH)
    assert text.horizontalScrollBar().maximum() == 0
    assert text.height() > height


def wheel(widget, dx, dy):
    """Turn the wheel; tell whether the widget took it for itself."""
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        widget.mapToGlobal(middle),
        QPoint(0, 0),
        QPoint(dx, dy),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget.viewport(), event)
    return event.isAccepted()


def test_the_wheel_goes_sideways_in_code_and_up_and_down_in_the_messages(column):
    show(column, f"```py\n{LONG}\n```")
    (text,) = there(column, CodeText)
    wheel(text, -120, 0)
    assert text.horizontalScrollBar().value() > 0
    before = text.horizontalScrollBar().value()
    wheel(text, 0, -120)
    assert text.horizontalScrollBar().value() == before


def test_code_has_its_colours_and_keeps_its_letters(column, qtbot):
    show(column, "```py\ndef f(): return '你😀'\n```")
    (text,) = there(column, CodeText)
    block = text.document().begin()
    qtbot.waitUntil(lambda: bool(block.layout().formats()))
    spans = [(each.start, each.length) for each in block.layout().formats()]
    assert (0, 3) in spans  # def
    assert (16, 5) in spans  # what is in quotes, of which one letter is two for Qt
    assert text.toPlainText() == "def f(): return '你😀'"


def test_code_is_coloured_line_by_line_while_it_grows(column, qtbot):
    show(column, "```py\n")
    show(column, "```py\ndef f():\n    re")
    show(column, "```py\ndef f():\n    return 1\nx")
    (text,) = there(column, CodeText)
    document = text.document()
    assert document.findBlockByNumber(0).layout().formats()
    assert document.findBlockByNumber(1).layout().formats()
    assert not document.findBlockByNumber(2).layout().formats()


def test_code_that_is_shown_for_other_code_has_no_colours_of_that(column, qtbot):
    show(column, "```py\ndef f(): pass\n```")
    (text,) = there(column, CodeText)
    qtbot.waitUntil(lambda: bool(text.document().begin().layout().formats()))
    show(column, "```\ndef f(): pass.\n```")
    assert not text.document().begin().layout().formats()


def test_a_button_says_that_the_code_is_wanted(column, qtbot):
    show(column, "a\n\n```py\n1\n```")
    with qtbot.waitSignal(column.copy_wanted) as wanted:
        qtbot.mouseClick(column.findChild(QToolButton, "copyCode"), Qt.MouseButton.LeftButton)
    assert wanted.args == [1]


def test_code_that_continues_has_no_head_and_stands_close(column):
    text = "1\n2\n```\n"
    show(column, text, Part(0, len(text), fence="```py"))
    (code,) = there(column, CodeBlock)
    assert not there(code, QLabel)
    assert code.text.y() == 0


def test_a_table_shows_its_cells(column):
    show(column, "|a|b|\n|-|-:|\n|1|**2**|")
    (table,) = there(column, TableText)
    assert table.toPlainText().split() == ["a", "b", "1", "2"]


def test_a_table_that_grows_looks_like_one_that_was_there_at_once(column):
    head = "|a|b|\n|-|-:|\n"
    rows = "".join(f"|{number}|**{number}** words|\n" for number in range(9))
    for count in range(10):
        show(column, head + "".join(rows.splitlines(keepends=True)[:count]))
    (table,) = there(column, TableText)
    grown = table.toPlainText(), table.toHtml()
    show(column, "x")
    show(column, head + rows)
    (table,) = there(column, TableText)
    assert (table.toPlainText(), table.toHtml()) == grown


@pytest.mark.parametrize("columns", [2, 3, 4, 6])
def test_a_table_that_fills_its_room_scrolls_nowhere(column, columns):
    row = "some words that take more room than there is|" * columns
    show(column, f"|{row}\n|{'-|' * columns}\n|{row}\n|{row}")
    (table,) = there(column, TableText)
    assert table.horizontalScrollBar().maximum() == 0
    assert table.verticalScrollBar().maximum() == 0


def test_a_wide_table_scrolls_sideways(column):
    heads = "|".join(f"quitelongheading{number}" for number in range(12))
    show(column, f"|{heads}|\n|{'-|' * 12}\n|{'1|' * 12}")
    (table,) = there(column, TableText)
    assert table.horizontalScrollBar().maximum() > 0
    assert table.verticalScrollBar().maximum() == 0


def test_a_formula_is_drawn_in_the_middle(column, qtbot):
    show(column, "$$x^2$$")
    (formula,) = there(column, FormulaText)
    assert formula.toPlainText() == "x^2"
    assert formula.accessibleName() == "Formula: x^2"
    with qtbot.waitSignal(column.resized, timeout=20_000):
        pass
    assert formula.toPlainText() == "\ufffc"


def test_what_is_not_read_as_markdown_is_shown_as_it_was_written(column):
    text = "[" * 600
    show(column, text)
    (verbatim,) = there(column, VerbatimText)
    assert verbatim.toPlainText() == text


def test_nothing_needs_to_scroll_up_or_down(column):
    show(column, ALL)
    for text in column.texts:
        assert text.verticalScrollBar().maximum() == 0


def test_it_can_be_worn_dark(column):
    show(column, ALL)
    said = [text.toPlainText() for text in column.texts]
    column.wear(DARK)
    assert [text.toPlainText() for text in column.texts] == said
