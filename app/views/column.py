"""`Column`: puts rows below each other in a view; those near it are bubbles, the rest guesses.

While guesses become known, what stands at the top of the view stays where it is.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractScrollArea

from app.domain.conversation import Message
from app.theme import LIGHT, MARGIN, MEASURE
from app.views.bubble import Bubble
from app.views.folds import Folds
from app.views.guesses import Guesses
from app.views.places import Anchor
from app.views.pool import Pool
from app.views.rows import IsWhole, Rows

# Measured beyond the edge of the view, so that a step of the wheel never meets a guess.
AHEAD = 240
TOP_GAP = 28

type Fill = Callable[[int, Bubble], None]


class Column(QObject):
    """The rows of the open conversation; fill has a bubble show one.

    While it follows, its end is what the view shows.

    Signals:
        placed: all that is near the view is where it belongs.
    """

    placed = Signal()

    def __init__(
        self, view: QAbstractScrollArea, pool: Pool, fill: Fill, *, is_whole: IsWhole
    ) -> None:
        super().__init__(view)
        self.following = True
        self._view = view
        self._bar = view.verticalScrollBar()
        self._pool = pool
        self._fill = fill
        self._is_whole = is_whole
        self._scale = LIGHT.scale
        self._guesses: Guesses | None = None
        self._guessed_at = 0
        self._placing = False
        self.folds = Folds()
        self.rows = self._rows_of(())

    def start_over(self, messages: Sequence[Message]) -> None:
        """Have other messages, and follow their end."""
        for row in list(self._pool.shown):
            self._pool.release(row)
        self.rows = self._rows_of(messages)
        self.following = True

    def _rows_of(self, messages: Sequence[Message]) -> Rows:
        return Rows(messages, self._guess, self._is_whole, is_open=self.folds.is_open)

    def follow(self) -> None:
        """Go to the end, and stay there while it grows."""
        self.following = True
        self.place()

    def scroll(self, *, up: bool) -> None:
        """Show what is at the scroll bar's place now."""
        if self._placing:
            return
        # Any step up lets go at once; back at the bottom it takes hold again.
        self.following = not up and self.value >= self._bar.maximum()
        self.place()

    def resize(self) -> None:
        """Take the width of the view."""
        anchor = self.anchor
        if self.width != self._guessed_at:
            self._guessed_at = self.width
            self._guess_again()
        self.place(anchor)

    def enlarge(self, scale: float, anchor: Anchor) -> None:
        """Have letters of another size; what the anchor says stays at the top."""
        self._scale = scale
        self._guess_again()
        self.place(anchor)

    def place(self, anchor: Anchor | None = None) -> None:
        """Put bubbles where they are seen. While guesses become known, the anchor stays put."""
        if not len(self.rows):
            return
        self._placing = True
        anchor = anchor or self.anchor
        while True:
            self._scroll_to(anchor)
            if (unfolded := self._unfold_near(anchor)) is not None:
                anchor = unfolded
            elif not self._measure_near():
                break
        for row, bubble in self._pool.shown.items():
            bubble.move(self._left, TOP_GAP + self.rows.heights.top(row) - self.value)
            bubble.setVisible(True)
        self._placing = False
        self.placed.emit()

    def measure(self, row: int) -> None:
        """Have a bubble show a row as it is now, as high as it gets."""
        bubble = self._pool.take(row)
        self._fill(row, bubble)
        height = bubble.arrange(self.width)
        bubble.resize(self.width, height)
        self.rows.heights.measure(row, height)

    def have_seen(self, row: int) -> None:
        """Scroll so that a row begins in the upper half of the view, unless it does."""
        top = self.rows.heights.top(row)
        if top < self.value or top > self.value + self._view.viewport().height() // 2:
            self._bar.setValue(top)

    @property
    def anchor(self) -> Anchor:
        """Return what stands at the top of the view."""
        if not len(self.rows):
            return Anchor(0, 0, self.value)
        row = self.rows.heights.at(max(0, self.value - TOP_GAP))
        message = self.rows.message(row)
        above = self.value - self.rows.heights.top(row)
        return Anchor(message, row - self.rows.first(message), above)

    @property
    def is_away(self) -> bool:
        """Tell whether there is something below the view, which does not follow it."""
        return not self.following and self.value < self._lowest

    @property
    def value(self) -> int:
        """Return how much is above the view."""
        return self._bar.value()

    @property
    def width(self) -> int:
        """Return how wide each row is."""
        # Of the whole width, so that nothing shifts when the scroll bar comes.
        return max(120, min(MEASURE, self._view.width() - 2 * MARGIN))

    @property
    def _left(self) -> int:
        return (self._view.width() - self.width) // 2

    @property
    def _lowest(self) -> int:
        return max(0, TOP_GAP + self.rows.heights.total - self._view.viewport().height())

    def _guess(self, text: str) -> int:
        if self._guesses is None:
            self._guesses = Guesses(self.width, self._scale)
        return self._guesses.height(text)

    def _guess_again(self) -> None:
        self._guesses = None
        self.rows.guess_again()

    def _scroll_to(self, anchor: Anchor) -> None:
        row = min(self.rows.first(anchor.message) + anchor.part, self.rows.last(anchor.message))
        self._bar.setPageStep(self._view.viewport().height())
        self._bar.setRange(0, self._lowest)
        top = self.rows.heights.top(row) + anchor.above
        self._bar.setValue(self._lowest if self.following else top)

    def _near(self) -> range:
        """Return the rows that are seen, or would be after a step."""
        heights, view = self.rows.heights, self._view.viewport().height()
        first = heights.at(self.value - TOP_GAP - AHEAD)
        last = heights.at(self.value - TOP_GAP + view + AHEAD)
        return range(first, last + 1)

    def _unfold_near(self, anchor: Anchor) -> Anchor | None:
        """Have a long message near the view be as many rows as it has parts.

        Return the anchor then, None where there is no such message.
        """
        for row in self._near():
            if self.rows.unfold(row):
                self._pool.release_from(row)
                same = self.rows.message(row) == anchor.message
                return self._within(anchor) if same else anchor
        return None

    def _within(self, anchor: Anchor) -> Anchor:
        """Return the anchor in the part of its message in which it now is."""
        heights, first = self.rows.heights, self.rows.first(anchor.message)
        place = heights.top(first) + anchor.above
        row = max(first, min(heights.at(place), self.rows.last(anchor.message)))
        return Anchor(anchor.message, row - first, place - heights.top(row))

    def _measure_near(self) -> bool:
        """Make bubbles for what is near the view; tell whether a height turned out otherwise."""
        near = self._near()
        for row in [row for row in self._pool.shown if row not in near]:
            self._pool.release(row)
        heights = self.rows.heights
        total, top = heights.total, heights.top(near.start)
        for row in near:
            if row not in self._pool.shown or not heights.measured(row):
                self.measure(row)
        return heights.total != total or heights.top(near.start) != top
