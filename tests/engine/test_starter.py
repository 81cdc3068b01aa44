"""The model that comes with Paddock: where it lies, and that it says what others have it say."""

import hashlib
import json
from pathlib import Path

import pytest

from engine.model import Wish
from engine.reply import Piece
from engine.starter import PIN, starter_file
from engine.wire import Finish, Role, Sampling, Turn

GOLDEN = json.loads((Path(__file__).parent.parent / "golden" / "starter_greedy.json").read_text())
PROMPTS = GOLDEN["prompts"]


def turns_of(prompt):
    return [Turn(Role(one["role"]), one["content"]) for one in prompt["messages"]]


def first_words(prompt):
    return ascii(prompt["messages"][-1]["content"][:24])


def test_it_lies_in_the_home_that_was_chosen(home):
    pinned = json.loads(PIN.read_text())
    assert starter_file() == home / "models" / pinned["file"]


def test_without_a_choice_it_lies_where_apps_keep_their_data(monkeypatch):
    monkeypatch.delenv("PADDOCK_HOME", raising=False)
    assert starter_file().parent.name == "models"
    assert starter_file().parent.parent.name == "Paddock"


def test_the_file_is_the_one_that_is_pinned_and_the_golden_values_are_of(starter):
    digest = hashlib.sha256(starter.read_bytes()).hexdigest()
    assert digest == json.loads(PIN.read_text())["file_sha256"]
    assert digest == GOLDEN["model_sha256"]


@pytest.mark.parametrize("prompt", PROMPTS, ids=first_words)
def test_a_conversation_is_read_as_an_independent_implementation_reads_it(starter_model, prompt):
    assert starter_model.prompt(turns_of(prompt)) == prompt["prompt_ids"]


@pytest.mark.parametrize("prompt", PROMPTS, ids=first_words)
def test_each_id_of_an_independent_reply_is_the_likeliest_after_those_before_it(
    starter_model, prompt
):
    # So it is the reply, if choosing with the cache is right, which costs ten times as much.
    read, chosen = prompt["prompt_ids"], prompt["greedy_ids"]
    logits = starter_model.logits(read + chosen)[len(read) - 1 : -1]
    assert logits.argmax(axis=-1).tolist() == chosen


@pytest.mark.parametrize("prompt", PROMPTS[:2], ids=first_words)
def test_the_first_64_ids_are_those_of_an_independent_implementation(starter_model, prompt):
    reply = starter_model.reply(turns_of(prompt), Wish(Sampling(temperature=0), max_tokens=64))
    text = "".join(piece.text for piece in reply if isinstance(piece, Piece))
    ended = len(prompt["greedy_ids"]) < 64
    assert reply.token_ids == prompt["greedy_ids"]
    assert reply.finish is (Finish.END if ended else Finish.LENGTH)
    assert text


def test_there_are_ten_golden_prompts():
    assert len(PROMPTS) == 10
