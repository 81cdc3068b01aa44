"""Speed is measured beside mlx-lm's, with the same weights."""

import pytest

from engine.bench import compare, measure_ours
from engine.errors import BadRequestError
from engine.loading import read_checkpoint
from tests.helpers.hf_folder import CONFIG, write_folder
from tests.helpers.tiny_model import write_tiny_model

FIGURES = {"prefill_tps", "decode_tps", "first_token_s", "peak_bytes"}


def test_our_own_figures_are_whole(tiny_file):
    figures = measure_ours(read_checkpoint(tiny_file), prompt_tokens=200, tokens=5)
    assert figures.prefill_tps == pytest.approx(200 / figures.first_token_s)
    assert figures.decode_tps > 0
    assert figures.peak_bytes > 0


@pytest.mark.parametrize("changes", [{}, {"tied": True, "kind": "Q8_0", "head_dim": 32}])
def test_a_ratio_above_one_means_that_ours_is_better(tmp_path, changes):
    checkpoint = read_checkpoint(write_tiny_model(tmp_path / "m.gguf", **changes))
    figures = compare(checkpoint, prompt_tokens=20, tokens=3)
    theirs, ratio = figures["against"], figures["ratio"]
    assert set(figures) == FIGURES | {"against", "ratio"}
    assert set(theirs) == FIGURES
    assert ratio["decode"] == pytest.approx(figures["decode_tps"] / theirs["decode_tps"])
    assert ratio["prefill"] == pytest.approx(figures["prefill_tps"] / theirs["prefill_tps"])
    assert ratio["first_token"] == pytest.approx(theirs["first_token_s"] / figures["first_token_s"])
    assert ratio["peak"] == pytest.approx(theirs["peak_bytes"] / figures["peak_bytes"])


@pytest.mark.parametrize(
    "changes",
    [
        {"attention_bias": True, "mlp_bias": True},
        {"rope_scaling": {"rope_type": "linear", "factor": 2.0}},
    ],
)
def test_what_a_folder_asks_for_mlx_lm_is_asked_too(tmp_path, changes):
    folder = write_folder(tmp_path / "model", config=CONFIG | changes)
    assert compare(read_checkpoint(folder), prompt_tokens=20, tokens=3)["ratio"]["decode"] > 0


def test_what_mlx_lm_cannot_compute_is_not_compared(tmp_path):
    folder = write_folder(
        tmp_path / "model", config=CONFIG | {"model_type": "mistral", "sliding_window": 8}
    )
    with pytest.raises(BadRequestError, match="through a window"):
        compare(read_checkpoint(folder), prompt_tokens=20, tokens=3)
