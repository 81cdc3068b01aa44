"""Conversations as values."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.conversation import (
    LONGEST_TITLE,
    UNTITLED,
    Conversation,
    Message,
    Role,
    title_from,
)
from app.domain.dials import Dials
from app.domain.reply import Finish


def message(text="", role=Role.USER, finish=None):
    return Message(id=text, role=role, text=text, parent=None, created=7.0, finish=finish)


def test_a_message_is_added_at_the_end_and_the_old_value_stays():
    before = Conversation("c", "Trip", 0.0, updated=0.0)
    after = before.with_message(message("Hello"))
    assert before.messages == ()
    assert [one.text for one in after.messages] == ["Hello"]
    assert after.updated == 7.0


def test_the_last_message_can_be_replaced():
    conversation = Conversation("c", "Trip", 0.0, updated=0.0).with_message(message("Hel"))
    assert conversation.with_last(message("Hello")).messages == (message("Hello"),)


def test_only_a_reply_without_an_end_is_growing():
    assert message(role=Role.ASSISTANT).growing
    assert not message(role=Role.ASSISTANT, finish=Finish.END).growing
    assert not message(role=Role.USER).growing


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Plan a trip", "Plan a trip"),
        ("\n\n  Plan a trip \nto Rome", "Plan a trip"),
        (" \n ", UNTITLED),
        ("你好，请帮我计划旅行", "你好，请帮我计划旅行"),
    ],
)
def test_a_title_is_the_first_line_that_says_something(said, title):
    assert title_from(said) == title


@given(st.text())
def test_a_title_is_one_short_line(said):
    title = title_from(said)
    assert 0 < len(title) <= LONGEST_TITLE + 1
    assert len(title.splitlines()) == 1


def test_a_long_title_is_cut_between_words():
    title = title_from("word " * 40)
    assert title.endswith("word…")


def test_a_model_is_told_the_instructions_first_and_no_empty_reply():
    asked = Message("1", Role.USER, "One", parent=None, created=1.0)
    reply = Message("2", Role.ASSISTANT, "", parent="1", created=1.0)
    said = Conversation("c", "Chat", 1.0, updated=1.0, messages=(asked, reply))
    assert said.told == (asked,)
    first, *rest = replace(said, system="Be brief.").told
    assert (first.role, first.text, rest) == (Role.SYSTEM, "Be brief.", [asked])
    assert replace(said, system=" \n").told == (asked,)


@pytest.mark.parametrize("own", [{"system": "x"}, {"dials": Dials()}, {"model": "/m"}])
def test_whatever_is_its_own_makes_a_conversation_instructed(own):
    plain = Conversation("c", "Chat", 1.0, updated=1.0)
    assert not plain.is_instructed
    assert replace(plain, **own).is_instructed


@pytest.mark.parametrize("finish", list(Finish))
def test_what_a_reply_is_cut_short_by(finish):
    def ends(text):
        return Message("2", Role.ASSISTANT, text, "1", 1.0, finish=finish).cut_short

    complete = finish in {Finish.END, Finish.CONTEXT}
    assert ends("Half") is not complete
    assert ends("") is not (complete or finish is Finish.FAILED)
    assert not Message("1", Role.USER, "One", None, 1.0, finish=finish).cut_short
