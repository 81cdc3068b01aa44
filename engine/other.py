"""Every other architecture: the network of a Hugging Face folder as mlx-lm has it.

It gets what our own `Llama` has: the same loop, sampling, caches and command line. How exact it is,
is mlx-lm's affair. No code of a folder ever runs.
"""

from collections.abc import Sequence
from copy import deepcopy
from functools import partial
from pathlib import Path
from typing import Any, cast

import mlx.core as mx
from mlx import nn
from mlx.utils import tree_flatten

from engine.adapter import Adapter
from engine.cache import KVCache
from engine.config import OtherConfig
from engine.device import on_gpu, settle
from engine.errors import AdapterError, BadRequestError, DamagedModelError, UnsupportedModelError
from engine.hf_files import Json
from engine.other_config import as_mlx_lm_reads_it, other_config_of
from engine.packed_cache import PackedCache

# Of so many places a copy is kept: of the last questions of a conversation.
MARKS = 3


class OtherCache:
    """A layer's cache of mlx-lm's that is no plain one, made by new.

    Some go round in a window, and some sum up all that was read, so they cannot go back to any
    place: copies are kept of what they were at the last few that were marked.
    """

    def __init__(self, new: partial[Any]) -> None:
        self._new = new
        self.theirs = new()
        self.tokens = 0
        self._marks: dict[int, Any] = {}

    @property
    def arrays(self) -> list[mx.array]:
        """Give what it keeps, to be evaluated together with others."""
        if self.theirs.empty():
            return []
        # Some keep numbers among them.
        kept = cast(list[tuple[str, object]], tree_flatten(self.theirs.state))
        return [array for _, array in kept if isinstance(array, mx.array)]

    @property
    def goes_back(self) -> bool:
        """Tell whether one more token could be forgotten again."""
        # One that goes round in a window cannot once it is full.
        most = getattr(self.theirs, "max_size", None)
        return self._can_trim and (most is None or self.tokens + 1 < most)

    @property
    def _can_trim(self) -> bool:
        # Llama 4's caches in chunks say that they can, whatever they have dropped in front.
        return self.theirs.is_trimmable() and not getattr(self.theirs, "start_position", 0)

    def reserve(self, tokens: int) -> None:
        """Leave to mlx-lm how much room there is."""

    def way_back(self, tokens: int) -> int:
        """Tell to how many tokens, so many at most, it can go back: to a mark, or to none."""
        if tokens == self.tokens or self._can_trim:
            return tokens
        return max((place for place in self._marks if place <= tokens), default=0)

    def trim(self, tokens: int) -> None:
        """Forget all but the first tokens, where `way_back` says that it can."""
        self._marks = {place: was for place, was in self._marks.items() if place <= tokens}
        if tokens == self.tokens:
            return
        if not tokens:
            self.theirs = self._new()
        elif tokens in self._marks:
            self.theirs = deepcopy(self._marks[tokens])
        else:
            back = self.theirs.trim(self.tokens - tokens)
            assert back == self.tokens - tokens, "it said that it can be trimmed"
        self.tokens = tokens

    def mark(self) -> None:
        """Remember this place as one to go back to, where it cannot go back to any."""
        if self._plain or not self.tokens:
            return
        # A copy shares its arrays until one of the two is written to.
        self._marks[self.tokens] = deepcopy(self.theirs)
        for place in sorted(self._marks)[:-MARKS]:
            del self._marks[place]

    @property
    def _plain(self) -> bool:
        from engine.lent_cache import is_plain

        return is_plain(self.theirs)


AnyCache = OtherCache | KVCache | PackedCache


class OtherNetwork(nn.Module):
    """A network of mlx-lm's, with the face of `Llama`."""

    def __init__(self, model: nn.Module, head_dim: int) -> None:
        super().__init__()
        self.model = model
        self._head_dim = head_dim

    @property
    def layers(self) -> Sequence[nn.Module]:
        """Give the steps of the residual stream."""
        return cast(Sequence[nn.Module], self.model.layers)

    @property
    def weights_bytes(self) -> int:
        """Count the bytes of all weights as they will lie in memory."""
        weights = cast(list[tuple[str, mx.array]], tree_flatten(self.parameters()))
        return sum(array.nbytes for _, array in weights)

    def adapt(self, adapter: Adapter) -> None:
        """Have mlx-lm add an adapter, whose header was read. Raises AdapterError."""
        # It is loaded already, as it made the network.
        from mlx_lm.tuner.utils import load_adapters

        adapter.read()  # which looks at its numbers
        try:
            load_adapters(self.model, str(adapter.path))
        except Exception as error:
            fault = "it is for another architecture"
            if isinstance(error, ValueError) and "incompatible tensors" in str(error):
                fault = f"it was made for another model{adapter.of_base}"
            raise AdapterError(adapter.path, fault) from error
        self.model.eval()
        if not on_gpu():
            self.model.set_dtype(mx.float32)

    @property
    def parameter_count(self) -> int:
        """Count the numbers of all weights, packed ones as what they stand for."""
        # It is loaded already, as it made the network.
        from mlx_lm.utils import get_total_parameters

        return int(get_total_parameters(self.model))

    def new_caches(self, kv_bits: int | None = None) -> Sequence[AnyCache]:
        """Give caches that hold nothing, one for each layer: as computed, or in so many bits.

        They are our own where mlx-lm has plain ones. Raises BadRequestError where others cannot be
        packed.
        """
        from engine.lent_cache import is_plain

        theirs = self._new()
        if all(is_plain(cache) for cache in theirs):
            if kv_bits is None:
                return [KVCache() for _ in theirs]
            return [PackedCache(kv_bits, self._head_dim) for _ in theirs]
        if kv_bits is not None:
            raise BadRequestError(
                "What this model remembers is no plain list of keys and values, which could be "
                "packed. Keep it as it is computed."
            )
        return [OtherCache(partial(self._new_cache, place)) for place in range(len(theirs))]

    def __call__(self, ids: mx.array, caches: Sequence[AnyCache]) -> mx.array:
        """Read ids, (B, T), after what caches hold; return logits, (B, T, vocab_size)."""
        return self.model(ids, cache=[_as_theirs(cache, ids.shape[1]) for cache in caches])

    def hidden(
        self,
        ids: mx.array,
        caches: Sequence[AnyCache],
        length: int | None = None,  # noqa: ARG002
        *,
        wanted: int | None = None,  # noqa: ARG002
    ) -> mx.array:
        """Give the last id's logits, (B, 1, vocab_size).

        Where the last layer ends and the head begins, each network has its own name. So the ids
        before it are read in a pass whose logits, as nobody asks for them, are not computed.
        """
        if ids.shape[1] > 1:
            self(ids[:, :-1], caches)
        return self(ids[:, -1:], caches)

    def logits(self, hidden: mx.array) -> mx.array:
        """Give what `hidden` gave."""
        return hidden

    def stage(self, length: int) -> int:  # noqa: ARG002
        """Tell for which texts what is remembered is alike: for all."""
        return 0

    def _new(self) -> list[Any]:
        # It takes seconds to load, and Llamas do without.
        from mlx_lm.models.cache import make_prompt_cache

        return make_prompt_cache(self.model)

    def _new_cache(self, place: int) -> Any:  # noqa: ANN401 - mlx-lm has a dozen, unrelated
        return self._new()[place]


def _as_theirs(cache: AnyCache, tokens: int) -> Any:  # noqa: ANN401 - mlx-lm has a dozen
    """Give what mlx-lm's network asks, which reads so many tokens now."""
    if not isinstance(cache, OtherCache):
        from engine.lent_cache import lent

        return lent(cache)
    cache.tokens += tokens
    return cache.theirs


def read_other(folder: Path, said: Json) -> tuple[OtherConfig, OtherNetwork]:
    """Build the network of folder, whose config.json holds said; its weights are read when used.

    The headers of its weights have to be checked before. Raises UnknownConfigError or ValueError,
    DamagedModelError or UnsupportedModelError.
    """
    config = other_config_of(said)
    # It takes seconds to load, and Llamas do without.
    from mlx_lm.utils import load_model

    settle()
    try:
        model, _ = load_model(
            folder, lazy=True, model_config=as_mlx_lm_reads_it(said), trust_remote_code=False
        )
    except Exception as error:
        missing = isinstance(error, AttributeError) and error.name in {"Model", "ModelArgs"}
        if missing or (isinstance(error, ValueError) and "not supported" in str(error)):
            what = f"its architecture is {config.architecture!r}"
            raise UnsupportedModelError(folder, what) from error
        fault = f"its numbers or weights are not those of the architecture {config.architecture!r}"
        raise DamagedModelError(folder, fault) from error
    if not on_gpu():
        model.set_dtype(mx.float32)  # the processor emulates half precision
    return config, OtherNetwork(model, config.head_dim)


def try_out(network: OtherNetwork, path: Path) -> None:
    """Read an id, since mlx-lm checks no number of a config before it computes with it.

    Raises DamagedModelError where that fails, or gives no numbers.
    """
    fault = "its config has numbers with which nothing can be computed"
    try:
        logits = network(mx.array([[0]]), network.new_caches())
        sound = bool(mx.isfinite(logits).all().item())
    except Exception as error:
        raise DamagedModelError(path, fault) from error
    if not sound:
        raise DamagedModelError(path, fault)
