"""Drafts of what a reply says next, without a second model: text repeats itself.

Where the last ids stood in the text before, what followed them there is a guess at what follows
now (prompt lookup: Saxena 2023; a kind of speculative decoding, Leviathan et al. 2023,
arXiv 2211.17192). The network then reads the whole guess in one pass, which costs little more than
a pass over one id where a pass waits for memory, and keeps as much of it as it would have said
itself. So a guess changes how quick a reply is and never what it says.
"""

from collections.abc import Sequence

# So many ids have to be the same before a guess is made: two words agree by chance, three seldom.
AGREEING = 3
# So many ids are guessed at once. Far beyond, a pass costs more than the ids at its end gain.
MOST_GUESSED = 8
# How often guesses are tried before it is judged whether they pay, and how long a pause is.
TRIALS = 4
PAUSE = 64


class Drafts:
    """Guesses at what follows a growing row of ids, for as long as they pay.

    pass_cost tells how long a pass over a guess takes, as multiples of one over a single id.
    """

    def __init__(self, pass_cost: float = 1.0) -> None:
        self._pass_cost = pass_cost
        self._after: dict[tuple[int, ...], int] = {}
        self._known = 0
        self._pause_until = 0
        self._gain = float(MOST_GUESSED)
        self.drafted = self.accepted = 0

    def guess(self, ids: Sequence[int]) -> list[int]:
        """Guess what follows ids, which have grown since the last call: often nothing."""
        for place in range(max(self._known, AGREEING), len(ids)):
            self._after[tuple(ids[place - AGREEING : place])] = place
        self._known = len(ids)
        place = self._after.get(tuple(ids[-AGREEING:]))
        if place is None or len(ids) < self._pause_until:
            return []
        # Where that is not long enough, the text has begun to repeat what is between.
        return [ids[place + count % (len(ids) - place)] for count in range(MOST_GUESSED)]

    def judge(self, ids: Sequence[int], guessed: int, accepted: int) -> None:
        """Hear how much of a guess was right; make none for a while where they do not pay."""
        self.drafted += guessed
        self.accepted += accepted
        # A pass gives one id beside those that were guessed rightly.
        self._gain += (1 + accepted - self._gain) / TRIALS
        if self._gain < self._pass_cost:
            self._pause_until = len(ids) + PAUSE
            self._gain = self._pass_cost
