"""What is typed: a repository, or words to look for."""

import pytest

from app.domain.wanting import is_place


@pytest.mark.parametrize(
    "typed",
    [
        "owner/name",
        " _owner/name.v1 ",
        "huggingface.co/owner/name",
        "hf-mirror.com/owner/name",
        "https://hub.example.org/owner/name",
        "hf://owner/name",
    ],
)
def test_a_repository_s_id_or_address_is_looked_at(typed):
    assert is_place(typed)


@pytest.mark.parametrize(
    "typed", ["llama", "llama 3/8b", "a--b/c", "and/or.", "模型/一", "a/b/c", "huggingface.co"]
)
def test_what_is_no_repository_s_name_is_searched_for(typed):
    assert not is_place(typed)
