"""Import and export as the window asks for them, on a thread of their own."""

import errno
import json
import os
import signal
import subprocess
import sys

import pytest

from app.domain.exchange import Form, Known, Program
from app.domain.finding import Search
from app.domain.receipts import receipt_parts
from app.paths import database_file
from app.state.exchange import Exchange, Stage
from app.state.exporting import why_unwritten
from app.store.database import Database
from app.store.search import Finder
from tests.helpers import exports
from tests.house.files import ROOT

WAIT = 20_000


@pytest.fixture
def exchange(home, recorder, notices):
    made = Exchange(database_file(home), recorder, notices, printer=lambda html: html.encode())
    yield made
    made.close()


@pytest.fixture
def look(exchange, qtbot):
    def look(place):
        exchange.look(place)
        qtbot.waitUntil(lambda: not exchange.busy, timeout=WAIT)
        return exchange.tally

    return look


@pytest.fixture
def bring_in(exchange, look, qtbot):
    def bring_in(place):
        look(place)
        exchange.bring_in()
        qtbot.waitUntil(lambda: not exchange.busy, timeout=WAIT)
        return exchange.tally

    return bring_in


@pytest.fixture
def export(exchange, qtbot):
    def export(ids, file, form):
        exchange.export(ids, file, form)
        qtbot.waitUntil(lambda: not exchange.busy, timeout=WAIT)

    return export


@pytest.fixture
def place(tmp_path):
    conversations = [exports.chatgpt(), exports.chatgpt("c2", "Two"), exports.claude(messages=[])]
    place = tmp_path / "exports"
    place.mkdir()
    exports.saved(place, "conversations.json", [*conversations, 7])
    exports.ollama(place)
    return place


def test_looking_counts_and_changes_nothing(exchange, look, place, recorder):
    tally = look(place)
    assert exchange.stage is Stage.LOOKED
    assert tally.conversations == {Program.CHATGPT: 2, Program.OLLAMA: 1}
    assert tally.messages == {Program.CHATGPT: 10, Program.OLLAMA: 2}
    assert (tally.empty, len(tally.problems)) == (2, 1)
    assert recorder.headings() == ()


def test_an_import_brings_in_what_was_counted_and_tells_so(
    exchange, bring_in, place, recorder, qtbot
):
    with qtbot.waitSignal(exchange.brought_in, timeout=WAIT):
        tally = bring_in(place)
    assert exchange.stage is Stage.IMPORTED
    assert tally.conversations == {Program.CHATGPT: 2, Program.OLLAMA: 1}
    assert sorted(heading.title for heading in recorder.headings()) == [
        "Deploy timeout",
        "Tides",
        "Two",
    ]


def test_what_is_here_already_is_passed_over(bring_in, look, place, recorder):
    bring_in(place)
    assert look(place).known == {Known.HERE: 3}
    tally = bring_in(place)
    assert (tally.new, tally.known) == (0, {Known.HERE: 3})
    assert len(recorder.headings()) == 3


def test_what_stands_there_twice_is_counted_once(look, tmp_path):
    file = exports.saved(tmp_path, "x.json", [exports.chatgpt()] * 3)
    tally = look(file)
    assert (tally.new, tally.known[Known.HERE]) == (1, 2)


def test_what_cannot_be_read_is_told_up_to_a_number_of_sentences(look, tmp_path):
    tally = look(exports.saved(tmp_path, "conversations.json", [None] * 250))
    assert (len(tally.problems), tally.more_problems) == (200, 50)


def test_a_cancelled_import_keeps_what_it_has_and_goes_on_the_next_time(
    exchange, look, bring_in, tmp_path, recorder, qtbot
):
    many = exports.saved(tmp_path, "x.json", [exports.chatgpt(f"c{n}") for n in range(200)])
    look(many)
    exchange.bring_in()
    qtbot.waitUntil(lambda: exchange.done > 3, timeout=WAIT)
    exchange.cancel()
    qtbot.waitUntil(lambda: not exchange.busy, timeout=WAIT)
    tally = exchange.tally
    assert tally.cancelled
    assert 3 < tally.new < 200
    assert len(recorder.headings()) == tally.new
    again = bring_in(many)
    assert (again.new, again.known[Known.HERE]) == (200 - tally.new, tally.new)


def test_a_look_that_is_cancelled_is_forgotten(exchange, tmp_path, qtbot):
    many = exports.saved(tmp_path, "x.json", [exports.chatgpt(f"c{n}") for n in range(2_000)])
    exchange.look(many)
    exchange.forget()
    qtbot.waitUntil(lambda: not exchange.busy, timeout=WAIT)
    assert exchange.stage is Stage.IDLE


def test_what_the_store_refuses_ends_the_import_with_a_sentence(
    bring_in, exchange, look, place, home, database, qtbot
):
    look(place)
    database.execute("BEGIN IMMEDIATE")  # and holds it, as another program might
    exchange.bring_in()
    qtbot.waitUntil(lambda: not exchange.busy, timeout=WAIT)
    database.execute("ROLLBACK")
    assert exchange.tally.failure == (
        "The import stopped: another program is using your conversations. Close it and import "
        "again. What is here already is passed over then."
    )
    assert bring_in(place).new == 3


def test_the_window_is_heard_while_a_large_file_is_read(exchange, look, tmp_path, qtbot):
    value = [exports.chatgpt(f"c{n}") for n in range(3_000)]
    exchange.look(exports.saved(tmp_path, "x.json", value))
    heard = []
    exchange.changed.connect(lambda: heard.append(exchange.done))
    qtbot.waitUntil(lambda: not exchange.busy, timeout=WAIT)
    assert len(set(heard)) > 2
    assert exchange.tally.new == 3_000


@pytest.mark.parametrize("form", Form)
def test_each_form_is_written(exchange, bring_in, export, place, tmp_path, notices, form):
    bring_in(place)
    ids = [heading.id for heading in exchange.headings()]
    file = tmp_path / f"out.{form}"
    export(ids, file, form)
    written = file.read_text()
    assert "Tides" in written
    assert "No reason." in written
    assert file.stat().st_mode & 0o777 == 0o600
    assert notices.current.text == f"Exported to out.{form}."
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [f"out.{form}"]


def test_json_has_every_branch_and_the_others_the_chosen_one(
    bring_in, exchange, export, tmp_path, place
):
    bring_in(place)
    ids = [heading.id for heading in exchange.headings()]
    for form in Form:
        file = tmp_path / f"out.{form}"
        export(ids, file, form)
        assert ("Because." in file.read_text()) is (form is Form.JSON)


def test_an_export_that_cannot_be_written_leaves_what_was_there(
    exchange, bring_in, export, place, tmp_path, notices
):
    bring_in(place)
    folder = tmp_path / "no folder"
    folder.write_text("a file")
    export([exchange.headings()[0].id], folder / "out.md", Form.MARKDOWN)
    assert notices.current.text.startswith("out.md was not written (")
    assert folder.read_text() == "a file"


def test_a_full_disk_is_told_in_a_sentence_of_its_own(tmp_path):
    full = why_unwritten(OSError(errno.ENOSPC, "No space left"), tmp_path / "out.md")
    assert full == "out.md was not written: the disk is full. Free some space and export again."


def test_what_is_typed_last_is_exported_too(chat, exchange, export, answerer, tmp_path):
    chat.send("Hello")
    answerer.say("Half an ans")
    export([chat.conversation.id], tmp_path / "out.md", Form.MARKDOWN)
    assert "Half an ans" in (tmp_path / "out.md").read_text()


@pytest.mark.parametrize("form", Form)
def test_what_the_disk_refuses_is_offered_and_exported_too(
    chat, exchange, export, answerer, refuse, tmp_path, notices, form
):
    chat.send("First")
    answerer.say("One")
    answerer.finish()
    old = chat.conversation.id
    refuse()
    chat.send("Second")
    answerer.say("Two")
    answerer.finish()
    chat.new()
    chat.send("Third")
    answerer.say("Half an ans")
    new = chat.conversation.id
    assert [heading.id for heading in exchange.headings()] == [new, old]
    file = tmp_path / f"out.{form}"
    export([new, old], file, form)
    assert notices.current.text == f"Exported to out.{form}."
    written = file.read_text()
    for said in ("One", "Second", "Two", "Half an ans"):
        assert written.count(said) == 1
    answerer.finish()
    refuse(now=False)


def test_what_was_exported_before_it_was_saved_is_the_same_as_after(
    chat, exchange, bring_in, place, export, answerer, recorder, refuse, outbox, tmp_path
):
    def exported(name):
        export([heading.id for heading in exchange.headings()], tmp_path / name, Form.JSON)
        lines = json.loads((tmp_path / name).read_text())["conversations"]
        return sorted(lines, key=lambda each: each["title"])

    bring_in(place)
    branched = next(each.id for each in exchange.headings() if each.title == "Deploy timeout")
    refuse()
    chat.open(branched)
    chat.send("And now?")
    answerer.say("Now, first.")
    answerer.finish()
    chat.retry(chat.conversation.messages[-1].id)
    answerer.say("Now, too.")
    answerer.finish()
    chat.edit(chat.conversation.messages[-1].id, "Edited.", ask=False)
    chat.new()
    chat.send("Hello")
    answerer.finish()
    before = exported("before.json")
    assert "Now, too." in str(before)
    assert "Because." in str(before)  # of the branch that is not shown
    assert "Now, first." in str(before)  # which is not shown either, and not saved yet
    assert "Edited." in str(before)
    refuse(now=False)
    outbox.may_end("Quit", chat.close)
    assert recorder.unsaved([each["id"] for each in before]).conversations == ()
    assert exported("after.json") == before


def test_what_a_reply_grew_by_is_exported_where_the_disk_refuses_just_that(
    chat, exchange, export, answerer, refuse, tmp_path
):
    chat.send("Hello")
    answerer.say("Half ")
    chat.save_now()
    refuse()
    answerer.say("an ans")
    export([chat.conversation.id], tmp_path / "out.md", Form.MARKDOWN)
    assert "Half an ans\n" in (tmp_path / "out.md").read_text()
    answerer.finish()
    refuse(now=False)


# A process that imports, up to the midst of a conversation, in which it waits.
IMPORTER = """
import sys, time
from pathlib import Path
from app.exchange.reading import read_all
from app.store.database import Database
from app.store.search import Finder
from app.store.importing import Importing
asked = 0
def goes_on():
    global asked
    asked += 1
    if number == int(sys.argv[3]) and asked == 2:
        print("midway", flush=True)
        time.sleep(60)
    return True
importing = Importing(Database(Path(sys.argv[1])), goes_on)
for number, outcome in enumerate(read_all(Path(sys.argv[2]))):
    asked = 0
    importing.add(outcome.tree)
"""


@pytest.mark.parametrize("kill_at", [1, 17, 40])
def test_a_kill_in_the_middle_loses_nothing_and_the_next_import_goes_on(
    home, tmp_path, store, bring_in, recorder, kill_at
):
    long = [exports.chatgpt_node(str(n), str(n - 1), text=f"word {n}") for n in range(300)]
    value = [exports.chatgpt(f"c{n}", f"Chat {n}", nodes=long) for n in range(60)]
    file = exports.saved(tmp_path, "x.json", value)
    command = [sys.executable, "-c", IMPORTER, database_file(home), file, str(kill_at)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "midway\n"
        os.kill(process.pid, signal.SIGKILL)
    saved = len(recorder.headings())
    assert saved == kill_at
    assert all(len(store.tree(heading.id)) == 300 for heading in recorder.headings())
    tally = bring_in(file)
    assert (tally.new, tally.known[Known.HERE]) == (60 - saved, saved)
    titles = sorted(heading.title for heading in recorder.headings())
    assert titles == sorted(f"Chat {n}" for n in range(60))
    assert sum(len(store.tree(heading.id)) for heading in recorder.headings()) == 18_000


def test_closing_in_the_middle_waits_for_the_thread(exchange, look, tmp_path, home, database):
    many = exports.saved(tmp_path, "x.json", [exports.chatgpt(f"c{n}") for n in range(500)])
    look(many)
    exchange.bring_in()
    exchange.close()
    begun = database.rows("SELECT count(*) FROM conversation")
    assert begun == Database(database_file(home)).rows("SELECT count(*) FROM conversation")


def test_json_of_an_import_is_found_again_under_its_origin(
    bring_in, exchange, export, tmp_path, place, store
):
    bring_in(place)
    file = tmp_path / "ours.json"
    export([heading.id for heading in exchange.headings()], file, Form.JSON)
    assert {each["origin"] for each in json.loads(file.read_text())["conversations"]} == {
        "chatgpt:c1",
        "chatgpt:c2",
        "ollama:o1",
    }
    assert bring_in(file).known == {Known.HERE: 3}


def test_the_model_of_a_reply_from_elsewhere_is_shown_found_and_kept(
    exchange, bring_in, export, database, store, tmp_path
):
    nodes = [
        exports.chatgpt_node("q", None, text="Why 为什么?"),
        exports.chatgpt_node("a", "q", "assistant", "Because.", metadata={"model_slug": "gpt-4o"}),
    ]
    bring_in(exports.saved(tmp_path, "conversations.json", [exports.chatgpt(nodes=nodes)]))
    heading = exchange.headings()[0]
    answer = store.conversation(heading.id).messages[-1]
    assert receipt_parts(answer.receipt) == ["written by gpt-4o"]
    finder = Finder(database)
    assert finder.models() == ["gpt-4o"]
    assert [hit.text for hit in finder.find(Search("Because", model="gpt"))] == ["Because."]
    assert finder.find(Search("Because", model="llama")) == []
    for form in (Form.MARKDOWN, Form.HTML, Form.JSON):
        export([heading.id], tmp_path / f"out.{form}", form)
        assert "gpt-4o" in (tmp_path / f"out.{form}").read_text()


def test_what_nobody_expected_on_the_other_thread_is_over_all_the_same(
    home, recorder, store, notices, tmp_path, qtbot
):
    def print_nothing(_html):
        raise ArithmeticError

    exchange = Exchange(database_file(home), recorder, notices, printer=print_nothing)
    with qtbot.captureExceptions() as surprises:
        exchange.export([], tmp_path / "out.pdf", Form.PDF)
        qtbot.waitUntil(lambda: not exchange.busy, timeout=WAIT)
    assert [kind for kind, *_ in surprises] == [ArithmeticError]
    assert not (tmp_path / "out.pdf").exists()
    exchange.close()
