"""A byte that was changed after signing is found, wherever it lies."""

import plistlib

import pytest

from tests.helpers.app_bundle import MLX, PROGRAM, put, seal
from tests.helpers.mach_o import Fixture

CORE = f"{MLX}/core.cpython-313-darwin.so"
STARTER = "Contents/Resources/src/resources/models/small.gguf"
SEAL = "Contents/_CodeSignature/CodeResources"


def test_code_that_is_not_signed_is_found(app, found):
    put(app, CORE, Fixture(signed=False))
    assert found("signed") == [(CORE, "is not signed")]


def test_code_that_was_changed_is_found(app, found):
    path = app / CORE
    changed = bytearray(path.read_bytes())
    changed[0x3000] ^= 1
    path.write_bytes(changed)
    assert found("signed") == [(CORE, "is not what was signed, in 1 of its pages")]


def test_a_file_that_was_changed_is_found(app, found):
    put(app, STARTER, "other")
    assert found("sealed") == [(STARTER, "is not what was sealed")]


def test_code_that_was_changed_is_found_by_the_seal_as_well(app, found):
    library = "Contents/Frameworks/libpython3.13.dylib"
    put(app, library, Fixture(kind="dylib", name="@rpath/other"))
    assert found("sealed") == [(library, "is not what was sealed")]
    put(app, library, "no code")
    assert found("sealed") == [(library, "is not what was sealed")]


def test_a_file_that_was_removed_is_found(app, found):
    (app / STARTER).unlink()
    assert found("sealed") == [(STARTER, "is sealed, but not there")]


def test_a_file_that_was_added_is_found(app, found):
    put(app, "Contents/Resources/new.txt", "new")
    assert found("sealed") == [("Contents/Resources/new.txt", "is not sealed")]


def test_a_link_that_leads_elsewhere_is_found(app, found):
    link = app / "Contents/Resources/site-packages/PySide6/Qt/lib/QtCore.framework/QtCore"
    link.unlink()
    link.symlink_to("Versions/A/QtCore")
    ((path, what),) = found("sealed")
    assert (path, what) == (link.relative_to(app).as_posix(), "is not what was sealed")


def test_a_file_in_place_of_a_link_is_found(app, found):
    link = app / "Contents/Resources/site-packages/PySide6/Qt/lib/QtCore.framework/QtCore"
    content = link.read_bytes()
    link.unlink()
    link.write_bytes(content)
    assert [what for _, what in found("sealed")] == ["is not what was sealed"]


def test_what_the_seals_own_rules_leave_out_need_not_be_sealed(app, found):
    put(app, "Contents/Resources/.DS_Store", "Finder")
    assert found("sealed") == []


def test_the_ticket_of_a_notarized_bundle_lies_beside_the_seal(app, found):
    put(app, "Contents/CodeResources", "s8ch, a ticket")
    assert found("sealed") == found("codesigns-places") == []


def test_what_may_be_missing_may_be_missing(app, found):
    path = app / SEAL
    said = plistlib.loads(path.read_bytes())
    said["files2"]["Resources/xx.lproj/Words.strings"] = {"hash2": bytes(32), "optional": True}
    path.write_bytes(plistlib.dumps(said))
    assert found("sealed") == [("Contents/MacOS/Paddock", "was signed with another seal")]


def test_another_info_than_the_programs_is_found(app, found):
    path = app / "Contents/Info.plist"
    path.write_bytes(path.read_bytes().replace(b"15.0", b"14.0"))
    assert found("sealed") == [("Contents/MacOS/Paddock", "was signed with another Info.plist")]


CUT_OFF = b"<?xml version='1.0'?><plist><dict>"


@pytest.mark.parametrize("content", [b"", b"no plist", CUT_OFF, plistlib.dumps({"files": {}})])
def test_a_seal_that_cannot_be_read_is_none(app, found, content):
    put(app, SEAL, content)
    assert found("sealed") == [(SEAL, "is missing or empty: the bundle is not sealed")]


def test_a_bundle_with_a_program_must_be_sealed(app, found):
    (app / SEAL).unlink()
    put(app, "Contents/MacOS/Paddock", PROGRAM)
    assert [path for path, _ in found("sealed")] == [SEAL]


def test_a_digest_alone_is_a_seal_of_the_old_kind(app, found):
    path = app / SEAL
    said = plistlib.loads(path.read_bytes())
    said["files2"]["Resources/Paddock.icns"] = bytes(20)
    path.write_bytes(plistlib.dumps(said))
    assert ("Contents/Resources/Paddock.icns", "is not what was sealed") in found("sealed")


def test_sealing_anew_makes_a_changed_bundle_whole(app, found):
    put(app, STARTER, "other")
    seal(app)
    assert found("sealed") == []
