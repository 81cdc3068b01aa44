"""A code signature is read, and a byte that was changed after it is found."""

import hashlib

import pytest

from macho import images_in
from signature import INFO_PLIST, RESOURCES, broken_pages, is_sealed
from tests.helpers.mach_o import Fixture, mach_o


def _signed(**facts):
    data = mach_o(Fixture(**facts))
    (image,) = images_in(data)
    return data, image.signature


def test_what_the_linker_signs_is_by_nobody():
    _, signature = _signed()
    assert (signature.identifier, signature.team) == ("fixture", None)
    assert signature.is_adhoc
    assert signature.is_by_linker
    assert not signature.is_hardened
    assert not signature.has_cms


def test_a_team_the_hardened_runtime_and_entitlements_are_read():
    _, signature = _signed(flags=0x10000, team="ABCDE12345", entitlements=b"<plist/>")
    assert signature.team == "ABCDE12345"
    assert signature.is_hardened
    assert not signature.is_adhoc
    assert signature.entitlements == b"<plist/>"


def test_what_is_not_signed_has_no_signature():
    (image,) = images_in(mach_o(Fixture(signed=False)))
    assert image.signature is None


def test_an_untouched_image_holds_against_its_signature():
    data, signature = _signed()
    assert broken_pages(data, signature) == []


@pytest.mark.parametrize("at", [0x1000, 0x3FFF, 0x4001])
def test_a_byte_changed_afterwards_is_found_in_its_page(at):
    data, signature = _signed()
    changed = bytearray(data)
    changed[at] ^= 1
    assert broken_pages(bytes(changed), signature) == [at // 0x1000]


def test_a_page_that_is_missing_is_found():
    data, signature = _signed()
    assert broken_pages(data[:0x1000], signature)


def test_files_beside_the_image_are_held_against_it():
    digests = {
        INFO_PLIST: hashlib.sha256(b"plist").digest(),
        RESOURCES: hashlib.sha256(b"r").digest(),
    }
    _, signature = _signed(special=digests)
    assert is_sealed(b"plist", signature, INFO_PLIST)
    assert is_sealed(b"r", signature, RESOURCES)
    assert not is_sealed(b"other", signature, INFO_PLIST)
    assert not is_sealed(b"plist", signature, 2)


def test_what_a_seal_names_code_by_differs_where_the_code_does():
    _, one = _signed()
    _, other = _signed(content=b"x")
    assert len(one.cdhash) == 20
    assert one.cdhash == _signed()[1].cdhash
    assert one.cdhash != other.cdhash
