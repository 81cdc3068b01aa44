"""Back and forth through the chats that were open."""

import pytest

from app.state.visited import Visited


@pytest.fixture
def visited(chat, conversations):
    return Visited(chat, conversations)


@pytest.fixture
def say(chat, answerer):
    def say(text):
        chat.new()
        chat.send(text)
        answerer.finish()
        return chat.conversation.id

    return say


def test_one_goes_back_and_forth_through_what_was_open(visited, chat, say):
    first, second, third = say("One"), say("Two"), say("Three")
    visited.go(-1)
    assert chat.conversation.id == second
    visited.go(-1)
    assert chat.conversation.id == first
    assert not visited.can_go(-1)
    visited.go(1)
    visited.go(1)
    assert chat.conversation.id == third
    assert not visited.can_go(1)


def test_another_chat_opened_on_the_way_is_what_comes_next(visited, chat, say):
    first, second, third = say("One"), say("Two"), say("Three")
    visited.go(-1)
    visited.go(-1)
    chat.open(third)
    assert not visited.can_go(1)
    visited.go(-1)
    assert chat.conversation.id == first
    assert second != first


def test_what_is_deleted_is_passed_over(visited, chat, conversations, say):
    first, second, _ = say("One"), say("Two"), say("Three")
    conversations.delete(second)
    visited.go(-1)
    assert chat.conversation.id == first


def test_from_a_chat_that_has_not_begun_one_goes_back_and_not_there_again(visited, chat, say):
    first = say("One")
    chat.new()
    visited.go(-1)
    assert chat.conversation.id == first
    assert not visited.can_go(1)


def test_one_that_is_left_open_by_a_question_is_gone_to_all_the_same(visited, chat, say):
    first = say("One")
    chat.new_private()
    chat.send("Secret")
    asked = []
    chat.leaving.connect(asked.append)
    visited.go(-1)
    assert chat.conversation.private
    chat.give_up()
    asked[0]()
    assert chat.conversation.id == first
