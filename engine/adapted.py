"""A Llama with an adapter: changed weights where that loses nothing, else a few numbers beside.

Weights in float32 take an adapter's change in, so that a step costs what it did. Packed ones stay
as they are, and those in half precision too: most changes are smaller than its steps. There the
change is computed beside, y + (x A) B, once for maps that are joined.
"""

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

import mlx.core as mx
from mlx import nn

from engine.adapter import EMBEDDING, A, Adapter, B, M
from engine.joined import Joined
from engine.llama import Llama
from engine.quantization import Packings, unpacked

Weights = Mapping[str, mx.array]
# Where a layer has a map, what it is there, and what it was joined from.
MAPS = (
    ("self_attn", "qkv_proj", ("q_proj", "k_proj", "v_proj")),
    ("self_attn", "o_proj", ("o_proj",)),
    ("mlp", "gate_up_proj", ("gate_proj", "up_proj")),
    ("mlp", "down_proj", ("down_proj",)),
)


class Change(NamedTuple):
    """What an adapter adds to a map W, (rows, columns): B', scaled, and A, so that W + B'A'.

    gain is what DoRA multiplies each row with after that, (rows,), and bias the map's own, if it
    has one, which is left as it is.
    """

    a: mx.array
    b: mx.array
    gain: mx.array | None = None
    bias: mx.array | None = None


def adapted_weights(
    adapter: Adapter, weights: Weights, packings: Packings
) -> tuple[dict[str, mx.array], dict[str, Change]]:
    """Give the weights with what was taken in, and the changes that are to be computed beside.

    Raises AdapterError.
    """
    numbers, taken = adapter.read(), dict(weights)
    beside: dict[str, Change] = {}
    for module in sorted(adapter.modules):
        name = f"{module}.weight"
        a, b = numbers[f"{module}.{A}"], adapter.scale * numbers[f"{module}.{B}"]
        delta = a @ b if module == EMBEDDING else b.T @ a.T
        whole = _dense(module, weights, packings) + delta
        gain = None
        if M in adapter.parts:
            gain = numbers[f"{module}.{M}"] / mx.linalg.norm(whole, axis=1)
        if module not in packings and weights[name].dtype == mx.float32:
            taken[name] = whole if gain is None else gain[:, None] * whole
        else:
            beside[module] = Change(a, b, gain, weights.get(f"{module}.bias"))
    return taken, beside


# A map's change, if it has one, and its rows.
_Side = tuple[Change | None, int]


def attach(
    network: Llama, changes: Mapping[str, Change], shapes: Mapping[str, tuple[int, ...]]
) -> None:
    """Have a network, whose weights are there and have these shapes, compute changes beside."""

    def side(module: str) -> _Side:
        return changes.get(module), shapes[f"{module}.weight"][0]

    for index, layer in enumerate(network.layers):
        for block, joined, maps in MAPS:
            sides = [side(f"layers.{index}.{block}.{name}") for name in maps]
            _change(layer[block], joined, sides)
    if "lm_head" in changes:
        _change(network, "lm_head", [side("lm_head")])
    if EMBEDDING in changes:
        network[EMBEDDING] = ChangedEmbedding(network.embed_tokens, changes[EMBEDDING])


class ChangedMap(nn.Module):
    """A linear map, or several joined, and what an adapter changes of it."""

    def __init__(self, of: nn.Linear | nn.QuantizedLinear | Joined, sides: Sequence[_Side]) -> None:
        super().__init__()
        self.base = of
        changes = [change for change, _ in sides if change is not None]
        self.a = mx.concatenate([change.a for change in changes], axis=1)
        self.b = _side_by_side(sides)
        if any(change.gain is not None for change in changes):
            self.gain = mx.concatenate([_gain(change, rows) for change, rows in sides])
            self.shift = mx.concatenate([_shift(change, rows) for change, rows in sides])

    def __call__(self, x: mx.array) -> mx.array:
        """Map x, (…, columns)."""
        y = self.base(x)
        y = y + ((x @ self.a) @ self.b).astype(y.dtype)
        return (y * self.gain + self.shift).astype(y.dtype) if "gain" in self else y


class ChangedEmbedding(nn.Module):
    """An embedding, and what an adapter changes of it."""

    def __init__(self, of: nn.Embedding | nn.QuantizedEmbedding, change: Change) -> None:
        super().__init__()
        self.base = of
        self.a, self.b = change.a, change.b
        if change.gain is not None:
            self.gain = change.gain

    def __call__(self, ids: mx.array) -> mx.array:
        """Give the rows of ids."""
        y = self.base(ids)
        y = y + (self.a[ids] @ self.b).astype(y.dtype)
        return (y * self.gain[ids][..., None]).astype(y.dtype) if "gain" in self else y

    def as_linear(self, x: mx.array) -> mx.array:
        """Map x, (…, columns), as a tied head."""
        y = self.base.as_linear(x)
        y = y + ((x @ self.b.T) @ self.a.T).astype(y.dtype)
        return (y * self.gain).astype(y.dtype) if "gain" in self else y


def _change(inside: nn.Module, name: str, sides: Sequence[_Side]) -> None:
    if any(change is not None for change, _ in sides):
        inside[name] = ChangedMap(inside[name], sides)


def _side_by_side(sides: Sequence[_Side]) -> mx.array:
    """Put each change's B where its rows are, with zeros beside it: (all ranks, all rows)."""
    total = sum(rows for _, rows in sides)
    starts = accumulate((rows for _, rows in sides), initial=0)
    return mx.concatenate([
        mx.pad(change.b, [(0, 0), (start, total - start - rows)])
        for (change, rows), start in zip(sides, starts, strict=False)
        if change is not None
    ])


def _gain(change: Change | None, rows: int) -> mx.array:
    return mx.ones(rows) if change is None or change.gain is None else change.gain


def _shift(change: Change | None, rows: int) -> mx.array:
    """Give what puts a bias back to what it was before the gain, (rows,)."""
    if change is None or change.gain is None or change.bias is None:
        return mx.zeros(rows)
    return change.bias * (1 - change.gain)


def _dense(module: str, weights: Weights, packings: Packings) -> mx.array:
    mine = {name: array for name, array in weights.items() if name.rpartition(".")[0] == module}
    return unpacked(mine, packings)[f"{module}.weight"]
