"""`PassphraseField`: a line whose letters are seen only where somebody wants to see them."""

from PySide6.QtWidgets import QLineEdit, QWidget

# As long as anybody types; more would only cost time.
MOST_LETTERS = 1000


class PassphraseField(QLineEdit):
    """Where a passphrase is typed."""

    def __init__(self, name: str, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setPlaceholderText(label)
        self.setMaxLength(MOST_LETTERS)
        self.reveal(shown=False)

    def reveal(self, *, shown: bool) -> None:
        """Show the letters, or hide them."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
