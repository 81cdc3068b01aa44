"""`TokenText`: a text whose tokens are coloured by their doubt, and can be pointed at."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, groupby, takewhile
from typing import NamedTuple, cast, override

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import QWidget

from app.domain.tokens import STEPS, Token
from app.theme import Theme, body_font, doubts_of
from app.widgets.message_text import MessageText

# Pointing at a token means it once the mouse rests.
REST_MS = 220
# What ends a line is to be found beside it, that wide.
BREAK_WIDTH = 16
BREAK = "⏎"
# Letters up to this one are one unit for Qt, those behind it are two.
LAST_OF_ONE = "\uffff"
# A return and Qt's own signs would end a paragraph, or be none at all.
_LETTERS = {0x0D: " ", 0xFDD0: "\ufffd", 0xFDD1: "\ufffd", 0x2028: "\ufffd", 0x2029: "\ufffd"}


class Run(NamedTuple):
    """Letters that are equally doubtful, as Qt counts them."""

    start: int
    end: int
    doubt: int


class TokenText(MessageText):
    """Its arrow keys go from token to token; what opens beside one is its owner's.

    Signals:
        pointed: the mouse rests at the token of this place, or at none where it is None.
        picked: the mouse was pressed at the token of this place.
        walked: the user wants to go so many tokens further, or to one in doubt where the second is.
        entered: the user wants to choose among what might be here.
        left: the user is done.
    """

    pointed = Signal(object)
    picked = Signal(int)
    walked = Signal(int, bool)
    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setObjectName("tokenText")
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self._text = ""
        self._tokens: tuple[Token, ...] = ()
        self._units: list[int] = [0]  # where each letter is, as Qt counts
        self._current: int | None = None
        self._under: int | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._on_rest)
        self.wear(theme)

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._forms = [_form(theme, step) for step in range(len(STEPS) + 1)]
        self.setFont(body_font(theme.scale))
        self._colour()

    def show_tokens(self, text: str, tokens: Sequence[Token]) -> None:
        """Show a text and its tokens in place of what was there; what only grows stays."""
        # The line that a part ends with is the next one's.
        shown = text.removesuffix("\n").translate(_LETTERS)
        before, self._tokens = self._tokens, tuple(tokens)
        if shown == self._text and before == self._tokens:
            return
        grows = bool(self._text) and shown.startswith(self._text)
        more = shown[len(self._text) :] if grows else shown
        self.catch_up(shown) if grows else self.show_text(shown)
        known = self._units if grows else [0]
        sizes = (1 + (each > LAST_OF_ONE) for each in more)
        self._units = known[:-1] + list(accumulate(sizes, initial=known[-1]))
        self._text = shown
        pairs = takewhile(lambda pair: pair[0] == pair[1], zip(before, self._tokens, strict=False))
        self._colour(sum(1 for _ in pairs) if grows else 0)

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Return the tokens that are shown, or some of each."""
        return self._tokens

    @property
    def current(self) -> int | None:
        """Return the place of the token that is marked, None for none of these."""
        return self._current

    def mark_token(self, place: int | None) -> None:
        """Mark the token of a place, and no other."""
        if place != self._current:
            self._current = place
            self.viewport().update()

    def rect_of(self, place: int) -> QRectF:
        """Return where a token is, on its first line; empty where it is not here."""
        token = self._token(place)
        return next(self._rects(token), QRectF()) if token else QRectF()

    def first_below(self, y: float) -> int | None:
        """Return the place of the first token that begins below a height, None where none does."""
        layout = self.document().documentLayout()
        at = layout.hitTest(QPointF(0, max(0.0, y)), Qt.HitTestAccuracy.FuzzyHit)
        letter = bisect_left(self._units, at)
        token = bisect_left(self._tokens, letter, key=lambda each: each.start)
        return self._tokens[token].place if token < len(self._tokens) else None

    def place_at(self, point: QPointF) -> int | None:
        """Return the place of the token that is drawn at a point."""
        layout = self.document().documentLayout()
        at = layout.hitTest(point, Qt.HitTestAccuracy.ExactHit)
        if at < 0:
            at = self._break_at(point)
        if at is None:
            return None
        letter = bisect_right(self._units, at) - 1
        found = (each.place for each in self._tokens if each.start <= letter < each.end)
        return next(found, None)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = None if self._current is None else self._token(self._current)
        for token in self._tokens:
            if token.doubt and "\n" in self._text[token.start : token.end]:
                self._paint_break(painter, token)
        if marked is not None:
            if "\n" in self._text[marked.start : marked.end]:
                self._paint_break(painter, marked)
            width = 2 if self.hasFocus() else 1
            painter.setPen(QPen(QColor(self._theme.accent), width))
            for rect in self._rects(marked):
                painter.drawRoundedRect(rect.adjusted(-0.5, 0.5, 0.5, -0.5), 3, 3)
        painter.end()

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        far = bool(e.modifiers() & Qt.KeyboardModifier.AltModifier)
        match e.key():
            case Qt.Key.Key_Right:
                self.walked.emit(1, far)
            case Qt.Key.Key_Left:
                self.walked.emit(-1, far)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Down:
                self.entered.emit()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                # Up goes to the message, whose keys are the transcript's.
                e.ignore()

    @override
    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        super().mouseMoveEvent(e)
        under = None if e.buttons() else self.place_at(e.position())
        if under != self._under:
            self._under = under
            self._rest.start()

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        place = self.place_at(e.position())
        if place is not None and not self.textCursor().hasSelection():
            self.picked.emit(place)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave and self._under is not None:
            self._under = None
            self._rest.start()
        return super().viewportEvent(event)

    @override
    def focusInEvent(self, e: QFocusEvent) -> None:
        super().focusInEvent(e)
        self.viewport().update()

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        self.viewport().update()

    @Slot()
    def _on_rest(self) -> None:
        self.pointed.emit(self._under)

    def _token(self, place: int) -> Token | None:
        at = place - self._tokens[0].place if self._tokens else -1
        return self._tokens[at] if 0 <= at < len(self._tokens) else None

    def _colour(self, same: int = 0) -> None:
        """Colour all but so many tokens without changing the text, so that nothing moves."""
        at = self._tokens[same - 1].start if same else 0
        block = self.document().findBlock(self._unit(at))
        begins = bisect_left(self._units, block.position())
        first = bisect_right(self._tokens, begins, key=lambda each: each.end)
        runs, at = list(_runs(self._tokens[first:], self._unit)), 0
        while block.isValid():
            start, end = block.position(), block.position() + block.length() - 1
            while at < len(runs) and runs[at].end <= start:
                at += 1
            ranges = [self._range(run, start, end) for run in _meeting(runs, at, end)]
            if ranges or block.layout().formats():
                block.layout().setFormats(ranges)
                self.document().markContentsDirty(start, block.length())
            block = block.next()
        self.viewport().update()

    def _unit(self, letter: int) -> int:
        return self._units[min(letter, len(self._units) - 1)]

    def _range(self, run: Run, start: int, end: int) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        begin, until = max(run.start, start), min(run.end, end)
        setattr(made, "start", begin - start)  # noqa: B010 - PySide's stubs leave it out
        setattr(made, "length", until - begin)  # noqa: B010
        setattr(made, "format", self._forms[run.doubt])  # noqa: B010
        return made

    def _rects(self, token: Token) -> Iterator[QRectF]:
        """Give where a token is drawn, line by line; what ends a line has some room beside it."""
        start, end = self._unit(token.start), self._unit(token.end)
        block = self.document().findBlock(start)
        while block.isValid() and (block.position() < end or block.position() == start):
            yield from self._rects_in(block, start, end)
            block = block.next()

    def _rects_in(self, block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
        layout, origin = block.layout(), self._origin(block)
        first, last = start - block.position(), end - block.position()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            begin = max(first, line.textStart())
            until = min(last, line.textStart() + line.textLength())
            if begin < until:
                left, right = _x(line, begin), _x(line, until)
                place = QPointF(min(left, right), line.y()) + origin
                height = line.ascent() + line.descent()
                yield QRectF(place, QSizeF(abs(right - left), height))
        if first <= block.length() - 1 < last:
            yield self._break_rect(block)

    def _break_rect(self, block: QTextBlock) -> QRectF:
        """Return the room beside the end of a paragraph, where its break is shown."""
        layout = block.layout()
        line = layout.lineAt(layout.lineCount() - 1)
        right = _x(line, line.textStart() + line.textLength())
        place = QPointF(right, line.y()) + self._origin(block)
        return QRectF(
            place, QSizeF(BREAK_WIDTH * self._theme.scale, line.ascent() + line.descent())
        )

    def _origin(self, block: QTextBlock) -> QPointF:
        return self.document().documentLayout().blockBoundingRect(block).topLeft()

    def _break_at(self, point: QPointF) -> int | None:
        """Return where the break is that is shown at a point."""
        at = self.document().documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
        block = self.document().findBlock(at)
        if not block.isValid() or not block.next().isValid():
            return None
        is_there = self._break_rect(block).contains(point)
        return block.position() + block.length() - 1 if is_there else None

    def _paint_break(self, painter: QPainter, token: Token) -> None:
        colour = doubts_of(self._theme)[token.doubt - 1] if token.doubt else None
        start, end = self._unit(token.start), self._unit(token.end)
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            if start <= block.position() + block.length() - 1 < end:
                rect = self._break_rect(block)
                if colour is not None:
                    painter.fillRect(rect, QColor(colour))
                painter.setPen(QColor(self._theme.text))
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, BREAK)
            block = block.next()


def _runs(tokens: Sequence[Token], unit: Callable[[int], int]) -> Iterator[Run]:
    """Give what is equally doubtful and adjoins, as one; of halves the more doubtful counts."""
    spans = [
        Run(unit(start), unit(end), max(each.doubt for each in together))
        for (start, end), together in groupby(tokens, key=lambda each: (each.start, each.end))
    ]
    for _, alike in groupby(spans, key=lambda each: each.doubt):
        first, *rest = alike
        yield Run(first.start, rest[-1].end if rest else first.end, first.doubt)


def _meeting(runs: Sequence[Run], at: int, end: int) -> Iterator[Run]:
    """Give the doubtful runs from one on that begin before a place."""
    for number in range(at, len(runs)):
        run = runs[number]
        if run.start >= end:
            return
        if run.doubt and run.end > run.start:
            yield run


def _x(line: QTextLine, letter: int) -> float:
    # The stubs know only a number, where there is a pair.
    return cast("tuple[float, int]", line.cursorToX(letter))[0]


def _form(theme: Theme, doubt: int) -> QTextCharFormat:
    form = QTextCharFormat()
    if doubt:
        form.setBackground(QColor(doubts_of(theme)[doubt - 1]))
    if doubt == len(STEPS):
        # Colour is not the only sign of what was doubtful most.
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        form.setUnderlineColor(QColor(theme.text))
    return form
