"""Whether a model fits this computer, in numbers that add up, and how fast it may be.

What a model needs is reckoned as `engine/memory.py` does it, which the app may not import: a test
holds both against each other. Speeds are estimates, and nothing here measures.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.remote import Shape

# What is left to the system and to other apps, as the engine leaves it.
LEFT_SHARE = 16
LEAST_LEFT = 512 * 1024 * 1024
# Of what a model may have at most, a comfortable one takes three quarters: the rest is for a longer
# conversation, and for what other apps want next.
COMFORTABLE_SHARE = 0.75
# The keys and values of so many tokens are made room for at once.
STEP = 256
# A token takes as long as its bytes take at this share of the nominal bandwidth, and this long
# besides. The two suit seven published speeds of MLX, from 0.6B on an M4 Pro to 8B on an M1 Pro,
# within 20 % (docs/models.md has them).
EFFICIENCY = 0.7
OVERHEAD_S = 0.0004


class Fit(StrEnum):
    """How a model fits into memory."""

    COMFORTABLE = "comfortable"
    TIGHT = "tight"  # it runs, with little left for other apps
    TOO_LARGE = "too large"


@dataclass(frozen=True, slots=True)
class Device:
    """What computes: how it holds numbers and reads prompts, as far as that takes memory.

    A pass is of so many tokens at most; heads of these widths need no scores made whole. dense: a
    Llama's packed weights are unpacked into float32.
    """

    number_bytes: int
    pass_tokens: int
    widths: frozenset[int] = frozenset()
    dense: bool = False


METAL = Device(2, 2048, widths=frozenset({64, 72, 80, 96, 128}))
# Half precision and packed weights are slow there, so all is float32; a token's scores over all
# others are made whole, so passes are short.
PROCESSOR = Device(4, 128, dense=True)


@dataclass(frozen=True, slots=True)
class Need:
    """What a model takes of memory at a context, in bytes."""

    weights: int
    conversation: int
    work: int

    @property
    def bytes(self) -> int:
        """Return it all."""
        return self.weights + self.conversation + self.work


@dataclass(frozen=True, slots=True)
class Computer:
    """This computer as models see it. bandwidth is of its memory, in bytes a second, None unknown.

    total_bytes is all memory, usable_bytes what a model may have at most, free_bytes what it may
    have now; disk_bytes is free where models lie.
    """

    chip: str
    total_bytes: int
    usable_bytes: int
    free_bytes: int
    disk_bytes: int
    bandwidth: float | None = None
    device: Device = METAL

    def given_back(self, held: int) -> "Computer":
        """Return it as it is once the open model, which holds so many bytes, has gone."""
        return replace(self, free_bytes=min(self.usable_bytes, self.free_bytes + held))


def left_to_the_system(total: int) -> int:
    """Tell how many of a computer's bytes no model may have."""
    return max(total // LEFT_SHARE, LEAST_LEFT)


def need_of(shape: Shape, weights_bytes: int, context: int, *, device: Device = METAL) -> Need:
    """Tell what a model needs to be opened and to hold so many tokens, whichever takes more.

    weights_bytes is what its files hold of weights.
    """
    weights = weights_bytes
    if device.dense and shape.is_llama:
        weights = 4 * parameters(shape)
    conversation = room_for(context) * kv_per_token(shape, device)
    if not shape.is_llama:
        # mlx-lm's caches grow as they are filled, and a layer's is there twice meanwhile.
        conversation += conversation // shape.n_layers
    opening = _opening(shape, weights_bytes, device) - weights - conversation
    return Need(weights, conversation, max(_work(shape, context, device), opening))


def room_for(context: int) -> int:
    """Tell for how many tokens room is made where so many are to be held."""
    return (context // STEP + 1) * STEP


def kv_per_token(shape: Shape, device: Device = METAL) -> int:
    """Count the bytes of a token's keys and values over all layers."""
    return 2 * shape.n_layers * shape.n_kv_heads * shape.head_dim * device.number_bytes


def parameters(shape: Shape) -> int:
    """Count the numbers of a Llama of this shape."""
    heads = 1 if shape.tied else 2
    outer = heads * _embedding(shape) + shape.hidden_size
    return outer + shape.n_layers * _layer(shape)


def bytes_per_token(
    shape: Shape, weights_bytes: int, context: int, *, active_share: float = 1.0
) -> int:
    """Tell what is read of memory to write one token, with so many tokens held.

    Of an embedding that is not the head as well, one row is read; of a mixture of experts, the
    share that is active.
    """
    read = round(weights_bytes * active_share)
    if not shape.tied and active_share == 1.0:
        read -= weights_bytes * _embedding(shape) // parameters(shape)
    return read + context * kv_per_token(shape)


def fit(need: Need, computer: Computer) -> Fit:
    """Tell how what is needed fits into what there is, at most and now."""
    if need.bytes > computer.usable_bytes:
        return Fit.TOO_LARGE
    comfortable = int(computer.usable_bytes * COMFORTABLE_SHARE)
    return Fit.COMFORTABLE if need.bytes <= min(comfortable, computer.free_bytes) else Fit.TIGHT


def speed(bytes_per_token: float, computer: Computer) -> float | None:
    """Estimate how many tokens are written a second, None where the bandwidth is unknown."""
    if computer.bandwidth is None:
        return None
    return 1 / (bytes_per_token / (computer.bandwidth * EFFICIENCY) + OVERHEAD_S)


def _work(shape: Shape, context: int, device: Device) -> int:
    """Tell what the largest pass holds: the last one, or the last full one before it."""
    last = (context - 1) % device.pass_tokens + 1
    full = context - last
    return max(
        _pass(shape, last, context, device=device),
        _pass(shape, min(full, device.pass_tokens), full, device=device),
    )


def _pass(shape: Shape, tokens: int, held: int, *, device: Device) -> int:
    queries, kept = shape.n_heads * shape.head_dim, shape.n_kv_heads * shape.head_dim
    stream = 7 * shape.hidden_size + 3 * shape.intermediate_size + 7 * queries + 5 * kept
    scores = 0 if shape.head_dim in device.widths else tokens * held
    numbers = tokens * stream + shape.n_heads * scores + 4 * shape.vocab_size
    return numbers * device.number_bytes + scores


def _opening(shape: Shape, read: int, device: Device) -> int:
    """Bound what opening takes: what the file has, beside what is computed from it."""
    if not shape.is_llama:
        return read + read // shape.n_layers
    layer, embedding = _layer(shape), _embedding(shape)
    if not device.dense:
        return read + min(read, 4 * max(layer, embedding))
    total = 4 * parameters(shape)
    # What takes less than half precision is packed; that and float32 are read as they are.
    packed = read < 1.9 * parameters(shape)
    outer = parameters(shape) - shape.n_layers * layer
    computed = 4 * outer + (6 * embedding if packed else 0)
    joined = layer * (9 if packed else 11) // 2
    return max(total + joined, read + (computed if read < total else 0))


def _layer(shape: Shape) -> int:
    queries, kept = shape.n_heads * shape.head_dim, shape.n_kv_heads * shape.head_dim
    attention = 2 * queries + 2 * kept
    return shape.hidden_size * (attention + 3 * shape.intermediate_size + 2)


def _embedding(shape: Shape) -> int:
    return shape.vocab_size * shape.hidden_size
