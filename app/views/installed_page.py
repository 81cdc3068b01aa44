"""`InstalledPage`: the models on this computer, one of which is shown whole."""

from pathlib import Path
from typing import override

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.local_model import LocalModel
from app.domain.sizes import size
from app.state.converting import Converting
from app.state.downloads import Downloads
from app.state.library import Library, runs
from app.state.models import Models
from app.theme import LIGHT, MARGIN, Theme, icon
from app.views.conversion_strip import ConversionStrip
from app.views.convert_sheet import ConvertSheet
from app.views.folder_rows import FolderRows
from app.views.installed_card import InstalledCard
from app.views.installed_more import InstalledMore
from app.views.installed_rows import Index, InstalledRows
from app.views.showing import show_file
from app.widgets.buttons import beside_buttons, push_button, stand_out
from app.widgets.clearing import clearable
from app.widgets.file_dialog import file_dialog
from app.widgets.focus_ring import edge
from app.widgets.hint import hint
from app.widgets.lines import Line, Lines, two_lines_height
from app.widgets.sheet import question
from app.words import phrase, tr

GAP = 12
# So wide at least, list and card stand side by side.
WIDE = 640
CARD_WIDTH = 320
EMPTY = phrase(
    "There is no model on this computer yet. Get one, or add a folder in which you have some."
)
LOOKING = phrase("Looking for models…")


class InstalledPage(QWidget):
    """Where they lie, they are used; only what Paddock got is ever removed.

    Signals:
        chat_wanted: the model that is to be talked with is chosen.
        get_wanted: the user wants a model that is not here.
        downloads_wanted: the user wants to see what comes.
    """

    chat_wanted = Signal()
    get_wanted = Signal()
    downloads_wanted = Signal()

    def __init__(
        self,
        models: Models,
        library: Library,
        converting: Converting,
        *,
        downloads: Downloads,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("installedPage")
        self._models, self._library, self._converting = models, library, converting
        self._theme = LIGHT
        self._icon, self._none = QIcon(), QIcon()
        self._chosen: Path | None = None
        self._total = hint("", self)
        self._total.setWordWrap(False)
        self._filter = _filter(self)
        self._add = push_button(
            "addModelFolder", tr("Add a Folder…"), self.ask_for_folder, parent=self
        )
        self._rows = InstalledRows(models, library)
        self._list = _List(self._rows, self)
        self._list.setItemDelegate(Lines(self._line, self._list, height=two_lines_height))
        self._empty = QWidget(self)
        self._nothing = _nothing(self._empty)
        self._get = push_button(
            "getModelsHere", tr("Get Models…"), self.get_wanted, parent=self._empty
        )
        stand_out(self._get)
        self._more = InstalledMore(library, converting, downloads, parent=self)
        self._card = InstalledCard(models, library, self._more, parent=self)
        self._card_area = _area(self._card, self)
        self._strip = ConversionStrip(converting, self)
        self._folders = FolderRows(library, self)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._list)
        self.render_page()

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._icon = icon("check", theme.accent)
        self._folders.wear(theme)
        self._list.viewport().update()

    @Slot()
    def render_page(self) -> None:
        """Show what there is now; what is chosen stays chosen."""
        self._rows.look_again()
        at = self._rows.row_of(self._chosen)
        self._list.setCurrentIndex(self._rows.index(at, 0) if at >= 0 else QModelIndex())
        self._on_current()
        listed = self._library.listed
        self._total.setText(
            tr(
                "{n} models, {size}",
                "",
                len(listed),
                one="1 model, {size}",
                size=size(sum(each.bytes for each in listed)),
            )
        )
        self._render_nothing(is_empty=at < 0)

    @Slot()
    def ask_for_folder(self) -> None:
        """Let the user choose a folder in which there are models."""
        dialog = file_dialog(
            "modelFolderDialog", tr("Add a folder of models"), theme=self._theme, parent=self
        )
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_folder)
        dialog.open()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Models may have been put here by other apps since.
        self._library.look_again()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        """Have list and card side by side where there is room, or else one above the other."""
        wide = self.width() >= WIDE
        side = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if side is not self._sides.direction():
            self._sides.setDirection(side)
        self._card_area.setMaximumWidth(CARD_WIDTH if wide else 16_777_215)
        self._card_area.setMinimumWidth(CARD_WIDTH if wide else 0)

    def _render_nothing(self, *, is_empty: bool) -> None:
        if self._filter.text().strip():
            words = tr("No model is called so.")
        else:
            words = tr(EMPTY) if self._library.looked else tr(LOOKING)
        self._nothing.setText(words)
        self._empty.setVisible(is_empty)
        self._get.setVisible(self._library.looked and not self._filter.text())
        self._total.setVisible(bool(self._library.listed))
        self._list.setVisible(not is_empty)
        self._card_area.setVisible(not is_empty)
        nothing = self._filter if self._get.isHidden() else self._get
        self.setFocusProxy(nothing if is_empty else self._list)

    def _model(self) -> LocalModel | None:
        row = self._rows.row(self._list.currentIndex())
        return None if row is None else row.model

    @Slot()
    def _on_current(self) -> None:
        model = self._model()
        if model is not None:
            self._chosen = model.path
        self._card.tell_of(model)

    @Slot()
    def _on_chat(self) -> None:
        model = self._model()
        if model is None or model.unlisted or not runs(model):
            return
        if model.path != self._models.path or model.path != self._models.picked_path:
            self._models.open(model.path)
        self.chat_wanted.emit()

    @Slot()
    def _on_convert(self) -> None:
        model, computer = self._model(), self._library.computer
        if model is not None and computer is not None:
            sheet = ConvertSheet(
                model, computer, self._converting, library=self._library, parent=self
            )
            sheet.open()

    @Slot()
    def _on_reveal(self) -> None:
        model = self._model()
        if model is not None:
            show_file(model.path, parent=self.window())

    @Slot()
    def _on_rename(self) -> None:
        model = self._model()
        if model is None:
            return
        dialog = QInputDialog(self)
        dialog.setObjectName("renameModelDialog")
        dialog.setWindowTitle(tr("Rename"))
        dialog.setLabelText(tr("What the model is called here. Its files keep their names."))
        dialog.setTextValue(model.name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(self._on_named)
        dialog.open()

    @Slot(str)
    def _on_named(self, name: str) -> None:
        if self._chosen is not None:
            self._library.rename(self._chosen, name)

    @Slot()
    def _on_away(self) -> None:
        model = self._model()
        if model is None:
            return
        if model.unlisted:
            self._library.relist(model.path)
        elif self._card.removes:
            self._ask_to_remove(model)
        else:
            self._library.unlist(model.path)

    def _ask_to_remove(self, model: LocalModel) -> None:
        """Say what goes with the files, before they do."""
        words = tr(
            "“{name}” takes {size}, and is deleted from this computer for good.",
            name=self._models.name_of(model.path),
            size=size(model.bytes),
        )
        if model.path in {self._models.path, self._models.picked_path}:
            starter = self._models.name_of(self._models.starter)
            words += "\n\n" + tr("It answers now. When it is gone, {name} answers.", name=starter)
        if chats := self._library.chats_with(model.path):
            words += "\n\n" + tr(
                "{n} chats are answered by it. They stay, and the model that is open answers them.",
                "",
                chats,
                one="A chat is answered by it. It stays, and the model that is open answers it.",
            )
        box, remove = question(
            QMessageBox.Icon.Warning, tr("Remove"), text=words, act=tr("Remove"), parent=self
        )
        box.setObjectName("removeModelQuestion")
        remove.clicked.connect(self._on_removed)
        box.open()

    @Slot()
    def _on_removed(self) -> None:
        if self._chosen is not None:
            self._library.remove(self._chosen)

    @Slot(str)
    def _on_folder(self, folder: str) -> None:
        self._library.add_folder(Path(folder))

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        self._rows.look_for(typed)
        self.render_page()

    def _line(self, index: Index) -> Line:
        row = self._rows.row(index)
        if row is None:
            return Line("")
        if row.model is None:
            return Line(row.title, heading=True)
        mark = self._icon if row.answers else self._none
        return Line(row.title, self._rows.marks(row), row.right, mark, below=row.below)

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._on_typed)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._list.activated.connect(self._on_chat)
        self._list.rename_wanted.connect(self._on_rename)
        self._list.away_wanted.connect(self._on_away)
        self._card.chat_wanted.connect(self._on_chat)
        self._card.reveal_wanted.connect(self._on_reveal)
        self._card.rename_wanted.connect(self._on_rename)
        self._card.away_wanted.connect(self._on_away)
        self._more.convert_wanted.connect(self._on_convert)
        self._more.downloads_wanted.connect(self.downloads_wanted)
        self._strip.left.connect(self._list.setFocus)
        self._library.changed.connect(self.render_page)
        self._models.changed.connect(self.render_page)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(beside_buttons(self._filter), 1)
        head.addWidget(self._add)
        self._sides.setSpacing(GAP)
        self._sides.addWidget(self._list, 1)
        self._sides.addWidget(self._card_area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 4, MARGIN, GAP)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._strip)
        column.addWidget(self._total)
        column.addLayout(self._sides, 1)
        empty = QVBoxLayout(self._empty)
        empty.setSpacing(12)
        empty.addStretch(3)
        empty.addWidget(self._nothing)
        empty.addWidget(self._get, 0, Qt.AlignmentFlag.AlignHCenter)
        empty.addStretch(4)
        column.addWidget(self._empty, 1000)
        column.addWidget(self._folders)


class _List(QListView):
    """Return talks with a model, F2 names it, and Delete puts it away.

    Signals:
        rename_wanted: the user wants to call what is marked otherwise.
        away_wanted: what is marked is to go.
    """

    rename_wanted = Signal()
    away_wanted = Signal()

    def __init__(self, rows: InstalledRows, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("installedList")
        self.setAccessibleName(tr("Models on this computer"))
        edge(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setModel(rows)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.rename_wanted.emit()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.away_wanted.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _filter(parent: QWidget) -> QLineEdit:
    field = QLineEdit(parent)
    field.setObjectName("installedFilter")
    field.setAccessibleName(tr("Filter models"))
    field.setPlaceholderText(tr("Type to filter"))
    return clearable(field)


def _nothing(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName("installedNothing")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def _area(card: QWidget, parent: QWidget) -> QScrollArea:
    area = QScrollArea(parent)
    area.setObjectName("installedCardArea")
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    # No higher than what it shows.
    page = QWidget(area)
    page.setObjectName("scrolledPage")
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(card)
    column.addStretch(1)
    area.setWidget(page)
    page.setAutoFillBackground(False)
    return area
