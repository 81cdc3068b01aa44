"""`CodeBlock`: code in a field of its own, which scrolls sideways, under its language."""

from typing import override

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QTextEdit, QToolButton, QWidget

from app.markdown.blocks import Code
from app.theme import Theme, code_font, icon, inks_of, small_font
from app.widgets.code_colours import CodeColours
from app.widgets.read_text import ReadText, spaced
from app.widgets.told import tell_as
from app.widgets.walked_button import WalkedButton
from app.words import tr

PAD_X, PAD_Y = 14, 10
HEAD = 32
COPIED_MS = 1500
LANGUAGE_MOST = 40


class CodeText(ReadText):
    """Code, which is wrapped where the user wants it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("codeText")
        self._shown = ""
        self._wraps = False
        self.set_wrapping(wraps=False)

    def set_wrapping(self, *, wraps: bool) -> None:
        """Break long lines, or scroll sideways to their ends."""
        self._wraps = wraps
        fixed, never = QTextEdit.LineWrapMode.FixedPixelWidth, QTextEdit.LineWrapMode.NoWrap
        self.setLineWrapMode(fixed if wraps else never)
        anywhere, none = QTextOption.WrapMode.WrapAnywhere, QTextOption.WrapMode.NoWrap
        self.setWordWrapMode(anywhere if wraps else none)
        needed, off = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(off if wraps else needed)

    def show_code(self, text: str) -> bool:
        """Show code in place of what was there; tell whether it only grew."""
        if text == self._shown:
            return True
        if self._shown and text.startswith(self._shown):
            with self.keeping_selection():
                cursor = QTextCursor(self.document())
                cursor.movePosition(QTextCursor.MoveOperation.End)
                cursor.insertText(text[len(self._shown) :])
            self._shown = text
            return True
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.setBlockFormat(spaced())
        cursor.insertText(text)
        # Qt shows a text that comes to be seen where its cursor is, be it far to the right.
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._shown = text
        return False

    @override
    def height_at(self, width: int) -> int:
        if self._wraps:
            return super().height_at(width)
        size = self.document().size()
        return round(size.height()) + self.bar_below(size.width(), width)


class CodeBlock(QFrame):
    """As high as its lines. One that continues another has no head, and stands right below it.

    Signals:
        copy_wanted: the user wants all of the code, wherever it began and ends.
        resized: it is higher or lower now.
    """

    copy_wanted = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setObjectName("codeBlock")
        self._code: Code | None = None
        self._language = QLabel(self)
        self._language.setObjectName("codeLanguage")
        self._language.setTextFormat(Qt.TextFormat.PlainText)
        self._wrap = _head_button(self, "wrapLines", tr("Wrap lines"))
        self._wrap.setCheckable(True)
        self._wrap.toggled.connect(self._on_wrap)
        self._copy = _head_button(self, "copyCode", tr("Copy code"))
        self._copy.clicked.connect(self.copy_wanted)
        self._copied = QTimer(self, singleShot=True, interval=COPIED_MS)
        self._copied.timeout.connect(self._show_copy)
        self.text = CodeText(self)
        self._colours = CodeColours(self.text.document(), inks_of(theme))
        self.wear(theme)

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.text.setFont(code_font(theme.scale))
        self._colours.wear(inks_of(theme))
        self._language.setFont(small_font())
        self._wrap.setIcon(icon("wrap", theme.muted))
        self._show_copy()

    def show_block(self, code: Code) -> None:
        """Show code in place of what was there."""
        before, self._code = self._code, code
        only_grew = self.text.show_code(code.text) and before is not None
        if only_grew and code.goes_on and before is not None and before.info == code.info:
            self._colours.grow(code.text)
        elif code != before:
            self._colours.colour(code.text, code.language)
        if before is not None and (before.info, before.continues) == (code.info, code.continues):
            return
        name = code.info.strip() or tr("text")
        self._language.setText(name if len(name) <= LANGUAGE_MOST else f"{name[:LANGUAGE_MOST]}…")
        for part in (self._language, self._wrap, self._copy):
            part.setVisible(not code.continues)
        self.setProperty("continues", code.continues)
        self.style().polish(self)

    def arrange(self, width: int) -> int:
        """Put everything where it belongs in that width; return how high it gets."""
        continues = self._code is not None and self._code.continues
        head = 0 if continues else HEAD
        inner = width - 2 * PAD_X
        height = self.text.height_at(inner)
        self.text.setGeometry(PAD_X, head, inner, height)
        size = self._copy.sizeHint()
        top = (HEAD - size.height()) // 2
        self._copy.move(width - size.width() - 6, top)
        self._wrap.move(width - 2 * size.width() - 8, top)
        self._language.setGeometry(PAD_X, 0, max(0, self._wrap.x() - PAD_X), HEAD)
        lines = self.text.document().blockCount()
        self.setAccessibleName(
            tr(
                "Code, {language}, {n} lines",
                "",
                lines,
                one="Code, {language}, 1 line",
                language=self._language.text(),
            )
        )
        goes_on = self._code is not None and self._code.goes_on
        return head + height + (0 if goes_on else PAD_Y)

    def show_copied(self) -> None:
        """Say that the code is on the clipboard now."""
        self._copy.setIcon(icon("check", self._theme.text))
        self._copy.setToolTip(tr("Copied"))
        self._copied.start()

    @property
    def buttons(self) -> list[QToolButton]:
        """Return what can be done with the code, as far as it is offered here."""
        return [button for button in (self._copy, self._wrap) if not button.isHidden()]

    @Slot()
    def _show_copy(self) -> None:
        self._copy.setIcon(icon("copy", self._theme.muted))
        self._copy.setToolTip(tr("Copy code"))

    @Slot(bool)
    def _on_wrap(self, wraps: bool) -> None:  # noqa: FBT001 - as Qt calls it
        self.text.set_wrapping(wraps=wraps)
        self.resized.emit()


def _head_button(parent: QWidget, name: str, words: str) -> QToolButton:
    button = WalkedButton(parent)
    button.setObjectName(name)
    button.setAccessibleName(words)
    button.setToolTip(words)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return button


tell_as(CodeBlock, QAccessible.Role.Grouping)
