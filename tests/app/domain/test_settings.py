"""Settings as values."""

from app.domain.settings import Appearance, Settings


def test_by_default_the_window_follows_the_system_and_the_starter_answers():
    assert Settings().appearance is Appearance.SYSTEM
    assert Settings().model_path is None
