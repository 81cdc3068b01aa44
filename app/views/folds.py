"""`Folds`: which folds of messages are open while the window lives, and what each is called."""

from app.domain.conversation import Message
from app.domain.reply import Finish
from app.domain.thoughts import seconds_of, thinking, thought
from app.markdown.folded import Fold
from app.views.attachments import about
from app.words import tr


class Folds:
    """All are closed, but those that the user has opened."""

    def __init__(self) -> None:
        self._open: set[tuple[str, int]] = set()

    def is_open(self, message_id: str, fold: int) -> bool:
        """Tell whether a fold of a message is open."""
        return (message_id, fold) in self._open

    def turn(self, message_id: str, fold: int) -> None:
        """Open a fold, or close it."""
        self._open ^= {(message_id, fold)}


def words_of(fold: Fold, message: Message, thought_s: tuple[float, ...]) -> str:
    """Say what is folded away: what is attached, or how long a reply has thought."""
    if fold.attachment is not None:
        return about(fold.attachment)
    seconds = seconds_of(thought_s, fold.number)
    if message.growing and not fold.ended:
        return thinking(seconds)
    if not fold.ended and message.finish not in {None, Finish.END}:
        return tr("Stopped while thinking")
    return thought(seconds)
