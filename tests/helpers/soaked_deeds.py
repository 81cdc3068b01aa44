"""What can be done in the window beside asking: a generator each, which takes a `Life`."""

import os
import signal

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QListView,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QToolButton,
    QTreeView,
)

from app.domain.dials import NOTHING_CHOSEN
from app.domain.exchange import Form
from app.state.exchange import Stage
from app.views.token_popover import TokenPopover
from app.widgets.fold_button import FoldButton

Role = QMessageBox.ButtonRole
Key = Qt.Key
ENTER, ESCAPE, DOWN, UP, RIGHT = (
    Key.Key_Return,
    Key.Key_Escape,
    Key.Key_Down,
    Key.Key_Up,
    Key.Key_Right,
)
WORDS = ("model", "number", "because", "问", "zeppelin")


def _press(widget, *keys):
    """Press keys one after the other, with the loop between them."""
    for key in keys:
        QTest.keyClick(widget, key)
        yield None


def _click(life, kind, name=None):
    found = life.find(kind, name)
    if found is not None and found.isEnabled():
        found.click()
    yield None


def try_again(life):
    yield from life.do("retry")
    life.turns += 1
    yield life.is_free
    for way in ("previousVersion", "nextVersion", "previousVersion"):
        yield from life.do(way)


def edit_a_question(life):
    yield from _begin_edit(life, -2)
    field = _edit_field(life)
    field.moveCursor(QTextCursor.MoveOperation.End)
    field.insertPlainText(" And when?")
    life.turns += 1
    yield from _press(field, ENTER)
    yield life.is_free


def edit_an_answer(life):
    yield from _begin_edit(life, -1)
    field = _edit_field(life)
    field.insertPlainText("Or rather: ")
    yield from _press(field, ENTER)
    yield from life.do("previousVersion")


def edit_nothing(life):
    yield from _begin_edit(life, -2)
    yield from _press(_edit_field(life), ESCAPE)


def _begin_edit(life, at):
    life.chat.edits.begin(life.chat.conversation.messages[at])
    yield lambda: _edit_field(life) is not None


def _edit_field(life):
    return life.find(QPlainTextEdit, "editField")


def stop_and_go_on(life):
    yield from life.send()
    yield lambda: not life.chat.answering or life.chat.growing.reply.text
    yield from life.do("stop")
    yield life.is_free
    life.turns += 1
    yield from life.do("goOn")
    yield life.is_free


def switch_chats(life):
    for way in ("nextChat", "nextChat", "back", "forward", "chat3", "chat7", "previousChat"):
        yield from life.do(way)


def leave_while_it_answers(life):
    yield from life.send()
    yield from life.do("nextChat")
    yield from life.do("new")
    yield life.is_free


def begin_a_chat(life):
    yield from life.do("new")


def talk_in_private(life):
    yield from life.do("newPrivate")
    yield from life.ask()
    yield from life.do("new")
    yield lambda: life.top("leavePrivate") is not None
    box = life.top("leavePrivate")
    close = next(each for each in box.buttons() if box.buttonRole(each) is Role.DestructiveRole)
    close.click()
    yield lambda: not life.chat.conversation.private


def search(life):
    yield from life.do("search")
    line = life.find(QLineEdit, "conversationSearch")
    line.setText(life.chance.choice(WORDS))
    yield lambda: life.app.finding.active
    yield from _press(line, ENTER)
    results = life.find(QListView, "searchResults")
    if results is not None:
        yield from _press(results, DOWN, DOWN, ESCAPE)
    line.clear()
    yield lambda: not life.app.finding.active


def find_in_the_chat(life):
    yield from life.do("find")
    field = life.find(QLineEdit, "findField")
    field.setText(life.chance.choice(WORDS))
    yield from _press(field, ENTER, ENTER, UP, ESCAPE)


def compare(life):
    yield from life.do("compare")
    if not life.app.comparing.open:
        return
    life.turns += 2
    yield from _click(life, QPushButton, f"compareAsk{life.chance.choice('AB')}")
    yield from _click(life, QPushButton, "askBoth")
    yield lambda: life.is_free() and not life.app.comparing.busy
    life.app.comparing.keep(life.chance.randint(0, 1))


def ask_why(life):
    yield from life.do("explain")
    yield lambda: life.app.why.message_id
    yield from _press(QApplication.focusWidget(), RIGHT, RIGHT, RIGHT)
    yield lambda: any(each.isVisible() for each in life.window.findChildren(TokenPopover))
    yield from life.do("explain")


def take_another_word(life):
    yield from life.do("explain")
    yield lambda: life.app.why.message_id
    yield from _press(QApplication.focusWidget(), RIGHT, RIGHT)
    yield from _click(life, QPushButton, "tokenChoice")
    life.turns += life.chat.answering
    yield life.is_free
    if life.app.why.message_id:
        yield from life.do("explain")


def look_at_settings(life):
    yield from life.do("settings")
    yield lambda: life.top("settingsWindow") is not None
    tabs = life.top("settingsWindow").findChild(QTabWidget)
    for page in range(tabs.count()):
        tabs.setCurrentIndex(page)
        yield None
    tabs.setCurrentIndex(0)
    yield from life.shut("settingsWindow")


def go_by_the_palette(life):
    yield from life.do("palette")
    field = life.find(QLineEdit, "paletteField")
    field.setText(life.chance.choice(("num", "dark", "set", "what")))
    yield from _press(field, DOWN, UP, ESCAPE)
    yield from life.do("palette")
    life.find(QLineEdit, "paletteField").setText("what about")
    yield from _press(life.find(QLineEdit, "paletteField"), DOWN, ENTER)


def turn_dark_and_light(life):
    yield from life.do("dark")
    yield from life.do("light")


def change_the_text_size(life):
    for way in ("larger", "larger", "smaller", "usualSize"):
        yield from life.do(way)


def delete_a_chat_and_undo(life):
    yield from life.do("delete")
    yield from life.do("undo")


def delete_a_message_and_undo(life):
    answer = life.chat.conversation.messages[-1].id
    life.chat.delete_message(answer)
    yield None
    life.app.conversations.undo()
    yield None
    life.chat.delete_message(answer)
    yield None


def attach(life):
    life.app.draft.bring([QUrl.fromLocalFile(str(each)) for each in life.files])
    life.app.draft.paste("\n".join(f"line {at}" for at in range(120)))
    yield None
    yield from _click(life, QToolButton, "openAttachment")
    yield from life.shut("attachmentSheet")
    life.app.draft.remove(life.app.draft.attached[0].number)
    yield None
    life.app.conversations.undo()
    yield None
    yield from life.ask()
    yield from _click(life, FoldButton)
    yield from _click(life, FoldButton)


def scroll(life):
    listed = life.window.findChild(QTreeView, "conversationList")
    for area in (listed, life.window.findChild(QAbstractScrollArea, "transcript")):
        bar = area.verticalScrollBar()
        for part in (1, 0, 3, 2, 5):
            bar.setValue(bar.maximum() * part // 5)
            yield None


def walk_through_the_messages(life):
    transcript = life.window.findChild(QAbstractScrollArea, "transcript")
    transcript.setFocus()
    for key in (UP, UP, RIGHT, RIGHT, DOWN):
        QTest.keyClick(QApplication.focusWidget(), key)
        yield None
    transcript.selectAll()
    transcript.copy()
    yield None
    life.window.findChild(QToolButton, "copy").click()
    yield from life.do("copyLastCode")


def branch(life):
    messages = life.chat.conversation.messages
    life.chat.branch_here(messages[min(3, len(messages) - 1)].id)
    yield None


def pin(life):
    message = life.chat.conversation.messages[-1]
    for pinned in (True, False):
        life.chat.pin_message(message.id, pinned=pinned)
        yield from life.do("pin")


def rename(life):
    yield from life.do("rename")
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit):
        field.setText(f"Chat after {life.turns} turns")
        yield from _press(field, ENTER)


def keep_in_a_folder(life):
    folder = life.app.folders.add(f"Folder {life.turns}")
    life.app.conversations.move(life.chat.conversation.id, folder=folder.id)
    yield None
    yield from life.do("move")
    life.app.conversations.remove_folder(folder.id)
    yield None


def instruct(life):
    yield from life.do("inspector")
    own = NOTHING_CHOSEN.with_own("temperature", 0.2)
    life.chat.instruct("Answer in short sentences.", dials=own, model=None)
    yield None
    life.chat.instruct("", dials=None, model=None)
    yield from life.do("inspector")


def resize(life):
    size = life.window.size()
    for width, height in ((700, 500), (1300, 900), (640, 420)):
        life.window.resize(width, height)
        yield None
    life.window.resize(size)
    yield None


def hide_the_sidebar(life):
    yield from life.do("sidebar")
    yield from life.do("sidebar")


def open_menus(life):
    for name in ("more", "receipt"):
        yield from _click(life, QToolButton, name)
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
            yield None
    yield from life.do("retryWith")
    yield lambda: isinstance(QApplication.activePopupWidget(), QMenu)
    QApplication.activePopupWidget().close()
    yield None
    yield from life.do("chooseModel")
    yield from life.do("chooseModel")


def open_sheets(life):
    for name, made in (
        ("shortcuts", "shortcutSheet"),
        ("import", "importSheet"),
        ("export", "exportSheet"),
        ("trash", "trashWindow"),
    ):
        yield from life.do(name)
        yield from life.shut(made)
    yield from life.do("about")
    yield lambda: QApplication.activeModalWidget() is not None
    QApplication.activeModalWidget().close()
    yield lambda: QApplication.activeModalWidget() is None


def write_a_file(life):
    yield lambda: life.app.exchange.stage is Stage.IDLE
    form = life.chance.choice((Form.JSON, Form.MARKDOWN, Form.HTML))
    file = life.files[0].with_name(f"exported.{form}")
    life.app.exchange.export([life.chat.conversation.id], file, form)
    yield lambda: life.app.exchange.stage is Stage.IDLE


def back_up(life):
    life.app.safety.back_up()
    yield None


def listen(life):
    """Have a screen reader walk through the whole window."""
    QAccessible.setActive(True)
    yield None
    _walk(QAccessible.queryAccessibleInterface(life.window))
    yield None
    yield from life.ask()
    _walk(QAccessible.queryAccessibleInterface(life.window))
    yield None
    QAccessible.setActive(False)
    yield None


def _walk(told):
    if told is None or not told.isValid():
        return
    told.text(QAccessible.Text.Name)
    told.text(QAccessible.Text.Description)
    for at in range(told.childCount()):
        _walk(told.child(at))


def open_another_model(life):
    models = life.app.models
    # They hold nothing, so the library would list none of them.
    others = [each for each in models.starter.parent.glob("*.gguf") if each != models.path]
    models.open(others[0])
    yield lambda: models.status.readiness.value == "ready"
    yield from life.ask()


def lose_the_engine(life):
    yield from life.send()
    os.kill(life.answerer.pid, signal.SIGKILL)
    yield life.is_free
    yield lambda: life.app.models.status.readiness.value == "ready"
    yield from life.ask()


DEEDS = (
    try_again,
    edit_a_question,
    edit_an_answer,
    edit_nothing,
    stop_and_go_on,
    switch_chats,
    leave_while_it_answers,
    begin_a_chat,
    talk_in_private,
    search,
    find_in_the_chat,
    compare,
    ask_why,
    take_another_word,
    look_at_settings,
    go_by_the_palette,
    turn_dark_and_light,
    change_the_text_size,
    delete_a_chat_and_undo,
    delete_a_message_and_undo,
    attach,
    scroll,
    walk_through_the_messages,
    branch,
    pin,
    rename,
    keep_in_a_folder,
    instruct,
    resize,
    hide_the_sidebar,
    open_menus,
    open_sheets,
    write_a_file,
    back_up,
    listen,
    open_another_model,
    lose_the_engine,
)
