"""What people paste for a model."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.hub.addresses import Place, is_repo, place_of

COMMIT = "0123456789abcdef0123456789abcdef01234567"


@pytest.mark.parametrize(
    ("pasted", "place"),
    [
        ("owner/name", Place("owner/name")),
        ("  owner/name-GGUF\n", Place("owner/name-GGUF")),
        ("owner/name:Q4_K_M", Place("owner/name", None, "Q4_K_M")),
        ("https://huggingface.co/owner/name", Place("owner/name")),
        ("http://huggingface.co/owner/name/", Place("owner/name")),
        ("huggingface.co/owner/name?library=mlx#files", Place("owner/name")),
        ("https://hf.co/owner/name", Place("owner/name")),
        ("hf.co/owner/name:Q4_K_M", Place("owner/name", None, "Q4_K_M")),
        ("hf://owner/name", Place("owner/name")),
        ("hf://owner/name@v2", Place("owner/name", "v2")),
        ("https://hf-mirror.com/owner/name/tree/main", Place("owner/name", "main")),
        (f"https://huggingface.co/owner/name/tree/{COMMIT}", Place("owner/name", COMMIT)),
        (
            "https://huggingface.co/owner/name/blob/main/a/b.Q8_0.gguf?download=true",
            Place("owner/name", "main", "a/b.Q8_0.gguf"),
        ),
        (
            "https://huggingface.co/owner/name/resolve/main/b%20c.gguf",
            Place("owner/name", "main", "b c.gguf"),
        ),
        ("https://huggingface.co/owner/name/discussions/3", Place("owner/name")),
        ("https://huggingface.co/api/models/owner/name", Place("owner/name")),
        ("https://huggingface.co/owner/name.git", Place("owner/name")),
        ("https://mirror.example:8443/owner/name", Place("owner/name")),
        ("ollama run hf.co/owner/name:Q4_K_M", Place("owner/name", None, "Q4_K_M")),
        ("hf download owner/name --local-dir x", Place("owner/name")),
        ("<https://huggingface.co/owner/name>", Place("owner/name")),
    ],
)
def test_whatever_is_pasted_for_a_repository_finds_it(pasted, place):
    assert place_of(pasted, "https://mirror.example:8443") == place


@pytest.mark.parametrize(
    "pasted",
    [
        "",
        "llama",
        "llama 3 instruct",
        "https://huggingface.co",
        "https://huggingface.co/owner",
        "https://huggingface.co/datasets/owner/name",
        "https://huggingface.co/spaces/owner/name",
        "https://example.org/owner/name",
        "https://github.com/owner/name",
        "../../etc",
        "owner/..",
        "own\0er/name",
        "owner/name\u202egnp",
        "a" * 97 + "/name",
        "file:///etc/passwd",
    ],
)
def test_what_names_no_repository_is_none(pasted):
    assert place_of(pasted) is None


@settings(deadline=None)
@given(st.text(max_size=200))
def test_whatever_is_pasted_a_place_is_a_repository_or_none(pasted):
    place = place_of(pasted, "https://mirror.example")
    assert place is None or is_repo(place.repo)
