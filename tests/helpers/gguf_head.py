"""Heads of GGUF files: a shape of any size as the gguf library writes it, without the weights."""

import struct
import tempfile
from pathlib import Path

import numpy as np
from gguf import GGUFWriter

LETTERS = {4: "I", 5: "i", 6: "f"}


def gguf_head(
    shape, *, kv_heads="said", says_head_dim=True, says_vocabulary=False, tokens_first=False
):
    """Return a file of this shape with one small tensor; its tokens are its vocabulary.

    kv_heads is “said”, “left out”, or “a row”: one number for each layer, some without any.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.gguf"
        writer = GGUFWriter(path, shape.architecture)
        if tokens_first:
            _say_tokens(writer, shape)
        writer.add_name("A model")
        writer.add_context_length(shape.context)
        writer.add_embedding_length(shape.hidden_size)
        writer.add_block_count(shape.n_layers)
        writer.add_feed_forward_length(shape.intermediate_size)
        writer.add_head_count(shape.n_heads)
        if kv_heads == "said":
            writer.add_head_count_kv(shape.n_kv_heads)
        if kv_heads == "a row":
            writer.add_head_count_kv([0, shape.n_kv_heads] * shape.n_layers)
        writer.add_layer_norm_rms_eps(1e-5)
        writer.add_rope_freq_base(500_000.0)
        if says_head_dim:
            writer.add_key_length(shape.head_dim)
        if says_vocabulary:
            writer.add_vocab_size(shape.vocab_size)
        if not tokens_first:
            _say_tokens(writer, shape)
        writer.add_chat_template("{{ messages[0].content }}")
        writer.add_tensor("token_embd.weight", np.zeros((2, 32), np.float32))
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()
        return path.read_bytes()


def value(kind, number):
    """Return a number as it stands behind its key."""
    return struct.pack(f"<I{LETTERS[kind]}", kind, number)


def _say_tokens(writer, shape):
    writer.add_tokenizer_model("gpt2")
    writer.add_token_list([f"token {number}" for number in range(shape.vocab_size)])
    writer.add_token_types([1] * shape.vocab_size)
