"""The real engine in a real process, with a tiny model: answers, races, `kill -9`."""

import os
import signal
import sys
import time
from contextlib import suppress
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from app.bridge.answerer import EngineAnswerer, Patience, keep_in
from app.domain.confidence import HALF, OTHERS, Scores
from app.domain.conversation import Message, Role
from app.domain.dials import Dials, Overflow
from app.domain.model_card import Readiness
from app.domain.reply import Cause, Finish, Missed
from engine.kept_files import name_of
from tests.helpers.adapters import write_queries_adapter
from tests.helpers.tiny_model import write_tiny_model

LONG = (Message("1", Role.USER, "Hello again. " * 100, None, 0.0),)
HELLO = (Message("1", Role.USER, "Hello", None, 0.0),)
FEW = Dials(temperature=0, max_tokens=5)
ENDLESS = Dials(temperature=0, max_tokens=1_000_000)


class Heard:
    """Everything that an answerer says, in order."""

    def __init__(self, answerer):
        self.models, self.readings, self.pieces, self.ends = [], [], [], []
        answerer.model_changed.connect(self.models.append)
        answerer.reading.connect(self.readings.append)
        answerer.grew.connect(self.pieces.append)
        answerer.ended.connect(self.ends.append)

    def ended(self, question):
        return any(end.question == question for end in self.ends)

    @property
    def ready(self):
        return bool(self.models) and self.models[-1].readiness is Readiness.READY

    @property
    def failed(self):
        return bool(self.models) and self.models[-1].readiness is Readiness.FAILED


@pytest.fixture
def make(qtbot):
    made = []

    def make(**changes):
        made.append(EngineAnswerer(**changes))
        return made[-1], Heard(made[-1])

    yield make
    for answerer in made:
        answerer.close()


@pytest.fixture
def tiny(tmp_path):
    return write_tiny_model(tmp_path / "tiny.gguf", context=131_072)


def wait(qtbot, until):
    qtbot.waitUntil(until, timeout=30_000)


def test_a_question_asked_while_the_model_loads_is_answered(qtbot, make, tiny):
    answerer, heard = make()
    answerer.open_model(tiny)
    answerer.ask(1, HELLO, FEW, conversation="chat")
    wait(qtbot, lambda: heard.ended(1))
    assert heard.ends[0].reason is None
    assert heard.ends[0].receipt.model == "tiny"
    assert all(piece.question == 1 for piece in heard.pieces)


def test_a_model_answers_otherwise_with_an_adapter(qtbot, make, tiny, tmp_path):
    answerer, heard = make()
    greedy = Dials(temperature=0, max_tokens=20)
    for number, adapter in ((1, None), (2, write_queries_adapter(tmp_path / "mine"))):
        answerer.open_model(tiny, adapter)
        answerer.ask(number, HELLO, greedy, conversation=None)
        wait(qtbot, lambda number=number: heard.ended(number))
    texts = ["".join(p.text for p in heard.pieces if p.question == number) for number in (1, 2)]
    assert texts[0] != texts[1]


def long_chat():
    said = [(Role.USER, "And then?"), (Role.ASSISTANT, "It goes on. " * 6)] * 8
    return tuple(
        Message(str(place), role, text, None, 0.0, pinned=place == 2)
        for place, (role, text) in enumerate([(Role.SYSTEM, "Be brief."), *said[:-1]])
    )


def test_the_message_from_which_on_the_model_sees_is_told_at_the_beginning_and_at_the_end(
    qtbot, make, tiny
):
    answerer, heard = make()
    answerer.open_model(tiny)
    small = Dials(temperature=0, max_tokens=5, context=500)
    answerer.ask(1, long_chat(), small, conversation="chat")
    wait(qtbot, lambda: heard.ended(1))
    assert heard.ends[0].reason is None
    # The system prompt is 0, and what is pinned stays with its exchange, 1 and 2.
    seen_from = heard.ends[0].receipt.seen_from
    assert int(seen_from) in range(5, 15, 2)
    assert heard.readings[0].seen_from == seen_from
    answerer.ask(2, HELLO, FEW, conversation="chat")
    wait(qtbot, lambda: heard.ended(2))
    assert heard.ends[1].receipt.seen_from is None


def test_a_question_that_was_too_long_is_named_on_the_next_receipt(qtbot, make, tiny):
    answerer, heard = make()
    answerer.open_model(tiny)
    small = Dials(temperature=0, max_tokens=5, context=500)
    long = Message("long", Role.USER, "word " * 200, None, 0.0)
    answerer.ask(1, (long,), small, conversation="chat")
    wait(qtbot, lambda: heard.ended(1))
    assert "tokens long and the context is set to 500" in heard.ends[0].reason
    answerer.ask(2, (long, *HELLO), small, conversation="chat")
    wait(qtbot, lambda: heard.ended(2))
    assert heard.ends[1].receipt.too_long == ("long",)
    answerer.ask(3, (*long_chat()[:-1], long, *HELLO), small, conversation="chat")
    wait(qtbot, lambda: heard.ended(3))
    seen_from = heard.ends[2].receipt.seen_from
    assert seen_from not in {None, "long"}


def test_where_the_user_wants_nothing_left_out_a_full_conversation_gets_a_sentence(
    qtbot, make, tiny
):
    answerer, heard = make()
    answerer.open_model(tiny)
    small = Dials(temperature=0, max_tokens=5, context=500)
    answerer.ask(1, long_chat(), small, conversation="chat", overflow=Overflow.STOP)
    wait(qtbot, lambda: heard.ended(1))
    assert heard.ends[0].finish is Finish.FAILED
    assert "the context is set to 500" in heard.ends[0].reason


def test_without_a_model_a_question_ends_with_a_sentence(qtbot, make):
    answerer, heard = make()
    answerer.ask(1, HELLO, FEW, conversation="chat")
    assert heard.ends[0].finish is Finish.FAILED
    assert heard.ends[0].reason == "No model is open. Choose one first."


def test_a_file_that_is_no_model_fails_with_its_reason_and_the_next_opens(
    qtbot, make, tiny, tmp_path
):
    (tmp_path / "note.gguf").write_text("no model")
    answerer, heard = make()
    answerer.open_model(tmp_path / "note.gguf")
    wait(qtbot, lambda: heard.failed)
    assert "note.gguf is damaged or is no model" in heard.models[-1].reason
    answerer.open_model(tiny)
    wait(qtbot, lambda: heard.ready)


def test_a_question_asked_on_hearing_that_a_model_loads_is_answered_by_it(
    qtbot, make, tiny, tmp_path
):
    answerer, heard = make()
    answerer.open_model(tmp_path / "missing.gguf")
    wait(qtbot, lambda: heard.failed)
    answerer.model_changed.connect(
        lambda _: answerer.ask(1, HELLO, FEW, conversation="chat"),
        Qt.ConnectionType.SingleShotConnection,
    )
    answerer.open_model(tiny)
    wait(qtbot, lambda: heard.ended(1))
    assert heard.ends[0].reason is None
    assert heard.ends[0].receipt.model == "tiny"


def test_stopping_while_the_model_loads_is_heard_at_once(qtbot, make, tiny):
    answerer, heard = make()
    answerer.open_model(tiny)
    answerer.ask(1, HELLO, FEW, conversation="chat")
    answerer.stop(1)
    assert heard.ends[0].finish is Finish.STOPPED
    wait(qtbot, lambda: heard.ready)
    answerer.ask(2, HELLO, FEW, conversation="chat")
    wait(qtbot, lambda: heard.ended(2))
    assert [end.question for end in heard.ends] == [1, 2]


def test_a_receipt_tells_how_long_a_question_waited_for_its_model(qtbot, make, tiny):
    answerer, heard = make()
    answerer.open_model(tiny)
    asked = time.monotonic()
    answerer.ask(1, HELLO, FEW, conversation="chat")
    wait(qtbot, lambda: heard.ready)
    opened = time.monotonic()
    wait(qtbot, lambda: heard.ended(1))
    opening_s = heard.ends[0].receipt.opening_s
    assert 0 < opening_s <= opened - asked
    answerer.ask(2, HELLO, FEW, conversation="chat")
    wait(qtbot, lambda: heard.ended(2))
    assert heard.ends[1].receipt.opening_s == 0


def test_of_two_models_opened_in_a_row_only_the_second_is_heard_of(qtbot, make, tiny, tmp_path):
    (tmp_path / "broken.gguf").write_text("no model")
    answerer, heard = make()
    answerer.open_model(tiny)
    answerer.open_model(tmp_path / "broken.gguf")
    wait(qtbot, lambda: heard.failed)
    assert {status.name for status in heard.models[1:]} == {"broken"}
    assert all(status.readiness is not Readiness.READY for status in heard.models)


def test_without_a_model_a_crash_is_nobody_s_business_and_the_next_model_opens(qtbot, make, tiny):
    answerer, heard = make()
    os.kill(answerer.pid, signal.SIGKILL)
    wait(qtbot, lambda: answerer.pid is None)
    assert heard.models == []
    answerer.ask(1, HELLO, FEW, conversation="chat")
    assert heard.ends[0].finish is Finish.FAILED
    answerer.open_model(tiny)
    wait(qtbot, lambda: heard.ready)


def test_an_engine_that_cannot_be_started_is_told_of(qtbot, make, tiny, tmp_path):
    answerer, heard = make(command=(str(tmp_path / "nothing"),))
    answerer.open_model(tiny)
    assert heard.models[-1].reason.startswith("The engine could not be started (No such file")


def test_a_reply_goes_on_when_another_model_is_opened_and_its_receipt_names_its_own(
    qtbot, make, tiny, tmp_path
):
    other = write_tiny_model(tmp_path / "other.gguf")
    answerer, heard = make()
    answerer.open_model(tiny)
    answerer.ask(1, HELLO, ENDLESS, conversation="chat")
    wait(qtbot, lambda: bool(heard.pieces))
    answerer.open_model(other)
    before = len(heard.pieces)
    wait(qtbot, lambda: len(heard.pieces) > before)
    answerer.stop(1)
    wait(qtbot, lambda: heard.ended(1) and heard.ready)
    assert heard.ends[0].finish is Finish.STOPPED
    assert heard.ends[0].receipt.model == "tiny"
    answerer.ask(2, HELLO, FEW, conversation="chat")
    wait(qtbot, lambda: heard.ended(2))
    assert heard.ends[1].receipt.model == "other"


def test_a_killed_engine_ends_its_reply_with_a_reason_and_answers_the_next(qtbot, make, tiny):
    answerer, heard = make()
    answerer.open_model(tiny)
    answerer.ask(1, HELLO, ENDLESS, conversation="chat")
    wait(qtbot, lambda: bool(heard.pieces))
    os.kill(answerer.pid, signal.SIGKILL)
    wait(qtbot, lambda: heard.ended(1))
    assert heard.ends[0].finish is Finish.FAILED
    assert "you can ask again" in heard.ends[0].reason
    answerer.ask(2, HELLO, FEW, conversation="chat")
    wait(qtbot, lambda: heard.ended(2))
    assert heard.ends[1].reason is None


def test_an_engine_that_hangs_in_mid_answer_is_replaced(qtbot, make, tiny):
    answerer, heard = make(patience=Patience(reading_s=60, writing_s=0.5))
    answerer.open_model(tiny)
    answerer.ask(1, HELLO, ENDLESS, conversation="chat")
    wait(qtbot, lambda: bool(heard.pieces))
    frozen = answerer.pid
    os.kill(frozen, signal.SIGSTOP)
    wait(qtbot, lambda: heard.ended(1))
    wait(qtbot, lambda: heard.ready)
    assert answerer.pid not in {frozen, None}
    assert "did not move for" in heard.ends[0].reason


def test_after_three_crashes_in_a_row_it_says_so_and_stops_trying(qtbot, make, tiny, caplog):
    crashing = (sys.executable, "-c", "import os; os.abort()")
    answerer, heard = make(command=crashing)
    answerer.open_model(tiny)
    wait(qtbot, lambda: heard.failed)
    assert "3 times in a row" in heard.models[-1].reason
    assert "SIGABRT" in heard.models[-1].reason
    assert answerer.pid is None
    assert caplog.text.count("the engine crashed (SIGABRT)") == 3


def test_after_it_gave_up_the_user_can_have_it_tried_again(qtbot, make, tiny):
    crashing = (sys.executable, "-c", "import os; os.abort()")
    answerer, heard = make(command=crashing)
    answerer.open_model(tiny)
    wait(qtbot, lambda: heard.failed)
    answerer.open_model(tiny)
    assert heard.models[-1].readiness is Readiness.LOADING
    wait(qtbot, lambda: heard.failed)


def test_nothing_is_heard_after_it_is_closed(qtbot, make, tiny):
    answerer, heard = make()
    answerer.open_model(tiny)
    answerer.ask(1, HELLO, ENDLESS, conversation="chat")
    wait(qtbot, lambda: bool(heard.pieces))
    answerer.close()
    before = len(heard.pieces), len(heard.ends)
    qtbot.wait(100)
    assert (len(heard.pieces), len(heard.ends)) == before


def kept_file(tmp_path, conversation):
    """Write a file as a model that is not open had it for a conversation."""
    file = tmp_path / "kept" / "another" / name_of(bytes(16), conversation)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch()
    return file


def test_what_is_deleted_just_before_the_end_is_forgotten(qtbot, make, tiny, tmp_path):
    answerer, heard = make(keep=keep_in(tmp_path / "kept"))
    answerer.open_model(tiny)
    files = [kept_file(tmp_path, name) for name in ("gone", "kept")]
    answerer.ask(1, LONG, FEW, conversation="gone")
    wait(qtbot, lambda: heard.ended(1))
    wait(qtbot, lambda: len(list((tmp_path / "kept").glob("*/*.safetensors"))) > 2)
    answerer.ask(2, LONG, ENDLESS, conversation="gone")
    wait(qtbot, lambda: bool(heard.pieces))
    answerer.forget("gone")
    answerer.close()
    assert list((tmp_path / "kept").glob("*/*")) == files[1:]


def test_each_engine_keeps_nothing_of_conversations_that_are_not_there(qtbot, make, tiny, tmp_path):
    living = ["here"]
    answerer, heard = make(keep=keep_in(tmp_path / "kept"), living=lambda: living)
    here, deleted = (kept_file(tmp_path, name) for name in ("here", "deleted"))
    answerer.open_model(tiny)
    wait(qtbot, lambda: heard.ready)
    assert (here.exists(), deleted.exists()) == (True, False)
    deleted, new = (kept_file(tmp_path, name) for name in ("deleted", "new"))
    answerer.open_model(tiny)
    wait(qtbot, lambda: heard.models.count(heard.models[-1]) == 2)
    assert new.exists()  # what this engine wrote since it was told
    living.append("new")
    os.kill(answerer.pid, signal.SIGKILL)
    wait(qtbot, lambda: not heard.ready)
    wait(qtbot, lambda: heard.ready)
    assert (here.exists(), new.exists(), deleted.exists()) == (True, True, False)


def test_where_it_is_not_known_what_is_there_nothing_is_removed(qtbot, make, tiny, tmp_path):
    answerer, heard = make(keep=keep_in(tmp_path / "kept"), living=lambda: None)
    file = kept_file(tmp_path, "here")
    answerer.open_model(tiny)
    wait(qtbot, lambda: heard.ready)
    assert file.exists()


def sizes_in(folder):
    sizes = []
    for file in folder.glob("*/*"):
        with suppress(FileNotFoundError):  # removed meanwhile
            sizes.append(file.stat().st_size)
    return sum(sizes)


def keeping(qtbot, make, tiny, tmp_path):
    """Have a long question answered, and what was read of it saved."""
    folder = tmp_path / "kept"
    answerer, heard = make(keep=keep_in(folder))
    answerer.open_model(tiny)
    answerer.ask(1, LONG, FEW, conversation="chat")
    wait(qtbot, lambda: heard.ended(1) and len(list(folder.glob("*/*.safetensors"))) > 3)
    return answerer, heard, folder


def test_a_model_that_is_not_asked_rests_and_wakes_up_before_it_is(qtbot, make, tiny, tmp_path):
    answerer, heard, _ = keeping(qtbot, make, tiny, tmp_path)
    answerer.rest_after(0.2)
    wait(qtbot, lambda: heard.models[-1].readiness is Readiness.RESTING)
    assert answerer.pid is None
    answerer.wake()
    wait(qtbot, lambda: heard.ready)
    answerer.ask(2, LONG, FEW, conversation="chat")
    wait(qtbot, lambda: heard.ended(2))
    assert heard.ends[1].receipt.disk_tokens > 1000


def test_a_model_that_rests_answers_when_it_is_asked(qtbot, make, tiny, tmp_path):
    answerer, heard = make()
    answerer.rest_after(0.2)
    answerer.open_model(tiny)
    wait(qtbot, lambda: heard.models and heard.models[-1].readiness is Readiness.RESTING)
    answerer.ask(1, HELLO, FEW, conversation="chat")
    wait(qtbot, lambda: heard.ended(1))
    assert heard.ends[0].reason is None


def test_a_model_does_not_rest_while_it_answers_nor_where_it_never_should(qtbot, make, tiny):
    answerer, heard = make(patience=Patience(writing_s=0.8))
    answerer.rest_after(0.3)
    answerer.open_model(tiny)
    answerer.ask(1, HELLO, ENDLESS, conversation="chat")
    wait(qtbot, lambda: len(heard.pieces) > 400)
    assert answerer.pid is not None
    answerer.rest_after(0)
    answerer.stop(1)
    wait(qtbot, lambda: heard.ended(1))
    qtbot.wait(900)
    assert answerer.pid is not None


def test_what_is_kept_is_counted_limited_and_removed(qtbot, make, tiny, tmp_path):
    answerer, _, folder = keeping(qtbot, make, tiny, tmp_path)
    assert answerer.kept_bytes == sizes_in(folder) > 100_000
    answerer.limit(None, 60_000)
    wait(qtbot, lambda: 0 < sizes_in(folder) <= 60_000)
    answerer.limit(None, None)
    answerer.forget(None)
    wait(qtbot, lambda: sizes_in(folder) == 0)


@pytest.mark.parametrize("conversation", ["chat", None])
def test_while_the_model_rests_a_conversation_is_forgotten_too(
    qtbot, make, tiny, tmp_path, conversation
):
    answerer, heard, _ = keeping(qtbot, make, tiny, tmp_path)
    answerer.rest_after(0.2)
    wait(qtbot, lambda: heard.models[-1].readiness is Readiness.RESTING)
    answerer.forget(conversation)
    answerer.ask(2, HELLO, FEW, conversation="other")
    wait(qtbot, lambda: heard.ended(2))
    assert heard.ends[1].reason is None
    assert heard.ends[1].receipt.missed == Missed(Cause.NEW)


def test_an_engine_that_was_woken_to_forget_rests_again(qtbot, make, tiny, tmp_path):
    answerer, heard, folder = keeping(qtbot, make, tiny, tmp_path)
    answerer.rest_after(0.2)
    wait(qtbot, lambda: heard.models[-1].readiness is Readiness.RESTING)
    answerer.forget("chat")
    assert answerer.pid is not None
    wait(qtbot, lambda: sizes_in(folder) == 0)
    wait(qtbot, lambda: answerer.pid is None)
    assert heard.models[-1].readiness is Readiness.RESTING


def test_the_receipt_says_which_message_was_edited_and_the_model_what_a_token_takes(
    qtbot, make, tiny
):
    answerer, heard = make()
    answerer.open_model(tiny)
    answerer.ask(1, LONG, FEW, conversation="chat")
    edited = (Message("2", Role.USER, "Hello, then. " * 100, None, 0.0),)
    answerer.ask(2, edited, FEW, conversation="chat")
    wait(qtbot, lambda: heard.ended(2))
    assert heard.ends[0].receipt.missed == Missed(Cause.NEW)
    assert heard.ends[1].receipt.missed == Missed(Cause.EDITED, "2")
    # Its heads are too narrow to be packed, and it answers all the same.
    assert [bits for bits, _ in heard.models[-1].kv_bytes] == [None]
    answerer.ask(3, edited, replace(FEW, kv_bits=8), conversation="chat")
    wait(qtbot, lambda: heard.ended(3))
    assert heard.ends[2].reason is None


def test_what_a_model_remembers_can_be_packed(qtbot, make, tmp_path):
    wide = write_tiny_model(tmp_path / "wide.gguf", head_dim=32, context=131_072)
    answerer, heard = make()
    answerer.open_model(wide)
    answerer.ask(1, HELLO, replace(FEW, kv_bits=4), conversation="chat")
    wait(qtbot, lambda: heard.ended(1))
    assert heard.ends[0].receipt.kv_bits == 4
    assert heard.ends[0].receipt.dials == replace(FEW, kv_bits=4)
    assert [bits for bits, _ in heard.models[-1].kv_bytes] == [None, 8, 4]


def test_that_nothing_can_be_kept_on_disk_is_told(qtbot, make, tiny, tmp_path):
    (tmp_path / "kept").touch()
    answerer, _heard = make(keep=keep_in(tmp_path / "kept"))
    with qtbot.waitSignal(answerer.unkept, timeout=30_000) as told:
        answerer.open_model(tiny)
    assert told.args == ["File exists"]


def counts_of(answerer):
    counts = []
    answerer.counted.connect(counts.append)
    answerer.measured.connect(counts.append)
    return counts


def test_what_is_counted_before_is_what_is_read_then(qtbot, make, tiny):
    answerer, heard = make()
    counts = counts_of(answerer)
    answerer.open_model(tiny)
    wait(qtbot, lambda: heard.ready)
    said = long_chat()[:-1]
    asked = Message("last", Role.USER, "And then?", None, 0.0)
    # Longer, shorter, edited, and again: it crosses as what has changed of what was told before.
    edited = (*said[:3], replace(said[3], text="Edited"), *said[4:])
    for number, messages in enumerate([said, said[:5], edited, (), said], start=1):
        answerer.count(number, "And then?", messages, dials=FEW)
        answerer.ask(number, (*messages, asked), FEW, conversation=None)
        wait(qtbot, lambda number=number: heard.ended(number))
        wait(qtbot, lambda number=number: len(counts) > 0 and counts[-1].number == number)
        assert counts[-1].exact
        assert counts[-1].tokens == heard.ends[-1].receipt.prompt_tokens


def test_another_process_hears_all_that_is_to_be_considered(qtbot, make, tiny):
    answerer, heard = make()
    counts = counts_of(answerer)
    answerer.open_model(tiny)
    wait(qtbot, lambda: heard.ready)
    answerer.count(1, "And?", long_chat()[:-1], dials=FEW)
    wait(qtbot, lambda: len(counts) == 1)
    os.kill(answerer.pid, signal.SIGKILL)
    wait(qtbot, lambda: not heard.ready)
    answerer.count(2, "And?", long_chat()[:-1], dials=FEW)  # nobody is there to hear it
    wait(qtbot, lambda: heard.ready)
    answerer.count(3, "And?", long_chat()[:-1], dials=FEW)
    wait(qtbot, lambda: len(counts) == 2)
    assert counts[1] == replace(counts[0], number=3)


def test_what_is_forgotten_is_told_anew_where_it_is_counted_again(qtbot, make, tiny):
    answerer, heard = make(keep=None)
    counts = counts_of(answerer)
    answerer.open_model(tiny)
    wait(qtbot, lambda: heard.ready)
    answerer.count(1, "And?", long_chat()[:-1], dials=FEW)
    answerer.forget("another")
    answerer.count(2, "And?", long_chat()[:-1], dials=FEW)
    wait(qtbot, lambda: len(counts) > 0 and counts[-1].number == 2)
    assert counts[-1].tokens > 100


def test_a_text_is_measured_by_the_model_that_is_open(qtbot, make, tiny):
    answerer, heard = make()
    counts = counts_of(answerer)
    answerer.measure(1, "aaa")
    answerer.open_model(tiny)
    wait(qtbot, lambda: heard.ready)
    answerer.measure(2, "xxx")
    wait(qtbot, lambda: len(counts) == 1)
    assert [(each.number, each.tokens) for each in counts] == [(2, 3)]


def test_each_token_of_a_reply_comes_with_its_chance_and_others(qtbot, make, tiny):
    answerer, heard = make()
    scored = []
    answerer.scored.connect(scored.append)
    answerer.open_model(tiny)
    answerer.ask(1, HELLO, Dials(seed=5, max_tokens=30), conversation=None)
    wait(qtbot, lambda: heard.ended(1))
    tokens = [each for event in scored for each in event.tokens]
    text = "".join(piece.text for piece in heard.pieces)
    assert [each.token for each in tokens] == list(heard.ends[0].ids)
    assert max(each.end for each in tokens) == len(text)
    for each in tokens:
        chances = [other.chance for other in each.others]
        assert len(chances) == OTHERS
        assert chances == sorted(chances, reverse=True)
        assert each.chance + sum(chances) <= 1.001


def test_what_goes_on_from_an_alternative_is_read_by_its_ids(qtbot, make, tiny):
    answerer, heard = make()
    scored = []
    answerer.scored.connect(scored.append)
    answerer.open_model(tiny)
    answerer.ask(1, HELLO, Dials(seed=5, max_tokens=30), conversation=None)
    wait(qtbot, lambda: heard.ended(1))
    tokens = [each for event in scored for each in event.tokens]
    text = "".join(piece.text for piece in heard.pieces)
    # Such as brings a whole character.
    place, other = next(
        (place, other)
        for place, each in enumerate(tokens)
        for other in each.others
        if place > 10 and other.text and not other.text.endswith(HALF)
    )
    begin = Scores(tuple(tokens)).begin_of(place)
    ids = (*(each.token for each in tokens[:place]), other.token)
    begun = Message("2", Role.ASSISTANT, text[:begin] + other.text, "1", 0.0, ids=ids)
    answerer.ask(2, (*HELLO, begun), FEW, conversation=None)
    wait(qtbot, lambda: heard.ended(2))
    first, second = (end.receipt for end in heard.ends)
    assert second.prompt_tokens == first.prompt_tokens + place + 1
    # All that was said before the alternative is known from the reply itself.
    assert second.reused_tokens == first.prompt_tokens + place
