"""What a conversation has on disk is known by the names of files alone."""

import os

import pytest

from engine.kept_files import OtherModels, forget_in, keep_only, name_of

KEY = bytes(range(16))


def write(folder, model, name, size=10, used=1):
    file = folder / model / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"?" * size)
    os.utime(file, ns=(used, used))
    return file


def left(folder):
    return {file.name for file in folder.glob("*/*")}


@pytest.fixture
def kept(tmp_path):
    """Return a folder with files of two models for three conversations, one being written."""
    for model in ("one", "two"):
        for owner in ("a", "b", "c"):
            write(tmp_path, model, name_of(KEY, owner))
        write(tmp_path, model, name_of(KEY, "a").replace(".safetensors", ".part"))
        write(tmp_path, model, f"{KEY.hex()}.safetensors")
    write(tmp_path, "one", "notes.txt")
    return tmp_path


def test_a_conversation_is_forgotten_for_all_models_half_written_files_too(kept):
    before = left(kept)
    forget_in(kept, "a")
    gone = {name_of(KEY, "a"), name_of(KEY, "a").replace(".safetensors", ".part")}
    assert left(kept) == before - gone


def test_only_what_living_conversations_have_is_kept(kept):
    keep_only(kept, ["b", "new"])
    assert left(kept) == {name_of(KEY, "b"), "notes.txt"}


def test_where_no_conversation_is_nothing_is_kept(kept):
    keep_only(kept, [])
    assert left(kept) == {"notes.txt"}


def test_a_folder_that_is_not_there_holds_nothing(tmp_path):
    forget_in(tmp_path / "none", "a")
    keep_only(tmp_path / "none", [])
    assert OtherModels(tmp_path / "none" / "own").nbytes == 0


def test_no_two_conversations_have_one_name_and_a_name_tells_none():
    names = {name_of(KEY, str(number)) for number in range(1000)}
    assert len(names) == 1000
    assert "secret" not in name_of(KEY, "secret")


def test_other_models_give_way_by_use_and_what_is_the_models_own_stays(tmp_path):
    own = write(tmp_path, "own", name_of(KEY, "a"), used=0)
    files = [write(tmp_path, str(n % 3), name_of(KEY, str(n)), 100, used=n) for n in (3, 1, 4, 2)]
    others = OtherModels(tmp_path / "own")
    assert others.nbytes == 400
    assert others.give_way(101) == 200
    assert [file.exists() for file in files] == [True, False, True, False]
    files[0].unlink()  # as its conversation was forgotten
    assert others.give_way(50) == 100
    assert files[2].exists()
    assert others.give_way(1000) == 100
    assert others.nbytes == 0
    assert own.exists()
