"""The whole store against a plain model in memory, killed at any statement of any verb."""

import ast
import inspect
import shutil
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import apsw
import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from app.domain.branches import TakenOut
from app.domain.conversation import Conversation, Message, Role
from app.domain.dials import Dials
from app.domain.exchange import Known
from app.domain.finding import Search
from app.domain.folder import Folder
from app.domain.preset import Preset
from app.domain.reply import Finish
from app.domain.sections import Listed
from app.domain.settings import Appearance, Settings
from app.domain.tree import Tree
from app.exchange import paddock
from app.exchange.reading import read_all
from app.paths import backups_folder, damaged_folder, database_file
from app.store.backups import Backups
from app.store.checking import SET_UP, STRAY
from app.store.connecting import connect, reading
from app.store.conversations import TRASH_DAYS, ConversationStore
from app.store.database import (
    APPLICATION_ID,
    NEWER,
    Database,
    Durability,
    ReadOnlyError,
    UnsavedError,
)
from app.store.dials import written
from app.store.exporting import trees
from app.store.folders import FolderStore
from app.store.importing import CancelledError, Importing
from app.store.migrations import MIGRATIONS
from app.store.opening import open_database, want
from app.store.presets import PresetStore
from app.store.purging import holding, purge
from app.store.search import MOST, Finder
from app.store.settings import SettingsStore
from tests.helpers.fake_answerer import RECEIPT
from tests.helpers.store_model import Chat, Model

KEY = bytes(range(32))
# What is said is made of these, so that most of what is looked for is in some of it.
WORDS = (
    "harbour",
    "Harbour ",
    "boat",
    " rb",
    "海边",
    "ÜBER",
    "a",
    "100%",
    "_",
    "\n",
    '"',
    "👋🏽 ",
    "x",
)
LOOKED_FOR = ("harbour", "bou", "rb", "海", "über", "tha", "boat 海边", "0%", "_", "👋", "zebra")
NAMES = ("Work", "Trips", "")
MODELS = ("Tiny", "Tinier", "Llama 3")
OWN_MODEL = str(Path.home() / "models" / "tiny.gguf")
OWN_ADAPTER = str(Path.home() / "models" / "poems")
texts = st.lists(st.sampled_from(WORDS), max_size=6).map("".join)
words = texts.filter(str.strip)
which = st.integers(0, 20)
several = st.lists(which, min_size=1, max_size=4)
ends = st.sampled_from(list(Finish))
times = st.integers(0, 50).map(float)
dials = st.sampled_from([None, Dials(), Dials(temperature=0.25, seed=3)])
# A model, and what changes it.
models = st.sampled_from([(None, None), (OWN_MODEL, None), (OWN_MODEL, OWN_ADAPTER)])
# Most of what is done asks the database so often, or less.
soon = st.integers(1, 12)


# Each backup is made some hours after the one before.
FIRST_BACKUP = datetime(2026, 1, 1, tzinfo=UTC)
APART = timedelta(hours=7)
MOST_PAGES = 2**31
# A check of a file looks at it by these, one after the other: nothing is written in between.
LOOKS = ("PRAGMA integrity_check", "SELECT type, name", STRAY.strip(), SET_UP.strip())

# What most verbs need there to be.
where_chats = precondition(lambda self: self.model.chats)
where_trash = precondition(lambda self: self.model.trash)
where_messages = precondition(lambda self: any(each.messages for each in self.model.chats.values()))
where_growing = precondition(lambda self: any(each.growing for each in self.model.chats.values()))


def under_other_ids(message, ids):
    """Return a copy of a message that tells of copies of others."""
    receipt = message.receipt
    if receipt is not None:
        receipt = replace(receipt, seen_from=ids.get(receipt.seen_from, receipt.seen_from))
    return replace(message, id=ids[message.id], parent=ids.get(message.parent), receipt=receipt)


class StoreMachine(RuleBasedStateMachine):
    """Does to the store what the app does, in any order, and the same to the model.

    Where a kill is due, files are copied as they are at that moment. Once the rule is over, the
    copy is opened in their place: it has to be what the model was before, or what it is after.
    """

    def __init__(self):
        super().__init__()
        self._folder = TemporaryDirectory()
        self._homes, self._names, self._deletions = count(), count(), count()
        self._steps, self._backed_up = count(), count()
        self._crowded, self._key = False, None
        self._fuse = None  # after so many more statements the process is killed
        self._fuses = []
        self._taken = []  # what was deleted of chats, which may be put back
        self._left = None  # the home as it was when that happened
        self._held = {}  # what is in each backup
        self.model = self._before = Model()
        apsw.connection_hooks.append(self._watch)

    def teardown(self):
        self._fuse = None
        try:
            self.check_all()
        finally:
            self.database.close()
            apsw.connection_hooks.remove(self._watch)
            self._folder.cleanup()

    # Opening, ending and being killed.

    @initialize(
        crowded=st.booleans(),
        locked=st.booleans(),
        version=st.integers(0, len(MIGRATIONS)),
        said=st.lists(texts, min_size=2, max_size=4),
        fuses=st.just([]) | st.lists(soon, min_size=10, max_size=40),
    )
    def begin(self, crowded, locked, version, said, fuses):
        self._crowded, self._fuses = crowded, fuses
        self._home = self._new_home()
        if locked:
            self._key = KEY
        elif version:
            self._begin_as_it_was_in(version, said)
        self._before = self.model.copy()
        self._burn()
        self._open()
        self._fuse = None
        self._settle()
        for number, text in enumerate(said):
            self._furnish(number, text)
        self._before = self.model.copy()

    def _furnish(self, number, text):
        """Have a chat of two branches in a folder, with all that belongs to it."""
        folder = Folder(f"f{next(self._names):06}", NAMES[number % 2], number % 2 + 1.0)
        chat = Chat(self._begun(text, number % 2 + 10.0), folder=folder.id, pinned=number == 1)
        first = self._chain(None, [text, "harbour", text], Finish.END)
        second = self._chain(first[number % 2].id, ["boat", text], Finish.END, MODELS[number % 3])
        self.folders.put(folder)
        for messages in (first, second):
            self.store.save(chat.said, messages)
            chat.put(messages)
        self.store.move(chat.said.id, folder=folder.id)
        self.store.pin(chat.said.id, pinned=chat.pinned)
        self.store.keep_draft(chat.said.id, "harbour")
        self.store.keep_edit(second[0].id, "boat")
        chat.edits = {second[0].id: "boat"}
        self.model.folders[folder.id] = folder
        self.model.chats[chat.said.id] = chat
        self.model.drafts[chat.said.id] = "harbour"
        self.ask(len(self.model.chats) - 1, chat.said.updated)
        self.grow(number // 2, ["So ", "it is"])
        if number % 2:
            self.end_a_reply(number // 2, text, chat.said.updated, Finish.STOPPED)
            self.delete([len(self.model.chats) - 1])

    def _burn(self):
        """Have the process killed a little later, as often as that is wanted."""
        if self._fuses and self._fuse is None:
            self._fuse = self._fuses.pop()

    def _begin_as_it_was_in(self, version, said):
        """Have what an earlier Paddock has left, killed in mid-answer."""
        chat = Chat(self._begun("An old chat of the harbour", 7.0))
        chat.put(self._chain(None, [*said, "Why?", ""][-2 * (len(said) // 2 + 1) :], None))
        self.model = Model({chat.said.id: chat}, drafts={chat.said.id: "harbour"})
        with closing(apsw.Connection(str(self._file))) as connection:
            connection.pragma("journal_mode", "wal")
            for statements in MIGRATIONS[:version]:
                connection.execute(statements)
            connection.pragma("application_id", APPLICATION_ID)
            connection.pragma("user_version", version)
            connection.execute(
                "INSERT INTO conversation (id, title, created, updated, tip) "
                "VALUES (?, ?, ?, ?, ?)",
                (chat.said.id, chat.said.title, 7.0, 7.0, chat.tip),
            )
            connection.executemany(
                "INSERT INTO message (conversation, id, role, text, parent, created) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (chat.said.id, each.id, each.role, each.text, each.parent, each.created)
                    for each in chat.messages.values()
                ],
            )
            connection.execute("INSERT INTO draft VALUES (?, 'harbour')", (chat.said.id,))
            connection.execute("INSERT INTO piece VALUES (?, 0, 'So ')", (chat.tip,))
        chat.pieces[chat.tip] = {0: "So "}

    def _new_home(self):
        home = Path(self._folder.name) / f"home {next(self._homes)}"
        home.mkdir()
        return home

    @property
    def _file(self):
        return database_file(self._home)

    @property
    def _backups(self):
        # Outside of each home: what is killed has those that were made until then.
        return Backups(backups_folder(Path(self._folder.name)), self._key)

    def _open(self):
        self._taken = []
        saved = self.model.copy()
        there = set(self._held)
        opened = open_database(self._file, self._backups, damaged_folder(self._home))
        self._note_backups(saved)
        if opened.report and "is a backup too" in opened.report:
            made = sorted(self._held.keys() - there)
            self._held[made[0]] = self._before.copy()  # the next one, if any, was made before steps
        self.database = opened.database
        self._press(self.database)
        self.store = ConversationStore(self.database)
        self.folders = FolderStore(self.database)
        self.presets = PresetStore(self.database)
        self.settings = SettingsStore(self.database)
        self.finder = Finder(self.database)
        self.model.interrupt()
        return opened.report

    def _start_again(self):
        self.database.close()
        return self._open()

    def _press(self, database):
        """Leave so little room that what is not committed is on the disk, now and then."""
        if self._crowded:
            database.rows("PRAGMA cache_size = 1")
            database.rows("PRAGMA wal_autocheckpoint = 3")

    def _watch(self, connection):
        if connection.filename:  # not what is made in memory
            connection.exec_trace = self._on_statement

    def _on_statement(self, _cursor, statement, _values):
        if self._fuse is not None and not statement.strip().startswith(LOOKS):
            self._fuse -= 1
            if not self._fuse:
                self._fuse, self._left = None, self._as_killed()
        return True

    def _as_killed(self):
        """Copy what a kill at this moment would leave; what is shared memory would be gone."""
        home = self._new_home()
        for file in self._home.glob("paddock.sqlite*"):
            if not file.name.endswith("-shm"):
                shutil.copyfile(file, home / file.name)
        return home

    def _settle(self):
        """Be between two changes, each of which is saved whole or not at all."""
        if self._left is not None:
            self._take_over()
        self._before = self.model.copy()

    def _take_over(self):
        """Go on with what the kill has left, which is as it was before the verb or after it."""
        self.database.close()
        before = self._before
        self._home, self._left = self._left, None
        self._open()
        try:
            self._look()
        except AssertionError:
            self.model = before
            self.model.interrupt()

    @rule(killed=st.booleans())
    def end_and_start(self, killed):
        if killed:
            self._left = self._as_killed()
        else:
            self.check_all()
            assert self._start_again() is None

    @where_trash
    @rule()
    def a_month_goes_by(self):
        with self.database.writing(Durability.CRASH):
            self.database.execute(
                "UPDATE conversation SET deleted_at = deleted_at - ? WHERE deleted_at IS NOT NULL",
                (TRASH_DAYS * 86_400 + 60,),
            )
        assert self.store.old() == [each.said.id for each in self.model.trash]
        self.model.remove([each.said.id for each in self.model.trash])
        assert self._start_again() is None

    def be_killed_at_each_statement(self, before, verb):
        """Have a verb killed before its first statement, then before its second, and so on."""
        for statements in count(1):
            before(self)
            self.all_is_as_the_model_has_it()
            self._fuse = statements
            verb(self)
            if self._fuse is not None:
                break  # it is over by then
            self.all_is_as_the_model_has_it()
        self._fuse = None
        assert statements > 3

    # What the disk refuses, and what goes wrong by itself.

    @rule(verb=which)
    def the_disk_refuses(self, verb):
        chat = self._begun("A chat that is not there", 60.0)
        said = self._chain(None, ["Is it there?"], None)
        refused = (
            partial(self.store.save, chat, said),
            partial(self.store.append, "nobody", 0, "x"),
            partial(self.store.choose, "nobody", "nothing"),
            partial(self.store.rename, "nobody", "x"),
            partial(self.store.delete, *self.model.chats),
            partial(self.store.remove, list(self.model.chats)),
            partial(self.store.keep_draft, "", "A draft that is not there"),
            partial(self.store.keep_edit, "nothing", None),
            partial(self.store.note, "nothing", RECEIPT),
            partial(self.folders.put, Folder("nowhere", "Not there", 1.0)),
            partial(self.presets.put, Preset("nothing", "Not there", "")),
            partial(self.settings.save, Settings(sidebar_width=999)),
            partial(self.store.pin_message, "nobody", "nothing", pinned=True),
            partial(self.store.put_back, TakenOut("nobody", said[0], 1, (), None, None)),
            *(partial(self.store.take_out, *each) for each in self._all_messages()[:1]),
            partial(self._importing().add, Tree(chat.id, messages=tuple(said))),
        )
        self.database.rows("PRAGMA query_only = true")
        with pytest.raises(UnsavedError):
            refused[verb % len(refused)]()
        self.database.rows("PRAGMA query_only = false")

    @rule(texts_of=st.lists(words, min_size=1, max_size=4))
    def something_goes_wrong_halfway(self, texts_of):
        chat = self._begun("A chat that is not there", 60.0)
        self.database.rows("PRAGMA max_page_count = 1")
        with pytest.raises(UnsavedError):
            self.store.save(chat, self._chain(None, [*texts_of, "harbour " * 50_000], None))
        self.database.rows(f"PRAGMA max_page_count = {MOST_PAGES}")
        with pytest.raises(UnsavedError):
            self.store.append("nobody", 0, "x")
        with pytest.raises(ZeroDivisionError), self.database.writing(Durability.POWER_CUT):  # noqa: PT012
            self.database.execute("DELETE FROM conversation")
            self.database.execute("DELETE FROM draft")
            self.database.execute("DELETE FROM folder")
            self.database.execute("SELECT ?", (1 / 0,))

    # Backups.

    def _note_backups(self, model):
        there = [each.file for each in self._backups.all()]
        self._held = {file: self._held.get(file, model) for file in there}

    @rule()
    def back_up(self):
        made = self._backups.make(self._file, FIRST_BACKUP + APART * next(self._backed_up))
        self._held.pop(made.file, None)
        self._note_backups(self.model.copy())
        assert made in self._backups.all()
        assert not made.repaired

    @precondition(lambda self: self._held)
    @rule(number=which, killed=st.booleans())
    def bring_a_backup_back(self, number, killed):
        backups = self._backups.all()
        backup = backups[number % len(backups)]
        want(backup, self._file, self._key)
        self.model = self._held[backup.file].copy()
        if killed:  # so that there is a log, too
            home = self._as_killed()
            self.database.close()
            self._home = home
        assert "The backup is restored" in self._start_again()

    @rule()
    def lose_the_file(self):
        self.database.close()
        for file in self._home.glob("paddock.sqlite*"):
            file.unlink()
        backups = self._backups.all()
        self.model = self._held[backups[0].file].copy() if backups else Model()
        self._before = self.model.copy()  # it is lost as soon as the rule begins
        report = self._open()
        assert (report is None) == (not backups)

    @precondition(lambda self: any(each.chats for each in self._held.values()))
    @rule(numbers=several, draft=which)
    def take_chats_out_of_the_backups(self, numbers, draft):
        self.type_a_draft(draft, "")
        self._settle()
        held = [*self.model.chats, *(each for held in self._held.values() for each in held.chats)]
        ids = {held[number % len(held)] for number in numbers}
        gone = ids - self.model.chats.keys()
        holds = [each for each in self._held if self._held[each].holds(gone, self.model)]
        assert [each for each in self._holding(gone) if each in self._held] == holds
        assert purge(self._backups, sorted(ids), self._file) == ([] if gone else None)
        for each in holds if gone else []:
            self._held[each] = self._held[each].purged(gone, self.model)
            self._look_at_backup(each)
        assert not (gone and self._holding(gone))

    def _holding(self, ids):
        return holding(self._backups, sorted(ids), self._file)

    # What is said.

    def _begun(self, title, at, **own):
        return Conversation(f"c{next(self._names):06}", title, at, updated=at, **own)

    def _chain(self, parent, texts_of, finish, model="Tiny"):
        chain = []
        for number, text in enumerate(texts_of):
            is_reply = number % 2 == 1
            message = Message(
                f"m{next(self._names):06}",
                Role.ASSISTANT if is_reply else Role.USER,
                text,
                parent,
                created=float(number),
                finish=finish if is_reply else None,
                receipt=replace(RECEIPT, model=model, seen_from=chain[0].id)
                if is_reply and finish
                else None,
                ids=(1, 2, 3) if is_reply and finish else (),
            )
            chain.append(message)
            parent = message.id
        return chain

    def _pick(self, number):
        return list(self.model.chats.values())[number % len(self.model.chats)]

    def _pick_begun(self, number):
        """Return a chat in which something is said: a message may be deleted, even the last."""
        chats = [each for each in self.model.chats.values() if each.messages]
        return chats[number % len(chats)]

    def _ids(self, numbers):
        return list(dict.fromkeys(self._pick(each).said.id for each in numbers))

    def _save(self, chat, messages, at):
        said = replace(chat.said, updated=at, title=chat.said.title + " of a stale copy")
        self.store.save(said, messages)
        chat.said = replace(chat.said, updated=at)
        chat.put(messages)

    @rule(
        title=texts,
        said=st.lists(texts, min_size=1, max_size=4),
        at=times,
        system=texts,
        own=dials,
        model=models,
        finish=st.one_of(st.none(), ends),
        answered_by=st.sampled_from(MODELS),
        folder=which,
    )
    def begin_a_chat(self, title, said, at, system, own, model, finish, answered_by, folder):
        places = [None, "gone", *self.model.folders]
        folder = places[folder % len(places)]
        model, adapter = model
        own = {"system": system, "dials": own, "model": model, "adapter": adapter}
        chat = Chat(self._begun(title, at, **own))
        messages = self._chain(None, said, finish, answered_by)
        self.store.save(replace(chat.said, folder=folder), messages)
        chat.put(messages)
        chat.folder = folder if folder in self.model.folders else None
        self.model.chats[chat.said.id] = chat

    @where_chats
    @rule(number=which, after=which, said=st.lists(texts, min_size=1, max_size=3), at=times)
    def say_more_on_some_branch(self, number, after, said, at):
        chat = self._pick(number)
        places = [None, *chat.messages]
        self._save(chat, self._chain(places[after % len(places)], said, Finish.END), at)

    @where_messages
    @rule(number=which, message=which, title=texts, at=times, folder=which)
    def branch_off(self, number, message, title, at, folder):
        chat = self._pick_begun(number)
        said = chat.path
        path = said[: message % len(said) + 1] if said else ()
        if not path or any(each.growing for each in path):
            return
        places = [None, "gone", *self.model.folders]
        folder = places[folder % len(places)]
        own = ("system", "dials", "model", "adapter")
        branch = Chat(self._begun(title, at, **{each: getattr(chat.said, each) for each in own}))
        ids = {each.id: f"m{next(self._names):06}" for each in path}
        self.store.copying(replace(branch.said, folder=folder), path, ids)()
        branch.put([under_other_ids(each, ids) for each in path])
        branch.folder = folder if folder in self.model.folders else None
        self.model.chats[branch.said.id] = branch

    @where_chats
    @rule(number=which, at=times)
    def ask(self, number, at):
        chat = self._pick(number)
        self._save(chat, self._chain(chat.tip, ["Why?", ""], None), at)

    @where_growing
    @rule(number=which, more=st.lists(words, min_size=1, max_size=3))
    def grow(self, number, more):
        growing = [(chat, each) for chat in self.model.chats.values() for each in chat.growing]
        chat, message_id = growing[number % len(growing)]
        for text in more:
            pieces = chat.pieces.setdefault(message_id, {})
            self.store.append(message_id, len(pieces), text)
            pieces[len(pieces)] = text
            self._settle()
            chat = self.model.chats[chat.said.id]
            if not chat.growing:
                return  # it was killed

    @precondition(lambda self: self.model.messages)
    @rule(number=which, thought=times)
    def note_what_is_known_of_a_reply(self, number, thought):
        growing = [(chat, each) for chat in self.model.chats.values() for each in chat.growing]
        receipt = replace(RECEIPT, thought_s=(thought,))
        if growing:
            chat, message_id = growing[number % len(growing)]
            self.store.note(message_id, receipt)
            noted = replace(chat.messages[message_id], receipt=receipt)
            chat.messages[message_id] = noted
            self._settle()
        ended = [each for each in self.model.messages if not self._is_growing(each)]
        if ended:
            self.store.note(ended[number % len(ended)], receipt)  # which is known already

    def _is_growing(self, message_id):
        return any(message_id in chat.growing for chat in self.model.chats.values())

    @where_growing
    @rule(number=which, text=texts, at=times, finish=ends)
    def end_a_reply(self, number, text, at, finish):
        growing = [(chat, each) for chat in self.model.chats.values() for each in chat.growing]
        chat, message_id = growing[number % len(growing)]
        ended = replace(
            chat.messages[message_id], text=text, finish=finish, reason="Why.", ids=(7,)
        )
        self._save(chat, [ended], at)

    @where_messages
    @rule(number=which, at=times)
    def have_the_last_reply_go_on(self, number, at):
        chat = self._pick_begun(number)
        last = chat.messages[chat.tip]
        if last.cut_short:
            grows = replace(last, finish=None, reason=None, receipt=None, ids=())
            self._save(chat, [*chat.path[-2:-1], grows], at)

    @where_messages
    @rule(number=which, message=which, text=texts)
    def rewrite_a_message(self, number, message, text):
        chat = self._pick_begun(number)
        old = list(chat.messages.values())[message % len(chat.messages)]
        new = replace(old, text=text, pinned=not old.pinned)
        self._save(chat, [new], chat.said.updated)

    @where_messages
    @rule(number=which, message=which)
    def choose_a_branch(self, number, message):
        chat = self._pick_begun(number)
        message_id = list(chat.messages)[message % len(chat.messages)]
        self.store.choose(chat.said.id, message_id)
        chat.choose(message_id)
        self._settle()
        another = self._pick(number + 1)
        if another.said.id != chat.said.id:
            self.store.choose(another.said.id, message_id)  # which is not in it

    @precondition(lambda self: self.model.messages)
    @rule(number=which, edited=st.booleans())
    def pin_a_message(self, number, edited):
        messages = self._all_messages()
        name, message_id = messages[number % len(messages)]
        chat = self.model.chats[name]
        message = chat.messages[message_id]
        self.store.pin_message(name, message_id, pinned=not message.pinned)
        chat.messages[message_id] = replace(message, pinned=not message.pinned)
        self._settle()
        message = self.model.chats[name].messages[message_id]
        if edited and not message.growing:
            self.model.chats[name].messages[message_id] = replace(message, edited=True)
            self._save(self.model.chats[name], [replace(message, edited=True)], 7.0)

    def _all_messages(self):
        return [(name, each) for name, chat in self.model.chats.items() for each in chat.messages]

    @where_messages
    @rule(number=which, message=which)
    def delete_a_message(self, number, message):
        chat = self._pick_begun(number)
        message_id = list(chat.messages)[message % len(chat.messages)]
        taken = self.store.take_out(chat.said.id, message_id)
        before = chat.take_out(message_id)
        assert self.store.take_out(chat.said.id, message_id) is None
        assert self.store.empty_log()
        self._taken.append((taken, before, chat.tip))
        for file in self._home.glob("paddock.sqlite*"):
            assert message_id.encode() not in file.read_bytes()

    @precondition(lambda self: self._taken)
    @rule()
    def put_a_message_back(self):
        taken, before, left = self._taken.pop()
        self.store.put_back(taken)
        self.model.chats[taken.conversation].put_back(taken.message.id, before, left)

    # What is done to chats as a whole.

    @where_chats
    @rule(number=which, title=texts)
    def rename(self, number, title):
        chat = self._pick(number)
        self.store.rename(chat.said.id, title)
        chat.said = chat.said.with_title(title)

    @where_chats
    @rule(number=which, system=texts, own=dials, model=models)
    def instruct(self, number, system, own, model):
        chat = self._pick(number)
        model, adapter = model
        chat.said = replace(chat.said, system=system, dials=own, model=model, adapter=adapter)
        self.store.instruct(chat.said)

    @where_chats
    @rule(numbers=several, pinned=st.booleans())
    def pin(self, numbers, pinned):
        ids = self._ids(numbers)
        self.store.pin(*ids, pinned=pinned)
        for each in ids:
            self.model.chats[each].pinned = pinned

    @where_chats
    @rule(numbers=several, folder=which)
    def move(self, numbers, folder):
        ids, places = self._ids(numbers), [None, *self.model.folders]
        self.store.move(*ids, folder=places[folder % len(places)])
        for each in ids:
            self.model.chats[each].folder = places[folder % len(places)]

    @where_chats
    @rule(numbers=several)
    def delete(self, numbers):
        ids, deletion = self._ids(numbers), next(self._deletions)
        self.store.delete(*ids)
        for each in ids:
            self.model.chats[each].deleted = deletion

    @where_chats
    @rule(numbers=several)
    def restore(self, numbers):
        ids = self._ids(numbers)
        self.store.restore(*ids)
        for each in ids:
            self.model.chats[each].deleted = None

    @where_trash
    @rule(numbers=several)
    def remove_what_of_these_is_in_the_trash(self, numbers):
        ids = [*self._ids(numbers), self.model.trash[0].said.id]
        self._taken = []
        before = self.model.messages | self.model.chats.keys()
        self.model.remove(ids)
        assert self.store.remove(ids)
        gone = before - self.model.messages - self.model.chats.keys()
        for file in self._home.glob("paddock.sqlite*"):
            held = file.read_bytes()
            assert not [each for each in gone if each.encode() in held]

    # What comes in from files.

    def _importing(self, database=None, goes_on=True):  # noqa: FBT002 - a test's own
        return Importing(database or self.database, lambda: goes_on)

    @rule(
        kind=st.sampled_from(["new", "new", "same id", "same origin", "same messages"]),
        number=which,
        title=words,
        said=st.lists(texts, min_size=1, max_size=4),
        at=times,
        folder=st.sampled_from(NAMES),
        pinned=st.booleans(),
        model=models,
        backwards=st.booleans(),
        goes_on=st.sampled_from([True, True, True, False]),
    )
    def import_a_file(self, kind, number, goes_on, **told):
        tree = self._told(kind, number, **told)
        file = self._home / "told.json"
        file.write_bytes(b"".join(paddock.write([tree])))
        (read,) = read_all(file)
        assert read.tree == tree
        with closing(Database(self._file, self._key)) as database:
            self._press(database)
            importing = self._importing(database, goes_on)
            known = self.model.known(tree)
            where = known and (Known.HERE if known.deleted is None else Known.TRASH)
            assert importing.known(tree) == where
            try:
                assert importing.add(read.tree) == where
            except CancelledError:
                assert not goes_on
                return
        if known is None:
            self._take_in(tree)

    def _told(self, kind, number, *, title, said, at, folder, pinned, model, backwards):
        chain = self._chain(None, said, Finish.END, "Llama 3")
        tree = Tree(
            f"c{next(self._names):06}",
            title,
            at,
            at,
            tip=chain[-1].id,
            folder=folder,
            pinned=pinned,
            model=model[0],
            adapter=model[1],
            origin=f"chatgpt:{next(self._names):06}",
            messages=tuple(chain[::-1] if backwards else chain),
        )
        if kind == "new" or not self.model.chats:
            return tree
        other = self._pick(number)
        if kind == "same id":
            return replace(tree, id=other.said.id)
        if kind == "same origin":
            return replace(tree, origin=other.origin)
        return replace(
            tree, messages=tuple(other.messages.values()), tip=other.tip, origin=other.origin
        )

    def _take_in(self, tree):
        """Have what was imported in the model, under the ids that it was given."""
        stored = [each.id for each in self.store.tree(tree.id)]
        ids = dict(zip([each.id for each in tree.messages], stored, strict=True))
        for told, given in ids.items():
            assert (told != given) == (told in self.model.messages)
            assert given not in self.model.messages
        folder = next(
            (each.id for each in self.model.folders.values() if each.name == tree.folder), None
        )
        if tree.folder and folder is None:
            (made,) = [each for each in self.folders.all() if each.id not in self.model.folders]
            assert made == Folder(made.id, tree.folder, tree.created)
            self.model.folders[made.id] = made
            folder = made.id
        said = Conversation(
            tree.id,
            tree.title,
            tree.created,
            tree.updated,
            system=tree.system,
            model=tree.model,
            adapter=tree.adapter,
        )
        chat = Chat(said, folder=folder if tree.folder else None, pinned=tree.pinned)
        ended = (
            replace(each, finish=Finish.INTERRUPTED) if each.growing else each
            for each in tree.messages
        )
        chat.put([under_other_ids(each, ids) for each in ended])
        chat.tip, chat.origin = ids[tree.tip], tree.origin
        self.model.chats[tree.id] = chat

    # All else.

    @rule(number=which, text=texts)
    def type_a_draft(self, number, text):
        names = ["", *self.model.chats]
        name = names[number % len(names)]
        self.store.keep_draft(name, text)
        self.model.drafts.pop(name, None)
        if text:
            self.model.drafts[name] = text

    @precondition(lambda self: self.model.messages)
    @rule(number=which, text=st.none() | texts)
    def edit_a_message(self, number, text):
        messages = self._all_messages()
        name, message_id = messages[number % len(messages)]
        self.store.keep_edit(message_id, text)
        self.store.keep_edit("nothing", text)  # which is not there
        edits = self.model.chats[name].edits
        edits.pop(message_id, None)
        if text is not None:
            edits[message_id] = text

    @rule(number=which, name=texts | st.sampled_from(NAMES), at=times)
    def make_or_rename_a_folder(self, number, name, at):
        new = Folder(f"f{next(self._names):06}", name, at)
        folders = [*self.model.folders.values(), new]
        folder = replace(folders[number % len(folders)], name=name)
        self.folders.put(folder)
        self.model.folders[folder.id] = folder

    @precondition(lambda self: self.model.folders)
    @rule(number=which)
    def remove_a_folder(self, number):
        folder_id = list(self.model.folders)[number % len(self.model.folders)]
        self.folders.remove(folder_id)
        self.model.remove_folder(folder_id)

    @rule(number=which, name=texts, system=texts, own=dials, model=models, kept=st.booleans())
    def change_presets(self, number, name, system, own, model, kept):
        ids = [*self.model.presets, f"p{next(self._names):06}"]
        preset = Preset(ids[number % len(ids)], name, system, own, *model)
        if kept:
            self.presets.put(preset)
            self.model.presets[preset.id] = preset
        else:
            self.presets.remove(preset.id)
            self.model.presets.pop(preset.id, None)

    @rule(own=dials, appearance=st.sampled_from(Appearance), window=texts)
    def choose_settings(self, own, appearance, window):
        self.model.settings = Settings(dials=own, appearance=appearance, window=window)
        self.settings.save(self.model.settings)

    # What has to be true all the time.

    @invariant()
    def all_is_as_the_model_has_it(self):
        fuse, self._fuse = self._fuse, None  # to look is not what is killed here
        self._settle()
        self._look()
        self._fuse = fuse
        self._burn()

    def _look(self):
        self._look_at_rows()
        self._look_at_lists()
        self._look_at_chats(self.store, self.model)
        self._look_at_what_goes_out()
        self._look_for_words()
        assert not self.database.mend_index()

    def _look_at_rows(self):
        """See what is in the trash, too, of which no verb tells all."""
        rows = self.database.rows(
            "SELECT id, title, updated, tip, folder, pinned, system, dials, model, adapter, "
            "origin "
            "FROM conversation ORDER BY rowid"
        )
        assert list(rows) == [
            (
                *(said.id, said.title, said.updated, chat.tip, chat.folder, int(chat.pinned)),
                *(said.system, written(said.dials), said.model, said.adapter, chat.origin),
            )
            for chat in self.model.chats.values()
            for said in [chat.said]
        ]

    def _look_at_lists(self):
        living, trash = self.model.living, self.model.trash
        assert self.store.headings() == tuple(each.said.heading for each in living)
        assert self.store.listed() == tuple(
            Listed(each.said.id, each.said.updated, each.pinned, each.folder) for each in living
        )
        assert [each.heading for each in self.store.trash()] == [
            each.said.heading for each in trash
        ]
        assert sorted(self.store.living()) == sorted(each.said.id for each in living)
        ids = [*self.model.chats, "nobody"]
        assert self.store.titles(ids) == {
            each.said.id: each.said.title for each in self.model.chats.values()
        }
        assert self.folders.all() == tuple(
            sorted(self.model.folders.values(), key=lambda folder: folder.created)
        )
        assert self.presets.all() == tuple(self.model.presets.values())
        assert self.settings.load() == self.model.settings

    def _look_at_chats(self, store, model):
        for name, chat in model.chats.items():
            open_one = chat.whole if chat.deleted is None else None
            assert store.conversation(name) == open_one
            assert store.tree(name) == tuple(chat.messages.values())
            assert store.edits(name) == chat.edits
        for name in ["", *model.chats, "nobody"]:
            assert store.draft(name) == model.drafts.get(name, "")

    def _look_at_backup(self, file):
        home = self._new_home()
        shutil.copyfile(file, database_file(home))
        held = self._held[file].copy()
        held.interrupt()
        with closing(Database(database_file(home), self._key)) as database:
            self._look_at_chats(ConversationStore(database), held)
            assert set(FolderStore(database).all()) == set(held.folders.values())
            assert set(PresetStore(database).all()) == set(held.presets.values())

    def _look_at_what_goes_out(self):
        whole = [each.tree(self.model.folders) for each in self.model.chats.values()]
        living = {each.said.id for each in self.model.living}
        told = trees(self._file, [each.id for each in whole], self._key)
        assert list(told) == [each for each in whole if each.id in living]

    def _look_for_words(self):
        step = next(self._steps)
        self._look_for(Search(LOOKED_FOR[step % len(LOOKED_FOR)]))
        folders, at = [None, *self.model.folders], list(self._moments())
        self._look_for(
            Search(
                LOOKED_FOR[step % 3],
                folders[step % len(folders)],
                MODELS[step % 4] if step % 4 < len(MODELS) else "",
                at[step % len(at)] if step % 5 == 1 else None,
                at[-step % len(at)] if step % 3 == 1 else None,
                pinned=step % 7 == 3,
            )
        )
        names = {
            each.receipt.model
            for chat in self.model.chats.values()
            for each in chat.messages.values()
            if each.receipt
        }
        assert self.finder.models() == sorted(names)

    def _moments(self):
        """Give moments when something was said, which are where filters may go wrong."""
        yield 1.0
        for chat in self.model.chats.values():
            yield chat.said.updated
            yield from (each.created for each in chat.messages.values())

    def _look_for(self, search):
        terms = search.words.lower().split()

        def has(text):
            return all(term in text.lower() for term in terms)

        def when(at):
            after, before = search.after, search.before
            return (after is None or at >= after) and (before is None or at < before)

        def by(message):
            return search.model.lower() in (
                message.receipt.model.lower() if message.receipt else ""
            )

        chats = [
            chat
            for chat in self.model.living
            if search.folder in {None, chat.folder} and chat.pinned >= search.pinned
        ]
        titled = [
            each.said.id
            for each in chats
            if has(each.said.title)
            and when(each.said.updated)
            # A chat of which all is deleted has no model, and needs none.
            and (not search.model or any(map(by, each.messages.values())))
        ]
        said = {
            message.id
            for chat in chats
            for message in chat.messages.values()
            if has(message.text) and when(message.created) and by(message)
        }
        hits = self.finder.find(search)
        found = [each.message for each in hits if each.message is not None]
        assert [each.conversation for each in hits if each.message is None] == titled[:MOST]
        assert len(found) == len(set(found)) == min(len(said), MOST)
        assert set(found) <= said

    def check_all(self):
        """See to what takes its time."""
        # On a connection of its own: to the window's, FTS5 tells of what another has imported as of
        # damage (SQLite 3.54), in this pragma alone.
        with reading(self._file, self._key) as connection:
            assert connection.pragma("integrity_check") == "ok"
            assert connection.pragma("foreign_key_check") is None

    @rule()
    def an_older_paddock_looks(self):
        home = self._as_killed()
        file = database_file(home)
        with closing(connect(file, self._key)) as connection:
            connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
            connection.pragma("user_version", len(MIGRATIONS) + 1)
        before = {each: each.read_bytes() for each in home.iterdir()}
        opened = open_database(file, self._backups, home)
        assert opened.report == NEWER
        with closing(opened.database) as database:
            store = ConversationStore(database)
            seen = self.model.copy()
            seen.interrupt()
            self._look_at_chats(store, seen)
            with pytest.raises(ReadOnlyError):
                store.rename("nobody", "x")
            assert store.refusal == NEWER
        assert {each: each.read_bytes() for each in home.iterdir()} == before


@pytest.mark.timeout(600)  # half a minute, and several where others use the machine
def test_the_store_does_what_a_plain_model_does_though_it_is_killed():
    run_state_machine_as_test(
        StoreMachine,
        settings=settings(
            max_examples=50,
            stateful_step_count=40,
            deadline=None,
            # Nothing is made smaller: for a plain fault, 50 seconds of a processor did not do, as
            # each try writes to the disk, and a busy machine would run into the timeout.
            phases=[Phase.explicit, Phase.reuse, Phase.generate],
        ),
    )


def nothing(machine):
    """Be as it is."""


def import_one(machine):
    machine.import_a_file(
        kind="same messages",
        number=0,
        title="Told",
        said=["harbour", "boat"],
        at=3.0,
        folder="Afar",
        pinned=False,
        model=(None, None),
        backwards=False,
        goes_on=True,
    )


# What is there before a verb is killed, and the verb.
VERBS = {
    "begin a chat": (
        nothing,
        lambda machine: machine.begin_a_chat(
            title="New",
            said=["harbour", "boat"],
            at=9.0,
            system="",
            own=None,
            model=(None, None),
            finish=Finish.END,
            answered_by="Tiny",
            folder=2,
        ),
    ),
    "branch off": (nothing, lambda machine: machine.branch_off(0, 5, "boat", 9.0, 2)),
    "ask": (nothing, lambda machine: machine.ask(0, 9.0)),
    "end a reply": (
        lambda machine: machine.ask(0, 9.0),
        lambda machine: machine.end_a_reply(0, "harbour", 9.0, Finish.END),
    ),
    "note": (
        lambda machine: machine.ask(0, 9.0),
        lambda machine: machine.note_what_is_known_of_a_reply(0, 3.0),
    ),
    "choose": (
        lambda machine: machine.choose_a_branch(0, 2),  # which was said first
        lambda machine: machine.choose_a_branch(0, 0),
    ),
    "delete a message": (
        lambda machine: machine.say_more_on_some_branch(0, 2, ["harbour", "boat"], 9.0),
        lambda machine: machine.delete_a_message(0, 1),
    ),
    "put a message back": (
        lambda machine: (
            machine.say_more_on_some_branch(0, 2, ["harbour", "boat"], 9.0),
            machine.choose_a_branch(0, 1),
            machine.delete_a_message(0, 1),
        ),
        lambda machine: machine.put_a_message_back(),
    ),
    "pin a message": (nothing, lambda machine: machine.pin_a_message(1, edited=True)),
    "rename": (nothing, lambda machine: machine.rename(0, "boat")),
    "instruct": (
        nothing,
        lambda machine: machine.instruct(0, "boat", Dials(), (OWN_MODEL, OWN_ADAPTER)),
    ),
    "pin": (
        lambda machine: machine.pin([0, 1, 2], pinned=False),
        lambda machine: machine.pin([0, 1, 2], pinned=True),
    ),
    "move": (
        lambda machine: machine.move([0, 1, 2], 0),
        lambda machine: machine.move([0, 1, 2], 1),
    ),
    "delete": (
        lambda machine: machine.restore([0, 1, 2]),
        lambda machine: machine.delete([0, 1, 2]),
    ),
    "restore": (
        lambda machine: machine.delete([0, 1, 2]),
        lambda machine: machine.restore([0, 1, 2]),
    ),
    "remove": (
        lambda machine: (machine._furnish(0, "boat"), machine.delete([0, 1, 2])),  # noqa: SLF001
        lambda machine: machine.remove_what_of_these_is_in_the_trash([0, 1, 2]),
    ),
    "a month": (
        lambda machine: (machine._furnish(0, "boat"), machine.delete([0, 1, 2])),  # noqa: SLF001
        lambda machine: machine.a_month_goes_by(),
    ),
    "type": (nothing, lambda machine: machine.type_a_draft(1, "boat")),
    "edit": (nothing, lambda machine: machine.edit_a_message(1, "harbour")),
    "make a folder": (nothing, lambda machine: machine.make_or_rename_a_folder(20, "x", 1.0)),
    "remove a folder": (
        lambda machine: machine._furnish(0, "boat"),  # noqa: SLF001
        lambda machine: machine.remove_a_folder(0),
    ),
    "settings": (
        lambda machine: machine.choose_settings(None, Appearance.DARK, "x"),
        lambda machine: machine.choose_settings(Dials(), Appearance.LIGHT, "y"),
    ),
    "import": (nothing, import_one),
    "end": (
        lambda machine: machine.ask(0, 9.0),
        lambda machine: machine.end_and_start(killed=False),
    ),
    "bring a backup back": (
        lambda machine: machine.back_up(),
        lambda machine: machine.bring_a_backup_back(0, killed=True),
    ),
}


@pytest.mark.parametrize("crowded", [False, True])
@pytest.mark.parametrize(("before", "verb"), VERBS.values(), ids=VERBS)
def test_a_verb_that_is_killed_is_done_whole_or_not_at_all(before, verb, crowded):
    machine = StoreMachine()
    machine.begin(crowded=crowded, locked=False, version=0, said=["harbour", "boat", "x"], fuses=[])
    machine.be_killed_at_each_statement(before, verb)
    machine.teardown()


def test_a_draft_in_a_chat_that_goes_leaves_the_backups_with_what_is_purged():
    machine = StoreMachine()
    machine.begin(crowded=False, locked=False, version=0, said=["harbour", "boat", "x"], fuses=[])
    machine.back_up()
    machine.remove_what_of_these_is_in_the_trash([1])
    machine.take_chats_out_of_the_backups(range(21), 1)
    machine.all_is_as_the_model_has_it()
    machine.teardown()


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_steps_that_are_killed_lose_nothing(version):
    for statements in range(1, 80, 6):
        machine = StoreMachine()
        machine.begin(
            crowded=True, locked=False, version=version, said=["harbour"], fuses=[statements]
        )
        machine.all_is_as_the_model_has_it()
        machine.teardown()


@pytest.mark.parametrize(
    "kind",
    [ConversationStore, FolderStore, PresetStore, SettingsStore, Finder, Importing],
    ids=lambda kind: kind.__name__,
)
def test_each_verb_of_the_store_is_used(kind):
    verbs = {name for name in vars(kind) if not name.startswith("_")}
    tree = ast.parse(inspect.getsource(StoreMachine))
    used = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert verbs <= used
