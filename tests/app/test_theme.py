"""Colours that can be read, and a style sheet that knows them all."""

import re
from dataclasses import asdict

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox

from app.paths import resources
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
# What each rule of the style sheet that has a colour of letters alone stands on. What is on a
# button stands on what that is pressed, pointed at or chosen on, too.
BUTTON = ("window", "sidebar", "block", "field", "hover", "chosen")
STANDS_ON = {
    "#mainWindow": (),
    "QLabel": ("window", "sidebar", "block", "field"),
    "QToolButton": BUTTON,
    "QToolButton:disabled": ("window", "sidebar", "block", "field"),
    "#notPrivate": ("window", "sidebar"),
    "#inspectorNote": ("sidebar",),
    "#dialName[own": ("sidebar",),
    "#inspector QLineEdit:disabled": ("field",),
    "QCheckBox": ("window", "sidebar"),
    "QRadioButton": ("window",),
    "QMenu::item:disabled": ("field", "chosen"),
    "#modelButton[failed": BUTTON,
    "#privateLine": ("window",),
    "#convertSheet QLabel": ("window", "block", "field"),
    "#modelsPane QLabel": ("window", "block", "field", "hover"),
    "#installedList": ("window", "hover", "chosen"),
    "#factName": ("window",),
    "#connections": ("field",),
    "#downloadsButton": ("sidebar", "hover", "chosen"),
    "#modelsButton, #recentlyDeleted": ("sidebar", "hover", "chosen"),
    "#conversationList": ("sidebar", "hover", "chosen"),
    "#searchResults": ("sidebar", "hover", "chosen"),
    "#paletteField, #modelPickerField": ("field",),
    "#paletteList, #modelPickerList, #shortcutList": ("field", "window", "hover", "chosen"),
    "#tokenText": ("window",),
    "#tokenLegend": ("field", "block"),
    "#compareMadeA": ("window",),
    "#compareNoteA": ("window",),
    "#choiceChance": ("field", "hover"),
    "#tokenChoice": ("window", "field", "hover"),
    "#fold": ("window",),
    "#fold:hover": ("window",),
    "#settingsWindow QTabBar::tab": ("window",),
    "#exportList::item": ("window", "field", "hover"),
    "#text": ("window", "block"),
    "#findField": ("field",),
    "#findCount": ("field",),
    "#codeText": ("block",),
    "#codeLanguage": ("block",),
    "#versions": ("window",),
    "#editField": ("field",),
    "#receipt": ("window", "hover", "chosen"),
    "#receipt:hover": ("window",),
    "#note": ("window", "sidebar", "block"),
    "#note[failed": ("window",),
    "#composer": ("field", "block"),
    "#greeting": ("window",),
    "#noticeBar QLabel": ("notice",),
    "#noticeBar QToolButton": ("notice",),
}
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
COLOUR = re.compile(
    r"(?<![\w-])(color|background|selection-background-color|selection-color"
    r"|placeholder-text-color|border-color):\s*\$(\w+)"
)


def rules():
    """Give each rule of the style sheet: what it is for, and its colours by what they are of."""
    source = re.sub(r"/\*.*?\*/", "", (resources() / "theme.qss").read_text(), flags=re.DOTALL)
    for selectors, body in RULE.findall(source):
        yield " ".join(selectors.split()), dict(COLOUR.findall(body))


def grounds(selectors, colours):
    """Return what the letters of a rule stand on."""
    if "background" in colours:
        return (colours["background"],)
    known = [name for name in STANDS_ON if selectors.startswith(name)]
    assert known, f"What does {selectors} stand on?"
    return STANDS_ON[max(known, key=len)]


@BOTH
def test_every_text_can_be_read_on_every_ground_it_stands_on(theme):
    named = asdict(theme)
    for selectors, colours in rules():
        for kind in ("color", "placeholder-text-color"):
            for ground in grounds(selectors, colours) if kind in colours else ():
                ratio = contrast(named[colours[kind]], named[ground])
                assert ratio >= 4.5, (selectors, colours[kind], ground, ratio)
        if "selection-color" in colours:
            pair = colours["selection-color"], colours["selection-background-color"]
            assert contrast(*(named[each] for each in pair)) >= 4.5, (selectors, pair)


@BOTH
def test_what_has_the_focus_is_ringed_in_what_stands_out_from_all_around_it(theme):
    named = asdict(theme)
    rings = [(each, colours) for each, colours in rules() if ":focus" in each]
    assert len(rings) > 10
    for selectors, colours in rings:
        on = ("notice",) if "notice" in selectors else BUTTON
        for ground in on if "border-color" in colours else ():
            ratio = contrast(named[colours["border-color"]], named[ground])
            assert ratio >= 3, (selectors, ground, ratio)


@BOTH
def test_what_cannot_be_used_now_can_be_read_all_the_same(theme):
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        colour = palette(theme).color(QPalette.ColorGroup.Disabled, role)
        for ground in (theme.window, theme.sidebar, theme.field, theme.chosen):
            assert contrast(colour, ground) >= 3


@BOTH
def test_a_hint_can_be_read(theme):
    hint = palette(theme).color(QPalette.ColorRole.PlaceholderText)
    assert contrast(hint, theme.field) >= 4.5


@BOTH
def test_code_can_be_read_on_its_own_ground_and_on_that_of_a_block(theme):
    for name, colour in asdict(inks_of(theme)).items():
        for ground in (inks_of(theme).ground, theme.block):
            assert name == "ground" or contrast(colour, ground) >= 4.5


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


@BOTH
def test_a_field_of_choices_has_an_arrow(theme, qtbot):
    field = QComboBox()
    qtbot.addWidget(field)
    field.setStyleSheet(style_sheet(theme))
    seen = field.grab().toImage()
    colours = {
        seen.pixelColor(x, y).name()
        for x in range(seen.width() - 22, seen.width() - 2)
        for y in range(3, seen.height() - 3)
    }
    assert any(contrast(each, theme.field) > 3 for each in colours)


def test_an_icon_is_drawn_once_for_each_colour(qapp):
    first, same, other = (icon("stop", each) for each in ("#ff0000", "#ff0000", "#00ff00"))
    keys = [each.pixmap(60, 60).cacheKey() for each in (first, same, other)]
    assert keys[0] == keys[1] != keys[2]


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
