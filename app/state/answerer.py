"""`Answerer`: what the app needs from whoever answers. The engine in the app, a fake in tests."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.confidence import ReplyScored
from app.domain.conversation import Message
from app.domain.counted import Counted
from app.domain.dials import Dials, Overflow
from app.domain.model_card import ModelStatus
from app.domain.reply import ReplyEnded, ReplyGrew, ReplyReading


class Answerer(QObject):
    """A port: derive from it and answer. All signals are heard on the main thread.

    Signals:
        model_changed: the model that answers is loading, ready or has failed.
        reading: the model read more of a prompt.
        grew: a reply has more text.
        scored: it is known how likely the tokens were that a reply grew by last.
        ended: a reply is over; said exactly once for each question that was asked.
        counted: so many tokens the next prompt has.
        measured: so many tokens a text has by itself.
        unkept: what models read cannot be kept on disk, for this reason.
    """

    model_changed = Signal(ModelStatus)
    reading = Signal(ReplyReading)
    grew = Signal(ReplyGrew)
    scored = Signal(ReplyScored)
    ended = Signal(ReplyEnded)
    counted = Signal(Counted)
    measured = Signal(Counted)
    unkept = Signal(str)

    def open_model(self, path: Path, adapter: Path | None = None) -> None:
        """Make the model at path the one that answers; `model_changed` tells how it goes.

        It is changed by the adapter in a folder, if there is one.
        """
        raise NotImplementedError

    def ask(
        self,
        question: int,
        messages: Sequence[Message],
        dials: Dials,
        *,
        conversation: str | None,
        overflow: Overflow = Overflow.DROP,
    ) -> None:
        """Answer the last of messages. Asked before the model is ready, it waits for it.

        What the model has read may be kept for the conversation of this id; for None, nothing of
        it comes on disk. overflow tells what is done where it can hold no more of it.
        """
        raise NotImplementedError

    def count(
        self,
        number: int,
        text: str,
        messages: Sequence[Message],
        *,
        dials: Dials,
        overflow: Overflow = Overflow.DROP,
    ) -> None:
        """Count the next prompt: of messages, and of text after them; `counted` tells.

        Only a model that is open counts, also while it answers. Of several that were asked for, all
        but the last may go without an answer.
        """
        raise NotImplementedError

    def measure(self, number: int, text: str) -> None:
        """Count a text by itself; `measured` tells, for each that is asked for."""
        raise NotImplementedError

    def forget(self, conversation: str | None) -> None:
        """Keep nothing that was read for the conversation of this id, or for any."""
        raise NotImplementedError

    @property
    def usual_room(self) -> tuple[int, int]:
        """Give how many bytes of what was read are kept in memory and on disk, if nobody says."""
        raise NotImplementedError

    @property
    def kept_bytes(self) -> int:
        """Count what is kept on disk now."""
        raise NotImplementedError

    def limit(self, memory_bytes: int | None, disk_bytes: int | None) -> None:
        """Keep so much in memory and on disk; None is as much as usual."""
        raise NotImplementedError

    def rest_after(self, seconds: float) -> None:
        """Give the model's memory back where nothing is asked for so long; 0 is never."""
        raise NotImplementedError

    def wake(self) -> None:
        """Open a model that rests: somebody is about to ask."""
        raise NotImplementedError

    def stop(self, question: int) -> None:
        """End this reply after the token in flight; `ended` says STOPPED."""
        raise NotImplementedError

    def close(self) -> None:
        """End for good; nothing is heard afterwards."""
        raise NotImplementedError
