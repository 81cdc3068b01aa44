"""A private chat leaves nothing behind, however it ends."""

import apsw
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
)

from app.domain.dials import Dials
from app.domain.exchange import Form
from app.domain.reply import Finish, ReplyEnded
from app.paths import backups_folder, database_file
from app.state.exchange import Stage
from app.store.backups import Backups
from app.views.export_sheet import FORMS, ExportSheet
from tests.helpers.canary import files_with
from tests.helpers.fake_answerer import RECEIPT
from tests.helpers.listing import titles

CANARY = "canary-4f1d"
Key = Qt.Key
Modifier = Qt.KeyboardModifier


@pytest.fixture
def box(app, qtbot):
    """Return what gives the question whether a private chat should be closed, if it stands."""

    def box():
        found = app.window.findChildren(QMessageBox, "leavePrivate")
        return next((each for each in found if each.isVisible()), None)

    return box


def answer(box, words):
    next(each for each in box.findChildren(QPushButton) if each.text() == words).click()


def say(app, answerer, words=CANARY):
    app.chat.new_private()
    assert app.chat.send(f"question {words}")
    answerer.say(f"answer {words}")


def keys(app, qtbot, key, modifier=Modifier.NoModifier):
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    QTest.keyClick(app.window.windowHandle(), key, modifier)


def texts(app):
    return [message.text for message in app.chat.conversation.messages]


def saved(home):
    """Give the database and its log to the byte."""
    file = database_file(home)
    return [each.read_bytes() for each in (file, file.with_name(f"{file.name}-wal"))]


def test_nothing_of_it_comes_into_any_file(app, answerer, home, qtbot):
    app.chat.send("kept")
    answerer.finish()
    kept = app.chat.conversation.id
    app.chat.save_now()
    before = saved(home)
    app.chat.new_private()
    composer = app.window.findChild(QPlainTextEdit, "composer")
    QTest.keyClicks(composer, f"draft {CANARY}")
    app.chat.instruct(f"instructions {CANARY}", dials=Dials(0.1), model=None)
    app.chat.save_now()
    traces = [CANARY, app.chat.conversation.id]
    QTest.keyClick(composer, Key.Key_Return)
    answerer.say(f"answer {CANARY}")
    app.chat.save_now()
    assert not any(files_with(each, home) for each in traces)
    answerer.ended.emit(
        ReplyEnded(answerer.question, Finish.LENGTH, receipt=RECEIPT, ids=(777, 778))
    )
    app.chat.go_on()
    answerer.say(f"more {CANARY}")
    app.chat.save_now()
    app.chat.stop()
    answerer.finish(Finish.STOPPED)
    assert saved(home) == before
    app.safety.back_up()
    qtbot.waitUntil(lambda: not app.safety.busy)
    assert not any(files_with(each, home) for each in traces)
    assert app.settings.now.open_conversation == kept
    app.close()
    assert not any(files_with(each, home) for each in traces)


def test_nothing_of_what_is_done_to_its_messages_comes_into_any_file(app, answerer, home):
    say(app, answerer)
    answerer.finish()
    before = saved(home)
    asked, answered = (message.id for message in app.chat.conversation.messages)
    app.chat.edit(answered, f"edited {CANARY}", ask=True)
    app.chat.retry(asked)
    answerer.say(f"another {CANARY}")
    answerer.finish()
    app.chat.pin_message(asked, pinned=True)
    app.chat.show_version(app.chat.conversation.messages[-1].id, -1)
    app.chat.delete_message(asked)
    app.conversations.undo()
    app.chat.branch_here(asked)
    app.chat.save_now()
    assert texts(app) == [f"question {CANARY}", f"edited {CANARY}"]
    assert answerer.forgotten == []
    assert saved(home) == before
    app.close()
    assert not files_with(CANARY, home)


def test_the_engine_is_told_for_no_conversation(app, answerer):
    say(app, answerer)
    assert answerer.conversation is None
    assert [message.text for message in answerer.asked[-1][1]] == [f"question {CANARY}"]


def test_what_the_disk_refuses_is_not_held_for_later(app, answerer, home):
    app.chat.send("kept")
    answerer.finish()
    app.chat.new_private()
    app.chat.send(CANARY)
    answerer.finish()
    assert app.outbox.may_end("", list)
    assert app.recorder.living() == (app.settings.now.open_conversation,)


def test_it_is_marked_and_stands_in_no_list(app, answerer, qtbot):
    badge = app.window.findChild(QLabel, "privateBadge")
    line = app.window.findChild(QLabel, "privateLine")
    assert not badge.isVisible()
    assert not line.isVisible()
    keys(app, qtbot, Key.Key_N, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert app.chat.conversation.private
    assert badge.isVisible()
    assert line.isVisible()
    assert "nothing of it is saved" in line.text()
    assert app.window.windowTitle() == "Private chat — Paddock"
    app.chat.send(CANARY)
    answerer.finish()
    assert app.window.windowTitle() == "Private chat — Paddock"
    assert titles(app.conversations) == []
    app.chat.give_up()
    assert not badge.isVisible()


def leave_by_new(app):
    app.chat.new()


def leave_by_new_private(app):
    app.chat.new_private()


def leave_by_opening(app):
    app.chat.open(app.settings.now.open_conversation)


def leave_by_a_hit(app):
    other = app.settings.now.open_conversation
    app.chat.open_at(other, app.recorder.conversation(other).messages[0].id)


def leave_by_closing(app):
    app.window.close()


def leave_by_restoring(app):
    app.safety.restore(app.safety.all()[0])


WAYS = [
    leave_by_new,
    leave_by_new_private,
    leave_by_opening,
    leave_by_a_hit,
    leave_by_closing,
    leave_by_restoring,
]


@pytest.fixture
def beside(app, answerer, home):
    """Have another conversation, and a backup of it."""
    app.chat.send("kept")
    answerer.finish()
    Backups(backups_folder(home)).make(database_file(home))


@pytest.mark.parametrize("leave", WAYS)
def test_who_leaves_it_is_asked_and_may_keep_it(app, answerer, box, beside, leave):
    say(app, answerer)
    before = app.chat.conversation
    leave(app)
    assert box().text() == "Close private chat? Its messages will be gone."
    answer(box(), "Keep")
    assert app.chat.conversation == before
    assert app.chat.answers_here
    assert app.window.isVisible()
    assert not app.restart_wanted
    answerer.say(" and more")
    assert texts(app)[-1] == f"answer {CANARY} and more"


@pytest.mark.parametrize("leave", WAYS)
def test_who_leaves_it_may_close_it_and_its_reply_stops(app, answerer, box, beside, leave):
    say(app, answerer)
    question, before = answerer.question, app.chat.conversation
    leave(app)
    answer(box(), "Close")
    assert answerer.stopped == [question]
    assert not app.chat.answering
    assert app.chat.conversation.id != before.id
    answerer.finish(Finish.STOPPED)
    assert all(CANARY not in text for text in texts(app))
    expected = {
        leave_by_new: ([], False),
        leave_by_new_private: ([], False),
        leave_by_opening: (["kept", ""], False),
        leave_by_a_hit: (["kept", ""], False),
        leave_by_closing: ([], False),
        leave_by_restoring: ([], True),
    }[leave]
    assert (texts(app), app.restart_wanted) == expected
    closes = leave in {leave_by_closing, leave_by_restoring}
    assert app.window.isVisible() is not closes
    assert app.chat.conversation.private is (leave is leave_by_new_private)


def test_return_and_escape_keep_it(app, answerer, box, qtbot):
    say(app, answerer)
    for key in (Key.Key_Return, Key.Key_Escape):
        app.chat.new()
        shown = box()
        shown.activateWindow()
        qtbot.waitUntil(shown.isActiveWindow)
        QTest.keyClick(shown.windowHandle(), key)
        assert box() is None
        assert app.chat.conversation.private


def test_what_is_typed_alone_is_asked_for_too_and_an_empty_one_is_not(app, box):
    app.chat.new_private()
    composer = app.window.findChild(QPlainTextEdit, "composer")
    QTest.keyClicks(composer, CANARY)
    app.chat.new()
    assert box().text() == "Close private chat? What you typed will be gone."
    answer(box(), "Close")
    assert composer.toPlainText() == ""
    assert not app.chat.conversation.private
    app.chat.new_private()
    app.chat.new()
    assert box() is None
    assert not app.chat.conversation.private


def test_the_draft_of_a_new_chat_is_none_of_a_private_one(app):
    composer = app.window.findChild(QPlainTextEdit, "composer")
    QTest.keyClicks(composer, "to keep")
    app.chat.new_private()
    assert composer.toPlainText() == ""
    QTest.keyClicks(composer, CANARY)
    app.chat.give_up()
    assert composer.toPlainText() == "to keep"


def test_who_ends_the_app_from_outside_is_not_asked(app, answerer, box, home):
    say(app, answerer)
    app.close()
    assert box() is None
    assert files_with(CANARY, home) == []


def test_it_cannot_be_renamed_or_deleted(app, answerer):
    say(app, answerer)
    actions = {
        action.text(): action.isEnabled()
        for menu in app.window.menuBar().actions()
        for action in menu.menu().actions()
    }
    assert not actions["Rename…"]
    assert not actions["Delete"]
    app.chat.stop()


def test_what_a_newer_paddock_saved_does_not_keep_anybody_from_a_private_chat(
    app, answerer, built, home, qtbot
):
    app.close()
    with_newer_version(home)
    again = built()
    answerer.be_ready()
    assert not again.chat.send("kept")
    again.chat.new_private()
    assert again.chat.send(CANARY)
    again.chat.stop()
    again.close()
    assert files_with(CANARY, home) == []


def with_newer_version(home):
    other = apsw.Connection(str(database_file(home)))
    other.execute("PRAGMA user_version = 999")
    other.close()


def export_sheet(app, qtbot):
    keys(app, qtbot, Key.Key_E, Modifier.ControlModifier | Modifier.ShiftModifier)
    sheet = app.window.findChild(ExportSheet)
    qtbot.waitExposed(sheet)
    return sheet


@pytest.mark.parametrize("form", Form)
def test_who_wants_to_keep_it_exports_it_and_is_told_that_the_file_is_not_private(
    app, answerer, home, qtbot, tmp_path, form
):
    app.chat.send("kept")
    answerer.finish()
    say(app, answerer, f"{CANARY} 私密")
    answerer.finish()
    before = saved(home)
    sheet = export_sheet(app, qtbot)
    rows = sheet.findChild(QListWidget, "exportList")
    shown = [(rows.item(row).text(), rows.item(row).checkState()) for row in range(rows.count())]
    assert shown[0][0].startswith("Private chat · ")
    assert [state for _, state in shown] == [Qt.CheckState.Checked, Qt.CheckState.Unchecked]
    words = sheet.findChild(QLabel, "notPrivate")
    assert words.isVisible()
    assert "will not be private" in words.text()
    rows.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert not words.isVisible()
    rows.item(0).setCheckState(Qt.CheckState.Checked)
    box = sheet.findChild(QComboBox, "exportForm")
    box.setCurrentIndex(next(row for row, (each, _) in enumerate(FORMS) if each is form))
    box.activated.emit(box.currentIndex())
    sheet.findChild(QPushButton, "exportNow").click()
    file = tmp_path / f"out.{form}"
    sheet.findChild(QFileDialog, "exportDialog").fileSelected.emit(str(file))
    qtbot.waitUntil(lambda: not app.exchange.busy)
    text = file.read_bytes()
    assert form is Form.PDF or all(each in text for each in (CANARY.encode(), "私密".encode()))
    assert b"kept" not in text
    assert (saved(home), files_with(CANARY, home)) == (before, [])


def test_a_private_chat_that_was_exported_comes_in_as_one_that_is_not(
    app, answerer, qtbot, tmp_path
):
    say(app, answerer)
    answerer.finish()
    app.chat.instruct(f"instructions {CANARY}", dials=None, model=None)
    app.chat.retry(app.chat.conversation.messages[-1].id)
    answerer.say("another answer")
    answerer.finish()
    private = app.chat.conversation
    file = tmp_path / "out.json"
    app.exchange.export([], file, Form.JSON, unsaved=app.chat.tree)
    qtbot.waitUntil(lambda: not app.exchange.busy)
    app.exchange.look(file)
    qtbot.waitUntil(lambda: app.exchange.stage is Stage.LOOKED)
    app.exchange.bring_in()
    qtbot.waitUntil(lambda: app.exchange.stage is Stage.IMPORTED)
    app.chat.give_up()
    app.chat.open(app.conversations.ids()[0])
    brought = app.chat.conversation
    assert texts(app) == [message.text for message in private.messages]
    assert (brought.private, brought.system) == (False, private.system)
    assert brought.id != private.id
    assert [len(each) for each in brought.versions.values()] == [2]


def test_a_private_chat_in_which_nothing_is_said_is_not_offered(app, answerer, qtbot):
    app.chat.send("kept")
    answerer.finish()
    app.chat.new_private()
    sheet = export_sheet(app, qtbot)
    assert sheet.findChild(QListWidget, "exportList").count() == 1
    assert not sheet.findChild(QLabel, "notPrivate").isVisible()
