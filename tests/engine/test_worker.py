"""The engine's process, spoken to as the app does: over a socket pair, line by line."""

import os
import signal
import socket
import subprocess
import sys
import time

import pytest

from engine import wire
from tests.helpers.tiny_model import write_tiny_model

QUESTION = (wire.Turn(wire.Role.USER, "Hello"),)


class Spoken:
    """A worker and the app's end of its wire."""

    def __init__(self):
        self.end, theirs = socket.socketpair()
        self.end.settimeout(60)
        with theirs:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "engine.worker", str(theirs.fileno())],
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )
        self._lines = self.end.makefile("rb")

    def say(self, line):
        self.end.sendall(wire.encode(line))

    def hear(self):
        """Give the next line that is no heartbeat."""
        while isinstance(said := wire.from_engine(self._lines.readline()), wire.Beat):
            pass
        return said

    def hear_until(self, kind):
        """Give all lines up to the first of this kind."""
        heard = [self.hear()]
        while not isinstance(heard[-1], kind):
            heard.append(self.hear())
        return heard

    def end_it(self):
        self._lines.close()
        self.end.close()
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def worker():
    spoken = Spoken()
    assert spoken.hear() == wire.Hello(wire.PROTOCOL)
    yield spoken
    spoken.end_it()


@pytest.fixture
def opened(worker, tmp_path):
    path = write_tiny_model(tmp_path / "tiny.gguf", context=131_072)
    worker.say(wire.Open(1, str(path)))
    assert worker.hear_until(wire.Opened)[-1].name == "tiny"
    return worker


def test_a_question_is_answered_piece_by_piece_with_a_receipt(opened):
    opened.say(wire.Ask(7, QUESTION, wire.Sampling(temperature=1, seed=5), max_tokens=20))
    *pieces, ended = opened.hear_until(wire.Ended)
    assert {said.question for said in (*pieces, ended)} == {7}
    assert ended.receipt.completion_tokens <= 20
    assert ended.receipt.seed == 5
    assert ended.finish in {wire.Finish.LENGTH, wire.Finish.END}


def test_a_model_that_cannot_be_opened_is_refused_and_the_next_one_opens(worker, tmp_path):
    (tmp_path / "note.gguf").write_text("I am no model")
    worker.say(wire.Open(1, str(tmp_path / "note.gguf")))
    assert "note.gguf is damaged or is no model" in worker.hear_until(wire.Refused)[-1].reason
    worker.say(wire.Open(2, str(write_tiny_model(tmp_path / "tiny.gguf", context=131_072))))
    worker.hear_until(wire.Opened)


def test_of_two_models_opened_in_a_row_only_the_second_is_read_to_its_end(worker, tmp_path):
    first = write_tiny_model(tmp_path / "first.gguf", n_layers=64)
    second = write_tiny_model(tmp_path / "second.gguf")
    worker.say(wire.Open(1, str(first)))
    worker.say(wire.Open(2, str(second)))
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
    assert "note.gguf is damaged or is no model" in worker.hear_until(wire.Ended)[-1].reason


def test_a_question_without_a_model_gets_a_sentence(worker):
    worker.say(wire.Ask(1, QUESTION))
    assert worker.hear() == wire.Ended(1, wire.Finish.FAILED, "No model is open.")


def test_a_conversation_beyond_the_context_gets_a_sentence_with_both_numbers(opened):
    opened.say(wire.Ask(1, (wire.Turn(wire.Role.USER, "word " * 40_000),)))
    ended = opened.hear()
    assert ended.finish is wire.Finish.FAILED
    assert "tokens long and the model can hold" in ended.reason


def test_a_bad_dial_gets_a_sentence_and_the_engine_lives(opened):
    opened.say(wire.Ask(1, QUESTION, wire.Sampling(temperature=-1)))
    assert "temperature" in opened.hear().reason
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


def test_it_says_that_it_lives(worker):
    assert wire.from_engine(worker.end.makefile("rb").readline()) == wire.Beat()


def test_it_ends_when_the_app_has_gone_even_in_mid_answer(opened):
    opened.say(wire.Ask(1, QUESTION, wire.Sampling(temperature=0), max_tokens=100_000))
    opened.end.shutdown(socket.SHUT_RDWR)
    assert opened.process.wait(10) == 0


def test_nonsense_on_the_wire_ends_it_with_a_fault(worker):
    worker.end.sendall(b"sing!\n")
    assert worker.process.wait(10) == 70


def test_what_was_typed_is_not_logged(opened):
    opened.say(wire.Ask(1, (wire.Turn(wire.Role.USER, "a canary"),), max_tokens=2))
    opened.hear_until(wire.Ended)
    opened.end.sendall(b'{"says":"ask","turns":"a canary"}\n')
    _, log = opened.process.communicate(timeout=10)
    assert b"WireError" in log
    assert b"canary" not in log


def test_control_c_in_the_terminal_is_the_apps_to_hear(opened):
    os.kill(opened.process.pid, signal.SIGINT)
    time.sleep(0.1)
    opened.say(wire.Ask(1, QUESTION, max_tokens=2))
    opened.hear_until(wire.Ended)


def test_it_has_no_network():
    code = (
        "import sys; from engine import worker; sys.addaudithook(worker._refuse_the_network)\n"
        "import socket\n"
        "try: socket.create_connection(('127.0.0.1', 9))\n"
        "except PermissionError as refused: print(refused)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert said.stdout == b"the engine has no network\n"
