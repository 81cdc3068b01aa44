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
from app.widgets.focus_ring import edge
from app.widgets.hint import hint
from app.widgets.sheet import question
from app.words import phrase, tr

ABOUT = phrase(
    "A backup has all conversations. One is made every half hour while there is something new: "
    "the last three are kept, and one for each of three hours, seven days, four weeks and six "
    "months. "
    "What you delete for good stays in the backups that were made before, unless you say otherwise "
    "when you delete it."
)
RESTORE = phrase(
    "Paddock closes and opens again, with your conversations as they were on {day}. "
    "What is there now becomes a backup itself."
)
FORGET = phrase(
    "No word will be left there. Folders and presets that you no longer have go from there, too, "
    "and what was typed before a chat began. This cannot be undone."
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
        edge(self._list)
        self._list.setAccessibleName(tr("Backups"))
        self._now = push_button("backUpNow", tr("Back up now"), safety.back_up, parent=self)
        self._restore = push_button("restoreBackup", tr("Restore…"), self._ask, parent=self)
        self._show = push_button("showBackups", tr(SHOW), self._on_show, parent=self)
        self._forget = push_button(
            "forgetGone", tr("Remove Gone Chats…"), self._on_forget, parent=self
        )
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
        self._last.setText(self._newest())
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

    def _newest(self) -> str:
        if self._safety.busy:
            return tr("A backup is being made…")
        if self._backups:
            return tr("The last backup is of {day}.", day=_day(self._backups[0]))
        return tr("There is no backup yet.")

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
        column.addWidget(hint(tr(ABOUT), self))

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
        asked = tr(
            "{n} chats are in your backups but no longer in Paddock:\n\n{names}\n\n"
            "Remove them from all backups?",
            "",
            len(gone),
            one="One chat is in your backups but no longer in Paddock:\n\n{names}\n\n"
            "Remove it from all backups?",
            names="\n".join(_names([*gone.values()][::-1])),
        )
        words = f"{asked}\n\n{tr(FORGET)}"
        icon, act = QMessageBox.Icon.Warning, tr("Remove from Backups")
        box, remove = question(icon, tr("Remove Gone Chats"), text=words, act=act, parent=self)
        box.setObjectName("forgetQuestion")
        remove.clicked.connect(partial(self._safety.forget_gone, list(gone)))
        box.open()

    @Slot()
    def _ask(self) -> None:
        """Ask before all that is there now is put away."""
        backup = self._backups[self._list.currentRow()]
        words = tr(RESTORE, day=_day(backup))
        icon = QMessageBox.Icon.Question
        box, restore = question(icon, tr("Restore"), text=words, act=tr("Restore"), parent=self)
        box.setObjectName("restoreQuestion")
        restore.clicked.connect(partial(self._safety.restore, backup))
        box.open()


def _row(backup: Backup, gone: Sequence[Gone]) -> QListWidgetItem:
    """Make the row of a backup, with what chats in it are called that are gone from Paddock."""
    told = [_day(backup), size(backup.nbytes)]
    row = QListWidgetItem()
    if backup.replaced:
        told.append(tr("before restoring another"))
    if gone:
        told.append(
            tr("has {n} chats that are gone", "", len(gone), one="has one chat that is gone")
        )
        names = _names(gone)
        row.setToolTip(plain_tip("\n".join(names)))
        row.setData(Qt.ItemDataRole.AccessibleDescriptionRole, ", ".join(names))
    row.setText(" · ".join(told))
    return row


def _names(gone: Sequence[Gone]) -> list[str]:
    names = [each.title or tr("Untitled") for each in gone[:MOST_NAMED]]
    more = len(gone) - MOST_NAMED
    return [*names, tr("and {number} more", number=more)] if more > 0 else names


def _day(backup: Backup) -> str:
    made = QDateTime.fromSecsSinceEpoch(int(backup.made.timestamp()))
    return QLocale().toString(made, QLocale.FormatType.ShortFormat)
