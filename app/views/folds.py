"""`Folds`: which folds of messages are open while the window lives, and what each is called."""

from app.domain.conversation import Message
from app.domain.reply import Finish
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
    seconds = round(next(iter(thought_s[fold.number : fold.number + 1]), 0.0))
    if message.growing and not fold.ended:
        return _thinking(seconds)
    if not fold.ended and message.finish not in {None, Finish.END}:
        return tr("Stopped while thinking")
    return _thought(seconds)


def _thinking(seconds: int) -> str:
    if not seconds:
        return tr("Thinking…")
    if seconds < 60:
        return tr("Thinking… {seconds} s", seconds=seconds)
    minutes, rest = divmod(seconds, 60)
    return tr("Thinking… {minutes} min {seconds} s", minutes=minutes, seconds=rest)


def _thought(seconds: int) -> str:
    """Say for how long, where that was measured and is worth telling."""
    if not seconds:
        return tr("Thought")
    if seconds < 60:
        return tr("Thought for {seconds} s", seconds=seconds)
    minutes, rest = divmod(seconds, 60)
    return tr("Thought for {minutes} min {seconds} s", minutes=minutes, seconds=rest)
