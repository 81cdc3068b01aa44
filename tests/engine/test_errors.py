"""Errors speak for themselves."""

from pathlib import Path

import pytest

from engine.budget import Free, Need
from engine.errors import (
    SYSTEM,
    BadRequestError,
    DamagedModelError,
    EngineError,
    MessageTooLongError,
    MissingModelError,
    MissingStarterError,
    ModelFileError,
    NoRoomError,
    PromptTooLongError,
    RefusedTurnsError,
    TemplateError,
    TokenizerError,
    TooLargeError,
    UnsupportedModelError,
)

FILE = Path("models") / "llama.gguf"
OF_FILES = [
    MissingModelError(FILE),
    MissingStarterError(FILE, is_checkout=True),
    DamagedModelError(FILE, "it ends too early"),
    UnsupportedModelError(FILE, "its architecture is 'mamba'"),
]
OTHERS = [
    TooLargeError(Need(10**9, 3 * 10**8, 11 * 10**9), Free(4_560_000_000, 10**9)),
    NoRoomError(Need(10**9, 10**8), Free(4 * 10**8)),
    TemplateError("it never ends"),
    PromptTooLongError(prompt_tokens=9_000, context=8_192),
    MessageTooLongError(prompt_tokens=9_000, context=8_192),
    MessageTooLongError(9_000, 8_192, 16_384, beside=[SYSTEM]),
    BadRequestError("A reply needs at least one token."),
    TokenizerError("its tokenizer fails on this text"),
    RefusedTurnsError("roles must alternate"),
    MissingStarterError(FILE, is_checkout=False),
]


@pytest.mark.parametrize("error", OF_FILES + OTHERS)
def test_every_error_is_one_that_the_engine_announces_and_a_whole_sentence(error):
    assert isinstance(error, EngineError)
    assert str(error).endswith(".")
    assert "\n" not in str(error)


@pytest.mark.parametrize("error", OF_FILES)
def test_an_error_of_a_file_names_it(error):
    assert isinstance(error, ModelFileError)
    assert FILE.name in str(error)


def test_a_damaged_file_says_its_fault_and_what_to_do():
    sentence = str(DamagedModelError(FILE, "it ends too early"))
    assert "it ends too early" in sentence
    assert "Get the file again" in sentence


@pytest.mark.parametrize("kind", [DamagedModelError, UnsupportedModelError])
def test_a_file_that_quotes_a_book_still_makes_a_sentence(kind):
    assert len(str(kind(FILE, "it says " + "a book" * 100_000))) < 500


def test_a_model_that_is_too_large_says_both_numbers():
    error = OTHERS[0]
    assert "12.3 GB" in str(error)
    assert "4.5 GB" in str(error)
    assert (error.needs_bytes, error.free_bytes) == (12_300_000_000, 4_560_000_000)


def test_a_prompt_that_is_too_long_says_both_numbers():
    for error in OTHERS[3:6]:
        assert "9,000" in str(error)
        assert "8,192" in str(error)
