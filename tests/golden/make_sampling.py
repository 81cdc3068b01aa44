"""Make sampling.npz: what transformers' processors leave of logits, and how likely each token is.

They are no part of the project, so that no line of ours computes what ours is held against. They
compute in float64 here, so that nothing hangs on how a sum was rounded. An environment for them
is the one of make_llamas.py:

    PYTHONPATH=. golden-env/bin/python tests/golden/make_sampling.py tests/golden

Of narrow logits it has all chances, of wide ones, as wide as Llama 3's, which tokens are left.
"""

import sys
from pathlib import Path

import numpy as np
import torch
from transformers import (
    LogitsProcessorList,
    MinPLogitsWarper,
    RepetitionPenaltyLogitsProcessor,
    TemperatureLogitsWarper,
    TopKLogitsWarper,
    TopPLogitsWarper,
)

from tests.helpers.wide_logits import WIDE, rounded, wide_logits

NARROW = 200
SAID = [5, 17, 17, 3, 199, 0, 42]

# Name: which logits, then the dials that are not off.
CASES: dict[str, tuple[str, dict[str, float]]] = {
    "flat, top_p": ("flat", {"top_p": 0.613}),
    "flat, top_k keeps ties": ("flat", {"top_k": 10}),
    "even, top_p beyond the candidates": ("even", {"top_p": 0.9, "temperature": 2.0}),
    "even, small top_p": ("even", {"top_p": 0.2, "temperature": 0.5}),
    "even, smallest top_p": ("even", {"top_p": 0.05}),
    "even, top_k above the candidates": ("even", {"top_k": 120, "top_p": 0.8}),
    "even, top_p, then min_p": ("even", {"top_p": 0.95, "min_p": 0.7}),
    "peaked, top_p": ("peaked", {"top_p": 0.95, "temperature": 0.7}),
    "peaked, all at once": (
        "peaked",
        {"repetition_penalty": 1.3, "temperature": 1.5, "top_k": 40, "top_p": 0.97, "min_p": 0.01},
    ),
    "peaked, penalty": ("peaked", {"repetition_penalty": 1.8, "temperature": 1.5}),
    "peaked, min_p": ("peaked", {"min_p": 0.1, "temperature": 2.0}),
    "tied, top_p": ("tied", {"top_p": 0.7}),
    "tied, top_p beyond the candidates": ("tied", {"top_p": 0.9, "temperature": 3.0}),
    "tied, top_k and top_p": ("tied", {"top_k": 20, "top_p": 0.8, "temperature": 2.0}),
    "holed, top_p": ("holed", {"top_p": 0.9, "temperature": 3.0}),
    "holed, top_k": ("holed", {"top_k": 190, "temperature": 3.0}),
    "holed, nothing": ("holed", {"temperature": 1.3}),
    "wide, peaked": ("wide", {"top_p": 0.9, "temperature": 0.001}),
    "wide, top_p beyond the candidates": ("wide", {"top_p": 0.95}),
    "wide, half of it": ("wide", {"top_p": 0.5, "min_p": 0.002}),
    "wide, top_k": ("wide", {"top_k": 40}),
    "wide, tied as in bfloat16": ("wide tied", {"top_p": 0.9, "temperature": 0.8}),
}


def main(folder: Path) -> None:
    """Write the golden file."""
    kinds = logits()
    made: dict[str, np.ndarray] = {"said": np.array(SAID)}
    made |= {f"logits of {kind}": values for kind, values in kinds.items() if "wide" not in kind}
    for name, (kind, dials) in CASES.items():
        chances = left(kinds[kind], dials)
        wide = len(chances) == WIDE
        made[name] = np.packbits(chances > 0) if wide else chances
        made[f"dials of {name}"] = np.array([kind, *(f"{k}={v}" for k, v in dials.items())])
        print(f"{name}: {int((chances > 0).sum())} left")
    np.savez_compressed(folder / "sampling.npz", **made)


def logits() -> dict[str, np.ndarray]:
    """Make logits, float32: narrow ones are saved, wide ones the test makes again."""
    dice = np.random.default_rng(11)
    even = dice.normal(0, 0.3, NARROW).astype(np.float32)
    peaked = dice.normal(0, 3, NARROW).astype(np.float32)
    holed = peaked.copy()
    holed[dice.permutation(NARROW)[:120]] = -np.inf
    wide = wide_logits()
    return {
        "flat": np.zeros(NARROW, np.float32),
        "even": even,
        "peaked": peaked,
        "tied": np.round(dice.normal(0, 1.5, NARROW)).astype(np.float32),
        "holed": holed,
        "wide": wide,
        "wide tied": rounded(wide),
    }


def left(values: np.ndarray, dials: dict[str, float]) -> np.ndarray:
    """Give each token's chance after transformers' processors, in its own order."""
    steps = LogitsProcessorList()
    if penalty := dials.get("repetition_penalty"):
        steps.append(RepetitionPenaltyLogitsProcessor(penalty))
    steps.append(TemperatureLogitsWarper(float(dials.get("temperature", 1.0))))
    if top_k := dials.get("top_k"):
        steps.append(TopKLogitsWarper(int(top_k)))
    if top_p := dials.get("top_p"):
        steps.append(TopPLogitsWarper(top_p))
    if min_p := dials.get("min_p"):
        steps.append(MinPLogitsWarper(min_p))
    scores = torch.tensor(values[None], dtype=torch.float64)
    chances = torch.softmax(steps(torch.tensor([SAID]), scores), dim=-1)[0].numpy()
    return chances if "repetition_penalty" in dials else in_order(chances, values)


def in_order(chances: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Let the last of equal logits be those that are left.

    How many are left is transformers' own; which, its top_p leaves to torch's sort, which is
    unstable and differs with the size and the device.
    """
    index = np.arange(len(values))
    ordered = np.empty_like(chances)
    ordered[np.lexsort((index, values))] = chances[np.lexsort((chances, values))]
    return ordered


if __name__ == "__main__":
    main(Path(sys.argv[1]))
