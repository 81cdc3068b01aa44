"""The plain model that the store is held against: dictionaries in memory, no database."""

from dataclasses import dataclass, field, replace
from itertools import count

from app.domain.conversation import Conversation, Message
from app.domain.folder import Folder
from app.domain.preset import Preset
from app.domain.reply import Finish
from app.domain.settings import Settings
from app.domain.tree import Tree

ORDER = count()


@dataclass
class Chat:
    """A conversation as the model has it; deleted is the number of the deletion."""

    said: Conversation
    messages: dict[str, Message] = field(default_factory=dict)
    pieces: dict[str, dict[int, str]] = field(default_factory=dict)
    edits: dict[str, str] = field(default_factory=dict)
    tip: str | None = None
    folder: str | None = None
    pinned: bool = False
    deleted: int | None = None
    origin: str | None = None
    order: dict[str, int] = field(default_factory=dict)

    @property
    def path(self):
        path, here = [], self.tip
        while here is not None:
            path.append(self.messages[here])
            here = self.messages[here].parent
        return tuple(reversed(path))

    @property
    def whole(self):
        path = self.path
        groups = {each.id: self._following(each.parent) for each in path}
        versions = {each: group for each, group in groups.items() if len(group) > 1}
        below = self._following(path[-1].id) if path else ()
        return replace(self.said, messages=path, versions=versions, below=below)

    def _following(self, parent):
        return tuple(each.id for each in self.messages.values() if each.parent == parent)

    @property
    def growing(self):
        return [each.id for each in self.messages.values() if each.growing]

    def copy(self):
        pieces = {message_id: dict(told) for message_id, told in self.pieces.items()}
        own = {"messages": dict(self.messages), "edits": dict(self.edits)}
        return replace(self, pieces=pieces, order=dict(self.order), **own)

    def put(self, messages):
        for message in messages:
            # All else of what is there already stays as it is.
            self.messages[message.id] = message
            self.order.setdefault(message.id, next(ORDER))
            self.pieces.pop(message.id, None)
        self.tip = messages[-1].id

    def choose(self, message_id):
        parents = {each.parent for each in self.messages.values()}
        ends = [each for each in self.messages if each not in parents]
        self.tip = [each for each in ends if message_id in self._above(each)][-1]

    def take_out(self, message_id):
        """Delete a message alone, and return what was there before."""
        before = self.copy()
        gone = self.messages[message_id]
        group = self._following(gone.parent)
        shown = gone in self.path
        all_above = {each: self._above(each) for each in self.messages}
        for each in list(self.messages.values()):
            above = all_above[each.id]
            if each.parent == message_id:
                each = replace(each, parent=gone.parent)  # noqa: PLW2901
            if each is not gone and each.receipt and each.receipt.seen_from == message_id:
                after = above[above.index(message_id) - 1]
                each = replace(each, receipt=replace(each.receipt, seen_from=after))  # noqa: PLW2901
            self.messages[each.id] = each
        del self.messages[message_id]
        self.pieces.pop(message_id, None)
        self.edits.pop(message_id, None)
        if shown and len(group) > 1:
            others = [each for each in group if each != message_id]
            later = [each for each in others if self.order[each] > self.order[message_id]]
            self.choose((later or others[-1:])[0])
        elif self.tip == message_id:
            self.tip = gone.parent or next(reversed(self.messages), None)
        return before

    def put_back(self, message_id, before, left):
        """Have a message as it was before; left is what was chosen once it was gone."""
        back = before.messages[message_id]
        whole = {**self.messages, message_id: back}
        for each, was in before.messages.items():
            if each in whole and was.parent == message_id and whole[each].parent == back.parent:
                whole[each] = replace(whole[each], parent=message_id)
            told = whole[each].receipt if each in whole else None
            if told and was.receipt and was.receipt.seen_from == message_id:
                whole[each] = replace(whole[each], receipt=replace(told, seen_from=message_id))
        self.messages = {each: whole[each] for each in sorted(whole, key=self.order.get)}
        if message_id in before.edits:
            self.edits[message_id] = before.edits[message_id]
        self.tip = before.tip if self.tip == left else self.tip

    def _above(self, message_id):
        """Return a message and all that it follows, by their ids."""
        above = []
        while message_id is not None:
            above.append(message_id)
            message_id = self.messages[message_id].parent
        return above

    def grown(self, message):
        """Return a message with all that it has grown by."""
        more = "".join(text for _, text in sorted(self.pieces.get(message.id, {}).items()))
        return replace(message, text=message.text + more)

    def interrupt(self):
        for each in self.growing:
            whole = self.grown(self.messages[each])
            self.messages[each] = replace(whole, finish=Finish.INTERRUPTED)
        self.pieces.clear()

    def tree(self, folders):
        """Return all of it as it goes out into a file."""
        said = self.said
        return Tree(
            said.id,
            said.title,
            created=said.created,
            updated=said.updated,
            tip=self.tip,
            folder=folders[self.folder].name if self.folder else "",
            pinned=self.pinned,
            system=said.system,
            dials=said.dials,
            model=said.model,
            adapter=said.adapter,
            origin=self.origin,
            messages=tuple(map(self.grown, self.messages.values())),
        )


@dataclass
class Model:
    """All that is saved: what was saved first is first."""

    chats: dict[str, Chat] = field(default_factory=dict)
    folders: dict[str, Folder] = field(default_factory=dict)
    presets: dict[str, Preset] = field(default_factory=dict)
    drafts: dict[str, str] = field(default_factory=dict)
    settings: Settings = field(default_factory=Settings)

    def copy(self):
        chats = {each: chat.copy() for each, chat in self.chats.items()}
        kept = dict(self.folders), dict(self.presets), dict(self.drafts)
        return Model(chats, *kept, self.settings)

    @property
    def living(self):
        """Give what is not deleted, the one with the latest words first."""
        found = [each for each in reversed(self.chats.values()) if each.deleted is None]
        return sorted(found, key=lambda chat: chat.said.updated, reverse=True)

    @property
    def trash(self):
        found = [each for each in reversed(self.chats.values()) if each.deleted is not None]
        return sorted(found, key=lambda chat: chat.deleted, reverse=True)

    @property
    def messages(self):
        return {each for chat in self.chats.values() for each in chat.messages}

    def known(self, tree):
        """Give the chat that a tree is already, one that is not deleted where there are two."""
        same = [
            chat
            for chat in self.chats.values()
            if chat.said.id == tree.id or (tree.origin and chat.origin == tree.origin)
        ]
        return next((chat for chat in same if chat.deleted is None), same[0] if same else None)

    def remove(self, ids):
        """Delete for good what of these is in the trash."""
        for each in ids:
            if each not in self.chats or self.chats[each].deleted is not None:
                self.forget(each)

    def forget(self, conversation_id):
        self.chats.pop(conversation_id, None)
        self.drafts.pop(conversation_id, None)

    def remove_folder(self, folder_id):
        del self.folders[folder_id]
        for each in self.chats.values():
            each.folder = None if each.folder == folder_id else each.folder

    def interrupt(self):
        for each in self.chats.values():
            each.interrupt()

    def holds(self, ids, now):
        """Tell whether this may hold words of chats, as a backup does of what there is now."""
        old_draft = self.drafts.get("", "") not in {"", now.drafts.get("", "")}
        return old_draft or any(each in self.chats or each in self.drafts for each in ids)

    def purged(self, ids, now):
        """Return what is left without chats, and without names that are gone where it had any."""
        left = self.copy()
        if any(each in self.chats or each in self.drafts for each in ids):
            for each in [each for each in left.folders if each not in now.folders]:
                left.remove_folder(each)
            left.presets = {
                each: kept for each, kept in left.presets.items() if each in now.presets
            }
        for each in ids:
            left.forget(each)
        if left.drafts.get("") != now.drafts.get(""):
            left.drafts.pop("", None)
        return left
