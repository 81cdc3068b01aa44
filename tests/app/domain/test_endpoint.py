"""What may be the address of a Hub."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.endpoint import MOST_LETTERS, OFFICIAL, endpoint


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (OFFICIAL, OFFICIAL),
        ("hub.example.org", "https://hub.example.org"),
        ("  https://HUB.example.org/  ", "https://hub.example.org"),
        ("https://hub.example.org:8443/mirror/hf/", "https://hub.example.org:8443/mirror/hf"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://[::1]:8080", "http://[::1]:8080"),
        ("http://localhost", "http://localhost"),
    ],
)
def test_an_address_is_kept_in_one_way(typed, kept):
    assert endpoint(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "hub",
        "http://hub.example.org",
        "ftp://hub.example.org",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://me:secret@hub.example.org",
        "https://hub.example.org?token=hf_x",
        "https://hub.example.org#part",
        "https://hub example.org",
        "https://hub.example.org:port",
        "http://127.0.0.1.example.org",
        "https://[::1",
        "https://" + "a" * MOST_LETTERS + ".org",
    ],
)
def test_what_is_no_safe_address_is_refused(typed):
    assert endpoint(typed) is None


@settings(deadline=None)
@given(st.text())
def test_what_is_kept_stays_as_it_is(typed):
    kept = endpoint(typed)
    assert kept is None or endpoint(kept) == kept
