"""Conversations that outgrow the context, written down by real templates."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import MessageTooLongError, PromptTooLongError
from engine.loading import read_checkpoint
from engine.overflow import Room
from engine.prompt_writer import Prompt, PromptWriter
from engine.wire import Overflow, Role, Turn
from tests.helpers.chat_templates import GEMMA, LLAMA_2, QWEN_3
from tests.helpers.tiny_model import CHAT_TEMPLATE, write_tiny_model

SYSTEM = Turn(Role.SYSTEM, "Be brief.")
ROOM = Room(context=400, max_tokens=100)


def chat(count, *, answer="It is so, and no other way."):
    """Give so many questions, all but the last one answered."""
    said = [
        turn
        for number in range(count)
        for turn in (Turn(Role.USER, f"And {number}?"), Turn(Role.ASSISTANT, answer))
    ]
    return said[:-1]


def pinned(turn):
    return Turn(turn.role, turn.text, turn.ids, pinned=True)


@pytest.fixture
def writer_with(tmp_path):
    """Return what makes a writer for a tiny model with this template."""
    made = []

    def writer_with(template=None, most=2_000):
        metadata = {"tokenizer.chat_template": template} if template else {}
        file = write_tiny_model(tmp_path / "tiny.gguf", metadata=metadata)
        made.append(PromptWriter(read_checkpoint(file).words, most))
        return made[-1]

    yield writer_with
    for writer in made:
        writer.close()


@pytest.fixture
def writer(writer_with):
    return writer_with()


@pytest.fixture(scope="module")
def strict_writer(tmp_path_factory):
    """Return a writer whose template refuses turns that do not alternate."""
    file = tmp_path_factory.mktemp("strict") / "tiny.gguf"
    write_tiny_model(file, metadata={"tokenizer.chat_template": GEMMA})
    writer = PromptWriter(read_checkpoint(file).words, 2_000)
    yield writer
    writer.close()


@pytest.fixture(scope="module")
def starter_writer(starter):
    writer = PromptWriter(read_checkpoint(starter).words, 2_048)
    yield writer
    writer.close()


def kept(turns, prompt):
    return [turn for place, turn in enumerate(turns) if place not in prompt.unseen]


def dropping(writer, turns, room=ROOM):
    return writer.fitting(turns, room, Overflow.DROP)


def test_what_fits_is_written_whole(writer):
    turns = [SYSTEM, *chat(3)]
    prompt = dropping(writer, turns)
    assert (prompt.unseen, prompt.ids) == ((), writer.whole(turns))


@pytest.mark.parametrize("count", [20, 200])
def test_what_does_not_fit_is_written_without_its_oldest_exchanges(writer, count):
    turns = [SYSTEM, *chat(count)]
    prompt = dropping(writer, turns)
    assert prompt.ids == writer.whole(kept(turns, prompt))
    assert list(prompt.unseen) == list(range(1, len(prompt.unseen) + 1))
    assert ROOM.limit - 2 * ROOM.step < prompt.tokens <= ROOM.limit


def test_room_is_made_where_one_long_answer_needs_it(writer):
    turns = [*chat(2, answer="no. " * 60), *chat(2)]
    assert dropping(writer, turns).unseen == (0, 1)


def test_what_is_pinned_is_written_with_its_exchange(writer):
    turns = [SYSTEM, *chat(40)]
    turns[4] = pinned(turns[4])
    prompt = dropping(writer, turns)
    assert kept(turns, prompt)[:3] == [SYSTEM, turns[3], turns[4]]


@pytest.mark.parametrize("template", [LLAMA_2, GEMMA], ids=["Llama 2", "Gemma"])
def test_a_template_that_wants_turns_to_alternate_takes_what_is_left(writer_with, template):
    turns = chat(60)
    turns[5] = pinned(turns[5])
    prompt = dropping(writer_with(template), turns)
    assert prompt.tokens <= ROOM.limit
    assert prompt.unseen


texts = st.text("aé\n", max_size=90).map("x{}".format)
conversations = st.lists(st.tuples(texts, st.integers(0, 6)), min_size=1, max_size=30)


@given(conversations, st.integers(2, 400), st.integers(1, 500))
@settings(deadline=None, max_examples=80)
def test_any_conversation_is_written_so_that_it_fits_or_gets_a_sentence(
    strict_writer, said, context, max_tokens
):
    turns = [
        Turn((Role.USER, Role.ASSISTANT)[place % 2], text, pinned=chance == 0)
        for place, (text, chance) in enumerate(said)
    ]
    room = Room(context, max_tokens)
    try:
        prompt = dropping(strict_writer, turns, room)
    except MessageTooLongError as refused:
        assert refused.prompt_tokens >= context  # noqa: PT017 - one of two is right
        return
    assert prompt.tokens == len(prompt.ids) < context
    assert prompt.ids == strict_writer.whole(kept(turns, prompt))
    assert prompt == dropping(strict_writer, turns, room)


@pytest.mark.parametrize("template", [None, LLAMA_2], ids=["ChatML", "Llama 2"])
def test_what_went_stays_gone_as_the_conversation_grows(writer_with, template):
    writer, turns, gone = writer_with(template), chat(80), [()]
    for length in range(1, len(turns) + 1, 2):
        gone.append(dropping(writer, turns[:length]).unseen)
        assert gone[-1][: len(gone[-2])] == gone[-2]
    assert len(gone[-1]) > 100
    assert len(set(gone)) <= len(writer.whole(turns)) / ROOM.step + 1


def test_a_writer_that_has_counted_nothing_yet_leaves_out_the_same(writer_with):
    one, turns = writer_with(), chat(60)
    grown = [dropping(one, turns[:length]).unseen for length in range(1, len(turns), 10)]
    afresh = [dropping(writer_with(), turns[:length]).unseen for length in range(1, len(turns), 10)]
    assert grown == afresh


def test_the_starter_s_conversation_is_read_on_from_most_of_what_was_read(starter_writer):
    room, turns = Room(context=2_048, max_tokens=512), [SYSTEM, *chat(400)]
    gone = [dropping(starter_writer, turns[: 2 * n], room).unseen for n in range(1, 400)]
    assert len(gone[-1]) > 600
    assert len(set(gone)) < 25


def test_an_answer_that_goes_on_has_older_exchanges_left_out(writer):
    turns = [*chat(40), Turn(Role.ASSISTANT, "It goes on")]
    prompt = dropping(writer, turns)
    assert not prompt.begins
    assert prompt.unseen == tuple(range(len(prompt.unseen)))
    assert prompt.tokens <= ROOM.limit


def test_ids_of_another_model_may_count_too_little_and_it_still_fits(writer):
    turns = [
        Turn(turn.role, turn.text, (5,) if turn.role is Role.ASSISTANT else ()) for turn in chat(60)
    ]
    assert dropping(writer, turns).tokens <= ROOM.limit


def test_a_reply_gets_less_room_where_nothing_more_may_go(writer):
    turns = [*chat(10)[:-1], Turn(Role.USER, "x" * 330)]
    prompt = dropping(writer, turns)
    assert ROOM.limit < prompt.tokens < ROOM.context
    assert len(prompt.unseen) == len(turns) - 1


def test_a_conversation_that_may_not_lose_anything_says_what_can_be_done(writer):
    with pytest.raises(PromptTooLongError) as refused:
        writer.fitting(chat(40), ROOM, Overflow.STOP)
    assert str(refused.value) == (
        f"This conversation is at least {refused.value.prompt_tokens:,} tokens long and the "
        "context is set to 400. Let its oldest messages be left out, or start a new one, "
        "or set the context to up to 2,000."
    )


def test_where_nothing_may_go_a_reply_is_left_what_there_is(writer):
    turns = chat(9)
    tokens = len(writer.whole(turns))
    room = Room(tokens + 1, 100)
    assert writer.fitting(turns, room, Overflow.STOP).unseen == ()
    with pytest.raises(PromptTooLongError, match=f"at least {tokens} tokens"):
        writer.fitting(turns, Room(tokens, 100), Overflow.STOP)


@pytest.mark.parametrize("overflow", Overflow)
@pytest.mark.parametrize("before", [[], [SYSTEM]], ids=["alone", "with a system prompt"])
def test_a_message_that_is_too_long_by_itself_is_named_alone(writer_with, overflow, before):
    with pytest.raises(MessageTooLongError) as refused:
        writer_with(most=400).fitting([*before, Turn(Role.USER, "x" * 500)], ROOM, overflow)
    assert str(refused.value) == (
        "This message is at least 500 tokens long and the model can hold 400. "
        "Shorten it, or send it in parts."
    )


@pytest.mark.parametrize("overflow", Overflow)
@pytest.mark.parametrize("template", [None, LLAMA_2, GEMMA], ids=["takes all", "Llama 2", "Gemma"])
def test_a_question_that_was_too_long_keeps_no_later_one_from_being_answered(
    writer_with, template, overflow
):
    system = [] if template == GEMMA else [SYSTEM]
    said, question = [*system, *chat(1)], Turn(Role.USER, "Then?")
    writer = writer_with(template)
    answered = [*said, Turn(Role.ASSISTANT, "Yes.")]
    prompt = writer.fitting([*answered, Turn(Role.USER, "x" * 400), question], ROOM, overflow)
    assert prompt.ids == writer.whole([*answered, question])
    assert (prompt.unseen, prompt.too_long) == ((), (len(answered),))


@pytest.mark.parametrize("overflow", Overflow)
@pytest.mark.parametrize("template", [None, LLAMA_2, GEMMA], ids=["takes all", "Llama 2", "Gemma"])
def test_whatever_question_was_refused_the_next_one_is_answered(writer_with, template, overflow):
    writer, question = writer_with(template), Turn(Role.USER, "Then?")
    history = [*chat(1), Turn(Role.ASSISTANT, "Yes.")]
    alone = len(writer.whole([*history, question]))
    refused = 0
    for length in range(100, 420, 7):
        long = Turn(Role.USER, "x" * length)
        try:
            writer.fitting([*history, long], ROOM, overflow)
        except PromptTooLongError:
            refused += 1
            prompt = writer.fitting([*history, long, question], ROOM, overflow)
            assert (prompt.tokens, prompt.unseen) == (alone, ())
    assert refused


def test_a_pinned_question_is_never_left_out_without_a_word(writer):
    turns = [*chat(1), pinned(Turn(Role.USER, "x" * 400)), Turn(Role.USER, "Then?")]
    with pytest.raises(MessageTooLongError, match="with the pinned messages"):
        dropping(writer, turns)


def test_what_goes_beside_a_question_that_was_too_long_is_named_by_its_place(writer):
    turns = [SYSTEM, Turn(Role.USER, "x" * 400), *chat(30)]
    prompt = dropping(writer, turns)
    assert prompt.too_long == (1,)
    assert prompt.unseen == tuple(range(2, 2 + len(prompt.unseen)))
    assert prompt.ids == writer.whole([SYSTEM, *turns[2 + len(prompt.unseen) :]])


def test_a_question_that_got_no_answer_is_read_with_the_next(writer):
    turns = [Turn(Role.USER, "Who?"), Turn(Role.USER, "And when?")]
    ids = writer.whole(turns)
    assert dropping(writer, turns) == Prompt(ids, len(ids), begins=True)


@pytest.mark.parametrize("template", [LLAMA_2, GEMMA], ids=["Llama 2", "Gemma"])
def test_questions_in_a_row_become_one_where_turns_have_to_alternate(writer_with, template):
    writer = writer_with(template)
    turns = [*chat(2), Turn(Role.ASSISTANT, "Yes.", (5, 6)), *chat(1), *chat(1)]
    together = [*turns[:-2], Turn(Role.USER, "And 0?\n\nAnd 0?")]
    assert writer.whole(turns) == writer.whole(together)


def test_all_that_makes_a_message_too_long_is_named(writer_with):
    turns = [Turn(Role.SYSTEM, "x" * 150), *chat(30), Turn(Role.ASSISTANT, "x" * 150)]
    turns[3] = pinned(Turn(Role.USER, "x" * 100))
    with pytest.raises(MessageTooLongError) as refused:
        dropping(writer_with(most=400), turns)
    said, advice = str(refused.value).split(" is at least ")
    assert said == (
        "This message with what it answers and the system prompt and the pinned messages"
    )
    assert advice.endswith("Shorten what you can, pin less, or start a new conversation.")


def test_a_message_beyond_all_bounds_is_not_cut_into_tokens(writer):
    fewest = -(-4_000_000 // len("<|endoftext|>"))
    with pytest.raises(MessageTooLongError, match=f"at least {fewest:,} tokens"):
        dropping(writer, [*chat(3), Turn(Role.USER, "a" * 4_000_000)])


def test_a_template_that_does_not_let_turns_be_told_apart_is_guessed_at(writer_with):
    writer = writer_with(CHAT_TEMPLATE.replace("['content']", "['content'][:30]"))
    turns = chat(60)
    gone = [dropping(writer, turns[:length]).unseen for length in range(1, len(turns), 2)]
    assert all(set(before) <= set(after) for before, after in pairwise(gone))
    assert len(gone[-1]) > 60
    assert dropping(writer, turns).tokens <= ROOM.limit


def test_thoughts_that_a_template_leaves_out_take_no_room(writer_with):
    writer = writer_with(QWEN_3)
    turns = chat(6, answer=f"<think>{'Well. ' * 100}</think>It is so.")
    assert dropping(writer, turns).unseen == ()
    turns = chat(60, answer=f"<think>{'Well. ' * 100}</think>It is so.")
    prompt = dropping(writer, turns)
    assert ROOM.limit - 2 * ROOM.step < prompt.tokens <= ROOM.limit


def test_nothing_of_a_text_is_remembered_that_is_forgotten(writer):
    dropping(writer, chat(40))
    writer.forget()
    assert dropping(writer, chat(40)).unseen
