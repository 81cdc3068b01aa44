"""A block's file is safetensors', and read without a copy it is what that library reads."""

import mlx.core as mx
import numpy as np
import pytest
from safetensors.numpy import load

from engine.block_content import FAULTS, FORMAT, Content, Label, as_numbers, as_rows, encoded, read
from engine.blocks import Block
from tests.engine.test_block_files import rows_of, same


def content_of(rows):
    tensors, numbers = as_numbers(Block(b"", 0, b"", rows))
    return Content(Label(FORMAT, "ab", "chat", "cd", "0", "ef", numbers, ""), tensors)


@pytest.mark.parametrize("dtype", [mx.float32, mx.float16, mx.bfloat16, mx.uint32])
def test_what_is_read_is_what_safetensors_reads_and_what_was_written(tmp_path, dtype):
    rows = rows_of(1, dtype)
    file = tmp_path / "one.safetensors"
    file.write_bytes(encoded(content_of(rows)))
    back, theirs = read(file), load(file.read_bytes())
    assert back.tensors.keys() == theirs.keys()
    assert all(np.array_equal(back.tensors[name], theirs[name]) for name in theirs)
    assert same(as_rows(back), rows)


def test_no_file_is_read_in_which_a_bit_is_another(tmp_path):
    file, held = tmp_path / "one.safetensors", encoded(content_of(rows_of(1)[:1]))
    for place in range(0, len(held), 7):
        file.write_bytes(held[:place] + bytes([held[place] ^ 4]) + held[place + 1 :])
        with pytest.raises(FAULTS):
            read(file)
