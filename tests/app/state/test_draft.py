"""What is written and not sent."""

import pytest
from PySide6.QtCore import QUrl

from app.domain.attachment import Attachment, parts_of
from app.state.draft import MOST_ATTACHED, Draft


def test_what_is_written_is_counted_and_kept_and_sent(draft, chat, qtbot, answerer):
    assert draft.empty
    draft.write("Hello")
    assert not draft.empty
    qtbot.waitUntil(lambda: len(answerer.counted_of) == 1)
    assert answerer.counted_of[0][1] == "Hello"
    assert chat.draft == "Hello"
    assert draft.send()
    assert draft.empty
    assert chat.conversation.messages[0].text == "Hello"


def test_what_cannot_be_sent_stays(draft, answerer):
    answerer.fail_to_load()
    draft.write("Hello")
    assert not draft.send()
    assert draft.text == "Hello"


def test_each_conversation_has_its_own(draft, chat, answerer, qtbot):
    chat.send("One")
    answerer.finish()
    first = chat.conversation.id
    draft.write("here")
    with qtbot.waitSignal(draft.opened):
        chat.new()
    assert draft.empty
    chat.open(first)
    assert draft.text == "here"
    qtbot.waitUntil(lambda: bool(answerer.counted_of) and answerer.counted_of[-1][1] == "here")


@pytest.fixture
def bring(draft, tmp_path):
    """Return what writes files of these names and attaches them."""

    def bring(*names, text="one"):
        for name in names:
            (tmp_path / name).write_text(text)
        draft.bring([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])

    return bring


def named(draft):
    return [each.attachment.name for each in draft.attached]


def test_files_go_with_the_message_in_their_order(draft, bring, chat):
    bring("b.txt", "a.py")
    bring("c.txt")
    draft.write("Why? ")
    assert named(draft) == ["b.txt", "a.py", "c.txt"]
    assert draft.send()
    assert draft.empty
    said, attached = parts_of(chat.conversation.messages[0].text)
    assert said == "Why?"
    assert [each.name for each in attached] == ["b.txt", "a.py", "c.txt"]
    assert chat.conversation.title == "Why?"


def test_files_alone_are_a_message_that_is_called_by_them(draft, bring, chat):
    bring("a.txt")
    assert not draft.empty
    assert draft.send()
    assert chat.conversation.title == "a.txt"


def test_what_is_refused_is_told_and_the_rest_is_attached(draft, bring, tmp_path, notices):
    (tmp_path / "folder").mkdir()
    (tmp_path / "good.txt").write_text("a")
    web = QUrl("https://example.org/a.txt")
    files = [QUrl.fromLocalFile(str(tmp_path / each)) for each in ("folder", "good.txt", "gone")]
    draft.bring([*files, web, web, web])
    assert named(draft) == ["good.txt"]
    told = notices.current.text.split("\n")
    assert told == [
        "“folder” is a folder. Attach the files in it.",
        "“gone” is not there any more.",
        "“https://example.org/a.txt” is not on this computer; save it here first.",
        "2 more files were not attached.",
    ]


def test_a_file_of_another_computer_is_not_looked_for(draft, notices):
    draft.bring([QUrl("file://server/share/a.txt")])
    assert "is not on this computer" in notices.current.text


def test_there_is_an_end_to_how_much_is_attached(draft, bring, notices):
    bring(*(f"{each}.txt" for each in range(MOST_ATTACHED + 1)))
    assert len(draft.attached) == MOST_ATTACHED
    assert "Up to 20 files" in notices.current.text
    draft.paste("long\n" * 50)
    assert len(draft.attached) == MOST_ATTACHED


def test_all_together_are_no_larger_than_one_may_be(draft, bring, notices):
    bring("a.txt", "b.txt", text="a" * 600_000)
    assert named(draft) == ["a.txt"]
    assert "With “b.txt” there would be more than 1 MB" in notices.current.text
    assert draft.paste("a" * 2_000_000)
    assert named(draft) == ["a.txt"]
    assert "What was pasted has 2 MB" in notices.current.text


@pytest.mark.parametrize(
    ("text", "long"),
    [("a" * 2_000, False), ("a" * 2_001, True), ("a\n" * 40, False), ("a\n" * 41, True)],
)
def test_a_long_text_that_is_pasted_is_attached(draft, text, long):
    assert draft.paste(text) is long
    assert [each.attachment for each in draft.attached] == [Attachment("", text)] * long


def test_what_is_removed_comes_back_where_it_stood(draft, bring, chat):
    offered = []
    draft.undo_offered.connect(lambda words, undo: offered.append((words, undo)))
    bring("a.txt", "b.txt", "c.txt")
    draft.remove(draft.attached[1].number)
    assert named(draft) == ["a.txt", "c.txt"]
    assert "b.txt" not in chat.draft
    ((words, undo),) = offered
    assert words == "“b.txt” removed."
    assert undo()
    assert named(draft) == ["a.txt", "b.txt", "c.txt"]


def test_what_was_removed_does_not_come_back_into_another_conversation(draft, bring, chat):
    offered = []
    draft.undo_offered.connect(lambda words, undo: offered.append(undo))
    bring("a.txt")
    draft.remove(draft.attached[0].number)
    chat.new_private()
    assert offered[0]()
    assert draft.empty


def test_each_is_counted_by_itself_and_all_as_one(draft, bring, answerer, qtbot):
    bring("a.txt", "b.txt")
    draft.write("Why?")
    qtbot.waitUntil(lambda: bool(answerer.counted_of))
    assert parts_of(answerer.counted_of[-1][1])[0] == "Why?"
    answerer.tell_measure(7, number=answerer.measured_of[1][0])
    assert [each.tokens for each in draft.attached] == [None, 7]


def test_what_is_attached_outlives_the_app(
    draft, bring, chat, counting, settings, notices, recorder, answerer
):
    chat.send("One")
    answerer.finish()
    bring("a.txt")
    draft.paste("long\n" * 50)
    draft.write("Why?")
    recorder.save_now()
    assert Draft(chat, counting, settings=settings, notices=notices).attached != ()
    first = chat.conversation.id
    chat.new()
    assert draft.empty
    chat.open(first)
    assert named(draft) == ["a.txt", ""]
    assert draft.text == "Why?"


def test_what_is_attached_in_a_private_chat_is_saved_nowhere(draft, bring, chat, store, recorder):
    chat.new_private()
    bring("a.txt")
    recorder.save_now()
    assert chat.would_lose
    chat.give_up()
    assert draft.empty
