"""The steps themselves."""

import apsw

from app.store.migrations import MIGRATIONS


def test_all_steps_after_another_make_a_sound_database():
    connection = apsw.Connection(":memory:")
    for statements in MIGRATIONS:
        connection.execute(statements)
    assert connection.pragma("integrity_check") == "ok"
    assert connection.pragma("foreign_key_check") is None
