"""The icon holds every size that macOS asks for, each drawn and not scaled."""

import pytest
from icnsutil import ArgbImage, IcnsFile
from PySide6.QtGui import QImage

from bundle.icon import LARGE_DRAWING, PNG, RAW, SMALL_DRAWING, drawn, write_icon
from tests.house.files import ROOT

DRAWING = ROOT / "resources" / LARGE_DRAWING
SMALL = ROOT / "resources" / SMALL_DRAWING


@pytest.fixture(scope="module")
def icon(tmp_path_factory):
    file = tmp_path_factory.mktemp("icon") / "Paddock.icns"
    write_icon(ROOT / "resources", icon=file)
    return file


def test_what_reads_icons_finds_no_fault_in_it(icon):
    assert list(IcnsFile.verify(str(icon))) == []


def test_each_size_is_there_at_one_and_at_two_pixels_a_point(icon):
    media = IcnsFile(str(icon)).media
    assert media.keys() >= RAW.keys() | PNG.keys()
    for name, side in PNG.items():
        assert QImage.fromData(media[name]).width() == side
    assert sorted({*RAW.values(), *PNG.values()}) == [16, 32, 64, 128, 256, 512, 1024]


def test_the_small_ones_hold_what_is_drawn(icon):
    image = drawn(SMALL, 16)
    read = ArgbImage(data=IcnsFile(str(icon)).media["ic04"])
    assert read.size == (16, 16)
    pixels = [image.pixelColor(x, y) for y in range(16) for x in range(16)]
    assert list(read.a) == [pixel.alpha() for pixel in pixels]
    assert list(read.b) == [pixel.blue() for pixel in pixels]


@pytest.mark.parametrize("side", [64, 128, 512, 1024])
def test_it_keeps_apples_margin(side):
    image = drawn(DRAWING, side)
    edge = 100 * side // 1024
    middle = side // 2
    assert image.pixelColor(edge - 2, middle).alpha() == 0
    assert image.pixelColor(edge + 2, middle).alpha() == 255
    assert image.pixelColor(side - edge + 1, middle).alpha() == 0


@pytest.mark.parametrize("side", [16, 32])
def test_the_edges_of_small_ones_lie_on_pixels(side):
    image = drawn(SMALL, side)
    across = [image.pixelColor(x, side // 2).alpha() for x in range(side)]
    assert set(across) == {0, 255}


def test_drawing_twice_gives_the_same_file(icon, tmp_path):
    write_icon(ROOT / "resources", icon=tmp_path / "again.icns")
    assert (tmp_path / "again.icns").read_bytes() == icon.read_bytes()
