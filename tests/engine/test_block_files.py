"""Blocks on disk come back as they were, or are forgotten."""

import os
import shutil
import stat
import threading

import mlx.core as mx
import numpy as np
import pytest

from engine.block_content import most_bytes
from engine.block_files import MOST_AT_ONCE, BlockFiles
from engine.block_store import BlockStore, Room
from engine.blocks import BLOCK, Block, Chain
from engine.kept_files import name_of
from engine.wire import Cause

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


def blocks_of(text, owner="chat", dtype=mx.float32):
    chain = Chain(MODEL, text)
    return [
        Block(chain.before(number), number, chain.ids(number), rows_of(number, dtype), owner)
        for number in range(len(chain))
    ]


def opened(folder, room=PLENTY, model=MODEL):
    return BlockStore(room, BlockFiles(folder, model))


def save_all(store):
    while store.save_next() or store.saving:
        store.wait(10)


def saved(folder, text=TEXT, owner="chat", dtype=mx.float32):
    """Save a text's blocks; return their rows."""
    store = opened(folder)
    blocks = blocks_of(text, owner, dtype)
    rows = [list(block.rows) for block in blocks]
    store.put(blocks)
    save_all(store)
    return rows


def brought(store, text=TEXT):
    """Give the rows of what is found of a text, block by block, up to one that is damaged."""
    found = store.find(Chain(MODEL, text), 0)
    rows = [store.take(block, block.tokens) for block in found.blocks]
    return rows[: rows.index([])] if [] in rows else rows


def found(folder, text=TEXT, room=PLENTY):
    """Count what a store that was just opened finds of a text."""
    return opened(folder, room).find(Chain(MODEL, text), 0).tokens


def size_of(folder):
    return sum(file.stat().st_size for file in folder.iterdir())


def same(one, other):
    return all(
        mx.array_equal(a, b).item() and a.dtype == b.dtype
        for ours, theirs in zip(one, other, strict=True)
        for a, b in zip(ours, theirs, strict=True)
    )


@pytest.mark.parametrize("dtype", [mx.float32, mx.float16, mx.bfloat16])
def test_what_was_saved_is_found_by_the_next_store(tmp_path, dtype):
    rows = saved(tmp_path / "kept", dtype=dtype)
    store = opened(tmp_path / "kept")
    assert store.find(Chain(MODEL, TEXT), 0).tokens == len(TEXT)
    assert all(same(one, other) for one, other in zip(brought(store), rows, strict=True))
    assert store.in_memory == 0


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
    store = opened(tmp_path / "kept")
    store.forget("chat")
    assert len(list((tmp_path / "kept").iterdir())) == 3
    assert store.find(Chain(MODEL, TEXT), 0).tokens == 0
    assert store.find(Chain(MODEL, other), 0).tokens == len(other)
    assert store.on_disk == size_of(tmp_path / "kept")


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
        case "gone":
            file.unlink()
        case _:
            file.write_bytes(
                {
                    "cut": held[:middle],
                    "longer": held + b"\0",
                    "deep": (10**6).to_bytes(8, "little") + b"[" * 10**6,
                    "empty": b"",
                    "other text": b"Dear diary",
                }[how]
            )


@pytest.mark.parametrize(
    "how",
    [
        "flipped",
        "header",
        "name",
        "number",
        "kind",
        "cut",
        "longer",
        "deep",
        "empty",
        "other text",
        "gone",
    ],
)
@pytest.mark.parametrize("after_opening", [False, True])
def test_what_is_damaged_is_removed_and_what_is_before_it_is_used(tmp_path, how, after_opening):
    rows = saved(tmp_path / "kept")
    chain = Chain(MODEL, TEXT)
    file = tmp_path / "kept" / name_of(chain.before(2), "chat")
    if not after_opening:
        damage(file, how)
    store = opened(tmp_path / "kept")
    if after_opening:
        damage(file, how)
    back = brought(store)
    assert len(back) == 1
    assert same(back[0], rows[0])
    assert not file.exists()
    assert store.find(chain, 0).tokens == BLOCK
    known = {block.file for block in store if block.file is not None}
    assert store.on_disk == sum(file.stat().st_size for file in known)


def test_another_text_in_the_place_of_what_was_written_is_not_taken_for_it(tmp_path):
    other = [*TEXT[:-1], 99]
    saved(tmp_path / "kept")
    saved(tmp_path / "kept", other)
    store = opened(tmp_path / "kept")
    one, another = (
        tmp_path / "kept" / name_of(Chain(MODEL, text).before(3), "chat") for text in (TEXT, other)
    )
    one.write_bytes(another.read_bytes())
    assert len(brought(store)) == 2
    assert not one.exists()


def test_what_two_have_written_of_one_text_is_kept_once(tmp_path):
    saved(tmp_path / "kept")
    saved(tmp_path / "theirs", owner="other")
    for file in (tmp_path / "theirs").iterdir():
        file.rename(tmp_path / "kept" / file.name)
    store = opened(tmp_path / "kept")
    assert len(brought(store)) == len(list((tmp_path / "kept").iterdir())) == 3
    assert store.on_disk == size_of(tmp_path / "kept")
    store.limit(Room(0, 0))
    assert list((tmp_path / "kept").iterdir()) == []
    assert store.find(Chain(MODEL, TEXT), 0).tokens == 0


def test_the_files_of_another_model_are_removed(tmp_path):
    saved(tmp_path / "kept")
    assert list(opened(tmp_path / "kept", model=b"another")) == []
    assert list((tmp_path / "kept").iterdir()) == []


@pytest.mark.parametrize("old", ["number 1", "another's", "plain"])
def test_the_files_of_an_older_version_are_removed(tmp_path, old):
    saved(tmp_path / "kept", TEXT[:9])
    (file,) = (tmp_path / "kept").iterdir()
    match old:
        case "number 1":
            file.write_bytes(file.read_bytes().replace(b"paddock block 2", b"paddock block 1"))
        case "another's":
            file.rename(file.with_name(name_of(bytes.fromhex(file.name[:32]), "another")))
        case "plain":
            file.rename(file.with_name(f"{file.name[:32]}.safetensors"))
    assert list(opened(tmp_path / "kept")) == []
    assert list((tmp_path / "kept").iterdir()) == []


def test_files_that_were_not_finished_are_removed(tmp_path):
    saved(tmp_path / "kept")
    (tmp_path / "kept" / "0123.part").write_bytes(b"half")
    assert found(tmp_path / "kept") == len(TEXT)
    assert not (tmp_path / "kept" / "0123.part").exists()


def test_what_nothing_leads_to_any_more_is_removed_to_the_last_file(tmp_path):
    text = [number % 5 for number in range(5 * BLOCK)]
    saved(tmp_path / "kept", text)
    second = Chain(MODEL, text).before(2)
    (tmp_path / "kept" / name_of(second, "chat")).unlink()
    assert found(tmp_path / "kept", text) == BLOCK
    assert len(list((tmp_path / "kept").iterdir())) == 1


def test_a_disk_that_has_no_room_keeps_what_was_used_last_from_its_beginning(tmp_path):
    saved(tmp_path / "kept", [9, *TEXT])
    saved(tmp_path / "kept")
    room = Room(10**9, size_of(tmp_path / "kept") - 1)
    assert found(tmp_path / "kept", room=room) == len(TEXT)
    assert found(tmp_path / "kept", [9, *TEXT], room) == 2 * BLOCK
    assert found(tmp_path / "kept", room=Room(10**9, 0)) == 0
    assert list((tmp_path / "kept").iterdir()) == []


def test_what_is_found_or_at_hand_is_used_on_disk_too_its_beginning_last(tmp_path):
    saved(tmp_path / "kept")
    for file in (tmp_path / "kept").iterdir():
        os.utime(file, (0, 0))
    store = opened(tmp_path / "kept")
    store.find(Chain(MODEL, TEXT), 2 * BLOCK)
    save_all(store)
    chain = Chain(MODEL, TEXT)
    files = [tmp_path / "kept" / name_of(chain.before(number), "chat") for number in (1, 2, 3)]
    times = [file.stat().st_mtime_ns for file in files]
    assert times == sorted(times, reverse=True)
    assert len(set(times)) == 3
    assert min(times) > 10**18


def test_a_file_lies_there_under_its_name_only_when_it_is_synced(tmp_path, monkeypatch):
    seen, sync = [], os.fsync
    # Not a stand-in: what is synced is synced, and looked at.
    monkeypatch.setattr(os, "fsync", lambda file: (seen.append(sorted(names())), sync(file))[1])

    def names():
        return [file.suffix for file in (tmp_path / "kept").iterdir()]

    saved(tmp_path / "kept", TEXT[:BLOCK])
    assert seen == [[".part"]]
    assert names() == [".safetensors"]


def test_models_share_one_disk_and_what_others_have_goes_first(tmp_path):
    saved(tmp_path / "one", TEXT)
    saved(tmp_path / "other", [8, *TEXT])
    each = size_of(tmp_path / "one")
    most = 2 * each + 7 * each // 10
    third = opened(tmp_path / "third", Room(10**9, most))
    third.put(blocks_of([7, *TEXT]))
    while third.save_next() or third.saving:
        third.wait(10)
        folders = [folder for folder in tmp_path.iterdir() if folder.is_dir()]
        assert sum(map(size_of, folders)) <= most
    assert third.on_disk == size_of(tmp_path / "third") > 0.9 * each
    # The one that was used last lost nothing, and the one before it not its beginning.
    assert found(tmp_path / "other", [8, *TEXT]) == len(TEXT) + 1
    assert found(tmp_path / "one", TEXT) in {BLOCK, 2 * BLOCK}


def test_what_is_too_large_for_the_disk_costs_the_others_nothing(tmp_path):
    saved(tmp_path / "one", TEXT)
    before = size_of(tmp_path / "one")
    other = opened(tmp_path / "other", Room(10**9, before))
    large = Block(b"", 0, b"1234", [(mx.zeros((1, 1, before, 1)),)], "chat")
    other.put([large])
    assert not other.save_next()
    assert size_of(tmp_path / "one") == before


def test_a_file_is_never_larger_than_it_was_thought(tmp_path):
    blocks = [*blocks_of(TEXT), Block(b"", 0, b"", [(mx.zeros((1, 1, 1, 1)),)] * 200, "c" * 99)]
    store = opened(tmp_path / "kept")
    store.put(blocks)
    most = {block.key: most_bytes(block) for block in blocks}
    save_all(store)
    for block in store:
        assert most[block.key] - 30_000 < block.file.stat().st_size <= most[block.key]


@pytest.mark.parametrize(
    ("shared", "tokens", "lost"), [(63, BLOCK, None), (64, BLOCK + 64, Cause.REWRITTEN)]
)
def test_a_few_tokens_of_a_block_are_not_worth_reading_its_file(tmp_path, shared, tokens, lost):
    saved(tmp_path / "kept")
    wanted = [*TEXT[: BLOCK + shared], 99, 99]
    store = opened(tmp_path / "kept")
    seen = store.find(Chain(MODEL, wanted), 0)
    assert (seen.tokens, seen.lost) == (tokens, lost)
    store.put(blocks_of(TEXT))  # in memory, each is worth it
    assert store.find(Chain(MODEL, wanted), 0).tokens == BLOCK + shared


@pytest.fixture
def stuck():
    """Have a block's file be one that takes nothing in before someone reads it."""
    made = []

    def stuck(folder, block):
        made.append((folder / name_of(block.key, block.owner)).with_suffix(".part"))
        os.mkfifo(made[-1])
        return made[-1]

    yield stuck
    for aside in made:
        # Whoever still waits there would keep the tests from ending.
        if aside.exists():
            reading = os.open(aside, os.O_RDONLY | os.O_NONBLOCK)
            aside.unlink()
            os.close(reading)


def drained(aside):
    """Take in what is written there, on another thread."""
    thread = threading.Thread(target=aside.read_bytes)
    thread.start()
    return thread


def test_a_slow_disk_has_few_blocks_waiting_and_stops_nobody(tmp_path, stuck):
    store = opened(tmp_path / "kept")
    blocks = blocks_of([number % 5 for number in range(4 * BLOCK)])
    rows = [list(block.rows) for block in blocks]
    aside = stuck(tmp_path / "kept", blocks[0])
    # Their rows lie elsewhere too, so here they are on their way to the disk and nowhere else.
    begun = [store.add_to_files(block) for block in blocks]
    assert begun == [True] * MOST_AT_ONCE + [False] * 2
    assert not store.save_next()
    assert store.saving
    assert store.in_memory == 0
    back = brought(store, [number % 5 for number in range(4 * BLOCK)])
    assert [same(*pair) for pair in zip(back, rows[:2], strict=True)] == [True, True]
    store.forget("chat")
    assert list(store) == []
    assert store.on_disk == 0
    thread = drained(aside)
    save_all(store)
    thread.join()
    assert list((tmp_path / "kept").iterdir()) == []


def test_what_is_not_begun_when_it_is_closed_is_left(tmp_path, stuck):
    store = opened(tmp_path / "kept")
    blocks = blocks_of(TEXT)
    aside = stuck(tmp_path / "kept", blocks[0])
    store.put(blocks)
    assert [store.save_next(), store.save_next()] == [True, True]
    store.close()
    drained(aside).join()
    while store.saving:
        store.wait(10)
    assert list((tmp_path / "kept").iterdir()) == []


def test_what_goes_on_with_a_private_beginning_is_not_written_as_nothing_would_lead_to_it(tmp_path):
    store = opened(tmp_path / "kept")
    store.put(blocks_of(TEXT[:BLOCK], owner=None))
    store.put(blocks_of(TEXT)[1:])
    save_all(store)
    assert list((tmp_path / "kept").iterdir()) == []


def test_a_beginning_whose_file_looks_old_outlasts_its_end(tmp_path):
    saved(tmp_path / "kept")
    first = tmp_path / "kept" / name_of(Chain(MODEL, TEXT).before(1), "chat")
    os.utime(first, (0, 0))
    room = Room(10**9, size_of(tmp_path / "kept") - 1)
    assert found(tmp_path / "kept", room=room) == 2 * BLOCK


def test_what_is_removed_while_it_is_written_is_gone_when_nothing_is_written_any_more(tmp_path):
    store = opened(tmp_path / "kept")
    store.put(blocks_of(TEXT))
    assert store.save_next()
    assert store.save_next()
    store.forget("chat")
    store.close()
    save_all(store)
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
    store.put(blocks_of(TEXT[:5]))
    save_all(store)
    assert caplog.text.count("cannot be written") == 1
    assert store.find(chain, 0).tokens == 5
    assert store.on_disk == 0


def test_a_folder_that_was_removed_while_it_is_in_use_is_made_again(tmp_path):
    kept = tmp_path / "there" / "kept"
    store = BlockStore(PLENTY, BlockFiles(kept, MODEL))
    shutil.rmtree(kept.parent)
    store.put(blocks_of(TEXT[:5]))
    save_all(store)
    assert store.fault is None
    assert len(list(kept.iterdir())) == 1
