"""The window while something is done with messages: found, selected, edited, attached."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTextEdit,
    QToolButton,
)

from app.domain.reply import Cause, Missed
from app.state.exchange import Stage
from app.views.import_sheet import ImportSheet
from app.views.transcript import Transcript
from app.widgets.fold_button import FoldButton
from app.words import tr
from tests.helpers import exports
from tests.helpers.desk import talk
from tests.helpers.state_texts import (
    ANSWER,
    CODE,
    FILE,
    FILE_TEXT,
    FOUND,
    FOUND_HERE,
    HALF,
    HISTORY,
    LINK,
    LONG_NAME,
    NOT_FOUND,
    QUESTION,
    SECOND,
    TITLE,
)

Key = Qt.Key


def _talk(desk):
    """Have two questions answered, and the window in front."""
    desk.keep(*HISTORY)
    desk.sit_down()
    desk.app.chat.open(HISTORY[0].id)
    desk.hear(SECOND, CODE, missed=Missed(Cause.NEW), reused_tokens=8412, prompt_tokens=8443)
    desk.window.activateWindow()
    desk.wait(desk.window.isActiveWindow)


def _walk(desk):
    _talk(desk)
    desk.find(Transcript).setFocus()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Up)


def message_in_focus(desk):
    _walk(desk)


def button_in_focus(desk):
    _walk(desk)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Right)


def find_bar_with_hits(desk):
    _look_for(desk, FOUND_HERE)


def find_bar_without_hits(desk):
    _look_for(desk, FOUND)


def selection_across_messages(desk):
    _talk(desk)
    desk.find(Transcript).selectAll()


def question_edited(desk):
    _talk(desk)
    desk.app.chat.edits.begin(desk.app.chat.conversation.messages[2])


def answer_edited(desk):
    _talk(desk)
    desk.app.chat.edits.begin(desk.app.chat.conversation.messages[1])


def versions(desk):
    """Three answers to one question, of which the second is seen."""
    desk.keep(*HISTORY)
    desk.sit_down()
    desk.hear(QUESTION, ANSWER)
    for other in ("A cache keeps what was done before.", "It is a memory for results."):
        desk.app.chat.retry(desk.app.chat.conversation.messages[0].id)
        desk.answerer.say(other)
        desk.end()
    desk.app.chat.show_version(desk.app.chat.conversation.messages[1].id, -1)


def pinned_message(desk):
    _talk(desk)
    desk.app.chat.pin_message(desk.app.chat.conversation.messages[0].id, pinned=True)
    desk.app.chat.pin_message(desk.app.chat.conversation.messages[3].id, pinned=True)


def message_menu(desk):
    _talk(desk)
    _press(desk, 3, "more")


def other_ways_to_try(desk):
    message_menu(desk)
    desk.open_below(tr("Try Again With"))


def receipt_popover(desk):
    _talk(desk)
    _press(desk, 3, "receipt")


def message_deleted(desk):
    _talk(desk)
    desk.app.chat.delete_message(desk.app.chat.conversation.messages[1].id)


def discard_an_edit(desk):
    question_edited(desk)
    field = desk.find(QPlainTextEdit, "editField")
    field.insertPlainText("Or rather: ")
    QTest.keyClick(field, Key.Key_Escape)


def attachments(desk):
    """Two files and a pasted text."""
    _talk(desk)
    names = (FILE, LONG_NAME)
    for name in names:
        (desk.home / name).write_text(FILE_TEXT * 20)
    desk.app.draft.bring([QUrl.fromLocalFile(str(desk.home / name)) for name in names])
    desk.app.draft.paste("\n".join(f"line {at}" for at in range(120)))
    desk.find(QPlainTextEdit, "composer").insertPlainText("When is high water?")


def attachment_refused(desk):
    _talk(desk)
    picture = desk.home / "photo.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    desk.app.draft.bring([QUrl.fromLocalFile(str(picture))])


def export_dropped(desk):
    """Conversations are dropped on the chat, and shown before they come in."""
    _talk(desk)
    export = exports.saved(desk.home, "conversations.json", [exports.chatgpt()])
    desk.app.draft.bring([QUrl.fromLocalFile(str(export))])
    desk.wait(lambda: desk.app.exchange.stage is Stage.LOOKED)


def export_not_imported(desk):
    export_dropped(desk)
    desk.find(ImportSheet).reject()
    desk.wait(lambda: desk.app.notices.current is not None)


def attachment_read(desk):
    attachments(desk)
    desk.press(QToolButton, "openAttachment")


def attachment_sent(desk):
    attachments(desk)
    desk.app.draft.send()
    desk.answerer.say(ANSWER)
    desk.end()


def attachment_opened(desk):
    attachment_sent(desk)
    desk.rest()
    desk.press(FoldButton, None)


def found_elsewhere(desk):
    """A hit of the search is open, its words marked."""
    _search(desk, FOUND)
    QTest.keyClick(desk.find(QLineEdit, "conversationSearch"), Key.Key_Return)
    QTest.keyClick(desk.find(QListView, "searchResults"), Key.Key_Down)


def search_many(desk):
    _search(desk, FOUND)


def search_none(desk):
    _search(desk, NOT_FOUND)


def private_chat(desk):
    desk.keep(*HISTORY)
    desk.sit_down()
    desk.app.chat.new_private()


def private_talk(desk):
    private_chat(desk)
    desk.hear(QUESTION, ANSWER)


def leaving_a_private_chat(desk):
    private_talk(desk)
    desk.app.chat.new()


def link(desk):
    desk.keep(talk("l", QUESTION, ANSWER, title=TITLE))
    desk.sit_down()
    desk.app.chat.open("l")
    desk.wait(lambda: desk.find(QTextEdit).isVisible())
    desk.find(Transcript).link_wanted.emit(LINK)


def growing_and_edited(desk):
    """An answer grows, and an earlier message is being edited."""
    _talk(desk)
    desk.ask("Go on.")
    desk.answerer.say(HALF)
    desk.app.chat.edits.begin(desk.app.chat.conversation.messages[2])


def _look_for(desk, words):
    _talk(desk)
    QTest.keySequence(desk.window.windowHandle(), "Ctrl+F")
    field = desk.find(QLineEdit, "findField")
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Key.Key_Return)


def _search(desk, words):
    desk.keep(*HISTORY)
    desk.sit_down()
    line = desk.find(QLineEdit, "conversationSearch")
    line.setFocus()
    QTest.keyClicks(line, words)
    desk.wait(lambda: desk.app.finding.active)


def _press(desk, at, name):
    button = desk.bubble(at).findChild(QToolButton, name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


STATES = (
    message_in_focus,
    button_in_focus,
    find_bar_with_hits,
    find_bar_without_hits,
    selection_across_messages,
    question_edited,
    answer_edited,
    versions,
    pinned_message,
    message_menu,
    other_ways_to_try,
    receipt_popover,
    message_deleted,
    discard_an_edit,
    attachments,
    attachment_refused,
    export_dropped,
    export_not_imported,
    attachment_read,
    attachment_sent,
    attachment_opened,
    found_elsewhere,
    search_many,
    search_none,
    private_chat,
    private_talk,
    leaving_a_private_chat,
    link,
    growing_and_edited,
)
