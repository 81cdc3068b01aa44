"""A real database in a folder of its own."""

import pytest

from app.paths import database_file
from app.store.database import Database


@pytest.fixture
def database(home):
    database = Database(database_file(home))
    yield database
    database.close()
