"""`Draft`: what is written in the open conversation and not sent, with what is attached to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count, pairwise
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QUrl, Signal, Slot

from app.domain.attachment import Attachment, parts_of, with_attachments
from app.domain.conversation import Role
from app.domain.means import AS_ALWAYS, Means
from app.domain.recall import Recall
from app.domain.sizes import size
from app.exchange.handed import has_conversations
from app.exchange.text_file import LARGEST, NoTextError
from app.state.chat import Chat
from app.state.counting import Counting
from app.state.notices import Notice, Notices
from app.state.reading_files import Apart, Outcome, ReadingFiles
from app.state.settings import LiveSettings
from app.words import phrase, tr

# What is pasted and longer is attached: it would push what is typed out of sight.
LONG_LETTERS, LONG_LINES = 2_000, 40
MOST_ATTACHED = 20
# So many reasons at a time are read; the others are counted.
MOST_REASONS = 3
SLOW = phrase("The files are still being read.")
STILL_READ = phrase("The files are still being read. Send once they are attached, or cancel.")
LEFT = phrase("Files that were still being read were not attached, as another chat was opened.")
TOO_MUCH = phrase("What was pasted has {size}; up to {most} can be attached.")
TOO_MANY = phrase("Up to {most} files can be attached to a message.")
TOGETHER = phrase("With “{name}” there would be more than {most} attached to this message.")


class Opens(Protocol):
    """Whoever opens what is brought and is not for a message."""

    def offer(self, paths: Sequence[Path], unopened: Callable[[list[Path]], object]) -> None:
        """Open what lies there, and give back what is nothing to open."""
        ...

    def offer_import(self, file: Path, attach: Callable[[], object]) -> None:
        """Have conversations imported, or attached where the user wants that."""
        ...


@dataclass(frozen=True, slots=True)
class Attached:
    """An attachment under a number of its own, and how many tokens it has, where that is known."""

    number: int
    attachment: Attachment
    tokens: int | None = None


class Draft(QObject):
    """What the next message would have.

    Signals:
        opened: something else is written here, as another conversation is open.
        changed: something else is attached, or there is something else to say of how long it is.
        undo_offered: something was done, in words, and this takes it back.
    """

    opened = Signal()
    changed = Signal()
    undo_offered = Signal(str, object)

    def __init__(
        self, chat: Chat, counting: Counting, *, settings: LiveSettings, notices: Notices
    ) -> None:
        super().__init__()
        self._chat, self._notices = chat, notices
        self.counting, self.settings = counting, settings
        self.text = ""
        self._recall = Recall()
        self._attached: dict[int, Attachment] = {}
        self._removed: dict[int, tuple[int, Attachment]] = {}  # where they stood, by their numbers
        self._numbers = count(1)
        self._reading = ReadingFiles(self)
        self._of = chat.conversation.id
        self._slow: Notice | None = None
        self._holds: Callable[[], bool] = lambda: False
        self._opens: Opens | None = None
        self._reading.come.connect(self._take_read)
        self._reading.slow.connect(self._on_slow)
        self._reading.ended.connect(self._on_read)
        # After the counting, which forgets what was written before.
        chat.opened.connect(self._on_opened)
        counting.changed.connect(self.changed)
        self._load()

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing to send."""
        return not (self.text.strip() or self._attached)

    @property
    def attached(self) -> tuple[Attached, ...]:
        """Return what is attached, in order."""
        return tuple(
            Attached(number, attachment, self.counting.size_of(_name(number)))
            for number, attachment in self._attached.items()
        )

    def write(self, text: str) -> None:
        """Hear what is typed."""
        if text != self.text:
            self.text = text
            self._keep()

    def send(self, means: Means = AS_ALWAYS) -> bool:
        """Ask what is written, and tell whether it was taken; if not, it stays."""
        if self._reading.busy:
            # It would go without them.
            self._notices.tell(Notice(tr(STILL_READ)))
            return False
        if self._holds() or not self._chat.send(self._whole, means):
            return False
        self._load()
        self.opened.emit()
        return True

    def hold_by(self, holds: Callable[[], bool]) -> None:
        """Have somebody keep what is to be sent until a model is there, who tells whether so."""
        self._holds = holds

    def recall(self, step: int) -> str | None:
        """Return the question that was asked so many before, for the field to show.

        None where that would lose what is typed, or nothing was asked.
        """
        moved = self._recall.moved(self.text, self._asked(), step=step)
        if moved is None:
            return None
        self._recall = moved
        return moved.text

    def open_by(self, opens: Opens) -> None:
        """Have somebody open what is not to be attached."""
        self._opens = opens

    def bring(self, urls: Sequence[QUrl]) -> None:
        """Attach files, or have them opened that are conversations or cannot be attached.

        It is told why those are refused of which neither can be done.
        """
        self._reading.begin(urls, _nothing if self._opens is None else has_conversations)
        self._take_read()

    def attach(self, urls: Sequence[QUrl]) -> None:
        """Attach files, conversations among them."""
        self._reading.begin(urls, _nothing)
        self._take_read()

    @Slot()
    def _take_read(self) -> None:
        refused: list[NoTextError] = []
        for outcome in self._reading.take():
            try:
                self._take_one(outcome)
            except NoTextError as error:
                refused.append(error)
        self._keep()
        self._open_or_refuse(refused)

    def _take_one(self, outcome: Outcome) -> None:
        if isinstance(outcome, NoTextError):
            raise outcome
        if self._opens is not None and isinstance(outcome, Apart):
            instead = partial(self._attach_one, outcome.attachment)
            self._opens.offer_import(outcome.file, instead)
        else:
            whole = outcome.attachment if isinstance(outcome, Apart) else outcome
            self._add(self._fitting(whole))

    @Slot()
    def _on_slow(self) -> None:
        self._slow = Notice(tr(SLOW), action=tr("Cancel"), act=self._reading.cancel, lasting=True)
        self._notices.tell(self._slow)

    @Slot()
    def _on_read(self) -> None:
        if self._slow is not None:
            self._notices.take_back(self._slow)
            self._slow = None

    def paste(self, text: str) -> bool:
        """Attach a text that is too long to stand among what is typed; tell whether it is."""
        pasted = Attachment("", text.replace("\r\n", "\n"))
        if len(text) <= LONG_LETTERS and pasted.lines <= LONG_LINES:
            return False
        self._attach_one(pasted)
        return True

    @Slot(int)
    def remove(self, number: int) -> None:
        """Attach something no longer, and offer to bring it back."""
        at = list(self._attached).index(number)
        attachment = self._attached[number]
        self._removed[number] = (at, attachment)
        self.take(number)
        name = attachment.name
        words = tr("“{name}” removed.", name=name) if name else tr("Pasted text removed.")
        bring_back: Callable[[], bool] = partial(self._put_back, number)
        self.undo_offered.emit(words, bring_back)

    def take(self, number: int) -> str:
        """Attach something no longer, and return its text."""
        taken = self._attached.pop(number)
        self.counting.detach(_name(number))
        self._keep()
        return taken.text

    def _asked(self) -> list[str]:
        messages = self._chat.conversation.messages
        said = (parts_of(each.text)[0] for each in messages if each.role is Role.USER)
        # One that was asked again is found once.
        return [each for each, before in pairwise([*filter(str.strip, said), ""]) if each != before]

    @property
    def _whole(self) -> str:
        return with_attachments(self.text, self._attached.values())

    def _fitting(self, attachment: Attachment) -> Attachment:
        """Return an attachment for which there is room, or raise NoTextError."""
        there = sum(each.size_bytes for each in self._attached.values())
        most, added = size(LARGEST), attachment.size_bytes
        if len(self._attached) >= MOST_ATTACHED:
            raise NoTextError(tr(TOO_MANY, most=MOST_ATTACHED))
        if there + added <= LARGEST:
            return attachment
        if attachment.name:
            raise NoTextError(tr(TOGETHER, name=attachment.name, most=most))
        raise NoTextError(tr(TOO_MUCH, size=size(added), most=most))

    def _attach_one(self, attachment: Attachment) -> None:
        try:
            self._add(self._fitting(attachment))
        except NoTextError as error:
            self._refuse([str(error)])
        self._keep()

    def _add(self, attachment: Attachment) -> None:
        number = next(self._numbers)
        self._attached[number] = attachment
        self.counting.attach(_name(number), attachment.text)

    def _put_back(self, number: int) -> bool:
        # Gone for good, where another conversation was opened since.
        if number in self._removed:
            at, attachment = self._removed.pop(number)
            before = list(self._attached.items())
            self._attached = dict([*before[:at], (number, attachment), *before[at:]])
            self.counting.attach(_name(number), attachment.text)
            self._keep()
        return True

    def _keep(self) -> None:
        whole = self._whole
        self._chat.keep_draft(whole)
        self.counting.type(whole)
        self.changed.emit()

    def _open_or_refuse(self, refused: Sequence[NoTextError]) -> None:
        files = {each.file: str(each) for each in refused if each.file is not None}
        if self._opens is None or not files:
            self._refuse([str(each) for each in refused])
            return
        self._refuse([str(each) for each in refused if each.file is None])
        self._opens.offer(list(files), lambda left: self._refuse([files[each] for each in left]))

    def _refuse(self, reasons: Sequence[str]) -> None:
        if not reasons:
            return
        told = list(reasons[:MOST_REASONS])
        more = len(reasons) - len(told)
        if more:
            told.append(
                tr(
                    "{n} more files were not attached.",
                    "",
                    more,
                    one="1 more file was not attached.",
                )
            )
        self._notices.tell(Notice("\n".join(told)))

    def _load(self) -> None:
        for number in self._attached:
            self.counting.detach(_name(number))
        self._attached.clear()
        self._recall = Recall()
        whole = self._chat.draft
        self.text, attached = parts_of(whole)
        for each in attached:
            self._add(each)
        self.counting.type(whole)

    @Slot()
    def _on_opened(self) -> None:
        self._removed.clear()
        before, self._of = self._of, self._chat.conversation.id
        # One that is opened again, as on another branch, is no other chat.
        if self._reading.busy and self._of != before:
            self._reading.cancel()
            self._notices.tell(Notice(tr(LEFT)))
        self._load()
        self.opened.emit()


def _nothing(_: Path) -> bool:
    return False


def _name(number: int) -> str:
    return f"attached {number}"
