"""What a model can be converted to, and what suits it."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.conversion import bits_of, bytes_in, has_room, need_in, recommended
from app.domain.fit import METAL, PROCESSOR, Computer
from app.domain.local_model import Use
from tests.helpers.fake_shelf import GB, local

MAC = Computer("Apple M2", 16 * GB, 11 * GB, 8 * GB, 120 * GB)
BILLION = 10**9


def folder(parameters, bits=16.0):
    """Describe a folder of so many billions of parameters, in so many bits each."""
    size = parameters * bits / 8
    count = round(parameters * BILLION)
    return local("Llama", path=Path("/models/llama"), size=size, parameters=count)


def gguf(parameters, bits, held):
    """Describe a GGUF file, and how many bits a weight takes once it is opened."""
    model = replace(folder(parameters, bits), path=Path("/models/llama.gguf"))
    return replace(model, weights_bytes=round(parameters * BILLION * held / 8))


def test_a_folder_as_its_makers_gave_it_out_can_have_any_bits():
    assert bits_of(folder(8), METAL) == (4, 5, 6, 8)


@pytest.mark.parametrize("bits", [4.5, 6.5, 8.5])
def test_a_folder_that_is_packed_already_can_have_none(bits):
    assert bits_of(folder(8, bits), METAL) == ()


def test_a_gguf_can_have_what_makes_it_much_smaller():
    assert bits_of(gguf(8, 16, 16), METAL) == (4, 5, 6, 8)
    assert bits_of(gguf(8, 8.5, 8.5), METAL) == (4, 5, 6)
    assert bits_of(gguf(8, 4.6, 4.6), METAL) == ()


def test_a_gguf_that_is_unpacked_where_it_is_opened_gets_smaller_by_more():
    assert bits_of(gguf(8, 6.6, 16), METAL) == (4, 5, 6, 8)
    # There is nothing to be won where all is unpacked.
    assert bits_of(gguf(8, 4.6, 32), PROCESSOR) == ()


def test_what_does_not_run_or_is_not_known_can_have_none():
    assert bits_of(replace(folder(8), use=Use.NOT), METAL) == ()
    assert bits_of(replace(folder(8), parameters=0), METAL) == ()


def test_the_smaller_a_model_is_the_more_bits_suit_it():
    assert [recommended(folder(size), MAC, 8192) for size in (0.135, 1, 3, 8)] == [8, 8, 6, 4]


def test_no_more_bits_are_recommended_than_a_file_has():
    assert recommended(gguf(3, 4.8, 16), MAC, 8192) == 5


def test_nothing_is_recommended_in_which_a_small_model_talks_nonsense():
    assert recommended(gguf(1, 4.8, 16), MAC, 8192) is None
    assert recommended(gguf(1, 5, 5), MAC, 8192) is None


def test_what_is_too_large_for_a_computer_is_not_recommended():
    small = replace(MAC, usable_bytes=3 * GB, free_bytes=3 * GB)
    assert recommended(folder(3), small, 8192) == 5
    tiny = replace(small, usable_bytes=GB, free_bytes=GB)
    assert recommended(folder(3), tiny, 8192) == 4


def test_it_needs_its_weights_and_room_on_the_disk():
    model = folder(8)
    assert bytes_in(model, 4) == 4_500_000_000
    assert need_in(model, 4, 8192, device=METAL).weights == 4_500_000_000
    assert need_in(model, 4, 8192, device=PROCESSOR).weights == 32_000_000_000
    assert has_room(model, 4, replace(MAC, disk_bytes=5 * GB))
    assert not has_room(model, 4, replace(MAC, disk_bytes=4_600_000_000))
