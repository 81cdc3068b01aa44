"""What is wrapped comes out as it went in, and what was damaged on the way does not come out."""

import os
import platform
import stat
import subprocess
import sys
import zipfile
from contextlib import nullcontext

import pytest
from iso9660 import DamagedVolumeError

from tests.helpers.tree import put_tree
from udif import DamagedImageError, read_image
from wrap import WrapError, differences, unwrap, write_dmg, write_zip

pytestmark = pytest.mark.skipif(
    platform.system() == "Darwin", reason="a Mac wraps by hdiutil and ditto"
)


@pytest.fixture
def tree(tmp_path):
    return put_tree(tmp_path / "Paddock.app")


@pytest.mark.parametrize("write", [write_dmg, write_zip])
def test_what_is_wrapped_comes_out_to_the_bit(tree, tmp_path, write):
    write(tree, tmp_path / "wrapped")
    unwrap(tmp_path / "wrapped", tmp_path / "out")
    assert list(differences(tree, tmp_path / "out" / "Paddock.app")) == []
    assert (tmp_path / "out" / "Paddock.app" / "zeroes").stat().st_size == (3 << 20) + 3


def test_a_disk_image_has_a_link_to_drag_the_app_onto(tree, tmp_path):
    write_dmg(tree, tmp_path / "Paddock.dmg")
    unwrap(tmp_path / "Paddock.dmg", tmp_path / "out")
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"Paddock.app", "Applications"}
    assert str((tmp_path / "out" / "Applications").readlink()) == "/Applications"


HDIUTIL = """#!/bin/sh
echo "$*" >>"$LOG"
[ "$(stat -c %a "$5")" = 755 ] || exit 3
[ "$(wc -l <"$LOG")" -gt {fails} ] || {{ echo "hdiutil: create failed - {why}" >&2; exit 1; }}
"""


@pytest.mark.parametrize(
    "said",
    [
        {"fails": 0, "why": "", "tried": 1},
        {"fails": 2, "why": "Resource busy", "tried": 3},
        {"fails": 99, "why": "Resource busy", "tried": 8},
        {"fails": 99, "why": "No space left", "tried": 1},
    ],
)
def test_a_mac_that_is_busy_with_the_new_disk_is_asked_again(tree, tmp_path, monkeypatch, said):
    programs, log = tmp_path / "programs", tmp_path / "log"
    programs.mkdir()
    for name, text in (("hdiutil", HDIUTIL.format(**said)), ("ditto", "#!/bin/sh\n")):
        (programs / name).write_text(text)
        (programs / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(programs), prepend=os.pathsep)
    monkeypatch.setenv("LOG", str(log))
    monkeypatch.setattr("platform.system", lambda: "Darwin")
    fails = pytest.raises(WrapError, match=said["why"]) if said["fails"] == 99 else nullcontext()
    with fails:
        write_dmg(tree, tmp_path / "Paddock.dmg")
    assert len(log.read_text().splitlines()) == said["tried"]


def test_an_archive_says_of_links_that_they_are_links(tree, tmp_path):
    write_zip(tree, tmp_path / "Paddock.zip")
    with zipfile.ZipFile(tmp_path / "Paddock.zip") as packed:
        entry = packed.getinfo("Paddock.app/near")
        assert packed.read(entry) == b"program"
        assert stat.S_ISLNK(entry.external_attr >> 16)
        assert entry.create_system == 3
        assert packed.testzip() is None


def test_two_archives_of_one_app_are_the_same(tree, tmp_path):
    write_zip(tree, tmp_path / "one.zip")
    write_zip(tree, tmp_path / "other.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "other.zip").read_bytes()


def test_zeroes_take_no_room(tree, tmp_path):
    write_dmg(tree, tmp_path / "one.dmg")
    with (tree / "zeroes").open("rb+") as file:
        file.truncate(40 << 20)
    write_dmg(tree, tmp_path / "other.dmg")
    sizes = [(tmp_path / name).stat().st_size for name in ("one.dmg", "other.dmg")]
    assert sizes[1] - sizes[0] < 5000


@pytest.mark.parametrize("at", [100, -100, -400, -700])
def test_a_byte_that_was_changed_is_found(tree, tmp_path, at):
    dmg = tmp_path / "Paddock.dmg"
    write_dmg(tree, dmg)
    changed = bytearray(dmg.read_bytes())
    changed[at] ^= 0xFF
    dmg.write_bytes(changed)
    try:
        unwrap(dmg, tmp_path / "out")
    except (DamagedImageError, DamagedVolumeError):
        return
    # What fills up the format's last part says nothing.
    assert list(differences(tree, tmp_path / "out" / "Paddock.app")) == []


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        (b"UTF-8", b"UTFL8"),
        (b"<key>resource-fork</key>", b"<key>resource-work</key>"),
        (b"<array>", b"<brray>"),
        (b"<data>", b"<data>A"),
        (b"</dict>\n</plist>", b"</dict></plist>"),
    ],
)
def test_a_table_that_was_changed_is_told_as_damage(tree, tmp_path, was, becomes):
    dmg = tmp_path / "Paddock.dmg"
    write_dmg(tree, dmg)
    dmg.write_bytes(dmg.read_bytes().replace(was, becomes, 1))
    with pytest.raises(DamagedImageError):
        read_image(dmg, tmp_path / "disk")


@pytest.mark.parametrize("content", [b"", b"no image" * 100])
def test_what_is_no_disk_image_is_told(tmp_path, content):
    (tmp_path / "x.dmg").write_bytes(content)
    with pytest.raises(DamagedImageError, match="does not end"):
        unwrap(tmp_path / "x.dmg", tmp_path / "out")


def test_nothing_is_unwrapped_over_what_is_there(tree, tmp_path):
    write_zip(tree, tmp_path / "Paddock.zip")
    with pytest.raises(WrapError, match="is there already"):
        unwrap(tmp_path / "Paddock.zip", tree)


def test_an_archive_cannot_put_anything_beside_its_folder(tmp_path):
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as packed:
        packed.writestr("../outside", "x")
    with pytest.raises(WrapError, match="outside"):
        unwrap(tmp_path / "bad.zip", tmp_path / "out")
    assert not (tmp_path / "outside").exists()


def _spoil_mode(tree):
    (tree / "program").chmod(0o644)


def _spoil_bytes(tree):
    (tree / "Readme").write_bytes(b"two")


def _spoil_link(tree):
    (tree / "near").unlink()
    (tree / "near").symlink_to("empty")


def _spoil_kind(tree):
    (tree / "near").unlink()
    (tree / "near").write_bytes((tree / "program").read_bytes())


def _spoil_by_more(tree):
    (tree / "more").touch()


def _spoil_by_less(tree):
    (tree / "empty").unlink()


@pytest.mark.parametrize(
    "spoil",
    [_spoil_mode, _spoil_bytes, _spoil_link, _spoil_kind, _spoil_by_more, _spoil_by_less],
)
def test_what_is_not_the_same_is_told(tree, tmp_path, spoil):
    write_zip(tree, tmp_path / "Paddock.zip")
    unwrap(tmp_path / "Paddock.zip", tmp_path / "out")
    spoil(tmp_path / "out" / "Paddock.app")
    assert len(list(differences(tree, tmp_path / "out" / "Paddock.app"))) == 1


def _run(*words):
    command = [sys.executable, "packaging/wrap.py", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_command_wraps_and_tells_whether_the_same_comes_out(tree, tmp_path):
    dmg = tmp_path / "Paddock.dmg"
    done = _run("dmg", tree, dmg)
    assert (done.returncode, done.stderr) == (0, "")
    done = _run("read", dmg, tmp_path / "out", "--same-as", tree)
    assert (done.returncode, done.stderr) == (0, "")
    (tree / "empty").write_text("more")
    done = _run("read", dmg, tmp_path / "again", "--same-as", tree)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (1, "empty: other bytes")


@pytest.mark.parametrize("words", [("dmg", "none.app"), ("zip", "none.app"), ("read", "none.dmg")])
def test_the_command_says_in_a_line_that_there_is_nothing_to_wrap_or_read(tmp_path, words):
    verb, name = words
    done = _run(verb, tmp_path / name, tmp_path / "out")
    assert done.returncode == 1
    assert name in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_command_says_in_a_sentence_what_it_cannot_read(tmp_path):
    (tmp_path / "x.dmg").write_bytes(b"no image" * 100)
    done = _run("read", tmp_path / "x.dmg", tmp_path / "out")
    assert done.returncode == 1
    assert done.stderr == "It does not end as a disk image does.\n"
