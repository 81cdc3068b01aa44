"""Formulas as images: sharp, kept within bounds, and on the line of the text around them."""

from math import ceil

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QTextCursor, QTextDocument

from app.markdown.formula import Formula, formula
from app.theme import DARK, LIGHT, body_font
from app.widgets.pictures import Pictures, image_of, in_a_line
from tests.helpers.formulas import DRAWN

RED, SIDE = "#ff0000", 120


def bar(above, below, colour=RED):
    """Return what is a formula for whoever draws it: six points wide, standing on the line."""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 {-above} 6 {above + below}"'
        f' fill="{colour}"><rect x="0" y="{-above}" width="6" height="{above}"/></svg>'
    )
    return Formula(svg, width=6, height=above + below, descent=below)


def pixels(image):
    """Return red, green, blue and alpha of each pixel."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    # Of its own, as the image goes.
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1).copy()
    return rows[:, : plain.width() * 4].reshape(plain.height(), plain.width(), 4)


def lowest(page, colour):
    """Return the last row of pixels that has something of a colour."""
    wanted = QColor(colour).getRgb()[:3]
    apart = np.abs(pixels(page)[..., :3].astype(int) - wanted).max(axis=2)
    return np.nonzero((apart < 110).any(axis=1))[0][-1]


def page_of(formula, font, text, ratio):
    document = QTextDocument()
    document.setDefaultFont(font)
    cursor = QTextCursor(document)
    cursor.insertText(text)
    document.addResource(
        QTextDocument.ResourceType.ImageResource, QUrl("f"), image_of(formula, ratio)
    )
    cursor.insertImage(in_a_line(formula, "f", font))
    document.setTextWidth(SIDE)
    page = QImage(QSize(SIDE, SIDE) * ratio, QImage.Format.Format_RGB32)
    page.setDevicePixelRatio(ratio)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    document.drawContents(painter)
    painter.end()
    return document, page


@pytest.mark.parametrize("family", ["DejaVu Sans", "DejaVu Serif", "Noto Sans CJK SC"])
@pytest.mark.parametrize("size", [9, 11.2, 13, 18])
@pytest.mark.parametrize(
    ("above", "below"), [(12.3, 1.05), (8.7, 5.33), (20.1, 3.6), (9, 14.2), (9, 0)]
)
def test_a_formula_stands_on_the_line_of_the_text(qapp, family, size, above, below):
    font = QFont(family)
    font.setPointSizeF(size)
    for ratio in (1, 2):
        page = page_of(bar(above, below), font, "H", ratio)[1]
        # Where a font is hinted, it may be half a point.
        assert abs(int(lowest(page, "#000000")) - int(lowest(page, RED))) <= ratio - 1


def test_a_line_has_the_room_that_the_formula_needs_and_no_more(qapp):
    font = body_font()
    plain, _ = page_of(bar(3, 1), font, "Hg", 1)
    high, _ = page_of(bar(30, 1), font, "Hg", 1)
    deep, _ = page_of(bar(5, 20), font, "Hg", 1)
    lines = [each.firstBlock().layout().lineAt(0) for each in (plain, high, deep)]
    assert lines[0].height() == pytest.approx(QFontMetricsF(font).height(), abs=1)
    assert (lines[1].ascent(), lines[1].descent()) == pytest.approx(
        (30, lines[0].descent()), abs=0.3
    )
    assert lines[2].ascent() == pytest.approx(lines[0].ascent())
    assert lines[2].descent() == pytest.approx(20, abs=0.3)


@pytest.mark.parametrize("tex", ["^2", r"^\circ", "_2", r"\underline{~}"])
def test_what_is_above_or_below_the_line_alone_is_seen_there(qapp, tex):
    drawn = formula(tex, size=16, colour=RED)
    document, page = page_of(drawn, body_font(), "H", 1)
    line = document.firstBlock().layout().lineAt(0)
    middle = document.documentMargin() + line.ascent() - drawn.height / 2 + drawn.descent
    assert abs(int(lowest(page, RED)) - middle) <= drawn.height / 2


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
def test_an_image_has_the_pixels_of_its_screen(qapp, ratio):
    drawn = formula(r"\frac{a}{b}", size=16, colour=LIGHT.text)
    image = image_of(drawn, ratio)
    above, below = ceil(drawn.height - drawn.descent), ceil(drawn.descent)
    assert image.devicePixelRatio() == ratio
    assert image.size() == (QSize(ceil(drawn.width), above + below).toSizeF() * ratio).toSize()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("tex", DRAWN)
def test_each_formula_is_seen_and_nothing_of_it_is_cut_off(qapp, theme, tex):
    image = image_of(formula(tex, size=16, colour=theme.text), 2)
    drawn = pixels(image)
    seen = drawn[..., 3] > 128
    assert seen.any()
    # There is a point of margin on each side.
    assert not seen[[0, -1]].any()
    assert not seen[:, -1].any()
    lightness = QColor(*map(int, drawn[drawn[..., 3] == drawn[..., 3].max()][0][:3])).lightness()
    assert abs(lightness - QColor(theme.text).lightness()) < 12


def test_what_was_drawn_is_kept_until_there_is_no_room(qapp):
    one, other = bar(10, 2), bar(10, 2, colour="#00ff00")
    room = image_of(one, 1).sizeInBytes()
    pictures = Pictures(most_bytes=room)
    first = pictures.image(one, 1)
    assert pictures.image(one, 1) is first
    assert pictures.image(other, 1) is not first
    assert pictures.image(one, 1) is not first


def test_each_screen_has_its_own(qapp):
    pictures = Pictures()
    assert pictures.image(bar(10, 2), 1).width() * 2 == pictures.image(bar(10, 2), 2).width()


def test_what_is_larger_than_all_room_is_drawn_and_not_kept(qapp):
    pictures = Pictures(most_bytes=10)
    assert not pictures.image(bar(10, 2), 1).isNull()
