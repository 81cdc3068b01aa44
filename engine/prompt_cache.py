"""How much of what the network has read the next prompt shares."""

from collections.abc import Sequence
from typing import NamedTuple

from engine.blocks import as_bytes, shared_tokens
from engine.network import LayerCache
from engine.pace import Pace
from engine.speculation import Drafts
from engine.wire import Cause


class Reused(NamedTuple):
    """How many of a prompt's ids need no reading: those in memory, and those that were on disk.

    lost says why there are no more of them, as far as that is known here.
    """

    memory: int = 0
    disk: int = 0
    lost: Cause | None = None

    @property
    def tokens(self) -> int:
        """Count them all."""
        return self.memory + self.disk


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
        self.kv_bits: int | None = None

    def renew(self, layers: Sequence[LayerCache], kv_bits: int | None) -> None:
        """Hold nothing, in other layers, which keep keys and values in so many bits."""
        self.layers, self.kv_bits = layers, kv_bits
        self.ids = []

    def suit(self, stage: int) -> None:
        """Forget everything where it was read in another stage of `Llama.stage`."""
        if stage != self.stage:
            self.stage = stage
            self.keep(0)

    def take_up(
        self,
        prompt: Sequence[int],
        stage: int = 0,
        *,
        owner: str | None = None,  # noqa: ARG002 - nothing is kept for anybody here
    ) -> Reused:
        """Hold as much of prompt as is known, and nothing else; tell how much that is.

        Its last id is always read again, since the first choice needs its logits. owner is the
        conversation that prompt is of: what is read for it is never saved without one.
        """
        held = len(self.ids)
        self.suit(stage)
        shared = shared_prefix(self.ids, prompt[:-1])
        self.keep(shared)
        if len(self.ids) < shared:
            return Reused(len(self.ids), lost=Cause.NO_WAY_BACK)
        differs = shared < min(held, len(prompt) - 1)
        return Reused(shared, lost=Cause.REWRITTEN if differs else None)

    def shared(self, prompt: Sequence[int], stage: int) -> int:
        """Count the ids at hand that prompt begins with."""
        return shared_prefix(self.ids, prompt[:-1]) if stage == self.stage else 0

    @property
    def nbytes(self) -> int:
        """Count the bytes of the layers' buffers."""
        return sum(array.nbytes for layer in self.layers for array in layer.arrays)

    @property
    def put_by(self) -> int:
        """Count the bytes that texts take which are not at hand."""
        return 0

    def let_go(self, tokens: int) -> None:
        """Keep nothing in memory but the first of the tokens at hand."""
        self.keep(tokens)

    @property
    def goes_back(self) -> bool:
        """Tell whether one more token could be forgotten without the rest."""
        return all(layer.goes_back for layer in self.layers)

    def reserve(self, tokens: int) -> None:
        """Make room for a text of so many tokens, once and not as it grows."""
        for layer in self.layers:
            layer.reserve(tokens)

    def save_next(self) -> bool:
        """Begin to write something that is on no disk yet; tell whether that was begun.

        Nothing is while enough is being written: `saving` tells whether to come back to it.
        """
        return False

    @property
    def saving(self) -> bool:
        """Tell whether something is being written, after which more may be to write."""
        return False

    @property
    def fault(self) -> str | None:
        """Say why nothing can be saved, though it should be."""
        return None

    def forget(self, owner: str | None) -> None:  # noqa: ARG002 - it holds one conversation, any
        """Keep nothing that was read for owner first, or for anybody."""
        self.keep(0)

    def limit(self, memory: int, disk: int) -> None:
        """Keep so many bytes from now on."""

    def wait(self, seconds: float) -> None:
        """Wait until something that is being written is done, so many seconds at most."""

    def close(self) -> None:
        """Write nothing more."""

    def hold(self, ids: Sequence[int]) -> None:
        """Note that exactly these ids are read: the layers must have read them, and no others."""
        self.ids = list(ids)

    def add(self, token: int) -> None:
        """Note that one more id is read."""
        self.ids.append(token)

    def keep(self, tokens: int) -> None:
        """Forget all but the first tokens, or more where a layer cannot go back to there."""
        tokens = min((layer.way_back(tokens) for layer in self.layers), default=0)
        for layer in self.layers:
            layer.trim(tokens)
        self.ids = self.ids[:tokens]

    def mark(self) -> None:
        """Remember this place as one to go back to, where not every one is."""
        for layer in self.layers:
            layer.mark()


def shared_prefix(old: Sequence[int], new: Sequence[int]) -> int:
    """Count the ids both begin with."""
    return shared_tokens(as_bytes(old), as_bytes(new))
