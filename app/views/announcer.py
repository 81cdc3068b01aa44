"""`Announcer`: has a screen reader say how the answer goes; how it is shown, others see to."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from app.domain.conversation import Message, Role
from app.domain.ends import end_of
from app.domain.lengths import count_words
from app.domain.model_card import Readiness
from app.domain.reply import Finish
from app.domain.settings import Announcing
from app.markdown.telling import Telling
from app.markdown.thinking import answer_of
from app.state.chat import Chat
from app.state.growing import Growing
from app.state.models import Models
from app.state.settings import LiveSettings
from app.widgets.aloud import say, warn
from app.words import tr

# So long nothing else is said: sooner, one announcement would cut off the other, as nobody tells
# when a screen reader is done. This is the pace that VoiceOver is delivered with, or a little less.
REST_MS, WORD_MS = 2_000, 330


class Announcer(QObject):
    """Says that an answer begins and ends, and what it says where the user wants that.

    What comes while another announcement is being said is said with what comes after it.
    """

    def __init__(
        self, chat: Chat, models: Models, settings: LiveSettings, *, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._chat, self._models, self._settings = chat, models, settings
        self._growing: Growing | None = None
        self._telling = Telling()
        self._waiting: list[str] = []
        self._asked: str | None = None  # what was answered last, by its id
        self._failure: str | None = None  # of the model, as it was told
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._say_waiting)
        chat.opened.connect(self._on_opened)
        chat.changed.connect(self._on_changed)
        chat.grew.connect(self._on_grew)
        models.changed.connect(self._on_model_changed)

    @Slot()
    def _on_opened(self) -> None:
        self._leave()

    def _leave(self) -> None:
        """Say nothing any more of what was left, nor wait for it: a key has a reader be quiet."""
        self._waiting.clear()
        self._rest.stop()

    @Slot()
    def _on_changed(self) -> None:
        before, now = self._growing, self._chat.growing
        is_other = before is None or now is None or now.question != before.question
        self._growing = now
        if before is not None and is_other:
            self._end(before)
        if now is not None and is_other:
            self._begin(now)

    @Slot()
    def _on_grew(self) -> None:
        now = self._chat.growing
        if now is None or self._wanted is not Announcing.FULL:
            return
        self._growing = now
        # What is held comes again, perhaps as another letter.
        for sentence in self._telling.read(now.reply.text.removesuffix(now.held)):
            self._say(sentence)

    @Slot()
    def _on_model_changed(self) -> None:
        status = self._models.status
        failure = status.reason if status.readiness is Readiness.FAILED else None
        if failure is not None and failure != self._failure:
            warn(self._window, failure)
        self._failure = failure

    @property
    def _wanted(self) -> Announcing:
        return self._settings.now.announcing if QAccessible.isActive() else Announcing.OFF

    def _begin(self, growing: Growing) -> None:
        self._telling = Telling(len(growing.before.text) if growing.before else 0)
        before, self._asked = self._asked, _question(growing)
        if self._asked != before and self._chat.answers_here:
            self._leave()
        if self._wanted is Announcing.OFF or not self._chat.answers_here:
            return
        if self._chat.waits_for_model:
            self._say(tr("This will be answered when the model is ready."))
        else:
            self._say(tr("Answering"))

    def _end(self, growing: Growing) -> None:
        if self._wanted is Announcing.OFF:
            return
        conversation = self._chat.conversation
        place = conversation.place(growing.reply.id)
        if place is None:
            self._say(tr("The answer in “{title}” has ended.", title=growing.conversation.title))
            return
        reply = conversation.messages[place]
        if self._wanted is Announcing.FULL:
            self._waiting += self._telling.finish(reply.text)
        if reply.finish is Finish.FAILED:
            self._warn(end_of(reply))
        elif reply.finish is Finish.STOPPED:  # who did that waits to hear it
            self._waiting.append(_ended(reply))
            self._announce(say)
        else:
            self._say(_ended(reply))

    def _say(self, sentence: str) -> None:
        self._waiting.append(sentence)
        if not self._rest.isActive():
            self._say_waiting()

    def _warn(self, sentence: str) -> None:
        """Say what went wrong at once, behind what was to be said before it."""
        self._waiting.append(sentence)
        self._announce(warn)

    @Slot()
    def _say_waiting(self) -> None:
        if self._waiting:
            self._announce(say)

    def _announce(self, by: Callable[[QObject, str], None]) -> None:
        said = " ".join(self._waiting)
        self._waiting.clear()
        by(self._window, said)
        self._rest.start(max(REST_MS, WORD_MS * count_words(said)))


def _question(growing: Growing) -> str | None:
    asked = (each.id for each in growing.conversation.messages[::-1] if each.role is Role.USER)
    return next(asked, None)


def _ended(reply: Message) -> str:
    """Say that a reply has ended, how long it is, and why it ended where that is not its end."""
    words = count_words(answer_of(reply.text))
    if reply.finish is Finish.END:
        return tr("Answer finished, {n} words", "", words, one="Answer finished, 1 word")
    why = end_of(reply)
    return tr("{why} {n} words", "", words, one="{why} 1 word", why=why)
