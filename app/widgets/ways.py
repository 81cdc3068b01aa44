"""`Ways`: buttons side by side, one below the others where that is too wide."""

from typing import override

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QSizePolicy, QWidget


class Ways(QWidget):
    """Buttons side by side; where that is too wide, the last one stands below."""

    def __init__(self, parent: QWidget, buttons: list[QPushButton]) -> None:
        super().__init__(parent)
        # It takes the width that there is, and never pushes the window apart.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._buttons = buttons
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(0, 4, 0, 0)
        for line in (buttons[:-1], buttons[-1:]):
            row = QHBoxLayout()
            for button in line:
                row.addWidget(button)
            row.addStretch(0)
            self._lines.addLayout(row)
        self._lines.addStretch(1)

    def fit(self) -> None:
        """Stand side by side where there is room for it."""
        widths = [button.sizeHint().width() for button in self._buttons if not button.isHidden()]
        wide = sum(widths) + self._lines.spacing() * len(widths) <= self.width()
        side = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if side is not self._lines.direction():
            self._lines.setDirection(side)
            self.updateGeometry()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit()
