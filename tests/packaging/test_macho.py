"""Mach-O files are read as they are, and what is no Mach-O is told from it."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macho import (
    ARM64,
    DamagedMachOError,
    Import,
    Manner,
    Need,
    found_in,
    images,
    images_in,
    is_mach_o,
    slice_of,
)
from tests.helpers.mach_o import SYSTEM, Fixture, fat, mach_o

QT = "@rpath/QtCore.framework/Versions/A/QtCore"


def _read(**facts):
    (image,) = images_in(mach_o(Fixture(**facts)))
    return image


def test_a_file_says_what_it_is_for():
    image = _read(kind="dylib", arch="x86_64", minimum=(13, 4, 1), sdk=(26, 5, 0), name="@rpath/x")
    assert (image.kind, image.arch, image.name) == ("dylib", "x86_64", "@rpath/x")
    assert (image.platform, image.minimum, image.sdk) == (1, (13, 4, 1), (26, 5, 0))


def test_the_older_way_to_name_the_oldest_system_is_read_as_well():
    assert _read(old_minimum=True, minimum=(11, 0, 0)).minimum == (11, 0, 0)


@pytest.mark.parametrize("manner", list(Manner))
def test_a_library_is_needed_in_the_manner_that_was_written(manner):
    image = _read(needs=((SYSTEM, "load"), (QT, manner.value)), rpaths=("@loader_path/Qt/lib",))
    assert image.needs == (Need(SYSTEM, Manner.LOAD), Need(QT, manner))
    assert image.rpaths == ("@loader_path/Qt/lib",)


def test_an_import_knows_its_library_and_whether_it_may_be_missing():
    wanted = (
        Import("_malloc", SYSTEM, weak=False),
        Import("_qVersion", QT, weak=True),
        Import("_PyList_New", "@anywhere", weak=False),
        Import("_main_thing", "@program", weak=False),
    )
    needs = ((SYSTEM, "load"), (QT, "load"))
    image = _read(needs=needs, imports=tuple((i.name, i.library, i.weak) for i in wanted))
    assert image.imports == wanted
    assert image.exports == {"_PyInit_fixture"}


def test_where_names_are_flat_any_image_may_have_them():
    image = _read(flat=True)
    assert [found.library for found in image.imports] == ["@anywhere"]


@pytest.mark.parametrize("wide", [False, True])
def test_the_part_for_one_architecture_is_taken_whole(wide):
    arm, intel = mach_o(Fixture()), mach_o(Fixture(arch="x86_64"))
    both = fat(intel, arm, wide=wide)
    assert [image.arch for image in images_in(both)] == ["x86_64", ARM64]
    assert slice_of(both, ARM64) == arm
    assert slice_of(arm, ARM64) == arm


def test_a_file_without_a_part_for_the_architecture_is_refused():
    with pytest.raises(DamagedMachOError, match="arm64"):
        slice_of(mach_o(Fixture(arch="x86_64")), ARM64)


@pytest.mark.parametrize(
    "other", [b"", b"\xca\xfe\xba\xbe\0\0\0\x41" + bytes(40), b"#!/bin/sh\n" * 9]
)
def test_other_files_are_no_mach_o(tmp_path, other):
    file = tmp_path / "Some.class"
    file.write_bytes(other)
    assert not is_mach_o(file)
    assert images(file) == ()


def test_a_folder_is_gone_through_by_name_and_no_link_is_followed(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.so").write_bytes(mach_o())
    (tmp_path / "a.so").write_bytes(fat(mach_o(), mach_o(Fixture(arch="x86_64"))))
    (tmp_path / "c.so").symlink_to("a.so")
    (tmp_path / "d.txt").write_text("words")
    found = [(path.name, len(read)) for path, read in found_in(tmp_path)]
    assert found == [("a.so", 2), ("two.so", 1)]


@given(data=st.data())
@settings(deadline=None)
def test_a_damaged_file_is_read_or_refused_and_nothing_else(data):
    whole = bytearray(mach_o(Fixture(name="@rpath/libx.dylib", team="TEAM")))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(4, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(DamagedMachOError):
        images_in(bytes(whole[: data.draw(st.integers(1, len(whole)))]))
