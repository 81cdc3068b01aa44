"""`Why`: the one answer that shows how sure its model was of each token, and what it shows."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.confidence import Scored, Scores
from app.domain.conversation import Conversation, Message, Role
from app.domain.model_card import Readiness
from app.domain.tokens import Explained, Tokens
from app.paths import is_there
from app.state.chat import Chat
from app.state.confidence import Confidence
from app.state.models import Models
from app.words import phrase, tr

UNKNOWN = phrase(
    "It is not known how sure a model was of these words. It is known of answers that Paddock’s "
    "models give from now on: Try Again makes one."
)
EDITED = phrase(
    "You edited this answer, so these words are not a model’s alone. Try Again makes an answer "
    "of which it is known how sure the model was."
)
UNKNOWN_BEGINNING = phrase("It is not known how sure the model was of the beginning.")
LOADING = phrase("The model is being opened. Wait a moment.")
NO_MODEL = phrase("No model is open. Open one to go on with another token.")


class Why(QObject):
    """Told of one answer at a time, until it is left or is no longer to be seen.

    Signals:
        changed: the answer with this id shows it, shows it no longer, or more is known of it.
    """

    changed = Signal(str)

    def __init__(self, confidence: Confidence, chat: Chat, models: Models) -> None:
        super().__init__()
        self._confidence, self._chat, self._models = confidence, chat, models
        self._message_id = ""
        self._scores: Scores | None = None
        self._tokens = Tokens()
        confidence.changed.connect(self._on_scored)
        chat.opened.connect(self.leave)
        chat.changed.connect(self._on_changed)

    @property
    def message_id(self) -> str:
        """Return which answer shows it; empty for none."""
        return self._message_id

    @property
    def message(self) -> Message | None:
        """Return the answer that shows it."""
        place = self._chat.conversation.place(self._message_id)
        return None if place is None else self._chat.conversation.messages[place]

    @property
    def last(self) -> Message | None:
        """Return the last answer that there is."""
        said = reversed(self._chat.conversation.messages)
        return next((each for each in said if each.role is Role.ASSISTANT and each.text), None)

    def toggle(self, message: Message) -> None:
        """Have an answer show it, or show it no longer."""
        self._become("" if message.id == self._message_id else message.id)

    @Slot()
    def leave(self) -> None:
        """Have no answer show it any more."""
        self._become("")

    def explained(self, message: Message, start: int, end: int) -> Explained | None:
        """Return what an answer shows between two letters, None where it shows its words alone."""
        if message.id != self._message_id:
            return None
        if message.growing:
            self._look()
        text = message.text[start:end]
        if self._scores is None and not message.growing:
            return Explained(text, None, tr(EDITED) if message.edited else tr(UNKNOWN))
        if self._scores is None:
            return Explained(text, ())
        self._tokens.follow(self._scores, len(message.text))
        why = tr(UNKNOWN_BEGINNING) if self._scores.start else ""
        return Explained(text, self._tokens.within(start, end), why)

    @property
    def tokens(self) -> Tokens:
        """Return the tokens of the answer that shows them."""
        return self._tokens

    def scored(self, place: int) -> Scored | None:
        """Return what is known of a token of that answer."""
        tokens = self._scores.tokens if self._scores else ()
        return tokens[place] if 0 <= place < len(tokens) else None

    def refusal(self, place: int, alternative: int) -> str | None:
        """Say why the answer cannot go on with an alternative; None where it can."""
        refusal = self._model_refusal()
        if refusal is not None or self.message is None:
            return refusal
        return self._confidence.refusal(self.message, self._scores, place, alternative=alternative)

    def take(self, place: int, alternative: int) -> bool:
        """Have another version of the answer, with an alternative in a token's place."""
        if self.refusal(place, alternative) is not None:
            return False
        if not self._confidence.take(self._message_id, place, alternative):
            return False
        growing = self._chat.growing
        self._become("" if growing is None else growing.reply.id)
        return True

    def try_again(self) -> None:
        """Have another answer in the place of the one of which it is not known."""
        if self.message is not None and self._chat.retry(self.message.id):
            growing = self._chat.growing
            self._become("" if growing is None else growing.reply.id)

    def _model_refusal(self) -> str | None:
        """Say why the model cannot go on with a token, as it is not there or was not the one."""
        status = self._models.status
        own = self._chat.conversation.model
        to_answer = Path(own) if own and is_there(Path(own)) else self._models.picked_path
        if status.readiness in {Readiness.NONE, Readiness.FAILED}:
            return tr(NO_MODEL)
        name = status.name if to_answer == self._models.path else to_answer.stem
        if to_answer == self._models.path and status.readiness is Readiness.LOADING:
            return tr(LOADING)
        receipt = None if self.message is None else self.message.receipt
        if receipt is None or receipt.model == name:
            return None
        return tr(
            "{model} gave this answer, and now {other} would go on. Other models have other "
            "tokens: open {model} first.",
            model=receipt.model,
            other=name,
        )

    def _become(self, message_id: str) -> None:
        before, self._message_id = self._message_id, message_id
        if before == message_id:
            return
        self._tokens = Tokens()
        self._look()
        for each in filter(None, (before, message_id)):
            self.changed.emit(each)

    def _look(self) -> None:
        self._scores = self._confidence.scores(self._message_id) if self._message_id else None

    @Slot(str)
    def _on_scored(self, message_id: str) -> None:
        growing = self._chat.growing
        # While it grows, it is shown anew with its words.
        if message_id == self._message_id and (growing is None or growing.reply.id != message_id):
            self._look()
            self.changed.emit(message_id)

    @Slot()
    def _on_changed(self) -> None:
        """Stay with the version that is shown now, where another one of the answer is."""
        if not self._message_id:
            return
        now = self._chat.conversation
        if now.place(self._message_id) is None:
            self._become(_version(now, self._message_id))
        else:
            self.changed.emit(self._message_id)


def _version(conversation: Conversation, message_id: str) -> str:
    versions = conversation.versions.items()
    return next((each for each, others in versions if message_id in others), "")
