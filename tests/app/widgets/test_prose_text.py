"""Prose that is read: what it shows, what growing changes, where its links lead."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.markdown.blocks import Prose, blocks_of
from app.markdown.parts import Part
from app.theme import DARK, LIGHT, body_font
from app.widgets.formulas import Formulas
from app.widgets.prose_text import ProseText
from app.widgets.read_text import PICTURE

WIDTH = 500
IMAGE = QTextDocument.ResourceType.ImageResource
PIECES = ["word ", "**bold** ", "`code` ", "\n\n", "- ", "1. ", "> ", "# ", "\n", "你好", "😀 "]
PIECES += ["*", "_", "[link](http://x.y) ", "~~s~~ ", "$x$ ", "---\n\n"]


@pytest.fixture
def parent(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(600, 400)
    parent.show()
    yield parent
    parent.hide()


@pytest.fixture
def formulas(parent):
    formulas = Formulas(parent)
    yield formulas
    formulas.close()


@pytest.fixture
def text(parent, formulas):
    return ProseText(parent, LIGHT, formulas)


def prose_of(source):
    """Return the prose that a source begins with."""
    blocks = blocks_of(source, Part(0, len(source)))
    return blocks[0] if blocks and isinstance(blocks[0], Prose) else Prose(())


def show(text, source):
    text.show_block(prose_of(source))
    text.resize(WIDTH, text.height_at(WIDTH))


def shown(text):
    """Return what is shown, letter by letter with its form, and what is kept of each paragraph."""
    said, block = [], text.document().begin()
    while block.isValid():
        form = block.blockFormat()
        kept = [form.property(key) for key in sorted(form.properties())]
        fragments = [each.fragment() for each in block]
        said.append(
            (
                [(each.text(), each.charFormat().toCharFormat().font().toString(),
                  each.charFormat().anchorHref()) for each in fragments],
                [str(each) for each in kept],
                form.topMargin(),
            )
        )  # fmt: skip
        block = block.next()
    return said


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=20), st.integers(1, 7))
def test_prose_that_grew_looks_like_prose_that_was_there_at_once(parent, formulas, pieces, step):
    whole = "".join(pieces)
    grown = ProseText(parent, LIGHT, formulas)
    for end in range(0, len(whole) + step, step):
        grown.show_block(prose_of(whole[:end]))
    at_once = ProseText(parent, LIGHT, formulas)
    at_once.show_block(prose_of(whole))
    assert shown(grown) == shown(at_once)
    for each in (grown, at_once):
        each.deleteLater()


def test_what_was_selected_stays_so_while_it_grows(text):
    show(text, "One two three")
    cursor = text.textCursor()
    cursor.setPosition(4)
    cursor.setPosition(7, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    show(text, "One two three **four**\n\n- five")
    assert text.textCursor().selectedText() == "two"


def test_no_markup_of_other_kinds_is_understood(text):
    show(text, "<b>a</b> <img src='file:///etc/hostname'> &lt;")
    assert text.toPlainText() == "<b>a</b> <img src='file:///etc/hostname'> <"


def point_in(text, word):
    cursor = text.document().find(word)
    cursor.setPosition(cursor.selectionStart() + 1)
    return text.cursorRect(cursor).center()


def test_a_link_tells_that_it_is_wanted_and_goes_nowhere(text, qtbot):
    show(text, "See [this page](https://x.y/z) now")
    with qtbot.waitSignal(text.link_wanted) as wanted:
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=point_in(text, "page"))
    assert wanted.args == ["https://x.y/z"]


def test_a_link_is_shown_in_full_where_the_mouse_is(text):
    show(text, "See [this page](https://x.y/z) now")
    text.show()
    QTest.mouseMove(text.viewport(), point_in(text, "page"))
    assert text.viewport().toolTip() == "https://x.y/z"
    QTest.mouseMove(text.viewport(), point_in(text, "now"))
    assert text.viewport().toolTip() == ""


def test_who_selects_a_link_does_not_go_there(text, qtbot):
    show(text, "See [this page](https://x.y/z) now")
    wanted = []
    text.link_wanted.connect(wanted.append)
    start = point_in(text, "page")
    viewport = text.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(viewport, start + QPoint(12, 0))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + QPoint(12, 0))
    assert wanted == []


def test_a_formula_is_its_source_until_it_is_drawn(text, qtbot):
    show(text, "So $x^2$ is")
    assert text.toPlainText() == "So x^2 is"
    with qtbot.waitSignal(text.resized, timeout=20_000):
        pass
    assert text.toPlainText() == "So \ufffc is"
    show(text, "So $x^2$ is **there**")
    assert text.toPlainText() == "So \ufffc is there"


def test_what_cannot_be_drawn_stays_its_source(text, formulas, qtbot):
    show(text, r"So $\frac{1$ is")
    with qtbot.waitSignal(formulas.drawn, timeout=20_000):
        pass
    assert text.toPlainText() == r"So \frac{1 is"


def test_what_stood_there_before_leaves_nothing_behind(text, qtbot):
    said = "Look at $x_1$, and [there](http://x.y/1)."
    show(text, said)
    qtbot.waitUntil(lambda: PICTURE in text.toPlainText())
    at = text.document().find(PICTURE)
    picture = QUrl(at.charFormat().toImageFormat().name())
    forms = len(text.document().allFormats())
    assert text.document().resource(IMAGE, picture) is not None
    for number in range(2, 9):
        text.begin_anew()
        show(text, said.replace("1", str(number)))
    assert text.document().resource(IMAGE, picture) is None
    assert len(text.document().allFormats()) <= forms


def test_other_colours_and_sizes_leave_the_words(text):
    show(text, "# A\n\n- b [c](http://x)")
    before, height = text.toPlainText(), text.height_at(WIDTH)
    text.wear(DARK)
    assert text.toPlainText() == before
    assert text.height_at(WIDTH) == height


def test_the_first_number_is_as_large_as_the_others_whatever_font_the_widget_has(text):
    show(text, "1. a\n2. b")
    text.wear(replace(LIGHT, scale=1.5))
    text.setFont(body_font(1.0))
    first = text.document().begin()
    sizes = [each.charFormat().font().pointSizeF() for each in (first, first.next())]
    assert sizes == [body_font(1.5).pointSizeF()] * 2


@pytest.mark.parametrize(
    "source", ["> a\n> b", "1. a\n   - b", "a\n\n---\n\nb", "مرحبا\n\n- بالعالم", "- [x] a"]
)
def test_what_stands_beside_a_paragraph_can_be_drawn(text, source):
    show(text, source)
    assert not text.grab().toImage().isNull()


def test_right_to_left_stands_at_the_right(text):
    show(text, "- مرحبا بالعالم")
    block = text.document().begin()
    assert block.blockFormat().rightMargin() > 0
    assert block.blockFormat().leftMargin() == 0
