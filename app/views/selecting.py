"""`Selecting`: what is selected in the transcript, from one text to another, wherever they are."""

from collections.abc import Callable, Iterator, Sequence
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QObject, QPoint, QTimer, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractScrollArea

from app.domain.conversation import Role
from app.markdown.folded import source_of
from app.markdown.rich import copied
from app.views.bubble import Bubble
from app.views.rows import Rows
from app.widgets.read_text import ReadText

# Of more than so many letters, only the Markdown is copied: the other forms would take seconds.
MOST_RENDERED = 200_000
SCROLL_MS, SCROLL_STEP = 30, 24


class Spot(NamedTuple):
    """A place in what is said: in which text of a row, and before which letter as Qt counts."""

    message: int
    part: int
    text: int
    letter: int


class Selecting(QObject):
    """Begins where the mouse is pressed, and follows it from text to text while it is held."""

    def __init__(
        self,
        view: QAbstractScrollArea,
        rows: Callable[[], Rows],
        shown: Callable[[], dict[int, Bubble]],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._rows = rows
        self._shown = shown
        self._from: Spot | None = None
        self._to: Spot | None = None
        self._pieces: dict[tuple[int, int], str] = {}  # what is selected of the first and last row
        self._mouse = QPoint()
        self._scroll = QTimer(self, interval=SCROLL_MS)
        self._scroll.timeout.connect(self._on_scroll)

    def attend(self, text: ReadText) -> None:
        """Hear of the mouse in a text from now on."""
        text.pressed.connect(self._on_pressed)
        text.dragged.connect(self._on_dragged)
        text.released.connect(self._scroll.stop)
        text.spanning = self.mime

    def forget(self) -> None:
        """Have nothing selected any more."""
        self._from = self._to = None
        self._pieces.clear()
        self._scroll.stop()
        for bubble in self._shown().values():
            for text in bubble.texts:
                _select(text, 0, 0)

    def select_all(self) -> None:
        """Select everything that is said."""
        rows = self._rows()
        if not len(rows):
            return
        last = len(rows.messages) - 1
        self._from = Spot(0, 0, 0, 0)
        end = len(rows.parts(last)) - 1
        self._to = Spot(last, end, 1 << 30, 1 << 30)
        self.render_all()

    @property
    def spans(self) -> bool:
        """Tell whether more than one text is selected, or what one shows no more."""
        return self._from is not None and self._to is not None and self._from[:3] != self._to[:3]

    @property
    def messages(self) -> range:
        """Return the messages in which something is selected, where more than one text is."""
        if not self.spans or self._from is None or self._to is None:
            return range(0)
        start, end = sorted((self._from, self._to))
        return range(start.message, end.message + 1)

    def render_all(self) -> None:
        """Show in all that is shown what of it is selected."""
        for row in self._shown():
            self.render_row(row)

    def render_row(self, row: int) -> None:
        """Show in a row what of it is selected."""
        if not self.spans or self._from is None or self._to is None:
            return
        start, end = sorted((self._from, self._to))
        rows = self._rows()
        message = rows.message(row)
        part = row - rows.first(message)
        texts = self._shown()[row].texts
        for number, text in enumerate(texts):
            here = Spot(message, part, number, 0)
            most = text.document().characterCount() - 1
            first = start.letter if here[:3] == start[:3] else 0
            last = end.letter if here[:3] == end[:3] else most
            inside = start[:3] <= here[:3] <= end[:3]
            _select(text, min(first, most), min(last, most)) if inside else _select(text, 0, 0)
        if (message, part) in {start[:2], end[:2]}:
            self._note_piece((message, part), texts)

    def _note_piece(self, row: tuple[int, int], texts: Sequence[ReadText]) -> None:
        """Remember what is selected of a row, unless that is all of it."""
        chosen = [text for text in texts if text.textCursor().hasSelection()]
        letters = sum(len(text.textCursor().selectedText()) for text in chosen)
        if letters == sum(text.document().characterCount() - 1 for text in texts):
            self._pieces.pop(row, None)
        else:
            self._pieces[row] = "\n".join(text.selected_text() for text in chosen)

    def mime(self) -> QMimeData | None:
        """Return what is selected in each form that a clipboard has, None where one text has it."""
        if not self.spans:
            return None
        pieces = list(self._selected())
        data = QMimeData()
        source = "\n\n".join(source for source, _ in pieces)
        data.setText(source)
        data.setData("text/markdown", source.encode())
        if len(source) <= MOST_RENDERED:
            forms = [copied(text) if is_whole else None for text, is_whole in pieces]
            told = zip(pieces, forms, strict=True)
            data.setText("\n\n".join(form.plain if form else text for (text, _), form in told))
            told = zip(pieces, forms, strict=True)
            html = (form.html if form else f"<p>{_html(text)}</p>" for (text, _), form in told)
            data.setHtml("\n".join(html))
        return data

    def _selected(self) -> Iterator[tuple[str, bool]]:
        """Give what is selected, row by row, and whether that is Markdown as it was written."""
        if self._from is None or self._to is None:
            return
        start, end = sorted((self._from, self._to))
        rows = self._rows()
        for message in range(start.message, min(end.message, len(rows.messages) - 1) + 1):
            said = rows.messages[message]
            for number, part in enumerate(rows.parts(message)):
                if part.head or not start[:2] <= (message, number) <= end[:2]:
                    continue
                piece = self._pieces.get((message, number))
                if piece is None or (message, number) not in {start[:2], end[:2]}:
                    yield source_of(said.text, part), said.role is Role.ASSISTANT
                elif piece:
                    yield piece, False

    @Slot(object)
    def _on_pressed(self, text: ReadText) -> None:
        letter = text.textCursor().position()
        self.forget()
        place = self._spot(text, letter)
        self._from = self._to = place
        text.moveCursor(QTextCursor.MoveOperation.NoMove)
        _select(text, letter, letter)

    @Slot(QPoint)
    def _on_dragged(self, mouse: QPoint) -> None:
        self._mouse = mouse
        here = self._view.viewport().mapFromGlobal(mouse)
        beyond = not 0 <= here.y() <= self._view.viewport().height()
        self._scroll.start() if beyond else self._scroll.stop()
        self._follow()

    @Slot()
    def _on_scroll(self) -> None:
        here = self._view.viewport().mapFromGlobal(self._mouse)
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + (-SCROLL_STEP if here.y() < 0 else SCROLL_STEP))
        self._follow()

    def _follow(self) -> None:
        """Select up to where the mouse is."""
        texts = [text for _, bubble in sorted(self._shown().items()) for text in bubble.texts]
        text = _nearest(texts, self._mouse)
        if text is None or self._from is None:
            return
        point = text.viewport().mapFromGlobal(self._mouse)
        place = self._spot(text, text.cursorForPosition(point).position())
        if place is None:
            return
        went_out = self.spans
        self._to = place
        if self.spans:
            self.render_all()
        elif went_out:  # back in the text where it began
            start, end = sorted((self._from, place))
            for each in texts:
                _select(each, 0, 0)
            _select(text, start.letter, end.letter)

    def _spot(self, text: ReadText, letter: int) -> Spot | None:
        rows = self._rows()
        for row, bubble in self._shown().items():
            for number, each in enumerate(bubble.texts):
                if each is text:
                    message = rows.message(row)
                    return Spot(message, row - rows.first(message), number, letter)
        return None


def _nearest(texts: list[ReadText], mouse: QPoint) -> ReadText | None:
    """Return the text at the height of the mouse, or the next one."""

    def away(text: ReadText) -> int:
        top = text.mapToGlobal(QPoint(0, 0)).y()
        return max(top - mouse.y(), mouse.y() - top - text.height(), 0)

    return min(texts, key=away, default=None)


def _select(text: ReadText, start: int, end: int) -> None:
    cursor = text.textCursor()
    if (cursor.anchor(), cursor.position()) == (start, end):
        return
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    # Qt goes to where the cursor is, which would take code away from who reads its beginning.
    bar = text.horizontalScrollBar()
    before = bar.value()
    text.setTextCursor(cursor)
    bar.setValue(before)


def _html(text: str) -> str:
    return escape(text).replace("\n", "<br>")
