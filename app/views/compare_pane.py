"""`ComparePane`: a question, and two answers to it side by side, in the place of the messages."""

from typing import override

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.state.comparing import Comparing
from app.theme import MARGIN, Theme, body_font, icon
from app.views.compare_column import CompareColumn
from app.views.compare_words import SIDES, name_of, question_of, tab_words
from app.widgets.buttons import push_button, stand_out
from app.widgets.formulas import Formulas
from app.widgets.growing_text import RETURNS
from app.widgets.hint import hint
from app.words import phrase, tr

# So narrow, one column is shown at a time.
LEAST_BESIDE = 640
IN_TURN = phrase(
    "One model answers at a time: B begins when A is done. Both answers stay in the chat as "
    "versions."
)


class ComparePane(QWidget):
    """Stands there while a comparison is open.

    Signals:
        link_wanted: the user wants to go to this address.
    """

    link_wanted = Signal(str)

    def __init__(self, comparing: Comparing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("comparePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Compare answers"))
        # Where it is not shown, it takes no room from what is.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._comparing, self._front = comparing, 0
        self._formulas = Formulas(self)
        self._title = QLabel(tr("Compare Answers"), self)
        self._title.setObjectName("compareTitle")
        self._close = _close_button(self)
        self._close.clicked.connect(comparing.close)
        self._question = _question_label(self)
        self._tabs = _Tabs(self)
        self._tabs.chosen.connect(self._on_tab)
        self._columns = tuple(
            CompareColumn(comparing, which, formulas=self._formulas, parent=self)
            for which in range(len(SIDES))
        )
        self._hint = hint(tr(IN_TURN), self)
        self._ask = push_button("askBoth", tr("Ask Both"), self._on_ask, parent=self)
        stand_out(self._ask)
        self._both = push_button("keepBoth", tr("Keep Both"), comparing.close, parent=self)
        self._lay_out()
        for column in self._columns:
            column.link_wanted.connect(self.link_wanted)
            comparing.grew.connect(column.render_text)
        comparing.changed.connect(self.render_pane)
        comparing.trying.models.changed.connect(self.render_pane)
        comparing.trying.presets.changed.connect(self.render_pane)

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._close.setIcon(icon("close", theme.muted))
        self._question.setFont(body_font(theme.scale))
        for column in self._columns:
            column.wear(theme)

    def end(self) -> None:
        """Draw nothing any more."""
        self._formulas.close()

    @Slot()
    def render_pane(self) -> None:
        """Show the comparison as it is now."""
        comparing, focus = self._comparing, QApplication.focusWidget()
        if not comparing.open:
            return
        self._question.setText(question_of(comparing.question))
        for which, column in enumerate(self._columns):
            column.render_side()
            self._tabs.name(which, name_of(comparing, which), comparing.made_by(which)[0])
        self._ask.setVisible(comparing.is_new)
        answered = all(side.answer is not None for side in comparing.sides)
        self._both.setVisible(answered and not comparing.busy)
        self._place_columns()
        if focus in {self._ask, self._both} and not focus.isVisibleTo(self):
            self._columns[0 if self._tabs.isHidden() else self._front].take_focus()

    def take_focus(self) -> None:
        """Let the keyboard go on here."""
        if self._comparing.is_new:
            self._ask.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        # An answer that is there is compared with the one beside it.
        self._tabs.choose(1)
        self._columns[1].take_focus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in RETURNS and self._comparing.is_new:
            self._on_ask()  # as the button that stands out is in any sheet
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._comparing.busy:
            self._comparing.stop_all()
        else:
            self._comparing.close()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_columns()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._place_columns()

    def _place_columns(self) -> None:
        beside = self.width() >= LEAST_BESIDE
        # Where one column is shown, the window is small: what is read has its room.
        self._title.setVisible(beside)
        self._tabs.setVisible(not beside)
        self._hint.setVisible(beside or self._comparing.is_new)
        for which, column in enumerate(self._columns):
            column.setVisible(beside or which == self._front)

    @Slot()
    def _on_ask(self) -> None:
        self._comparing.ask(0, 1)

    @Slot(int)
    def _on_tab(self, which: int) -> None:
        self._front = which
        self._place_columns()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._tabs, 1)
        head.addStretch()
        head.addWidget(self._close)
        columns = QHBoxLayout()
        columns.setSpacing(12)
        for column in self._columns:
            columns.addWidget(column, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._hint, 1)
        foot.addStretch()
        foot.addWidget(self._both)
        foot.addWidget(self._ask)
        page = QVBoxLayout(self)
        page.setContentsMargins(MARGIN - 8, 4, MARGIN - 8, 14)
        page.setSpacing(10)
        page.addLayout(head)
        page.addWidget(self._question)
        page.addLayout(columns, 1)
        page.addLayout(foot)


class _Tabs(QWidget):
    """Which of two columns is shown, where there is room for one.

    Signals:
        chosen: the user wants to see this one.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        # Names are cut as the room is, and ask for none.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._models = [""] * len(SIDES)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._group = QButtonGroup(self)
        for which, letter in enumerate(SIDES):
            button = QToolButton(self)
            button.setObjectName(f"compareTab{letter}")
            button.setText(letter)
            button.setCheckable(True)
            button.setChecked(which == 0)
            self._group.addButton(button, which)
            row.addWidget(button)
        row.addStretch(1)
        self._group.idToggled.connect(self._on_toggled)

    def choose(self, which: int) -> None:
        """Have a column be the one that is shown."""
        self._group.button(which).setChecked(True)

    def _on_toggled(self, which: int, checked: bool) -> None:  # noqa: FBT001 - a signal's value
        if checked:
            self.chosen.emit(which)

    def name(self, which: int, words: str, model: str) -> None:
        """Say what a column has."""
        button = self._group.button(which)
        self._models[which] = model
        self._fit()
        button.setAccessibleName(words)
        button.setToolTip(words)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        """Cut each name once, in its middle, by what there is room for."""
        room = self.width() // len(SIDES) - self._row.spacing()
        for which, model in enumerate(self._models):
            button = self._group.button(which)
            metrics = button.fontMetrics()
            around = button.sizeHint().width() - metrics.horizontalAdvance(button.text())
            left = room - around - metrics.horizontalAdvance(tab_words(SIDES[which], " "))
            short = metrics.elidedText(model, Qt.TextElideMode.ElideMiddle, max(0, left))
            # A button reads & as "the next letter is the shortcut".
            button.setText(tab_words(SIDES[which], short).replace("&", "&&"))


def _close_button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setObjectName("closeCompare")
    button.setAccessibleName(tr("Close comparison"))
    button.setToolTip(tr("Close (Esc)"))
    button.setIconSize(QSize(16, 16))
    return button


def _question_label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName("compareQuestion")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
