"""Two models compared by the real engine: to the end, with one that is no model, and killed."""

import os
import signal
import subprocess
import sys

import pytest

from app.domain.model_card import Readiness
from app.domain.reply import Finish
from tests.helpers.tiny_model import write_tiny_model


@pytest.fixture
def second(tmp_path):
    return write_tiny_model(tmp_path / "second.gguf", context=131_072, seed=7)


def compare(person, model, *, tokens=40):
    person.be_exact(tokens)
    person.wait(lambda: person.app.models.status.readiness is Readiness.READY)
    person.composer.setPlainText("Which?")
    comparing = person.app.comparing
    assert comparing.begin()
    comparing.choose_model(0, person.app.models.path)
    comparing.choose_model(1, model)
    comparing.ask(0, 1)
    person.wait(lambda: not (comparing.busy or comparing.is_new))
    return comparing


def test_two_models_answer_one_after_the_other_in_one_engine(sit_down, tiny, second):
    person = sit_down(tiny)
    pid = person.answerer.pid
    comparing = compare(person, second)
    left, right = (side.answer for side in comparing.sides)
    assert (left.finish, right.finish) == (Finish.LENGTH, Finish.LENGTH)
    assert left.text != right.text
    assert left.parent == right.parent
    assert left.receipt.is_measured
    assert right.receipt.opening_s >= 0.0
    assert person.answerer.pid == pid
    assert comparing.keep(1)
    assert person.last.text == right.text
    person.ask("And now?")
    person.wait_for_answer()
    assert person.app.models.path == tiny
    assert person.last.finish is Finish.LENGTH


def test_the_same_model_at_two_temperatures_is_not_opened_again(sit_down, tiny):
    person = sit_down(tiny)
    opened = []
    person.app.models.changed.connect(lambda: opened.append(person.app.models.status.readiness))
    comparing = person.app.comparing
    person.be_exact(20)
    person.wait(lambda: person.app.models.status.readiness is Readiness.READY)
    opened.clear()
    person.composer.setPlainText("Which?")
    comparing.begin()
    for which, temperature in enumerate((0.0, 1.5)):
        comparing.choose_model(which, tiny)
        comparing.choose_dials(which, temperature)
    comparing.ask(0, 1)
    person.wait(lambda: not (comparing.busy or comparing.is_new))
    answers = [side.answer for side in comparing.sides]
    assert [each.receipt.dials.temperature for each in answers] == [0.0, 1.5]
    assert answers[1].receipt.reused_tokens
    assert Readiness.LOADING not in opened


def test_a_file_that_is_no_model_says_so_on_its_side(sit_down, tiny, tmp_path):
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"no model at all")
    person = sit_down(tiny)
    comparing = compare(person, broken)
    left, right = (side.answer for side in comparing.sides)
    assert left.finish is Finish.LENGTH
    assert right.finish is Finish.FAILED
    assert "broken.gguf" in right.reason
    assert comparing.keep(0)
    person.wait(lambda: person.app.models.status.readiness is Readiness.READY)
    assert person.app.models.path == tiny
    assert person.last.text == left.text


COMPARING = """
import sys
from dataclasses import replace
from pathlib import Path
from PySide6.QtWidgets import QApplication
from app.domain.dials import Dials
from app.wiring import build
qt = QApplication([])
first, second = Path(sys.argv[2]), Path(sys.argv[3])
app = build(Path(sys.argv[1]), model=first)
def answer_with(tokens):
    dials = Dials(temperature=0.0, max_tokens=tokens)
    app.settings.choose(replace(app.settings.now, dials=dials))
answer_with(30)
app.window.show()
app.draft.write("Which of you?")
comparing = app.comparing
comparing.begin()
comparing.choose_model(0, first)
comparing.choose_model(1, second)
def told():
    left, right = (side.answer for side in comparing.sides)
    if left is not None and not left.growing and right is None:
        answer_with(100_000)
    if right is not None and right.text:
        print("more", flush=True)
comparing.changed.connect(told)
comparing.grew.connect(told)
comparing.ask(0, 1)
qt.exec()
"""


@pytest.mark.parametrize("pieces", [1, 300])
def test_both_answers_are_there_after_a_kill_in_the_second(sit_down, home, tiny, second, pieces):
    command = [sys.executable, "-c", COMPARING, str(home), str(tiny), str(second)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    for _ in range(pieces):
        assert child.stdout.readline() == "more\n"
    os.kill(child.pid, signal.SIGKILL)
    child.communicate()

    person = sit_down(tiny)
    question, answer = person.app.chat.conversation.messages
    assert question.text == "Which of you?"
    assert answer.finish is Finish.INTERRUPTED
    assert len(person.app.chat.conversation.versions[answer.id]) == 2
    assert answer.text or pieces == 1
    person.app.chat.show_version(answer.id, -1)
    assert person.last.finish is Finish.LENGTH
    assert person.last.text
    assert person.last.receipt.is_measured
