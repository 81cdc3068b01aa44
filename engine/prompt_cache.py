"""How much of what the network has read the next prompt shares."""

from collections.abc import Sequence
from itertools import takewhile

from engine.network import LayerCache
from engine.pace import Pace
from engine.speculation import Drafts


class PromptCache:
    """What a network remembers in layers, which hold nothing yet, and the ids that they hold.

    Where it has drafts, guesses at what follows are read ahead and taken back if they are wrong:
    only where each layer can be trimmed. pace tells how much is read in a pass.
    """

    def __init__(
        self,
        layers: Sequence[LayerCache],
        drafts: Drafts | None = None,
        pace: Pace | None = None,
    ) -> None:
        self.layers = layers
        self.drafts = drafts
        self.pace = pace or Pace()
        self.ids: list[int] = []
        self.stage = 0

    def suit(self, stage: int) -> None:
        """Forget everything where it was read in another stage of `Llama.stage`."""
        if stage != self.stage:
            self.stage = stage
            self.keep(0)

    def keep_shared(self, prompt: Sequence[int]) -> int:
        """Forget what prompt does not begin with; return how many of its ids need no reading.

        Its last id is always read again, since the first choice needs its logits.
        """
        shared = min(shared_prefix(self.ids, prompt), len(prompt) - 1)
        self.keep(shared)
        return len(self.ids)

    @property
    def goes_back(self) -> bool:
        """Tell whether one more token could be forgotten without the rest."""
        return all(layer.goes_back for layer in self.layers)

    def reserve(self, tokens: int) -> None:
        """Make room for a text of so many tokens, once and not as it grows."""
        for layer in self.layers:
            layer.reserve(tokens)

    def hold(self, ids: Sequence[int]) -> None:
        """Note that exactly these ids are read: the layers must have read them, and no others."""
        self.ids = list(ids)

    def add(self, token: int) -> None:
        """Note that one more id is read."""
        self.ids.append(token)

    def keep(self, tokens: int) -> None:
        """Forget all but the first tokens, or all where a layer cannot go back."""
        # A layer that cannot go back forgets all, and then the others must do so, too.
        if not all(layer.trim(tokens) for layer in self.layers):
            tokens = 0
            for layer in self.layers:
                layer.trim(tokens)
        self.ids = self.ids[:tokens]


def shared_prefix(old: Sequence[int], new: Sequence[int]) -> int:
    """Count the ids both begin with."""
    pairs = zip(old, new, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
