"""Which theme is worn."""

from dataclasses import replace

import pytest

from app.domain.settings import Appearance
from app.theme import DARK, LIGHT
from app.views.look import Look


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
