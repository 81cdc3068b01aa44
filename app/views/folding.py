"""`Folding`: opens and closes folds in the transcript; what the reader looks at stays in place."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QAbstractScrollArea

from app.domain.conversation import Message
from app.state.chat import Chat
from app.views.column import Column
from app.views.folds import words_of
from app.views.places import Anchor
from app.views.pool import Pool
from app.views.row import FoldLine


class Folding(QObject):
    """Knows what the line of each fold says.

    Signals:
        turned: a fold was opened or closed.
    """

    turned = Signal()

    def __init__(
        self, view: QAbstractScrollArea, column: Column, pool: Pool, *, chat: Chat
    ) -> None:
        super().__init__(view)
        self._column = column
        self._pool = pool
        self._chat = chat

    @Slot(str, int)
    def turn(self, message_id: str, fold: int) -> None:
        """Open a fold or close it; its line stays where it is."""
        column, rows = self._column, self._column.rows
        message = self._chat.conversation.place(message_id)
        if message is None or fold >= len(rows.heads(message)):
            return
        head = rows.heads(message)[fold]
        above = column.value - rows.heights.top(head)
        # Who follows an answer that grows goes on with that.
        column.following = column.following and self._chat.answers_here
        self._turn(message, fold)
        column.place(Anchor(message, head - rows.first(message), above))

    def open_at(self, message: int, place: int) -> None:
        """Open the fold in which a letter of a message is."""
        fold = self._column.rows.fold_at(message, place)
        message_id = self._column.rows.messages[message].id
        if fold is not None and not self._column.folds.is_open(message_id, fold.number):
            self._turn(message, fold.number)

    def line(self, row: int) -> FoldLine | None:
        """Return what is to be said of the fold whose line a row is."""
        said, fold = self._said(row), self._column.rows.fold(row)
        if fold is None:
            return None
        words = words_of(fold, said, self._chat.thought_s(said))
        return FoldLine(fold.number, words, self._column.folds.is_open(said.id, fold.number))

    def grows(self, row: int) -> bool:
        """Tell whether a row is the line of a thought that goes on."""
        fold = self._column.rows.fold(row)
        return fold is not None and self._said(row).growing and not fold.ended

    def _said(self, row: int) -> Message:
        return self._column.rows.messages[self._column.rows.message(row)]

    def _turn(self, message: int, fold: int) -> None:
        rows = self._column.rows
        self._pool.release_from(rows.heads(message)[fold] + 1)
        self._column.folds.turn(rows.messages[message].id, fold)
        rows.turn(message)
        self.turned.emit()
