"""A model stays within the memory that there is."""

import mlx.core as mx
import pytest

from engine.blocks import BLOCK
from engine.errors import NoRoomError, TooLargeError
from engine.loading import open_model
from engine.machine import Machine, Memory
from engine.memory import for_text
from engine.model import Wish
from engine.pressure import Pressure
from engine.wire import Finish, Keep, Role, Sampling, Turn
from tests.helpers.held_memory import held_memory
from tests.helpers.tiny_model import write_tiny_model

GB = 2**30
ONE = (Turn(Role.USER, "One and the same. " * 60),)
OTHER = (Turn(Role.USER, "Another story. " * 60),)
SHORT = (Turn(Role.USER, "Hello"),)
DIALS = Sampling(temperature=1, seed=7)
REPLY = Wish(DIALS, max_tokens=30, conversation="chat")


class Steered:
    """A machine as a test would have it, of which so many bytes can be had."""

    def __init__(self):
        self.free, self.pressure = 8 * GB, Pressure.NORMAL
        self.machine = Machine(
            memory=lambda: Memory(16 * GB, available=self.free + GB),
            pressure=lambda: self.pressure,
        )


@pytest.fixture
def steered():
    return Steered()


@pytest.fixture
def path(tmp_path):
    return write_tiny_model(tmp_path / "tiny.gguf", context=8192)


@pytest.fixture
def model(path, steered):
    return open_model(path, machine=steered.machine)


def answer(model, turns, wish=REPLY):
    """Have a reply made; give it, and its text."""
    reply = model.reply(turns, wish)
    text = "".join(getattr(piece, "text", "") for piece in reply)
    return reply, text


def room_for(model, turns):
    """Give the bytes that a reply to turns needs, and those of them that its work takes."""
    need = for_text(model.config, len(model.prompt(turns)) + REPLY.max_tokens)
    return need.total, need.work


def test_a_model_without_room_is_refused_with_numbers(path, steered):
    steered.free = 10_000
    with pytest.raises(TooLargeError, match=r"needs \d MB .* beside 1,074 MB that"):
        open_model(path, machine=steered.machine)


def test_a_reply_without_room_is_refused_with_numbers_before_anything_is_read(model, steered):
    answer(model, ONE)
    steered.free = 100_000
    with pytest.raises(NoRoomError, match=r"Reading this needs .* MB for the conversation"):
        model.reply(OTHER, REPLY)
    steered.free = GB
    reply, _ = answer(model, ONE)
    assert reply.receipt.reused_tokens == reply.receipt.prompt_tokens - 1


def test_a_text_that_goes_on_needs_no_more_than_it_has(model, steered):
    reply, said = answer(model, ONE)
    held = len(model.prompt(ONE)) + len(reply.spoken_ids)
    longer = (*ONE, Turn(Role.ASSISTANT, said, reply.spoken_ids), *SHORT)
    (before, work), (after, _) = room_for(model, ONE), room_for(model, longer)
    steered.free = after - (before - work)
    assert answer(model, longer)[0].receipt.reused_tokens == held


def test_what_other_texts_have_left_is_given_up_for_one_that_has_no_room(model, steered):
    answer(model, ONE)
    answer(model, SHORT)
    before = held_memory()
    steered.free = room_for(model, OTHER)[0] - 200_000
    assert answer(model, OTHER)[0].finish is Finish.LENGTH
    assert held_memory() <= before
    steered.free = GB
    assert answer(model, ONE)[0].receipt.reused_tokens < BLOCK


def test_what_was_freed_is_kept_for_no_more_than_one_pass(model):
    for turns in (ONE, OTHER, SHORT, ONE):
        answer(model, turns)
        assert mx.get_cache_memory() <= room_for(model, turns)[1]


def test_a_reply_says_the_same_where_memory_is_short_and_other_texts_are_dropped(model, steered):
    _, said = answer(model, SHORT)
    answer(model, ONE)
    reply = model.reply(SHORT, REPLY)
    pieces = [next(reply) for _ in range(5)]
    before = held_memory()
    steered.pressure = Pressure.WARNING
    pieces += reply
    assert "".join(piece.text for piece in pieces) == said
    assert reply.finish is Finish.LENGTH
    assert held_memory() < before
    steered.pressure = Pressure.NORMAL
    assert answer(model, ONE)[0].receipt.reused_tokens < BLOCK


def test_what_may_be_saved_is_saved_before_it_is_dropped(path, steered, tmp_path):
    keep = Keep(str(tmp_path / "kept"), memory_bytes=GB, disk_bytes=GB)
    model = open_model(path, keep, steered.machine)
    answer(model, ONE)
    steered.pressure = Pressure.WARNING
    answer(model, OTHER)
    steered.pressure = Pressure.NORMAL
    receipt = answer(model, ONE)[0].receipt
    assert receipt.disk_tokens == receipt.prompt_tokens - 1
    model.close()


def test_where_no_memory_is_left_a_reply_ends_with_what_it_said_and_the_next_is_whole(
    model, steered
):
    _, whole = answer(model, SHORT)
    reply = model.reply(SHORT, REPLY)
    said = [next(reply).text for _ in range(5)]
    steered.pressure = Pressure.CRITICAL
    said += [piece.text for piece in reply]
    assert reply.finish is Finish.MEMORY
    assert len(reply.token_ids) == 5
    assert whole.startswith("".join(said))
    steered.pressure = Pressure.NORMAL
    assert answer(model, SHORT)[1] == whole


def test_where_no_memory_is_left_a_prompt_is_not_read_to_its_end(model, steered):
    steered.pressure = Pressure.CRITICAL
    reply, text = answer(model, ONE)
    assert (reply.finish, text) == (Finish.MEMORY, "")
    assert 0 < reply.receipt.read_tokens < reply.receipt.prompt_tokens


def test_while_nobody_asks_all_is_given_up_but_the_model(path, steered, tmp_path):
    keep = Keep(str(tmp_path / "kept"), memory_bytes=GB, disk_bytes=GB)
    model = open_model(path, keep, steered.machine)
    opened = held_memory()
    _, said = answer(model, ONE)
    steered.pressure = Pressure.CRITICAL
    model.relieve()
    assert held_memory() < opened + 10_000
    steered.pressure = Pressure.NORMAL
    reply, again = answer(model, ONE)
    assert again == said
    assert reply.receipt.disk_tokens == reply.receipt.prompt_tokens - 1
    model.close()


def test_while_nobody_asks_and_memory_is_at_hand_nothing_is_given_up(model):
    answer(model, ONE)
    answer(model, OTHER)
    model.relieve()
    reply, _ = answer(model, ONE)
    assert reply.receipt.reused_tokens == reply.receipt.prompt_tokens - 1


def test_a_text_that_makes_room_for_another_is_saved_first(path, steered, tmp_path):
    keep = Keep(str(tmp_path / "kept"), memory_bytes=GB, disk_bytes=GB)
    model = open_model(path, keep, steered.machine)
    answer(model, ONE)
    steered.free = room_for(model, OTHER)[0] - 100_000
    answer(model, OTHER)
    steered.free = GB
    receipt = answer(model, ONE)[0].receipt
    assert receipt.reused_tokens == receipt.prompt_tokens - 1
    assert receipt.disk_tokens > 2 * BLOCK
    model.close()
