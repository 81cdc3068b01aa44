"""`HeardTree`: a tree whose rows a screen reader finds as they are, while they change, too."""

from typing import override

from PySide6.QtCore import QAbstractItemModel, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QTreeView


class HeardTree(QTreeView):
    """Is laid out at once when its rows change, where somebody listens.

    Qt's own is laid out later. Until then it holds the rows by the numbers that they had, and gives
    them so to whoever asks by accessibility: rows that are others by now, or are there no more.
    """

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        if model is None:
            super().setModel(None)
            return
        # Before Qt tells of the change, as who hears of it asks at once.
        for changed in (model.rowsInserted, model.rowsMoved, model.layoutChanged):
            changed.connect(self._lay_out)
        super().setModel(model)
        # Of these Qt has forgotten all rows as it told.
        for changed in (model.rowsRemoved, model.layoutChanged, model.modelReset):
            changed.connect(self._lay_out)

    @Slot()
    def _lay_out(self) -> None:
        if QAccessible.isActive():
            self.doItemsLayout()
