"""What lies in the wrong place, or may be used in the wrong way, is found."""

import pytest

from tests.helpers.app_bundle import MLX, QT, put
from tests.helpers.mach_o import Fixture

RESOURCES = "Contents/Resources"


@pytest.mark.parametrize(
    ("target", "what"),
    [
        ("/usr/lib", "leads to the absolute path /usr/lib"),
        ("none", "leads to none, which is not there"),
        ("../../..", "leads to ../../.., outside of the bundle"),
    ],
)
def test_a_link_that_leads_out_or_nowhere_is_found(app, found, target, what):
    (app / RESOURCES / "link").symlink_to(target)
    assert found("links") == [(f"{RESOURCES}/link", what)]


def test_a_framework_as_a_wheel_holds_it_is_found(app, found):
    (app / QT / "Versions/Current").unlink()
    assert found("frameworks") == [(QT, "has no link Versions/Current to a version")]


def test_a_framework_whose_link_leads_nowhere_is_found(app, found):
    link = app / QT / "Versions/Current"
    link.unlink()
    link.symlink_to("B")
    assert found("frameworks") == [(QT, "has no link Versions/Current to a version")]


def test_a_framework_without_its_links_is_found(app, found):
    (app / QT / "QtCore").unlink()
    assert found("frameworks") == [(QT, "has no link QtCore")]


def test_a_copy_in_place_of_a_link_is_found(app, found):
    (app / QT / "Resources").unlink()
    put(app, f"{QT}/Resources/Info.plist", "copy")
    assert found("frameworks") == [
        (QT, "has no link Resources"),
        (f"{QT}/Resources", "is no link into Versions/Current"),
    ]


def test_a_framework_with_two_versions_is_found(app, found):
    put(app, f"{QT}/Versions/B/QtCore", Fixture(kind="dylib"))
    assert found("frameworks") == [(QT, "has more than one version")]


def test_a_framework_that_does_not_say_what_it_is_is_found(app, found):
    (app / QT / "Versions/A/Resources/Info.plist").unlink()
    assert found("frameworks") == [(QT, "has no Resources/Info.plist")]


def test_a_script_that_may_be_executed_is_found(app, found):
    put(app, f"{RESOURCES}/run.sh", "#!/bin/sh\n", mode=0o755)
    assert found("executable-files") == [
        (f"{RESOURCES}/run.sh", "may be executed, and is no Mach-O")
    ]


def test_a_program_elsewhere_is_found(app, found):
    put(app, f"{RESOURCES}/tool", Fixture(kind="program"))
    assert found("executable-files") == [
        (f"{RESOURCES}/tool", "is a program outside of Contents/MacOS")
    ]


def test_a_program_that_may_not_be_executed_is_found(app, found):
    (app / "Contents/MacOS/python3").chmod(0o644)
    assert found("executable-files") == [("Contents/MacOS/python3", "may not be executed")]


@pytest.mark.parametrize(
    ("mode", "what"),
    [
        (0o600, "cannot be read by everyone: -rw-------"),
        (0o666, "gives away too much: -rw-rw-rw-"),
        (0o4644, "gives away too much: -rwSr--r--"),
    ],
)
def test_modes_that_a_user_could_not_live_with_are_found(app, found, mode, what):
    (app / RESOURCES / "Paddock.icns").chmod(mode)
    assert found("modes") == [(f"{RESOURCES}/Paddock.icns", what)]


def test_a_folder_that_not_everyone_can_enter_is_found(app, found):
    (app / RESOURCES / "licences").chmod(0o700)
    assert found("modes") == [(f"{RESOURCES}/licences", "cannot be read by everyone: drwx------")]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("mlx.pyi", "def f() -> int: ..."),
        ("libx.a", "!<arch>\n"),
        ("archive", "!<arch>\n"),
        ("x.h", "#pragma once"),
        ("object", Fixture(kind="object")),
    ],
)
def test_what_only_builders_need_is_found(app, found, name, content):
    put(app, f"{MLX}/{name}", content)
    assert found("builders-files") == [(f"{MLX}/{name}", "is only for building upon it")]


def test_a_folder_with_a_dot_among_the_code_is_found(app, found):
    put(app, "Contents/Frameworks/python3.13/libx.dylib", Fixture(kind="dylib"))
    assert found("codesigns-places") == [
        (
            "Contents/Frameworks/python3.13",
            "has a dot in its name, so codesign takes it for a bundle",
        )
    ]


def test_data_among_the_code_is_found(app, found):
    put(app, "Contents/MacOS/settings.json", "{}")
    assert found("codesigns-places") == [("Contents/MacOS/settings.json", "is no Mach-O")]


def test_what_no_bundle_has_is_found_beside_its_parts(app, found):
    put(app, "Contents/notes.txt", "note")
    assert found("codesigns-places") == [("Contents/notes.txt", "does not belong there")]


def test_names_that_differ_in_case_alone_are_found(app, found):
    put(app, f"{RESOURCES}/Readme", "one")
    put(app, f"{RESOURCES}/README", "other")
    assert found("names") == [(f"{RESOURCES}/Readme", "is README to a Mac's disk")]


def test_names_that_differ_in_how_an_accent_is_written_are_found(app, found):
    put(app, f"{RESOURCES}/é", "one")
    put(app, f"{RESOURCES}/e\N{COMBINING ACUTE ACCENT}", "other")
    assert len(found("names")) == 1


def test_a_name_that_a_mac_writes_otherwise_is_found(app, found):
    put(app, f"{RESOURCES}/a:b", "")
    assert found("names") == [
        (f"{RESOURCES}/a:b", "has a character in its name that not every disk can hold")
    ]
