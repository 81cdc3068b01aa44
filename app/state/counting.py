"""`Counting`: how much of the context the next prompt takes, while it is typed.

Nothing of what is typed is kept here beyond the next change, and nothing comes on disk.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.domain.conversation import Message
from app.domain.counted import Counted
from app.domain.dials import Dials, Overflow
from app.domain.model_card import Readiness
from app.state.answerer import Answerer
from app.state.chat import Chat
from app.state.models import Models
from app.state.settings import LiveSettings

# At most so often is counted anew: a number that changes at each key is read by nobody.
PAUSE_MS = 150

type _Asked = tuple[tuple[Message, ...], str, Dials, Overflow]


class Counting(QObject):
    """Counts by the model that is open, which need not be the conversation's own yet.

    tokens are those of the next prompt, None while they are not known: all that the model would
    read of the open conversation, and what is typed after it. While a reply grows there, its own
    are added. They are not exact then, nor where left_out, the oldest messages, have to go.

    Signals:
        changed: there is another number.
    """

    changed = Signal()

    def __init__(
        self, answerer: Answerer, chat: Chat, models: Models, *, settings: LiveSettings
    ) -> None:
        super().__init__()
        self._answerer, self._chat, self._models, self._settings = answerer, chat, models, settings
        self._text = ""
        self._number = self._latest = 0
        self._since = 1  # the first number that was asked of what is open now
        self._asked: _Asked | None = None
        self._told: Counted | None = None
        self._was_ready = False
        self._texts: dict[str, str] = {}
        self._measuring: dict[str, int] = {}
        self._sizes: dict[str, int] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._count)
        answerer.counted.connect(self._on_counted)
        answerer.measured.connect(self._on_measured)
        chat.opened.connect(self._on_opened)
        chat.changed.connect(self._soon)
        chat.progressed.connect(self._soon)
        settings.changed.connect(self._soon)
        models.changed.connect(self._on_model)
        self._on_model()

    @property
    def tokens(self) -> int | None:
        """Return how many tokens the next prompt has, None where that is not known."""
        if self._told is None or self._told.tokens is None:
            return None
        return self._told.tokens + self._grown

    @property
    def exact(self) -> bool:
        """Tell whether the next prompt has exactly so many."""
        return self._told is not None and self._told.exact and not self._chat.answers_here

    @property
    def left_out(self) -> int:
        """Return how many of the oldest messages the model would not see."""
        return 0 if self._told is None else self._told.left_out

    @property
    def context(self) -> int:
        """Return how many tokens the model holds here, 0 where that is not known."""
        most = self._models.status.context
        return min(self._dials.context or most, most)

    @property
    def limit(self) -> int:
        """Return how long a prompt may be until something of it has to go, where anything may.

        The engine keeps such a part of the context free for the reply.
        """
        drops = self._settings.now.overflow is Overflow.DROP and self._chat.conversation.messages
        return self.context - (min(self._dials.max_tokens, self.context // 4) if drops else 0)

    @property
    def waits(self) -> bool:
        """Tell whether a number is still to come for what is there now, as while a model opens."""
        known = self._told is not None and self._told.number == self._latest
        return self._pause.isActive() or not known

    def type(self, text: str) -> None:
        """Hear what is typed, with all that would be sent."""
        self._text = text
        self._soon()

    def attach(self, name: str, text: str) -> None:
        """Count a text by itself, too, as that of a file; anew where another model opens."""
        self._texts[name] = text
        self._sizes.pop(name, None)
        self._measure(name)

    def detach(self, name: str) -> None:
        """Remember nothing of a text that was attached."""
        for known in (self._texts, self._sizes, self._measuring):
            known.pop(name, None)

    def size_of(self, name: str) -> int | None:
        """Return how many tokens a text has that was attached, None where that is not known."""
        return self._sizes.get(name)

    @property
    def _grown(self) -> int:
        growing = self._chat.growing
        return growing.tokens if growing is not None and self._chat.answers_here else 0

    @property
    def _dials(self) -> Dials:
        return self._models.dials_or(self._chat.conversation.dials)

    @property
    def _messages(self) -> tuple[Message, ...]:
        """Return what the model is told before the next message, without the reply that grows.

        That is another at each piece: it would have to be read anew each time.
        """
        conversation = self._chat.conversation
        growing = self._chat.growing
        if growing is None or not self._chat.answers_here:
            return conversation.told
        said = conversation.messages[:-1]
        before = () if growing.before is None else (growing.before,)
        return replace(conversation, messages=(*said, *before)).told

    @Slot()
    def _soon(self) -> None:
        # Not begun anew at each key: who types without a rest sees it grow, too.
        if not self._pause.isActive():
            self._pause.start()

    @Slot()
    def _on_opened(self) -> None:
        self._text = ""
        self._forget()
        self._soon()

    @Slot()
    def _on_model(self) -> None:
        status = self._models.status.readiness
        ready = status is Readiness.READY
        if ready and not self._was_ready:
            self._forget()
            self._soon()
            for name in self._texts:
                self._measure(name)
        elif not ready and status is not Readiness.RESTING:
            self._sizes.clear()
            self._measuring.clear()
            self._forget()
        self._was_ready = ready

    def _forget(self) -> None:
        """Drop what was counted, and what is said of it later."""
        self._since = self._number + 1
        self._asked = None
        if self._told is not None:
            self._told = None
            self.changed.emit()

    @Slot()
    def _count(self) -> None:
        if self._models.status.readiness is not Readiness.READY:
            return
        asked = (self._messages, self._text.strip(), self._dials, self._settings.now.overflow)
        if asked == self._asked:
            if self._grown:
                self.changed.emit()
            return
        self._asked = asked
        self._number += 1
        self._latest = self._number
        messages, text, dials, overflow = asked
        self._answerer.count(self._number, text, messages, dials=dials, overflow=overflow)

    def _measure(self, name: str) -> None:
        if self._models.status.readiness is Readiness.READY:
            self._number += 1
            self._measuring[name] = self._number
            self._answerer.measure(self._number, self._texts[name])

    @Slot(Counted)
    def _on_counted(self, counted: Counted) -> None:
        # Of what was asked since, the engine answers the latest, which may be a while.
        if counted.number < max(self._since, self._told.number if self._told else 0):
            return
        self._told = counted
        self.changed.emit()

    @Slot(Counted)
    def _on_measured(self, counted: Counted) -> None:
        for name, number in self._measuring.items():
            if number == counted.number:
                del self._measuring[name]
                if counted.tokens is not None:
                    self._sizes[name] = counted.tokens
                self.changed.emit()
                return
