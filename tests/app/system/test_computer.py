"""A computer is told as it is, and no more is promised of it than it has."""

import shutil
import subprocess
import sys

import msgspec
import psutil
import pytest

from app.domain.fit import METAL, PROCESSOR
from app.paths import resources
from app.system.computer import Chip, Facts, bandwidth_of, computer, computer_of

GIB = 2**30
MIB = 2**20


def a_mac(gigabytes, available=None, **chip):
    facts = Facts(gigabytes * GIB, (available or gigabytes) * GIB)
    return computer_of(Chip("Apple M1", is_apple=True, **chip), facts, 0)


# MiB that Metal recommended, as users of llama.cpp saw it.
@pytest.mark.parametrize(("gigabytes", "seen"), [(16, 10_922), (32, 21_845), (96, 73_728)])
def test_a_mac_s_models_may_have_what_metal_recommends(gigabytes, seen):
    assert a_mac(gigabytes).usable_bytes // MIB == seen


def test_a_limit_that_the_user_set_holds_as_far_as_the_system_leaves_room():
    assert a_mac(16, limit=14 * GIB).usable_bytes == 14 * GIB
    assert a_mac(16, limit=20 * GIB).usable_bytes == 15 * GIB


def test_what_is_free_leaves_the_system_its_share_and_is_never_more_than_usable():
    assert a_mac(16, available=5).free_bytes == 4 * GIB
    assert a_mac(16, available=16).free_bytes == a_mac(16).usable_bytes
    assert a_mac(16, available=1).free_bytes == 0


def test_a_mac_computes_with_metal_and_others_with_their_processor():
    assert a_mac(8).device == METAL
    assert computer_of(Chip("x86_64"), Facts(8 * GIB, 8 * GIB), 0).device == PROCESSOR


def test_a_chip_that_is_sold_with_two_bandwidths_is_told_by_its_cores():
    assert bandwidth_of("Apple M4 Max", 12) == 546e9
    assert bandwidth_of("Apple M4 Max", 10) == 410e9
    assert bandwidth_of("Apple M4 Max") == 410e9


def test_a_chip_that_is_not_known_has_no_bandwidth():
    assert bandwidth_of("Apple M9 Ultra") is None
    assert bandwidth_of("Intel(R) Core(TM) i9") is None


def test_every_line_of_the_table_has_a_source_that_is_named():
    table = msgspec.json.decode((resources() / "chips.json").read_bytes())
    assert {line["source"] for line in table["chips"]} == set(table["sources"])
    assert {f"Apple M{n}" for n in range(1, 6)} <= {line["chip"] for line in table["chips"]}


def test_this_computer_is_told_as_it_is(tmp_path):
    here = computer(tmp_path / "not" / "yet" / "there")
    assert here.chip
    assert here.total_bytes == psutil.virtual_memory().total
    assert 0 < here.free_bytes <= here.usable_bytes < here.total_bytes
    assert here.disk_bytes == pytest.approx(shutil.disk_usage(tmp_path).free, rel=0.1)


@pytest.mark.skipif(sys.platform != "darwin", reason="only macOS has a brand string to ask for")
def test_a_mac_tells_its_chip(tmp_path):
    command = ["/usr/sbin/sysctl", "-n", "machdep.cpu.brand_string"]
    brand = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    assert computer(tmp_path).chip == brand
