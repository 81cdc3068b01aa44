"""GGUF files from strangers, damaged by chance: each opens and runs, or says why not.

What changes the front of such a file stands in `test_gguf_header.py`.
"""

from tests.helpers.gguf_blocks import HALVES, random_blocks
from tests.helpers.hostile import damaged, of_chance, verdicts
from tests.helpers.tiny_model import (
    F64,
    I64,
    U64,
    Tiny,
    Typed,
    gguf_tensors,
    tiny_metadata,
    weights_of,
    write_gguf,
)

TEXTS = [
    "",
    " ",
    "\ufdd0",
    "▁",
    "<|im_end|>",
    "x" * 100_000,
    "a b",
    "h e",
    "yarn",
    "longrope",
    "llama",
]
FLOATS = [0.0, -1.0, 1e-30, 0.5, 1.0, 1e6, 3e38, float("nan"), float("inf"), -float("inf")]
OF_GGUF = [
    *TEXTS, *FLOATS, Typed(F64, 1e308), Typed(U64, 2**63), Typed(I64, -1), True, False,
    *(0, 1, 3, 16, 269, 270, 2**20, 2**31, 2**32 - 1), [], [0] * 270, [1.0] * 270, ["a", "a"],
]  # fmt: skip
MORE_KEYS = [
    *[f"llama.rope.scaling.{name}" for name in ("type", "factor", "original_context_length")],
    *[f"llama.rope.scaling.{name}" for name in ("attn_factor", "yarn_beta_fast")],
    *[f"tokenizer.ggml.{name}" for name in ("unknown_token_id", "eot_token_id", "scores")],
    "general.alignment",
]


def test_gguf_weights_of_any_bits_are_refused_or_harmless(tmp_path):
    shape = {"hidden_size": 256, "intermediate_size": 256, "n_heads": 2, "head_dim": 128}
    tiny = Tiny(n_layers=1, **shape, n_kv_heads=1)
    dense, cases = gguf_tensors(tiny, weights_of(tiny)), []
    for kind in HALVES:
        packed = {
            name: (kind, random_blocks(kind, *array.shape)) if array.ndim == 2 else (own, array)
            for name, (own, array) in dense.items()
        }
        whole = tmp_path / f"{kind}.gguf"
        write_gguf(whole, tiny_metadata(tiny), packed)
        raw = whole.read_bytes()
        body = raw.rindex(b"ffn_down") + 100
        for number, mutant in enumerate(of_chance(4, lambda c: damaged(raw, c, body))):  # noqa: B023
            cases.append(whole.with_name(f"{kind}-{number}.gguf"))
            cases[-1].write_bytes(mutant)
    assert 20 < verdicts(cases).count("accepted") < len(cases)


def test_gguf_metadata_of_any_values_is_refused_or_harmless(tmp_path):
    tiny = Tiny(n_layers=1)
    tensors, cases = gguf_tensors(tiny, weights_of(tiny)), []
    for number, metadata in enumerate(of_chance(200, some_metadata)):
        cases.append(tmp_path / f"{number}.gguf")
        write_gguf(cases[-1], metadata, tensors)
    assert 10 < verdicts(cases).count("accepted") < 190


def some_metadata(chance):
    """Change values of the tiny model's keys, and of those that it leaves out."""
    metadata = tiny_metadata(Tiny(n_layers=1))
    keys = [*metadata, *MORE_KEYS]
    for key in chance.choices(keys, k=chance.choice([1, 1, 2, 3])):
        old = metadata.get(key)
        if isinstance(old, list) and chance.random() < 0.7:
            place = chance.randrange(len(old))
            new = {int: [0, 2, 3, 6, 99], str: TEXTS, float: FLOATS}[type(old[0])]
            metadata[key] = [*old[:place], chance.choice(new), *old[place + 1 :]]
        else:
            alike = [value for value in OF_GGUF if type(value) is type(old)]
            metadata[key] = chance.choice(alike or OF_GGUF)
    return metadata
