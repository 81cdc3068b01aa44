"""What is done to one message, in a saved conversation and in a private one."""

from dataclasses import replace

import apsw
import pytest

from app.domain.conversation import Role
from app.domain.dials import Dials
from app.domain.means import Means
from app.domain.reply import Cause, Finish, Missed, ReplyEnded
from app.paths import database_file
from app.state import branching
from app.state.branching import (
    BRANCHING,
    BUSY,
    BUSY_THERE,
    EMPTY,
    KEPT_PRIVATE,
    NO_QUESTION,
)
from app.store.conversations import ConversationStore
from app.store.database import NEWER, Durability, UnsavedError
from tests.helpers.canary import files_with
from tests.helpers.fake_answerer import RECEIPT


@pytest.fixture
def say(chat, answerer):
    """Return what asks, and answers."""

    def say(asked, answered, ids=()):
        assert chat.send(asked)
        answer(answerer, answered, ids)

    return say


@pytest.fixture(params=[False, True], ids=["saved", "private"])
def kind(request, chat, conversations):
    """Have a conversation of each kind."""
    if request.param:
        chat.new_private()
    return request.param


def answer(answerer, text, ids=()):
    answerer.say(text)
    answerer.ended.emit(ReplyEnded(answerer.question, Finish.END, receipt=RECEIPT, ids=ids))


def texts(chat):
    return [message.text for message in chat.conversation.messages]


def ids(chat):
    return [message.id for message in chat.conversation.messages]


def told(answerer):
    return [message.text for message in answerer.asked[-1][1]]


def is_saved(chat, store):
    """See that what is shown is what is kept."""
    now = chat.conversation
    if now.private:
        return store.conversation(now.id) is None
    return store.conversation(now.id) == replace(now, folder=None)


def versions(chat, at):
    """Give which version of a message is shown, and of how many."""
    each = ids(chat)[at]
    group = chat.conversation.versions.get(each, (each,))
    return group.index(each) + 1, len(group)


def test_a_question_that_is_edited_is_answered_anew_beside_the_old_one(
    chat, answerer, say, kind, store
):
    say("One", "1")
    say("Two", "2")
    first = chat.conversation
    assert chat.edit(ids(chat)[0], " Uno ", ask=True)
    assert told(answerer) == ["Uno"]
    assert chat.conversation.id == first.id
    assert chat.answers_here
    answer(answerer, "I")
    assert texts(chat) == ["Uno", "I"]
    assert versions(chat, 0) == (2, 2)
    assert is_saved(chat, store)
    assert chat.show_version(ids(chat)[0], -1)
    assert chat.conversation == replace(
        first, versions=chat.conversation.versions, updated=chat.conversation.updated, folder=None
    )
    assert versions(chat, 0) == (1, 2)
    assert is_saved(chat, store)


def test_a_question_may_be_edited_and_asked_later(chat, answerer, say, kind, store):
    say("One", "1")
    say("Two", "2")
    assert chat.edit(ids(chat)[2], "Deux", ask=False)
    assert texts(chat) == ["One", "1", "Deux"]
    assert not chat.answering
    assert is_saved(chat, store)
    assert not chat.may_go_on
    assert chat.retry(ids(chat)[2])
    assert told(answerer) == ["One", "1", "Deux"]
    answer(answerer, "ii")
    assert texts(chat)[-2:] == ["Deux", "ii"]
    assert (versions(chat, 2), versions(chat, 3)) == ((2, 2), (1, 1))
    assert is_saved(chat, store)


def test_an_answer_that_is_edited_says_so_and_is_nobodys_but_the_users(
    chat, answerer, say, kind, store
):
    say("One", "1", ids=(7, 8))
    say("Two", "2")
    assert chat.edit(ids(chat)[1], "Eins", ask=True)
    edited = chat.conversation.messages[-1]
    assert texts(chat) == ["One", "Eins"]
    assert not chat.answering
    assert (edited.edited, edited.receipt, edited.ids) == (True, None, ())
    assert (edited.role, edited.finish) == (Role.ASSISTANT, Finish.END)
    assert is_saved(chat, store)
    assert chat.send("And?")
    assert told(answerer) == ["One", "Eins", "And?"]
    assert answerer.asked[-1][1][1].ids == ()
    answer(answerer, "So")
    assert chat.show_version(ids(chat)[1], -1)
    assert texts(chat) == ["One", "1", "Two", "2"]
    assert chat.conversation.messages[1].ids == (7, 8)
    assert not chat.conversation.messages[1].edited


def test_an_edited_answer_may_be_a_beginning_that_goes_on(chat, answerer, say, kind, store):
    say("One", "1", ids=(7,))
    chat.edit(ids(chat)[1], "It is", ask=False)
    assert chat.may_go_on
    chat.go_on()
    assert told(answerer) == ["One", "It is"]
    answer(answerer, " one.", ids=(9,))
    last = chat.conversation.messages[-1]
    assert (last.text, last.edited, last.ids) == ("It is one.", True, ())
    assert versions(chat, 1) == (2, 2)
    assert is_saved(chat, store)


def test_empty_words_are_refused_and_the_same_ones_change_nothing(
    chat, answerer, say, kind, notices
):
    say("One", "1")
    before = chat.conversation
    assert not chat.edit(ids(chat)[0], " \n", ask=True)
    assert notices.current.text == EMPTY
    assert chat.edit(ids(chat)[0], " One", ask=True)
    assert chat.edit(ids(chat)[1], "1\n", ask=True)
    assert chat.conversation == before
    assert len(answerer.asked) == 1


def test_an_answer_is_tried_again_with_other_means_for_once(
    chat, answerer, say, models, starter, tmp_path, store
):
    other = tmp_path / "other.gguf"
    other.touch()
    say("One", "1")
    assert chat.retry(ids(chat)[1], Means(Dials(0.1, seed=4), other))
    assert answerer.opened == [starter, other]
    assert answerer.asked[-1][2] == models.dials_or(Dials(0.1, seed=4))
    assert told(answerer) == ["One"]
    answerer.be_ready("Other")
    answer(answerer, "Uno")
    assert versions(chat, 1) == (2, 2)
    assert (chat.conversation.dials, chat.conversation.model) == (None, None)
    assert is_saved(chat, store)
    assert chat.retry(ids(chat)[0])
    assert answerer.opened == [starter, other, starter]
    assert answerer.asked[-1][2] == models.dials
    answer(answerer, "I")
    assert versions(chat, 1) == (3, 3)
    assert is_saved(chat, store)


def test_a_model_that_is_gone_is_not_tried(chat, answerer, say, notices, tmp_path, starter):
    say("One", "1")
    before = chat.conversation
    assert not chat.retry(ids(chat)[1], Means(model=tmp_path / "gone.gguf"))
    assert "There is no gone.gguf" in notices.current.text
    assert (chat.conversation, answerer.opened) == (before, [starter])


def test_an_answer_in_the_middle_is_tried_again_and_the_old_one_keeps_what_follows(
    chat, answerer, say, kind, store
):
    say("One", "1")
    say("Two", "2")
    assert chat.retry(ids(chat)[1])
    answer(answerer, "I")
    assert texts(chat) == ["One", "I"]
    assert chat.show_version(ids(chat)[1], -1)
    assert texts(chat) == ["One", "1", "Two", "2"]
    assert not chat.show_version(ids(chat)[1], -1)
    assert not chat.show_version(ids(chat)[0], 1)
    assert not chat.show_version("nobody", 1)
    assert chat.show_version(ids(chat)[1], 1)
    assert texts(chat) == ["One", "I"]
    assert is_saved(chat, store)


def test_a_version_is_shown_with_what_was_said_below_it_last(chat, answerer, say, kind):
    say("One", "1")
    say("Two", "2")
    chat.retry(ids(chat)[3])
    answer(answerer, "II")
    chat.edit(ids(chat)[0], "Uno", ask=True)
    answer(answerer, "I")
    assert chat.show_version(ids(chat)[0], -1)
    assert texts(chat) == ["One", "1", "Two", "II"]


def test_a_reply_that_failed_is_tried_again(chat, answerer, kind, store):
    chat.send("One")
    answerer.fail("Too large.")
    assert chat.retry(ids(chat)[1])
    answer(answerer, "1")
    assert texts(chat) == ["One", "1"]
    assert versions(chat, 1) == (2, 2)
    assert is_saved(chat, store)


def test_where_nothing_was_asked_nothing_is_tried_again(chat, answerer, say, kind, notices):
    say("One", "1")
    chat.delete_message(ids(chat)[0])
    assert texts(chat) == ["1"]
    assert not chat.retry(ids(chat)[0])
    assert notices.current.text == NO_QUESTION


def test_any_version_at_the_end_goes_on(chat, answerer, say, kind, store):
    chat.send("One")
    answerer.say("Half")
    answerer.finish(Finish.LENGTH)
    chat.retry(ids(chat)[1])
    answer(answerer, "Whole")
    assert not chat.may_go_on
    chat.show_version(ids(chat)[1], -1)
    assert chat.may_go_on
    chat.go_on()
    answer(answerer, " more")
    assert texts(chat) == ["One", "Half more"]
    assert versions(chat, 1) == (1, 2)
    assert is_saved(chat, store)


def test_a_message_that_is_deleted_leaves_what_follows_and_comes_back(
    chat, answerer, say, kind, store, conversations, notices
):
    say("One", "1", ids=(7,))
    say("Two", "2")
    before = chat.conversation
    assert chat.delete_message(before.messages[1].id)
    assert texts(chat) == ["One", "Two", "2"]
    assert chat.conversation.messages[1].parent == before.messages[0].id
    assert is_saved(chat, store)
    assert (notices.current.text, notices.current.action) == ("Message deleted.", "Undo")
    assert answerer.forgotten == ([] if kind else [before.id])
    notices.act()
    assert replace(chat.conversation, folder=None) == replace(before, folder=None)
    assert is_saved(chat, store)
    conversations.undo()
    assert texts(chat) == ["One", "1", "Two", "2"]


def test_of_several_versions_the_next_one_is_shown(chat, answerer, say, kind, store, conversations):
    say("One", "1")
    for text in ("I", "i"):
        chat.retry(ids(chat)[1])
        answer(answerer, text)
    chat.show_version(ids(chat)[1], -1)
    say("Two", "2")
    before = chat.conversation
    assert chat.delete_message(ids(chat)[1])
    assert texts(chat) == ["One", "i"]
    assert versions(chat, 1) == (2, 3)
    assert chat.show_version(ids(chat)[1], 1)
    assert texts(chat) == ["One", "Two", "2"]
    assert is_saved(chat, store)
    chat.show_version(ids(chat)[1], -1)
    conversations.undo()
    assert chat.conversation.messages == before.messages
    assert versions(chat, 1) == (2, 3)
    assert is_saved(chat, store)


def test_all_messages_can_be_deleted_and_come_back_one_by_one(
    chat, answerer, say, kind, store, conversations
):
    say("One", "1")
    chat.retry(ids(chat)[1])
    answer(answerer, "I")
    say("Two", "2")
    chat.edit(ids(chat)[2], "Deux", ask=True)
    answer(answerer, "ii")
    seen = [chat.conversation]
    while chat.conversation.messages:
        at = len(chat.conversation.messages) // 2
        assert chat.delete_message(ids(chat)[at])
        assert is_saved(chat, store)
        seen.append(chat.conversation)
    for before in seen[-2::-1]:
        conversations.undo()
        assert chat.conversation.messages == before.messages
        assert chat.conversation.versions == before.versions
        assert is_saved(chat, store)


def test_a_conversation_of_which_all_is_deleted_goes_on_as_itself(
    chat, answerer, say, store, conversations
):
    say("One", "1")
    for each in ids(chat):
        chat.delete_message(each)
    emptied = chat.conversation
    assert chat.instruct("Be brief.", dials=None, model=None)
    chat.keep_draft("typed")
    assert store.conversation(emptied.id).system == "Be brief."
    chat.new()
    assert (chat.conversation.system, chat.draft) == ("", "")
    chat.open(emptied.id)
    assert chat.draft == "typed"
    say("Two", "2")
    assert (chat.conversation.id, chat.conversation.title) == (emptied.id, "One")
    assert is_saved(chat, store)
    assert [each.id for each in store.headings()] == [emptied.id]


def test_what_was_said_since_stays_shown_when_a_message_comes_back(
    chat, answerer, say, kind, store, conversations
):
    say("One", "1")
    chat.delete_message(ids(chat)[1])
    say("More", "2")
    assert texts(chat) == ["One", "More", "2"]
    conversations.undo()
    assert texts(chat) == ["One", "More", "2"]
    assert versions(chat, 1) == (2, 2)
    assert is_saved(chat, store)
    chat.show_version(ids(chat)[1], -1)
    assert texts(chat) == ["One", "1"]


def test_a_message_comes_back_where_another_conversation_is_open(
    chat, answerer, say, store, conversations
):
    say("One", "1")
    before = chat.conversation
    chat.delete_message(ids(chat)[1])
    chat.new()
    say("Other", "x")
    conversations.undo()
    assert texts(chat) == ["Other", "x"]
    assert store.conversation(before.id).messages == before.messages


def test_the_last_thing_done_is_undone_first_whatever_it_was(
    chat, answerer, say, store, conversations
):
    say("One", "1")
    before = chat.conversation
    chat.delete_message(ids(chat)[1])
    conversations.delete(before.id)
    conversations.undo()
    chat.open(before.id)
    assert texts(chat) == ["One"]
    conversations.undo()
    assert texts(chat) == ["One", "1"]


def test_no_word_of_what_was_deleted_is_in_any_file_until_it_comes_back(
    chat, answerer, say, database, home, store, conversations, finding
):
    canary = "canary 水準 fjord"
    say("One", f"before {canary} after")
    say("Two", "2")
    message_id = ids(chat)[1]
    assert files_with(canary, home)
    chat.delete_message(message_id)
    assert not files_with(canary, home)
    assert not files_with(message_id, home)
    with database.writing(Durability.CRASH):
        database.execute("INSERT INTO found (found) VALUES ('integrity-check')")
    conversations.undo()
    assert files_with(canary, home)


def test_a_log_that_somebody_reads_is_emptied_a_little_later(
    chat, answerer, say, database, home, qtbot
):
    say("One", "a canary")
    reader = apsw.Connection(str(database_file(home)))
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM message").fetchall()
    chat.delete_message(ids(chat)[1])
    assert files_with("a canary", home)
    reader.close()
    qtbot.waitUntil(lambda: not files_with("a canary", home))


def test_receipts_tell_of_what_is_there(chat, answerer, say, store, conversations):
    say("One", "1")
    say("Two", "2")
    asked = ids(chat)[2]
    chat.send("Three")
    missed = Missed(Cause.EDITED, asked)
    receipt = replace(RECEIPT, seen_from=ids(chat)[1], missed=missed)
    answerer.ended.emit(ReplyEnded(answerer.question, Finish.END, receipt=receipt))
    chat.delete_message(ids(chat)[1])
    receipt = chat.conversation.messages[-1].receipt
    assert receipt.seen_from == asked
    assert receipt.missed == Missed(Cause.EDITED, asked, number=2)
    chat.delete_message(asked)
    receipt = chat.conversation.messages[-1].receipt
    assert receipt.seen_from == ids(chat)[1]
    assert receipt.missed.number == 0
    conversations.undo()
    conversations.undo()
    receipt = chat.conversation.messages[-1].receipt
    assert (receipt.seen_from, receipt.missed.number) == (ids(chat)[1], 3)


@pytest.fixture
def many(chat, answerer, say):
    """Have a conversation with a bit of everything, of which the first answer of two is shown."""
    say("One", "1", ids=(7, 8))
    chat.send("Two")
    receipt = replace(RECEIPT, seen_from=ids(chat)[1], missed=Missed(Cause.EDITED, ids(chat)[0]))
    answerer.ended.emit(ReplyEnded(answerer.question, Finish.END, receipt=receipt, ids=(9,)))
    chat.retry(ids(chat)[3])
    answer(answerer, "II")
    chat.show_version(ids(chat)[3], -1)
    say("Three", "3")
    chat.instruct("Be brief.", dials=Dials(0.2), model="/m.gguf")
    chat.pin_message(ids(chat)[0], pinned=True)
    return chat.conversation


def assert_is_branch_up_to_two(chat, store, many):
    branch = chat.conversation
    assert branch.title == f"Branch of {many.title}"
    assert texts(chat) == ["One", "1", "Two", ""]
    assert not {each.id for each in branch.messages} & {each.id for each in many.messages}
    assert [each.parent for each in branch.messages] == [None, *ids(chat)[:-1]]
    assert (branch.system, branch.dials, branch.model) == ("Be brief.", Dials(0.2), "/m.gguf")
    assert branch.messages[0].pinned
    assert branch.messages[1].ids == (7, 8)
    assert branch.messages[3].receipt.seen_from == ids(chat)[1]
    assert branch.messages[3].receipt.missed.message == ids(chat)[0]
    assert branch.versions == {}
    assert is_saved(chat, store)
    assert len(store.tree(many.id)) == 7


def test_a_branch_has_all_up_to_there_under_ids_of_its_own(chat, store, many):
    assert chat.branch_here(many.messages[3].id)
    assert_is_branch_up_to_two(chat, store, many)


def test_a_branch_is_saved_and_open_at_once_and_stands_where_it_came_from(
    chat, store, many, folders, conversations, settings, qtbot
):
    folder = folders.add("Work")
    conversations.move(many.id, folder=folder.id)
    with qtbot.waitSignals([chat.opened, chat.touched]):
        assert chat.branch_here(many.messages[3].id)
    branch = chat.conversation
    assert settings.now.open_conversation == branch.id
    assert conversations.listed(branch.id).folder == folder.id
    assert [each.folder for each in store.listed()] == [folder.id] * 2
    chat.branch_here(ids(chat)[0])
    assert chat.conversation.title == branch.title


@pytest.fixture
def beside(monkeypatch):
    """Have all branches be made while the window goes on."""
    monkeypatch.setattr(branching, "MOST_AT_ONCE", 0)


@pytest.mark.usefixtures("beside")
def test_a_branch_of_a_long_chat_is_the_same_and_is_open_once_it_is_saved(chat, store, many, qtbot):
    with qtbot.waitSignals([chat.touched, chat.opened]):
        assert chat.branch_here(many.messages[3].id)
        assert chat.conversation == many
    assert_is_branch_up_to_two(chat, store, many)


@pytest.mark.usefixtures("beside")
def test_who_went_elsewhere_while_a_branch_was_made_stays_there(chat, store, many, qtbot):
    with qtbot.waitSignal(chat.touched):
        assert chat.branch_here(many.messages[3].id)
        chat.new()
    assert chat.conversation.messages == ()
    assert f"Branch of {many.title}" in {each.title for each in store.headings()}


@pytest.mark.usefixtures("beside")
def test_while_a_branch_is_made_another_one_waits(chat, many, notices, qtbot):
    with qtbot.waitSignal(chat.opened):
        assert chat.branch_here(many.messages[3].id)
        assert not chat.branch_here(many.messages[1].id)
        assert notices.current.text == BRANCHING  # which passes
    assert len(chat.conversation.messages) == 4


@pytest.mark.usefixtures("beside")
def test_a_branch_that_the_disk_refuses_is_told_and_changes_nothing(
    chat, many, store, notices, monkeypatch, qtbot
):
    monkeypatch.setattr(store, "copying", lambda *_: _refuse)
    with qtbot.waitSignal(notices.changed):
        assert chat.branch_here(many.messages[3].id)
    assert "the disk is full" in notices.current.text
    assert chat.conversation == many


def _refuse():
    raise UnsavedError("the disk is full")


def test_what_has_no_name_has_a_branch(chat, say, store):
    say("One", "1")
    store.rename(chat.conversation.id, "")
    chat.new()
    chat.open(store.headings()[0].id)
    assert chat.branch_here(ids(chat)[1])
    assert chat.conversation.title == "Branch of "


def test_a_private_chat_has_no_branch_beside_it(chat, answerer, say, store, notices):
    chat.new_private()
    say("One", "1")
    before = chat.conversation
    assert not chat.branch_here(ids(chat)[0])
    assert notices.current.text == KEPT_PRIVATE
    assert (chat.conversation, store.headings()) == (before, ())


def test_a_pinned_message_stays_so(chat, answerer, say, kind, store):
    say("One", "1")
    assert chat.pin_message(ids(chat)[0], pinned=True)
    assert chat.conversation.messages[0].pinned
    assert is_saved(chat, store)
    chat.send("Two")
    assert [each.pinned for each in answerer.asked[-1][1]] == [True, False, False]
    assert chat.pin_message(ids(chat)[2], pinned=True)
    assert chat.pin_message(ids(chat)[3], pinned=True)
    assert chat.pin_message(ids(chat)[0], pinned=False)
    answer(answerer, "2")
    assert [each.pinned for each in chat.conversation.messages] == [False, False, True, True]
    assert is_saved(chat, store)
    assert not chat.pin_message("nobody", pinned=True)


VERBS = {
    "edit": lambda chat: chat.edit(ids(chat)[0], "x", ask=True),
    "edit an answer": lambda chat: chat.edit(ids(chat)[1], "x", ask=False),
    "retry": lambda chat: chat.retry(ids(chat)[1]),
    "delete": lambda chat: chat.delete_message(ids(chat)[0]),
    "branch": lambda chat: chat.branch_here(ids(chat)[0]),
    "version": lambda chat: chat.show_version(ids(chat)[1], -1),
}


@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)
def test_while_an_answer_is_written_here_nothing_else_is_changed(
    chat, answerer, say, kind, store, notices, verb
):
    say("One", "1")
    chat.retry(ids(chat)[1])
    answer(answerer, "I")
    chat.send("Two")
    answerer.say("Half")
    before = chat.conversation
    assert not verb(chat)
    if not (kind and verb is VERBS["branch"]):
        assert notices.current.text == BUSY
    assert chat.conversation == before
    assert chat.answers_here
    answerer.say(" an answer")
    answerer.finish()
    assert texts(chat) == ["One", "I", "Two", "Half an answer"]
    assert is_saved(chat, store)


@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)
def test_while_an_answer_is_written_elsewhere_only_asking_waits(
    chat, answerer, say, store, notices, conversations, verb
):
    say("One", "1")
    chat.retry(ids(chat)[1])
    answer(answerer, "I")
    first = chat.conversation
    chat.new()
    chat.send("Elsewhere")
    elsewhere = chat.conversation.id
    chat.open(first.id)
    done = verb(chat)
    assert done == (verb not in {VERBS["edit"], VERBS["retry"]})
    if not done:
        assert "“Elsewhere” is being answered" in notices.current.text
        assert chat.conversation == first
    assert is_saved(chat, store)
    answer(answerer, "2")
    assert [each.text for each in store.conversation(elsewhere).messages] == ["Elsewhere", "2"]


@pytest.mark.parametrize("private", [False, True])
def test_nothing_comes_back_where_an_answer_is_written(
    chat, answerer, say, conversations, notices, private
):
    if private:
        chat.new_private()
    say("One", "1")
    chat.delete_message(ids(chat)[1])
    chat.send("Two")
    before = chat.conversation
    conversations.undo()
    assert (chat.conversation, notices.current.text) == (before, BUSY_THERE)
    answer(answerer, "2")
    conversations.undo()
    assert versions(chat, 1) == (2, 2)


@pytest.mark.parametrize("verb", ["edit", "edit an answer", "retry", "branch"])
def test_what_the_disk_refuses_is_held_with_every_version_and_saved_later(
    chat, answerer, say, store, refuse, outbox, recorder, conversations, verb
):
    say("One", "1")
    first = chat.conversation.id
    refuse()
    say("Two", "2")
    assert VERBS[verb](chat)
    if chat.answering:
        answer(answerer, "x")
    now = chat.conversation
    assert recorder.conversation(now.id) == now
    refuse(now=False)
    outbox.close()
    assert is_saved(chat, store)
    said = [each.text for each in store.tree(first)]
    assert said[:4] == ["One", "1", "Two", "2"]


@pytest.mark.parametrize("verb", ["delete", "version"])
def test_what_the_disk_refuses_to_change_stays_as_it_is(
    chat, answerer, say, store, refuse, outbox, notices, verb
):
    say("One", "1")
    chat.retry(ids(chat)[1])
    answer(answerer, "I")
    before = chat.conversation
    refuse()
    assert not VERBS[verb](chat)
    assert not chat.pin_message(ids(chat)[0], pinned=True)
    assert "could be saved" in notices.current.text
    assert chat.conversation == before
    refuse(now=False)
    assert is_saved(chat, store)
    assert VERBS[verb](chat)
    assert is_saved(chat, store)


def test_an_undo_that_the_disk_refuses_is_offered_again(
    chat, answerer, say, store, refuse, conversations
):
    say("One", "1")
    before = chat.conversation
    chat.delete_message(ids(chat)[1])
    refuse()
    conversations.undo()
    assert texts(chat) == ["One"]
    refuse(now=False)
    conversations.undo()
    assert chat.conversation.messages == before.messages
    assert is_saved(chat, store)


@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)
def test_what_a_newer_paddock_saved_is_left_alone(chat, answerer, say, database, notices, verb):
    say("One", "1")
    chat.retry(ids(chat)[1])
    answer(answerer, "I")
    before = chat.conversation
    database.read_only = True
    assert not verb(chat)
    assert not chat.pin_message(ids(chat)[0], pinned=True)
    assert notices.current.text == NEWER
    assert chat.conversation == before
    database.read_only = False


def test_of_a_private_chat_that_is_gone_nothing_comes_back(
    chat, answerer, say, conversations, recorder
):
    chat.new_private()
    say("One", "1")
    chat.delete_message(ids(chat)[1])
    chat.give_up()
    conversations.undo()
    assert texts(chat) == []
    conversations.undo()


def test_a_late_receipt_is_noted_of_a_reply_whose_version_is_shown_no_more_nowhere(
    chat, answerer, kind, store, conversations
):
    chat.send("One")
    answerer.say("Half")
    chat.stop()
    stopped = answerer.question
    chat.delete_message(ids(chat)[1])
    answerer.ended.emit(ReplyEnded(stopped, Finish.STOPPED, receipt=RECEIPT, ids=(7,)))
    conversations.undo()
    assert chat.conversation.messages[-1].receipt is None
    assert texts(chat) == ["One", "Half"]


def test_what_follows_where_a_file_chose_less_is_another_version(chat, answerer, say, store):
    say("One", "1")
    say("Two", "2")
    said = chat.conversation
    store.save(said, said.messages[:2])
    chat.new()
    chat.open(said.id)
    assert texts(chat) == ["One", "1"]
    chat.send("Deux")
    answer(answerer, "ii")
    assert versions(chat, 2) == (2, 2)
    assert is_saved(chat, store)


def test_a_killed_app_keeps_each_version(chat, answerer, say, database, recorder):
    say("One", "1")
    chat.retry(ids(chat)[1])
    answerer.say("Half")
    recorder.flush()
    again = ConversationStore(database).conversation(chat.conversation.id)
    assert [each.text for each in again.messages] == ["One", "Half"]
    assert again.messages[-1].finish is Finish.INTERRUPTED
    assert again.versions == chat.conversation.versions
