"""Measures whether what an engine takes stays at its budgets, over many turns.

    python -m benchmarks.many_turns [TURNS]

A tiny random network, and 2,000 turns over 100 conversations: half of them in one of those that
were spoken in last, the others anywhere, and a tenth with a message edited. What is read has 2 MB
in memory and 8 MB on disk, which is full after some hundred turns; it is saved while nobody asks,
as the worker does it. After each tenth of the turns: the process's memory, what MLX holds, and the
files; and of the tokens of these prompts, how many were known, and from where.
"""

import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import mlx.core as mx
import psutil

from engine.device import settle
from engine.loading import open_model
from engine.model import Model, Wish
from engine.reply import Piece
from engine.wire import Keep, Role, Sampling, Turn
from tests.helpers.tiny_model import write_tiny_model

TURNS, CONVERSATIONS, LATEST = 2_000, 100, 5
IN_MEMORY, ON_DISK = 2_000_000, 8_000_000
REPLY = 12
QUESTIONS = ("And then?", "Why did the sheep go there of all places?", "Say that once more. " * 4)
HEADS = ("turns", "RSS, MB", "MLX, MB", "disk, MB", "files", "memory", "disk", "read")


class Life:
    """Conversations with one model, and what their prompts have cost since it was asked last."""

    def __init__(self, model: Model) -> None:
        self._model, self._random = model, random.Random(1)  # noqa: S311 - no secret
        self._chats = [list[Turn]() for _ in range(CONVERSATIONS)]
        self._latest = list(range(LATEST))
        self.cost: Counter[str] = Counter()

    def turn(self) -> None:
        """Have one question answered, and save what was read."""
        number = self._number()
        chat = self._chats[number]
        if self._random.random() < 0.1:
            del chat[len(chat) // 4 * 2 :]
        chat.append(Turn(Role.USER, self._random.choice(QUESTIONS)))
        wish = Wish(Sampling(temperature=0), REPLY, conversation=str(number))
        reply = self._model.reply(chat, wish)
        text = "".join(step.text for step in reply if isinstance(step, Piece))
        chat.append(Turn(Role.ASSISTANT, text + reply.close(), reply.spoken_ids))
        told = reply.receipt
        self.cost["disk"] += told.disk_tokens
        self.cost["memory"] += told.reused_tokens - told.disk_tokens
        self.cost["read"] += told.read_tokens
        self._rest()

    def _number(self) -> int:
        anywhere = self._random.random() < 0.5
        number = self._random.choice(range(CONVERSATIONS) if anywhere else self._latest)
        self._latest = [number, *(other for other in self._latest if other != number)][:LATEST]
        return number

    def _rest(self) -> None:
        """Do what the worker does while nobody asks."""
        saving = True
        while saving:
            while self._model.save_next():
                pass
            self._model.relieve()
            if saving := self._model.saving:
                time.sleep(0.001)


def main() -> None:
    """Print a line for each tenth of the turns."""
    turns = int(sys.argv[1]) if len(sys.argv) > 1 else TURNS
    settle()
    print("".join(f"{head:>10}" for head in HEADS))
    with tempfile.TemporaryDirectory(prefix="paddock-turns-") as name:
        folder = Path(name)
        path = write_tiny_model(folder / "tiny.gguf")
        keep = Keep(str(folder / "kept"), disk_bytes=ON_DISK, memory_bytes=IN_MEMORY)
        life = Life(open_model(path, keep))
        for tenth in range(1, 11):
            for _ in range(turns // 10):
                life.turn()
            _print(tenth * (turns // 10), folder / "kept", life.cost)
            life.cost.clear()


def _print(turns: int, kept: Path, cost: Counter[str]) -> None:
    sizes = [file.stat().st_size for file in kept.glob("*/*") if file.is_file()]
    megabytes = (psutil.Process().memory_info().rss, mx.get_active_memory(), sum(sizes))
    print(
        f"{turns:10,}{''.join(f'{size / 1e6:10.1f}' for size in megabytes)}{len(sizes):10,}"
        f"{cost['memory']:10,}{cost['disk']:10,}{cost['read']:10,}",
        flush=True,
    )


if __name__ == "__main__":
    main()
