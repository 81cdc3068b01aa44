"""Settings as they are now."""

from app.domain.settings import Appearance, Settings
from app.state.settings import LiveSettings
from app.store.settings import SettingsStore

DARK = Settings(appearance=Appearance.DARK)


def test_what_is_chosen_holds_at_once_and_after_a_restart(settings, database, outbox, qtbot):
    with qtbot.waitSignal(settings.changed):
        settings.choose(DARK)
    assert settings.now == DARK
    assert LiveSettings(SettingsStore(database), outbox).now == DARK


def test_choosing_the_same_again_changes_nothing(settings, qtbot):
    with qtbot.assertNotEmitted(settings.changed):
        settings.choose(settings.now)


def test_what_the_disk_refuses_is_told_holds_and_is_saved_later(
    settings, database, notices, refuse, qtbot
):
    refuse()
    settings.choose(DARK)
    assert settings.now == DARK
    assert "Not saved" in notices.current.text
    refuse(now=False)
    qtbot.waitUntil(lambda: SettingsStore(database).load() == DARK)
