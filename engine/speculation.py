"""Drafts of what a reply says next, of which the network keeps what it would have said itself.

The network reads a whole guess in one pass, which costs little more than a pass over one id where a
pass waits for memory (speculative decoding: Leviathan et al. 2023, arXiv 2211.17192). So a guess
changes how quick a reply is and never what it says. `Lookup` needs no second model: where the last
ids stood in the text before, what followed them there may follow now (Saxena 2023, prompt lookup).
"""

import time
from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import override

# So many ids have to be the same before a guess is made: two words agree by chance, three seldom.
AGREEING = 3
# So many ids are guessed at once. Far beyond, a pass costs more than the ids at its end gain.
MOST_GUESSED = 8
# Over how many guesses their gain is averaged, and how long a pause is where they do not pay.
TRIALS = 4
PAUSE = 64


class Drafts(ABC):
    """Guesses at what follows a growing row of ids, for as long as they pay.

    cost tells how long it takes to read a guess, as multiples of a step over one id; what it takes
    to guess is measured.
    """

    def __init__(self, cost: float) -> None:
        self._cost = cost
        self._pause_until = 0
        self._per_pass = float(MOST_GUESSED)
        self._passes = self.drafted = self.accepted = 0
        self._guessing_s = self._reading_s = 0.0

    def guess(self, ids: Sequence[int]) -> list[int]:
        """Guess what follows ids, which have grown since the last call: often nothing."""
        if len(ids) < self._pause_until:
            return []
        began = time.perf_counter()
        guessed = self._guessed(ids)
        self._guessing_s += time.perf_counter() - began
        return guessed

    def judge(self, ids: Sequence[int], guessed: int, right: int, *, seconds: float) -> None:
        """Hear how much of a guess was right, and how long a pass over it took.

        None is made for a while where guesses do not pay. accepted counts those that were right as
        they are given out.
        """
        self._passes += 1
        self._reading_s += seconds
        self.drafted += guessed
        # A pass gives one id beside those that were guessed rightly.
        self._per_pass += (1 + right - self._per_pass) / TRIALS
        if self._per_pass < self._whole_cost:
            self._pause_until = len(ids) + PAUSE
            self._per_pass = self._whole_cost

    def gain(self, tokens: int) -> float:
        """Tell how many times as quick a reply of so many ids is as without guesses: by cost."""
        # Each id took a step of its own, but for those that came of a pass over a guess.
        steps = tokens - self.accepted + self._passes * (self._whole_cost - 1)
        return tokens / steps if steps > 0 else 1.0

    @property
    def _whole_cost(self) -> float:
        """Tell what a guess costs that is read, in steps, what it takes to guess included."""
        share = self._guessing_s / self._reading_s if self._reading_s else 0.0
        return self._cost * (1 + share)

    @abstractmethod
    def _guessed(self, ids: Sequence[int]) -> list[int]:
        """Guess, whether it pays or not."""


class Lookup(Drafts):
    """Guesses that a text goes on as it did the last time."""

    def __init__(self, cost: float = 1.0) -> None:
        super().__init__(cost)
        self._after: dict[tuple[int, ...], int] = {}
        self._known = 0

    @override
    def _guessed(self, ids: Sequence[int]) -> list[int]:
        for place in range(max(self._known, AGREEING), len(ids)):
            self._after[tuple(ids[place - AGREEING : place])] = place
        self._known = len(ids)
        place = self._after.get(tuple(ids[-AGREEING:]))
        if place is None:
            return []
        # Where that is not long enough, the text has begun to repeat what is between.
        return [ids[place + count % (len(ids) - place)] for count in range(MOST_GUESSED)]
