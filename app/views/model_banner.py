"""The card above the composer while the model is not ready: how far it is, or why it is not."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.model_card import ModelStatus, Readiness
from app.state.models import Models


class ModelBanner(QFrame):
    """There while the model loads or where it failed, gone when it is ready.

    Signals:
        file_wanted: the user would like to choose another model file.
    """

    file_wanted = Signal()

    def __init__(self, models: Models, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("modelBanner")
        self._models = models
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._progress = _progress(self)
        self._buttons = QWidget(self)
        self._lay_out()
        models.changed.connect(self.render_model)
        self.render_model()

    @Slot()
    def render_model(self) -> None:
        """Show how the model is doing."""
        status = self._models.status
        self._text.setText(_text(status))
        self._progress.setVisible(status.readiness is Readiness.LOADING)
        self._progress.setValue(round(status.fraction * 100))
        self._buttons.setVisible(status.readiness is Readiness.FAILED)
        self.setVisible(status.readiness in {Readiness.LOADING, Readiness.FAILED})

    def _lay_out(self) -> None:
        again = QPushButton("Try again", self._buttons)
        again.clicked.connect(self._models.open_chosen)
        other = QPushButton("Open a model file…", self._buttons)
        other.clicked.connect(self.file_wanted)
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 4, 0, 0)
        row.addWidget(again)
        row.addWidget(other)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        for widget in (self._text, self._progress, self._buttons):
            column.addWidget(widget)


def _progress(parent: QWidget) -> QProgressBar:
    bar = QProgressBar(parent)
    bar.setObjectName("modelProgress")
    bar.setAccessibleName("Loading the model")
    bar.setTextVisible(False)
    return bar


def _text(status: ModelStatus) -> str:
    if status.readiness is Readiness.LOADING:
        return f"Loading {status.name}… {status.fraction:.0%}"
    return status.reason or "The model could not be opened."
