"""The general page of settings, driven as a person does."""

import pytest
from PySide6.QtWidgets import QLabel

from app.paths import language_file
from app.views.general_page import GeneralPage
from app.widgets.choice import Choice


@pytest.fixture
def page(app):
    app.window.open_settings()
    return app.window.findChild(GeneralPage)


def test_the_language_is_the_systems_until_one_is_chosen(page, home):
    field = page.findChild(Choice, "language")
    assert field.currentText() == "As the system has it"
    field.chosen.emit("en")
    assert field.currentText() == "English"
    assert language_file(home).read_text() == "en\n"
    assert "opened it again" in page.findChild(QLabel, "hint").text()
    field.chosen.emit(None)
    assert not language_file(home).exists()
