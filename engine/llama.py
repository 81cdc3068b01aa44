"""The network: token ids in, logits out. No text, no sampling, no files.

    ids ─▶ embedding ─▶ n_layers × [ + attention(RMSNorm) ─▶ + SwiGLU(RMSNorm) ] ─▶ RMSNorm ─▶ head

Shapes: B sequences (always 1 here) of T tokens; H heads of D = head_dim numbers. Modules carry
the names that checkpoints give their weights.

Sources: Llama (arXiv 2302.13971); RMSNorm, which divides by the root of the mean square and
subtracts no mean (Zhang & Sennrich 2019, arXiv 1910.07467); RoPE, rotary position embedding
(Su et al. 2021, arXiv 2104.09864); GQA, grouped-query attention (Ainslie et al. 2023,
arXiv 2305.13245); SwiGLU (Shazeer 2020, arXiv 2002.05202).
"""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple, override

import mlx.core as mx
from mlx import nn

from engine.cache import KVCache, Mask
from engine.config import LlamaConfig
from engine.joined import Joined
from engine.packed_cache import PackedCache, attend

# What attention remembers of a layer: keys and values as they were computed, or packed.
Cache = KVCache | PackedCache


class Llama(nn.Module):
    """A whole Llama network."""

    def __init__(self, config: LlamaConfig) -> None:
        super().__init__()
        self.embed_tokens = nn.Embedding(config.vocab_size, config.hidden_size)
        self.layers = [Layer(config) for _ in range(config.n_layers)]
        self.norm = nn.RMSNorm(config.hidden_size, eps=config.rms_norm_eps)
        if not config.tie_word_embeddings:
            self.lm_head = nn.Linear(config.hidden_size, config.vocab_size, bias=False)
        self._tied = config.tie_word_embeddings
        self._turning = Turning(config)
        self._window, self._head_dim = config.sliding_window, config.head_dim

    @override
    def load_weights(
        self, file_or_weights: str | list[tuple[str, mx.array]], strict: bool = True
    ) -> "Llama":
        """Take weights under the names of checkpoints, and join what a step computes at once."""
        super().load_weights(file_or_weights, strict)
        for layer in self.layers:
            layer.self_attn.join()
            layer.mlp.join()
        return self

    def new_caches(self, kv_bits: int | None = None) -> list[Cache]:
        """Give caches that hold nothing, one for each layer: as computed, or in so many bits.

        Raises BadRequestError where that cannot be.
        """
        if kv_bits is None:
            return [KVCache() for _ in self.layers]
        return [PackedCache(kv_bits, self._head_dim) for _ in self.layers]

    def __call__(self, ids: mx.array, caches: Sequence[Cache]) -> mx.array:
        """Read ids, (B, T), after what caches hold; return logits, (B, T, vocab_size)."""
        return self.logits(self.hidden(ids, caches))

    def hidden(
        self,
        ids: mx.array,
        caches: Sequence[Cache],
        length: int | None = None,
        *,
        wanted: int | None = None,
    ) -> mx.array:
        """Read ids, (B, T), after what caches hold; return (B, T, hidden_size), normed.

        length counts the whole text, where more of it is to be read: see `stage`. Where only the
        last wanted tokens' states are, the last layer makes no others: nothing looks at these.
        """
        assert len(caches) == len(self.layers), "one cache a layer"
        x = self.embed_tokens(ids)
        shared = Shared(
            self._turning.periods(length or caches[0].offset + ids.shape[1]),
            caches[0].mask(ids.shape[1], self._window),
        )
        for layer, cache in zip(self.layers[:-1], caches[:-1], strict=True):
            x = layer(x, cache, shared)
        few = wanted if ids.shape[1] > 1 else None
        return self.norm(self.layers[-1](x, caches[-1], shared.of_last(few)))

    def stage(self, length: int) -> int:
        """Tell for which texts keys are alike: some kinds of RoPE turn them by the text's length.

        What caches hold of a text in another stage is of no use, and has to be read again.
        """
        return self._turning.rope.stage(length)

    def logits(self, hidden: mx.array) -> mx.array:
        """Score every token of the vocabulary for what follows each hidden state."""
        return self.embed_tokens.as_linear(hidden) if self._tied else self.lm_head(hidden)


class Shared(NamedTuple):
    """What a pass has in common for all layers: RoPE's periods, and what its tokens may look at.

    A layer makes something of the last wanted ones of them, or of all, where that is None.
    """

    periods: mx.array
    mask: Mask
    wanted: int | None = None

    def of_last(self, wanted: int | None) -> "Shared":
        """Give this for a layer of which only so many tokens are wanted."""
        last = self._replace(wanted=wanted)
        return last._replace(mask=last.cut(self.mask)) if isinstance(self.mask, mx.array) else last

    def cut(self, x: mx.array) -> mx.array:
        """Cut x, (…, T, size), down to the tokens that are wanted."""
        return x if self.wanted is None else x[..., -self.wanted :, :]


class Layer(nn.Module):
    """One step of the residual stream: look back, then think."""

    def __init__(self, config: LlamaConfig) -> None:
        super().__init__()
        self.input_layernorm = nn.RMSNorm(config.hidden_size, eps=config.rms_norm_eps)
        self.self_attn = Attention(config)
        self.post_attention_layernorm = nn.RMSNorm(config.hidden_size, eps=config.rms_norm_eps)
        self.mlp = MLP(config)

    def __call__(self, x: mx.array, cache: Cache, shared: Shared) -> mx.array:
        """Add to x, (B, T, hidden_size), what this layer makes of it."""
        x = shared.cut(x) + self.self_attn(self.input_layernorm(x), cache, shared)
        return x + self.mlp(self.post_attention_layernorm(x))


class Attention(nn.Module):
    """Grouped-query attention: several query heads look through one key/value head."""

    def __init__(self, config: LlamaConfig) -> None:
        super().__init__()
        self._head_dim = config.head_dim
        # The joined projection's heads: first all queries, then all keys, then all values.
        self._keys_from, self._values_from = [config.n_heads], [config.n_heads + config.n_kv_heads]
        self._window = config.sliding_window
        # A gain stretches queries and keys alike, so scores by its square.
        self._scale = config.rope.gain**2 * config.head_dim**-0.5
        queries = config.n_heads * config.head_dim
        kept = config.n_kv_heads * config.head_dim
        bias = config.attention_bias
        self.q_proj = nn.Linear(config.hidden_size, queries, bias=bias)
        self.k_proj = nn.Linear(config.hidden_size, kept, bias=bias)
        self.v_proj = nn.Linear(config.hidden_size, kept, bias=bias)
        self.o_proj = nn.Linear(queries, config.hidden_size, bias=bias)

    def join(self) -> None:
        """Make q, k and v one projection: their input is one, and a matmul costs a launch."""
        maps = [self.pop(f"{name}_proj") for name in "qkv"]
        self.qkv_proj = Joined(maps)

    def __call__(self, x: mx.array, cache: Cache, shared: Shared) -> mx.array:
        """Let each token of x, (B, T, hidden_size), look at itself and at what the cache holds."""
        # Queries and keys turn alike, so they turn at once.
        turning, values = mx.split(self._heads(self.qkv_proj(x)), self._values_from, axis=1)
        turned = self._turned(turning, shared.periods, cache.offset)
        queries, keys = mx.split(turned, self._keys_from, axis=1)
        queries = shared.cut(queries)
        keys, values = cache.update(keys, values)
        if shared.mask is None and self._window is not None:
            keys, values = keys[:, :, -self._window :], values[:, :, -self._window :]
        seen = attend(queries, keys, values, scale=self._scale, mask=shared.mask)
        B, _, T, _ = seen.shape
        if T > 1:
            seen = seen.transpose(0, 2, 1, 3)
        return self.o_proj(seen.reshape(B, T, -1))

    def _heads(self, x: mx.array) -> mx.array:
        """Cut (B, T, H·D) into heads, (B, H, T, D)."""
        B, T, _ = x.shape
        if T == 1:  # one token's numbers stand in that order already
            return x.reshape(B, -1, 1, self._head_dim)
        return x.reshape(B, T, -1, self._head_dim).transpose(0, 2, 1, 3)

    def _turned(self, x: mx.array, periods: mx.array, offset: int) -> mx.array:
        """Turn the pairs (x_i, x_{i+D/2}) at position p by the angle p / periods_i."""
        return mx.fast.rope(
            x,
            self._head_dim,
            traditional=False,
            base=None,
            scale=1.0,
            offset=offset,
            freqs=periods,
        )


class MLP(nn.Module):
    """SwiGLU: one projection gates another, and a third brings the product back."""

    def __init__(self, config: LlamaConfig) -> None:
        super().__init__()
        width, inner, bias = config.hidden_size, config.intermediate_size, config.mlp_bias
        self.gate_proj = nn.Linear(width, inner, bias=bias)
        self.up_proj = nn.Linear(width, inner, bias=bias)
        self.down_proj = nn.Linear(inner, width, bias=bias)

    def join(self) -> None:
        """Make gate and up one projection."""
        self.gate_up_proj = Joined([self.pop("gate_proj"), self.pop("up_proj")])

    def __call__(self, x: mx.array) -> mx.array:
        """Think about each token of x, (B, T, hidden_size), by itself."""
        gate, up = mx.split(self.gate_up_proj(x), 2, axis=-1)
        return self.down_proj(_gated(gate, up))


class Turning:
    """RoPE's angles as MLX takes them, made once for all layers and passes."""

    def __init__(self, config: LlamaConfig) -> None:
        self.rope, self._head_dim = config.rope, config.head_dim
        self._stage, self._periods = -1, mx.array([])

    def periods(self, length: int) -> mx.array:
        """Give each pair's tokens per radian, (D/2,), in a text of length tokens."""
        stage = self.rope.stage(length)
        if stage != self._stage:
            self._stage = stage
            self._periods = mx.array(1 / self.rope.frequencies(self._head_dim, length), mx.float32)
        return self._periods


@partial(mx.compile, shapeless=True)
def _gated(gate: mx.array, up: mx.array) -> mx.array:
    """Let up through where gate opens: silu(gate) · up, one kernel where it is compiled."""
    return nn.silu(gate) * up
