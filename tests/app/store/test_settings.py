"""Settings in and out."""

import pytest

from app.domain.dials import Dials, Overflow
from app.domain.settings import Appearance, Settings
from app.store.database import Durability
from app.store.settings import SettingsStore


def test_a_new_home_has_the_defaults(database):
    assert SettingsStore(database).load() == Settings()


def test_what_was_chosen_comes_back(database):
    chosen = Settings(
        model_path="/models/模型.gguf",
        dials=Dials(temperature=0.1, seed=5, context=4_096),
        overflow=Overflow.STOP,
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


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sidebar_width", "-50"),
        ("sidebar_width", "9999999999"),
        ("sidebar_width", "99999999999999999999"),
        ("dials", '{"temperature": -1}'),
        ("dials", '{"top_p": 1e999}'),
        ("dials", '{"seed": 9223372036854775808}'),
        ("dials", '{"max_tokens": 0}'),
        ("dials", '{"context": 1}'),
        ("overflow", '"spill"'),
        ("window", f'"{"x" * 5000}"'),
        ("open_conversation", '"\\ud800"'),
        ("appearance", '"plaid"'),
        ("model_path", "half a"),
    ],
)
def test_a_value_outside_of_its_limits_has_its_default(database, name, value):
    with database.writing(Durability.CRASH):
        database.execute("INSERT INTO setting VALUES (?, ?)", (name, value))
    assert SettingsStore(database).load() == Settings()


def test_a_value_that_is_no_text_has_its_default(database):
    with database.writing(Durability.CRASH):
        database.execute("INSERT INTO setting VALUES ('window', CAST(x'22ff22' AS TEXT))")
        database.execute("INSERT INTO setting VALUES ('sidebar_width', '300')")
    assert SettingsStore(database).load() == Settings(sidebar_width=300)
