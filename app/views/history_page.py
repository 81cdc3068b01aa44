"""The page of settings on backups: make one, find them, bring one back."""

from collections.abc import Sequence
from functools import partial
from itertools import chain
from typing import override

from PySide6.QtCore import QDateTime, QLocale, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from app.domain.backup import Backup, Gone
from app.domain.showing import SHOW
from app.domain.sizes import size
from app.domain.tip import plain_tip
from app.state.safety import Safety
from app.theme import MARGIN
from app.views.showing import show_file
from app.widgets.buttons import push_button
from app.widgets.hint import hint
from app.widgets.sheet import question

ABOUT = (
    "A backup has all conversations. One is made every half hour while there is something new: "
    "the last three are kept, and one for each of three hours, seven days, four weeks and six "
    "months. "
    "What you delete for good stays in the backups that were made before, unless you say otherwise "
    "when you delete it."
)
RESTORE = (
    "Paddock closes and opens again, with your conversations as they were on {day}. "
    "What is there now becomes a backup itself."
)
FORGET = (
    "{many} in your backups but no longer in Paddock:\n\n{names}\n\nRemove {them} from all "
    "backups? No word will be left there. Folders and presets that you no longer have go from "
    "there, too, and what was typed before a chat began. This cannot be undone."
)

# So many names of deleted chats are told of one backup.
MOST_NAMED = 20


class HistoryPage(QWidget):
    """The backups that there are, the newest first."""

    def __init__(self, safety: Safety, parent: QWidget) -> None:
        super().__init__(parent)
        self._safety = safety
        self._last = QLabel(self)
        self._last.setObjectName("lastBackup")
        self._list = QListWidget(self)
        self._list.setObjectName("backups")
        self._list.setAccessibleName("Backups")
        self._now = push_button("backUpNow", "Back up now", safety.back_up, parent=self)
        self._restore = push_button("restoreBackup", "Restore…", self._ask, parent=self)
        self._show = push_button("showBackups", SHOW, self._on_show, parent=self)
        self._forget = push_button("forgetGone", "Remove Gone Chats…", self._on_forget, parent=self)
        self._lay_out()
        self._list.currentRowChanged.connect(self.render_buttons)
        safety.changed.connect(self._on_changed)
        safety.looked.connect(self.render_all)
        self.render_all()

    @Slot()
    def render_all(self) -> None:
        """Show which backups there are."""
        chosen = self._list.currentRow()
        self._backups = self._safety.all()
        self._list.clear()
        for backup in self._backups:
            self._list.addItem(_row(backup, self._safety.held.get(backup.file, ())))
        self._list.setCurrentRow(min(max(chosen, 0), self._list.count() - 1))
        newest = f"The last backup is of {_day(self._backups[0])}." if self._backups else ""
        self._last.setText(
            "A backup is being made…" if self._safety.busy else newest or "There is no backup yet."
        )
        self.render_buttons()

    @Slot()
    def render_buttons(self) -> None:
        """Offer what can be done."""
        self._restore.setEnabled(self._list.currentRow() >= 0)
        self._show.setEnabled(self._list.currentRow() >= 0)
        self._forget.setVisible(bool(self._gone()) and not self._safety.read_only)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_changed()

    def _lay_out(self) -> None:
        first, buttons = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self._last, 1)
        first.addWidget(self._now)
        buttons.addWidget(self._show)
        buttons.addStretch(1)
        buttons.addWidget(self._forget)
        buttons.addWidget(self._restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addLayout(first)
        column.addWidget(self._list, 1)
        column.addLayout(buttons)
        column.addWidget(hint(ABOUT, self))

    @Slot()
    def _on_changed(self) -> None:
        self.render_all()
        if self.isVisible():
            self._safety.look_inside()

    @Slot()
    def _on_show(self) -> None:
        show_file(self._backups[self._list.currentRow()].file, parent=self)

    def _gone(self) -> list[Gone]:
        """Return the chats that any backup has and Paddock has not, those of the newest first."""
        return list(dict.fromkeys(chain.from_iterable(self._safety.held.values())))

    @Slot()
    def _on_forget(self) -> None:
        """Ask before chats are in no backup any more either."""
        gone = {each.id: each for each in reversed(self._gone())}  # by its newest name
        many = f"{len(gone):,} chats are" if len(gone) > 1 else "One chat is"
        names = "\n".join(_names([*gone.values()][::-1]))
        words = FORGET.format(many=many, names=names, them="them" if len(gone) > 1 else "it")
        icon, act = QMessageBox.Icon.Warning, "Remove from Backups"
        box, remove = question(icon, "Remove Gone Chats", text=words, act=act, parent=self)
        box.setObjectName("forgetQuestion")
        remove.clicked.connect(partial(self._safety.forget_gone, list(gone)))
        box.open()

    @Slot()
    def _ask(self) -> None:
        """Ask before all that is there now is put away."""
        backup = self._backups[self._list.currentRow()]
        words = RESTORE.format(day=_day(backup))
        icon = QMessageBox.Icon.Question
        box, restore = question(icon, "Restore", text=words, act="Restore", parent=self)
        box.setObjectName("restoreQuestion")
        restore.clicked.connect(partial(self._safety.restore, backup))
        box.open()


def _row(backup: Backup, gone: Sequence[Gone]) -> QListWidgetItem:
    """Make the row of a backup, with what chats in it are called that are gone from Paddock."""
    row = QListWidgetItem(f"{_day(backup)} · {size(backup.nbytes)}")
    if backup.replaced:
        row.setText(f"{row.text()} · before restoring another")
    if gone:
        many = f"{len(gone):,} chats that are gone" if len(gone) > 1 else "one chat that is gone"
        row.setText(f"{row.text()} · has {many}")
        names = _names(gone)
        row.setToolTip(plain_tip("\n".join(names)))
        row.setData(Qt.ItemDataRole.AccessibleDescriptionRole, ", ".join(names))
    return row


def _names(gone: Sequence[Gone]) -> list[str]:
    names = [each.title or "Untitled" for each in gone[:MOST_NAMED]]
    more = len(gone) - MOST_NAMED
    return [*names, f"and {more:,} more"] if more > 0 else names


def _day(backup: Backup) -> str:
    made = QDateTime.fromSecsSinceEpoch(int(backup.made.timestamp()))
    return QLocale().toString(made, QLocale.FormatType.ShortFormat)
