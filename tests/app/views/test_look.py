"""Which theme is worn."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.settings import Appearance
from app.system.looks import SystemLook
from app.theme import DARK, LIGHT, with_accent, with_contrast
from app.views.composer import Composer
from app.views.look import Look
from app.views.notices import NoticeBar
from app.widgets.growing_text import GrowingText
from tests.helpers.changing_look import ChangingLook
from tests.helpers.contrast import contrast_within


@pytest.fixture
def look(settings):
    return Look(settings)


def choose(settings, appearance):
    settings.choose(replace(settings.now, appearance=appearance))


def test_without_a_scheme_of_the_system_it_is_light(look):
    assert look.theme == LIGHT


def test_what_the_user_chose_is_worn_at_once(look, settings, qtbot):
    with qtbot.waitSignal(look.changed) as heard:
        choose(settings, Appearance.DARK)
    assert heard.args == [DARK]
    choose(settings, Appearance.LIGHT)
    assert look.theme == LIGHT


def test_other_settings_change_no_theme(look, settings, qtbot):
    with qtbot.assertNotEmitted(look.changed):
        settings.choose(replace(settings.now, sidebar_width=300))


def test_what_the_system_has_is_followed_live(settings, qtbot):
    system = ChangingLook()
    look = Look(settings, system)
    system.choose(is_dark=True)
    assert look.theme == DARK
    system.choose(accent="#ff5257")
    assert look.theme == with_accent(DARK, "#ff5257")
    system.choose(is_dark=False, more_contrast=True)
    assert look.theme == with_contrast(with_accent(LIGHT, "#ff5257"))
    system.choose(accent=None, more_contrast=False)
    assert look.theme == LIGHT


def test_the_real_system_tells_something_of_each(qapp):
    system = SystemLook()
    assert (system.is_dark, system.more_contrast, system.accent) == (False, False, None)


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_what_is_small_or_quiet_can_be_read_as_it_is_drawn(app, answerer, qtbot, appearance):
    app.window.set_appearance(appearance)
    app.chat.send("A question")
    answerer.say("An answer:\n```python\nx\n```")
    answerer.finish()
    app.notices.warn("Something was not saved.")
    qtbot.wait(50)
    picture = app.window.grab().toImage()
    for name in ("receipt", "codeLanguage", "recentlyDeleted", "statusLine", "modelButton"):
        for part in app.window.findChildren(QWidget, name):
            if part.isVisible() and part.text():
                place = QRect(part.mapTo(app.window, QPoint()), part.size()).adjusted(2, 2, -2, -2)
                assert contrast_within(picture, place) >= 4.5, name
    bar = app.window.findChild(NoticeBar)
    for part in (bar.findChild(QLabel), app.window.findChild(Composer).findChild(GrowingText)):
        place = QRect(part.mapTo(app.window, QPoint()), part.size())
        assert contrast_within(picture, place) >= 4.5
