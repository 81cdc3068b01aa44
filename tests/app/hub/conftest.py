"""A Hub on loopback for whatever reaches one."""

import pytest

from tests.helpers.local_hub import local_hub


@pytest.fixture
def hub():
    """Return a Hub that has nothing yet, and no fault."""
    with local_hub() as hub:
        yield hub
