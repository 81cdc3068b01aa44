"""One answer shows how sure its model was."""

from dataclasses import replace

import pytest

from app.domain.confidence import HALF, Alternative, Scored
from app.domain.reply import Finish, ReplyEnded
from app.state.confidence import BUSY, ENDS, HALVED, Confidence
from app.state.why import EDITED, LOADING, NO_MODEL, UNKNOWN, UNKNOWN_BEGINNING, Why
from app.store.confidence import ConfidenceStore
from tests.helpers.fake_answerer import RECEIPT

OTHERS = (Alternative(90, " Never", 0.3), Alternative(91, "", 0.1), Alternative(92, HALF, 0.05))
ONE = Scored(10, 3, 0.5, OTHERS)
TWO = Scored(11, 7, 0.25, (Alternative(93, " tree", 0.2),))


@pytest.fixture
def why(answerer, chat, models, database, outbox, notices):
    store = ConfidenceStore(database)
    return Why(
        Confidence(answerer, chat, store=store, outbox=outbox, notices=notices), chat, models
    )


def answered(chat, answerer, *, finish=Finish.END):
    chat.send("What is it?")
    answerer.say("One")
    answerer.score(ONE)
    answerer.say(" two")
    answerer.score(TWO)
    end = ReplyEnded(answerer.question, finish, receipt=RECEIPT, ids=(10, 11))
    answerer.ended.emit(end)
    return chat.conversation.messages[-1]


def test_an_answer_shows_its_tokens_until_it_is_left(why, chat, answerer):
    reply = answered(chat, answerer)
    assert why.explained(reply, 0, 7) is None
    why.toggle(reply)
    shown = why.explained(reply, 0, 7)
    assert [(each.start, each.end) for each in shown.tokens] == [(0, 3), (3, 7)]
    assert (shown.text, shown.why) == ("One two", "")
    assert why.explained(chat.conversation.messages[0], 0, 3) is None
    why.toggle(reply)
    assert why.explained(reply, 0, 7) is None


def test_of_an_answer_that_grows_what_is_there_is_shown(why, chat, answerer):
    chat.send("What is it?")
    answerer.say("One")
    reply = chat.growing.reply
    why.toggle(reply)
    assert why.explained(reply, 0, 3).tokens == ()
    answerer.score(ONE)
    assert len(why.explained(chat.growing.reply, 0, 3).tokens) == 1


def test_where_nothing_is_known_that_is_said_and_what_would_help(why, chat, answerer):
    chat.send("What is it?")
    answerer.say("One")
    answerer.finish()
    reply = chat.conversation.messages[-1]
    why.toggle(reply)
    assert why.explained(reply, 0, 3).tokens is None
    assert why.explained(reply, 0, 3).why == UNKNOWN
    why.try_again()
    assert why.message_id == chat.growing.reply.id != reply.id


def test_an_edited_answer_says_that_it_is_its_user_s(why, chat, answerer):
    reply = answered(chat, answerer)
    why.toggle(reply)
    chat.edit(reply.id, "One tree", ask=False)
    edited = chat.conversation.messages[-1]
    assert why.message_id == edited.id  # the version that is shown
    assert why.explained(edited, 0, 8).why == EDITED


def test_a_beginning_that_is_not_known_is_told_of(why, chat, answerer):
    chat.send("What is it?")
    answerer.say("One")
    answerer.ended.emit(ReplyEnded(answerer.question, Finish.LENGTH, ids=(10,)))
    chat.go_on()
    answerer.say(" two")
    answerer.score(Scored(11, 4, 0.25))
    answerer.finish()
    reply = chat.conversation.messages[-1]
    why.toggle(reply)
    shown = why.explained(reply, 0, 7)
    assert shown.why == UNKNOWN_BEGINNING
    assert [(each.start, each.end) for each in shown.tokens] == [(3, 7)]


def test_another_version_that_is_shown_is_the_one_that_shows_it(why, chat, answerer):
    reply = answered(chat, answerer)
    chat.retry(reply.id)
    answerer.say("Two")
    answerer.finish()
    why.toggle(chat.conversation.messages[-1])
    chat.show_version(chat.conversation.messages[-1].id, -1)
    assert why.message_id == reply.id
    chat.delete_message(chat.conversation.messages[0].id)
    assert why.message_id == reply.id
    chat.new()
    assert why.message_id == ""


def test_taking_an_alternative_goes_on_in_a_version_that_shows_it(why, chat, answerer):
    reply = answered(chat, answerer)
    why.toggle(reply)
    assert why.take(1, 0)
    answerer.say(" house")
    answerer.finish()
    assert chat.conversation.messages[-1].text == "One tree house"
    assert why.message_id == chat.conversation.messages[-1].id
    assert chat.conversation.versions[why.message_id] == (reply.id, why.message_id)


def test_what_cannot_be_chosen_says_why(why, chat, answerer):
    why.toggle(answered(chat, answerer))
    assert [why.refusal(0, each) for each in range(3)] == [None, ENDS, HALVED]
    assert not why.take(0, 1)
    chat.send("And?")
    assert why.refusal(1, 0) == BUSY
    chat.stop()
    answerer.load(0.5)
    assert why.refusal(1, 0) == LOADING
    answerer.fail_to_load()
    assert why.refusal(1, 0) == NO_MODEL


def test_another_model_than_the_one_that_answered_goes_on_with_no_token(why, chat, answerer):
    why.toggle(answered(chat, answerer))
    answerer.be_ready("Other")
    told = why.refusal(1, 0)
    assert "Tiny gave this answer" in told
    assert "Other" in told
    assert not why.take(1, 0)
    answerer.be_ready("Tiny")
    assert why.refusal(1, 0) is None


def test_the_model_that_the_chat_has_to_itself_is_the_one_that_would_go_on(
    why, chat, answerer, models, tmp_path
):
    why.toggle(answered(chat, answerer))
    other = tmp_path / "other.gguf"
    other.touch()
    now = chat.conversation
    chat.instruct(now.system, dials=now.dials, model=str(other))
    assert "now other would go on" in why.refusal(1, 0)


def test_while_another_chat_is_answered_that_is_said(why, chat, answerer):
    reply = answered(chat, answerer)
    first = chat.conversation.id
    chat.new()
    chat.send("And this?")
    chat.open(first)
    why.toggle(reply)
    assert "“And this?” is being answered" in why.refusal(1, 0)


def test_it_tells_which_answer_it_is_and_what_is_known_of_its_tokens(why, chat, answerer):
    reply = answered(chat, answerer)
    why.toggle(reply)
    assert why.message == replace(reply)
    assert why.scored(1).chance == pytest.approx(0.25, abs=0.01)
    assert why.scored(2) is None
