"""What would end with the app."""

import pytest

from app.state.ending import Ending, GoingOn
from app.state.trash import Trash


@pytest.fixture
def ending(chat, conversations):
    return Ending(chat, conversations)


def say(chat, answerer, text="Hello"):
    chat.send(text)
    answerer.say("Answer")
    answerer.finish()
    return chat.conversation.messages[0]


def test_nothing_is_going_on_unless_an_answer_grows(ending, chat, answerer):
    assert ending.going_on is None
    chat.send("Hello")
    assert ending.going_on is GoingOn.ANSWER
    chat.new()
    assert ending.going_on is GoingOn.ANSWER
    answerer.finish()
    assert ending.going_on is None


def test_an_edit_counts_once_something_else_was_typed(ending, chat, answerer):
    message = say(chat, answerer)
    chat.edits.begin(message)
    assert ending.going_on is None
    chat.edits.keep(message.id, "Hello you")
    assert ending.going_on is GoingOn.EDIT
    chat.send("More")
    assert ending.going_on is GoingOn.BOTH
    chat.edits.end(message.id)
    assert ending.going_on is GoingOn.ANSWER


def test_an_edit_elsewhere_is_shown_where_it_is(ending, chat, answerer, qtbot):
    message = say(chat, answerer)
    chat.edits.begin(message)
    chat.edits.keep(message.id, "Hello you")
    there = chat.conversation.id
    chat.new()
    assert ending.going_on is GoingOn.EDIT
    with qtbot.waitSignal(chat.sought) as sought:
        ending.show_edit()
    assert (chat.conversation.id, sought.args) == (there, [message.id])
    assert chat.edits.text(message.id) == "Hello you"


def test_an_edit_in_a_private_chat_goes_with_it(ending, chat, answerer):
    chat.new_private()
    message = say(chat, answerer)
    chat.edits.begin(message)
    chat.edits.keep(message.id, "secret")
    assert ending.going_on is GoingOn.EDIT
    chat.give_up()
    assert ending.going_on is None
    assert chat.edits.text(message.id) is None


def test_an_edit_in_the_trash_holds_nobody_up_until_it_is_back(
    ending, chat, answerer, conversations
):
    message = say(chat, answerer)
    chat.edits.begin(message)
    chat.edits.keep(message.id, "Hello you")
    conversations.delete(chat.conversation.id)
    assert ending.going_on is None
    conversations.undo()
    assert ending.going_on is GoingOn.EDIT


def test_an_edit_of_a_chat_that_was_taken_out_of_the_trash_counts_again(
    ending, chat, answerer, conversations, store, database, notices
):
    message = say(chat, answerer)
    chat.edits.begin(message)
    chat.edits.keep(message.id, "Hello you")
    there = chat.conversation.id
    conversations.delete(there)
    trash = Trash(store, database, notices)
    trash.restored.connect(conversations.look)
    trash.restore([there])
    assert ending.going_on is GoingOn.EDIT


def test_an_edit_of_a_message_that_was_deleted_holds_nobody_up_until_it_is_back(
    ending, chat, answerer, conversations
):
    message = say(chat, answerer)
    chat.edits.begin(message)
    chat.edits.keep(message.id, "Hello you")
    chat.delete_message(message.id)
    assert ending.going_on is None
    conversations.undo()
    assert ending.going_on is GoingOn.EDIT
