"""`Joined`: several linear maps of one input as one, so that a step has fewer kernels."""

from collections.abc import Sequence
from itertools import groupby

import mlx.core as mx
from mlx import nn


class Joined(nn.Module):
    """Linear maps of one input, their outputs side by side, (…, sum of their sizes).

    Those next to each other whose weights are packed alike become one matmul. A packed weight has a
    row for each output, and scales and biases of its own for each row, so rows of several are
    simply put together. Each output stays the sum that it was, in the same order.
    """

    def __init__(self, maps: Sequence[nn.Linear | nn.QuantizedLinear]) -> None:
        super().__init__()
        self.parts = [_one(list(alike)) for _, alike in groupby(maps, key=_packing)]

    def __call__(self, x: mx.array) -> mx.array:
        """Map x, (…, inputs)."""
        outputs = [part(x) for part in self.parts]
        return outputs[0] if len(outputs) == 1 else mx.concatenate(outputs, axis=-1)


def _packing(part: nn.Linear | nn.QuantizedLinear) -> tuple[object, ...]:
    how = (part.bits, part.group_size, part.mode) if isinstance(part, nn.QuantizedLinear) else ()
    return (*how, "bias" in part)


def _one(maps: Sequence[nn.Linear | nn.QuantizedLinear]) -> nn.Linear | nn.QuantizedLinear:
    """Make one map of maps whose weights are packed alike."""
    first = maps[0]
    if len(maps) > 1:
        for name in list(first.parameters()):
            first[name] = mx.concatenate([part[name] for part in maps])
    return first
