"""Fifty canaries typed through every feature: in the database alone, and then in no file at all."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QMessageBox, QPushButton

from app.domain.dials import Dials
from app.domain.exchange import Form
from app.domain.finding import Search
from app.domain.reply import Finish
from app.library.starter import starter_file
from app.paths import backups_folder, database_file, kept_folder
from app.state.exchange import Stage
from app.views.trash_window import TrashWindow
from app.wiring import build
from tests.helpers.canary import files_with
from tests.helpers.exports import chatgpt, chatgpt_node
from tests.helpers.fake_answerer import FakeAnswerer

PART = 12
CALLS = ("chirp", "trill", "warble", "whistle", "tweet")
# No two share a part, so that each that is found is known by its name.
CANARIES = [
    f"{call}{number * 7919 % 9973:04d}-Käfig-{number:02d}" for number in range(10) for call in CALLS
]


def parts(canary):
    """Give a canary whole, and its two ends."""
    return (canary, canary[:PART], canary[-PART:])


def places(home, canary):
    """Give where a canary is, in the home folder: its files, by their place in it."""
    found = {file for part in parts(canary) for file in files_with(part, home)}
    named = {file for file in home.rglob("*") if any(part in file.name for part in parts(canary))}
    return {file.relative_to(home).as_posix() for file in found | named}


def strays(home, canaries, allowed):
    """Give what is found of canaries where it may not be."""
    found = {canary: places(home, canary) for canary in canaries}
    return {
        canary: wrong
        for canary, where in found.items()
        if (wrong := {each for each in where if not each.startswith(allowed)})
    }


def typed(app, answerer, canaries, words):
    """Ask a canary of the open chat, and have another one answered."""
    assert app.chat.send(f"{next(canaries)} {words}")
    answerer.say(f"{next(canaries)} {words}")


def say_everything(app, answerer, canaries):
    """Type a canary wherever something is said, and have canaries answered."""
    for finish in (Finish.END, Finish.STOPPED, Finish.LENGTH, Finish.FAILED):
        app.chat.new()
        typed(app, answerer, canaries, finish)
        answerer.finish(finish)
    app.chat.go_on()
    answerer.say(next(canaries))
    answerer.finish()
    typed(app, answerer, canaries, "more")
    app.chat.stop()
    app.chat.keep_draft(next(canaries))
    app.chat.save_now()


def arrange_everything(app, answerer, canaries):
    """Type a canary wherever something is named or told."""
    app.chat.new()
    app.chat.keep_draft(next(canaries))
    app.chat.instruct(next(canaries), dials=Dials(), model=None)
    typed(app, answerer, canaries, "told")
    answerer.finish()
    app.chat.instruct(next(canaries), dials=None, model=f"/models/{next(canaries)}.gguf")

    one, other = app.conversations.ids()[:2]
    assert app.conversations.rename(one, next(canaries))
    assert app.conversations.rename(other, next(canaries))
    folder = app.folders.add(next(canaries))
    app.conversations.move(one, folder=folder.id)
    assert app.folders.rename(folder.id, next(canaries))
    app.conversations.remove_folder(folder.id)
    app.conversations.undo()
    app.conversations.delete(other)
    app.conversations.undo()
    preset = app.presets.add(next(canaries), next(canaries), dials=Dials())
    assert app.presets.rename(preset.id, next(canaries))
    assert app.presets.remove(preset.id)
    app.presets.undo()


def exchange_everything(app, canaries, outside, qtbot):
    """Bring canaries in from another program's file, and write all out into others."""
    nodes = [
        {"id": "root", "message": None, "parent": None, "children": []},
        chatgpt_node("q", "root", text=next(canaries)),
        chatgpt_node("a1", "q", "assistant", next(canaries)),
        chatgpt_node("a2", "q", "assistant", next(canaries)),
    ]
    brought = outside / "conversations.json"
    brought.write_text(json.dumps([chatgpt(next(canaries), next(canaries), nodes)]))
    app.exchange.look(brought)
    qtbot.waitUntil(lambda: app.exchange.stage is Stage.LOOKED)
    app.exchange.bring_in()
    qtbot.waitUntil(lambda: app.exchange.stage is Stage.IMPORTED)
    assert app.exchange.tally.new == 1
    for form in Form:
        app.exchange.export(app.conversations.ids(), outside / f"out.{form}", form)
        qtbot.waitUntil(lambda: not app.exchange.busy, timeout=30_000)
        assert (outside / f"out.{form}").stat().st_size


def look_for(app, canary):
    app.finding.look_for(Search(canary))
    assert app.finding.rowCount() == 0
    app.finding.look_for(Search(""))


def talk_in_private(app, answerer, canaries):
    app.chat.new_private()
    app.chat.keep_draft(next(canaries))
    app.chat.instruct(next(canaries), dials=None, model=None)
    typed(app, answerer, canaries, "secret")
    answerer.finish(Finish.LENGTH)
    app.chat.go_on()
    answerer.say(next(canaries))
    answerer.finish()
    app.chat.save_now()
    app.chat.give_up()


def back_up(app, qtbot):
    with qtbot.waitSignals([app.safety.changed] * 2):
        app.safety.back_up()


def empty_the_trash(app, qtbot):
    """Delete all for good, from the backups too, as the user would."""
    window = app.window.findChild(TrashWindow, "trashWindow")
    window.come_forward()
    QTest.mouseClick(window.findChild(QPushButton, "emptyTrash"), Qt.MouseButton.LeftButton)
    box = window.findChild(QMessageBox, "removeQuestion")
    if box.checkBox() is not None:
        box.findChild(QCheckBox).setChecked(True)
    delete = next(each for each in box.buttons() if each.text() == "Delete for Good")
    QTest.mouseClick(delete, Qt.MouseButton.LeftButton)
    window.close()


def remove_all(app):
    """Clear, remove and delete everything that there is; what is deleted is in the trash."""
    for each in app.conversations.ids():
        app.chat.open(each)
        app.chat.keep_draft("")
    app.chat.new()
    app.chat.instruct("", dials=None, model=None)
    app.chat.keep_draft("")
    app.chat.save_now()
    app.conversations.delete(*app.conversations.ids())
    for folder in tuple(app.folders.all):
        app.conversations.remove_folder(folder)
    for preset in tuple(app.presets.all):
        app.presets.remove(preset)


@pytest.fixture
def start(home, qtbot):
    """Start the app with a fake that answers, again and again on the same home."""
    apps = []

    def start(answerer):
        file = starter_file(home)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
        apps.append(build(home, answerer))
        answerer.be_ready()
        apps[-1].window.show()
        qtbot.waitExposed(apps[-1].window)
        return apps[-1]

    yield start
    for app in apps:
        app.close()


@pytest.mark.parametrize("with_backup", [False, True])
def test_canaries_are_in_the_database_alone_and_then_nowhere(
    start, qtbot, home, tmp_path, with_backup
):
    outside = tmp_path / "outside"
    outside.mkdir()
    answerer, canaries = FakeAnswerer(), iter(CANARIES)
    app = start(answerer)
    say_everything(app, answerer, canaries)
    arrange_everything(app, answerer, canaries)
    exchange_everything(app, canaries, outside, qtbot)
    public = CANARIES[: CANARIES.index(next(canaries))]
    look_for(app, next(canaries))
    talk_in_private(app, answerer, canaries)
    private = [each for each in CANARIES if each not in public]
    if with_backup:
        back_up(app, qtbot)
    ours = (database_file(home).name, f"{backups_folder(home).name}/")
    # The first draft was replaced by the question that was asked there.
    assert len([each for each in public if places(home, each)]) > len(public) * 2 // 3
    assert strays(home, public, ours) == {}
    assert strays(home, private, ()) == {}

    app.close()
    assert strays(home, public, ours) == {}
    assert strays(home, private, ()) == {}

    app = start(answerer)
    remove_all(app)
    empty_the_trash(app, qtbot)

    def found():
        return strays(home, CANARIES, ())

    qtbot.waitUntil(lambda: not found(), timeout=5_000)
    app.close()
    assert found() == {}


def test_what_an_engine_keeps_of_canaries_has_no_word_of_them(sit_down, tiny, home):
    person = sit_down(tiny)
    person.be_exact(max_tokens=10)
    for canary in CANARIES[:3]:
        person.app.chat.new()
        person.app.chat.instruct(CANARIES[3], dials=None, model=None)
        assert person.app.chat.send(f"{canary} and so on " * 60)
        person.wait_for_answer()
    person.wait(lambda: any(home.glob("kept/*/*.safetensors")))
    used = CANARIES[:4]
    assert strays(home, used, (database_file(home).name,)) == {}
    said = [message.text[:30] for message in person.replies if message.text]
    assert said
    person.app.conversations.delete(*person.app.conversations.ids())
    person.app.trash.remove([each.heading.id for each in person.app.trash.all()])
    person.wait(lambda: not strays(home, [*used, *said], ()), timeout=5_000)
    person.app.close()
    assert strays(home, [*used, *said], ()) == {}
    assert not any(kept_folder(home).glob("*/*.safetensors"))
