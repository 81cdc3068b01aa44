"""What is counted before a message is sent is what the prompt then has, by many templates."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.counting import NEAR, STRETCH, Counter, Size
from engine.errors import MessageTooLongError, TemplateError
from engine.loading import read_checkpoint
from engine.overflow import Room
from engine.prompt_writer import PromptWriter
from engine.wire import Overflow, Role, Turn
from tests.helpers.chat_templates import GEMMA, LLAMA_2, QWEN_3
from tests.helpers.tiny_model import CHAT_TEMPLATE, CONTROL, write_tiny_model

MOST = 10_000_000
WIDE = Room(MOST, 100)
# A template that writes what is asked twice: what is typed has no one place in it.
TWICE = CHAT_TEMPLATE + "{{ messages[-1]['content'] }}"
TRIMS = CHAT_TEMPLATE.replace("message['content']", "message['content'] | trim")
texts = st.text(st.characters(codec="utf-8"), max_size=40) | st.sampled_from([
    "",
    *CONTROL,
    f"a{CONTROL[1]}b",
    "  two  spaces  ",
    "\n\nuser:",
    "你好。",
    "👩‍👩‍👧",
    "\U000f0000here\U000f0001",
])


@pytest.fixture(scope="module")
def counters(tmp_path_factory):
    """Return what gives a counter for a tiny model with this template, and who writes by it."""
    made = {}

    def counters(template):
        if template not in made:
            file = tmp_path_factory.mktemp("counted") / "tiny.gguf"
            key = "tokenizer.chat_template"
            metadata = {key: template} if template else {}
            write_tiny_model(file, metadata=metadata, leave_out=() if template else (key,))
            words = read_checkpoint(file).words
            writer = PromptWriter(words, MOST)
            made[template] = Counter(words.tokenizer, writer, MOST), writer, words.tokenizer
        return made[template]

    yield counters
    for _, writer, _ in made.values():
        writer.close()


@pytest.fixture(scope="module")
def starter_counter(starter):
    words = read_checkpoint(starter).words
    writer = PromptWriter(words, MOST)
    yield Counter(words.tokenizer, writer, MOST), writer, words.tokenizer
    writer.close()


def chat(said, tokenizer, *, known):
    """Give turns of these texts, one side after the other; the ids of known replies are known."""
    return tuple(
        Turn(Role.ASSISTANT, text, tuple(tokenizer.encode(text)) if place in known else ())
        if place % 2
        else Turn(Role.USER, text)
        for place, text in enumerate(said)
    )


def counted(counter, turns, text, room=WIDE, overflow=Overflow.DROP):
    return counter.next_prompt(turns, text, room, overflow=overflow)


def true_size(writer, turns, text):
    return len(writer.whole([*turns, Turn(Role.USER, text)]))


@pytest.mark.parametrize("template", [CHAT_TEMPLATE, TRIMS, TWICE, LLAMA_2, GEMMA, QWEN_3, None])
@given(
    said=st.lists(texts.filter(str.strip), max_size=6).map(lambda said: said[: len(said) // 2 * 2]),
    known=st.sets(st.integers(0, 5)),
    typed=st.lists(texts.map(str.strip), min_size=1, max_size=3),
)
@settings(max_examples=25, deadline=None)
def test_a_count_is_that_of_the_prompt_to_the_token(counters, template, said, known, typed):
    counter, writer, tokenizer = counters(template)
    turns = chat(said, tokenizer, known=known)
    for text in typed:
        assert counted(counter, turns, text) == Size(true_size(writer, turns, text))


@given(texts.map(str.strip))
@settings(max_examples=50, deadline=None)
def test_the_starter_models_counts_are_those_of_its_prompts(starter_counter, text):
    counter, writer, tokenizer = starter_counter
    turns = chat(["Hello.", "Hello! How can I help?"], tokenizer, known={1})
    assert counted(counter, turns, text) == Size(true_size(writer, turns, text))


@pytest.mark.parametrize("template", [CHAT_TEMPLATE, LLAMA_2, GEMMA, None])
def test_a_conversation_that_goes_on_is_counted_as_one_that_is_counted_anew(counters, template):
    counter, writer, tokenizer = counters(template)
    said = [f"This is {number}: <|im_end|> and more." for number in range(12)]
    for length in range(0, 13, 2):
        turns = chat(said[:length], tokenizer, known={1, 3, 7})
        assert counted(counter, turns, "And?") == Size(true_size(writer, turns, "And?"))


def test_a_reply_whose_ids_come_later_is_counted_by_them(counters):
    counter, writer, tokenizer = counters(CHAT_TEMPLATE)
    # The ids of a text that is cut anew are others now and then: here, a letter each.
    letters = tuple(token for letter in "the then" for token in tokenizer.encode(letter))
    before = (Turn(Role.USER, "Say"), Turn(Role.ASSISTANT, "the then"))
    later = (before[0], Turn(Role.ASSISTANT, "the then", letters))
    assert counted(counter, before, "x").tokens < counted(counter, later, "x").tokens
    assert counted(counter, later, "x") == Size(true_size(writer, later, "x"))


@pytest.mark.parametrize("template", [CHAT_TEMPLATE, LLAMA_2])
def test_a_long_conversation_is_counted_in_stretches_to_the_same_count(counters, template):
    counter, writer, tokenizer = counters(template)
    turns = chat(["the other thing. " * 2_000] * 10, tokenizer, known={3})
    assert sum(len(turn.text) for turn in turns) > 3 * STRETCH
    assert counted(counter, turns, "And?") == Size(true_size(writer, turns, "And?"))


def test_a_long_script_without_a_control_token_is_counted_nearly_and_says_so(counters):
    counter, writer, tokenizer = counters(None)
    turns = chat(["the other thing. " * NEAR] * 2, tokenizer, known=())
    size = counted(counter, turns, "And?")
    assert not size.exact
    assert abs(size.tokens - true_size(writer, turns, "And?")) <= 1


def test_a_script_is_counted_exactly_from_the_last_reply_on_whose_ids_are_known(counters):
    counter, writer, tokenizer = counters(None)
    turns = chat(["the other thing. " * NEAR] * 2, tokenizer, known={1})
    assert counted(counter, turns, "And?") == Size(true_size(writer, turns, "And?"))


def test_two_questions_in_a_row_are_counted_as_a_template_takes_them(counters):
    counter, writer, _ = counters(GEMMA)
    turns = (Turn(Role.USER, "Are you there?"),)
    assert counted(counter, turns, "Hello?") == Size(true_size(writer, turns, "Hello?"))


def test_where_turns_have_to_go_what_is_left_is_counted(counters):
    counter, writer, tokenizer = counters(CHAT_TEMPLATE)
    turns = chat(["It is so, and no other way."] * 40, tokenizer, known={1, 5})
    room = Room(context=400, max_tokens=100)
    for text in ["And", "And then", "And then? " * 12, "And"]:
        prompt = writer.fitting([*turns, Turn(Role.USER, text)], room, Overflow.DROP)
        size = counted(counter, turns, text, room)
        assert size.left_out == len(prompt.unseen) > 0
        assert size.tokens == prompt.tokens
        assert not size.exact


def test_where_no_turn_may_go_all_of_them_are_counted(counters):
    counter, writer, tokenizer = counters(CHAT_TEMPLATE)
    turns = chat(["It is so, and no other way."] * 40, tokenizer, known=())
    room = Room(context=400, max_tokens=100)
    whole = Size(true_size(writer, turns, "And?"))
    assert counted(counter, turns, "And?", room, Overflow.STOP) == whole
    long = "And " * 400
    with pytest.raises(MessageTooLongError):
        writer.fitting([*turns, Turn(Role.USER, long)], room, Overflow.DROP)
    assert counted(counter, turns, long, room) == Size(true_size(writer, turns, long))


@given(texts)
def test_a_text_by_itself_has_the_ids_that_it_is_encoded_as(counters, text):
    counter, _, tokenizer = counters(CHAT_TEMPLATE)
    assert counter.alone(text) == Size(len(tokenizer.encode(text)))


def test_what_is_beyond_all_that_a_model_holds_is_not_cut_into_tokens(counters):
    _, writer, tokenizer = counters(CHAT_TEMPLATE)
    counter = Counter(tokenizer, writer, 100)
    text = "a" * 1_000_000
    assert counter.alone(text) == Size(tokenizer.fewest(text, {}), exact=False)


def test_nothing_is_remembered_of_what_is_to_be_forgotten(counters):
    counter, _, tokenizer = counters(CHAT_TEMPLATE)
    turns = chat(["It is so, and no other way."] * 40, tokenizer, known=())
    counted(counter, turns, "And?", Room(400, 100))
    counter.forget()
    assert "no other way" not in str(vars(counter))


def test_a_template_that_fails_is_told_of_as_always(tmp_path):
    file = write_tiny_model(
        tmp_path / "tiny.gguf", metadata={"tokenizer.chat_template": "{{ 'a' * messages }}"}
    )
    words = read_checkpoint(file).words
    writer = PromptWriter(words, MOST)
    with pytest.raises(TemplateError):
        counted(Counter(words.tokenizer, writer, MOST), (), "Hello")
    writer.close()
