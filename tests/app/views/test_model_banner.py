"""The card while the model is not ready."""

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from app.views.model_banner import ModelBanner


@pytest.fixture
def banner(qtbot, models):
    banner = ModelBanner(models, None)
    qtbot.addWidget(banner)
    return banner


def button(banner, text):
    return next(found for found in banner.findChildren(QPushButton) if found.text() == text)


def test_it_is_gone_when_the_model_is_ready(banner, answerer):
    assert banner.isHidden()
    answerer.load(0.1)
    assert not banner.isHidden()
    answerer.be_ready()
    assert banner.isHidden()


def test_it_tells_how_far_the_model_is(banner, answerer):
    answerer.load(0.43, "Llama")
    assert banner.findChild(QLabel).text() == "Loading Llama… 43%"
    assert banner.findChild(QProgressBar).value() == 43
    assert banner.findChild(QProgressBar).accessibleName()


def test_a_failed_model_has_its_reason_and_two_ways_on(banner, answerer, qtbot):
    answerer.fail_to_load("<b>Damaged</b>.")
    assert banner.findChild(QLabel).text() == "<b>Damaged</b>."
    assert not banner.findChild(QProgressBar).isVisible()
    before = len(answerer.opened)
    with qtbot.waitSignal(banner.file_wanted):
        button(banner, "Open a model file…").click()
    button(banner, "Try again").click()
    assert len(answerer.opened) == before + 1


def test_where_another_model_failed_the_starter_is_a_way_back(
    banner, models, answerer, starter, tmp_path
):
    answerer.fail_to_load()
    assert button(banner, "Use the starter model").isHidden()
    models.open(tmp_path)
    answerer.fail_to_load()
    banner.show()
    button(banner, "Use the starter model").click()
    assert answerer.opened[-1] == starter
    assert models.uses_starter
