"""Why a reply says what it says, and what it says where another token is taken."""

import pytest

from app.domain.confidence import HALF, Alternative, Scored, Scores
from app.domain.conversation import Role
from app.domain.reply import Finish, ReplyEnded
from app.state.confidence import BUSY, ENDS, HALVED, UNKNOWN, UNKNOWN_BEFORE, Confidence
from app.store.confidence import ConfidenceStore, Packing

OTHERS = (Alternative(90, " Never", 0.3), Alternative(91, "", 0.1), Alternative(92, HALF, 0.05))
ONE = Scored(10, 3, 0.5, OTHERS)
TWO = Scored(11, 7, 0.25, (Alternative(93, " tree", 0.2),))


@pytest.fixture
def confidence(answerer, chat, database, outbox, notices):
    return Confidence(
        answerer, chat, store=ConfidenceStore(database), outbox=outbox, notices=notices
    )


@pytest.fixture
def saved(database):
    """Return what knows nothing but what is saved."""
    return ConfidenceStore(database)


def told(scores):
    """Give tokens, ends, and the texts of the others; chances are kept nearly alone."""
    return [
        (each.token, each.end, [(other.token, other.text) for other in each.others])
        for each in scores.tokens
    ]


def answered(chat, answerer, *, finish=Finish.END):
    chat.send("What is it?")
    answerer.say("One")
    answerer.score(ONE)
    answerer.say(" two")
    answerer.score(TWO)
    answerer.ended.emit(ReplyEnded(answerer.question, finish, ids=(10, 11)))
    return chat.conversation.messages[-1]


def test_while_a_reply_grows_its_scores_are_those_of_what_is_there(confidence, chat, answerer):
    chat.send("What is it?")
    answerer.say("One")
    answerer.score(ONE, Scored(11, 7, 0.25))
    reply = chat.growing.reply.id
    assert confidence.scores(reply) == Scores((ONE,))
    answerer.say(" two")
    assert [each.end for each in confidence.scores(reply).tokens] == [3, 7]


def test_scores_are_kept_with_the_message(confidence, saved, chat, answerer):
    reply = answered(chat, answerer)
    assert told(confidence.scores(reply.id)) == told(Scores((ONE, TWO)))
    assert told(saved.of(reply.id)) == told(Scores((ONE, TWO)))
    assert confidence.scores(chat.conversation.messages[0].id) is None
    assert confidence.scores("nobody") is None


def test_what_the_disk_refuses_is_saved_later(confidence, saved, chat, answerer, refuse, outbox):
    refuse()
    reply = answered(chat, answerer)
    assert told(confidence.scores(reply.id)) == told(Scores((ONE, TWO)))
    assert saved.of(reply.id) is None
    refuse(now=False)
    outbox.may_end("", lambda: None)
    chat.changed.emit()
    assert told(saved.of(reply.id)) == told(Scores((ONE, TWO)))


def test_of_a_stopped_reply_those_are_kept_that_are_shown(confidence, chat, answerer):
    chat.send("What is it?")
    answerer.say("One")
    answerer.score(ONE)
    answerer.score(TWO)
    chat.stop()
    answerer.score(Scored(12, 9, 0.5))
    assert told(confidence.scores(chat.conversation.messages[-1].id)) == told(Scores((ONE,)))


def test_a_reply_that_goes_on_keeps_what_it_had(confidence, chat, answerer):
    answered(chat, answerer, finish=Finish.LENGTH)
    chat.go_on()
    answerer.say(" three")
    answerer.score(Scored(12, 6, 0.5))
    answerer.ended.emit(ReplyEnded(answerer.question, Finish.END, ids=(12,)))
    reply = chat.conversation.messages[-1]
    assert (reply.text, reply.ids) == ("One two three", (10, 11, 12))
    assert told(confidence.scores(reply.id)) == told(Scores((ONE, TWO, Scored(12, 13, 0.5))))


def test_of_a_reply_whose_beginning_is_not_scored_the_rest_is(confidence, chat, answerer):
    chat.send("What is it?")
    answerer.say("One")
    answerer.ended.emit(ReplyEnded(answerer.question, Finish.LENGTH, ids=(10,)))
    chat.go_on()
    answerer.say(" two")
    answerer.score(Scored(11, 4, 0.25, (Alternative(93, " tree", 0.2),)))
    answerer.ended.emit(ReplyEnded(answerer.question, Finish.END, ids=(11,)))
    reply = chat.conversation.messages[-1]
    scores = confidence.scores(reply.id)
    assert (scores.first, scores.start, told(scores)) == (1, 3, told(Scores((TWO,))))
    assert confidence.take(reply.id, 0, 0)
    assert (chat.growing.before.text, chat.growing.before.ids) == ("One tree", (10, 93))


def test_taking_an_alternative_begins_a_version_that_goes_on(confidence, chat, answerer, store):
    reply = answered(chat, answerer)
    assert confidence.take(reply.id, 1, 0)
    _, messages, _ = answerer.asked[-1]
    assert [each.text for each in messages] == ["What is it?", "One tree"]
    assert messages[-1].ids == (10, 93)
    answerer.say(" house")
    answerer.score(Scored(12, 6, 0.5))
    answerer.ended.emit(ReplyEnded(answerer.question, Finish.END, ids=(12,)))
    taken = chat.conversation.messages[-1]
    assert (taken.text, taken.ids, taken.parent) == ("One tree house", (10, 93, 12), reply.parent)
    instead = Scored(93, 8, 0.2, (Alternative(11, " two", 0.25),))
    assert told(confidence.scores(taken.id)) == told(Scores((ONE, instead, Scored(12, 14, 0.5))))
    assert told(confidence.scores(reply.id)) == told(Scores((ONE, TWO)))
    saved = store.tree(chat.conversation.id)
    assert [each.text for each in saved] == ["What is it?", "One two", "One tree house"]


def test_an_alternative_for_the_first_token_begins_anew(confidence, chat, answerer):
    reply = answered(chat, answerer)
    assert confidence.take(reply.id, 0, 0)
    assert (chat.growing.before.text, chat.growing.before.ids) == (" Never", (90,))


def test_one_that_is_stopped_at_once_has_what_it_began_with(confidence, saved, chat, answerer):
    reply = answered(chat, answerer)
    confidence.take(reply.id, 1, 0)
    chat.stop()
    begun = chat.conversation.messages[-1]
    assert (begun.text, begun.ids, begun.role) == ("One tree", (10, 93), Role.ASSISTANT)
    for known in (confidence.scores(begun.id), saved.of(begun.id)):
        assert [each.token for each in known.tokens] == [10, 93]


@pytest.mark.parametrize(("alternative", "why"), [(1, ENDS), (2, HALVED)])
def test_what_no_reply_can_go_on_with_is_refused(
    confidence, chat, answerer, notices, alternative, why
):
    reply = answered(chat, answerer)
    assert not confidence.take(reply.id, 0, alternative)
    assert notices.current.text == why
    assert not chat.answering


def test_without_scores_or_ids_nothing_is_taken_and_it_is_said_why(
    confidence, saved, chat, answerer, notices
):
    reply = answered(chat, answerer)
    assert not confidence.take(chat.conversation.messages[0].id, 0, 0)
    assert notices.current.text == UNKNOWN
    assert not confidence.take("nobody", 0, 0)
    saved.save(reply.id, Packing(Scores((TWO,), first=7, start=3)))
    assert not confidence.take(reply.id, 0, 0)
    assert notices.current.text == UNKNOWN_BEFORE


def test_while_it_answers_nothing_is_taken(confidence, chat, answerer, notices):
    reply = answered(chat, answerer)
    chat.send("And?")
    assert not confidence.take(reply.id, 1, 0)
    assert notices.current.text == BUSY


def test_without_a_model_nothing_is_taken(confidence, chat, answerer):
    reply = answered(chat, answerer)
    answerer.fail_to_load()
    assert not confidence.take(reply.id, 1, 0)
    assert chat.conversation.messages[-1] == reply


def test_of_a_private_chat_they_are_in_memory_until_it_is_left(
    confidence, chat, answerer, database
):
    chat.new_private()
    reply = answered(chat, answerer)
    assert told(confidence.scores(reply.id)) == told(Scores((ONE, TWO)))
    assert confidence.take(reply.id, 1, 0)
    answerer.finish()
    taken = chat.conversation.messages[-1]
    assert [each.token for each in confidence.scores(taken.id).tokens] == [10, 93]
    chat.give_up()
    assert confidence.scores(reply.id) is confidence.scores(taken.id) is None
    assert database.rows("SELECT count(*) FROM message") == [(0,)]


def test_a_reply_in_another_conversation_is_scored_too(confidence, chat, answerer):
    chat.send("What is it?")
    reply = chat.growing.reply.id
    chat.new()
    answerer.say("One")
    answerer.score(ONE)
    answerer.finish()
    assert told(confidence.scores(reply)) == told(Scores((ONE,)))


def test_scores_of_another_question_are_dropped(confidence, chat, answerer):
    answered(chat, answerer)
    chat.send("And?")
    answerer.say("One")
    answerer.score(ONE, question=answerer.question - 1)
    assert confidence.scores(chat.growing.reply.id) is None


def test_a_stopped_reply_that_goes_on_can_be_varied_though_its_ids_came_too_late(
    confidence, chat, answerer
):
    chat.send("What is it?")
    answerer.say("One")
    answerer.score(ONE)
    chat.stop()
    answerer.ended.emit(ReplyEnded(answerer.question, Finish.STOPPED, ids=(10, 11, 12)))
    chat.go_on()
    answerer.say(" two")
    answerer.score(Scored(11, 4, 0.25, (Alternative(93, " tree", 0.2),)))
    answerer.finish()
    reply = chat.conversation.messages[-1]
    assert told(confidence.scores(reply.id)) == told(Scores((ONE, TWO)))
    assert confidence.take(reply.id, 1, 0)
    assert (chat.growing.before.text, chat.growing.before.ids) == ("One tree", (10, 93))


def test_of_a_reply_with_a_gap_in_its_scores_only_the_rest_is_known(confidence, chat, answerer):
    chat.send("What is it?")
    answerer.say("One")
    answerer.score(ONE)
    answerer.say(" two")
    answerer.ended.emit(ReplyEnded(answerer.question, Finish.LENGTH, ids=(10, 11)))
    chat.go_on()
    answerer.say(" three")
    answerer.score(Scored(12, 6, 0.5))
    answerer.finish()
    scores = confidence.scores(chat.conversation.messages[-1].id)
    assert (scores.first, scores.start, [each.end for each in scores.tokens]) == (2, 7, [13])


def test_a_message_that_was_deleted_and_is_back_is_scored_as_before(confidence, chat, answerer):
    reply = answered(chat, answerer)
    back = []
    chat.undo_offered.connect(lambda _, undo: back.append(undo))
    assert chat.delete_message(reply.id)
    assert confidence.scores(reply.id) is None
    back[0]()
    assert told(confidence.scores(reply.id)) == told(Scores((ONE, TWO)))


def test_a_branch_of_its_own_is_scored_as_what_it_was_made_of(confidence, saved, chat, answerer):
    reply = answered(chat, answerer)
    chat.branch_here(reply.id)
    copy = chat.conversation.messages[-1]
    assert copy.id != reply.id
    assert told(saved.of(copy.id)) == told(saved.of(reply.id)) == told(Scores((ONE, TWO)))
    assert saved.of(chat.conversation.messages[0].id) is None


def test_a_branch_that_the_disk_refuses_is_scored_later(
    confidence, saved, chat, answerer, refuse, outbox
):
    answered(chat, answerer)
    refuse()
    chat.branch_here(chat.conversation.messages[-1].id)
    copy = chat.conversation.messages[-1]
    refuse(now=False)
    outbox.may_end("", lambda: None)
    chat.changed.emit()
    assert told(saved.of(copy.id)) == told(Scores((ONE, TWO)))
