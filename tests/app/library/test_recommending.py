"""What is recommended fits, answers faster than people read, and speaks the user's language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.fit import Fit, fit
from app.library.catalog import Strength, catalog
from app.library.recommending import CONTEXT, LEAST_SPEED, has_place, recommended
from app.system.computer import Chip, Facts, bandwidth_of, computer_of

ENTRIES = catalog()
GIB, GB = 2**30, 10**9


def a_mac(chip, gigabytes, *, cores=None, disk=500 * GB, free=1.0):
    facts = Facts(gigabytes * GIB, int(free * gigabytes * GIB))
    known = Chip(f"Apple {chip}", bandwidth_of(f"Apple {chip}", cores), is_apple=True)
    return computer_of(known, facts, disk)


MACS = {
    "M1 8": (a_mac("M1", 8), "llama-3.2-3b", "qwen3-4b"),
    "M4 16": (a_mac("M4", 16), "llama-3.1-8b", "qwen2.5-7b"),
    "M2 24": (a_mac("M2", 24), "mistral-nemo-12b", "qwen2.5-14b"),
    "M4 32": (a_mac("M4", 32), "mistral-nemo-12b", "qwen2.5-14b"),
    "M3 Max 36": (a_mac("M3 Max", 36), "mistral-small-24b", "qwen3-30b-a3b"),
    "M4 Max 64": (a_mac("M4 Max", 64, cores=12), "mistral-small-24b", "qwen3-30b-a3b"),
    "M3 Max 128": (a_mac("M3 Max", 128, cores=12), "mistral-small-24b", "qwen3-30b-a3b"),
    "M4 Max 128": (a_mac("M4 Max", 128, cores=12), "llama-3.3-70b", "qwen3-30b-a3b"),
    "M2 Ultra 128": (a_mac("M2 Ultra", 128), "llama-3.3-70b", "qwen3-30b-a3b"),
}


@pytest.mark.parametrize(("computer", "english", "chinese"), MACS.values(), ids=MACS)
def test_each_mac_gets_the_best_that_it_runs_well(computer, english, chinese):
    assert recommended(ENTRIES, computer).id == english
    assert recommended(ENTRIES, computer, "zh_Hans").id == chinese
    assert recommended(ENTRIES, computer, "zh_Hant").id == chinese


@given(
    st.integers(2, 192),
    st.integers(0, 200 * GB),
    st.sampled_from(["M1", "M4 Pro", "M2 Ultra", "M9"]),
    st.sampled_from(["en", "de", "ja", "zh_Hans"]),
)
def test_what_is_recommended_always_fits(gigabytes, disk, chip, language):
    computer = a_mac(chip, gigabytes, disk=disk)
    entry = recommended(ENTRIES, computer, language)
    if entry is not None:
        assert fit(entry.need(CONTEXT, computer), computer) is Fit.COMFORTABLE
        assert has_place(entry, computer)
        assert (entry.speed(computer) or LEAST_SPEED) >= LEAST_SPEED
        assert Strength.THINKING not in entry.strengths


def test_what_other_apps_hold_does_not_change_it():
    assert recommended(ENTRIES, a_mac("M4", 16, free=0.2)).id == "llama-3.1-8b"


def test_a_full_disk_gets_a_smaller_one_and_at_last_the_one_that_is_there():
    assert recommended(ENTRIES, a_mac("M4", 16, disk=8 * GB)).id == "llama-3.2-3b"
    assert recommended(ENTRIES, a_mac("M4", 16, disk=0)).id == "starter"


def test_a_language_that_no_small_llama_knows_gets_another_model():
    assert recommended(ENTRIES, a_mac("M1", 8), "ja").id == "qwen3-4b"
    assert recommended(ENTRIES, a_mac("M2", 24), "ja").id == "mistral-nemo-12b"


def test_where_the_chip_is_not_known_memory_alone_decides():
    assert recommended(ENTRIES, a_mac("M9", 128)).id == "llama-3.3-70b"


def test_an_empty_catalog_recommends_nothing():
    assert recommended((), a_mac("M4", 16)) is None
