"""Which language is chosen, for the next start."""

import pytest

from app.paths import language_file
from app.state.language import Language
from tests.helpers.translations import EMPTY, compiled


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "de.ts").write_text(EMPTY.format("de"))
    return compiled(tmp_path)


@pytest.fixture
def language(home, folder, notices):
    return Language(home, folder, notices)


def test_each_language_is_offered_by_its_own_name(language):
    assert language.offers == (("en", "English"), ("de", "Deutsch"))


def test_what_is_chosen_holds_for_the_next_start(language, home, folder, notices, qtbot):
    assert language.chosen is None
    with qtbot.waitSignal(language.changed):
        language.choose("de")
    assert Language(home, folder, notices).chosen == "de"


def test_what_cannot_be_saved_is_told_and_not_chosen(language, home, notices):
    language_file(home).mkdir(parents=True)
    language.choose("de")
    assert "language could not be saved" in notices.current.text
    assert language.chosen is None
