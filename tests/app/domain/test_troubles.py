"""What stands in the way, in sentences that say what to do."""

import pytest

from app.domain.download import Failure, Trouble
from app.domain.troubles import sentence

# What every sentence ends by: something that one can do, or that nothing is to be done.
TO_DO = ("try", "choose", "check", "wait", "ask", "accept", "put", "make room", "turn", "look")


@pytest.mark.parametrize("trouble", Trouble)
def test_each_trouble_has_its_own_sentence(trouble):
    said = sentence(Failure(trouble, "huggingface.co"))
    others = [sentence(Failure(other, "huggingface.co")) for other in Trouble if other != trouble]
    assert said not in others
    assert said.endswith(".")
    assert "{" not in said


@pytest.mark.parametrize("trouble", set(Trouble) - {Trouble.CANCELLED})
def test_each_says_what_to_do(trouble):
    said = sentence(Failure(trouble)).lower()
    assert any(word in said for word in TO_DO)
    assert not said.startswith(" ")


@pytest.mark.parametrize("trouble", [Trouble.HUB_DOWN, Trouble.SLOW])
def test_where_the_hub_cannot_be_reached_a_mirror_is_named(trouble):
    assert "a mirror of the Hub in Settings" in sentence(Failure(trouble))


def test_what_it_is_about_is_named():
    assert "owner/name" in sentence(Failure(Trouble.GATED, "owner/name"))
    assert "stranger/new" in sentence(Failure(Trouble.MOVED, "stranger/new"))
    assert "hf.example does not answer" in sentence(Failure(Trouble.HUB_DOWN, "hf.example"))
    assert "4.2 GB more" in sentence(Failure(Trouble.DISK_FULL, bytes=4_200_000_000))


def test_what_a_stranger_wrote_is_no_place_for_values():
    assert "{host}" in sentence(Failure(Trouble.HUB_DOWN, "{host}{n}{0}"))
