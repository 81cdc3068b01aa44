"""The numbers that shape a network, checked once: `LlamaConfig`, and `OtherConfig` for others."""

from dataclasses import asdict, dataclass
from typing import ClassVar, override

from engine.rope import Rope

PLAIN = Rope()

# No Llama comes near these; numbers beyond them are damage or malice, and MLX would try them.
LIMITS = {
    "vocab_size": 2**20,
    "hidden_size": 65_536,
    "intermediate_size": 2**20,
    "n_layers": 512,
    "n_heads": 1_024,
    "n_kv_heads": 1_024,
    "head_dim": 1_024,
    "context": 2**27,
}


@dataclass(frozen=True, slots=True)
class NetworkConfig:
    """What every network has.

    hidden_size is the width of the residual stream; n_heads query heads of head_dim numbers
    share n_kv_heads key/value heads. context is the number of tokens it was made to hold.

    Raises ValueError, naming the number, where no network is like that.
    """

    vocab_size: int
    hidden_size: int
    intermediate_size: int
    n_layers: int
    n_heads: int
    n_kv_heads: int
    head_dim: int
    context: int

    def __post_init__(self) -> None:
        numbers = asdict(self)
        for name, limit in LIMITS.items():
            if not 1 <= numbers[name] <= limit:
                raise ValueError(f"its {name} is {numbers[name]}")

    @property
    def kv_numbers_per_token(self) -> int:
        """Count the numbers that the KV cache keeps for one token, over all layers."""
        return 2 * self.n_layers * self.n_kv_heads * self.head_dim


@dataclass(frozen=True, slots=True)
class LlamaConfig(NetworkConfig):
    """Shape of a Llama network.

    Query heads share key/value heads as in GQA (arXiv 2305.13245): query head h uses key/value head
    h // (n_heads / n_kv_heads). With a sliding_window (Mistral, arXiv 2310.06825) a token looks at
    so many, itself included.

    Raises ValueError, naming the number, where the numbers cannot belong to a Llama.
    """

    architecture: ClassVar[str] = "llama"

    rms_norm_eps: float
    tie_word_embeddings: bool
    rope: Rope = PLAIN
    attention_bias: bool = False
    mlp_bias: bool = False
    sliding_window: int | None = None

    @override
    def __post_init__(self) -> None:
        NetworkConfig.__post_init__(self)
        if self.n_heads % self.n_kv_heads:
            raise ValueError(
                f"its {self.n_heads} heads cannot share {self.n_kv_heads} key/value heads"
            )
        if self.head_dim % 2:
            raise ValueError(f"its head_dim is {self.head_dim}, and RoPE turns pairs")
        if not 0 < self.rms_norm_eps < 1:
            raise ValueError(f"its rms_norm_eps is {self.rms_norm_eps}")
        if self.sliding_window is not None and self.sliding_window < 1:
            raise ValueError(f"its sliding_window is {self.sliding_window}")
        self.rope.check(self.head_dim)


@dataclass(frozen=True, slots=True)
class OtherConfig(NetworkConfig):
    """What any network says of itself. Nothing is computed from it but how much it may keep.

    For that, every layer counts as if it had a KV cache.
    """

    architecture: str
