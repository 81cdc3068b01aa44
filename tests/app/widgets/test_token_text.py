"""A text whose tokens are coloured and can be pointed at."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QTextFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.confidence import Scored, Scores
from app.domain.tokens import STEPS, Tokens
from app.theme import DARK, LIGHT, doubts_of
from app.widgets.token_text import TokenText
from tests.helpers.contrast import contrast

WIDTH = 400


@pytest.fixture
def text(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(WIDTH, 300)
    text = TokenText(parent, LIGHT)
    parent.show()
    qtbot.waitExposed(parent)
    yield text
    parent.hide()


def show(text, *pieces):
    """Show pieces of text, each a token with its chance."""
    end, made = 0, []
    for token, (piece, chance) in enumerate(pieces):
        end += len(piece)
        made.append(Scored(token, end if piece else 0, chance))
    whole = "".join(piece for piece, _ in pieces)
    tokens = Tokens()
    tokens.follow(Scores(tuple(made)), end)
    text.show_tokens(whole, tokens.within(0, end))
    text.resize(WIDTH, text.height_at(WIDTH))
    return whole


def painted(text):
    """Return what is coloured: the letters, and how doubtful they are."""
    colours = list(doubts_of(LIGHT))
    found, block = [], text.document().firstBlock()
    while block.isValid():
        for each in block.layout().formats():
            units = block.text().encode("utf-16-le")[
                2 * each.start : 2 * (each.start + each.length)
            ]
            doubt = colours.index(each.format.background().color().name()) + 1
            found.append((units.decode("utf-16-le"), doubt))
        block = block.next()
    return found


def move(text, place):
    """Move the mouse to a token, wherever it really is."""
    at = QPointF(middle(text, place))
    none = Qt.MouseButton.NoButton
    kind, to = QEvent.Type.MouseMove, text.viewport().mapToGlobal(at)
    event = QMouseEvent(kind, at, to, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(text.viewport(), event)


def middle(text, place):
    return text.rect_of(place).center().toPoint()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_ink_is_read_on_every_colour_and_each_is_deeper_than_the_one_before(theme):
    colours = doubts_of(theme)
    assert len(colours) == len(STEPS)
    assert all(contrast(theme.text, each) >= 4.5 for each in colours)
    away = [contrast(theme.window, each) for each in colours]
    assert away == sorted(away)
    assert len(set(away)) == len(away)


def test_the_more_doubtful_a_token_the_deeper_its_colour(text):
    show(text, ("The", 0.99), (" sky", 0.7), (" is", 0.3), (" so", 0.1), (" blue", 0.01))
    assert painted(text) == [(" sky", 1), (" is", 2), (" so", 3), (" blue", 4)]


def test_what_was_least_likely_is_underlined_too(text):
    show(text, ("One", 0.1), (" two", 0.01))
    ranges = text.document().firstBlock().layout().formats()
    style = QTextFormat.Property.TextUnderlineStyle.value
    assert [bool(each.format.property(style)) for each in ranges] == [False, True]


def test_tokens_are_found_among_letters_that_are_two_units_for_qt(text):
    show(text, ("👍👍", 0.99), ("好", 0.1), ("\n", 0.99), ("👍 a", 0.99), ("b", 0.1))
    assert painted(text) == [("好", 3), ("b", 3)]


def test_halves_of_a_character_are_coloured_by_the_more_doubtful(text):
    show(text, ("a", 0.99), ("", 0.1), ("", 0.9), ("👍", 0.95))
    assert painted(text) == [("👍", 3)]


def test_what_grows_keeps_what_is_selected(text):
    show(text, ("One", 0.99), (" two", 0.1))
    text.selectAll()
    show(text, ("One", 0.99), (" two", 0.1), (" three", 0.01))
    assert text.textCursor().selectedText() == "One two"
    assert painted(text) == [(" two", 3), (" three", 4)]


def test_another_text_has_none_of_the_colours_before(text):
    show(text, ("One", 0.01), ("\nTwo", 0.01))
    show(text, ("Three", 0.99))
    assert painted(text) == []


def test_what_is_selected_is_copied_as_it_was_written(text):
    whole = show(text, ("**One**\n", 0.1), ("two", 0.99))
    text.selectAll()
    text.copy()
    assert QGuiApplication.clipboard().text() == whole


def test_the_token_under_the_mouse_is_told_once_the_mouse_rests(text, qtbot):
    show(text, ("One", 0.99), (" two", 0.1))
    heard = []
    text.pointed.connect(heard.append)
    with qtbot.waitSignal(text.pointed):
        move(text, 0)
        move(text, 1)
    assert heard == [1]


def test_a_click_picks_a_token_but_what_is_selected_by_the_mouse_does_not(text):
    show(text, ("One", 0.99), (" two", 0.1))
    heard = []
    text.picked.connect(heard.append)
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=middle(text, 1))
    assert heard == [1]
    QTest.mouseDClick(text.viewport(), Qt.MouseButton.LeftButton, pos=middle(text, 0))
    assert text.textCursor().hasSelection()
    assert heard == [1]


def test_what_ends_a_line_is_found_beside_it(text):
    show(text, ("One", 0.99), ("\n", 0.1), ("two", 0.99))
    assert text.place_at(QPointF(middle(text, 1))) == 1
    assert text.place_at(QPointF(WIDTH - 5, 5)) is None
    assert text.place_at(QPointF(middle(text, 2))) == 2


def test_a_token_over_several_lines_begins_on_its_first(text):
    show(text, ("a", 0.99), (" b\n\nc", 0.1))
    assert text.rect_of(1).top() < text.height_at(WIDTH) / 3
    assert text.rect_of(9).isNull()


def test_the_arrow_keys_walk_and_alt_walks_to_what_is_in_doubt(text, qtbot):
    show(text, ("One", 0.99))
    text.window().activateWindow()
    heard = []
    text.walked.connect(lambda *step: heard.append(step))
    QTest.keyClick(text, Qt.Key.Key_Right)
    QTest.keyClick(text, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert heard == [(1, False), (-1, True)]
    with qtbot.waitSignals([text.entered, text.left]):
        QTest.keyClick(text, Qt.Key.Key_Return)
        QTest.keyClick(text, Qt.Key.Key_Escape)


def test_the_marked_token_is_seen(text):
    show(text, ("One", 0.99), (" two", 0.99))
    before = text.grab().toImage()
    text.mark_token(1)
    after = text.grab().toImage()
    rect = text.rect_of(1).toRect()
    edge = QPoint(rect.left(), rect.center().y())
    assert before.pixelColor(edge) != after.pixelColor(edge)


def test_signs_that_qt_takes_for_breaks_move_no_token(text):
    show(text, ("a\r\n", 0.99), ("b\ufdd0", 0.99), ("c", 0.1))
    assert painted(text) == [("c", 3)]
