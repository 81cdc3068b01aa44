"""Removing touches what Paddock got, and nothing else."""

import fcntl
import os
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.hub import manifest
from app.library.errors import LibraryError
from app.library.removing import APPLE_DOUBLE
from tests.helpers.model_places import shelf_at, write_got

GGUF = b"GGUF"
FOLDER = {"config.json": b"{}", "model.safetensors": b"weights", "README.md": b"# Model"}
NAMES = st.text("ab.~ ü/\\", min_size=1, max_size=8)
OURS = ("config.json", "model.safetensors", "tokenizer.json", "sub/extra.json", "README.md")


def everything(folder):
    """Name all that lies below a folder, but for folders."""
    there = (each for each in folder.rglob("*") if each.is_symlink() or not each.is_dir())
    return {str(each.relative_to(folder)) for each in there}


def test_a_folder_goes_whole_and_takes_empty_folders_along(home):
    folder = write_got(home, "owner/name", FOLDER)
    write_got(home, "owner/other", FOLDER | {"model.safetensors": b"other"})
    shelf_at(home).remove(folder)
    assert [each.name for each in (home / "models/owner").iterdir()] == ["other"]


def test_what_the_user_put_beside_a_model_stays(home):
    folder = write_got(home, "owner/name", FOLDER)
    (folder / "my notes.txt").write_text("mine")
    shelf_at(home).remove(folder)
    assert everything(folder) == {"my notes.txt"}


def test_what_the_finder_left_in_an_empty_folder_goes_with_it(home):
    folder = write_got(home, "owner/name", FOLDER)
    for place in (folder, folder.parent):
        (place / ".DS_Store").write_bytes(b"\0\0\0\1Bud1")
        (place / "._name").write_bytes(APPLE_DOUBLE + bytes(100))
    shelf_at(home).remove(folder)
    assert everything(home / "models") == set()
    assert not folder.parent.exists()


@pytest.mark.parametrize("mine", ["._notes", ".DS_Store/notes", ".hidden", "notes.txt"])
def test_what_the_finder_left_beside_what_is_the_users_stays_too(home, mine):
    folder = write_got(home, "owner/name", FOLDER)
    (folder / mine).parent.mkdir(exist_ok=True)
    (folder / mine).write_text("mine")
    (folder / "._.DS_Store").write_bytes(APPLE_DOUBLE)
    shelf_at(home).remove(folder)
    assert everything(folder) == {mine, "._.DS_Store"}


def test_of_two_models_in_one_folder_one_goes(home):
    folder = write_got(
        home, "o/n", {"a-Q4_0.gguf": GGUF, "a-Q8_0.gguf": b"GGUF 8", "README.md": b"r"}
    )
    shelf = shelf_at(home)
    shelf.remove(folder / "a-Q4_0.gguf")
    assert everything(folder) == {"a-Q8_0.gguf", "README.md", "paddock.json"}
    assert [file.path for file in manifest.read(folder).files] == ["a-Q8_0.gguf", "README.md"]
    shelf.remove(folder / "a-Q8_0.gguf")
    assert not folder.exists()


def test_the_parts_of_one_gguf_go_together(home):
    parts = {f"big-0000{part}-of-00002.gguf": GGUF + bytes(part) for part in (1, 2)}
    folder = write_got(home, "o/n", parts)
    shelf_at(home).remove(folder / "big-00001-of-00002.gguf")
    assert not folder.exists()


def test_the_starter_goes_alone(home):
    starter = Path(os.environ["PADDOCK_TEST_STARTER"])
    file = home / "models" / starter.name
    file.parent.mkdir(parents=True)
    file.symlink_to(starter)
    (file.parent / "other.gguf").write_bytes(GGUF)
    shelf_at(home).remove(file)
    assert everything(home / "models") == {"other.gguf"}
    assert starter.exists()


@pytest.mark.parametrize(
    "name", ["../../out.txt", "{outside}/in.txt", "link/in.txt", "..", ".", "a/../b"]
)
def test_a_manifest_that_leads_out_of_its_folder_removes_nothing_there(home, tmp_path, name):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "in.txt").write_text("mine")
    (home / "models/o").mkdir(parents=True)
    (home / "models/out.txt").write_text("mine")
    folder = write_got(home, "o/n", FOLDER)
    (folder / "link").symlink_to(outside)
    said = manifest.read(folder)
    name = name.format(outside=outside)
    hostile = type(said.files[0])(name, 4, said.files[0].algorithm, "0" * 40)
    manifest.write(folder, type(said)(repo="o/n", files=(*said.files, hostile)))
    shelf_at(home).remove(folder)
    assert (outside / "in.txt").read_text() == "mine"
    assert (home / "models/out.txt").read_text() == "mine"
    assert everything(folder) == {"link"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may remove everything")
def test_what_cannot_be_removed_is_told_and_can_be_removed_again(home):
    folder = write_got(home, "o/n", FOLDER | {"shut/x.json": b"{}"})
    (folder / "shut").chmod(0o500)
    shelf = shelf_at(home)
    with pytest.raises(LibraryError, match="could not be removed whole"):
        shelf.remove(folder)
    (folder / "shut").chmod(0o700)
    shelf.remove(folder)
    assert not folder.exists()


def test_what_only_partly_goes_is_still_ours_and_can_be_removed_again(home):
    folder = write_got(home, "o/n", FOLDER | {"x.json": b"{}"})
    (folder / "x.json").unlink()
    (folder / "x.json").mkdir()
    (folder / "x.json" / "mine").write_text("mine")
    shelf = shelf_at(home)
    with pytest.raises(LibraryError, match=r"could not be removed whole \(.*directory\)"):
        shelf.remove(folder)
    assert everything(folder) == {"paddock.json", "x.json/mine"}


@settings(deadline=None, max_examples=60)
@given(
    got=st.sets(st.sampled_from(OURS)),
    own=st.dictionaries(NAMES, st.just(b"mine"), max_size=5),
    said=st.lists(NAMES, max_size=5),
)
def test_whatever_a_manifest_says_only_what_it_names_in_its_folder_goes(
    tmp_path_factory, got, own, said
):
    base = tmp_path_factory.mktemp("any")
    home, shelf = base / "home", shelf_at(base / "home")
    folder = write_got(
        home, "o/n", dict.fromkeys(got | {"config.json", "model.safetensors"}, b"{}")
    )
    (base / "home/models/o/mine").write_bytes(b"mine")
    for name, content in own.items():
        write_if_possible(folder, name, content)
    read = manifest.read(folder)
    more = tuple(type(read.files[0])(name, 4, read.files[0].algorithm, "0" * 40) for name in said)
    manifest.write(folder, type(read)(repo="o/n", files=read.files + more))
    before, inside = everything(base), [name for name in said if name[0] != "/"]
    named = {str((folder / name).relative_to(base)) for name in [*got, *inside, *OURS[:2]]}
    try:
        shelf.remove(folder)
    except LibraryError:  # a name of a folder that is not empty
        assert (folder / manifest.NAME).exists()
    gone = before - everything(base) - {str((folder / manifest.NAME).relative_to(base))}
    assert {os.path.normpath(each) for each in gone} <= {os.path.normpath(each) for each in named}
    assert (base / "home/models/o/mine").exists()


def write_if_possible(folder, name, content):
    file = folder / name.lstrip("/")
    if ".." in name or file.exists() or file.name in {manifest.NAME, *OURS}:
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except OSError:
        pass


def test_it_waits_for_each_download_that_is_put_into_place_and_leaves_no_lock(home):
    folder = write_got(home, "o/n", FOLDER)
    lock = home / "models/.downloads/placing.lock"
    lock.parent.mkdir()
    removing = Thread(target=shelf_at(home).remove, args=(folder,))
    with lock.open("wb") as first:
        fcntl.flock(first, fcntl.LOCK_EX)
        removing.start()
        removing.join(0.3)
        # Who is done takes the lock's name away, and the next one makes it anew.
        lock.unlink()
        second = lock.open("wb")
        fcntl.flock(second, fcntl.LOCK_EX)
    removing.join(0.5)
    assert (folder / "model.safetensors").exists()
    second.close()
    removing.join()
    assert everything(home / "models") == set()


def test_a_link_in_place_of_the_lock_makes_no_file_elsewhere(home, tmp_path):
    folder = write_got(home, "o/n", FOLDER)
    (home / "models/.downloads").mkdir()
    (home / "models/.downloads/placing.lock").symlink_to(tmp_path / "elsewhere")
    shelf_at(home).remove(folder)
    assert not (tmp_path / "elsewhere").exists()
