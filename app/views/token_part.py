"""`TokenPart`: what of an answer shows how sure its model was, in the place of its words."""

from typing import override

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.domain.tokens import Explained
from app.theme import Theme, doubts_of, small_font
from app.widgets.hint import hint
from app.widgets.token_text import TokenText
from app.widgets.walked_button import WalkedButton
from app.words import phrase, tr

GAP = 10
SWATCH = 16
LEGEND = phrase(
    "How likely the model held each token, before temperature and the other dials: the deeper the "
    "colour, the less likely. What was least likely is underlined."
)
KEYS = phrase(
    "The left and right arrow keys go from token to token, with Option to those in doubt; Return "
    "goes to the alternatives, and Escape leaves."
)


class TokenPart(QWidget):
    """Its first row says what the colours mean, or why there are none.

    Signals:
        left: the user is done.
        retry_wanted: the user wants an answer of which it is known.
    """

    left = Signal()
    retry_wanted = Signal()

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.text = TokenText(self, theme)
        self.text.setAccessibleDescription(tr(KEYS))
        self._bar = _Bar(self, theme)
        self._bar.done.clicked.connect(self.left)
        self._bar.retry.clicked.connect(self.retry_wanted)

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.text.wear(theme)
        self._bar.wear(theme)

    def show_part(self, explained: Explained, *, is_first: bool) -> None:
        """Show a part of an answer in place of what was there."""
        self._bar.setVisible(is_first)
        self._bar.tell(explained)
        self.text.setVisible(explained.tokens is not None)
        if explained.tokens is not None:
            self.text.show_tokens(explained.text, explained.tokens)

    def arrange(self, width: int) -> int:
        """Put everything where it belongs in that width; return how high it gets."""
        top = 0
        if not self._bar.isHidden():
            top = self._bar.height_at(width)
            self._bar.setGeometry(0, 0, width, top)
            top += GAP
        if self.text.isHidden():
            return top
        height = self.text.height_at(width)
        self.text.setGeometry(0, top, width, height)
        return top + height

    @property
    def stops(self) -> list[QWidget]:
        """Return what the keyboard reaches in it, from above to below."""
        buttons = [self.text, self._bar.retry, self._bar.done]
        return [each for each in buttons if each.isVisibleTo(self)]


class _Bar(QFrame):
    """What the colours mean, and the way out."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setObjectName("tokenBar")
        self._ramp = _Ramp(self, theme)
        self._less, self._more = _label(tr("less sure"), self), _label(tr("sure"), self)
        self._why = hint("", self)
        self._why.setObjectName("tokenNote")
        self.retry = _button(self, "tokenRetry", tr("Try Again"))
        self.done = _button(self, "tokenDone", tr("Done"))
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(8)
        for part in (self._less, self._ramp, self._more):
            row.addWidget(part)
        row.addWidget(self._why, 1)
        row.addStretch(0)
        row.addWidget(self.retry)
        row.addWidget(self.done)

    def height_at(self, width: int) -> int:
        if self._row.hasHeightForWidth():
            return self._row.totalHeightForWidth(width)
        return self._row.totalSizeHint().height()

    def wear(self, theme: Theme) -> None:
        self._ramp.wear(theme)

    def tell(self, explained: Explained) -> None:
        is_known = explained.tokens is not None
        for part in (self._less, self._ramp, self._more):
            part.setVisible(is_known)
        self._why.setText(explained.why)
        self._why.setVisible(bool(explained.why))
        self.retry.setVisible(not is_known)


class _Ramp(QWidget):
    """The colours, from the most doubtful to none."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setObjectName("tokenRamp")
        self.setAccessibleName(tr(LEGEND))
        self.setToolTip(tr(LEGEND))
        self.wear(theme)

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        steps = len(doubts_of(theme))
        self.setFixedSize(QSize((steps + 1) * SWATCH, SWATCH))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        deepest, *others = reversed(doubts_of(self._theme))
        painter.fillRect(self.rect(), QColor(self._theme.window))
        for at, colour in enumerate((deepest, *others)):
            painter.fillRect(QRectF(at * SWATCH, 0, SWATCH, SWATCH), QColor(colour))
        painter.setPen(QPen(QColor(self._theme.text), 1, Qt.PenStyle.DotLine))
        painter.drawLine(2, SWATCH - 4, SWATCH - 3, SWATCH - 4)
        painter.setPen(QColor(self._theme.border))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


def _label(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setObjectName("tokenLegend")
    label.setFont(small_font())
    return label


def _button(parent: QWidget, name: str, words: str) -> WalkedButton:
    button = WalkedButton(parent)
    button.setObjectName(name)
    button.setText(words)
    button.setAccessibleName(words)
    button.setFont(small_font())
    return button
