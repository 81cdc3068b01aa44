"""How much of what the network has read the next prompt shares."""

from collections.abc import Sequence
from itertools import takewhile

from engine.cache import KVCache


class PromptCache:
    """One KV cache a layer, and the ids that they hold."""

    def __init__(self, n_layers: int) -> None:
        self.layers = [KVCache() for _ in range(n_layers)]
        self.ids: list[int] = []
        self.stage = 0

    def suit(self, stage: int) -> None:
        """Forget everything where it was read in another stage of `Llama.stage`."""
        if stage != self.stage:
            self.stage = stage
            self.hold([])

    def keep_shared(self, prompt: Sequence[int]) -> int:
        """Forget what prompt does not begin with; return how many of its ids need no reading.

        Its last id is always read again, since the first choice needs its logits.
        """
        shared = min(shared_prefix(self.ids, prompt), len(prompt) - 1)
        self.hold(self.ids[:shared])
        return shared

    def hold(self, ids: Sequence[int]) -> None:
        """Note that exactly these ids count as read; the layers must have read them all."""
        self.ids = list(ids)
        for layer in self.layers:
            layer.trim(len(self.ids))


def shared_prefix(old: Sequence[int], new: Sequence[int]) -> int:
    """Count the ids both begin with."""
    pairs = zip(old, new, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
