"""What a person does to whom each word is a canary, scene by scene: see `test_canaries`.

`python -m tests.smoke.canary_scenes` plays the scenes of $PLAY, one a start, and keeps in $STATE
which is next. Not by words: whatever starts again is told those of Paddock alone.
"""

import json
import os
import signal
import threading
import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)

from app.domain.reply import Finish
from app.state.exchange import Stage
from app.views.export_sheet import ExportSheet
from app.views.import_sheet import ImportSheet
from app.views.inspector import Inspector
from app.views.lock_sheets import CodeSheet, PassphraseSheet
from app.views.trash_window import TrashWindow
from app.views.unlock_dialog import UnlockDialog
from tests.helpers import exports
from tests.helpers.canary import canary
from tests.helpers.typist import Key, run

GOING = ("deleted for good", "deleted", "deleted and brought back")
HOME = Path(os.environ.get("PADDOCK_HOME", ""))


def talk(t, state):
    """Type and hear something in every way in which a chat can be talked in, and be killed."""
    yield lambda: t.app is not None and t.window.isVisible()
    yield from say_everything(t)
    yield from type_everything(t)
    yield from name_everything(t)
    yield from instruct(t)
    yield from exchange(t, state)
    yield from look_for_something(t)
    yield from say_what_goes(t)
    yield from back_up(t)
    yield from delete_something(t)
    yield from talk_in_private(t)
    yield from be_surprised(t)
    t.choose("New Chat")
    t.submit(canary("asked before the kill"))
    t.answer(canary("answered before the kill"))
    yield in_database("answered before the kill")
    yield from begin_in_private(t)
    os.kill(os.getpid(), signal.SIGKILL)


def say_everything(t):
    for finish in (Finish.END, Finish.FAILED, Finish.LENGTH):
        t.choose("New Chat")
        t.submit(canary(f"asked {finish}"))
        t.answer(canary(f"answered {finish}"), finish, canary(f"not answered {finish}"))
    t.choose("Continue")
    t.answer(canary("went on"), Finish.END, canary("might have gone on"))
    t.submit(canary("asked to be stopped"))
    t.answer(canary("stopped"))
    QTest.keyClick(t.composer, Key.Key_Escape)
    t.answerer.finish(Finish.STOPPED)
    t.submit(canary("asked what crashes"))
    t.answer("And ")
    t.answerer.fail(canary("why it failed"))
    t.type(canary("left unsent"))
    yield in_database("left unsent")
    edit_a_message(t, "edit that goes")
    yield in_database("edit that goes")
    t.clear(t.find(QPlainTextEdit, "editField"))
    t.type(canary("left in an edit"), t.find(QPlainTextEdit, "editField"))
    yield in_database("left in an edit")


def edit_a_message(t, name):
    QTest.mouseClick(t.find(QToolButton, "edit"), Qt.MouseButton.LeftButton)
    t.type(canary(name), t.find(QPlainTextEdit, "editField"))


def type_everything(t):
    """Bring words into the field in whichever way there is, and take some of them back."""
    t.choose("New Chat")
    t.paste(canary("pasted"))
    t.drop(canary("dropped"))
    t.drop(file=Path("/somewhere") / canary("dropped file"))
    QTest.keyClick(t.composer, Key.Key_Return)
    t.answer("Yes.", Finish.END)
    t.type(canary("taken back"))
    yield in_database("taken back")
    t.clear(t.composer)
    yield from t.rest(800)
    t.choose("New Chat")
    t.type(canary("not begun"))
    yield in_database("not begun")


def name_everything(t):
    """Name chats and folders, and name them otherwise."""
    t.open_row(t.row(canary(f"asked {Finish.END}")[:9]))
    for name in ("chat’s first name", "chat’s name"):
        t.choose("Rename…")
        yield from t.name(canary(name), t.list)
    for name in ("folder", "folder that goes"):
        t.choose("New Folder")
        yield from t.name(canary(name), t.list)
    yield from t.rename_row(t.row(canary("folder")), canary("folder’s new name"))
    yield from t.choose_for(t.row(canary("chat’s name")), canary("folder’s new name"))
    yield from t.choose_for(t.row(canary("folder that goes")), "Remove Folder")


def instruct(t):
    """Write instructions, and presets of them."""
    t.choose("New Chat")
    t.clear(t.composer)
    yield from write_instructions(t, "instructions")
    t.press("savePreset")
    yield from name_preset(t, "preset")
    t.press("renamePreset")
    yield from name_preset(t, "preset’s new name")
    yield from write_instructions(t, "preset that goes, told")
    t.press("savePreset")
    yield from name_preset(t, "preset that goes")
    t.press("deletePreset")
    yield from write_instructions(t, "instructions that hold")
    t.submit(canary("asked with instructions"))
    t.answer(canary("answered with instructions"), Finish.END)
    yield from write_instructions(t, "instructions of later")


def write_instructions(t, name):
    t.choose("Instructions")
    yield t.seen(QPlainTextEdit, "instructionsText")
    field = t.find(QPlainTextEdit, "instructionsText")
    t.clear(field)
    t.type(canary(name), field)


def name_preset(t, name):
    yield from t.name(canary(name), t.find(QListWidget, "presetList"))
    yield lambda: any(each.name == canary(name) for each in t.app.presets.all.values())


def exchange(t, state):
    """Bring in what another program had, and write all out; choose a model's file."""
    folder = state / "outside" / canary("folder outside")
    folder.mkdir(parents=True)
    author = {"model_slug": canary("imported author")}
    nodes = [
        {"id": "root", "message": None, "parent": None, "children": []},
        exports.chatgpt_node("q", "root", text=canary("imported question")),
        exports.chatgpt_node("a1", "q", "assistant", canary("imported answer"), metadata=author),
        exports.chatgpt_node("a2", "q", "assistant", canary("imported other answer")),
    ]
    name = canary("imported file’s name")
    file = exports.saved(
        folder, f"{name}.json", [exports.chatgpt(title=canary("imported title"), nodes=nodes)]
    )
    t.choose("Import…")
    yield t.seen(ImportSheet)
    t.press("importFile")
    yield from t.name_file("importDialog", file)
    yield lambda: t.app.exchange.stage is Stage.LOOKED
    t.press("importNow")
    yield lambda: t.app.exchange.stage is Stage.IMPORTED
    t.press("importClose")
    t.choose("Export…")
    yield t.seen(ExportSheet)
    t.press("exportAll")
    t.press("exportNow")
    written = folder / f"{canary('exported file’s name')}.md"
    yield from t.name_file("exportDialog", written)
    yield lambda: written.exists() and not t.app.exchange.busy
    model = folder.parent / f"{canary('model’s name')}.gguf"
    model.touch()
    t.choose("Open Model…")
    yield from t.name_file("modelFileDialog", model)
    yield lambda: t.app.models.path == model
    t.answerer.be_ready(canary("model’s name"))
    yield in_database("model’s name")


def look_for_something(t):
    field = t.find(QLineEdit, "conversationSearch")
    for name in ("looked for in vain", "imported answer"):
        t.type(canary(name), field)
        QTest.keyClick(field, Key.Key_Return)
        yield lambda name=name: t.app.finding.search.words == canary(name)
        QTest.keyClick(field, Key.Key_Escape)
    yield lambda: not t.app.finding.active


def back_up(t):
    """Have a backup made by the button, with something in the field that is not sent."""
    t.choose("New Chat")
    t.clear(t.composer)
    t.type(canary("not begun at the backup"))
    yield in_database("not begun at the backup")
    yield from write_instructions(t, "instructions at the backup")
    yield in_database("instructions at the backup")
    t.settings("History")
    t.press("backUpNow")
    yield lambda: t.app.safety.all() and not t.app.safety.busy


def say_what_goes(t):
    for name in GOING:
        t.choose("New Chat")
        t.submit(canary(name))
        t.answer("Yes.", Finish.END, canary(f"not said in what is {name}"))
    yield lambda: len(t.app.conversations.ids()) > len(GOING)


def delete_something(t):
    """Have a chat gone for good, one in the trash, and one that was brought back from there."""
    t.clear(t.composer)
    t.submit(canary("begun after the backup"))
    t.answer("Yes.", Finish.END)
    # Until it is saved that nothing waits for a chat to begin any more.
    yield from t.rest(800)
    t.choose("Delete")
    for name in GOING:
        t.open_row(t.row(canary(name)))
        t.choose("Delete")
        if name == GOING[0]:
            yield from empty_the_trash(t)
    t.choose("Undo")
    yield lambda: t.row(canary(GOING[-1])).isValid()


def empty_the_trash(t):
    t.choose("Recently Deleted…")
    yield t.seen(TrashWindow)
    t.press("emptyTrash")
    yield t.seen(QMessageBox, "removeQuestion")
    box = t.find(QMessageBox, "removeQuestion")
    also = box.checkBox()
    if also is not None:
        also.setChecked(True)
    t.say_yes("removeQuestion", "Delete for Good")
    t.find(TrashWindow).close()
    if also is not None:
        yield lambda: told(t) == "The backups no longer hold what you deleted."


def told(t):
    return t.app.notices.current.text if t.app.notices.current else ""


def talk_in_private(t):
    yield from begin_in_private(t)
    yield from write_instructions(t, "private instructions")
    t.submit(canary("private question"))
    t.answer(canary("private answer"), Finish.LENGTH, canary("not answered in private"))
    t.choose("Continue")
    t.answer(canary("private answer went on"), Finish.END)
    edit_a_message(t, "edited in private")
    yield from t.rest(800)
    t.paste(canary("pasted in private"))
    t.choose("New Chat")
    yield t.seen(QMessageBox, "leavePrivate")
    t.say_yes("leavePrivate", "Close")


def begin_in_private(t):
    t.choose("New Private Chat")
    t.type(canary("private draft"))
    # As long as a draft rests before it is saved, and longer.
    yield from t.rest(800)
    t.clear(t.composer)


def be_surprised(t):
    """Have something happen that nobody expects, with words of the user's in what it says."""
    QTimer.singleShot(0, lambda: fail_with(canary("quoted by a surprise")))
    yield lambda: "Something went wrong" in told(t)
    thread = threading.Thread(target=fail_with, args=[canary("quoted on a thread")])
    thread.start()
    thread.join()


def fail_with(words):
    raise ValueError(words)


def in_database(name):
    """Wait until words are saved, in the file or in its log."""
    files = [HOME / f"paddock.sqlite{log}" for log in ("", "-wal")]
    return lambda: any(canary(name).encode() in file.read_bytes() for file in files)


def restore(t, state):
    """Have the backup back, so that what is there is put aside, and Paddock starts again."""
    yield lambda: t.app is not None and t.window.isVisible()
    t.choose("New Chat")
    t.submit(canary("put aside"))
    t.answer("Yes.", Finish.END)
    t.settings("History")
    t.find(QListWidget, "backups").setCurrentRow(t.find(QListWidget, "backups").count() - 1)
    t.press("restoreBackup")
    yield t.seen(QMessageBox, "restoreQuestion")
    t.say_yes("restoreQuestion", "Restore")


def delete_everything(t, state):
    """Remove and delete whatever is there, and empty the trash and the backups."""
    yield lambda: t.app is not None and t.window.isVisible()
    (state / "restored").write_text(told(t))
    t.choose("New Chat")
    t.clear(t.composer)
    t.choose("Instructions")
    yield t.seen(Inspector)
    while t.app.presets.all:
        t.press("deletePreset")
    t.list.setFocus()
    QTest.keyClick(t.list, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(t.list, Key.Key_Delete)
    while t.app.folders.all:
        folder = next(iter(t.app.folders.named()))
        yield from t.choose_for(t.row(folder.name), "Remove Folder")
    t.app.models.open_starter()
    t.answerer.be_ready()
    t.app.chat.save_now()
    yield from empty_the_trash(t)
    (state / "open").write_text(json.dumps([t.app.conversations.ids(), len(t.app.trash.all())]))
    t.window.close()


def put_lock_on(t, state):
    """Say something, and lock it with a passphrase that is typed."""
    yield lambda: t.app is not None and t.window.isVisible()
    t.submit(canary("asked before the lock"))
    t.answer(canary("answered before the lock"), Finish.END)
    yield from back_up(t)
    t.settings("Privacy")
    t.press("putLockOn")
    yield t.seen(PassphraseSheet)
    for field in ("newPassphrase", "newPassphraseAgain"):
        t.type(canary("passphrase"), t.find(QLineEdit, field))
    t.press("go", t.find(PassphraseSheet))
    yield t.seen(CodeSheet)
    sheet = t.find(CodeSheet)
    (state / "code").write_text(sheet.findChild(QLabel, "recoveryCode").text())
    sheet.findChild(QCheckBox, "writtenDown").click()
    sheet.findChild(QPushButton, "go").click()


def talk_locked(t, state):
    """Unlock it, wrongly first, and talk; then be killed."""
    yield t.seen(UnlockDialog)
    dialog = t.find(UnlockDialog)
    field = t.find(QLineEdit, "passphrase")
    for name in ("wrong passphrase", "passphrase"):
        t.clear(field)
        t.type(canary(name), field)
        QTest.keyClick(field, Key.Key_Return)
        yield lambda: t.app is not None or "not the passphrase" in said(dialog)
    yield lambda: t.app is not None and t.window.isVisible()
    t.submit(canary("asked while locked"))
    t.answer(canary("answered while locked"), Finish.END)
    t.choose("Rename…")
    yield from t.name(canary("named while locked"), t.list)
    t.type(canary("unsent while locked"))
    yield from t.rest(800)
    before = t.app.safety.all()[0].made
    t.settings("History")
    # Two of one second would have one name.
    yield lambda: before.timestamp() + 1 < time.time()
    t.press("backUpNow")
    yield lambda: t.app.safety.all()[0].made > before and not t.app.safety.busy
    os.kill(os.getpid(), signal.SIGKILL)


def said(dialog):
    return dialog.findChild(QLabel, "unlockSaid").text()


PLAYS = {"open": [talk, restore, delete_everything], "locked": [put_lock_on, talk_locked]}

if __name__ == "__main__":
    run(PLAYS[os.environ["PLAY"]], Path(os.environ["STATE"]))
