"""`MessageVerbs`: does what the user wants of a message, and has the menu of all of that."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from app.domain.conversation import Message, Role
from app.domain.means import Means
from app.markdown.blocks import Code, blocks_of
from app.markdown.parser import note_labels
from app.markdown.parts import Part
from app.markdown.thinking import answer_of
from app.state.chat import Chat
from app.state.comparing import Comparing
from app.state.trying import Way
from app.theme import LIGHT
from app.views import copying
from app.views.explaining import Explaining
from app.views.model_file import ask_for_model
from app.views.receipt_popover import ReceiptPopover
from app.views.wanted import Verb, Wanted
from app.widgets.sheet import question
from app.words import phrase, tr

DISCARD = phrase("Discard what you typed? The message stays as it was.")

type Act = Callable[[], object]
# An entry that others have for a message: its words and what it does; None where it has none.
type Entry = Callable[[Message], tuple[str, Act] | None]


class MessageVerbs(QObject):
    """One for all messages of the open conversation.

    Signals:
        quoted: the user wants to write about these lines.
        asked: what was edited is sent; the next that is typed is a message of its own.
    """

    quoted = Signal(str)
    asked = Signal()

    def __init__(self, chat: Chat, comparing: Comparing, parent: QWidget) -> None:
        super().__init__(parent)
        self._chat = chat
        self._comparing, self._trying = comparing, comparing.trying
        self._parent = parent
        self._entries = list[Entry]()
        self._explaining: Explaining | None = None
        self.theme = LIGHT  # of what is opened
        self._acts: dict[Verb, Callable[[Wanted], object]] = {
            Verb.COPY: lambda wanted: copying.copy_plain(wanted.message),
            Verb.EDIT: lambda wanted: chat.edits.begin(wanted.message),
            Verb.RETRY: lambda wanted: chat.retry(wanted.message.id),
            Verb.PREVIOUS: lambda wanted: chat.show_version(wanted.message.id, -1),
            Verb.NEXT: lambda wanted: chat.show_version(wanted.message.id, 1),
            Verb.MORE: self._open_menu,
            Verb.SAVE: lambda wanted: self._save(wanted.message, ask=False),
            Verb.SAVE_AND_ASK: lambda wanted: self._save(wanted.message, ask=True),
            Verb.CANCEL: lambda wanted: self._leave(wanted.message),
            Verb.RECEIPT: self._show_receipt,
        }

    def explain_by(self, explaining: Explaining) -> None:
        """Offer to see how sure the model was of an answer."""
        self._explaining = explaining

    @Slot(Wanted)
    def do(self, wanted: Wanted) -> None:
        """Do what is wanted of a message."""
        self._acts[wanted.verb](wanted)

    def offer(self, entry: Entry) -> None:
        """Have one more entry in the menu of each message."""
        self._entries.append(entry)

    @property
    def has_answer(self) -> bool:
        """Tell whether there is an answer that may be copied."""
        return self._last_answer is not None

    @property
    def may_retry(self) -> bool:
        """Tell whether the last answer may be made once more."""
        return self.has_answer and not self._chat.answers_here

    @property
    def has_versions(self) -> bool:
        """Tell whether another version of a message may be shown."""
        return self._varied is not None and not self._chat.answers_here

    @Slot()
    def retry_last(self) -> None:
        """Have the last answer made once more."""
        if (answer := self._last_answer) is not None:
            self._chat.retry(answer.id)

    @Slot()
    def ask_how_to_retry(self) -> None:
        """Let the user choose what the last answer is made with once more."""
        if (answer := self._last_answer) is not None:
            menu = self._new_menu(tr("Try Again With…"))
            self._fill_other_ways(menu, answer)
            menu.popup(self._parent.mapToGlobal(self._parent.rect().center()))

    @property
    def may_compare(self) -> bool:
        """Tell whether two answers can be put side by side now."""
        return not self._chat.answers_here

    @Slot()
    def compare(self) -> None:
        """Put two answers side by side: to what is being written, or to the last question."""
        self._comparing.begin()

    @Slot()
    def show_previous(self) -> None:
        """Show the version before, of the last message that has several."""
        if (message := self._varied) is not None:
            self._chat.show_version(message.id, -1)

    @Slot()
    def show_next(self) -> None:
        """Show the version after, of the last message that has several."""
        if (message := self._varied) is not None:
            self._chat.show_version(message.id, 1)

    @Slot()
    def copy_last(self) -> None:
        """Copy the last answer."""
        if (answer := self._last_answer) is not None:
            copying.copy_plain(answer)

    @Slot()
    def copy_last_code(self) -> None:
        """Copy the last block of code that an answer has."""
        for message in reversed(self._chat.conversation.messages):
            if message.role is Role.ASSISTANT and (code := _last_code(message.text)) is not None:
                QGuiApplication.clipboard().setText(code)
                return

    @property
    def _last_answer(self) -> Message | None:
        said = reversed(self._chat.conversation.messages)
        return next((each for each in said if each.role is Role.ASSISTANT and each.text), None)

    @property
    def _varied(self) -> Message | None:
        now = self._chat.conversation
        said = reversed(now.messages) if now.versions else ()
        return next((each for each in said if each.id in now.versions), None)

    def _save(self, message: Message, *, ask: bool) -> None:
        """Have what was typed in a message's place be a version of it, or leave it there."""
        text = self._chat.edits.text(message.id) or ""
        same = text.strip() == message.text.strip()
        is_taken = (
            self._chat.retry(message.id)
            if ask and same
            else self._chat.edit(message.id, text, ask=ask)
        )
        if is_taken:
            self._chat.edits.end(message.id)
        if is_taken and ask:
            self.asked.emit()

    def _leave(self, message: Message) -> None:
        """Edit a message no longer; where something was typed, ask before that is gone."""
        text = self._chat.edits.text(message.id)
        if text is None or text.strip() == message.text.strip():
            self._chat.edits.end(message.id)
            return
        icon, parent = QMessageBox.Icon.Question, self._parent.window()
        box, discard = question(
            icon, tr("Discard changes?"), text=tr(DISCARD), act=tr("Discard"), parent=parent
        )
        box.setObjectName("discardEdit")
        discard.clicked.connect(lambda: self._chat.edits.end(message.id))
        box.open()

    def _open_menu(self, wanted: Wanted) -> None:
        menu = self._new_menu(tr("Actions"))
        self._fill_copying(menu, wanted)
        self._fill_changing(menu, wanted.message)
        for entry in filter(None, (each(wanted.message) for each in self._entries)):
            menu.add(*entry)
        menu.addSeparator()
        self._fill_keeping(menu, wanted)
        menu.popup(wanted.at)

    def _new_menu(self, words: str) -> "_Menu":
        menu = _Menu(self._parent)
        menu.setObjectName("messageMenu")
        menu.setAccessibleName(words)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _fill_copying(self, menu: "_Menu", wanted: Wanted) -> None:
        message, selected = wanted.message, wanted.selected
        has_text = bool(message.text)
        if selected:
            copy = partial(QGuiApplication.clipboard().setText, selected)
            menu.add(tr("Copy Selection"), copy)
        menu.add(tr("Copy"), partial(copying.copy_plain, message), enabled=has_text)
        markdown, rich = (
            partial(copying.copy_markdown, message),
            partial(copying.copy_rich, message),
        )
        menu.add(tr("Copy as Markdown"), markdown, enabled=has_text)
        menu.add(tr("Copy as Rich Text"), rich, enabled=has_text)
        quote = partial(self.quoted.emit, _quote(selected or copying.own_words(message)))
        words = tr("Quote Selection in Message") if selected else tr("Quote in Message")
        menu.add(words, quote, enabled=has_text)

    def _fill_changing(self, menu: "_Menu", message: Message) -> None:
        chat, free = self._chat, not self._chat.answers_here
        menu.add(tr("Edit"), partial(chat.edits.begin, message), enabled=not message.growing)
        menu.add(tr("Try Again"), partial(chat.retry, message.id), enabled=free)
        self._fill_other_ways(menu.below(tr("Try Again With"), enabled=free), message)
        menu.add(tr("Compare Answers…"), partial(self._comparing.begin, message.id), enabled=free)
        if message == chat.conversation.messages[-1] and chat.may_go_on:
            menu.add(tr("Continue"), chat.go_on)
        menu.add(tr("Branch From Here"), partial(chat.branch_here, message.id), enabled=free)

    def _fill_other_ways(self, menu: "_Menu", message: Message) -> None:
        trying = self._trying
        for ways in (trying.by_dials(), trying.by_presets(), trying.by_models()):
            for way in ways:
                self._add_way(menu, message, way)
            menu.addSeparator()
        menu.add(tr("Another Model File…"), partial(self._ask_for_model, message))

    def _add_way(self, menu: "_Menu", message: Message, way: Way) -> None:
        # A menu reads & as "the next letter is the shortcut".
        words = way.words.replace("&", "&&")
        retry = partial(self._trying.retry, message.id, way.means)
        menu.add(words, retry, on=True if way.is_usual else None)

    def _ask_for_model(self, message: Message) -> None:
        def retry(file: str) -> None:
            self._trying.retry(message.id, Means(model=Path(file)))

        ask_for_model(self._trying.models, self.theme, retry, parent=self._parent.window())

    def _show_receipt(self, wanted: Wanted) -> None:
        ReceiptPopover(wanted.message, self._parent).open_at(wanted.at)

    def _fill_keeping(self, menu: "_Menu", wanted: Wanted) -> None:
        message = wanted.message
        pin = partial(self._chat.pin_message, message.id, pinned=not message.pinned)
        menu.add(tr("Unpin") if message.pinned else tr("Pin"), pin, enabled=not message.growing)
        if message.receipt is not None:
            menu.add(tr("Show Receipt"), partial(self._show_receipt, wanted))
        if self._explaining is not None and message.role is Role.ASSISTANT and message.text:
            toggle = partial(self._explaining.toggle, message)
            menu.add(tr("Why It Said That"), toggle, on=self._explaining.is_on(message))
        menu.addSeparator()
        delete = partial(self._chat.delete_message, message.id)
        menu.add(tr("Delete"), delete, enabled=not self._chat.answers_here)


class _Menu(QMenu):
    """A menu whose entries are words and what they do."""

    def add(self, words: str, act: Act, *, enabled: bool = True, on: bool | None = None) -> None:
        """Add an entry; one that is on or off has a mark where it is on."""
        action = self.addAction(words)
        action.setCheckable(on is not None)
        action.setChecked(bool(on))
        action.setEnabled(enabled)
        # What is triggered tells whether it is checked, which is nobody's argument.
        action.triggered.connect(lambda: act())  # noqa: PLW0108

    def below(self, words: str, *, enabled: bool) -> "_Menu":
        """Add a menu of its own below an entry."""
        menu = _Menu(words, self)
        menu.setEnabled(enabled)
        menu.menuAction().setEnabled(enabled)
        self.addMenu(menu)
        return menu


def _quote(text: str) -> str:
    """Return lines as Markdown quotes them, and an empty one to go on at."""
    lines = text.strip("\n").split("\n")
    return "\n".join(f"> {line}".rstrip() for line in lines) + "\n\n"


def _last_code(text: str) -> str | None:
    said = answer_of(text)
    blocks = blocks_of(said, Part(0, len(said)), note_labels(said))
    return next((each.text for each in reversed(blocks) if isinstance(each, Code)), None)
