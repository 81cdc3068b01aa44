"""The process that renders one template, spoken to line by line."""

import json
import signal
import subprocess
import sys

import pytest

from engine.template import RENDERER

ENDLESS = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"


@pytest.fixture
def spoken():
    """Return what says lines to a process, closes the wire, and gives its answers and its end."""

    def speak(*lines):
        said = b"".join(json.dumps(line).encode() + b"\n" for line in lines)
        command = [sys.executable, "-I", RENDERER]
        done = subprocess.run(command, input=said, capture_output=True, check=False)
        return [json.loads(line) for line in done.stdout.splitlines()], done.returncode

    return speak


def test_each_line_is_answered_by_one_and_when_no_more_comes_the_process_leaves(spoken):
    answers, code = spoken("{{ a }}\n!", {"a": "é\n文"}, {"a": 2})
    assert answers == [{"text": ""}, {"text": "é\n文\n!"}, {"text": "2\n!"}]
    assert code == 0


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (["{{"], "unexpected 'end of template'"),
        (["{{ a.b.c }}", {}], "'a' is undefined"),
        (["{{ a|round }}", {"a": []}], "type list doesn't define __round__ method"),
        (["{{ cycler() }}", {}], "at least one item has to be provided"),
    ],
)
def test_what_goes_wrong_is_said_last(spoken, lines, words):
    answers, code = spoken(*lines, {"a": 1})
    assert (answers[-1], code) == ({"fault": words}, 1)
    assert len(answers) == len(lines)


def test_a_refusal_is_an_answer_like_any_other(spoken):
    answers, code = spoken(
        "{{ raise_exception(a) if a is defined }}", {"a": "Not\n so."}, {"a": ""}, {}
    )
    assert answers[1:] == [{"refusal": "Not so"}, {"refusal": "it does not say why"}, {"text": ""}]
    assert code == 0


def test_the_kernel_ends_what_works_too_long_though_nobody_watches_it(spoken):
    assert spoken(ENDLESS, {}) == ([{"text": ""}], -signal.SIGXCPU)
