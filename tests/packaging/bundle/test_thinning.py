"""Files for two processors become files for Apple's, and no other file changes."""

import pytest

from bundle.thinning import thin
from macho import DamagedMachOError, images
from tests.helpers.mach_o import Fixture, fat, mach_o


def test_only_the_part_for_apples_processors_is_left(tmp_path):
    arm, intel = mach_o(Fixture(exports=("_here",))), mach_o(Fixture(arch="x86_64"))
    both = fat(intel, arm)
    (tmp_path / "both.so").write_bytes(both)
    (tmp_path / "both.so").chmod(0o755)
    (tmp_path / "arm.so").write_bytes(arm)
    (tmp_path / "words.txt").write_text("words")
    assert thin(tmp_path) == len(both) - len(arm)
    assert (tmp_path / "both.so").read_bytes() == arm == (tmp_path / "arm.so").read_bytes()
    assert (tmp_path / "both.so").stat().st_mode & 0o777 == 0o755
    assert (tmp_path / "words.txt").read_text() == "words"


def test_its_signature_still_holds(tmp_path):
    (tmp_path / "both.so").write_bytes(fat(mach_o(Fixture(arch="x86_64")), mach_o()))
    thin(tmp_path)
    (image,) = images(tmp_path / "both.so")
    assert image.signature is not None


def test_a_file_for_others_alone_is_refused(tmp_path):
    intel = mach_o(Fixture(arch="x86_64"))
    (tmp_path / "both.so").write_bytes(fat(intel, intel))
    with pytest.raises(DamagedMachOError):
        thin(tmp_path)
