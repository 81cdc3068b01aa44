"""Why something had to be read, for each cause that there is."""

import json
from pathlib import Path

import pytest

from engine.loading import open_model
from engine.model import Wish
from engine.readings import BRANCHES, Reading, Readings
from engine.wire import Cause, Keep, Missed, Role, Sampling, Turn
from tests.helpers.hf_folder import write_folder
from tests.helpers.other_weights import other_weights
from tests.helpers.tiny_model import write_tiny_model

TOLD = json.loads((Path(__file__).parent.parent / "golden" / "others.json").read_text())
GREEDY = Sampling(temperature=0)
PLENTY = 10**9
QUESTIONS = [Turn(Role.USER, f"{word} the a in it, and then say it again. " * 20) for word in "abc"]
# Leaves what stands in brackets out of all answers but the last.
FORGETFUL = (
    "{% for m in messages %}<|im_start|>{{ m['role'] }}\n"
    "{% if m['role'] == 'assistant' %}{{ m['content'][5:] }}{% else %}{{ m['content'] }}{% endif %}"
    "<|im_end|>\n{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    path = tmp_path_factory.mktemp("read") / "one.gguf"
    return write_tiny_model(path, head_dim=32, context=8192)


@pytest.fixture
def keep(tmp_path):
    return Keep(str(tmp_path / "kept"), PLENTY, PLENTY)


def asked(model, turns, conversation="a", tokens=12, **wish):
    """Give the conversation with its answer, and why not all of it was known."""
    reply = model.reply(turns, Wish(GREEDY, tokens, conversation=conversation, **wish))
    text = "".join(step.text for step in reply if hasattr(step, "text")) + reply.close()
    answer = Turn(Role.ASSISTANT, text, reply.spoken_ids)
    return [*turns, answer], reply.receipt.missed


def talked(model, count=3, conversation="a"):
    """Give a conversation of so many questions."""
    chat = []
    for question in QUESTIONS[:count]:
        chat, _ = asked(model, [*chat, question], conversation)
    return chat


def test_what_was_never_there_is_new(file):
    model = open_model(file)
    chat, missed = asked(model, QUESTIONS[:1])
    assert missed == Missed(Cause.NEW)
    assert asked(model, [*chat, QUESTIONS[1]])[1] == Missed(Cause.NEW)
    assert asked(model, [*QUESTIONS[:1], chat[1], QUESTIONS[2]], "b")[1] == Missed(Cause.NEW)


def test_nothing_is_told_where_everything_was_known(file):
    model = open_model(file)
    asked(model, QUESTIONS[:1])
    assert asked(model, QUESTIONS[:1])[1] is None
    assert asked(model, QUESTIONS[:1], "b")[1] is None


@pytest.mark.parametrize("place", [0, 2, 4])
@pytest.mark.parametrize("restart", [False, True])
def test_an_edited_message_is_named(file, keep, place, restart):
    model = open_model(file, keep)
    chat = talked(model)
    if restart:
        model.close()
        model = open_model(file, keep)
    other = Turn(Role.USER, chat[place].text.replace("the", "no"))
    edited = [*chat[:place], other, *chat[place + 1 : 5]]
    assert asked(model, edited)[1] == Missed(Cause.EDITED, place)


def test_an_edited_answer_is_named_too(file):
    model = open_model(file)
    chat = talked(model, 2)
    chat[1] = Turn(Role.ASSISTANT, "Something else altogether.")
    assert asked(model, [*chat, QUESTIONS[2]])[1] == Missed(Cause.EDITED, 1)


def test_a_question_that_grew_while_it_had_no_answer_is_not_edited(file):
    model = open_model(file)
    reply = model.reply(QUESTIONS[:1], Wish(GREEDY, 5, conversation="a"))
    next(reply)
    reply.close()
    grown = [Turn(Role.USER, QUESTIONS[0].text + "\n\n" + QUESTIONS[1].text)]
    assert asked(model, grown)[1] == Missed(Cause.NEW)


def test_an_answer_that_goes_on_is_not_edited(file):
    model = open_model(file)
    chat = talked(model, 1)
    longer, missed = asked(model, chat)
    assert missed is None
    whole = Turn(Role.ASSISTANT, longer[1].text + longer[2].text)
    assert asked(model, [chat[0], whole, QUESTIONS[1]])[1] == Missed(Cause.NEW)


@pytest.mark.parametrize("lost", [1, 7, 30])
def test_an_answer_of_which_the_stop_has_kept_back_the_end_is_not_edited(file, keep, lost):
    model = open_model(file, keep)
    chat, _ = asked(model, QUESTIONS[:1], tokens=60)
    model.close()
    model = open_model(file, keep)
    chat[1] = Turn(Role.ASSISTANT, chat[1].text[:-lost])
    assert asked(model, chat)[1] in (None, Missed(Cause.LOST))
    model.close()
    model = open_model(file, keep)
    chat[1] = Turn(Role.ASSISTANT, "Z" + chat[1].text[1:])
    assert asked(model, chat)[1] == Missed(Cause.EDITED, 1)


def test_an_edited_answer_that_had_ended_at_a_stop_text_is_named(file):
    model = open_model(file)
    chat, _ = asked(model, QUESTIONS[:1], tokens=60)
    stop = chat[1].text[20:22]
    chat, _ = asked(model, QUESTIONS[:1], tokens=60, stops=(stop,), conversation="b")
    edited = [chat[0], Turn(Role.ASSISTANT, "Something else altogether."), QUESTIONS[1]]
    assert asked(model, edited, "b")[1] == Missed(Cause.EDITED, 1)


@pytest.mark.parametrize("count", range(1, 12))
def test_what_follows_an_answer_that_was_stopped_anywhere_is_new(file, count):
    model = open_model(file)
    reply = model.reply(QUESTIONS[:1], Wish(Sampling(temperature=9, seed=4), conversation="a"))
    steps = [next(reply) for _ in range(count)]
    text = "".join(step.text for step in steps if hasattr(step, "text")) + reply.close()
    said = [Turn(Role.ASSISTANT, text, reply.spoken_ids)] if text else []
    assert asked(model, [QUESTIONS[0], *said, QUESTIONS[1]])[1] == Missed(Cause.NEW)


def test_a_question_that_cannot_be_read_any_more_is_left_out(file):
    model = open_model(file)
    chat, _ = asked(model, QUESTIONS[:1])
    long = Turn(Role.USER, "a b c " * 900)
    asked(model, [*chat, long, QUESTIONS[1]], context=2000)
    assert asked(model, [*chat, long, QUESTIONS[1]])[1] == Missed(Cause.LEFT_OUT)
    assert asked(model, [*chat, long, QUESTIONS[1]], context=2000)[1] is None
    assert asked(model, [*chat, long, QUESTIONS[2]], context=2000)[1] != Missed(Cause.REWRITTEN)


@pytest.mark.parametrize("tokens", [1, 2, 12])
@pytest.mark.parametrize("stop", ["", "a", " "])
def test_what_follows_an_answer_is_new_wherever_that_ended(file, tokens, stop):
    model = open_model(file)
    wish = {"stops": (stop,)} if stop else {}
    chat, _ = asked(model, QUESTIONS[:1], tokens=tokens, **wish)
    assert asked(model, [*chat, QUESTIONS[1]])[1] == Missed(Cause.NEW)


def test_who_goes_on_with_an_earlier_answer_has_edited_nothing(file):
    model = open_model(file)
    first, _ = asked(model, QUESTIONS[:1])
    second, _ = asked(model, QUESTIONS[:1], tokens=40)
    assert first != second
    asked(model, [*second, QUESTIONS[1]])
    assert asked(model, [*first, QUESTIONS[1]])[1] == Missed(Cause.NEW)


def test_turns_that_are_added_to_while_a_reply_is_made_are_not_edited(file):
    model, turns = open_model(file), [QUESTIONS[0]]
    chat, _ = asked(model, turns)
    turns.append(chat[1])
    assert asked(model, [*chat, QUESTIONS[1]])[1] == Missed(Cause.NEW)


def test_a_reply_that_is_closed_late_says_what_it_was(file):
    model = open_model(file)
    reply = model.reply(QUESTIONS[:1], Wish(GREEDY, 5, conversation="a", kv_bits=8))
    list(reply)
    chat, _ = asked(model, QUESTIONS[:1], tokens=40)
    reply.close()
    assert reply.receipt.kv_bits == 8
    assert asked(model, [*chat, QUESTIONS[1]])[1] == Missed(Cause.NEW)


def test_another_model_is_named_and_so_is_the_way_back(file, keep, tmp_path):
    other = write_tiny_model(tmp_path / "other.gguf", seed=9, head_dim=32, context=8192)
    model = open_model(file, keep)
    chat = talked(model, 2)
    model.close()
    model = open_model(other, keep)
    chat, missed = asked(model, [*chat, QUESTIONS[2]])
    assert missed == Missed(Cause.MODEL)
    model.close()
    model = open_model(file, keep)
    assert asked(model, [*chat, QUESTIONS[0]])[1] == Missed(Cause.MODEL)


def test_another_precision_is_named(file):
    model = open_model(file)
    chat = talked(model, 2)
    assert asked(model, [*chat, QUESTIONS[2]], kv_bits=8)[1] == Missed(Cause.PRECISION)


def test_what_had_to_make_room_is_named(file, tmp_path):
    model = open_model(file, Keep(str(tmp_path), disk_bytes=0, memory_bytes=1))
    talked(model, 2)
    asked(model, QUESTIONS[2:], "b")
    assert asked(model, QUESTIONS[:1])[1] == Missed(Cause.EVICTED)


def test_where_nothing_is_to_be_kept_nothing_is_on_disk_and_nothing_made_room(file, keep):
    model = open_model(file, keep)
    talked(model, 2)
    assert list(Path(keep.folder).glob("readings/*"))
    model.limit(Keep(keep.folder, 0, 0))
    asked(model, QUESTIONS[2:], "b")
    assert not [each for each in Path(keep.folder).rglob("*") if each.is_file()]
    assert asked(model, QUESTIONS[:1])[1] == Missed(Cause.LOST)


def test_what_an_engine_that_was_killed_had_read_is_not_called_new(file, keep):
    model = open_model(file, keep)
    chat = talked(model, 1)
    model.close()
    half = [*chat, QUESTIONS[1], Turn(Role.ASSISTANT, "Half an"), QUESTIONS[2]]
    assert asked(open_model(file, keep), half)[1] == Missed(Cause.LOST)


@pytest.mark.parametrize("restart", [False, True])
def test_what_is_damaged_is_named(file, keep, restart):
    model = open_model(file, keep)
    talked(model, 2)
    asked(model, QUESTIONS[2:], "b")
    model.save(20)
    if restart:
        model.close()
    else:
        model.limit(Keep(keep.folder, PLENTY, 0))
    for saved in Path(keep.folder).glob("*/*.safetensors"):
        held = saved.read_bytes()
        where = 3 if restart else len(held) // 2
        saved.write_bytes(held[:where] + bytes([held[where] ^ 1]) + held[where + 1 :])
    model = open_model(file, keep) if restart else model
    assert asked(model, QUESTIONS[:1])[1] == Missed(Cause.DAMAGED)


def test_what_is_gone_without_a_word_is_no_longer_kept(file, keep):
    model = open_model(file, keep)
    talked(model, 2)
    model.close()
    for saved in Path(keep.folder).glob("*/*.safetensors"):
        saved.unlink()
    assert asked(open_model(file, keep), QUESTIONS[:1])[1] == Missed(Cause.LOST)


def test_what_ended_with_the_engine_is_no_longer_kept_though_others_begin_alike(file, tmp_path):
    nowhere = Keep(str(tmp_path), disk_bytes=0, memory_bytes=PLENTY)
    chat = talked(open_model(file, nowhere), 1)
    model = open_model(file, nowhere)
    asked(model, QUESTIONS[2:], "b")
    assert asked(model, [*chat, QUESTIONS[1]])[1] == Missed(Cause.LOST)


def test_messages_that_are_left_out_are_named(tmp_path):
    model = open_model(write_tiny_model(tmp_path / "short.gguf", context=1024))
    chat, causes = [], []
    for number in range(12):
        question = Turn(Role.USER, f"{number} the a in it, and so on. " * 6)
        chat, missed = asked(model, [*chat, question])
        causes.append(missed)
    assert Missed(Cause.LEFT_OUT) in causes
    assert set(causes) == {Missed(Cause.NEW), Missed(Cause.LEFT_OUT)}


def test_what_the_template_writes_otherwise_later_is_named(tmp_path):
    path = tmp_path / "forgetful.gguf"
    facts = {"tokenizer.chat_template": FORGETFUL}
    model = open_model(write_tiny_model(path, metadata=facts, context=8192))
    chat, _ = asked(model, QUESTIONS[:1], tokens=30)
    assert asked(model, [*chat, QUESTIONS[1]])[1] == Missed(Cause.REWRITTEN)


def test_a_network_that_cannot_go_back_is_named(tmp_path):
    told = TOLD["falcon_h1"]
    weights = other_weights(told["shapes"], seed=7)
    model = open_model(write_folder(tmp_path, config=told["config"], weights=weights))
    chat, _ = asked(model, [Turn(Role.USER, "the in a")])
    asked(model, [*chat, Turn(Role.USER, "the in a")])
    assert asked(model, [Turn(Role.USER, "the in ou")])[1] == Missed(Cause.NO_WAY_BACK)


@pytest.mark.parametrize("forgotten", ["a", None])
def test_of_what_is_forgotten_nothing_is_known_but_that_a_model_answered(file, keep, forgotten):
    model = open_model(file, keep)
    chat = talked(model, 2)
    model.forget(forgotten)
    assert asked(model, QUESTIONS[:1])[1] == Missed(Cause.NEW)
    model.forget(forgotten)
    assert asked(model, [*chat, QUESTIONS[2]])[1] == Missed(Cause.LOST)


def test_what_nobody_remembers_is_new_where_all_answers_are_known_still(file):
    model = open_model(file)
    chat = talked(model, 2, conversation=None)
    assert asked(model, [*chat, QUESTIONS[2]], conversation=None)[1] == Missed(Cause.NEW)


def test_what_was_read_where_nothing_can_be_kept_is_no_longer_kept(file, tmp_path):
    (tmp_path / "kept").touch()
    nowhere = Keep(str(tmp_path / "kept"), PLENTY, PLENTY)
    chat = talked(open_model(file, nowhere), 2)
    assert asked(open_model(file, nowhere), [*chat, QUESTIONS[2]])[1] == Missed(Cause.LOST)


def test_a_question_after_a_way_there_and_back_is_new(file):
    model = open_model(file)
    chat = talked(model, 2)
    asked(model, chat[:3], kv_bits=8)
    assert asked(model, chat[:3])[1] is None
    assert asked(model, [*chat, QUESTIONS[2]])[1] == Missed(Cause.NEW)


@pytest.mark.parametrize("forgotten", ["a", None])
def test_of_what_is_forgotten_it_is_not_remembered_that_it_made_room(file, forgotten):
    model = open_model(file)
    model.limit(Keep("", 0, 1))
    talked(model, 2)
    asked(model, QUESTIONS[2:], "b")
    model.forget(forgotten)
    assert asked(model, QUESTIONS[:1])[1] == Missed(Cause.NEW)


def test_what_was_damaged_once_and_read_anew_has_to_make_room_later(file, keep):
    model = open_model(file, keep)
    talked(model, 2)
    model.close()
    for saved in Path(keep.folder).glob("*/*.safetensors"):
        saved.write_bytes(b"")
    model = open_model(file, keep)
    assert asked(model, QUESTIONS[:1])[1] == Missed(Cause.DAMAGED)
    asked(model, QUESTIONS[2:], "b")
    model.limit(Keep(keep.folder, 1, 1))
    assert asked(model, QUESTIONS[:1])[1] == Missed(Cause.EVICTED)


def test_nothing_is_remembered_of_nobodys_conversation(file, keep):
    model = open_model(file, keep)
    asked(model, QUESTIONS[:1], conversation=None)
    assert not list(Path(keep.folder).glob("readings/*"))


def test_what_is_remembered_does_not_say_what_was_typed(file, keep):
    model = open_model(file, keep)
    talked(model, 1)
    (saved,) = Path(keep.folder).glob("readings/*")
    assert "again" not in saved.read_text()
    assert saved.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "content", [b"", b"{}", b'[{"model": 3}]', b"\xff" * 40, b'[{"x":' + b"[" * 10**5]
)
def test_a_reading_that_cannot_be_read_is_none(tmp_path, content):
    readings = Readings(tmp_path)
    readings.note("a", Reading("m", None))
    (saved,) = tmp_path.glob("readings/*")
    saved.write_bytes(content)
    assert Readings(tmp_path).of("a") == ()


def test_the_last_reading_is_known_after_a_restart(tmp_path):
    told = Reading("m", 8, ((3, "abc"),), (0, 1), 70)
    Readings(tmp_path).note("a", told)
    assert Readings(tmp_path).of("a") == (told,)
    assert Readings(tmp_path).of("b") == ()


def test_of_each_branch_the_last_reading_is_known_and_of_the_latest_ones_alone():
    readings, other = Readings(), Reading("m", None, ((1, "q"), (2, "other")))
    readings.note("a", other)
    for length in range(3):
        readings.note("a", Reading("m", None, ((1, "q"), (1, "a"), (1, "q"))[: length + 1]))
    assert [len(reading.turns) for reading in readings.of("a")] == [2, 3]
    for number in range(BRANCHES):
        readings.note("a", Reading("m", None, ((1, str(number)),)))
    assert len(readings.of("a")) == BRANCHES
    assert other not in readings.of("a")
