"""What Info.plist says wrongly, or does not say, is found."""

import plistlib

import pytest

from tests.helpers.app_bundle import INFO, put
from tests.helpers.mach_o import Fixture

PLIST = "Contents/Info.plist"
ICON = "Contents/Resources/Paddock.icns"


@pytest.fixture
def say(app):
    def write(**said):
        whole = {key: value for key, value in (INFO | said).items() if value is not None}
        put(app, PLIST, plistlib.dumps(whole))

    return write


@pytest.mark.parametrize(
    "key", ["CFBundleIdentifier", "LSMinimumSystemVersion", "NSPrincipalClass"]
)
def test_a_key_that_is_not_there_is_found(say, found, key):
    say(**{key: None})
    assert found("info") == [(PLIST, f"lacks {key}")]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("CFBundleIdentifier", "paddock"),
        ("CFBundleIdentifier", "org.example.My App"),
        ("LSMinimumSystemVersion", 15),
        ("CFBundleVersion", "1.2b"),
        ("NSHighResolutionCapable", 1),
        ("LSArchitecturePriority", ["arm64", "x86_64"]),
        ("CFBundleName", " "),
    ],
)
def test_a_value_of_the_wrong_kind_is_found(say, found, key, value):
    say(**{key: value})
    assert found("info") == [(PLIST, f"says of {key} {value!r}")]


@pytest.mark.parametrize("content", ["no plist", "<?xml version='1.0'?><plist><dict>"])
def test_a_plist_that_cannot_be_read_is_found(app, found, content):
    put(app, PLIST, content)
    assert found("info") == [(PLIST, "is missing or cannot be read")]


def test_eight_letters_that_say_something_else_are_found(app, found):
    put(app, "Contents/PkgInfo", "BNDL????")
    assert found("info") == [("Contents/PkgInfo", "does not say that it is an app")]


def test_another_version_than_the_projects_is_found(say, found):
    say(CFBundleVersion="9.0")
    assert found("version") == [(PLIST, "says of CFBundleVersion 9.0, the project 1.2.3")]


def test_a_bundle_that_does_not_know_its_version_is_found(app, found):
    (app / "Contents/Resources/src/pyproject.toml").unlink()
    assert [path for path, _ in found("version")] == ["Contents/Resources/src/pyproject.toml"]


def test_a_program_that_is_not_there_is_found(say, found):
    say(CFBundleExecutable="Other")
    assert found("executable") == [("Contents/MacOS/Other", "is not there, or is no program")]


def test_a_library_in_the_programs_place_is_found(app, found):
    put(app, "Contents/MacOS/Paddock", Fixture(kind="dylib"))
    assert len(found("executable")) == 1


def test_an_icon_that_is_not_there_is_found(app, found):
    (app / ICON).unlink()
    assert found("icon") == [(ICON, "is not there")]


@pytest.mark.parametrize("content", [b"", b"icns\0\0\0\x0cABC", b"PNG"])
def test_an_icon_that_is_not_whole_is_found(app, found, content):
    put(app, ICON, content)
    assert found("icon") == [(ICON, "is not a whole icon")]


def test_an_icon_may_be_named_without_its_ending(say, found):
    say(CFBundleIconFile="Paddock")
    assert found("icon") == []


@pytest.mark.parametrize("named", [["en"], ["en", "de", "fr", "zh-Hans"], None])
def test_languages_that_are_not_the_apps_are_found(say, found, named):
    say(CFBundleLocalizations=named)
    ((path, what),) = found("languages")
    assert path == PLIST
    assert what.endswith("the app has de, en, zh-Hans")


def test_a_language_named_twice_is_found(say, found):
    say(CFBundleLocalizations=["en", "de", "zh-Hans", "de"])
    assert found("languages") == [(PLIST, "names a language twice")]
