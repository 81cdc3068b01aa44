"""The dials do what they say, held against numpy and against transformers."""

import math
from pathlib import Path

import mlx.core as mx
import numpy as np
import pytest

from engine.errors import BadRequestError
from engine.sampling import PENALTY_WINDOW, UNSURE, Chooser, checked, likeliest, recent
from engine.wire import Sampling
from tests.helpers.wide_logits import WIDE, rounded, wide_logits

VOCAB = 40
LOGITS = np.random.default_rng(7).normal(0, 2, VOCAB).astype(np.float32)
CHANCES = np.exp(LOGITS) / np.exp(LOGITS).sum()
RANKED = np.argsort(-CHANCES)
NOTHING = mx.zeros((0,), mx.int32)


def chosen(sampling, times=1500, logits=LOGITS, before=NOTHING, *, quickly=False):
    """Choose many times from the same logits."""
    mx.random.seed(3)
    chooser = Chooser(sampling, len(logits))
    choose = chooser.quickly if quickly else chooser
    logits = mx.array(logits[None])
    return np.array(mx.concatenate([choose(logits, before) for _ in range(times)]))


def fits(ids, chances):
    """Tell by Pearson's chi-square whether ids look like drawn by these chances."""
    expected = chances[chances > 0] * len(ids)
    seen = np.bincount(ids, minlength=len(chances))[chances > 0]
    freedom = max(1, len(expected) - 1)
    # Five standard deviations above its mean: one in some million right ones is as far off.
    most = freedom + 5 * math.sqrt(2 * freedom) + 10
    return seen.sum() == len(ids) and ((seen - expected) ** 2 / expected).sum() < most


def only(**dials):
    return Sampling(**{"temperature": 1.0, "top_p": 1.0} | dials)


def test_temperature_0_takes_the_likeliest():
    assert set(chosen(Sampling(temperature=0), times=5)) == {int(LOGITS.argmax())}


@pytest.mark.parametrize("temperature", [1e-6, 1e-9, 1e-30, 1e-38, 1e-40])
@pytest.mark.parametrize("best", [0.5, 500.0])
def test_hardly_any_temperature_takes_the_likeliest(temperature, best):
    logits = np.zeros(VOCAB, np.float32)
    logits[7] = best
    assert set(chosen(only(temperature=temperature), times=20, logits=logits)) == {7}


@pytest.mark.parametrize("temperature", [0.5, 1.0, 2.0])
def test_temperature_sharpens_or_flattens_the_chances(temperature):
    sharpened = CHANCES ** (1 / temperature)
    assert fits(chosen(only(temperature=temperature)), sharpened / sharpened.sum())


@pytest.mark.parametrize("top_k", [1, 3, 10])
def test_top_k_leaves_the_k_likeliest(top_k):
    assert set(chosen(only(top_k=top_k, temperature=3.0))) == set(RANKED[:top_k].tolist())


@pytest.mark.parametrize("top_k", [0, VOCAB, VOCAB + 5])
def test_top_k_of_nothing_or_of_all_leaves_all_in(top_k):
    assert len(set(chosen(only(top_k=top_k, temperature=9.0)))) == VOCAB


@pytest.mark.parametrize("top_p", [0.01, 0.5, 0.9])
def test_top_p_leaves_the_fewest_that_hold_so_much_of_the_chance(top_p):
    count = int((np.cumsum(CHANCES[RANKED]) < top_p).sum()) + 1
    assert set(chosen(only(top_p=top_p))) == set(RANKED[:count].tolist())


@pytest.mark.parametrize("min_p", [0.05, 0.3, 0.99])
def test_min_p_leaves_those_that_come_near_the_likeliest(min_p):
    near = np.flatnonzero(CHANCES / CHANCES.max() >= min_p)
    assert set(chosen(only(min_p=min_p))) == set(near.tolist())


def test_a_penalty_makes_what_was_said_less_likely_as_in_its_paper():
    said = [int(RANKED[0]), int(RANKED[1]), int(RANKED[-1])]
    expected = LOGITS.copy()
    expected[said] = np.where(expected[said] > 0, expected[said] / 2, expected[said] * 2)
    sampling = only(repetition_penalty=2.0)
    chances = np.exp(expected) / np.exp(expected).sum()
    assert fits(chosen(sampling, before=mx.array(said)), chances)


def test_a_penalty_counts_for_greedy_choices_too():
    sampling = Sampling(temperature=0, repetition_penalty=10.0)
    assert LOGITS[RANKED[1]] > LOGITS[RANKED[0]] / 10 > 0
    (token,) = chosen(sampling, times=1, before=mx.array([int(RANKED[0])]))
    assert token == RANKED[1]


def test_a_penalty_looks_at_the_last_ids_only():
    sampling = Sampling(temperature=0, repetition_penalty=10.0)
    long_ago = [int(RANKED[0])] + [int(RANKED[-1])] * PENALTY_WINDOW
    (token,) = chosen(sampling, times=1, before=mx.array(long_ago))
    assert token == RANKED[0]


def test_the_same_seed_chooses_the_same():
    assert chosen(only(), times=50).tolist() == chosen(only(), times=50).tolist()


@pytest.mark.parametrize("dials", [{"top_p": 0.9}, {"min_p": 0.05}, {"top_k": 5}, {}])
def test_scores_count_by_their_differences_however_large_they_are(dials):
    sampling = only(**dials)
    assert set(chosen(sampling, logits=LOGITS + 256)) == set(chosen(sampling))


def test_half_precision_is_no_reason_to_choose_less_exactly():
    # Less the logarithm of the sum, 8.5, the two best would be one and the same in half precision.
    logits = np.zeros(5_000, np.float16)
    logits[:2] = 1, 1 + 2**-10
    ids = chosen(only(temperature=0.001), times=1000, logits=logits)
    assert set(ids) == {0, 1}
    assert ids.mean() == pytest.approx(1 / (1 + math.exp(-1000 / 1024)), abs=0.05)


def test_a_penalty_below_1_makes_what_was_said_more_likely():
    sampling = Sampling(temperature=0, repetition_penalty=0.1)
    assert LOGITS[RANKED[3]] * 10 > LOGITS[RANKED[0]]
    (token,) = chosen(sampling, times=1, before=mx.array([int(RANKED[3])]))
    assert token == RANKED[3]


@pytest.mark.parametrize("dials", [{"top_p": 0.9}, {"top_p": 0.3}, {"top_p": 0.9, "top_k": 70}])
@pytest.mark.parametrize("spread", [1, 6])
def test_a_quick_choice_is_the_same_or_open(dials, spread):
    logits = np.random.default_rng(2).normal(0, spread, (30, 3000)).astype(np.float32)
    choose = Chooser(only(**dials), 3000)
    ids = []
    for seed, row in enumerate(logits):
        for way in (choose.quickly, choose):
            mx.random.seed(seed)
            ids.append(int(way(mx.array(row[None]), NOTHING).item()))
    pairs = list(zip(ids[::2], ids[1::2], strict=True))
    assert all(quick in {sure, UNSURE} and sure != UNSURE for quick, sure in pairs)
    # 64 of 3,000 hold so much where a few are far likelier, or where fewer are asked for.
    told = sum(quick == sure for quick, sure in pairs)
    assert told == 0 if spread == 1 and "top_k" not in dials else told > 25


GOLDEN = np.load(Path(__file__).parents[1] / "golden" / "sampling.npz")
CASES = [name.removeprefix("dials of ") for name in GOLDEN if name.startswith("dials of ")]
NARROW_CASES = [name for name in CASES if not name.startswith("wide")]
WIDE_CASES = [name for name in CASES if name.startswith("wide")]


def dials_of(case):
    """Give which logits a golden case has, and its dials."""
    kind, *dials = GOLDEN[f"dials of {case}"].tolist()
    values = {name: float(value) for name, value in (dial.split("=") for dial in dials)}
    if "top_k" in values:
        values["top_k"] = int(values["top_k"])
    return kind, only(**values)


@pytest.mark.parametrize("case", NARROW_CASES)
def test_choices_have_the_chances_that_transformers_gives_them(case):
    kind, sampling = dials_of(case)
    logits, said = GOLDEN[f"logits of {kind}"], mx.array(GOLDEN["said"])
    # Where the quick choice is sure, the other is the same, and takes three times as long.
    first = chosen(sampling, 1, logits, said, quickly=True)
    is_sure = first != UNSURE
    assert not is_sure or first == chosen(sampling, 1, logits, said)
    ids = chosen(sampling, 2000, logits, said, quickly=is_sure)
    chances = GOLDEN[case]
    assert fits(ids, chances)
    # Whatever was to be expected a dozen times came.
    assert set(np.flatnonzero(chances * len(ids) > 12)) <= set(ids)


@pytest.mark.parametrize("case", WIDE_CASES)
def test_of_a_wide_vocabulary_is_chosen_what_transformers_leaves(case):
    kind, sampling = dials_of(case)
    logits = rounded(wide_logits()) if "tied" in kind else wide_logits()
    left = np.unpackbits(GOLDEN[case], count=WIDE).astype(bool)
    ids = chosen(sampling, 200, logits)
    assert left[ids].all()
    # In order of their chances, a tenth of the ids falls on each tenth of the chance.
    order = np.lexsort((np.arange(WIDE), logits))
    weights = np.exp((logits.astype(float) - logits.max()) / sampling.temperature) * left
    below = np.empty(WIDE)
    below[order] = np.cumsum(weights[order]) - weights[order]
    if left.sum() < 100:
        assert fits(ids, weights / weights.sum())
    else:
        places = (below + weights / 2)[ids] / weights.sum()
        assert fits((places * 10).astype(int), np.full(10, 0.1))


@pytest.mark.parametrize("size", [1, 64, 127, 300, 16_384, 16_385, 40_000, WIDE])
def test_the_likeliest_are_those_that_a_sort_would_find(size):
    scores = np.random.default_rng(5).normal(0, 1, size).round(2).astype(np.float32)
    count = min(64, size)
    found = np.array(likeliest(mx.array(scores), count))
    assert len(set(found.tolist())) == count
    assert sorted(scores[found]) == sorted(scores)[-count:]


def test_a_window_of_few_ids_has_the_size_of_any_and_holds_no_others():
    for ids in ([4], [4, 9, 9], list(range(64)), list(range(70))):
        window = recent(ids).tolist()
        assert len(window) == PENALTY_WINDOW
        assert set(window) == set(ids[-PENALTY_WINDOW:])
        assert window[-len(ids) :] == ids[-PENALTY_WINDOW:]


def test_the_oldest_id_leaves_a_window_no_later_than_it_would():
    window, ids = recent([4, 9]), [4, 9]
    for token in range(100, 170):
        window, ids = mx.concatenate([window[1:], mx.array([token])]), [*ids, token]
        assert set(window.tolist()) == set(ids[-PENALTY_WINDOW:])


@pytest.mark.parametrize("dials", [{"top_p": 0.9}, {"min_p": 0.1, "top_k": 7}, {}])
def test_choices_are_the_same_where_mlx_joins_small_kernels(dials):
    apart = chosen(only(**dials), times=20).tolist()
    mx.enable_compile()
    try:
        assert chosen(only(**dials), times=20).tolist() == apart
    finally:
        mx.disable_compile()


GOOD = [
    Sampling(),
    Sampling(temperature=0, top_p=1, top_k=0, min_p=0, repetition_penalty=1, seed=0),
    Sampling(temperature=10, top_p=0.01, top_k=10**6, min_p=0.99, seed=2**63 - 1),
]
BAD = [
    *({"temperature": value} for value in (-0.1, 10.1, math.nan, math.inf)),
    *({"top_p": value} for value in (0.0, -1.0, 1.01, math.nan)),
    {"top_k": -1},
    *({"min_p": value} for value in (-0.1, 1.0, math.nan)),
    *({"repetition_penalty": value} for value in (0.0, -1.0, 11.0, math.nan, math.inf)),
    *({"seed": value} for value in (-1, 2**63)),
]


@pytest.mark.parametrize("sampling", GOOD)
def test_dials_that_make_sense_are_given_back(sampling):
    assert checked(sampling) == sampling
    assert 0 <= chosen(sampling, times=1)[0] < VOCAB


@pytest.mark.parametrize("dials", BAD)
def test_a_dial_that_makes_no_sense_is_refused_by_name(dials):
    (name,) = dials
    with pytest.raises(BadRequestError, match=f"^{name} "):
        checked(Sampling(**dials))


@pytest.mark.parametrize("score", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize(
    "dials", [{}, {"top_p": 0.9}, {"top_k": 5}, {"min_p": 0.1}, {"top_k": 5, "top_p": 0.5}]
)
def test_scores_that_are_no_numbers_still_give_an_id_that_there_is(score, dials):
    choose = Chooser(Sampling(temperature=0.7, **dials), 270)
    one = np.zeros((1, 270), np.float32)
    one[0, 7] = score
    for logits in (one, np.full((1, 270), score, np.float32)):
        for _ in range(5):
            chosen = choose(mx.array(logits), recent([1, 2, 3])).item()
            assert 0 <= chosen < 270
