"""`VerbatimText`: text that is shown as it was written."""

from PySide6.QtWidgets import QWidget

from app.markdown.blocks import Verbatim
from app.theme import Theme, body_font
from app.widgets.message_text import MessageText


class VerbatimText(MessageText):
    """What is not read as Markdown, as that would take too long or would lose some of it."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._text = ""
        self.wear(theme)

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.setFont(body_font(theme.scale))

    def show_block(self, block: Verbatim) -> None:
        """Show a text in place of what was there; where it only grows, what is there stays."""
        before, self._text = self._text, block.text
        if before and block.text.startswith(before):
            self.catch_up(block.text)
        else:
            self.show_text(block.text)
