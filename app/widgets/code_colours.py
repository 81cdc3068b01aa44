"""`CodeColours`: the colours of the code in a document, a little at a time."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QColor, QTextCharFormat, QTextDocument, QTextLayout

from app.markdown.code import Colouring, Growing, Kind, Line
from app.markdown.inks import Inks
from app.widgets.read_text import units

# As long as nobody sees that the window waits.
SLICE_S = 0.004


class CodeColours(QObject):
    """What is whole is coloured between all else; what grows, with each line that ends."""

    def __init__(self, document: QTextDocument, inks: Inks) -> None:
        super().__init__(document)
        self._document = document
        self._inks = inks
        self._language = ""
        self._lines: list[Line] = []
        self._growing: Growing | None = None
        self._ended = 0  # lines that were, when it was last coloured while it grew
        self._colouring: Colouring | None = None
        self._slice = QTimer(self, interval=0)
        self._slice.timeout.connect(self._on_slice)

    def wear(self, inks: Inks) -> None:
        """Use other colours."""
        self._inks = inks
        self._paint(0, self._lines)

    def colour(self, code: str, language: str) -> None:
        """Colour what is there now, in place of what was."""
        self._language, self._lines = language, []
        self._paint(0, [()] * self._document.blockCount())
        self._growing, self._ended = None, 0
        self._colouring = Colouring(code, language) if language else None
        if self._colouring is not None:
            self._slice.start()

    def grow(self, code: str) -> None:
        """Colour the lines that have ended since; the last one may go on."""
        if not self._language or code.count("\n") == self._ended:
            return
        self._stop()
        self._growing = self._growing or Growing(self._language)
        lines = code.split("\n")[:-1]
        self._ended = len(lines)
        begins, coloured = self._growing.grown(lines)
        self._lines[begins:] = coloured
        self._paint(begins, coloured)

    def _stop(self) -> None:
        self._slice.stop()
        self._colouring = None

    @Slot()
    def _on_slice(self) -> None:
        if self._colouring is None:
            self._slice.stop()
        elif self._colouring.go_on(SLICE_S):
            self._lines = self._colouring.lines
            self._stop()
            self._paint(0, self._lines)

    def _paint(self, begins: int, lines: Sequence[Line]) -> None:
        """Colour lines of the document without changing it, so that nothing is laid out anew."""
        forms = {kind: _form(self._inks.of(kind)) for kind in Kind}
        block = self._document.findBlockByNumber(begins)
        for line in lines:
            if not block.isValid():
                return
            ranges = [_range(block.text(), span, forms[span.kind]) for span in line]
            if ranges or block.layout().formats():
                block.layout().setFormats(ranges)
                self._document.markContentsDirty(block.position(), block.length())
            block = block.next()


def _form(colour: str) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(QColor(colour))
    return form


def _range(
    text: str, span: tuple[int, int, Kind], form: QTextCharFormat
) -> QTextLayout.FormatRange:
    start, length, _ = span
    made = QTextLayout.FormatRange()
    setattr(made, "start", units(text[:start]))  # noqa: B010 - PySide's stubs leave it out
    setattr(made, "length", units(text[start : start + length]))  # noqa: B010
    setattr(made, "format", form)  # noqa: B010
    return made
