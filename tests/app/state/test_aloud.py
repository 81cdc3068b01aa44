"""A message that is read aloud, by a real process."""

import pytest

from app.domain.attachment import Attachment, with_attachments
from app.state.aloud import SILENT, Aloud
from app.system.programs import Reader
from app.system.voice import Voice
from tests.helpers.programs import program, runs, said


@pytest.fixture
def aloud(chat, notices, tmp_path):
    made = []

    def make(does=""):
        reader = Reader(program(tmp_path, "say", does), ("-f", "-"))
        made.append(Aloud(Voice(reader), chat, notices))
        return made[-1]

    yield make
    for each in made:
        each.stop()


@pytest.fixture
def answer(chat, answerer):
    def answer(text):
        chat.send("Question")
        answerer.say(text)
        answerer.finish()
        return chat.conversation.messages[-1]

    return answer


def test_a_message_is_read_without_its_marks_and_that_is_told_meanwhile(
    aloud, answer, notices, tmp_path, qtbot
):
    message, reading = answer("**Bold** words.\n\n```\ncode\n```"), aloud()
    reading.begin(message)
    assert reading.reads(message)
    assert (notices.current.text, notices.current.action) == ("Reading aloud.", "Stop")
    qtbot.waitUntil(lambda: not reading.reading)
    assert said(tmp_path, "say") == "Bold words.\nCode.\n"
    assert notices.current is None


def test_nothing_is_read_of_what_is_folded_away(aloud, answer, chat, tmp_path, qtbot):
    message, reading = answer("<think>\nA secret plan.\n</think>\n\nThe answer."), aloud()
    reading.begin(message)
    qtbot.waitUntil(lambda: not reading.reading)
    assert said(tmp_path, "say") == "The answer.\n"
    chat.send(with_attachments("Look.", [Attachment("a.txt", "File.")]))
    reading.begin(chat.conversation.messages[-2])
    qtbot.waitUntil(lambda: not reading.reading)
    assert said(tmp_path, "say") == "The answer.\nLook.\n"


def test_its_notice_stops_it(aloud, answer, notices, tmp_path, qtbot):
    reading = aloud("exec sleep 60")
    reading.begin(answer("Words."))
    qtbot.waitUntil((tmp_path / "say.input").exists)
    notices.act()
    assert not reading.reading
    assert not runs(tmp_path, "say")


def test_another_message_ends_the_one_before(aloud, answer, notices, tmp_path, qtbot):
    reading, first, second = aloud("exec sleep 60"), answer("First.\n"), answer("Second.")
    reading.begin(first)
    qtbot.waitUntil(lambda: said(tmp_path, "say") == "First.\n")
    reading.begin(second)
    assert (reading.reads(first), reading.reads(second)) == (False, True)
    notices.dismiss()
    assert notices.current is None
    qtbot.waitUntil(lambda: said(tmp_path, "say") == "First.\nSecond.\n")


@pytest.mark.parametrize("gone", ["deleted", "left", "edited"])
def test_what_is_shown_no_longer_is_read_no_longer(aloud, answer, chat, qtbot, gone):
    reading, message = aloud("exec sleep 60"), answer("Words.")
    reading.begin(message)
    ways = {
        "deleted": lambda: chat.delete_message(message.id),
        "left": chat.new,
        "edited": lambda: chat.edit(message.id, "Other words.", ask=False),
    }
    ways[gone]()
    assert not reading.reading


def test_another_answer_that_grows_disturbs_nobody(aloud, answer, chat, answerer):
    reading, message = aloud("exec sleep 60"), answer("Words.")
    reading.begin(message)
    chat.send("Another")
    answerer.say("More")
    answerer.finish()
    assert reading.reads(message)


def test_speech_that_fails_says_so(aloud, answer, notices, qtbot):
    reading = aloud("exit 1")
    reading.begin(answer("Words."))
    qtbot.waitUntil(lambda: not reading.reading)
    assert notices.current.text == SILENT


def test_a_message_of_marks_alone_is_read_at_once(aloud, answer):
    reading = aloud("exec sleep 60")
    reading.begin(answer("---"))
    assert not reading.reading
