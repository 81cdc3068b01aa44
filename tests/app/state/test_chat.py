"""The open conversation."""

import sys
from dataclasses import replace

import pytest

from app.domain.conversation import Conversation, Message, Role
from app.domain.dials import Dials, Overflow
from app.domain.reply import Cause, Finish, Missed, ReplyEnded
from app.state.chat import Chat
from app.store.conversations import ConversationStore
from tests.helpers.fake_answerer import RECEIPT


def texts(chat):
    return [message.text for message in chat.conversation.messages]


def last(chat):
    return chat.conversation.messages[-1]


def test_what_is_sent_is_asked_and_its_answer_grows(chat, answerer):
    assert chat.send("  Hello \n")
    answerer.say("Hi ")
    answerer.say("there")
    assert texts(chat) == ["Hello", "Hi there"]
    assert last(chat).growing
    answerer.finish()
    assert last(chat).finish is Finish.END
    assert last(chat).receipt.prompt_tokens == 31
    assert not chat.answering


def test_the_whole_path_is_asked_with_the_dials_that_hold(chat, answerer, models):
    chat.send("One")
    answerer.say("1")
    answerer.finish()
    chat.send("Two")
    question, messages, dials = answerer.asked[-1]
    assert question == 2
    assert [(m.role, m.text) for m in messages] == [
        (Role.USER, "One"),
        (Role.ASSISTANT, "1"),
        (Role.USER, "Two"),
    ]
    assert dials == models.dials


def test_each_message_follows_the_one_before_it(chat, answerer):
    for text in ("One", "Two"):
        chat.send(text)
        answerer.finish()
    messages = chat.conversation.messages
    assert [m.parent for m in messages] == [None, *[m.id for m in messages[:-1]]]


def test_nothing_is_asked_of_nothing(chat, answerer):
    assert not chat.send(" \n\t")
    assert answerer.asked == []


def test_while_a_reply_grows_nothing_more_can_be_sent(chat, answerer):
    chat.send("One")
    assert not chat.send("Two")
    assert len(answerer.asked) == 1


def test_a_stopped_reply_keeps_what_it_has(chat, answerer, store):
    chat.send("One")
    answerer.say("Half an")
    chat.stop()
    assert (last(chat).text, last(chat).finish) == ("Half an", Finish.STOPPED)
    assert answerer.stopped == [1]
    assert store.conversation(chat.conversation.id) == chat.conversation


def test_what_a_mark_may_still_come_to_is_shown_once_and_kept(chat, answerer, store):
    chat.send("Question")
    answerer.say("caf", held="e")
    assert chat.conversation.messages[-1].text == "cafe"
    answerer.say("e\u0301 no", held="w")
    assert chat.conversation.messages[-1].text == "cafe\u0301 now"
    chat.stop()
    assert store.conversation(chat.conversation.id).messages[-1].text == "cafe\u0301 now"


def test_a_late_piece_of_a_stopped_reply_is_dropped(chat, answerer):
    chat.send("First")
    chat.stop()
    chat.send("Second")
    answerer.read(1, 2, question=1)
    answerer.say("late", question=1)
    answerer.finish(Finish.STOPPED, question=1)
    assert not last(chat).text
    assert chat.answering


def test_a_late_piece_without_a_question_is_dropped(chat, answerer):
    chat.send("First")
    chat.stop()
    before = chat.conversation
    answerer.say("late")
    answerer.read(1, 2)
    assert chat.conversation == before


def test_a_failed_reply_keeps_its_text_and_tells_why(chat, answerer):
    chat.send("One")
    answerer.say("Half an")
    answerer.fail("The engine ended.")
    reply = last(chat)
    assert (reply.text, reply.finish, reply.reason) == (
        "Half an",
        Finish.FAILED,
        "The engine ended.",
    )


def test_a_question_may_be_asked_while_the_model_loads(chat, answerer):
    answerer.load(0.2)
    assert chat.send("One")
    assert chat.waits_for_model
    answerer.be_ready()
    assert not chat.waits_for_model


@pytest.mark.parametrize("reason", ["Damaged."])
def test_with_a_failed_model_nothing_is_asked_and_the_user_is_told(chat, answerer, notices, reason):
    answerer.fail_to_load(reason)
    assert not chat.send("One")
    assert answerer.asked == []
    assert "your text stays" in notices.current.text


def test_a_reply_goes_on_growing_while_another_chat_is_open(chat, answerer, store, qtbot):
    chat.send("One")
    first = chat.conversation.id
    answerer.say("Half ")
    chat.new()
    with qtbot.assertNotEmitted(chat.grew):
        answerer.say("an answer")
    assert texts(chat) == []
    chat.open(first)
    assert texts(chat) == ["One", "Half an answer"]
    chat.new()
    answerer.finish()
    assert store.conversation(first).messages[-1].text == "Half an answer"


def test_the_end_of_a_reply_elsewhere_leaves_the_open_chat_alone(chat, answerer):
    chat.send("One")
    answerer.finish()
    first = chat.conversation.id
    chat.new()
    chat.send("Two")
    chat.open(first)
    answerer.say("Reply")
    answerer.finish()
    assert texts(chat) == ["One", ""]


def test_an_empty_chat_is_not_saved(chat, store):
    chat.new()
    chat.new()
    assert store.headings() == ()


def test_how_far_the_model_has_read_is_known(chat, answerer, qtbot):
    chat.send("One")
    with qtbot.waitSignal(chat.progressed):
        answerer.read(10, 31)
    assert (chat.growing.read, chat.growing.to_read) == (10, 31)


def test_the_open_chat_is_remembered(chat, answerer, settings):
    chat.send("One")
    assert settings.now.open_conversation == chat.conversation.id
    answerer.finish()
    chat.new()
    assert settings.now.open_conversation is None


def test_each_chat_has_its_own_draft(chat, answerer):
    chat.keep_draft("for a new chat")
    chat.send("One")
    answerer.finish()
    assert not chat.draft
    chat.keep_draft("for this one")
    first = chat.conversation.id
    chat.new()
    assert not chat.draft
    chat.open(first)
    assert chat.draft == "for this one"


def test_closing_in_the_middle_keeps_what_came(chat, answerer, database):
    chat.send("One")
    answerer.say("Half an")
    chat.close()
    reply = ConversationStore(database).conversation(chat.conversation.id).messages[-1]
    assert (reply.text, reply.finish) == ("Half an", Finish.INTERRUPTED)


def test_a_chat_that_is_gone_is_not_opened(chat: Chat):
    before = chat.conversation
    chat.open("nowhere")
    assert chat.conversation == before


def test_a_stopped_reply_gets_the_receipt_that_comes_after_it(chat, answerer, store):
    chat.send("One")
    answerer.say("1")
    chat.stop()
    answerer.ended.emit(ReplyEnded(answerer.question, Finish.STOPPED, receipt=RECEIPT))
    assert last(chat).receipt == RECEIPT
    assert last(chat).finish is Finish.STOPPED
    assert store.conversation(chat.conversation.id).messages[-1].receipt == RECEIPT


def test_the_ids_of_a_reply_are_kept_and_told_with_the_next_question(chat, answerer, store):
    chat.send("One")
    answerer.say("1")
    ended = ReplyEnded(answerer.question, Finish.END, receipt=RECEIPT, ids=(7, 8))
    answerer.ended.emit(ended)
    assert store.conversation(chat.conversation.id).messages[-1].ids == (7, 8)
    chat.send("Two")
    answerer.say("2")
    chat.stop()
    stopped = ReplyEnded(answerer.question, Finish.STOPPED, receipt=RECEIPT, ids=(9,))
    answerer.ended.emit(stopped)
    assert last(chat).ids == (9,)
    told = answerer.asked[-1][1]
    assert [message.ids for message in told] == [(), (7, 8), ()]
    assert answerer.conversation == chat.conversation.id


def test_a_late_receipt_changes_nothing_once_more_was_said(chat, answerer):
    chat.send("One")
    chat.stop()
    stopped = answerer.question
    chat.send("Two")
    answerer.ended.emit(ReplyEnded(stopped, Finish.STOPPED, receipt=RECEIPT))
    assert all(message.receipt is None for message in chat.conversation.messages)
    assert chat.answering


def test_a_late_receipt_never_goes_to_another_chat(chat, answerer, store):
    chat.send("One")
    chat.stop()
    first = chat.conversation.id
    chat.new()
    chat.send("Two")
    chat.stop()
    stopped = answerer.question
    chat.open(first)
    answerer.ended.emit(ReplyEnded(stopped, Finish.STOPPED, receipt=RECEIPT))
    assert last(chat).receipt is None
    assert store.conversation(first).messages[-1].receipt is None


def test_an_empty_reply_is_not_told_and_its_question_is_told_with_the_next(chat, answerer):
    chat.send("One")
    answerer.finish(Finish.FAILED)
    chat.send("Two")
    _question, messages, _dials = answerer.asked[-1]
    assert [(m.role, m.text) for m in messages] == [(Role.USER, "One"), (Role.USER, "Two")]
    assert texts(chat) == ["One", "", "Two", ""]


def test_while_another_chat_is_answered_a_question_stays_and_a_notice_says_why(
    chat, answerer, notices
):
    chat.send("First question")
    chat.new()
    assert not chat.send("Second question")
    assert notices.current.text == "“First question” is being answered. Wait, or stop that first."


def test_a_reply_that_grows_does_not_wait_for_the_next_model(chat, answerer, models, tmp_path):
    chat.send("Hello")
    (tmp_path / "next.gguf").touch()
    models.open(tmp_path / "next.gguf")
    assert chat.waits_for_model
    answerer.say("Hi")
    assert not chat.waits_for_model


def test_from_where_on_the_model_sees_is_known_while_it_reads_and_after_a_restart(
    chat, answerer, store
):
    chat.send("One")
    answerer.say("1")
    answerer.finish()
    chat.send("Two")
    seen_from = chat.conversation.messages[-2].id
    answerer.read(0, 90, seen_from=seen_from)
    answerer.read(50, 90)
    assert chat.growing.seen_from == seen_from
    receipt = replace(RECEIPT, seen_from=seen_from)
    answerer.ended.emit(ReplyEnded(answerer.question, Finish.END, receipt=receipt))
    assert store.conversation(chat.conversation.id).messages[-1].receipt.seen_from == seen_from


def test_what_is_done_with_a_full_conversation_is_as_the_user_chose(chat, answerer, settings):
    chat.send("One")
    assert answerer.overflow is Overflow.DROP
    answerer.finish()
    settings.choose(replace(settings.now, overflow=Overflow.STOP))
    chat.send("Two")
    assert answerer.overflow is Overflow.STOP


def test_a_model_that_rests_is_woken_by_what_is_typed(chat, answerer):
    chat.keep_draft("")
    assert answerer.woken == 0
    chat.keep_draft("W")
    assert answerer.woken == 1


def test_a_message_that_was_edited_is_told_by_its_place(chat, answerer):
    for text in ("One", "Two"):
        chat.send(text)
        answerer.say("Yes")
        answerer.finish()
    edited = chat.conversation.messages[2].id
    chat.send("Three")
    missed = Missed(Cause.EDITED, edited)
    receipt = replace(RECEIPT, missed=missed)
    answerer.ended.emit(ReplyEnded(answerer.question, Finish.END, receipt=receipt))
    assert last(chat).receipt.missed == replace(missed, number=3)


def test_a_message_on_another_branch_is_gone_to(chat, store, answerer, qtbot):
    first = Message("q", Role.USER, "Ask", None, 1.0)
    answers = [Message(name, Role.ASSISTANT, name, "q", 2.0, Finish.END) for name in ("one", "two")]
    for answer in answers:
        said = Conversation("c", "Chat", 1.0, 2.0, (first, answer))
        store.save(said, said.messages)
    with qtbot.waitSignal(chat.sought, check_params_cb=lambda name: name == "one"):
        chat.open_at("c", "one")
    assert chat.conversation.messages[-1].id == "one"
    with qtbot.waitSignal(chat.sought, check_params_cb=lambda name: name == "q"):
        chat.open_at("c", "q")
    assert chat.conversation.messages[-1].id == "one"


def test_nobody_leaves_a_branch_on_which_an_answer_grows(chat, store, answerer, notices, qtbot):
    chat.send("First")
    answerer.finish()
    asked, answered = chat.conversation.messages
    other = replace(asked, id="other", text="Other")
    store.save(chat.conversation, [other, answered])
    chat.send("More")
    with qtbot.assertNotEmitted(chat.sought):
        chat.open_at(chat.conversation.id, "other")
    assert "another branch" in notices.current.text
    assert chat.answers_here


def cut_short(chat, answerer, *, ids=(7, 8), finish=Finish.LENGTH):
    chat.send("One")
    answerer.say("Half ")
    answerer.say("an")
    answerer.ended.emit(ReplyEnded(answerer.question, finish, receipt=RECEIPT, ids=ids))


@pytest.mark.parametrize(
    "finish", [Finish.LENGTH, Finish.STOPPED, Finish.MEMORY, Finish.INTERRUPTED, Finish.FAILED]
)
def test_a_reply_that_was_cut_short_goes_on_in_the_same_message(chat, answerer, store, finish):
    cut_short(chat, answerer, finish=finish)
    before = last(chat)
    assert chat.may_go_on
    chat.go_on()
    assert not chat.may_go_on
    question, messages, _ = answerer.asked[-1]
    assert [(m.text, m.ids) for m in messages] == [("One", ()), ("Half an", (7, 8))]
    assert (last(chat).id, last(chat).text, last(chat).growing) == (before.id, "Half an", True)
    answerer.say(" answer")
    later = replace(RECEIPT, completion_tokens=1)
    answerer.ended.emit(ReplyEnded(question, Finish.END, receipt=later, ids=(9,)))
    assert (last(chat).text, last(chat).finish) == ("Half an answer", Finish.END)
    assert last(chat).ids == (7, 8, 9)
    assert last(chat).receipt.completion_tokens == 1
    assert store.conversation(chat.conversation.id) == chat.conversation
    assert not chat.may_go_on


@pytest.mark.parametrize("finish", [Finish.END, Finish.CONTEXT])
def test_a_reply_that_is_complete_does_not_go_on(chat, answerer, finish):
    cut_short(chat, answerer, finish=finish)
    chat.go_on()
    assert not chat.may_go_on
    assert len(answerer.asked) == 1


def test_nothing_goes_on_where_nothing_was_said(chat, answerer):
    chat.go_on()
    assert not chat.may_go_on
    assert answerer.asked == []


def test_a_reply_that_had_not_begun_begins(chat, answerer):
    chat.send("One")
    chat.stop()
    chat.go_on()
    assert [m.text for m in answerer.asked[-1][1]] == ["One"]
    answerer.say("1")
    answerer.ended.emit(ReplyEnded(answerer.question, Finish.END, receipt=RECEIPT, ids=(5,)))
    assert (texts(chat), last(chat).ids) == (["One", "1"], (5,))


def test_while_another_reply_grows_none_goes_on_and_the_user_is_told(chat, answerer, notices):
    cut_short(chat, answerer)
    first = chat.conversation
    chat.new()
    chat.send("Other")
    chat.open(first.id)
    chat.go_on()
    assert chat.conversation == first
    assert "being answered" in notices.current.text


def test_a_killed_app_loses_nothing_of_what_was_said_before_it_went_on(
    chat, answerer, recorder, database
):
    cut_short(chat, answerer)
    chat.go_on()
    found = ConversationStore(database).conversation(chat.conversation.id).messages[-1]
    assert (found.text, found.finish, found.ids) == ("Half an", Finish.INTERRUPTED, ())


def test_a_killed_app_keeps_what_came_since_it_went_on(chat, answerer, recorder, database):
    cut_short(chat, answerer)
    chat.go_on()
    answerer.say(" ans")
    recorder.flush()
    answerer.say("wer")
    recorder.flush()
    found = ConversationStore(database).conversation(chat.conversation.id).messages[-1]
    assert (found.text, found.ids) == ("Half an answer", ())


@pytest.mark.parametrize(
    ("before", "since", "kept"),
    [
        ((7, 8), (9,), (7, 8, 9)),
        ((), (9,), ()),  # not all of the text is known
        ((7, 8), (), ()),
    ],
)
def test_ids_are_kept_where_they_are_those_of_the_whole_text(chat, answerer, before, since, kept):
    cut_short(chat, answerer, ids=before)
    chat.go_on()
    answerer.say(" more")
    answerer.ended.emit(ReplyEnded(answerer.question, Finish.END, receipt=RECEIPT, ids=since))
    assert last(chat).ids == kept


def test_half_a_character_is_joined_to_nothing(chat, answerer):
    chat.send("One")
    answerer.say("Half \ufffd")
    answerer.ended.emit(ReplyEnded(answerer.question, Finish.LENGTH, receipt=RECEIPT, ids=(7,)))
    chat.go_on()
    answerer.say("\ufffd")
    answerer.ended.emit(ReplyEnded(answerer.question, Finish.END, receipt=RECEIPT, ids=(8,)))
    assert last(chat).ids == ()


def test_a_reply_that_is_stopped_before_it_says_more_is_what_it_was(chat, answerer, store):
    cut_short(chat, answerer)
    before = last(chat)
    chat.go_on()
    chat.stop()
    assert (last(chat).text, last(chat).ids) == (before.text, before.ids)
    late = ReplyEnded(answerer.question, Finish.STOPPED, receipt=RECEIPT, ids=(9,))
    answerer.ended.emit(late)
    assert (last(chat).text, last(chat).ids) == (before.text, before.ids)
    assert store.conversation(chat.conversation.id) == chat.conversation


def test_ids_of_what_came_after_a_stop_are_not_kept(chat, answerer):
    chat.send("One")
    answerer.say("1")
    chat.stop()
    late = ReplyEnded(answerer.question, Finish.STOPPED, receipt=RECEIPT, ids=(7, 8))
    answerer.ended.emit(late)
    assert (last(chat).text, last(chat).ids) == ("1", ())


def test_a_late_receipt_of_a_stopped_reply_leaves_alone_what_goes_on(
    chat, answerer, recorder, database
):
    chat.send("One")
    answerer.say("Half ")
    chat.stop()
    stopped = answerer.question
    chat.go_on()
    answerer.say("an answer")
    recorder.flush()
    answerer.ended.emit(ReplyEnded(stopped, Finish.STOPPED, receipt=RECEIPT, ids=(7,)))
    assert last(chat).growing
    found = ConversationStore(database).conversation(chat.conversation.id).messages[-1]
    assert found.text == "Half an answer"


def instruct(chat, system="Be brief.", **own):
    return chat.instruct(system, **{"dials": None, "model": None} | own)


def told(answerer):
    return [(message.role, message.text) for message in answerer.asked[-1][1]]


def test_instructions_are_told_first_with_every_question_and_kept(chat, answerer, store):
    assert instruct(chat)
    for words in ("One", "Two"):
        chat.send(words)
        assert told(answerer)[0] == (Role.SYSTEM, "Be brief.")
        answerer.say("Yes")
        answerer.finish()
    assert [role for role, _ in told(answerer)] == [
        Role.SYSTEM,
        Role.USER,
        Role.ASSISTANT,
        Role.USER,
    ]
    assert store.conversation(chat.conversation.id) == chat.conversation
    assert chat.conversation.system == "Be brief."


def test_instructions_change_in_mid_conversation_and_while_a_reply_grows(chat, answerer, store):
    chat.send("One")
    assert instruct(chat, "Be kind.", dials=Dials(0.1))
    answerer.say("Yes")
    answerer.finish()
    assert store.conversation(chat.conversation.id) == chat.conversation
    chat.send("Two")
    assert told(answerer)[0] == (Role.SYSTEM, "Be kind.")


def test_instructions_are_told_when_a_reply_goes_on(chat, answerer):
    instruct(chat)
    cut_short(chat, answerer)
    chat.go_on()
    assert [text for _, text in told(answerer)] == ["Be brief.", "One", "Half an"]


def test_instructions_of_one_conversation_are_none_of_another(chat, answerer):
    instruct(chat)
    chat.send("One")
    answerer.finish()
    chat.new()
    chat.send("Two")
    assert told(answerer) == [(Role.USER, "Two")]


def test_instructions_of_a_chat_that_has_not_begun_wait_for_it(chat, answerer):
    chat.send("One")
    answerer.finish()
    first = chat.conversation.id
    chat.new()
    instruct(chat)
    chat.open(first)
    assert chat.conversation.system == ""
    chat.new()
    assert chat.conversation.system == "Be brief."


def test_instructions_that_the_disk_refuses_hold_and_are_saved_once_it_takes_them(
    chat, answerer, refuse, notices, outbox, store
):
    chat.send("One")
    answerer.finish()
    refuse()
    assert instruct(chat)
    own = {"dials": Dials(0.1), "model": "/m.gguf", "adapter": "/poems"}
    assert instruct(chat, "Be kind.", **own)
    assert notices.current.text.startswith("Not saved yet")
    there = chat.conversation.id
    chat.new()
    chat.open(there)
    assert (chat.conversation.system, chat.conversation.dials) == ("Be kind.", Dials(0.1))
    assert (chat.conversation.model, chat.conversation.adapter) == ("/m.gguf", "/poems")
    assert not outbox.may_end("Quit and lose it", list)
    refuse(now=False)
    assert outbox.may_end("Quit and lose it", list)
    assert store.conversation(there).system == "Be kind."
    assert store.conversation(there).dials == Dials(0.1)
    assert store.conversation(there).adapter == "/poems"


def test_an_adapter_is_one_of_its_own_model_and_of_no_other(chat, answerer, models, tmp_path):
    own, adapter = tmp_path / "own.gguf", tmp_path / "poems"
    own.touch()
    adapter.mkdir()
    instruct(chat, model=None, adapter=str(adapter))
    assert chat.conversation.adapter is None
    instruct(chat, model=str(own), adapter=str(adapter))
    chat.send("One")
    assert (answerer.opened[-1], answerer.adapters[-1]) == (own, adapter)
    answerer.be_ready("Own")
    answerer.finish()
    own.unlink()
    chat.send("Two")
    assert (answerer.opened[-1], answerer.adapters[-1]) == (own, adapter)  # what is open


def test_a_conversations_own_dials_and_model_answer_it(chat, answerer, models, starter, tmp_path):
    own = tmp_path / "own.gguf"
    own.touch()
    instruct(chat, "", dials=Dials(0.1), model=str(own))
    assert chat.send("One")
    assert answerer.opened == [starter, own]
    assert chat.waits_for_model
    assert answerer.asked[-1][2] == models.dials_or(Dials(0.1))
    assert answerer.asked[-1][2].temperature == 0.1
    answerer.be_ready("Own")
    answerer.finish()
    chat.new()
    chat.send("Two")
    assert answerer.opened == [starter, own, starter]
    assert answerer.asked[-1][2] == models.dials


def test_where_its_own_model_is_gone_the_open_one_answers_with_a_sentence(
    chat, answerer, notices, starter, tmp_path
):
    instruct(chat, model=str(tmp_path / "gone.gguf"))
    assert chat.send("One")
    assert answerer.opened == [starter]
    assert len(answerer.asked) == 1
    assert "gone.gguf" in notices.current.text
    assert "Tiny answers" in notices.current.text


def test_a_model_that_the_user_picks_answers_here_from_then_on(chat, answerer, models, tmp_path):
    own, other = tmp_path / "own.gguf", tmp_path / "other.gguf"
    own.touch()
    other.touch()
    instruct(chat, model=str(own))
    chat.send("One")
    answerer.be_ready("Own")
    answerer.finish()
    models.open(other)
    answerer.be_ready("Other")
    assert (chat.conversation.model, chat.conversation.system) == (None, "Be brief.")
    chat.send("Two")
    assert answerer.opened[-1] == other


def test_a_private_conversation_goes_on_and_is_instructed_but_never_saved(
    chat, answerer, store, settings
):
    before = settings.now
    chat.new_private()
    assert instruct(chat, "Be brief.")
    cut_short(chat, answerer)
    assert instruct(chat, "Be kind.")
    chat.go_on()
    assert told(answerer)[0] == (Role.SYSTEM, "Be kind.")
    answerer.say(" answer")
    answerer.finish()
    assert texts(chat) == ["One", "Half an answer"]
    assert (store.headings(), settings.now) == ((), before)
    chat.give_up()
    assert chat.conversation.system == ""
    assert chat.conversation.messages == ()


def test_while_another_reply_grows_a_private_conversation_waits(chat, answerer, notices):
    chat.send("One")
    chat.new_private()
    assert not chat.send("Secret")
    assert "being answered" in notices.current.text
    answerer.say("1")
    answerer.finish()
    assert chat.send("Secret")


def test_a_chat_begins_in_the_folder_that_it_was_asked_for_in(
    chat, answerer, conversations, folders, store
):
    folder = folders.add("Work")
    chat.new_in(folder.id)
    chat.send("One")
    answerer.finish()
    begun = chat.conversation.id
    assert conversations.listed(begun).folder == folder.id
    assert store.listed()[0].folder == folder.id
    chat.new()
    chat.send("Two")
    assert conversations.listed(chat.conversation.id).folder is None
    conversations.move(begun, folder=None)
    answerer.finish()
    chat.open(begun)
    chat.send("Three")  # which does not bring it back to where it began
    assert store.listed()[0] == conversations.listed(begun)
    assert conversations.listed(begun).folder is None


def test_a_chat_whose_folder_is_gone_by_then_begins_in_none(
    chat, conversations, folders, store, notices
):
    folder = folders.add("Work")
    chat.new_in(folder.id)
    conversations.remove_folder(folder.id)
    assert chat.send("One")
    assert store.listed()[0].folder is None
    conversations.undo()
    assert conversations.listed(chat.conversation.id).folder is None


def test_a_chat_that_the_disk_refuses_begins_in_its_folder_once_it_is_taken(
    chat, answerer, conversations, folders, store, recorder, refuse, outbox
):
    folder = folders.add("Work")
    chat.new_in(folder.id)
    refuse()
    chat.send("One")
    answerer.finish()
    assert [each.folder for each in recorder.listed()] == [folder.id]
    refuse(now=False)
    outbox.close()
    assert store.listed()[0].folder == folder.id


def test_instructions_of_a_chat_that_has_not_begun_are_kept_over_a_restart(
    chat, answerer, models, recorder, settings, notices, store
):
    chat.new_in("a folder")
    chat.keep_draft("typed")
    assert instruct(chat, "Antworte kurz 简短.", dials=Dials(0.1), model="/own.gguf")
    chat.save_now()
    again = Chat(answerer, models, recorder=recorder, settings=settings, notices=notices)
    kept = again.conversation
    assert (kept.system, kept.dials) == ("Antworte kurz 简短.", Dials(0.1))
    assert (kept.model, kept.folder) == ("/own.gguf", "a folder")
    assert again.draft == "typed"
    assert store.headings() == ()


def test_nothing_is_kept_of_instructions_beside_their_chat_once_it_has_begun(
    chat, recorder, database
):
    instruct(chat)
    chat.save_now()
    assert database.rows("SELECT conversation FROM draft") == [("unbegun",)]
    chat.send("One")
    chat.save_now()
    assert not database.rows("SELECT conversation FROM draft")


def test_instructions_of_a_private_chat_are_not_kept(chat, database):
    chat.new_private()
    instruct(chat)
    chat.save_now()
    assert not database.rows("SELECT conversation FROM draft")


def test_what_is_kept_and_cannot_be_read_is_as_if_it_were_not_there(
    chat, answerer, models, recorder, settings, notices
):
    recorder.unsent.keep_draft("unbegun", '{"system": 7}')
    again = Chat(answerer, models, recorder=recorder, settings=settings, notices=notices)
    assert again.conversation.system == ""


def test_from_where_the_model_sees_is_looked_for_once_however_much_was_said(chat, recorder):
    said = tuple(
        Message(f"{at}", Role.USER, "Said.", parent=f"{at - 1}" if at else None, created=at)
        for at in range(500)
    )
    talk = replace(chat.conversation, id="talk", messages=said)
    recorder.save(talk, said)
    chat.open("talk")
    assert chat.seen_from is None
    calls = []
    sys.setprofile(lambda _frame, event, _: calls.append(event) if event == "call" else None)
    seen_from = chat.seen_from
    sys.setprofile(None)
    assert seen_from is None
    assert len(calls) < 50
