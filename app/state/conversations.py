"""The list at the side: what there is, and what is done to it as a whole."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from heapq import nlargest
from operator import attrgetter
from typing import override

from PySide6.QtCore import QMimeData, Qt, Signal, Slot

from app.domain.conversation import Heading
from app.domain.names import on_one_line
from app.domain.sections import Listed, Section
from app.state.day import Day
from app.state.folders import Folders
from app.state.notices import Notices
from app.state.recorder import Recorder
from app.state.refusals import found
from app.state.sectioned import Index, SectionedRows
from app.state.undo import Undo
from app.words import tr

DRAGGED = "application/x-paddock-conversations"
# To take out so many one by one would take longer than to arrange the rest anew.
MANY = 50


class Conversations(SectionedRows):
    """All conversations that are not deleted.

    Signals:
        renamed: a conversation is called something else.
        deleted: a conversation is in the trash.
        restored: a conversation came back from the trash.
    """

    renamed = Signal(Heading)
    deleted = Signal(str)
    restored = Signal(str)

    def __init__(
        self, recorder: Recorder, folders: Folders, notices: Notices, *, day: Day | None = None
    ) -> None:
        super().__init__(folders, recorder.titles, day=day or Day())
        self._recorder = recorder
        self._notices = notices
        self._undo = Undo(notices)
        self._fill(recorder.listed())

    @Slot(Heading)
    def touch(self, heading: Heading) -> None:
        """Put a conversation that has new messages on top of where it belongs."""
        known = self._listed.get(heading.id) or self._new(heading)
        self._titles[heading.id] = heading.title
        self._put(replace(known, updated=heading.updated))

    @Slot()
    def look(self) -> None:
        """Show what is saved, which others than this list have changed."""
        listed = found(self._notices, self._recorder.listed, otherwise=None)
        if listed is not None:
            self._titles.clear()
            self._fill(listed)

    def recent(self, most: int) -> list[Heading]:
        """Return the conversations in which something was said last, the latest first."""
        latest = nlargest(most, self._listed.values(), key=attrgetter("updated"))
        return [Heading(each.id, self.title(each.id), each.updated) for each in latest]

    def rename(self, conversation_id: str, title: str) -> bool:
        """Call a conversation title, and tell whether that could be done."""
        title = on_one_line(title)
        known = self._listed.get(conversation_id)
        if known is None or not title or not self._recorder.rename(conversation_id, title):
            return False
        self._call(conversation_id, title)
        self.renamed.emit(Heading(conversation_id, title, known.updated))
        return True

    def delete(self, *conversation_ids: str) -> None:
        """Put conversations in the trash, and offer to bring them back."""
        known = [each for each in conversation_ids if each in self._listed]
        if not known or not self._recorder.delete(*known):
            return
        gone = [self._listed[each] for each in known]
        self._take_out_all(known)
        many = tr("{n} chats deleted.", "", len(known), one="Deleted.")
        self.offer_undo(many, lambda: self._bring_back(gone))
        for each in known:
            self.deleted.emit(each)

    def pin(self, *conversation_ids: str, pinned: bool) -> None:
        """Have conversations stand above all others, or no longer."""
        known = [each for each in conversation_ids if each in self._listed]
        if known and self._recorder.pin(*known, pinned=pinned):
            self._put_all(replace(self._listed[each], pinned=pinned) for each in known)

    def move(self, *conversation_ids: str, folder: str | None) -> None:
        """Put conversations in a folder, or in none, and offer to put them back."""
        before = self._known(conversation_ids)
        self._move(*conversation_ids, folder=folder)
        self._offer_way_back(before)

    def remove_folder(self, folder_id: str) -> None:
        """Remove a folder, not what is in it, and offer to bring it back."""
        folder = self._folders.all.get(folder_id)
        members = [each.id for each in self._listed.values() if each.folder == folder_id]
        if folder is None or not self._folders.remove(folder_id):
            return

        def bring_back() -> bool:
            if not self._folders.put(folder):
                return False
            # What was put elsewhere since stays there.
            self._move(*filter(self._is_loose, members), folder=folder_id)
            return True

        self._put_all(replace(self._listed[each], folder=None) for each in members)
        removed = tr("Folder “{name}” removed; its chats stay.", name=folder.name)
        self.offer_undo(removed, bring_back)

    def offer_undo(self, words: str, bring_back: Callable[[], bool]) -> None:
        """Tell what was done, here or in a conversation, and offer to take it back."""
        self._undo.offer(words, bring_back)

    @Slot()
    def undo(self) -> None:
        """Bring back what was deleted last."""
        self._undo.undo()

    @Slot()
    def forget_undo(self) -> None:
        """Offer nothing back any more, as not all of it is there."""
        self._undo.forget()

    @override
    def setData(self, index: Index, value: str, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        conversation_id, section = self.id_at(index), self.section_at(index)
        if conversation_id is not None:
            return self.rename(conversation_id, value)
        folder = section.folder if section else None
        return folder is not None and self._folders.rename(folder, value)

    @override
    def mimeTypes(self) -> list[str]:
        return [DRAGGED]

    @override
    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:  # pyright: ignore[reportIncompatibleMethodOverride] - PySide takes any sequence
        dragged = QMimeData()
        ids = filter(None, map(self.id_at, indexes))
        dragged.setData(DRAGGED, "\n".join(ids).encode())
        return dragged

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        section = self.section_at(parent)
        # Between two sections is in neither.
        if section is None or not data.hasFormat(DRAGGED):
            return False
        self.bring(data.data(DRAGGED).toStdString().split("\n"), section)
        return True

    def bring(self, conversation_ids: Sequence[str], section: Section) -> None:
        """Have conversations stand in a section, as far as that is for the user to say."""
        before = self._known(conversation_ids)
        self.pin(*conversation_ids, pinned=section.pinned)
        if not section.pinned:
            self._move(*conversation_ids, folder=section.folder)
        self._offer_way_back(before)

    def _known(self, conversation_ids: Iterable[str]) -> list[Listed]:
        return [self._listed[each] for each in conversation_ids if each in self._listed]

    def _move(self, *conversation_ids: str, folder: str | None) -> bool:
        known = self._known(conversation_ids)
        if known and not self._recorder.move(*(each.id for each in known), folder=folder):
            return False
        self._put_all(replace(each, folder=folder) for each in known)
        return True

    def _offer_way_back(self, before: Sequence[Listed]) -> None:
        """Offer to put conversations that stand elsewhere now back to where they stood."""
        moved = [each for each in before if self._listed[each.id] != each]
        if not moved:
            return
        many = tr("{n} chats moved.", "", len(moved), one="Chat moved.")
        self.offer_undo(many, lambda: self._put_back(moved))

    def _put_back(self, before: Sequence[Listed]) -> bool:
        for pinned in (False, True):
            self.pin(*(each.id for each in before if each.pinned is pinned), pinned=pinned)
        # A folder may be gone since; what is in the trash stays there.
        folders = {each.folder for each in before} & {None, *self._folders.all}
        return all(
            self._move(*(each.id for each in before if each.folder == folder), folder=folder)
            for folder in folders
        )

    def _new(self, heading: Heading) -> Listed:
        # Its folder may be gone by now, and is not to be its own again by an undo.
        folder = heading.folder if heading.folder in self._folders.all else None
        return Listed(heading.id, heading.updated, folder=folder)

    def _is_loose(self, conversation_id: str) -> bool:
        listed = self._listed.get(conversation_id)
        return listed is not None and listed.folder is None

    def _take_out_all(self, conversation_ids: Sequence[str]) -> None:
        if len(conversation_ids) > MANY:
            gone = set(conversation_ids)
            self._fill([each for each in self._listed.values() if each.id not in gone])
            return
        for each in conversation_ids:
            self._take_out(each)

    def _put_all(self, listed: Iterable[Listed]) -> None:
        changed = {each.id: each for each in listed}
        if len(changed) > MANY:
            self._fill((self._listed | changed).values())
            return
        for each in changed.values():
            self._put(each)

    def _bring_back(self, gone: Sequence[Listed]) -> bool:
        ids = {each.id for each in gone}
        if not self._recorder.restore(*ids):
            return False
        # As they are saved: what was undone in the trash already may stand elsewhere by now.
        saved = found(self._notices, self._recorder.listed, otherwise=tuple(gone))
        self._put_all(each for each in saved if each.id in ids)
        if len(gone) == 1:
            self.restored.emit(gone[0].id)
        return True
