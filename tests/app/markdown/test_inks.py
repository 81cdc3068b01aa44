"""The colours of code can be read, on a light ground and on a dark one."""

from dataclasses import asdict

import pytest

from app.markdown.code import Kind
from app.markdown.inks import DARK, LIGHT
from tests.helpers.contrast import contrast


@pytest.mark.parametrize("inks", [LIGHT, DARK])
@pytest.mark.parametrize("kind", Kind)
def test_each_kind_of_letters_can_be_read(inks, kind):
    assert contrast(inks.of(kind), inks.ground) >= 4.5


@pytest.mark.parametrize("inks", [LIGHT, DARK])
def test_each_kind_has_its_colour(inks):
    assert {*asdict(inks)} == {"ground", "text", *Kind}
    assert contrast(inks.text, inks.ground) >= 7
