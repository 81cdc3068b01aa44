"""`SectionRows`: draws the headings of a list's sections, small, with a sign that folds them."""

from typing import cast, override

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from app.theme import small_font
from app.widgets.name_editor import NameEditor

OPEN, FOLDED = "▾", "▸"
# Above and below a line together, with room for Chinese, which is taller than its font says.
PADDING = 17


class SectionRows(NameEditor):
    """Draws a row without a parent as the heading of those below it."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        # A list of rows of one height takes it from its first, whatever language that is in.
        return QSize(100, QFontMetrics(QApplication.font()).height() + PADDING)

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
