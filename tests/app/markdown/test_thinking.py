"""What a reply thinks is told from what it says, at any moment of its growing."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.markdown.thinking import answer_of, stretches_of

BITS = st.sampled_from([
    *("<think>", "</think>", "<thinking>", "</thinking>", "[THINK]", "[/THINK]", "<th", "</", "<"),
    *("`", "``", "```", "```py\n", "~~~\n", "\n```\n", "\n", "\n\n", " ", "    ", "- ", "a", "字"),
    *("\n</think>\n", "\n<think>\n", "Well.", "é", "[", "."),
])
TEXTS = st.lists(BITS, max_size=30).map("".join)


def told(text, **how):
    return [(each.thought, each.of(text)) for each in stretches_of(text, **how)]


@pytest.mark.parametrize(
    ("text", "thought", "said"),
    [
        ("<think>\nHm.\n</think>\n\nSo.", "\nHm.\n", "\n\nSo."),
        ("\n <THINK>Hm.</Think>So.", "Hm.", "So."),
        ("<thinking>Hm.</thinking>So.", "Hm.", "So."),
        ("<thought>Hm.</thought>So.", "Hm.", "So."),
        ("<reasoning>Hm.</reasoning>So.", "Hm.", "So."),
        ("<seed:think>Hm.</seed:think>So.", "Hm.", "So."),
        ("[THINK]Hm.[/THINK]So.", "Hm.", "So."),
        ("◁think▷Hm.◁/think▷So.", "Hm.", "So."),
        ("<|begin_of_thought|>Hm.<|end_of_thought|>So.", "Hm.", "So."),
        ("<|START_THINKING|>Hm.<|END_THINKING|>So.", "Hm.", "So."),
        ("<|inner_prefix|>Hm.<|inner_suffix|>So.", "Hm.", "So."),
        # What its template has opened, the model only ends.
        ("Hm.\n</think>\n\nSo.", "Hm.\n", "\n\nSo."),
        ("Hm.</think>So.", "Hm.", "So."),
        # One tag does not end what another has begun.
        ("<think>a</thinking>b</think>So.", "a</thinking>b", "So."),
        ("<think>Say `</think>` there.</think>So.", "Say `</think>` there.", "So."),
        ("<think>A stray ` here.</think>So.\n", "A stray ` here.", "So.\n"),
        (
            "<think>\n```\n<think>\na\n</think>\n```\nb</think>So.",
            "\n```\n<think>\na\n</think>\n```\nb",
            "So.",
        ),
        ('<think>\n```\nif "</think>" in a:\n```\n</think>So.', None, "So."),
        # A block of code that was left open does not hide the answer.
        ("<think>\n```py\na\n</think>\nSo.", "\n```py\na\n", "\nSo."),
    ],
)
def test_a_thought_ends_where_its_tag_stands(text, thought, said):
    first, second = stretches_of(text)
    assert first.thought
    assert not second.thought
    assert thought is None or first.of(text) == thought
    assert second.of(text) == said
    assert answer_of(text) == said.strip("\n")


@pytest.mark.parametrize(
    "text",
    [
        "The tag `<think>` begins it, and `</think>` ends it.",
        "It ends with </think>, mostly.",
        "<thinker>no</thinker>",
        "Look:\n\n```\n<think>\nHm.\n</think>\n```\n",
        "~~~\nHm.\n</think>\n~~~\nSo.",
        "So:\n\n    <think>\nis indented",
        "First <think> and then </think>\nboth are spoken of.",
        "I think, therefore I am.",
    ],
)
def test_a_tag_that_is_spoken_of_is_no_thought(text):
    assert told(text) == [(False, text)]
    assert answer_of(text) == text


def test_a_thought_that_never_ended_goes_to_the_end():
    assert told("<think>Hm. And") == [(True, "Hm. And")]


def test_a_reply_may_think_again_in_a_line_of_its_own():
    text = "One.\n<think>\nHm.\n</think>\nTwo."
    assert told(text) == [(False, "One.\n"), (True, "\nHm.\n"), (False, "\nTwo.")]
    assert answer_of(text) == "One.\n\nTwo."


def test_where_nothing_is_said_the_answer_is_what_was_thought():
    assert answer_of("<think>\nHm.\n") == "Hm."


def test_half_a_tag_is_not_seen_while_the_reply_grows():
    assert told("<thi", growing=True) == [(False, "")]
    assert told("<think>Hm.</thi", growing=True) == [(True, "Hm.")]
    assert told("a <", growing=True) == [(False, "a <")]
    assert told("<thi") == [(False, "<thi")]


@settings(deadline=None)
@given(TEXTS)
def test_together_the_stretches_are_the_text(text):
    stretches = stretches_of(text)
    assert "".join(text[each.start : each.end] for each in stretches) == text
    assert all(a.start <= a.inside[0] <= a.inside[1] <= a.end for a in stretches)
    assert [each.ended for each in stretches] == [True] * (len(stretches) - 1) + [False]


@settings(deadline=None, max_examples=300)
@given(TEXTS, st.data())
@example("a\n</think>\nb", None)
@example("<think>`</think>`", None)
def test_what_has_ended_stays_as_it_is_while_the_reply_grows(text, data):
    places = range(len(text) + 1)
    if data is not None:
        places = sorted(data.draw(st.sets(st.integers(0, len(text)))) | {len(text)})
    known, before = (), []
    for place in places:
        known = stretches_of(text[:place], known, growing=True)
        assert known == stretches_of(text[:place], growing=True), "read on is read at once"
        ended = [(each.thought, each.start, each.end, each.inside) for each in known if each.ended]
        was_lone = bool(ended) and not text.lower().lstrip().startswith(("<", "[", "◁"))
        assert ended[: len(before)] == before or (not before and was_lone)
        before = ended
    at_last = stretches_of(text, known)
    assert at_last == stretches_of(text)
    ended = [(each.thought, each.start, each.end, each.inside) for each in at_last]
    assert ended[: len(before)] == before
