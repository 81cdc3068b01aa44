"""Turns in, a reply out; what was read is not read again."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import (
    BadRequestError,
    EngineError,
    PromptTooLongError,
    TemplateError,
    TokenizerError,
)
from engine.loading import open_model
from engine.model import Wish
from engine.prompt_cache import shared_prefix
from engine.reply import Piece
from engine.wire import Finish, Overflow, Role, Sampling, Turn
from tests.helpers.hf_folder import write_folder
from tests.helpers.parrot import write_parrot
from tests.helpers.tiny_model import CONTROL, LITERAL, vocabulary

HELLO = (Turn(Role.USER, "Hello"),)
LONG = (Turn(Role.USER, "Once more, from the start: the end. " * 25),)
GREEDY = Sampling(temperature=0)
START, END = vocabulary().index("<|im_start|>"), vocabulary().index("<|im_end|>")
typed = st.lists(st.sampled_from([*CONTROL, LITERAL, "0", "\U000f0000"]) | st.text(max_size=9))


def asked(model, turns, sampling=GREEDY, tokens=20):
    """Have a reply made; give its text and the reply."""
    reply = model.reply(turns, Wish(sampling, tokens))
    text = "".join(piece.text for piece in reply if isinstance(piece, Piece))
    return text, reply


def and_then(turns, text, question):
    return (*turns, Turn(Role.ASSISTANT, text), Turn(Role.USER, question))


def test_a_prompt_is_the_template_with_control_tokens_as_such(tiny, tiny_tokenizer):
    ids = tiny.prompt([Turn(Role.SYSTEM, "Be brief."), Turn(Role.USER, "Hi")])
    assert [token for token in ids if token < 3] == [START, END, START, END, START]
    assert tiny_tokenizer.decode(ids) == "system\nBe brief.\nuser\nHi\nassistant\n"


@pytest.fixture(scope="module")
def open_tiny(tiny_file):
    """Return a tiny model for questions that it does not remember."""
    return open_model(tiny_file)


@given(typed.map("".join))
@settings(deadline=None)
def test_what_is_typed_is_read_as_text_to_the_letter(open_tiny, tiny_tokenizer, text):
    ids = open_tiny.prompt([Turn(Role.USER, text)])
    assert [token for token in ids if token < 3] == [START, END, START]
    assert tiny_tokenizer.decode(ids) == f"user\n{text}\nassistant\n"


def test_a_typed_nul_is_read_as_nul(tiny, tiny_tokenizer):
    ids = tiny.prompt([Turn(Role.USER, "a\x00b")])
    assert tiny_tokenizer.decode(ids) == "user\na\x00b\nassistant\n"
    assert ids.count(vocabulary().index("Ā")) == 1


IT_IS = (*HELLO, Turn(Role.ASSISTANT, "It is"))


def test_an_answer_at_the_end_is_left_open(tiny, tiny_tokenizer):
    ids = tiny.prompt(IT_IS)
    assert tiny_tokenizer.decode(ids) == "user\nHello\nassistant\nIt is"
    assert ids.count(END) == 1


def test_an_answer_that_goes_on_reads_only_what_is_new(tiny):
    text, first = asked(tiny, HELLO)
    _, more = asked(tiny, (*HELLO, Turn(Role.ASSISTANT, text)))
    assert more.receipt.reused_tokens >= first.receipt.prompt_tokens


WORDS = ["▁", "a", "▁a", ":", "s", *(f"▁{number}" for number in range(262))]
SPACED = {
    "tokenizer.ggml.model": "llama",
    "tokenizer.ggml.tokens": [*CONTROL, *WORDS],
    "tokenizer.ggml.scores": [0.0] * 270,
    "tokenizer.ggml.token_type": [3] * 3 + [1] * 267,
    "tokenizer.ggml.unknown_token_id": 0,
    "tokenizer.chat_template": (
        "{% for m in messages %}{{ m.content }}<|im_end|>{% endfor %}"
        "{% if add_generation_prompt %}:{% endif %}"
    ),
}
SPACES = {
    "where it begins": ((Turn(Role.USER, "a"),), ":", "0 1 2"),
    "where it goes on": ((Turn(Role.USER, "a"), Turn(Role.ASSISTANT, "as")), "s", " 0 1 2"),
    "where nothing was said": (
        (Turn(Role.USER, "a"), Turn(Role.ASSISTANT, "")),
        CONTROL[2],
        "0 1 2",
    ),
}


@pytest.mark.parametrize(("turns", "last", "text"), SPACES.values(), ids=SPACES)
def test_the_space_that_a_tokenizer_adds_is_dropped(tmp_path, turns, last, text):
    row = [[*CONTROL, *WORDS].index(word) for word in (last, "▁0", "▁1", "▁2")]
    model = open_model(write_parrot(tmp_path / "parrot.gguf", row, SPACED))
    assert asked(model, turns, tokens=3)[0] == text


def test_a_model_without_a_template_says_its_own_lines_only(tmp_path):
    tokens = [token if token != "ou" else "ĊĊ" for token in vocabulary()]
    row = [tokens.index(token) for token in (":", "Ġthe", "Ġa", "n", "ĊĊ", *"user:")]
    said = {
        "tokenizer.ggml.tokens": tokens,
        "tokenizer.ggml.merges": ["h e", "Ġ t", "Ġt he", "Ġ a"],
    }
    without = said | {"tokenizer.chat_template": None}
    file = write_parrot(tmp_path / "parrot.gguf", row, without)
    text, reply = asked(open_model(file), HELLO, tokens=50)
    assert (text, reply.finish) == ("the an", Finish.END)
    more, _ = asked(open_model(file), (*HELLO, Turn(Role.ASSISTANT, "So:")), tokens=50)
    assert more == " the an"


def test_the_same_question_again_reads_its_last_id_only(tiny):
    first, _ = asked(tiny, HELLO)
    again, reply = asked(tiny, HELLO)
    assert again == first
    assert reply.receipt.reused_tokens == reply.receipt.prompt_tokens - 1


def test_the_next_turn_reads_only_what_is_new(tiny):
    text, first = asked(tiny, HELLO)
    _, second = asked(tiny, turns := and_then(HELLO, text, "And then?"))
    held = tiny.prompt(HELLO) + first.token_ids
    assert second.receipt.reused_tokens == shared_prefix(held, tiny.prompt(turns))
    assert second.receipt.reused_tokens >= len(tiny.prompt(HELLO))


@pytest.mark.parametrize("sampling", [GREEDY, Sampling(temperature=1.2, top_p=0.9, seed=11)])
def test_a_reply_is_the_same_whether_its_beginning_was_read_before_or_not(
    tiny, tiny_file, sampling
):
    text, _ = asked(tiny, LONG)
    turns = and_then(LONG, text, "And then?")
    with_reuse, reply = asked(tiny, turns, sampling)
    anew, fresh = asked(open_model(tiny_file), turns, sampling)
    assert (reply.receipt.reused_tokens > 500, fresh.receipt.reused_tokens) == (True, 0)
    assert with_reuse == anew


def test_an_edited_message_is_read_again_from_where_it_differs(tiny, tiny_file):
    asked(tiny, (Turn(Role.SYSTEM, "Be brief."), Turn(Role.USER, "Hello there")))
    edited = (Turn(Role.SYSTEM, "Be brief."), Turn(Role.USER, "Hello dear"))
    text, reply = asked(tiny, edited)
    assert text == asked(open_model(tiny_file), edited)[0]
    assert 0 < reply.receipt.reused_tokens < reply.receipt.prompt_tokens - 1


@pytest.mark.parametrize("steps", [1, 2, 9])
@pytest.mark.parametrize("turns", [HELLO, LONG], ids=["short", "long"])
def test_a_reply_that_is_closed_midway_leaves_no_trace_in_the_next(tiny, tiny_file, turns, steps):
    reply = tiny.reply(turns, Wish(GREEDY, 50))
    for _ in range(steps):
        next(reply)
    reply.close()
    text, again = asked(tiny, turns)
    assert text == asked(open_model(tiny_file), turns)[0]
    assert again.receipt.reused_tokens > 0


def test_many_questions_in_turn_are_answered_as_if_each_were_the_first(tiny, tiny_file):
    questions = [HELLO, LONG, HELLO, (Turn(Role.USER, "Hel"),), LONG]
    remembered = [asked(tiny, turns)[0] for turns in questions]
    assert remembered == [asked(open_model(tiny_file), turns)[0] for turns in questions]


def test_greedy_ids_are_those_of_a_reply_at_temperature_0(tiny):
    _, reply = asked(tiny, LONG)
    assert tiny.greedy(tiny.prompt(LONG), 20) == reply.token_ids


def test_logits_remember_nothing(tiny):
    before = tiny.logits([5, 6, 7])
    asked(tiny, HELLO)
    assert np.array_equal(tiny.logits([5, 6, 7]), before)
    assert before.dtype == np.float32
    assert before.shape == (3, tiny.config.vocab_size)


@pytest.mark.parametrize("ids", [[], [-1], [270], [3, 2**40]])
def test_ids_that_the_model_does_not_have_are_refused(tiny, ids):
    with pytest.raises(BadRequestError, match="from 0 to 269"):
        tiny.logits(ids)
    with pytest.raises(BadRequestError, match="from 0 to 269"):
        tiny.greedy(ids, 1)


def test_more_than_the_model_can_hold_is_refused_before_it_is_read(tiny_with):
    model = tiny_with(context=30)
    with pytest.raises(PromptTooLongError, match="can hold 30"):
        model.reply(LONG)
    with pytest.raises(PromptTooLongError, match="31 tokens long"):
        model.logits([5] * 31)
    with pytest.raises(BadRequestError, match="can hold 30"):
        model.greedy([5] * 20, 11)
    assert len(model.greedy([5] * 20, 10)) == 10


def test_a_prompt_that_leaves_no_room_for_an_answer_is_refused(tiny, tiny_with):
    length = len(tiny.prompt(HELLO))
    with pytest.raises(PromptTooLongError, match=f"least {length} tokens long"):
        tiny_with(context=length).reply(HELLO)
    assert len(asked(tiny_with(context=length + 1), HELLO)[1].token_ids) == 1


def test_a_prompt_beyond_all_bounds_is_refused_before_it_is_cut_into_tokens(tiny_with):
    model = tiny_with(metadata={"tokenizer.chat_template": "{{ 'a' * 4000000 }}"})
    fewest = -(-4_000_000 // len("<|endoftext|>"))
    with pytest.raises(PromptTooLongError, match=f"at least {fewest:,} tokens"):
        model.reply(HELLO)


def test_a_new_reply_ends_the_one_before_it(tiny, tiny_file):
    first = tiny.reply(LONG, Wish(GREEDY, 50))
    for _ in range(9):
        next(first)
    text, second = asked(tiny, HELLO)
    assert (first.finish, list(first)) == (Finish.STOPPED, [])
    assert (text, second.token_ids) == (
        asked(open_model(tiny_file), HELLO)[0],
        tiny.greedy(tiny.prompt(HELLO), 20),
    )


def test_closing_a_model_ends_its_reply(tiny):
    reply = tiny.reply(LONG, Wish(GREEDY, 50))
    next(reply)
    tiny.close()
    assert list(reply) == []


@pytest.mark.parametrize("tokens", [0, -1])
def test_a_reply_of_no_tokens_is_refused(tiny, tokens):
    with pytest.raises(BadRequestError, match="at least one token"):
        tiny.reply(HELLO, Wish(max_tokens=tokens))


def test_dials_are_checked_before_anything_is_read(tiny):
    with pytest.raises(BadRequestError, match="top_p"):
        tiny.reply(HELLO, Wish(Sampling(top_p=7)))


@pytest.mark.parametrize("source", ["", "{# nothing #}", "{% if no %}x{% endif %}"])
def test_a_template_that_writes_nothing_is_refused(tiny_with, source):
    model = tiny_with(metadata={"tokenizer.chat_template": source})
    with pytest.raises(TemplateError, match="writes nothing"):
        asked(model, HELLO)


def test_a_broken_template_is_refused_when_the_model_is_opened(tiny_with):
    with pytest.raises(TemplateError):
        tiny_with(metadata={"tokenizer.chat_template": "{% for %}"})


def test_a_text_that_the_tokenizer_cannot_write_is_refused(tmp_path):
    letters = {"type": "WordLevel", "vocab": {"a": 0}, "unk_token": "?"}
    (write_folder(tmp_path) / "tokenizer.json").write_text(json.dumps({"model": letters}))
    with pytest.raises(TokenizerError, match="its tokenizer fails on this text"):
        asked(open_model(tmp_path), HELLO)


def test_a_closed_model_says_so(tiny):
    asked(tiny, HELLO)
    tiny.close()
    for ask in (lambda: tiny.reply(HELLO), lambda: tiny.logits([1]), lambda: tiny.greedy([1], 1)):
        with pytest.raises(EngineError, match="tiny is closed"):
            ask()


@pytest.mark.parametrize("reply", ["a", "i", "end", "im", "start", "user", "assistant", "s", "the"])
def test_the_ids_of_a_reply_stand_where_it_was_said(tiny, reply):
    ids = tuple(tiny.tokenizer.encode(reply))
    question, then = Turn(Role.USER, f"{reply} and"), Turn(Role.USER, "And then?")
    known = [question, Turn(Role.ASSISTANT, reply, ids), then]
    assert tiny.prompt(known) == tiny.prompt([question, Turn(Role.ASSISTANT, reply), then])


def test_a_reply_is_read_by_the_ids_that_it_was_sampled_as(tiny):
    ids = tuple(token for letter in "the the" for token in tiny.tokenizer.encode(letter))
    said = [Turn(Role.USER, "Hi"), Turn(Role.ASSISTANT, "the the", ids), Turn(Role.USER, "And?")]
    prompt = tiny.prompt(said)
    assert ids in {tuple(prompt[at : at + len(ids)]) for at in range(len(prompt))}
    assert tiny.tokenizer.encode("the the") != list(ids)
    going_on = tiny.prompt(said[:2])
    assert tuple(going_on[-len(ids) :]) == ids


SYSTEM = Turn(Role.SYSTEM, "Be brief.")


def test_a_long_conversation_is_read_anew_once_for_many_turns_only(tiny):
    turns, went, read_anew, most_read = [SYSTEM], [()], 0, 0
    for number in range(120):
        turns.append(Turn(Role.USER, f"And {number}?"))
        text, reply = asked(tiny, turns, tokens=8)
        turns.append(Turn(Role.ASSISTANT, text, reply.spoken_ids))
        read = reply.receipt.prompt_tokens - reply.receipt.reused_tokens
        if reply.unseen == went[-1]:
            most_read = max(most_read, read)
        else:
            read_anew += 1
        went.append(reply.unseen)
    # A question with its answer takes fewer than 50 tokens; room is made for 256 at a time.
    assert most_read < 50
    assert 10 < read_anew <= 120 * 50 / 256 + 1
    assert len(went[-1]) > 180


def test_a_reply_that_filled_the_context_goes_on_without_the_oldest_exchanges(tiny_with):
    model = tiny_with(context=256)
    turns = [SYSTEM, *and_then(HELLO, "It is so. " * 8, "And then?")]
    text, reply = asked(model, turns, tokens=1_000)
    assert (reply.finish, reply.unseen) == (Finish.CONTEXT, ())
    going_on = [*turns, Turn(Role.ASSISTANT, text, reply.spoken_ids)]
    more, rest = asked(model, going_on, tokens=40)
    assert (rest.finish, rest.unseen) == (Finish.LENGTH, (1, 2))
    assert more


def test_a_conversation_may_be_stopped_where_it_is_full(tiny):
    turns = [SYSTEM, *HELLO]
    stop = Wish(GREEDY, 10, overflow=Overflow.STOP, context=60)
    assert tiny.reply(turns, stop).unseen == ()
    longer = and_then(turns, "It is so.", "And then?")
    with pytest.raises(PromptTooLongError, match="the context is set to 60"):
        tiny.reply(longer, stop)
    assert tiny.reply(longer, Wish(GREEDY, 10, context=60)).unseen == (1, 2)


def test_a_reply_ends_at_the_context_that_is_set(tiny):
    for context, full in ((50, 50), (10_000, 1_024)):
        reply = tiny.reply(HELLO, Wish(GREEDY, 5_000, context=context))
        assert len(list(reply)) >= full - reply.receipt.prompt_tokens
        assert reply.finish is Finish.CONTEXT
        assert reply.receipt.prompt_tokens + reply.receipt.completion_tokens == full


@pytest.mark.parametrize("context", [1, 0, -1])
def test_a_context_of_nothing_is_refused(tiny, context):
    with pytest.raises(BadRequestError, match="at least 2 tokens"):
        tiny.reply(HELLO, Wish(context=context))
