"""Each piece can tell how likely its id was, held against an uncached pass and numpy."""

import json

import numpy as np
import pytest

from engine.__main__ import main
from engine.errors import BadRequestError
from engine.loading import open_model, read_checkpoint
from engine.logprobs import MOST
from engine.model import Model, Wish
from engine.reply import Piece
from engine.wire import Role, Sampling, Turn
from tests.helpers.tiny_model import write_tiny_model

HELLO = [Turn(Role.USER, "Hello")]
DIALS = [
    Sampling(temperature=0),
    Sampling(temperature=1.5, seed=3),
    Sampling(temperature=1.5, top_p=0.9, repetition_penalty=2.0, seed=3),
]


def pieces_of(reply):
    return [step for step in reply if isinstance(step, Piece)]


def expected(model, prompt, ids):
    """Give the log-probabilities of all tokens for each of ids, of one pass with no cache."""
    logits = model.logits([*prompt, *ids])[len(prompt) - 1 : -1].astype(np.float64)
    peaks = logits.max(-1, keepdims=True)
    return logits - peaks - np.log(np.exp(logits - peaks).sum(-1, keepdims=True))


@pytest.mark.parametrize("sampling", DIALS)
def test_log_probabilities_are_those_of_an_uncached_pass_whatever_the_dials(tiny, sampling):
    reply = tiny.reply(HELLO, Wish(sampling, 30, logprobs=5))
    told = [piece.logprobs for piece in pieces_of(reply) if piece.logprobs is not None]
    all_of_them = expected(tiny, tiny.prompt(HELLO), reply.token_ids)
    assert len(told) == len(reply.token_ids) == 30
    for token, logprobs, row in zip(reply.token_ids, told, all_of_them, strict=True):
        assert logprobs.logprob == pytest.approx(row[token], abs=1e-4)
        assert [value for _, value in logprobs.top] == pytest.approx(-np.sort(-row)[:5], abs=1e-4)
        assert [row[other] for other, _ in logprobs.top] == pytest.approx(
            -np.sort(-row)[:5], abs=1e-4
        )


def test_a_greedy_choice_is_the_first_of_the_likeliest(tiny):
    for piece in pieces_of(tiny.reply(HELLO, Wish(Sampling(temperature=0), 10, logprobs=2))):
        assert piece.logprobs is None or piece.logprobs.top[0][0] == piece.token


@pytest.mark.parametrize("count", [0, MOST])
def test_as_many_of_the_likeliest_are_told_as_were_asked_for(tiny, count):
    pieces = pieces_of(tiny.reply(HELLO, Wish(max_tokens=4, logprobs=count)))
    assert all(len(piece.logprobs.top) == count for piece in pieces[:4])


def test_nothing_is_told_where_nothing_was_asked(tiny):
    assert all(piece.logprobs is None for piece in pieces_of(tiny.reply(HELLO, Wish(max_tokens=4))))


@pytest.mark.parametrize("sampling", DIALS)
def test_asking_for_log_probabilities_changes_no_choice(tiny, sampling):
    asked = tiny.reply(HELLO, Wish(sampling, 30, logprobs=3))
    pieces_of(asked)
    unasked = tiny.reply(HELLO, Wish(sampling, 30))
    pieces_of(unasked)
    assert asked.token_ids == unasked.token_ids


@pytest.mark.parametrize("count", [-1, MOST + 1])
def test_too_many_or_too_few_of_the_likeliest_are_refused(tiny, count):
    with pytest.raises(BadRequestError, match="0 to 64"):
        tiny.reply(HELLO, Wish(logprobs=count))


def generated(capsys, *arguments):
    code = main(["generate", *map(str, arguments), "--prompt", "Hello", "--max-tokens", "6"])
    return code, capsys.readouterr()


def test_the_command_line_tells_each_tokens_chance_and_the_likeliest(tiny_file, tiny, capsys):
    code, said = generated(capsys, tiny_file, "--json", "--logprobs", "3")
    facts = json.loads(said.out.splitlines()[-1])
    assert code == 0
    assert [told["id"] for told in facts["logprobs"]] == facts["token_ids"]
    for told in facts["logprobs"]:
        assert set(told) == {"id", "text", "logprob", "top"}
        assert told["text"] == tiny.text(told["id"])
        assert [set(other) for other in told["top"]] == [{"id", "text", "logprob"}] * 3
        assert told["logprob"] <= told["top"][0]["logprob"] <= 0


def test_without_being_asked_the_command_line_tells_of_no_chances(tiny_file, capsys):
    _, said = generated(capsys, tiny_file, "--json")
    assert "logprobs" not in json.loads(said.out.splitlines()[-1])


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--json", "--logprobs", "65"], "0 to 64"),
        (["--json", "--logprobs", "-1"], "0 to 64"),
        (["--logprobs", "3"], "Add --json"),
    ],
)
def test_a_request_that_cannot_be_met_ends_with_a_sentence(tiny_file, capsys, arguments, sentence):
    code, said = generated(capsys, tiny_file, *arguments)
    assert code == 2
    assert sentence in said.err


# So cold that it repeats itself, and so flat that a quick choice is not sure.
@pytest.mark.parametrize(
    "sampling",
    [
        Sampling(temperature=0),
        Sampling(temperature=0.05, seed=5),
        Sampling(temperature=1.0, top_p=0.9, seed=5),
        Sampling(temperature=5.0, top_p=0.999, seed=5),
    ],
)
@pytest.mark.parametrize("pass_cost", [0.0, 1.0])
def test_scores_are_the_same_with_guesses_and_without(tmp_path, sampling, pass_cost):
    file = write_tiny_model(tmp_path / "tied.gguf", tied=True, seed=4)
    model = open_model(file)
    guessing = Model(model.network, read_checkpoint(file), pass_cost)
    turns = [Turn(Role.USER, "abcabcabcabc" * 5)]
    reply = guessing.reply(turns, Wish(sampling, 120, logprobs=5))
    told = [piece.logprobs for piece in pieces_of(reply) if piece.logprobs is not None]
    assert bool(reply.receipt.accepted_tokens) == bool(pass_cost) or sampling.temperature > 1
    for token, logprobs, row in zip(
        reply.token_ids, told, expected(model, model.prompt(turns), reply.token_ids), strict=True
    ):
        assert logprobs.logprob == pytest.approx(row[token], abs=1e-4)
        assert [value for _, value in logprobs.top] == pytest.approx(-np.sort(-row)[:5], abs=1e-4)


def test_the_starter_models_chances_are_those_of_a_softmax_of_its_logits(starter_model):
    turns = [Turn(Role.USER, "Say hello in French, Chinese and emoji.")]
    for sampling in (Sampling(temperature=0), Sampling(temperature=1.2, seed=1)):
        reply = starter_model.reply(turns, Wish(sampling, 24, logprobs=5))
        told = [piece.scored for piece in pieces_of(reply) if piece.scored is not None]
        rows = expected(starter_model, starter_model.prompt(turns), reply.token_ids)
        for scored, row in zip(told, rows, strict=False):
            assert scored.logprob == pytest.approx(row[scored.token], abs=2e-3)
            best = [token for token in np.argsort(-row)[:5] if token != scored.token]
            assert [row[other.token] for other in scored.others] == pytest.approx(
                row[best], abs=2e-3
            )
