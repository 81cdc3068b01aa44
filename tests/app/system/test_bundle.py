"""Where a bundle lies and should lie, on a tree of folders that stands for a Mac's disk."""

import os
import plistlib
import shutil
import subprocess

import pytest

from app.system.bundle import (
    Disk,
    Obstacle,
    bundle_of,
    is_astray,
    is_open,
    obstacle,
    target_of,
    version_of,
)
from tests.helpers.bundles import bundle_at


@pytest.fixture
def disk(tmp_path):
    image = tmp_path / "Volumes" / "Paddock"
    image.mkdir(parents=True)
    (tmp_path / "Applications").mkdir()
    (tmp_path / "me").mkdir()
    return Disk(tmp_path / "Applications", tmp_path / "Volumes", tmp_path / "me", image.__eq__)


@pytest.mark.parametrize("program", ["Paddock", "python3"])
def test_a_bundle_is_known_by_its_program(tmp_path, program):
    bundle = tmp_path / "Paddock.app"
    assert bundle_of(bundle / "Contents" / "MacOS" / program) == bundle


@pytest.mark.parametrize("program", ["/usr/bin/python3", "/x/Contents/MacOS/p", "/a.app/MacOS/p"])
def test_any_other_program_is_in_none(tmp_path, program):
    assert bundle_of(tmp_path / program) is None


@pytest.mark.parametrize(
    "place",
    [
        "me/Downloads/Paddock.app",
        "me/Downloads/Paddock 1.0/Paddock.app",
        "private/var/folders/ab/AppTranslocation/1234/d/Paddock.app",
    ],
)
def test_among_downloads_and_where_macos_puts_it_aside_it_is_astray(tmp_path, disk, place):
    assert is_astray(tmp_path / place, disk)


@pytest.mark.parametrize(("there", "astray"), [("1.0", False), ("0.9", True)])
def test_where_the_same_one_lies_where_it_should_it_is_not_astray(tmp_path, disk, there, astray):
    aside = bundle_at(tmp_path / "private/AppTranslocation/1234/d", "1.0")
    bundle_at(tmp_path / "Applications", there)
    assert is_astray(aside, disk) == astray


def test_where_the_same_one_lies_for_somebody_it_is_not_astray_either(tmp_path, disk):
    aside = bundle_at(tmp_path / "private/AppTranslocation/1234/d", "1.0")
    bundle_at(tmp_path / "me" / "Applications", "1.0")
    assert not is_astray(aside, disk)
    assert target_of(aside, disk).parent == disk.applications


@pytest.mark.parametrize(
    "place",
    ["Applications/Paddock.app", "me/Applications/Paddock.app", "me/Desktop/Paddock.app"],
)
def test_where_its_user_has_put_it_it_is_not(tmp_path, disk, place):
    assert not is_astray(tmp_path / place, disk)


def test_on_a_disk_image_it_is_astray_and_on_a_disk_of_ones_own_it_is_not(tmp_path):
    volumes = tmp_path / "Volumes"
    image = volumes / "Paddock" / "Paddock.app"
    disk = Disk(volumes=volumes, is_read_only=image.__eq__)
    assert is_astray(image, disk)
    assert not is_astray(volumes / "Work" / "Paddock.app", disk)


def test_a_disk_that_can_be_written_is_no_image(tmp_path):
    disk = Disk(volumes=tmp_path)
    assert not disk.is_read_only(tmp_path)
    assert not disk.is_read_only(tmp_path / "gone")


def test_it_should_lie_for_all_or_else_for_its_user_alone(tmp_path, disk):
    bundle = tmp_path / "me" / "Downloads" / "Paddock.app"
    assert target_of(bundle, disk) == disk.applications / "Paddock.app"
    disk.applications.rmdir()
    assert target_of(bundle, disk) == tmp_path / "me" / "Applications" / "Paddock.app"


@pytest.mark.parametrize(
    ("there", "found"),
    [
        ("0.9", None),
        ("0.9.1", None),
        ("0.10.0", Obstacle.NEWER),
        ("0.9.1.1", Obstacle.NEWER),
        ("beta", Obstacle.NEWER),
        ("", Obstacle.NEWER),
    ],
)
def test_an_older_one_may_be_replaced_and_of_any_other_its_user_is_asked(tmp_path, there, found):
    bundle = bundle_at(tmp_path / "Downloads", "0.9.1")
    target = bundle_at(tmp_path / "Applications", there)
    assert obstacle(bundle, target) is found


def test_nothing_is_in_the_way_where_nothing_is(tmp_path):
    bundle = bundle_at(tmp_path / "Downloads", "0.9.1")
    assert obstacle(bundle, tmp_path / "Paddock.app") is None
    (tmp_path / "Paddock.app").symlink_to(tmp_path / "gone")
    assert obstacle(bundle, tmp_path / "Paddock.app") is Obstacle.NEWER


def test_one_that_is_open_is_known_to_be_by_a_link_too(tmp_path):
    (tmp_path / "disk").mkdir()
    (tmp_path / "Applications").symlink_to(tmp_path / "disk")
    bundle = bundle_at(tmp_path / "Applications", "0.1")
    program = bundle / "Contents" / "MacOS" / "Paddock"
    shutil.copy(shutil.which("sleep"), program)
    with subprocess.Popen([program, "60"]) as process:
        found = is_open(bundle)
        in_capitals = is_open(bundle.with_name(bundle.name.upper()))
        process.kill()
    assert found
    assert in_capitals
    assert not is_open(bundle)


def test_one_that_is_open_is_known_to_be(tmp_path):
    bundle = bundle_at(tmp_path / "Downloads", "0.9.1")
    target = bundle_at(tmp_path / "Applications", "0.1")
    program = target / "Contents" / "MacOS" / "Paddock"
    shutil.copy(shutil.which("sleep"), program)
    with subprocess.Popen([program, "60"], env=os.environ) as process:
        assert obstacle(bundle, target) is Obstacle.OPEN
        process.kill()
    assert obstacle(bundle, target) is None


@pytest.mark.parametrize("written", [b"", b"<plist>", plistlib.dumps([]), plistlib.dumps({})])
def test_a_bundle_without_a_version_has_none(tmp_path, written):
    bundle = bundle_at(tmp_path, "1.0")
    assert version_of(bundle) == "1.0"
    (bundle / "Contents" / "Info.plist").write_bytes(written)
    assert not version_of(bundle)
    assert not version_of(tmp_path / "gone")
