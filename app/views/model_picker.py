"""`ModelPicker`: the panel below the model's button, in which the model that answers is chosen."""

from pathlib import Path
from typing import cast, override

import shiboken6
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QVBoxLayout, QWidget

from app.domain.model_card import Readiness
from app.state.library import Library
from app.state.models import Models
from app.theme import LIGHT, Theme, icon
from app.views.palette_field import STEPS, TABS, PaletteField
from app.views.picker_rows import Index, PickerRows
from app.widgets.buttons import push_button
from app.widgets.hint import hint
from app.widgets.lines import Line, Lines, two_lines_height
from app.widgets.told import tell_as
from app.widgets.walked_list import WalkedList
from app.words import phrase, tr

WIDTH, EDGE, GAP, MARGIN = 460, 6, 4, 12
MOST_ROWS = 7
BORDER = 1
# What the style sheet puts around the rows.
ROOM = 10
# The shadow, from what is next to the panel to what is far from it.
SHADOWS = (16, 12, 8, 5, 3)
LENT = phrase("This chat has a model of its own. What you choose here answers in all chats.")


class ModelPicker(QWidget):
    """A part of the window, so that input methods and shortcuts are as everywhere.

    Gone by Esc, by its key, and by whatever else gets the keyboard or a click.

    Signals:
        shown: it is there, or gone.
        get_wanted: the user wants another model than there is.
        file_wanted: the user would like to open a file.
        manage_wanted: the user wants to see to the models that there are.
        downloads_wanted: the user wants to see which models come.
        adapter_wanted: the user wants a model to be changed by an adapter, in this chat.
    """

    shown = Signal()
    get_wanted = Signal()
    file_wanted = Signal()
    manage_wanted = Signal()
    downloads_wanted = Signal()
    adapter_wanted = Signal(Path, Path)

    def __init__(self, models: Models, library: Library, button: QWidget) -> None:
        super().__init__(button.window())
        self._models, self._library, self._button = models, library, button
        self._theme = LIGHT
        self._icon = QIcon()
        self._none = QIcon()
        self._before: QWidget | None = None
        self._frame = _Card(self)
        self._frame.setObjectName("modelPicker")
        self._frame.setAccessibleName(tr("Choose a model"))
        self._field = _Field(self._frame)
        self._rows = PickerRows(models, library)
        self._list = WalkedList(
            "modelPickerList",
            tr("Models"),
            rows=self._rows,
            field=self._field,
            parent=self._frame,
        )
        self._list.setItemDelegate(Lines(self._line, self._list, height=two_lines_height))
        self._lent = hint(tr(LENT), self._frame)
        # As far in as what stands in the rows above and on the buttons below.
        self._lent.setContentsMargins(12, 4, 12, 4)
        self._lent.hide()
        self._foot = self._buttons()
        self._lay_out()
        self._connect()
        self.hide()

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._icon = icon("check", theme.accent)
        self.update()

    def tell_own(self, *, own: bool) -> None:
        """Hear whether the open chat has a model of its own."""
        self._lent.setVisible(own)

    @Slot(str)
    def tell_coming(self, words: str) -> None:
        """Hear which models come and how far they are; empty is that none does."""
        coming = self._foot[0]
        coming.setText(words.replace("&", "&&"))
        if coming.isHidden() == bool(words):
            coming.setVisible(bool(words))
            if self.isVisible():
                self._place()

    @Slot()
    def toggle(self) -> None:
        """Be there, with an empty field, or be gone."""
        if self.isVisible():
            self.leave()
            return
        if self.parent() is not self._button.window():
            self.setParent(self._button.window())
        self.window().installEventFilter(self)
        self._before = QApplication.focusWidget()
        self._library.look_again()
        self._field.clear()
        self._rows.look_for("")
        self._place()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._list.begin_at_top()
        self.shown.emit()

    @Slot()
    def leave(self) -> None:
        """Be gone; who had the keyboard before has it again."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.shown.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for far, alpha in enumerate(SHADOWS, start=1):
            painter.setBrush(QColor(0, 0, 0, alpha))
            around = self._frame.geometry().adjusted(-far, -far + 2, far, far + 2)
            painter.drawRoundedRect(around, 12 + far, 12 + far)
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._frame.geometry().contains(event.position().toPoint()):
            self.leave()

    @override
    def event(self, event: QEvent) -> bool:
        # Esc on a button at the foot would stop an answer before it is a key.
        stops = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if stops and cast("QKeyEvent", event).key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What an input method is to take goes through the field up to here.
        if event.key() == Qt.Key.Key_Escape and not self._field.composing:
            self.leave()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self.window() and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _buttons(self) -> list[QPushButton]:
        kinds = (
            ("comingModels", "", self.downloads_wanted),
            ("getModels", tr("Get more models…"), self.get_wanted),
            ("openModelFile", tr("Open a model file…"), self.file_wanted),
            ("manageModels", tr("Manage models…"), self.manage_wanted),
        )
        made: list[QPushButton] = []
        for name, words, wanted in kinds:
            made.append(push_button(name, words, self.leave, parent=self._frame))
            # Once this is gone: what is asked for gets the keyboard.
            made[-1].clicked.connect(wanted)
        made[0].hide()
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(GAP)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        column.addWidget(self._lent)
        line = QFrame(self._frame)
        line.setObjectName("pickerLine")
        line.setFixedHeight(1)
        column.addWidget(line)
        foot = QVBoxLayout()
        foot.setSpacing(0)
        for button in self._foot:
            foot.addWidget(button)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._on_typed)
        self._field.walked.connect(self._list.walk)
        self._field.chosen.connect(self._list.choose)
        self._field.left.connect(self.leave)
        self._list.chosen.connect(self._choose)
        self._models.changed.connect(self._on_changed)
        self._library.changed.connect(self._on_changed)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._on_focus)

    def _place(self) -> None:
        """Be as large as the window; the panel hangs at its button, as high as its rows."""
        window = self.window()
        self.setGeometry(window.rect())
        self._frame.ensurePolished()
        corner = self._button.mapTo(window, QPoint(0, self._button.height() + GAP))
        width = min(WIDTH, self.width() - 2 * MARGIN)
        left = max(MARGIN, min(corner.x(), self.width() - width - MARGIN))
        rows = min(MOST_ROWS, self._rows.rowCount())
        wanted = self._around(width) + rows * two_lines_height() + ROOM
        height = min(wanted, self.height() - corner.y() - MARGIN)
        self._frame.setGeometry(QRect(left, corner.y(), width, height))
        self.update()

    def _around(self, width: int) -> int:
        """Tell how high all but the list is."""
        foot = sum(each.sizeHint().height() for each in self._foot if not each.isHidden())
        lent = 0
        if not self._lent.isHidden():
            lent = self._lent.heightForWidth(width - 2 * (EDGE + BORDER)) + GAP
        return self._field.sizeHint().height() + foot + lent + 1 + 2 * EDGE + 3 * GAP

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        self._rows.look_for(typed)
        self._place()
        self._list.begin_at_top()

    @Slot()
    def _on_changed(self) -> None:
        """Show what came meanwhile; what is marked stays marked."""
        if not self.isVisible():
            return
        marked = self._rows.row(self._list.currentIndex())
        self._rows.look_again()
        self._place()
        at = self._rows.index(self._rows.row_of(marked), 0)
        if at.flags() & Qt.ItemFlag.ItemIsEnabled:
            self._list.setCurrentIndex(at)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        row = self._rows.row(index)
        if row is None or row.path is None or not row.enabled:
            return
        self.leave()
        models = self._models
        if row.adapter is not None:
            self.adapter_wanted.emit(row.path, row.adapter)
            return
        # To open what is open would only take its time.
        is_open = row.path == models.path == models.picked_path and models.adapter is None
        if not is_open or models.status.readiness is Readiness.FAILED:
            models.open(row.path)

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Be gone where something else got the keyboard, but not where the window lost it."""
        if self.isVisible() and new is not None and not self.isAncestorOf(new):
            self._before = None
            self.leave()

    def _line(self, index: Index) -> Line:
        row = self._rows.row(index)
        if row is None:
            return Line("")
        mark = self._icon if row.answers else self._none
        drawn = self._rows.marks(row), row.right, mark
        return Line(row.title, *drawn, below=row.below, inset=row.inset)


class _Field(PaletteField):
    """Tab leads to what stands at the foot."""

    steps = {key: step for key, step in STEPS.items() if key not in TABS}  # noqa: RUF012

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("modelPickerField")
        self.setAccessibleName(tr("Choose a model"))
        self.setPlaceholderText(tr("Type to filter"))


class _Card(QFrame):
    """What stands above the window."""


tell_as(_Card, QAccessible.Role.Dialog)
