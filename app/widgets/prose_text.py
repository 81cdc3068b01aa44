"""`ProseText`: paragraphs that are read, with their headings, lists, quotes and links."""

from collections.abc import Iterator
from dataclasses import replace
from enum import IntEnum
from itertools import takewhile
from typing import NamedTuple, override
from unicodedata import bidirectional

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QWidget

from app.markdown.blocks import LIST, QUOTE, Line, Paragraph, Prose, Run, Style
from app.theme import Theme, body_font
from app.widgets.formulas import Formulas
from app.widgets.ink import Ink, text_of
from app.widgets.linked_text import LinkedText
from app.widgets.read_text import spaced, units
from app.widgets.wrapping import wrap_mode

# What a level of a quote and of a list moves text to the side, at the usual size of letters.
ASIDE = {QUOTE: 18, LIST: 26}
BAR = 3
GAP_BEFORE_MARKER = 7
GAP, GAP_TIGHT, GAP_HEADING, GAP_BELOW_HEADING = 11, 3, 20, 7


class Kept(IntEnum):
    """What is kept with a paragraph, to be drawn beside it."""

    PLACE = QTextFormat.Property.UserProperty.value
    MARKER = QTextFormat.Property.UserProperty.value + 1
    RULE = QTextFormat.Property.UserProperty.value + 2


class _Place(NamedTuple):
    """A paragraph, how many of its runs are before here, and how many letters of the next one."""

    paragraph: int
    run: int = 0
    letters: int = 0


class ProseText(LinkedText):
    """Only what is new is laid out where the prose grows.

    Signals:
        resized: it is higher or lower now, as formulas are drawn that were not.
    """

    resized = Signal()

    def __init__(self, parent: QWidget, theme: Theme, formulas: Formulas) -> None:
        super().__init__(parent)
        self._formulas = formulas
        self._prose = Prose(())
        self._lengths: list[list[int]] = []  # of the runs of each paragraph, as Qt counts
        self._goes_on = True  # what comes next may begin with what is shown
        self.wear(theme)
        formulas.drawn.connect(self._on_drawn)

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme, self._ink = theme, Ink(theme, self._formulas)
        self.setFont(body_font(theme.scale))
        self._show_from(_Place(0), self._prose)

    def show_block(self, prose: Prose) -> None:
        """Show prose in place of what was there; what both begin with stays, selected or not."""
        if prose == self._prose:
            return
        self.setWordWrapMode(wrap_mode("\n".join(text_of(each.runs) for each in prose.paragraphs)))
        place = _differs(self._prose, prose) if self._goes_on else _Place(0)
        self._goes_on = True
        self._show_from(place, prose)

    def begin_anew(self) -> None:
        """Have what comes next be something else, of which nothing is shown yet."""
        self._goes_on = False

    @Slot()
    def _on_drawn(self) -> None:
        for number, paragraph in enumerate(self._prose.paragraphs):
            for place, run in enumerate(paragraph.runs):
                is_source = self._lengths[number][place] > 1 and run.style & Style.FORMULA
                if is_source and self._ink.can_draw(run, paragraph.heading):
                    self._show_from(_Place(number, place), self._prose)
                    self.resized.emit()
                    return

    def _show_from(self, place: _Place, prose: Prose) -> None:
        """Show prose from a place on, up to which it is shown already."""
        with self.keeping_selection():
            self._keep_until(place)
            self._add(prose, place)
            self._prose = prose

    def _keep_until(self, place: _Place) -> None:
        """Take away what is shown from a place on."""
        if place.paragraph >= len(self._lengths):
            return
        if place == _Place(0):
            # What is taken away leaves its forms and pictures in the document; this does not.
            self.clear()
            self._lengths.clear()
            return
        cursor = QTextCursor(self.document())
        begun = place.run or place.letters
        if begun or not place.paragraph:
            block = self.document().findBlockByNumber(place.paragraph)
            run = self._prose.paragraphs[place.paragraph].runs[place.run : place.run + 1]
            kept = self._lengths[place.paragraph][: place.run]
            kept += [units(each.text[: place.letters]) for each in run if place.letters]
            cursor.setPosition(block.position() + sum(kept))
            self._lengths[place.paragraph :] = [kept] if begun else []
        else:  # with what ends the paragraph before it
            block = self.document().findBlockByNumber(place.paragraph - 1)
            cursor.setPosition(block.position() + block.length() - 1)
            del self._lengths[place.paragraph :]
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        form = block.blockFormat()
        cursor.removeSelectedText()
        if (
            cursor.blockFormat() != form
        ):  # that of the paragraph that went, where there is no letter
            cursor.setBlockFormat(form)

    def _add(self, prose: Prose, place: _Place) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        paragraphs = prose.paragraphs
        for number in range(place.paragraph, len(paragraphs)):
            if number == len(self._lengths):
                self._begin(cursor, paragraphs, number)
                self._lengths.append([])
            self._say(cursor, paragraphs[number], self._lengths[number])
        cursor.endEditBlock()

    def _say(self, cursor: QTextCursor, paragraph: Paragraph, lengths: list[int]) -> None:
        """Write what is missing of a paragraph, of whose runs so much is there."""
        runs = paragraph.runs[len(lengths) :]
        if lengths and (last := paragraph.runs[len(lengths) - 1]) and _is_text(last):
            rest = replace(last, text=last.text[_letters(last.text, lengths[-1]) :])
            lengths[-1] += sum(self._ink.say(cursor, (rest,), heading=paragraph.heading))
        lengths += self._ink.say(cursor, runs, heading=paragraph.heading)

    def _begin(self, cursor: QTextCursor, paragraphs: tuple[Paragraph, ...], number: int) -> None:
        paragraph = paragraphs[number]
        form = self._block_form(paragraph, paragraphs[number - 1] if number else None)
        letters = self._ink.form(heading=paragraph.heading)
        if number:
            cursor.insertBlock(form, letters)
        else:
            cursor.setBlockFormat(form)
            # Its marker is drawn in this, which is still that of what stood here before.
            cursor.setBlockCharFormat(letters)

    def _block_form(self, paragraph: Paragraph, before: Paragraph | None) -> QTextBlockFormat:
        form = spaced()
        margin = self._scaled(aside(paragraph.place))
        if _is_rtl(text_of(paragraph.runs)):
            form.setRightMargin(margin)
            form.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        else:
            form.setLeftMargin(margin)
        form.setTopMargin(self._scaled(_gap(paragraph, before)))
        form.setProperty(Kept.PLACE, paragraph.place)
        form.setProperty(Kept.MARKER, paragraph.marker)
        form.setProperty(Kept.RULE, paragraph.rule)
        return form

    def _scaled(self, pixels: float) -> float:
        return pixels * self._theme.scale

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        for block in _blocks_within(self, e.rect().top(), e.rect().bottom()):
            self._draw_beside(painter, block)
        painter.end()
        super().paintEvent(e)

    def _draw_beside(self, painter: QPainter, block: QTextBlock) -> None:
        """Draw a paragraph's bars, its marker or its rule."""
        form = block.blockFormat()
        where = self.document().documentLayout().blockBoundingRect(block)
        mirrored = form.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for level, from_side in enumerate(bars(_place(block))):
            margin = self._scaled(from_side)
            left = self.viewport().width() - margin - BAR if mirrored else margin
            top = self._top_of_bar(block, level)
            bar = QRectF(left, top, BAR, where.bottom() - top)
            painter.fillRect(bar, QColor(self._theme.border))
        if form.property(Kept.RULE):
            line = QRectF(where.left(), where.center().y(), self.viewport().width(), 1)
            painter.fillRect(line, QColor(self._theme.border))
        if marker := str(form.property(Kept.MARKER) or ""):
            self._draw_marker(painter, block, marker)

    def _top_of_bar(self, block: QTextBlock, level: int) -> float:
        """Tell where a quote's bar begins: where one of the paragraph before ends."""
        layout, before = self.document().documentLayout(), block.previous()
        if before.isValid() and len(bars(_place(before))) > level:
            return layout.blockBoundingRect(before).bottom()
        return layout.blockBoundingRect(block).top()

    def _draw_marker(self, painter: QPainter, block: QTextBlock, marker: str) -> None:
        form, layout = block.blockFormat(), block.layout()
        line = layout.lineAt(0)
        font = block.charFormat().font() if block.length() > 1 else self.font()
        width = QFontMetricsF(font).horizontalAdvance(marker)
        gap = self._scaled(GAP_BEFORE_MARKER)
        x = form.leftMargin() - gap - width
        if form.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            x = self.viewport().width() - form.rightMargin() + gap
        painter.setFont(font)
        painter.setPen(QColor(self._theme.muted))
        baseline = layout.position().y() + line.y() + line.ascent()
        painter.drawText(round(x), round(baseline), marker)


def aside(place: str) -> int:
    """Return how far from the side something stands there."""
    return sum(ASIDE[each] for each in place)


def bars(place: str) -> list[int]:
    """Return how far from the side the bars of the quotes stand in which something is."""
    return [aside(place[:number]) for number, each in enumerate(place) if each == QUOTE]


def _place(block: QTextBlock) -> str:
    return str(block.blockFormat().property(Kept.PLACE) or "")


def _differs(old: Prose, new: Prose) -> _Place:
    """Tell from where on two texts differ, where the first may be longer by letters alone."""
    pairs = zip(old.paragraphs, new.paragraphs, strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    if same in {len(old.paragraphs), len(new.paragraphs)}:
        return _Place(same)
    was, now = old.paragraphs[same], new.paragraphs[same]
    if replace(was, runs=()) != replace(now, runs=()) or _is_rtl(text_of(was.runs)) != _is_rtl(
        text_of(now.runs)
    ):
        return _Place(same)
    runs = zip(was.runs, now.runs, strict=False)
    begun = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], runs))
    return _Place(same, begun, _same_letters(was.runs[begun:], now.runs[begun:]))


def _same_letters(was: Line, now: Line) -> int:
    """Tell with how many letters both begin, where these are set alike."""
    alike = was and now and replace(was[0], text="") == replace(now[0], text="")
    if not alike or not _is_text(was[0]):
        return 0
    before, after = was[0].text, now[0].text
    if after.startswith(before):  # as it mostly does, which is found out quickly
        return len(before)
    pairs = zip(before, after, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _is_text(run: Run) -> bool:
    """Tell whether a run is shown by its letters, not as the picture of a formula."""
    return not run.style & Style.FORMULA


def _letters(text: str, length: int) -> int:
    """Return how many letters are so many as Qt counts."""
    if text.isascii():
        return length
    return len(text.encode("utf-16-le")[: 2 * length].decode("utf-16-le"))


def _gap(paragraph: Paragraph, before: Paragraph | None) -> int:
    """Return how far below the one before it a paragraph stands."""
    if before is None:
        return 0
    if paragraph.heading:
        return GAP_HEADING
    if before.heading:
        return GAP_BELOW_HEADING
    both_in_list = LIST in paragraph.place and LIST in before.place
    return GAP_TIGHT if paragraph.tight and both_in_list else GAP


def _blocks_within(text: ProseText, top: int, bottom: int) -> Iterator[QTextBlock]:
    """Give the paragraphs that stand there."""
    layout = text.document().documentLayout()
    block = text.document().begin()
    while block.isValid():
        where = layout.blockBoundingRect(block)
        if where.top() - block.blockFormat().topMargin() > bottom:
            return
        if where.bottom() >= top:
            yield block
        block = block.next()


def _is_rtl(text: str) -> bool:
    """Tell whether a text is written from right to left, which its first letter decides."""
    sides = map(bidirectional, text)
    return next((side for side in sides if side in {"L", "R", "AL"}), "L") != "L"
