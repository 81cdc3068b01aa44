"""The engine's process, spoken to as the app does: over a socket pair, line by line."""

import io
import json
import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from safetensors import safe_open

from engine import wire
from engine.block_store import WORTH_READING
from engine.blocks import BLOCK
from engine.kept_files import name_of
from engine.loading import open_model
from engine.model import Wish
from engine.pressure import Pressure
from engine.worker import Wire
from tests.helpers.adapters import write_queries_adapter
from tests.helpers.hf_folder import CONFIG, write_folder
from tests.helpers.tiny_model import write_emoji_model, write_tiny_model

QUESTION = (wire.Turn(wire.Role.USER, "Hello"),)
LONG = (wire.Turn(wire.Role.USER, "Say it again. " * 300),)
GREEDY = wire.Sampling(temperature=0)

WORKER = ("-m", "engine.worker")
# The whole worker, which does one more thing on its main thread when it is sent a signal.
PROBED = """
import resource, signal, socket, sys
from engine import worker
import mlx.core as mx

def probed(signal, frame):
    {probe}

signal.signal(signal.SIGUSR1, probed)
resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
worker.main()
"""

# A worker on a machine that is as short of memory as a file says.
STEERED = """
import os, sys
from pathlib import Path
from engine.machine import Machine
from engine.pressure import Pressure
from engine.worker import Wire, Worker

end = int(sys.argv[1])
wire = Wire(os.fdopen(end, "rb", closefd=False), os.fdopen(end, "wb", buffering=0, closefd=False))
Worker(wire, Machine(pressure=lambda: Pressure(int(Path({file!r}).read_text())))).run()
"""


class Spoken:
    """A worker and the app's end of its wire."""

    def __init__(self, program=WORKER):
        self.end, theirs = socket.socketpair()
        self.end.settimeout(60)
        with theirs:
            self.process = subprocess.Popen(
                [sys.executable, *program, str(theirs.fileno())],
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )
        self._lines = self.end.makefile("rb")

    def say(self, *lines):
        """Send all of them at once, so that no pause can come between two."""
        self.end.sendall(b"".join(map(wire.encode, lines)))

    def lines(self):
        """Give all lines from here on, heartbeats among them."""
        return map(wire.from_engine, self._lines)

    def hear(self):
        """Give the next line that is no heartbeat."""
        return next(said for said in self.lines() if not isinstance(said, wire.Beat))

    def hear_until(self, kind):
        """Give all lines up to the first of this kind."""
        heard = [self.hear()]
        while not isinstance(heard[-1], kind):
            heard.append(self.hear())
        return heard

    def probe(self):
        """Have the probe done; give the line that it writes."""
        self.process.send_signal(signal.SIGUSR1)
        while not (line := self.process.stderr.readline()).startswith(b"probe: "):
            pass
        return line.removeprefix(b"probe: ").strip().decode()

    def leave(self):
        """Be gone, as the app is that was killed."""
        self._lines.close()
        self.end.close()

    def end_it(self):
        self.leave()
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def worker():
    spoken = Spoken()
    assert spoken.hear() == wire.Hello(wire.PROTOCOL)
    yield spoken
    spoken.end_it()


@pytest.fixture
def probed():
    """Start a worker with a probe, which prints what it finds."""
    started = []

    def probed(probe):
        started.append(Spoken(("-c", PROBED.format(probe=probe))))
        assert started[-1].hear() == wire.Hello(wire.PROTOCOL)
        return started[-1]

    yield probed
    for spoken in started:
        spoken.end_it()


@pytest.fixture
def tiny_path(tmp_path):
    return write_tiny_model(tmp_path / "tiny.gguf", context=131_072)


@pytest.fixture
def opened(worker, tiny_path):
    worker.say(wire.Open(1, str(tiny_path)))
    assert worker.hear_until(wire.Opened)[-1].name == "tiny"
    return worker


def test_a_model_is_opened_with_an_adapter_and_without(opened, tiny_path, tmp_path):
    adapter = str(write_queries_adapter(tmp_path / "mine"))
    texts = []
    for number, each in enumerate((None, adapter, None), start=2):
        opened.say(wire.Open(number, str(tiny_path), adapter=each))
        opened.hear_until(wire.Opened)
        opened.say(wire.Ask(number, QUESTION, wire.Sampling(temperature=0), max_tokens=20))
        texts.append(text_of(opened.hear_until(wire.Ended)))
    assert texts[0] == texts[2] != texts[1]
    opened.say(wire.Open(5, str(tiny_path), adapter=str(tmp_path / "none")))
    refused = opened.hear_until(wire.Refused)[-1]
    assert str(refused.reason).startswith("The adapter none cannot be used: there is no such")


def text_of(lines):
    return "".join(said.text for said in lines if isinstance(said, wire.Grew))


def test_a_question_is_answered_piece_by_piece_with_a_receipt(opened):
    opened.say(wire.Ask(7, QUESTION, wire.Sampling(temperature=1, seed=5), max_tokens=20))
    *pieces, ended = opened.hear_until(wire.Ended)
    assert {said.question for said in (*pieces, ended)} == {7}
    assert ended.receipt.completion_tokens <= 20
    assert ended.receipt.seed == 5
    assert ended.finish in {wire.Finish.LENGTH, wire.Finish.END}


def test_what_is_heard_of_a_reply_is_its_text_and_counts_its_tokens(opened, tiny_path):
    dials = wire.Sampling(temperature=0.5, seed=5)
    opened.say(wire.Ask(1, QUESTION, dials, max_tokens=40))
    *pieces, ended = opened.hear_until(wire.Ended)
    reply = open_model(tiny_path).reply(QUESTION, Wish(dials, max_tokens=40))
    assert text_of(pieces) == "".join(piece.text for piece in reply)
    assert pieces[3].held
    for place, piece in enumerate(pieces):
        assert text_of(pieces[place + 1 :]).startswith(piece.held)
    counts = [said.tokens for said in pieces]
    assert counts[:40] == list(range(1, 41))
    assert counts[-1] == ended.receipt.completion_tokens


def test_a_long_prompt_is_told_of_while_it_is_read(opened):
    opened.say(wire.Ask(1, LONG, max_tokens=1))
    *heard, ended = opened.hear_until(wire.Ended)
    reading = [said for said in heard if isinstance(said, wire.Reading)]
    read = [said.read for said in reading]
    assert len(read) > 1
    assert read == sorted(set(read))
    assert read[-1] < ended.receipt.prompt_tokens
    assert {said.total for said in reading} == {ended.receipt.prompt_tokens}


def test_how_much_of_a_model_is_open_rises_to_below_all(worker, tiny_path):
    worker.say(wire.Open(1, str(tiny_path)))
    *opening, _ = worker.hear_until(wire.Opened)
    fractions = [said.fraction for said in opening]
    assert len(fractions) > 2
    assert fractions == sorted(set(fractions))
    assert fractions[0] == 0
    assert fractions[-1] < 1


def test_a_model_that_cannot_be_opened_is_refused_and_the_next_one_opens(worker, tmp_path):
    (tmp_path / "note.gguf").write_text("I am no model")
    worker.say(wire.Open(1, str(tmp_path / "note.gguf")))
    assert "note.gguf is damaged or is no model" in str(worker.hear_until(wire.Refused)[-1].reason)
    worker.say(wire.Open(2, str(write_tiny_model(tmp_path / "tiny.gguf", context=131_072))))
    worker.hear_until(wire.Opened)


def test_of_two_models_opened_in_a_row_only_the_second_is_read_to_its_end(worker, tmp_path):
    first = write_tiny_model(tmp_path / "first.gguf", n_layers=64)
    second = write_tiny_model(tmp_path / "second.gguf")
    worker.say(wire.Open(1, str(first)), wire.Open(2, str(second)))
    *before, opened = worker.hear_until(wire.Opened)
    assert (opened.number, opened.name) == (2, "second")
    assert not [said for said in before if isinstance(said, wire.Opened)]


def test_a_question_asked_of_a_model_is_answered_before_the_next_one_opens(worker, tmp_path):
    first = write_tiny_model(tmp_path / "first.gguf", context=64)
    worker.say(wire.Open(1, str(first)))
    worker.say(wire.Ask(1, QUESTION, max_tokens=2))
    worker.say(wire.Open(2, str(write_tiny_model(tmp_path / "second.gguf"))))
    assert worker.hear_until(wire.Opened)[-1].number == 1
    assert worker.hear_until(wire.Ended)[-1].reason is None
    assert worker.hear_until(wire.Opened)[-1].number == 2


def test_a_question_asked_before_its_model_was_refused_gets_that_reason(worker, tmp_path):
    (tmp_path / "note.gguf").write_text("I am no model")
    worker.say(wire.Open(1, str(tmp_path / "note.gguf")))
    worker.say(wire.Ask(1, QUESTION))
    assert "note.gguf is damaged or is no model" in str(worker.hear_until(wire.Ended)[-1].reason)


def test_after_a_refused_model_the_one_before_it_answers_no_more(opened, tmp_path):
    (tmp_path / "note.gguf").write_text("I am no model")
    opened.say(wire.Open(2, str(tmp_path / "note.gguf")))
    opened.say(wire.Ask(1, QUESTION, max_tokens=2))
    assert "note.gguf is damaged or is no model" in str(opened.hear_until(wire.Ended)[-1].reason)


def test_a_model_gives_its_memory_back_before_the_next_one_needs_it(probed, tmp_path):
    memory = "mx.get_active_memory() + mx.get_cache_memory(), mx.get_peak_memory()"
    spoken = probed(f'mx.synchronize(); print("probe:", {memory}, file=sys.stderr, flush=True)')
    # So large that what a pass holds besides, now this and now that, counts little.
    wide = {"hidden_size": 512, "intermediate_size": 1024, "head_dim": 64, "context": 256}
    large = write_tiny_model(tmp_path / "large.gguf", n_layers=8, **wide)
    small = write_tiny_model(tmp_path / "small.gguf", n_layers=1, **wide)
    figures = []
    for number, path in enumerate([large, large, small]):
        spoken.say(wire.Open(number, str(path)))
        spoken.hear_until(wire.Opened)
        figures.append([int(figure) for figure in spoken.probe().split()])
    (large_holds, _), (_, peak), (small_holds, _) = figures
    assert peak < 1.2 * large_holds
    assert small_holds < 0.5 * large_holds


def test_a_question_without_a_model_gets_a_sentence(worker):
    worker.say(wire.Ask(1, QUESTION))
    assert worker.hear() == wire.Ended(1, wire.Finish.FAILED, wire.Said("No model is open."))


def test_a_conversation_beyond_the_context_gets_a_sentence_with_both_numbers(opened):
    opened.say(wire.Ask(1, (wire.Turn(wire.Role.USER, "word " * 40_000),)))
    ended = opened.hear()
    assert ended.finish is wire.Finish.FAILED
    assert "tokens long and the model can hold" in str(ended.reason)


def test_after_a_message_beyond_the_context_the_next_one_is_answered(opened):
    beyond = wire.Turn(wire.Role.USER, "word " * 40_000)
    opened.say(wire.Ask(1, (beyond,)))
    assert opened.hear().finish is wire.Finish.FAILED
    opened.say(wire.Ask(2, (beyond, *QUESTION), max_tokens=3))
    *_, ended = opened.hear_until(wire.Ended)
    assert (ended.finish, ended.unseen, ended.too_long) == (wire.Finish.LENGTH, (), (0,))


def test_what_the_model_does_not_see_is_told_before_anything_is_read_and_at_the_end(opened):
    turns = (QUESTION[0], wire.Turn(wire.Role.ASSISTANT, "Hi. " * 20)) * 9 + QUESTION
    opened.say(wire.Ask(1, turns, max_tokens=9, context=600))
    first, *_, ended = opened.hear_until(wire.Ended)
    assert isinstance(first, wire.Reading)
    assert (first.read, first.total) == (0, ended.receipt.prompt_tokens)
    assert first.unseen == ended.unseen == tuple(range(len(ended.unseen)))
    assert 2 <= len(ended.unseen) <= 16


def test_a_conversation_that_may_lose_nothing_is_not_answered(opened):
    turns = (QUESTION[0], wire.Turn(wire.Role.ASSISTANT, "Hi. " * 20)) * 9 + QUESTION
    opened.say(wire.Ask(1, turns, overflow=wire.Overflow.STOP, context=600))
    ended = opened.hear()
    assert ended.finish is wire.Finish.FAILED
    assert "and the context is set to 600" in str(ended.reason)


def test_a_question_without_a_message_gets_a_sentence(opened):
    opened.say(wire.Ask(1, ()))
    ended = opened.hear()
    assert ended.finish is wire.Finish.FAILED
    assert "nothing to answer" in str(ended.reason)


def test_a_conversation_that_a_template_refuses_gets_its_words_and_the_engine_lives(
    worker, tmp_path
):
    template = "{{ raise_exception('Ask less') if messages|length > 1 else 'Hello' }}"
    again = (*QUESTION, wire.Turn(wire.Role.ASSISTANT, "Yes."), *QUESTION)
    file = write_tiny_model(tmp_path / "a.gguf", metadata={"tokenizer.chat_template": template})
    worker.say(wire.Open(1, str(file)), wire.Ask(1, again), wire.Ask(2, QUESTION))
    refused = worker.hear_until(wire.Ended)[-1]
    assert refused.finish is wire.Finish.FAILED
    assert "as it is: Ask less. Change it" in str(refused.reason)
    assert worker.hear_until(wire.Ended)[-1].reason is None


def test_an_answer_at_the_end_goes_on(opened, tiny_path):
    turns = (*QUESTION, wire.Turn(wire.Role.ASSISTANT, "It is\x00"))
    opened.say(wire.Ask(1, turns, GREEDY, max_tokens=20))
    *pieces, ended = opened.hear_until(wire.Ended)
    model = open_model(tiny_path)
    assert ended.receipt.prompt_tokens == len(model.prompt(turns))
    assert text_of(pieces) == "".join(piece.text for piece in model.reply(turns, Wish(GREEDY, 20)))


@pytest.mark.parametrize("temperature", [-1.0, float("nan"), float("inf")])
def test_a_bad_dial_gets_a_sentence_and_the_engine_lives(opened, temperature):
    opened.say(wire.Ask(1, QUESTION, wire.Sampling(temperature)))
    assert "temperature" in str(opened.hear().reason)
    opened.say(wire.Ask(2, QUESTION, max_tokens=2))
    assert opened.hear_until(wire.Ended)[-1].reason is None


def test_stop_ends_a_reply_and_the_next_question_is_answered(opened):
    # The likeliest token never ends the tiny model's reply: it would write all of them.
    opened.say(wire.Ask(1, QUESTION, wire.Sampling(temperature=0), max_tokens=100_000))
    opened.hear_until(wire.Grew)
    opened.say(wire.Stop(1))
    ended = opened.hear_until(wire.Ended)[-1]
    assert ended.finish is wire.Finish.STOPPED
    opened.say(wire.Ask(2, QUESTION, max_tokens=3))
    assert opened.hear_until(wire.Ended)[-1].question == 2


def test_a_question_stopped_before_its_turn_writes_nothing(opened):
    opened.say(wire.Stop(2))
    opened.say(wire.Ask(2, QUESTION))
    assert opened.hear().finish is wire.Finish.STOPPED


def test_a_stopped_reply_has_said_all_that_it_counts(worker, tmp_path):
    path = write_emoji_model(tmp_path / "emoji.gguf")
    model = open_model(path)
    worker.say(wire.Open(1, str(path)))
    worker.hear_until(wire.Opened)
    for question in range(5):
        worker.say(wire.Ask(question, QUESTION, GREEDY, max_tokens=100_000))
        heard = worker.hear_until(wire.Grew)
        worker.say(wire.Stop(question))
        heard += worker.hear_until(wire.Ended)
        count = heard[-1].receipt.completion_tokens
        reply = model.reply(QUESTION, Wish(GREEDY, max_tokens=count))
        assert text_of(heard) == "".join(piece.text for piece in reply)
        assert heard[-2].tokens == count


def test_stopping_another_question_lets_this_one_go_on(opened):
    opened.say(wire.Stop(2))
    opened.say(wire.Ask(1, QUESTION, GREEDY, max_tokens=20))
    ended = opened.hear_until(wire.Ended)[-1]
    assert (ended.finish, ended.receipt.completion_tokens) == (wire.Finish.LENGTH, 20)


@pytest.mark.parametrize("dials", [GREEDY, wire.Sampling(temperature=-1)])
def test_a_question_that_was_stopped_can_be_asked_again(opened, dials):
    opened.say(wire.Stop(1))
    opened.say(wire.Ask(1, QUESTION, dials))
    opened.hear_until(wire.Ended)
    opened.say(wire.Ask(1, QUESTION, GREEDY, max_tokens=3))
    assert opened.hear_until(wire.Ended)[-1].finish is wire.Finish.LENGTH


def test_it_says_that_it_lives(worker):
    assert next(worker.lines()) == wire.Beat()


def test_it_ends_when_the_app_has_gone_even_in_mid_answer(opened):
    opened.say(wire.Ask(1, QUESTION, wire.Sampling(temperature=0), max_tokens=100_000))
    opened.end.shutdown(socket.SHUT_RDWR)
    assert opened.process.wait(60) == 0


def test_it_ends_with_the_app_though_its_tokenizer_would_never_end(worker, tmp_path):
    folder = write_folder(tmp_path / "model", config=CONFIG | {"max_position_embeddings": 8192})
    said = json.loads((folder / "tokenizer.json").read_text())
    slow = {"type": "Split", "behavior": "Isolated", "invert": False}
    slow |= {"pattern": {"Regex": "x+x+[yz]"}}
    said["pre_tokenizer"] = {"type": "Sequence", "pretokenizers": [slow, said["pre_tokenizer"]]}
    (folder / "tokenizer.json").write_text(json.dumps(said))
    worker.say(wire.Open(1, str(folder)))
    worker.hear_until(wire.Opened)
    # A minute of work for this pattern.
    typed = "x" * 4400 + "!y"
    worker.say(wire.Ask(1, (wire.Turn(wire.Role.USER, typed),), GREEDY, max_tokens=1))
    assert [next(worker.lines()) for _ in range(3)] == [wire.Beat()] * 3
    worker.leave()
    assert worker.process.wait(timeout=10) == 0


def test_it_ends_in_mid_prompt_when_the_app_says_no_more(opened):
    opened.say(wire.Ask(1, (wire.Turn(wire.Role.USER, "word " * 10_000),), max_tokens=1))
    opened.hear_until(wire.Reading)
    opened.end.shutdown(socket.SHUT_WR)
    heard = list(opened.lines())
    assert opened.process.wait(60) == 0
    assert not [said for said in heard if isinstance(said, wire.Grew)]


def test_an_app_that_is_gone_with_lines_unheard_is_no_surprise(opened):
    select.select([opened.end], [], [], 60)
    opened.leave()
    _, log = opened.process.communicate(timeout=60)
    assert opened.process.returncode == 0
    assert log == b""


def test_an_app_that_is_gone_in_mid_line_is_no_surprise(opened):
    opened.end.sendall(b'{"says":"ask","turns":[')
    opened.leave()
    assert opened.process.wait(60) == 0


def test_a_line_longer_than_any_may_be_ends_it_with_a_fault(worker):
    line = wire.encode(wire.Stop(1))
    worker.end.sendall(line.replace(b":1", b":" + b" " * wire.MAX_LINE + b"1"))
    assert worker.process.wait(60) == 70


def test_a_surprise_ends_it_and_the_log_names_it_without_its_words(probed):
    spoken = probed('raise ZeroDivisionError("a can" + "ary")')
    spoken.say(wire.Ask(1, QUESTION))
    spoken.hear()  # so all its threads run
    spoken.process.send_signal(signal.SIGUSR1)
    _, log = spoken.process.communicate(timeout=60)
    assert spoken.process.returncode == 70
    assert b"ends after ZeroDivisionError" in log
    assert b"canary" not in log


def test_nonsense_on_the_wire_ends_it_with_a_fault(worker):
    worker.end.sendall(b"sing!\n")
    assert worker.process.wait(60) == 70


def test_what_was_typed_is_not_logged(opened):
    opened.say(wire.Ask(1, (wire.Turn(wire.Role.USER, "a canary"),), max_tokens=2))
    opened.hear_until(wire.Ended)
    opened.end.sendall(b'{"says":"ask","turns":"a canary"}\n')
    _, log = opened.process.communicate(timeout=60)
    assert b"WireError" in log
    assert b"canary" not in log


def test_control_c_in_the_terminal_is_the_apps_to_hear(opened):
    os.kill(opened.process.pid, signal.SIGINT)
    time.sleep(0.1)
    opened.say(wire.Ask(1, QUESTION, max_tokens=2))
    opened.hear_until(wire.Ended)


def test_it_has_no_network(probed):
    spoken = probed("""
    try: socket.create_connection(("127.0.0.1", 9))
    except OSError as refused: print("probe:", refused, file=sys.stderr, flush=True)
    """)
    assert spoken.probe() == "the engine has no network"


def test_it_leaves_no_core_file_with_what_was_typed(probed):
    limit = "resource.getrlimit(resource.RLIMIT_CORE)"
    spoken = probed(f'print("probe:", *{limit}, file=sys.stderr, flush=True)')
    assert spoken.probe() == "0 0"


@pytest.fixture
def cut_short():
    """Let a signal do nothing but cut short what its thread is writing."""
    before = signal.signal(signal.SIGUSR1, lambda number, frame: None)
    yield
    signal.signal(signal.SIGUSR1, before)


def heard_slowly(end, writer):
    """Hear a little at a time until no more comes; each time, cut the writing thread short."""
    heard = b""
    while some := end.recv(4096):
        heard += some
        signal.pthread_kill(writer, signal.SIGUSR1)
    return [wire.from_engine(line) for line in heard.splitlines()]


def test_lines_of_two_threads_arrive_whole_however_little_the_wire_takes_at_once(cut_short):
    ours, theirs = socket.socketpair()
    theirs.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
    long = wire.Grew(1, "ж" * 200_000, 1)
    with ours, ThreadPoolExecutor() as pool:
        hearing = pool.submit(heard_slowly, ours, threading.get_ident())
        with theirs, os.fdopen(theirs.fileno(), "wb", buffering=0, closefd=False) as end:
            line = Wire(io.BytesIO(), end)
            beating = pool.submit(lambda: [line.say(wire.Beat()) for _ in range(1000)])
            line.say(long)
            beating.result()
        heard = hearing.result()
    assert heard.count(wire.Beat()) == 1000
    assert [said for said in heard if said != wire.Beat()] == [long]


def keeping(tmp_path):
    return wire.Keep(str(tmp_path / "kept"), memory_bytes=10**9, disk_bytes=10**9)


def answer_to(spoken, question, turns, conversation="chat"):
    """Ask; give the reply as a turn, and its receipt."""
    dials = wire.Sampling(temperature=1, seed=5)
    spoken.say(wire.Ask(question, turns, dials, max_tokens=30, conversation=conversation))
    heard = spoken.hear_until(wire.Ended)
    reply = wire.Turn(wire.Role.ASSISTANT, text_of(heard), heard[-1].ids)
    return reply, heard[-1].receipt


def files_in(tmp_path):
    return sorted((tmp_path / "kept").glob("*/*.safetensors"))


def test_what_was_read_before_the_app_was_gone_is_not_read_again(tiny_path, tmp_path):
    replies = []
    for _ in range(2):
        spoken = Spoken()
        spoken.say(wire.Open(1, str(tiny_path), keeping(tmp_path)))
        replies.append(answer_to(spoken, 1, LONG))
        turns = (*LONG, replies[0][0], *QUESTION)
        replies.append(answer_to(spoken, 2, turns))
        spoken.end.shutdown(socket.SHUT_RDWR)
        spoken.process.wait(10)
        spoken.end_it()
        assert files_in(tmp_path)
    assert replies[0][0] == replies[2][0]
    assert replies[1][0] == replies[3][0]
    first, second, again, last = (receipt for _, receipt in replies)
    assert (first.reused_tokens, first.disk_tokens) == (0, 0)
    # What was written counts as read, but for the last id, which nothing followed.
    assert second.reused_tokens >= first.prompt_tokens + len(replies[0][0].ids) - 1
    # For a few tokens of a block its file is not read.
    assert again.reused_tokens == again.disk_tokens
    for receipt in (again, last):
        assert 1 <= receipt.prompt_tokens - receipt.reused_tokens <= WORTH_READING


def test_what_is_read_is_saved_while_nobody_asks(worker, tiny_path, tmp_path):
    worker.say(wire.Open(1, str(tiny_path), keeping(tmp_path)))
    _, receipt = answer_to(worker, 1, LONG)
    wait_for_files(tmp_path, -(-(receipt.prompt_tokens + receipt.completion_tokens) // BLOCK))


def wait_for_files(tmp_path, count):
    deadline = time.monotonic() + 20
    while len(files_in(tmp_path)) < count:
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_of_a_conversation_that_is_private_or_forgotten_nothing_is_saved(
    worker, tiny_path, tmp_path
):
    worker.say(wire.Open(1, str(tiny_path), keeping(tmp_path)))
    answer_to(worker, 1, LONG, conversation=None)
    answer_to(worker, 2, (wire.Turn(wire.Role.USER, "another " * 400),), conversation="kept")
    answer_to(worker, 3, (wire.Turn(wire.Role.USER, "and another " * 400),), conversation="gone")
    worker.say(wire.Forget("gone", str(tmp_path / "kept")))
    worker.end.shutdown(socket.SHUT_RDWR)
    worker.process.wait(10)
    owners = set()
    for file in files_in(tmp_path):
        with safe_open(file, framework="numpy") as opened:
            owners.add(opened.metadata()["owner"])
    assert owners == {"kept"}


def test_a_conversation_is_forgotten_for_models_that_are_not_open_too(tiny_path, tmp_path):
    other = write_tiny_model(tmp_path / "other.gguf", seed=8, context=131_072)
    for path in (tiny_path, other):
        spoken = Spoken()
        spoken.say(wire.Open(1, str(path), keeping(tmp_path)))
        answer_to(spoken, 1, LONG)
        answer_to(spoken, 2, QUESTION, conversation="second")
        if path is other:
            spoken.say(wire.Forget("chat", str(tmp_path / "kept")))
        spoken.end.shutdown(socket.SHUT_RDWR)
        spoken.process.wait(10)
        spoken.end_it()
    assert len({file.parent for file in files_in(tmp_path)}) == 2
    assert len(files_in(tmp_path)) == 2


def test_before_a_model_opens_what_is_of_no_conversation_is_removed(worker, tiny_path, tmp_path):
    folder = tmp_path / "kept"
    (folder / "another").mkdir(parents=True)
    for name in ("here", "gone"):
        (folder / "another" / name_of(bytes(16), name)).touch()
    worker.say(
        wire.Living(("here", "new"), str(folder)), wire.Open(1, str(tiny_path), keeping(tmp_path))
    )
    worker.hear_until(wire.Opened)
    assert [file.name for file in files_in(tmp_path)] == [name_of(bytes(16), "here")]


def test_what_is_to_be_forgotten_is_though_the_app_is_gone_and_much_is_asked_before(
    worker, tiny_path, tmp_path
):
    worker.say(wire.Open(1, str(tiny_path), keeping(tmp_path)))
    answer_to(worker, 1, LONG)
    wait_for_files(tmp_path, 1)
    questions = [wire.Ask(number, LONG, max_tokens=1000) for number in range(2, 30)]
    worker.say(
        *questions, wire.Open(2, str(tiny_path)), wire.Forget("chat", str(tmp_path / "kept"))
    )
    worker.end.shutdown(socket.SHUT_WR)
    assert worker.process.wait(20) == 0
    assert files_in(tmp_path) == []


@pytest.fixture
def steered(tiny_path, tmp_path):
    """Start a worker, with the tiny model open, whose machine is as short of memory as it says."""
    file = tmp_path / "pressure"
    file.write_text("1")
    spoken = Spoken(("-c", STEERED.format(file=str(file))))

    def press(level):
        # At once, as the worker may read it at any time.
        file.with_suffix(".new").write_text(str(level.value))
        file.with_suffix(".new").rename(file)

    spoken.press = press
    spoken.say(wire.Open(1, str(tiny_path)))
    spoken.hear_until(wire.Opened)
    yield spoken
    spoken.end_it()


def test_where_memory_is_short_other_texts_are_dropped_and_the_reply_goes_on(steered):
    ids = {}
    for question, turns in enumerate([QUESTION, LONG]):
        steered.say(wire.Ask(question, turns, GREEDY, max_tokens=500))
        ids[turns] = steered.hear_until(wire.Ended)[-1].ids
    steered.say(wire.Ask(2, QUESTION, GREEDY, max_tokens=500))
    steered.hear_until(wire.Grew)
    steered.press(Pressure.WARNING)
    ended = steered.hear_until(wire.Ended)[-1]
    assert (ended.finish, ended.reason, ended.ids) == (wire.Finish.LENGTH, None, ids[QUESTION])
    steered.press(Pressure.NORMAL)
    steered.say(wire.Ask(3, LONG, GREEDY, max_tokens=1))
    assert steered.hear_until(wire.Ended)[-1].receipt.reused_tokens < BLOCK


def test_where_memory_runs_out_a_reply_ends_with_its_text_and_the_next_question_is_answered(
    steered,
):
    steered.say(wire.Ask(1, QUESTION, GREEDY, max_tokens=100_000))
    heard = steered.hear_until(wire.Grew)
    steered.press(Pressure.CRITICAL)
    heard += steered.hear_until(wire.Ended)
    ended = heard[-1]
    assert ended.finish is wire.Finish.MEMORY
    assert "out of memory. Close other apps" in str(ended.reason)
    assert ended.receipt.completion_tokens == len(ended.ids) == heard[-2].tokens > 0
    steered.press(Pressure.NORMAL)
    steered.say(wire.Ask(2, QUESTION, GREEDY, max_tokens=len(ended.ids)))
    again = steered.hear_until(wire.Ended)
    assert text_of(again) == text_of(heard)
    assert again[-1].ids == ended.ids


def test_while_nobody_asks_what_was_read_is_given_up_where_memory_runs_out(steered):
    steered.say(wire.Ask(1, LONG, GREEDY, max_tokens=1))
    steered.hear_until(wire.Ended)
    steered.press(Pressure.CRITICAL)
    # A beat tells that it is idle; by the fourth it has looked.
    for _ in range(4):
        assert next(steered.lines()) == wire.Beat()
    steered.press(Pressure.NORMAL)
    steered.say(wire.Ask(2, LONG, GREEDY, max_tokens=1))
    assert steered.hear_until(wire.Ended)[-1].receipt.reused_tokens == 0


@pytest.mark.parametrize("when", ["before", "later"])
def test_where_nothing_can_be_kept_on_disk_it_says_so_once(worker, tiny_path, tmp_path, when):
    kept = tmp_path / "kept"
    if when == "before":
        kept.touch()
    worker.say(wire.Open(1, str(tiny_path), keeping(tmp_path)))
    worker.hear_until(wire.Opened)
    if when == "later":
        shutil.rmtree(kept)
        kept.touch()
    for number in (1, 2):
        worker.say(wire.Ask(number, QUESTION, max_tokens=2, conversation="chat"))
    said = [said for _ in (1, 2) for said in worker.hear_until(wire.Ended)]
    while not (told := [line for line in said if isinstance(line, wire.Unkept)]):
        said.append(worker.hear())
    assert told == [wire.Unkept("File exists" if when == "before" else "Not a directory")]
    worker.say(wire.Ask(3, QUESTION, max_tokens=2, conversation="chat"))
    assert not any(isinstance(line, wire.Unkept) for line in worker.hear_until(wire.Ended))


def test_each_token_comes_with_its_chance_where_that_is_wanted(opened):
    opened.say(wire.Ask(1, QUESTION, wire.Sampling(seed=3), max_tokens=30, scores=5))
    *pieces, ended = opened.hear_until(wire.Ended)
    scored = [each for piece in pieces if isinstance(piece, wire.Grew) for each in piece.scored]
    assert [each.token for each in scored] == list(ended.ids)
    assert {len(each.others) for each in scored} == {5}
    assert max(each.ends for each in scored) == len(text_of(pieces))
    assert all(each.logprob <= 0 for each in scored)
    opened.say(wire.Ask(2, QUESTION, wire.Sampling(seed=3), max_tokens=30))
    pieces = opened.hear_until(wire.Ended)[:-1]
    assert not any(piece.scored for piece in pieces if isinstance(piece, wire.Grew))


SAID = (*QUESTION, wire.Turn(wire.Role.ASSISTANT, "It is so."))


def asked_tokens(worker, turns):
    """Give how many tokens a prompt has that is read."""
    worker.say(wire.Ask(99, turns, max_tokens=1))
    return worker.hear_until(wire.Ended)[-1].receipt.prompt_tokens


def test_what_is_counted_is_what_is_read_when_it_is_asked(opened):
    opened.say(wire.Consider(SAID), wire.Count(5, "And then?"))
    counted = opened.hear()
    assert counted.number == 5
    assert counted.exact
    assert counted.tokens == asked_tokens(opened, (*SAID, wire.Turn(wire.Role.USER, "And then?")))


def test_what_is_considered_goes_on_from_what_was(opened):
    more = (wire.Turn(wire.Role.USER, "More"), wire.Turn(wire.Role.ASSISTANT, "Here it is."))
    opened.say(wire.Consider(SAID), wire.Consider(more, keep=2), wire.Count(1, "And?"))
    whole = opened.hear().tokens
    opened.say(wire.Consider(more[:1], keep=0), wire.Count(2, "And?"))
    assert opened.hear().tokens < whole
    opened.say(wire.Consider((*SAID, *more)), wire.Count(3, "And?"))
    assert opened.hear().tokens == whole


def test_a_text_is_measured_by_itself(opened, tiny_path):
    opened.say(wire.Consider(SAID), wire.Measure(1, "the other <|im_end|>"))
    expected = len(open_model(tiny_path).tokenizer.encode("the other <|im_end|>"))
    assert opened.hear() == wire.Measured(1, expected)


def test_of_counts_that_wait_the_latest_is_told_and_each_text_is_measured(opened):
    texts = [wire.Count(number, "a" * number) for number in range(1, 50)]
    opened.say(wire.Consider(SAID * 200), wire.Measure(50, "b"), *texts, wire.Measure(51, "c"))
    heard = []
    while {49, 50, 51} - {said.number for said in heard}:
        heard.append(opened.hear())
    assert len(heard) < 49


def test_what_is_typed_is_counted_while_a_reply_is_made(opened):
    opened.say(wire.Ask(1, QUESTION, GREEDY, max_tokens=100_000))
    opened.hear_until(wire.Grew)
    opened.say(wire.Consider(SAID), wire.Count(1, "And then?"))
    counted = opened.hear_until(wire.Counted)[-1]
    opened.say(wire.Stop(1))
    assert any(isinstance(said, wire.Grew) for said in opened.hear_until(wire.Ended))
    opened.say(wire.Count(2, "And then?"))
    assert opened.hear().tokens == counted.tokens


def test_counting_changes_no_reply(opened):
    opened.say(wire.Ask(1, QUESTION, GREEDY, max_tokens=40))
    alone = text_of(opened.hear_until(wire.Ended))
    counts = [wire.Count(number, "And " * number) for number in range(40)]
    opened.say(wire.Ask(2, QUESTION, GREEDY, max_tokens=40), wire.Consider(SAID), *counts)
    assert text_of(opened.hear_until(wire.Ended)) == alone


def test_without_a_model_nothing_can_be_counted(worker):
    worker.say(wire.Count(3, "Hello"))
    assert worker.hear() == wire.Counted(3, None)
    worker.say(wire.Measure(4, "Hello"))
    assert worker.hear() == wire.Measured(4, None)


def test_what_a_template_refuses_cannot_be_counted_and_the_engine_lives(worker, tmp_path):
    template = "{{ raise_exception('not so') }}"
    file = tmp_path / "refusing.gguf"
    write_tiny_model(file, metadata={"tokenizer.chat_template": template})
    worker.say(wire.Open(1, str(file)))
    worker.hear_until(wire.Opened)
    worker.say(wire.Count(1, "Hello"))
    assert worker.hear() == wire.Counted(1, None)
    worker.say(wire.Measure(2, "Hello"))
    assert worker.hear().tokens > 0


def test_what_is_forgotten_is_considered_no_longer(opened):
    opened.say(wire.Count(1, "And?"))
    alone = opened.hear().tokens
    opened.say(wire.Consider(SAID), wire.Forget("chat"), wire.Count(2, "And?"))
    assert opened.hear() == wire.Counted(2, alone)


def test_what_is_counted_comes_on_no_disk_and_in_no_log(worker, tiny_path, tmp_path):
    keep = wire.Keep(str(tmp_path / "kept"), 10_000_000)
    worker.say(wire.Open(1, str(tiny_path), keep))
    worker.hear_until(wire.Opened)
    worker.say(wire.Consider(SAID), wire.Count(1, "Marmalade"), wire.Measure(2, "Marmalade"))
    worker.hear_until(wire.Measured)
    time.sleep(1.5)  # what is to be saved is saved after a pause
    worker.leave()
    log = worker.process.communicate(timeout=30)[1]
    assert b"Marmalade" not in log
    assert not [file for file in (tmp_path / "kept").rglob("*") if file.is_file()]
