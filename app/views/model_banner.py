"""The card above the composer while the model is not ready: how far it is, or why it is not."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.model_card import ModelStatus, Readiness
from app.state.models import Models
from app.widgets.ways import Ways
from app.words import percent, tr


class ModelBanner(QFrame):
    """There while the model loads or where it failed, gone when it is ready.

    Signals:
        file_wanted: the user would like to choose another model file.
        plain_wanted: the model is to answer without the adapter that changes it.
    """

    file_wanted = Signal()
    plain_wanted = Signal()

    def __init__(self, models: Models, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("modelBanner")
        self._models = models
        self._aside = False  # something else says how the model is doing
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._progress = _progress(self)
        self._starter = QPushButton(tr("Use the starter model"))
        self._plain = QPushButton(tr("Use without it", "without an adapter"))
        self._buttons = Ways(self, self._ways())
        self._lay_out()
        models.changed.connect(self.render_model)
        self.render_model()

    @Slot()
    def render_model(self) -> None:
        """Show how the model is doing."""
        status = self._models.status
        self._text.setText(_text(status, self._models.title))
        self._progress.setVisible(status.readiness is Readiness.LOADING)
        self._progress.setValue(round(status.fraction * 100))
        adapted = self._models.adapter is not None
        self._plain.setVisible(adapted)
        # The model is most likely sound.
        self._starter.setVisible(not adapted and not self._models.uses_starter)
        self._buttons.fit()
        self._buttons.setVisible(status.readiness is Readiness.FAILED)
        untold = status.readiness in {Readiness.LOADING, Readiness.FAILED}
        self.setVisible(untold and not self._aside)

    def stand_aside(self, *, aside: bool) -> None:
        """Say nothing where something else does, or speak again."""
        self._aside = aside
        self.render_model()

    def _ways(self) -> list[QPushButton]:
        again = QPushButton(tr("Try again"))
        again.clicked.connect(self._models.open_chosen)
        self._starter.clicked.connect(self._models.open_starter)
        other = QPushButton(tr("Open a model file…"))
        other.clicked.connect(self.file_wanted)
        self._plain.clicked.connect(self.plain_wanted)
        return [again, self._plain, self._starter, other]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        for widget in (self._text, self._progress, self._buttons):
            column.addWidget(widget)


def _progress(parent: QWidget) -> QProgressBar:
    bar = QProgressBar(parent)
    bar.setObjectName("modelProgress")
    bar.setAccessibleName(tr("Loading the model"))
    bar.setTextVisible(False)
    return bar


def _text(status: ModelStatus, name: str) -> str:
    if status.readiness is Readiness.LOADING:
        return tr("Loading {name}… {percent}", name=name, percent=percent(status.fraction))
    return status.reason or tr("The model could not be opened.")
