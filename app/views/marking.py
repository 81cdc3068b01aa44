"""`Marking`: goes to what is found in the conversation, and marks it wherever it is shown."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QAbstractScrollArea

from app.views.bubble import Bubble
from app.views.column import TOP_GAP, Column
from app.views.finds import Find, Finds
from app.views.folding import Folding
from app.views.places import Anchor
from app.views.pool import Pool


class Marking(QObject):
    """Words in one message, or a phrase wherever it is.

    Signals:
        found: the view is at this of so many places in which a phrase is, counted from 1.
    """

    found = Signal(int, int)

    def __init__(
        self, view: QAbstractScrollArea, column: Column, pool: Pool, *, folding: Folding
    ) -> None:
        super().__init__(view)
        self._folding = folding
        self._view = view
        self._column = column
        self._pool = pool
        self._finds = Finds()

    def show_found(self, message_id: str, words: str) -> None:
        """Go to a message and mark words in it, wherever they are."""
        place = self._finds.seek(self._column.rows.messages, message_id, words)
        if place is not None:
            self._show_place(place)

    @Slot(str)
    def look_for(self, phrase: str) -> None:
        """Mark a phrase wherever it is, and go to the first place from the view on."""
        after = self._column.anchor.message
        self._go_to(self._finds.look_for(self._column.rows.messages, phrase, after=after))

    @Slot(int)
    def go_on_finding(self, step: int) -> None:
        """Go so many places further, and from the last to the first."""
        self._go_to(self._finds.go_on(step))

    @Slot()
    def forget_found(self) -> None:
        """Mark nothing any more."""
        self._finds.forget()
        for bubble in self._pool.shown.values():
            bubble.mark(None)

    def start_over(self) -> None:
        """Have other messages, in which nothing is sought."""
        self._finds.forget()

    def mark(self, bubble: Bubble, row: int) -> None:
        """Mark in a row what is sought there."""
        rows = self._column.rows
        number = rows.message(row)
        part = rows.parts(number)[row - rows.first(number)]
        bubble.mark(*self._finds.within(rows.messages[number], number, part))

    def _go_to(self, place: Find | None) -> None:
        if place is not None and place.message < len(self._column.rows.messages):
            self._show_place(place)
        else:
            self._mark_all()
        self.found.emit(*self._finds.place)

    def _show_place(self, place: Find) -> None:
        """Go to a letter of a message, where something is marked."""
        column, rows = self._column, self._column.rows
        column.following = False
        rows.unfold(rows.first(place.message))
        self._folding.open_at(place.message, place.start)
        parts = rows.parts(place.message)
        part = next(number for number, each in enumerate(parts) if place.start <= each.end)
        column.place(Anchor(place.message, part, -TOP_GAP))
        # Where the words are is known once the message is shown.
        self._mark_all()
        bubble = self._pool.shown[rows.first(place.message) + part]
        top = max(-TOP_GAP, bubble.top_of_mark - self._view.viewport().height() // 3)
        column.place(Anchor(place.message, part, top))

    def _mark_all(self) -> None:
        for row, bubble in self._pool.shown.items():
            self.mark(bubble, row)
