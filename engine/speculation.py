"""Drafts of what a reply says next, of which the network keeps what it would have said itself.

The network reads a whole guess in one pass, which costs little more than a pass over one id where a
pass waits for memory (speculative decoding: Leviathan et al. 2023, arXiv 2211.17192). So a guess
changes how quick a reply is and never what it says. `Lookup` needs no second model: where the last
ids stood in the text before, what followed them there may follow now (Saxena 2023, prompt lookup).
"""

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

    cost tells how long it takes to guess and to read the guess, as multiples of a pass over one id.
    """

    def __init__(self, cost: float) -> None:
        self._cost = cost
        self._pause_until = 0
        self._gain = float(MOST_GUESSED)
        self._passes = self.drafted = self.accepted = 0

    def guess(self, ids: Sequence[int]) -> list[int]:
        """Guess what follows ids, which have grown since the last call: often nothing."""
        return [] if len(ids) < self._pause_until else self._guessed(ids)

    def judge(self, ids: Sequence[int], guessed: int, accepted: int) -> None:
        """Hear how much of a guess was right; make none for a while where they do not pay."""
        self._passes += 1
        self.drafted += guessed
        self.accepted += accepted
        # A pass gives one id beside those that were guessed rightly.
        self._gain += (1 + accepted - self._gain) / TRIALS
        if self._gain < self._cost:
            self._pause_until = len(ids) + PAUSE
            self._gain = self._cost

    def gain(self, tokens: int) -> float:
        """Tell how many times as quick a reply of so many ids is as without guesses: by cost."""
        # Each id took a step of its own, but for those that came of a pass over a guess.
        steps = tokens - self.accepted + self._passes * (self._cost - 1)
        return tokens / steps if steps > 0 else 1.0

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
