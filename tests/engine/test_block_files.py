"""Blocks on disk come back as they were, or are forgotten."""

import os
import stat

import mlx.core as mx
import numpy as np
import pytest

from engine.block_files import BlockFiles
from engine.block_store import BlockStore, Room
from engine.blocks import BLOCK, Block, Chain

MODEL = b"model"
PLENTY = Room(10**9, 10**9)
TEXT = [number % 7 for number in range(2 * BLOCK + 40)]


def rows_of(number, dtype=mx.float32):
    """Give what two layers keep of a block."""
    random = np.random.default_rng(number)
    return [
        tuple(mx.array(random.normal(size=(1, 2, 5, 4))).astype(dtype) for _ in range(2))
        for _ in range(2)
    ]


def saved(folder, text=TEXT, owner="chat", dtype=mx.float32):
    """Save a text's blocks; return their rows."""
    files = BlockFiles(folder, MODEL)
    store = BlockStore(PLENTY, files)
    chain = Chain(MODEL, text)
    rows = [rows_of(number, dtype) for number in range(len(chain))]
    store.put(
        Block(chain.before(number), number, chain.ids(number), list(rows[number]), owner)
        for number in range(len(chain))
    )
    while store.save_next():
        pass
    files.wait(10)
    return rows


def found(folder, text=TEXT, room=PLENTY):
    """Give what a store that was just opened finds of a text."""
    return BlockStore(room, BlockFiles(folder, MODEL)).find(Chain(MODEL, text), 0)


def same(one, other):
    return all(
        mx.array_equal(a, b).item() and a.dtype == b.dtype
        for ours, theirs in zip(one, other, strict=True)
        for a, b in zip(ours, theirs, strict=True)
    )


@pytest.mark.parametrize("dtype", [mx.float32, mx.float16, mx.bfloat16])
def test_what_was_saved_is_found_by_the_next_store(tmp_path, dtype):
    rows = saved(tmp_path / "kept", dtype=dtype)
    back = found(tmp_path / "kept")
    assert back.tokens == len(TEXT)
    assert all(same(block.rows, ours) for block, ours in zip(back.blocks, rows, strict=True))


def test_files_are_for_their_user_alone_and_nothing_is_left_beside_them(tmp_path):
    saved(tmp_path / "kept")
    assert stat.S_IMODE((tmp_path / "kept").stat().st_mode) == 0o700
    files = list((tmp_path / "kept").iterdir())
    assert [file.suffix for file in files] == [".safetensors"] * 3
    assert all(stat.S_IMODE(file.stat().st_mode) == 0o600 for file in files)


def test_what_belongs_to_nobody_is_not_written(tmp_path):
    saved(tmp_path / "kept", owner=None)
    assert list((tmp_path / "kept").iterdir()) == []


def test_what_was_read_for_a_conversation_is_removed_with_it(tmp_path):
    other = [9, *TEXT]
    saved(tmp_path / "kept")
    saved(tmp_path / "kept", other, owner="other")
    files = BlockFiles(tmp_path / "kept", MODEL)
    store = BlockStore(PLENTY, files)
    store.forget("chat")
    assert len(list((tmp_path / "kept").iterdir())) == 3
    assert store.find(Chain(MODEL, TEXT), 0).tokens == 0
    assert store.find(Chain(MODEL, other), 0).tokens == len(other)
    assert store.on_disk == sum(file.stat().st_size for file in (tmp_path / "kept").iterdir())


def damage(file, how):
    """Do to a file what disks, people and other programs do."""
    held = file.read_bytes()
    middle = len(held) - 100
    match how:
        case "flipped":
            file.write_bytes(held[:middle] + bytes([held[middle] ^ 1]) + held[middle + 1 :])
        case "header":
            file.write_bytes(held[:9] + b"\0" + held[10:])
        case "name" | "number" | "kind":
            old, new = {
                "name": (b'"1.1"', b'"1.9"'),
                "number": (b'"number":"1"', b'"number":"3"'),
                "kind": (b'"F32"', b'"I32"'),
            }[how]
            assert old in held
            file.write_bytes(held.replace(old, new))
        case "cut":
            file.write_bytes(held[:middle])
        case "empty":
            file.write_bytes(b"")
        case "other text":
            file.write_bytes(b"Dear diary")
        case "gone":
            file.unlink()


@pytest.mark.parametrize(
    "how", ["flipped", "header", "name", "number", "kind", "cut", "empty", "other text", "gone"]
)
@pytest.mark.parametrize("after_opening", [False, True])
def test_what_is_damaged_is_removed_and_what_is_before_it_is_used(tmp_path, how, after_opening):
    saved(tmp_path / "kept")
    chain = Chain(MODEL, TEXT)
    file = tmp_path / "kept" / f"{chain.before(2).hex()}.safetensors"
    if not after_opening:
        damage(file, how)
    store = BlockStore(PLENTY, BlockFiles(tmp_path / "kept", MODEL))
    if after_opening:
        damage(file, how)
    assert store.find(chain, 0).tokens == BLOCK
    assert not file.exists()
    assert store.find(chain, 0).tokens == BLOCK
    known = {block.file for block in store if block.file is not None}
    assert store.on_disk == sum(file.stat().st_size for file in known)


def test_the_files_of_another_model_are_removed(tmp_path):
    saved(tmp_path / "kept")
    store = BlockStore(PLENTY, BlockFiles(tmp_path / "kept", b"another"))
    assert list(store) == []
    assert list((tmp_path / "kept").iterdir()) == []


def test_files_that_were_not_finished_are_removed(tmp_path):
    saved(tmp_path / "kept")
    (tmp_path / "kept" / "0123.part").write_bytes(b"half")
    assert found(tmp_path / "kept").tokens == len(TEXT)
    assert not (tmp_path / "kept" / "0123.part").exists()


def test_a_disk_that_has_no_room_keeps_what_was_used_last_from_its_beginning(tmp_path):
    saved(tmp_path / "kept", [9, *TEXT])
    saved(tmp_path / "kept")
    size = sum(file.stat().st_size for file in (tmp_path / "kept").iterdir())
    room = Room(10**9, size - 1)
    assert found(tmp_path / "kept", room=room).tokens == len(TEXT)
    assert found(tmp_path / "kept", [9, *TEXT], room).tokens == 2 * BLOCK
    assert found(tmp_path / "kept", room=Room(10**9, 0)).tokens == 0
    assert list((tmp_path / "kept").iterdir()) == []


def test_a_disk_that_refuses_costs_nothing_but_what_is_not_saved(tmp_path, caplog):
    kept = tmp_path / "kept"
    files = BlockFiles(kept, MODEL)
    store = BlockStore(PLENTY, files)
    kept.chmod(0o500)
    if os.access(kept, os.W_OK):
        kept.rmdir()
        kept.write_text("no folder")
    chain = Chain(MODEL, TEXT[:5])
    store.put([Block(chain.before(0), 0, chain.ids(0), rows_of(0), "chat")])
    while store.save_next():
        pass
    files.wait(10)
    assert "cannot be written" in caplog.text
    assert store.find(chain, 0).tokens == 5
