"""`DraftModel`: a small network guesses what a large one of the same vocabulary says next."""

from collections.abc import Sequence
from itertools import islice
from typing import override

from engine.generation import decode, prefill
from engine.network import Network
from engine.prompt_cache import PromptCache
from engine.sampling import greedy
from engine.speculation import MOST_GUESSED, Drafts


class DraftModel(Drafts):
    """Guesses what network finds likeliest; cache holds what it has read, from reply to reply."""

    def __init__(self, network: Network, cache: PromptCache, cost: float) -> None:
        super().__init__(cost)
        self._network, self._cache = network, cache

    @override
    def _guessed(self, ids: Sequence[int]) -> list[int]:
        self._cache.take_up(ids, self._network.stage(len(ids)))
        for _ in prefill(self._network, self._cache, ids):
            pass
        made = decode(self._network, self._cache, ids, choose=greedy)
        return list(islice(made, MOST_GUESSED))
