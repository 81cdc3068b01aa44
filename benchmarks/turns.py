"""Measures how long the next word of a long conversation takes, beside reading all of it again.

    python -m benchmarks.turns [TOKENS]

The starter model, a conversation of so many tokens (8,000), greedy. Each turn of ours is a question
to one `Model`, as the app asks it; after a restart, to another process that has only the disk. The
same ids go to mlx-lm with its own cache, trimmed to what is shared, and saved and loaded for the
restart. Seconds to the first id; shares are of reading it all, by the same side.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import mlx.core as mx

from benchmarks.networks import theirs, weights_named
from engine import blas
from engine.loading import open_model, path_of
from engine.model import Model, Wish
from engine.prompt_cache import shared_prefix
from engine.wire import Keep, Role, Sampling, Turn

LENGTH = 8_000
FIRST = Wish(Sampling(temperature=0), max_tokens=1, drafts=False, conversation="bench")
KINDS = ("all of it", "second turn", "regenerate", "edited message", "branch back", "restart")
PLENTY = 4_000_000_000

Figures = dict[str, float]


def main() -> None:
    """Print a line for each kind of turn."""
    if sys.argv[1:2] == ["--after-restart"]:
        folder, length = sys.argv[2:]
        model = _opened(Path(folder))
        print(json.dumps(_asked(model, _turns(model, int(length))["restart"])))
        return
    length = int(sys.argv[1]) if len(sys.argv) > 1 else LENGTH
    with tempfile.TemporaryDirectory(prefix="paddock-turns-") as folder:
        mine, prompts = _ours(Path(folder), length)
        other = _theirs(Path(folder), prompts)
    print(f"{'':16}{'ours, s':>9}{'share':>8}{'read':>7}{'reused':>8}{'mlx-lm, s':>11}{'share':>8}")
    for kind in KINDS:
        figures = mine[kind]
        share, their_share = figures["s"] / mine[KINDS[0]]["s"], other[kind] / other[KINDS[0]]
        print(
            f"{kind:16}{figures['s']:9.2f}{share:8.3f}{figures['read']:7.0f}"
            f"{figures['reused']:8.0f}{other[kind]:11.2f}{their_share:8.3f}"
        )


def _turns(model: Model, length: int) -> dict[str, list[Turn]]:
    """Give a conversation of so many tokens, and what becomes of it."""
    said = [Turn(Role.SYSTEM, "You know a lot about sheep.")]
    number = 0
    while len(model.prompt(said)) < length - 60:
        number += 1
        said.append(Turn(Role.USER, f"What did sheep number {number} do on day {number * 7}?"))
        said.append(Turn(Role.ASSISTANT, f"It counted {number * 3} clouds and went to sleep. " * 3))
    question, other = Turn(Role.USER, "And then?"), Turn(Role.USER, "Why did it do that?")
    middle = len(said) // 2 // 2 * 2 + 1
    branch = [*said[:middle], Turn(Role.USER, "Speak of goats."), *said[middle + 1 :]]
    answer = Turn(Role.ASSISTANT, "It dreamt of grass.")
    return {
        "all of it": [*said, question],
        "second turn": [*said, question, answer, other],
        "regenerate": [*said, question, answer, other],
        "edited message": [*said, question, answer, Turn(Role.USER, "Where was that?")],
        "branch": [*branch, question],
        "branch back": [*said, question, answer, other],
        "restart": [*said, question, answer, other],
    }


def _opened(folder: Path) -> Model:
    return open_model(
        path_of("starter"), Keep(str(folder / "kept"), disk_bytes=PLENTY, memory_bytes=PLENTY)
    )


def _asked(model: Model, turns: Sequence[Turn]) -> Figures:
    reply = model.reply(turns, FIRST)
    list(reply)
    told = reply.receipt
    return {"s": told.first_token_s, "read": told.read_tokens, "reused": told.reused_tokens}


def _ours(folder: Path, length: int) -> tuple[dict[str, Figures], dict[str, list[int]]]:
    model = _opened(folder)
    turns = _turns(model, length)
    figures = {kind: _asked(model, said) for kind, said in turns.items() if kind != "restart"}
    prompts = {kind: model.prompt(said) for kind, said in turns.items()}
    model.close()
    command = [sys.executable, "-m", "benchmarks.turns", "--after-restart", folder, str(length)]
    made = subprocess.run(command, check=True, stdout=subprocess.PIPE)  # noqa: S603
    return figures | {"restart": json.loads(made.stdout)}, prompts


def _theirs(folder: Path, prompts: dict[str, list[int]]) -> dict[str, float]:
    """Measure mlx-lm on the same ids: one cache, which each turn trims to what it shares."""
    from mlx_lm.generate import generate_step
    from mlx_lm.models.cache import (
        load_prompt_cache,
        make_prompt_cache,
        save_prompt_cache,
        trim_prompt_cache,
    )

    network = theirs(weights_named("starter"))
    mx.eval(network.parameters())
    caches, held, times = make_prompt_cache(network), list[int](), dict[str, float]()
    for kind, prompt in prompts.items():
        start = time.perf_counter()
        if kind == "restart":
            file = str(folder / "theirs.safetensors")
            save_prompt_cache(file, caches)
            start = time.perf_counter()
            caches = load_prompt_cache(file)
        shared = shared_prefix(held, prompt[:-1])
        trim_prompt_cache(caches, len(held) - shared)
        unread = mx.array(prompt[shared:])
        made = generate_step(unread, network, prompt_cache=caches, max_tokens=1)
        list(islice(made, 1))
        times[kind] = time.perf_counter() - start
        held = prompt
        trim_prompt_cache(caches, caches[0].offset - len(held))
    return times


if __name__ == "__main__":
    main()
    blas.leave(0)
