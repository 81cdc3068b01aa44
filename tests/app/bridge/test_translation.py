"""What the engine says is read in the user's language."""

import pytest
from PySide6.QtCore import QLocale

from app import languages
from app.bridge.translation import sentence
from app.words import English, speak
from engine import wire
from engine.budget import Free, Need
from engine.errors import MissingModelError, PromptTooLongError, TooLargeError
from tests.engine.test_errors import OF_FILES, OTHERS
from tests.helpers.translations import compiled
from tests.house.files import ROOT

ERRORS = [error for error in OF_FILES + OTHERS if error.said.values]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("words")
    for file in (ROOT / "resources" / "words").glob("*.ts"):
        (folder / file.name).write_bytes(file.read_bytes())
    return compiled(folder)


@pytest.fixture
def in_german(qapp, folder):
    before = QLocale()
    speak(languages.Translated.of(folder, "de"))
    QLocale.setDefault(QLocale("de"))
    yield
    speak(English())
    QLocale.setDefault(before)


@pytest.mark.parametrize("error", [*OF_FILES, *OTHERS])
def test_in_english_it_is_the_engines_own(error):
    assert sentence(error.said) == str(error)


@pytest.mark.parametrize("error", ERRORS)
def test_no_english_is_left_where_another_language_is_spoken(in_german, error):
    words = sentence(error.said)
    assert words != str(error)
    # What is wrong within a file is told in the words of who made it, and of who reads our engine.
    words = words.replace(str(error.said.values.get("fault", "")), "")
    assert not {"the", "this", "is", "and", "choose"} & set(words.lower().split())


def test_numbers_within_are_written_as_they_are_there(in_german):
    need, free = Need(10**9, 3 * 10**8, 1_100 * 10**9), Free(4_560_000_000, 10**9)
    assert sentence(TooLargeError(need, free).said) == (
        "Dieses Modell braucht 1.101,3 GB Speicher (1.100,0 GB für die Gewichte, 1,0 GB für den "
        "Chat, 0,3 GB zum Rechnen), und 4,5 GB sind zu haben, neben 1,0 GB, die das System behält. "
        "Schließe andere Apps oder wähle ein kleineres Modell."
    )
    assert "mindestens 9.000 Token lang" in sentence(PromptTooLongError(9_000, 8_192).said)


def test_a_name_with_braces_stays_as_it_is(in_german, tmp_path):
    assert "{tokens}.gguf" in sentence(MissingModelError(tmp_path / "{tokens}.gguf").said)
    assert sentence(wire.Said("{'a': 1}")) == "{'a': 1}"
