"""Tiny models, quickly made, and the starter model, opened once for all tests."""

import pytest

from engine.device import settle
from engine.loading import open_model, read_checkpoint
from tests.helpers.tiny_model import write_tiny_model


@pytest.fixture(scope="session", autouse=True)
def _settled():
    """Set MLX up as the entry points do: not to call a compiler for each choice."""
    settle()


@pytest.fixture(scope="session")
def tiny_file(tmp_path_factory):
    """Return the file of a tiny model, which nobody changes."""
    return write_tiny_model(tmp_path_factory.mktemp("tiny") / "tiny.gguf")


@pytest.fixture(scope="session")
def tiny_tokenizer(tiny_file):
    """Return the tokenizer that the tiny models have."""
    return read_checkpoint(tiny_file).words.tokenizer


@pytest.fixture
def tiny(tiny_file):
    """Return a tiny model that has read nothing yet."""
    return open_model(tiny_file)


@pytest.fixture
def tiny_with(tmp_path):
    """Return what opens a tiny model with changes."""

    def opened(**changes):
        return open_model(write_tiny_model(tmp_path / "changed.gguf", **changes))

    return opened


@pytest.fixture(scope="session")
def starter_checkpoint(starter):
    """Return what the starter model's file holds."""
    return read_checkpoint(starter)


@pytest.fixture(scope="session")
def starter_model(starter):
    """Return the starter model, open; its cache remembers what other tests asked."""
    return open_model(starter)
