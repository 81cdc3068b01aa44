"""`Arriving`: what is done once a model has come, and what is typed before that and sent then."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.download import Stage, Trouble
from app.domain.model_card import Readiness
from app.domain.troubles import sentence
from app.state.chat import Chat
from app.state.downloads import Downloads, Row
from app.state.draft import Draft
from app.state.models import Models
from app.state.notices import Notice, Notices
from app.words import phrase, tr

READY = phrase("{name} is ready.")
FAILED = phrase("{name} could not be downloaded. {why}")
LATER = phrase("Your message will be sent when {name} is ready.")
STOPPED = phrase(
    "The download of {name} has stopped. Take it up again, and your message will be sent when "
    "{name} is ready."
)
# What ends a download at once, so that it is read where it was begun.
AT_ONCE = frozenset({Trouble.GATED, Trouble.MIRROR, Trouble.LICENCE})


class Arriving(QObject):
    """Opens a model that its user wants to chat with, and offers to open any other that comes.

    Where no model can answer yet and one is coming, a message that is sent waits in its field.

    One that was got to chat with opens by itself, unless its user has gone on with another since.

    Signals:
        chatting: its user chose to chat with a model that is here.
        opened: one has come and was opened, of which nothing else tells.
    """

    chatting = Signal()
    opened = Signal(Row)

    def __init__(
        self, downloads: Downloads, models: Models, draft: Draft, *, chat: Chat, notices: Notices
    ) -> None:
        super().__init__()
        self._downloads, self._models, self._draft = downloads, models, draft
        self._chat, self._notices = chat, notices
        self._held: str | None = None  # the chat whose message waits
        self._awaited = ""  # the download that it waits for
        self._told: Notice | None = None
        self._ready: dict[Path, Notice] = {}
        self._is_seen: Callable[[str], bool] = lambda _repo: False
        self._in_front: Callable[[], bool] = lambda: True
        self._next = ""  # the download that is to be chatted with next
        self._gone_on = False  # since that was begun, something was asked, or another model chosen
        draft.hold_by(self._hold)
        downloads.changed.connect(self._on_downloads_changed)
        downloads.arrived.connect(self._on_arrived)
        downloads.failed.connect(self._on_failed)
        models.changed.connect(self._send_held)
        models.picked.connect(self._on_picked)
        chat.opened.connect(self._send_held)
        chat.changed.connect(self._on_chat_changed)

    @property
    def holds(self) -> bool:
        """Tell whether a message of the open chat waits."""
        return self._held == self._chat.conversation.id

    def seen_by(self, is_seen: Callable[[str], bool]) -> None:
        """Ask this whether its user looks at a repository, and so reads there why it fails."""
        self._is_seen = is_seen

    def chats_by(self, in_front: Callable[[], bool]) -> None:
        """Ask this whether the chat is what its user looks at."""
        self._in_front = in_front

    @Slot(str)
    def chat_with(self, key: str) -> None:
        """Have a model answer that has come."""
        row = self._downloads.row(key)
        if row is not None:
            self._open(row)

    def chat_at(self, path: Path) -> None:
        """Have a model answer that is here."""
        if path != self._models.path or path != self._models.picked_path:
            self._models.open(path)
        self.chatting.emit()

    @Slot()
    def let_go(self) -> None:
        """Send what waits no longer by itself; it stays where it was typed."""
        self._held = None
        if self._told is not None:
            self._notices.take_back(self._told)
            self._told = None

    def _open(self, row: Row) -> None:
        self.chat_at(self._downloads.path_of(row.download.wanted))

    def _hold(self) -> bool:
        """Have what is written sent later, where that is all that can be done; tell so."""
        coming = self._downloads.chats_next
        if coming is None or self._draft.empty or self._can_answer:
            return False
        self._held = self._chat.conversation.id
        self._tell_held(coming, anew=self._told is None or not self._notices.holds(self._told))
        return True

    def _tell_held(self, coming: Row, *, anew: bool = False) -> None:
        """Say what is waited for, where that is not what was said, or anew."""
        self._awaited = coming.key
        stopped = coming.stage in {Stage.PAUSED, Stage.FAILED}
        name = coming.download.wanted.name
        text = tr(STOPPED, name=name) if stopped else tr(LATER, name=name)
        before = self._told
        if before is not None and before.text == text and not anew:
            return
        if before is not None:
            self._notices.take_back(before)
        self._told = Notice(text, action=tr("Do Not Send"), act=self.let_go, lasting=True)
        self._notices.tell(self._told)

    @Slot()
    def _on_downloads_changed(self) -> None:
        coming = self._downloads.chats_next
        if coming is not None and coming.key != self._next:
            self._next, self._gone_on = coming.key, False
        if self._held is None:
            return
        if coming is not None:
            self._tell_held(coming)
        elif self._awaited and self._downloads.row(self._awaited) is None:
            self.let_go()  # it was cancelled

    @property
    def _can_answer(self) -> bool:
        return self._models.status.readiness not in {Readiness.NONE, Readiness.FAILED}

    @Slot()
    def _send_held(self) -> None:
        if self._held is None or not self._can_answer or not self.holds:
            return
        self.let_go()
        self._draft.send()

    @Slot(Row)
    def _on_arrived(self, row: Row) -> None:
        if row.key == self._awaited:
            self._awaited = ""  # its row may be cleared away now
        opens = row.chat and self._is_waited_for
        self._next = "" if row.key == self._next else self._next
        if opens:
            self._models.pick(self._downloads.path_of(row.download.wanted))
        if opens and self._in_front():
            self.opened.emit(row)
        else:
            self._tell_ready(row)

    @property
    def _is_waited_for(self) -> bool:
        """Tell whether its user waits for what comes to chat with, or can do nothing else."""
        return not self._gone_on or self._held is not None or not self._can_answer

    @Slot()
    def _on_chat_changed(self) -> None:
        self._gone_on = self._gone_on or self._chat.answering

    def _tell_ready(self, row: Row) -> None:
        told = tr(READY, name=row.download.wanted.name)
        notice = Notice(told, action=tr("Chat"), act=partial(self.chat_with, row.key))
        self._ready[self._downloads.path_of(row.download.wanted)] = notice
        self._notices.tell(notice)

    @Slot()
    def _on_picked(self) -> None:
        """Offer no longer what its user chose elsewhere."""
        self._gone_on = True
        notice = self._ready.pop(self._models.picked_path, None)
        if notice is not None:
            self._notices.take_back(notice)

    @Slot(Row)
    def _on_failed(self, row: Row) -> None:
        failure = row.download.failure
        if failure is None or failure.trouble is Trouble.SWITCHED_OFF:
            return  # who switched it off knows
        if failure.trouble in AT_ONCE and self._is_seen(row.download.wanted.repo):
            return
        told = tr(FAILED, name=row.download.wanted.name, why=sentence(failure))
        again = partial(self._downloads.resume, row.key)
        self._notices.tell(Notice(told, action=tr("Try Again"), act=again))
