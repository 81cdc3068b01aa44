"""`SectionRows`: draws the headings of a list's sections, small, with a sign that folds them."""

from typing import cast, override

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.theme import small_font
from app.widgets.name_editor import NameEditor

OPEN, FOLDED = "▾", "▸"


class SectionRows(NameEditor):
    """Draws a row without a parent as the heading of those below it."""

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if index.parent().isValid():
            return
        # PySide's stubs leave out what an option has.
        state = cast("QStyle.StateFlag", getattr(option, "state"))  # noqa: B009
        colours = cast("QPalette", getattr(option, "palette"))  # noqa: B009
        title = cast("str", getattr(option, "text"))  # noqa: B009
        colours.setColor(QPalette.ColorRole.Text, colours.color(QPalette.ColorRole.PlaceholderText))
        font = small_font()
        font.setWeight(QFont.Weight.DemiBold)
        folded = FOLDED if not state & QStyle.StateFlag.State_Open else OPEN
        setattr(option, "palette", colours)  # noqa: B010
        setattr(option, "font", font)  # noqa: B010
        setattr(option, "text", f"{folded} {title}")  # noqa: B010
