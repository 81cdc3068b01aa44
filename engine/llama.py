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

import mlx.core as mx
from mlx import nn

from engine.cache import KVCache
from engine.config import LlamaConfig


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

    def __call__(self, ids: mx.array, caches: Sequence[KVCache]) -> mx.array:
        """Read ids, (B, T), after what caches hold; return logits, (B, T, vocab_size)."""
        return self.logits(self.hidden(ids, caches))

    def hidden(self, ids: mx.array, caches: Sequence[KVCache]) -> mx.array:
        """Read ids, (B, T), after what caches hold; return (B, T, hidden_size), normed."""
        assert len(caches) == len(self.layers), "one cache a layer"
        x = self.embed_tokens(ids)
        for layer, cache in zip(self.layers, caches, strict=True):
            x = layer(x, cache)
        return self.norm(x)

    def logits(self, hidden: mx.array) -> mx.array:
        """Score every token of the vocabulary for what follows each hidden state."""
        return self.embed_tokens.as_linear(hidden) if self._tied else self.lm_head(hidden)


class Layer(nn.Module):
    """One step of the residual stream: look back, then think."""

    def __init__(self, config: LlamaConfig) -> None:
        super().__init__()
        self.input_layernorm = nn.RMSNorm(config.hidden_size, eps=config.rms_norm_eps)
        self.self_attn = Attention(config)
        self.post_attention_layernorm = nn.RMSNorm(config.hidden_size, eps=config.rms_norm_eps)
        self.mlp = MLP(config)

    def __call__(self, x: mx.array, cache: KVCache) -> mx.array:
        """Add to x, (B, T, hidden_size), what this layer makes of it."""
        x = x + self.self_attn(self.input_layernorm(x), cache)
        return x + self.mlp(self.post_attention_layernorm(x))


class Attention(nn.Module):
    """Grouped-query attention: several query heads look through one key/value head."""

    def __init__(self, config: LlamaConfig) -> None:
        super().__init__()
        self._head_dim = config.head_dim
        self._rope_theta = config.rope_theta
        queries = config.n_heads * config.head_dim
        kept = config.n_kv_heads * config.head_dim
        self.q_proj = nn.Linear(config.hidden_size, queries, bias=False)
        self.k_proj = nn.Linear(config.hidden_size, kept, bias=False)
        self.v_proj = nn.Linear(config.hidden_size, kept, bias=False)
        self.o_proj = nn.Linear(queries, config.hidden_size, bias=False)

    def __call__(self, x: mx.array, cache: KVCache) -> mx.array:
        """Let each token of x, (B, T, hidden_size), look at itself and all before it."""
        queries = self._turned(self._heads(self.q_proj(x)), cache.offset)
        keys = self._turned(self._heads(self.k_proj(x)), cache.offset)
        keys, values = cache.update(keys, self._heads(self.v_proj(x)))
        # "causal" lines the last query up with the last key, so it holds with a filled cache;
        # a single token may look at everything and needs no mask.
        seen = mx.fast.scaled_dot_product_attention(
            queries,
            keys,
            values,
            scale=self._head_dim**-0.5,
            mask="causal" if x.shape[1] > 1 else None,
        )
        B, H, T, D = seen.shape
        return self.o_proj(seen.transpose(0, 2, 1, 3).reshape(B, T, H * D))

    def _heads(self, x: mx.array) -> mx.array:
        """Cut (B, T, H·D) into heads, (B, H, T, D)."""
        B, T, _ = x.shape
        return x.reshape(B, T, -1, self._head_dim).transpose(0, 2, 1, 3)

    def _turned(self, x: mx.array, offset: int) -> mx.array:
        """Turn the pairs (x_i, x_{i+D/2}) at position p by the angle p · theta^(-2i/D)."""
        return mx.fast.rope(
            x,
            self._head_dim,
            traditional=False,
            base=self._rope_theta,
            scale=1.0,
            offset=offset,
        )


class MLP(nn.Module):
    """SwiGLU: one projection gates another, and a third brings the product back."""

    def __init__(self, config: LlamaConfig) -> None:
        super().__init__()
        self.gate_proj = nn.Linear(config.hidden_size, config.intermediate_size, bias=False)
        self.up_proj = nn.Linear(config.hidden_size, config.intermediate_size, bias=False)
        self.down_proj = nn.Linear(config.intermediate_size, config.hidden_size, bias=False)

    def __call__(self, x: mx.array) -> mx.array:
        """Think about each token of x, (B, T, hidden_size), by itself."""
        return self.down_proj(nn.silu(self.gate_proj(x)) * self.up_proj(x))
