"""Settings in and out."""

from app.domain.dials import Dials
from app.domain.settings import Appearance, Settings
from app.store.database import Durability
from app.store.settings import SettingsStore


def test_a_new_home_has_the_defaults(database):
    assert SettingsStore(database).load() == Settings()


def test_what_was_chosen_comes_back(database):
    chosen = Settings(
        model_path="/models/模型.gguf",
        dials=Dials(temperature=0.1, seed=5),
        appearance=Appearance.DARK,
        sidebar_shown=False,
    )
    SettingsStore(database).save(chosen)
    assert SettingsStore(database).load() == chosen


def test_a_value_that_cannot_be_read_has_its_default_and_the_others_stay(database):
    SettingsStore(database).save(Settings(appearance=Appearance.DARK, sidebar_width=300))
    with database.writing(Durability.CRASH):
        database.execute("UPDATE setting SET value = '\"wide\"' WHERE name = 'sidebar_width'")
        database.execute("INSERT INTO setting VALUES ('of_a_newer_version', '1')")
    assert SettingsStore(database).load() == Settings(appearance=Appearance.DARK)
