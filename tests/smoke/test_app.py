"""The whole path, as a person walks it: a window, a question, an engine, an answer."""

import os
import signal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from app.domain.model_card import Readiness
from app.domain.reply import Finish
from app.paths import kept_folder
from app.wiring import build
from engine.kept_files import name_of


def begin_to_answer(person):
    """Ask the tiny model, which goes on and on, and wait for its first words."""
    person.be_exact(max_tokens=100_000)
    person.ask("Tell me everything")
    person.wait(lambda: person.app.chat.answering and person.last.text != "")


def test_the_starter_model_answers_in_the_window(sit_down, starter):
    person = sit_down(starter)
    person.be_exact()
    person.ask("What is the capital of France?")
    person.wait_for_answer()
    assert person.last.finish is Finish.END
    assert person.last.text == "The capital of France is Paris."
    assert person.sees("What is the capital of France?")
    assert person.sees(person.last.text)
    assert person.last.receipt.prompt_tokens == 37


def test_escape_stops_the_answer_and_the_next_question_is_answered(qtbot, sit_down, tiny):
    person = sit_down(tiny)
    begin_to_answer(person)
    QTest.keyClick(person.composer, Qt.Key.Key_Escape)
    assert person.last.finish is Finish.STOPPED
    kept = person.last.text
    begin_to_answer(person)
    assert person.app.chat.conversation.messages[1].text.startswith(kept)


def test_a_killed_engine_leaves_the_window_the_text_and_a_sentence(qtbot, sit_down, tiny):
    person = sit_down(tiny)
    begin_to_answer(person)
    before = person.last.text
    os.kill(person.answerer.pid, signal.SIGKILL)
    person.wait_for_answer()
    assert person.last.finish is Finish.FAILED
    assert person.last.text.startswith(before)
    assert person.sees("you can ask again")
    begin_to_answer(person)


def test_a_restart_brings_the_conversation_back_with_what_was_half_said(qtbot, sit_down, tiny):
    person = sit_down(tiny)
    begin_to_answer(person)
    person.app.close()
    again = sit_down(tiny)
    assert [message.text for message in again.app.chat.conversation.messages] == [
        message.text for message in person.app.chat.conversation.messages
    ]
    assert again.last.finish is Finish.INTERRUPTED
    assert again.sees("Tell me everything")


def truncated(path, model):
    path.write_bytes(model.read_bytes()[:-100])
    return path


def absurd(path, model):
    raw = bytearray(model.read_bytes())
    raw[8:16] = (2**60).to_bytes(8, "little")
    path.write_bytes(raw)
    return path


def a_note(path, _model):
    path.write_text("Dear diary")
    return path


def missing(path, _model):
    return path


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (truncated, "it ends before the tensor"),
        (absurd, "it claims 1,152,921,504,606,846,976 tensors"),
        (a_note, "it does not begin as a GGUF file does"),
        (missing, "There is no model.gguf in"),
    ],
)
def test_a_file_that_is_no_model_gets_a_sentence_in_the_window(
    sit_down, tiny, tmp_path, spoil, sentence
):
    person = sit_down(spoil(tmp_path / "model.gguf", tiny))
    person.wait(lambda: person.app.models.status.readiness is Readiness.FAILED)
    assert person.sees(sentence)
    person.app.models.open(tiny)
    begin_to_answer(person)


def test_after_a_restart_an_old_conversation_is_not_read_again(sit_down, tiny):
    person = sit_down(tiny)
    person.be_exact(max_tokens=20)
    person.ask("Tell me everything " * 20)
    person.wait_for_answer()
    first = person.last
    person.app.close()
    again = sit_down(tiny)
    again.be_exact(max_tokens=20)
    again.ask("And then?")
    again.wait_for_answer()
    receipt = again.last.receipt
    assert receipt.disk_tokens >= first.receipt.prompt_tokens + len(first.ids) - 1
    assert receipt.read_tokens < 40
    # In a narrow row the line is cut; it is told whole to who hears it.
    told = [button.accessibleName() for button in again.window.findChildren(QToolButton, "receipt")]
    assert any(f"reused {receipt.reused_tokens:,}" in name for name in told)


def test_what_was_read_goes_with_its_conversation(sit_down, tiny, home):
    person = sit_down(tiny)
    person.be_exact(max_tokens=5)
    person.ask("Tell me everything")
    person.wait_for_answer()
    person.wait(lambda: any(home.glob("kept/*/*.safetensors")))
    person.app.conversations.delete(person.app.chat.conversation.id)
    person.wait(lambda: not any(home.glob("kept/*/*.safetensors")))


def test_what_no_conversation_has_any_more_is_gone_after_the_next_start(sit_down, tiny, home):
    person = sit_down(tiny)
    person.be_exact(max_tokens=5)
    for words in ("Tell me everything", "Tell me nothing"):
        person.ask(words)
        person.wait_for_answer()
        person.app.chat.new()
    ids = person.app.conversations.ids()
    person.app.conversations.delete(ids[0])
    person.app.close()
    folder = kept_folder(home) / "another"
    folder.mkdir(parents=True)
    living, deleted = (folder / name_of(bytes(16), name) for name in reversed(ids))
    living.touch()
    deleted.touch()  # as if it had been written when the engine was killed
    app = build(home, model=tiny)
    person.wait(lambda: app.models.status.readiness is Readiness.READY)
    app.close()
    assert (living.exists(), deleted.exists()) == (True, False)


def test_an_answer_goes_on_as_if_it_had_never_been_cut(sit_down, tiny):
    person = sit_down(tiny)
    person.be_exact(max_tokens=12)
    person.ask("Tell me everything")
    person.wait_for_answer()
    whole = person.last
    person.app.chat.new()
    person.be_exact(max_tokens=5)
    person.ask("Tell me everything")
    person.wait_for_answer()
    assert person.last.finish is Finish.LENGTH
    person.be_exact(max_tokens=7)
    person.app.chat.go_on()
    person.wait_for_answer()
    assert (person.last.text, person.last.ids) == (whole.text, whole.ids)
    assert person.last.receipt.completion_tokens == 7
    assert person.last.receipt.read_tokens <= 1
    again = person.last
    person.app.close()
    assert sit_down(tiny).last == again


def test_a_model_reads_the_instructions_and_tells_where_they_were_edited(sit_down, tiny):
    person = sit_down(tiny)
    person.be_exact(max_tokens=5)
    person.ask("Hello")
    person.wait_for_answer()
    plain = person.last.receipt.prompt_tokens
    person.app.chat.new()
    person.app.chat.instruct("Answer in verse.", dials=None, model=None)
    person.ask("Hello")
    person.wait_for_answer()
    assert person.last.receipt.prompt_tokens >= plain + len("Answer in verse.") // 4
    person.app.chat.instruct("Answer in prose.", dials=None, model=None)
    person.ask("Again")
    person.wait_for_answer()
    assert person.sees("as the instructions were edited")
