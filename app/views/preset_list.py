"""The list of presets: use one, call it something else, delete it and bring it back."""

from pathlib import Path
from typing import override

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.preset import Preset, in_words
from app.domain.tip import plain_tip
from app.state.models import Models
from app.state.presets import Presets
from app.widgets.buttons import push_button
from app.widgets.hint import hint
from app.widgets.name_editor import NameEditor
from app.words import phrase, tr

LIST_HEIGHT = 104
ID = Qt.ItemDataRole.UserRole
NONE = phrase("There are no presets yet. Write instructions, and save them as one.")
UPDATES = phrase("Have the preset say what this chat says now.")


class PresetList(QWidget):
    """All presets by their names, with what can be done with them.

    Signals:
        used: the user wants the conversation to be answered by this one.
        update_wanted: this one is to say what the conversation is answered by now.
    """

    used = Signal(Preset)
    update_wanted = Signal(Preset)

    def __init__(self, presets: Presets, models: Models, parent: QWidget) -> None:
        super().__init__(parent)
        self._presets, self._models = presets, models
        self._list = _list(self)
        self._none = hint(tr(NONE), self)
        self._use = push_button(
            "usePreset", tr("Use"), self._on_use, parent=self, never_default=True
        )
        self._update = push_button(
            "updatePreset", tr("Update"), self._on_update, parent=self, never_default=True
        )
        self._update.setToolTip(tr(UPDATES))
        self._update.setAccessibleDescription(tr(UPDATES))
        self._rename = push_button(
            "renamePreset", tr("Rename"), self._on_rename, parent=self, never_default=True
        )
        self._delete = push_button(
            "deletePreset", tr("Delete"), self._on_delete, parent=self, never_default=True
        )
        self._buttons = (self._use, self._update, self._rename, self._delete)
        self._gone = QLabel(self)
        self._gone.setObjectName("presetDeleted")
        self._gone.setTextFormat(Qt.TextFormat.PlainText)
        self._gone.setWordWrap(True)
        self._undo = push_button(
            "undoPreset", tr("Undo"), presets.undo, parent=self, never_default=True
        )
        self._lay_out()
        self._list.itemActivated.connect(self._on_use)
        self._list.setItemDelegate(NameEditor(self._list, self._call))
        self._list.currentRowChanged.connect(self.render_buttons)
        for keys in (QKeySequence.StandardKey.Delete, QKeySequence("Ctrl+Backspace")):
            shortcut = QShortcut(QKeySequence(keys), self._list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._on_delete)
        presets.changed.connect(self.render_all)
        models.changed.connect(self.render_tips)
        self.render_all()

    def name(self, preset: Preset) -> None:
        """Show a preset that is new, and let the user call it something else at once."""
        for row in range(self._list.count()):
            if self._list.item(row).data(ID) == preset.id:
                self._list.setCurrentRow(row)
                self._list.setFocus(Qt.FocusReason.OtherFocusReason)
                self._list.editItem(self._list.item(row))

    @Slot()
    def render_all(self) -> None:
        """Show which presets there are."""
        chosen, row = self._chosen(), self._list.currentRow()
        presets = self._presets.named()
        self._list.clear()
        for preset in presets:
            item = QListWidgetItem(preset.name, self._list)
            item.setData(ID, preset.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self.render_tips()
        ids = [preset.id for preset in presets]
        nearest = ids.index(chosen) if chosen in ids else max(row, 0)
        self._list.setCurrentRow(min(nearest, len(ids) - 1))
        self._none.setVisible(not presets)
        self._list.setVisible(bool(presets))
        self.render_buttons()

    @Slot()
    def render_tips(self) -> None:
        """Tell of each what it has beside its name."""
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setToolTip(plain_tip(self._says(self._presets.all[item.data(ID)])))

    @Slot()
    def render_buttons(self) -> None:
        """Offer what can be done."""
        for button in self._buttons:
            button.setEnabled(self._chosen() is not None)
            button.setVisible(bool(self._presets.all))
        removed = self._presets.removed
        self._gone.setText(tr("“{name}” is deleted.", name=removed.name) if removed else "")
        self._gone.setVisible(removed is not None)
        self._undo.setVisible(removed is not None)

    def _says(self, preset: Preset) -> str:
        dials = "" if preset.dials is None else in_words(preset.dials)
        adapter = None if preset.adapter is None else Path(preset.adapter)
        own = preset.model
        model = "" if own is None else self._models.called(Path(own), adapter)
        return "\n".join(filter(None, (preset.system, dials, model)))

    def _chosen(self) -> str | None:
        chosen = self._list.selectedItems()
        return chosen[0].data(ID) if chosen else None

    @Slot()
    def _on_use(self) -> None:
        preset = self._presets.all.get(self._chosen() or "")
        if preset is not None:
            self.used.emit(preset)

    @Slot()
    def _on_update(self) -> None:
        preset = self._presets.all.get(self._chosen() or "")
        if preset is not None:
            self.update_wanted.emit(preset)

    @Slot()
    def _on_rename(self) -> None:
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._list.editItem(self._list.currentItem())

    @Slot()
    def _on_delete(self) -> None:
        if (chosen := self._chosen()) is not None:
            self._presets.remove(chosen)

    def _call(self, index: QModelIndex | QPersistentModelIndex, name: str) -> bool:
        return self._presets.rename(index.data(ID), name)

    def _lay_out(self) -> None:
        title = QLabel(tr("Presets"), self)
        title.setObjectName("inspectorHeading")
        title.setBuddy(self._list)
        buttons, gone = QGridLayout(), QHBoxLayout()
        for at, button in enumerate(self._buttons):
            buttons.addWidget(button, at // 2, at % 2)
        gone.addWidget(self._gone, 1)
        gone.addWidget(self._undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(title)
        column.addWidget(self._none)
        column.addWidget(self._list, 1)
        column.addLayout(buttons)
        column.addLayout(gone)


class _List(QListWidget):
    """Renames by F2 what is chosen in it, as long as it has the keyboard, and not the open chat."""

    @override
    def event(self, e: QEvent) -> bool:
        # What it accepts before shortcuts are looked for, it gets as a key.
        if isinstance(e, QKeyEvent) and e.key() == Qt.Key.Key_F2:
            e.accept()
        return super().event(e)


def _list(parent: QWidget) -> QListWidget:
    shown = _List(parent)
    shown.setObjectName("presetList")
    shown.setAccessibleName(tr("Presets"))
    shown.setFixedHeight(LIST_HEIGHT)
    # A double click uses a preset; F2 or the button renames it.
    shown.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
    return shown
