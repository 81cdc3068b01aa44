"""A bundle is read as it lies there, and versions as macOS writes them."""

import pytest

from auditing.bundle import Bundle, dotted, version_of


def test_links_are_told_from_what_they_lead_to(app):
    bundle = Bundle(app)
    assert {path.name for path in bundle.links} == {"Current", "QtCore", "Resources"}
    assert not {*bundle.links} & {*bundle.files, *bundle.folders}
    assert {*bundle.links, *bundle.files, *bundle.folders} == {*bundle.everything}


def test_what_lies_outside_of_the_bundle_is_not_had(app, tmp_path):
    (tmp_path / "outside").touch()
    bundle = Bundle(app)
    assert bundle.has(app / "Contents" / "Info.plist")
    assert not bundle.has(app / ".." / "outside")
    assert not bundle.has(app / "none")


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("15", (15, 0, 0)),
        ("15.4", (15, 4, 0)),
        ("13.3.1", (13, 3, 1)),
        ("", None),
        ("15.x", None),
        ("1.2.3.4", None),
        ("٣.1", None),
    ],
)
def test_a_version_has_one_to_three_numbers(text, version):
    assert version_of(text) == version


def test_a_version_is_written_as_macos_does():
    assert (dotted((15, 4, 0)), dotted((13, 3, 1))) == ("15.4", "13.3.1")
