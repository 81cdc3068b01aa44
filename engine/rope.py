"""Rotary position embedding: by which angles pairs of numbers turn, in every kind there is.

Plain RoPE (Su et al. 2021, arXiv 2104.09864) turns pair i of a head at position p by the angle
p · theta^(-2i/D). The kinds below stretch those angles, so that a network holds more tokens than it
was trained on. Each computes what transformers' modeling_rope_utils.py does under its name.

D is head_dim; a frequency is an angle per position, one for each of the D/2 pairs.
"""

import math
from dataclasses import asdict, dataclass
from typing import ClassVar, override

import numpy as np
from numpy.typing import NDArray

Frequencies = NDArray[np.float64]

POSITIVE = (
    *("factor", "attention_factor", "low_freq_factor"),
    *("beta_fast", "beta_slow", "mscale", "mscale_all_dim"),
)


@dataclass(frozen=True, slots=True)
class Rope:
    """Plain RoPE, and what all kinds have in common."""

    kind: ClassVar[str] = "default"

    theta: float = 10_000.0

    def check(self, head_dim: int) -> None:
        """Raise ValueError, naming the number, where the numbers can turn no head."""
        if not 1 < self.theta < 1e12:
            raise ValueError(f"its rope_theta is {self.theta}")
        self._check_numbers()
        for length in (1, 2**27):
            with np.errstate(divide="ignore"):
                frequencies = self.frequencies(head_dim, length)
            if not (np.isfinite(frequencies).all() and (frequencies > 0).all()):
                raise ValueError(f"its {self.kind} RoPE does not turn")

    def _check_numbers(self) -> None:
        numbers = asdict(self)
        for name in POSITIVE:
            value = numbers.get(name)
            # Zero is how a file says that it has no mscale.
            may_be = value == 0 and name.startswith("mscale")
            if not (value is None or may_be or 0 < value < 1e6):
                raise ValueError(f"its {name} is {value}")
        if not 0 < numbers.get("trained_length", 1) <= 2**27:
            raise ValueError(f"its original_max_position_embeddings is {numbers['trained_length']}")

    def frequencies(self, head_dim: int, length: int) -> Frequencies:  # noqa: ARG002
        """Give the angles per position, (D/2,), for a text of length tokens in all."""
        return self._plain(head_dim)

    def stage(self, length: int) -> int:  # noqa: ARG002
        """Tell which frequencies a text of length tokens has: the same stage, the same ones.

        Keys are kept as they were turned, so those of another stage must be read again.
        """
        return 0

    @property
    def gain(self) -> float:
        """Tell by how much queries, and keys, are stretched beside being turned."""
        return 1.0

    def _plain(self, head_dim: int) -> Frequencies:
        return self.theta ** -(np.arange(0, head_dim, 2) / head_dim)


@dataclass(frozen=True, slots=True)
class LinearRope(Rope):
    """Positions closer together (Chen et al. 2023, arXiv 2306.15595)."""

    kind: ClassVar[str] = "linear"

    factor: float = 1.0

    @override
    def frequencies(self, head_dim: int, length: int) -> Frequencies:
        return self._plain(head_dim) / self.factor


@dataclass(frozen=True, slots=True)
class FactoredRope(Rope):
    """A factor of its own for each pair: so GGUF files keep Llama 3.1's kind."""

    kind: ClassVar[str] = "factored"

    factors: tuple[float, ...] = ()

    @override
    def check(self, head_dim: int) -> None:
        if len(self.factors) != head_dim // 2:
            raise ValueError(f"its RoPE has {len(self.factors)} factors for {head_dim // 2}")
        Rope.check(self, head_dim)

    @override
    def frequencies(self, head_dim: int, length: int) -> Frequencies:
        return self._plain(head_dim) / np.array(self.factors)


@dataclass(frozen=True, slots=True)
class DynamicRope(Rope):
    """A theta that grows with the text, once that is longer than trained_length ("NTK")."""

    kind: ClassVar[str] = "dynamic"

    factor: float = 1.0
    trained_length: int = 1

    @override
    def check(self, head_dim: int) -> None:
        if head_dim < 4:
            raise ValueError(f"its head_dim is {head_dim}, too small for dynamic RoPE")
        Rope.check(self, head_dim)

    @override
    def frequencies(self, head_dim: int, length: int) -> Frequencies:
        over = max(length, self.trained_length) / self.trained_length
        grown = self.factor * over - (self.factor - 1)
        theta = self.theta * grown ** (head_dim / (head_dim - 2))
        return theta ** -(np.arange(0, head_dim, 2) / head_dim)

    @override
    def stage(self, length: int) -> int:
        return max(0, length - self.trained_length)


@dataclass(frozen=True, slots=True)
class Llama3Rope(Rope):
    """Llama 3.1's: slow pairs slower, quick pairs as they were, a smooth passage between.

    Source: Llama 3 (arXiv 2407.21783) and its reference code.
    """

    kind: ClassVar[str] = "llama3"

    factor: float = 1.0
    low_freq_factor: float = 1.0
    high_freq_factor: float = 4.0
    trained_length: int = 1

    @override
    def check(self, head_dim: int) -> None:
        if self.low_freq_factor >= self.high_freq_factor:
            raise ValueError(f"its low_freq_factor {self.low_freq_factor} is not the lower one")
        Rope.check(self, head_dim)

    @override
    def frequencies(self, head_dim: int, length: int) -> Frequencies:
        plain = self._plain(head_dim)
        turns = self.trained_length * plain / (2 * math.pi)
        quickness = (turns - self.low_freq_factor) / (self.high_freq_factor - self.low_freq_factor)
        kept = np.clip(quickness, 0, 1)
        return plain * kept + plain / self.factor * (1 - kept)


@dataclass(frozen=True, slots=True)
class YarnRope(Rope):
    """YaRN (Peng et al. 2023, arXiv 2309.00071): a ramp between plain and linear, and a gain."""

    kind: ClassVar[str] = "yarn"

    factor: float = 1.0
    trained_length: int = 1
    attention_factor: float | None = None
    beta_fast: float = 32.0
    beta_slow: float = 1.0
    mscale: float | None = None
    mscale_all_dim: float | None = None
    truncate: bool = True

    @override
    def frequencies(self, head_dim: int, length: int) -> Frequencies:
        plain = self._plain(head_dim)
        low, high = self._pair(self.beta_fast, head_dim), self._pair(self.beta_slow, head_dim)
        if self.truncate:
            low, high = math.floor(low), math.ceil(high)
        low, high = max(low, 0), min(high, head_dim - 1)
        wide = high - low if high != low else 0.001
        ramp = np.clip((np.arange(head_dim // 2) - low) / wide, 0, 1)
        return plain / self.factor * ramp + plain * (1 - ramp)

    @property
    @override
    def gain(self) -> float:
        if self.attention_factor is not None:
            return self.attention_factor
        if self.mscale and self.mscale_all_dim:
            return self._gain_of(self.mscale) / self._gain_of(self.mscale_all_dim)
        return self._gain_of(1.0)

    def _gain_of(self, mscale: float) -> float:
        return 0.1 * mscale * math.log(self.factor) + 1 if self.factor > 1 else 1.0

    def _pair(self, turns: float, head_dim: int) -> float:
        """Tell which pair makes so many full turns over the trained length."""
        angle = self.trained_length / (turns * 2 * math.pi)
        return head_dim * math.log(angle) / (2 * math.log(self.theta))


@dataclass(frozen=True, slots=True)
class LongRope(Rope):
    """LongRoPE (Ding et al. 2024, arXiv 2402.13753): a factor of its own for each pair.

    short_factor holds up to trained_length tokens, long_factor beyond; factor is how much longer
    than trained the texts may be, and makes the gain where attention_factor is None.
    """

    kind: ClassVar[str] = "longrope"

    factor: float = 1.0
    trained_length: int = 1
    short_factor: tuple[float, ...] = ()
    long_factor: tuple[float, ...] = ()
    attention_factor: float | None = None

    @override
    def check(self, head_dim: int) -> None:
        if self.trained_length < 2:
            raise ValueError(f"its original_max_position_embeddings is {self.trained_length}")
        for factors in (self.short_factor, self.long_factor):
            if len(factors) != head_dim // 2:
                raise ValueError(f"its longrope has {len(factors)} factors for {head_dim // 2}")
        Rope.check(self, head_dim)

    @override
    def frequencies(self, head_dim: int, length: int) -> Frequencies:
        factors = self.long_factor if self.stage(length) else self.short_factor
        return self._plain(head_dim) / np.array(factors)

    @override
    def stage(self, length: int) -> int:
        return int(length > self.trained_length)

    @property
    @override
    def gain(self) -> float:
        if self.attention_factor is not None:
            return self.attention_factor
        if self.factor <= 1:
            return 1.0
        return math.sqrt(1 + math.log(self.factor) / math.log(self.trained_length))
