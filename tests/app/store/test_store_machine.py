"""The whole store against a plain model in memory, killed processes included."""

import shutil
from copy import deepcopy
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

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

from app.domain.conversation import Conversation, Message, Role
from app.domain.dials import Dials
from app.domain.finding import Search
from app.domain.folder import Folder
from app.domain.preset import Preset
from app.domain.reply import Finish
from app.domain.sections import Listed
from app.domain.settings import Appearance, Settings
from app.store.backups import Backups
from app.store.conversations import TRASH_DAYS, ConversationStore
from app.store.database import Durability, UnsavedError
from app.store.exporting import trees
from app.store.folders import FolderStore
from app.store.opening import open_database
from app.store.presets import PresetStore
from app.store.search import MOST, Finder
from app.store.settings import SettingsStore
from tests.helpers.fake_answerer import RECEIPT

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
texts = st.lists(st.sampled_from(WORDS), max_size=6).map("".join)
words = texts.filter(str.strip)
which = st.integers(0, 20)
several = st.lists(which, min_size=1, max_size=3)
ends = st.sampled_from(list(Finish))
times = st.integers(0, 50).map(float)
dials = st.sampled_from([None, Dials(), Dials(temperature=0.25, seed=3)])
models = st.sampled_from([None, "/models/tiny.gguf"])


class KilledError(Exception):
    """The process is gone in the middle of a transaction."""


@dataclass
class Chat:
    """A conversation as the model has it; deleted is the number of the deletion."""

    said: Conversation
    messages: dict[str, Message] = field(default_factory=dict)
    pieces: dict[str, dict[int, str]] = field(default_factory=dict)
    tip: str | None = None
    folder: str | None = None
    pinned: bool = False
    deleted: int | None = None

    @property
    def path(self):
        path, here = [], self.tip
        while here is not None:
            path.append(self.messages[here])
            here = self.messages[here].parent
        return tuple(reversed(path))

    @property
    def whole(self):
        return replace(self.said, messages=self.path)

    @property
    def growing(self):
        return [each.id for each in self.messages.values() if each.growing]

    def put(self, messages):
        for message in messages:
            # All else of what is there already stays as it is.
            self.messages[message.id] = message
            self.pieces.pop(message.id, None)
        self.tip = messages[-1].id

    def choose(self, message_id):
        below = {message_id}
        for each in self.messages.values():  # a parent is always said before its children
            if each.parent in below:
                below.add(each.id)
        parents = {each.parent for each in self.messages.values()}
        self.tip = [each for each in self.messages if each in below and each not in parents][-1]

    def grown(self, message):
        """Return a message with all that it has grown by."""
        more = "".join(text for _, text in sorted(self.pieces.get(message.id, {}).items()))
        return replace(message, text=message.text + more)

    def interrupt(self):
        for each in self.growing:
            whole = self.grown(self.messages[each])
            self.messages[each] = replace(whole, finish=Finish.INTERRUPTED)
        self.pieces.clear()


@dataclass
class Model:
    """All that is saved: what was saved first is first."""

    chats: dict[str, Chat] = field(default_factory=dict)
    folders: dict[str, Folder] = field(default_factory=dict)
    presets: dict[str, Preset] = field(default_factory=dict)
    drafts: dict[str, str] = field(default_factory=dict)
    settings: Settings = field(default_factory=Settings)

    @property
    def living(self):
        """Give what is not deleted, the one with the latest words first."""
        found = [each for each in reversed(self.chats.values()) if each.deleted is None]
        return sorted(found, key=lambda chat: chat.said.updated, reverse=True)

    @property
    def trash(self):
        found = [each for each in reversed(self.chats.values()) if each.deleted is not None]
        return sorted(found, key=lambda chat: chat.deleted, reverse=True)

    def remove(self, ids):
        for each in ids:
            if self.chats[each].deleted is not None:
                del self.chats[each]
                self.drafts.pop(each, None)

    def interrupt(self):
        for each in self.chats.values():
            each.interrupt()


class KilledAt(list):
    """Messages while which are saved the process is killed: files are copied as they are then."""

    def __init__(self, messages, at, kill):
        super().__init__(messages)
        self._at, self._kill = at, kill

    def __iter__(self):
        for number, message in enumerate(super().__iter__()):
            yield message
            if number == self._at:
                self._kill()


class StoreMachine(RuleBasedStateMachine):
    """Does to the store what the app does, in any order, and the same to the model."""

    def __init__(self):
        super().__init__()
        self._folder = TemporaryDirectory()
        self._homes, self._names, self._deletions, self._steps = count(), count(), count(), count()
        self.model = Model()
        self._home = self._new_home()
        self._crowded = False
        self._open()

    def teardown(self):
        self.check_all()
        self.database.close()
        self._folder.cleanup()

    # Opening and ending.

    def _new_home(self):
        home = Path(self._folder.name) / f"home {next(self._homes)}"
        home.mkdir()
        return home

    @property
    def _file(self):
        return self._home / "paddock.sqlite"

    def _open(self):
        opened = open_database(self._file, Backups(self._home / "backups"), self._home / "damaged")
        assert opened.report is None
        self.database = opened.database
        self._press()
        self.store = ConversationStore(self.database)
        self.folders = FolderStore(self.database)
        self.presets = PresetStore(self.database)
        self.settings = SettingsStore(self.database)
        self.finder = Finder(self.database)
        self.model.interrupt()

    @initialize(crowded=st.booleans())
    def begin(self, crowded):
        self._crowded = crowded
        self._press()

    def _press(self):
        """Leave so little room that what is not committed is on the disk, now and then."""
        if self._crowded:
            self.database.rows("PRAGMA cache_size = 1")
            self.database.rows("PRAGMA wal_autocheckpoint = 3")

    def _as_killed(self):
        """Copy what a kill at this moment would leave; what is shared memory would be gone."""
        home = self._new_home()
        for file in (self._file, self._file.with_name(f"{self._file.name}-wal")):
            if file.exists():
                shutil.copyfile(file, home / file.name)
        return home

    def _go_on_in(self, home):
        self.database.close()
        self._home = home
        self._open()

    @rule()
    def quit_and_start(self):
        self.database.close()
        self._open()

    @rule()
    def be_killed(self):
        self._go_on_in(self._as_killed())

    @rule(texts_of=st.lists(words, min_size=2, max_size=8), at=which)
    def be_killed_while_something_is_saved(self, texts_of, at):
        before = deepcopy(self.model)
        homes = []
        chat = self._begun("A chat that is not there", 60.0)
        messages = KilledAt(
            self._chain(None, texts_of, Finish.END),
            at % len(texts_of),
            lambda: homes.append(self._as_killed()),
        )
        self.store.save(chat, messages)
        self.model = before
        self._go_on_in(homes[0])

    @rule(goes_on=st.booleans())
    def be_killed_while_all_is_deleted(self, goes_on):
        homes = []
        with pytest.raises(KilledError), self.database.writing(Durability.POWER_CUT):  # noqa: PT012
            self.database.execute("DELETE FROM conversation")
            self.database.execute("DELETE FROM draft")
            homes.append(self._as_killed())
            raise KilledError
        if not goes_on:  # else it was no kill, but a fault, and nothing came of it
            self._go_on_in(homes[0])

    @precondition(lambda self: self.model.trash)
    @rule()
    def a_month_goes_by(self):
        with self.database.writing(Durability.CRASH):
            self.database.execute(
                "UPDATE conversation SET deleted_at = deleted_at - ? WHERE deleted_at IS NOT NULL",
                (TRASH_DAYS * 86_400 + 60,),
            )
        self.model.remove([each.said.id for each in self.model.trash])
        self.quit_and_start()

    # What is said.

    def _begun(self, title, at, **own):
        return Conversation(f"c{next(self._names)}", title, at, updated=at, **own)

    def _chain(self, parent, texts_of, finish):
        chain = []
        for number, text in enumerate(texts_of):
            is_reply = number % 2 == 1
            message = Message(
                f"m{next(self._names)}",
                Role.ASSISTANT if is_reply else Role.USER,
                text,
                parent,
                created=float(number),
                finish=finish if is_reply else None,
                receipt=replace(RECEIPT, model="Tiny") if is_reply and finish else None,
                ids=(1, 2, 3) if is_reply and finish else (),
            )
            chain.append(message)
            parent = message.id
        return chain

    def _pick(self, number):
        return list(self.model.chats.values())[number % len(self.model.chats)]

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
    )
    def begin_a_chat(self, title, said, at, system, own, model, finish):
        chat = Chat(self._begun(title, at, system=system, dials=own, model=model))
        messages = self._chain(None, said, finish)
        self.store.save(chat.said, messages)
        chat.put(messages)
        self.model.chats[chat.said.id] = chat

    @precondition(lambda self: self.model.chats)
    @rule(number=which, after=which, said=st.lists(texts, min_size=1, max_size=3), at=times)
    def say_more_on_some_branch(self, number, after, said, at):
        chat = self._pick(number)
        places = [None, *chat.messages]
        self._save(chat, self._chain(places[after % len(places)], said, Finish.END), at)

    @precondition(lambda self: self.model.chats)
    @rule(number=which, at=times)
    def ask(self, number, at):
        chat = self._pick(number)
        self._save(chat, self._chain(chat.tip, ["Why?", ""], None), at)

    @precondition(lambda self: any(each.growing for each in self.model.chats.values()))
    @rule(number=which, text=words, at=times)
    def grow(self, number, text, at):
        growing = [(chat, each) for chat in self.model.chats.values() for each in chat.growing]
        chat, message_id = growing[number % len(growing)]
        pieces = chat.pieces.setdefault(message_id, {})
        self.store.append(message_id, len(pieces), text)
        pieces[len(pieces)] = text

    @precondition(lambda self: any(each.growing for each in self.model.chats.values()))
    @rule(number=which, text=texts, at=times, finish=ends)
    def end_a_reply(self, number, text, at, finish):
        growing = [(chat, each) for chat in self.model.chats.values() for each in chat.growing]
        chat, message_id = growing[number % len(growing)]
        ended = replace(
            chat.messages[message_id], text=text, finish=finish, reason="Why.", ids=(7,)
        )
        self._save(chat, [ended], at)

    @precondition(lambda self: any(each.messages for each in self.model.chats.values()))
    @rule(number=which, at=times)
    def have_the_last_reply_go_on(self, number, at):
        chat = self._pick(number)
        last = chat.messages[chat.tip]
        if last.cut_short:
            grows = replace(last, finish=None, reason=None, receipt=None, ids=())
            self._save(chat, [*chat.path[-2:-1], grows], at)

    @precondition(lambda self: self.model.chats)
    @rule(number=which, message=which, text=texts)
    def rewrite_a_message(self, number, message, text):
        chat = self._pick(number)
        old = list(chat.messages.values())[message % len(chat.messages)]
        new = replace(old, text=text, pinned=not old.pinned)
        self._save(chat, [new], chat.said.updated)

    @rule(text=words)
    def grow_what_is_not_there(self, text):
        with pytest.raises(UnsavedError):
            self.store.append("nobody", 0, text)

    @precondition(lambda self: self.model.chats)
    @rule(number=which, message=which)
    def choose_a_branch(self, number, message):
        chat = self._pick(number)
        message_id = list(chat.messages)[message % len(chat.messages)]
        self.store.choose(chat.said.id, message_id)
        chat.choose(message_id)

    @precondition(lambda self: len(self.model.chats) > 1)
    @rule(number=which, message=which)
    def choose_what_is_of_another_chat(self, number, message):
        chat, other = self._pick(number), self._pick(number + 1)
        self.store.choose(chat.said.id, list(other.messages)[message % len(other.messages)])

    # What is done to chats as a whole.

    @precondition(lambda self: self.model.chats)
    @rule(number=which, title=texts)
    def rename(self, number, title):
        chat = self._pick(number)
        self.store.rename(chat.said.id, title)
        chat.said = chat.said.with_title(title)

    @precondition(lambda self: self.model.chats)
    @rule(number=which, system=texts, own=dials, model=models)
    def instruct(self, number, system, own, model):
        chat = self._pick(number)
        chat.said = replace(chat.said, system=system, dials=own, model=model)
        self.store.instruct(chat.said)

    @precondition(lambda self: self.model.chats)
    @rule(numbers=several, pinned=st.booleans())
    def pin(self, numbers, pinned):
        ids = self._ids(numbers)
        self.store.pin(*ids, pinned=pinned)
        for each in ids:
            self.model.chats[each].pinned = pinned

    @precondition(lambda self: self.model.chats)
    @rule(numbers=several, folder=which)
    def move(self, numbers, folder):
        ids, places = self._ids(numbers), [None, *self.model.folders]
        self.store.move(*ids, folder=places[folder % len(places)])
        for each in ids:
            self.model.chats[each].folder = places[folder % len(places)]

    @precondition(lambda self: self.model.chats)
    @rule(numbers=several)
    def delete(self, numbers):
        ids, deletion = self._ids(numbers), next(self._deletions)
        self.store.delete(*ids)
        for each in ids:
            self.model.chats[each].deleted = deletion

    @precondition(lambda self: self.model.chats)
    @rule(numbers=several)
    def restore(self, numbers):
        ids = self._ids(numbers)
        self.store.restore(*ids)
        for each in ids:
            self.model.chats[each].deleted = None

    @precondition(lambda self: self.model.chats)
    @rule(numbers=several)
    def remove_what_of_these_is_in_the_trash(self, numbers):
        ids = self._ids(numbers)
        assert self.store.remove(ids)
        self.model.remove(ids)

    @rule()
    def empty_the_trash(self):
        ids = [each.said.id for each in self.model.trash]
        assert self.store.remove(ids)
        self.model.remove(ids)

    # All else.

    @rule(number=which, text=texts)
    def type_a_draft(self, number, text):
        names = ["", *self.model.chats]
        self.store.keep_draft(names[number % len(names)], text)
        self.model.drafts[names[number % len(names)]] = text

    @rule(name=texts, at=times)
    def make_a_folder(self, name, at):
        folder = Folder(f"f{next(self._names)}", name, at)
        self.folders.put(folder)
        self.model.folders[folder.id] = folder

    @precondition(lambda self: self.model.folders)
    @rule(number=which, name=texts)
    def rename_a_folder(self, number, name):
        folder = list(self.model.folders.values())[number % len(self.model.folders)]
        self.model.folders[folder.id] = replace(folder, name=name)
        self.folders.put(self.model.folders[folder.id])

    @precondition(lambda self: self.model.folders)
    @rule(number=which)
    def remove_a_folder(self, number):
        folder_id = list(self.model.folders)[number % len(self.model.folders)]
        self.folders.remove(folder_id)
        del self.model.folders[folder_id]
        for each in self.model.chats.values():
            each.folder = None if each.folder == folder_id else each.folder

    @rule(name=texts, system=texts, own=dials, model=models)
    def make_a_preset(self, name, system, own, model):
        preset = Preset(f"p{next(self._names)}", name, system, own, model)
        self.presets.put(preset)
        self.model.presets[preset.id] = preset

    @precondition(lambda self: self.model.presets)
    @rule(number=which, name=texts, own=dials)
    def change_a_preset(self, number, name, own):
        preset = list(self.model.presets.values())[number % len(self.model.presets)]
        self.model.presets[preset.id] = replace(preset, name=name, dials=own)
        self.presets.put(self.model.presets[preset.id])

    @precondition(lambda self: self.model.presets)
    @rule(number=which)
    def remove_a_preset(self, number):
        preset_id = list(self.model.presets)[number % len(self.model.presets)]
        self.presets.remove(preset_id)
        del self.model.presets[preset_id]

    @rule(own=dials, appearance=st.sampled_from(Appearance), window=texts)
    def choose_settings(self, own, appearance, window):
        self.model.settings = Settings(dials=own, appearance=appearance, window=window)
        self.settings.save(self.model.settings)

    # What has to be true all the time.

    @invariant()
    def lists_are_as_the_model_has_them(self):
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
        assert self.folders.folders() == tuple(
            sorted(self.model.folders.values(), key=lambda folder: folder.created)
        )
        assert self.presets.presets() == tuple(self.model.presets.values())
        assert self.settings.load() == self.model.settings

    @invariant()
    def chats_are_as_the_model_has_them(self):
        for name, chat in self.model.chats.items():
            open_one = chat.whole if chat.deleted is None else None
            assert self.store.conversation(name) == open_one
            assert self.store.tree(name) == tuple(chat.messages.values())
        for name in ["", *self.model.chats, "nobody"]:
            assert self.store.draft(name) == self.model.drafts.get(name, "")

    @invariant()
    def exactly_what_has_the_words_is_found(self):
        looked_for = LOOKED_FOR[next(self._steps) % len(LOOKED_FOR)]
        terms = looked_for.lower().split()

        def has(text):
            return all(term in text.lower() for term in terms)

        hits = self.finder.find(Search(looked_for))
        living = self.model.living
        titled = [each.said.id for each in living if has(each.said.title)]
        said = {
            message.id for chat in living for message in chat.messages.values() if has(message.text)
        }
        found = [each.message for each in hits if each.message is not None]
        assert [each.conversation for each in hits if each.message is None] == titled[:MOST]
        assert len(found) == len(set(found)) == min(len(said), MOST)
        assert set(found) <= said

    @invariant()
    def the_index_needs_no_mending(self):
        assert not self.database.mend_index()

    @rule()
    def check_all(self):
        """See to what takes its time."""
        assert self.database.rows("PRAGMA integrity_check") == [("ok",)]
        assert self.database.rows("PRAGMA foreign_key_check") == []
        ids = [each.said.id for each in self.model.living]
        for tree, chat in zip(trees(self._file, ids), self.model.living, strict=True):
            assert (tree.id, tree.title, tree.tip) == (chat.said.id, chat.said.title, chat.tip)
            assert (tree.pinned, tree.system) == (chat.pinned, chat.said.system)
            assert tree.messages == tuple(map(chat.grown, chat.messages.values()))


def test_the_store_does_what_a_plain_model_does_though_it_is_killed():
    run_state_machine_as_test(
        StoreMachine,
        settings=settings(
            max_examples=40,
            stateful_step_count=40,
            deadline=None,
            # To make what fails smaller takes minutes, as each try writes to the disk.
            phases=[Phase.explicit, Phase.reuse, Phase.generate],
        ),
    )
