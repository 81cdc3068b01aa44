"""Colours that can be read, and a style sheet that knows them all."""

from dataclasses import asdict

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox

from app.theme import (
    DARK,
    LIGHT,
    body_font,
    icon,
    inks_of,
    palette,
    small_font,
    style_sheet,
    with_accent,
    with_contrast,
)
from tests.helpers.contrast import contrast

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
ON = {
    "text": ("window", "sidebar", "block", "field", "hover", "chosen"),
    "muted": ("window", "sidebar", "field"),
    "danger": ("window",),
    "on_accent": ("accent",),
    "on_notice": ("notice",),
    "notice_link": ("notice",),
}


@BOTH
def test_every_text_can_be_read_on_every_ground_it_stands_on(theme):
    colours = asdict(theme)
    for text, grounds in ON.items():
        for ground in grounds:
            assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)


@BOTH
def test_code_can_be_read_on_its_own_ground_and_on_that_of_a_block(theme):
    for name, colour in asdict(inks_of(theme)).items():
        for ground in (inks_of(theme).ground, theme.block):
            assert name == "ground" or contrast(colour, ground) >= 4.5


@BOTH
def test_what_has_the_focus_stands_out(theme):
    assert contrast(theme.accent, theme.window) >= 3


@BOTH
def test_the_style_sheet_is_filled_with_all_colours_and_leaves_no_gap(theme):
    sheet = style_sheet(theme)
    assert "$" not in sheet
    assert all(colour in sheet for colour in asdict(theme).values() if colour != theme.scale)


@BOTH
def test_what_the_style_sheet_does_not_name_has_the_same_colours(theme):
    assert palette(theme).window().color() == QColor(theme.window)


@BOTH
def test_a_box_that_is_checked_has_a_tick(theme, qtbot):
    box = QCheckBox("Yes")
    qtbot.addWidget(box)
    box.setStyleSheet(style_sheet(theme))
    box.setChecked(True)
    seen = box.grab().toImage()
    colours = {
        seen.pixelColor(x, y).name() for x in range(3, 13) for y in range(3, seen.height() - 3)
    }
    assert {theme.accent, theme.on_accent} <= colours


def test_icons_are_drawn_in_the_colour_that_is_asked_for(qapp):
    picture = icon("stop", "#ff0000").pixmap(20, 20).toImage()
    assert picture.pixelColor(10, 10) == QColor("#ff0000")


def test_fonts_are_the_systems_own_in_other_sizes(qapp):
    assert body_font().family() == small_font().family()
    assert body_font().pointSizeF() > small_font().pointSizeF()


# Those that macOS offers, light and dark, its graphite last.
ACCENTS = ["#007aff", "#a550a7", "#f74f9e", "#ff5257", "#f7821b", "#ffc600", "#62ba46", "#8c8c8c"]


@BOTH
@pytest.mark.parametrize("accent", ACCENTS)
@pytest.mark.parametrize("more", [False, True])
def test_with_any_accent_of_the_system_all_can_be_read(theme, accent, more):
    worn = with_accent(theme, accent)
    worn = with_contrast(worn) if more else worn
    for ground in ("window", "sidebar", "field", "block"):
        assert contrast(worn.accent, getattr(worn, ground)) >= (7 if more else 4.5)
    assert contrast(worn.accent, worn.on_accent) >= 4.5
    assert abs(QColor(worn.accent).hslHueF() - QColor(accent).hslHueF()) < 0.02


@BOTH
def test_more_contrast_sets_off_what_stood_out_little(theme):
    worn = with_contrast(theme)
    assert contrast(worn.muted, worn.window) >= 7
    assert contrast(worn.border, worn.window) >= 4.5
    assert contrast(worn.danger, worn.window) >= 7
