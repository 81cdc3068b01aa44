"""What a model's weights take of memory, which for a GGUF file may be more than the file.

The engine keeps groups of 32 weights as MLX does, and makes dense what GGUF packs otherwise
(`engine/gguf_weights.py`; the app may not import it, so a test holds both against each other). From
a file's name alone it is an estimate: who packs may choose otherwise for each tensor.
"""

import re

from app.domain.fit import parameters
from app.domain.remote import Choice, Kind, Shape

# Bits that a weight takes once it is opened: its own, and its share of a scale and a bias.
KEPT = {"Q4_0": 5, "Q4_1": 5, "Q5_0": 6, "Q5_1": 6, "Q8_0": 9, "Q4_K": 5, "Q5_K": 6, "F32": 32}
DENSE = 16
# llama.cpp packs the head into Q6_K, which becomes dense, or into Q8_0 where the width is no
# multiple of 256; in mixtures, half of two more matrices of each layer go along with it.
MIXTURES = ("_M", "_L")
BLOCK = 256


def weights_in_memory(choice: Choice, shape: Shape) -> int:
    """Tell how many bytes the weights of a choice take, as near as its files' names tell."""
    if choice.kind is not Kind.GGUF:
        return choice.weights_bytes
    label = choice.label.upper()
    named = re.search("|".join(KEPT), label)
    kept = KEPT[named[0]] if named else DENSE
    total, head = parameters(shape), shape.vocab_size * shape.hidden_size
    dense = _mixed(shape) if label.endswith(MIXTURES) else 0
    of_head = kept
    if named and named[0] not in {"Q8_0", "F32"}:
        of_head = KEPT["Q8_0"] if shape.hidden_size % BLOCK else DENSE
    bits = kept * (total - head - dense) + of_head * head + DENSE * dense
    return max(choice.weights_bytes, bits // 8)


def _mixed(shape: Shape) -> int:
    """Count the weights of half of the layers' values and last matrices."""
    kept = shape.n_kv_heads * shape.head_dim
    return shape.n_layers * shape.hidden_size * (kept + shape.intermediate_size) // 2
