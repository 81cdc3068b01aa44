"""`FolderRows`: the folders in which the user has models, each with a way to forget it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.state.library import Library
from app.theme import LIGHT, Theme, icon, small_font
from app.widgets.paragraph import note
from app.words import tr


class FolderRows(QWidget):
    """Nothing where there are none."""

    def __init__(self, library: Library, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("modelFolders")
        self._library = library
        self._theme = LIGHT
        self._shown: list[tuple[Path, bool]] = []
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        title = note("modelFoldersTitle", tr("Folders that you added"), self)
        title.setContentsMargins(0, 4, 0, 2)
        self._column.addWidget(title)
        library.changed.connect(self.render_rows)
        self.render_rows()

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        for button in self.findChildren(QToolButton):
            button.setIcon(icon("close", theme.muted))

    @Slot()
    def render_rows(self) -> None:
        """Show the folders, where others are known or one came or went."""
        wanted = [(each, each in self._library.away) for each in self._library.folders]
        self.setVisible(bool(wanted))
        if wanted == self._shown:
            return
        self._shown = wanted
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(folder, is_away=is_away) for folder, is_away in wanted]
        for row in self._rows:
            self._column.addWidget(row)

    def _row(self, folder: Path, *, is_away: bool) -> QWidget:
        row = QWidget(self)
        words = tr("{folder} (not connected)", folder=folder) if is_away else str(folder)
        label = QLabel(words, row)
        label.setObjectName("hint")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(small_font())
        forget = QToolButton(row)
        forget.setObjectName("forgetFolder")
        forget.setIcon(icon("close", self._theme.muted))
        forget.setAccessibleName(tr("Forget the folder {folder}", folder=folder))
        forget.setToolTip(tr("Forget this folder. Nothing in it is changed."))
        forget.clicked.connect(partial(self._library.forget_folder, folder))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label, 1)
        line.addWidget(forget)
        return row
