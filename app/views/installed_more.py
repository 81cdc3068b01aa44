"""`InstalledMore`: what can be made of a model on this computer: a smaller one, a whole one."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.conversion import bits_of
from app.domain.download import Stage
from app.domain.local_model import Health, LocalModel
from app.state.converting import Converting
from app.state.downloads import Downloads
from app.state.library import Library
from app.widgets.buttons import push_button, stand_out
from app.words import phrase, tr

BUSY = phrase("Another model is being converted.")


class InstalledMore(QWidget):
    """Two buttons, of which a model mostly needs none or one.

    Signals:
        convert_wanted: the user wants a smaller copy, or to see how far it is.
        downloads_wanted: the user wants to see how far the download is.
    """

    convert_wanted = Signal()
    downloads_wanted = Signal()

    def __init__(
        self, library: Library, converting: Converting, downloads: Downloads, *, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._library, self._converting, self._downloads = library, converting, downloads
        self._model: LocalModel | None = None
        self._convert = push_button(
            "convertModel", "", self.convert_wanted, parent=self, never_default=True
        )
        self._again = push_button("getAgain", "", self._on_again, parent=self, never_default=True)
        stand_out(self._again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._convert)
        column.addWidget(self._again)
        converting.changed.connect(self.render_more)
        downloads.changed.connect(self.render_more)
        library.moved.connect(self.render_more)
        library.changed.connect(self.render_more)

    def tell_of(self, model: LocalModel | None) -> None:
        """Show what can be made of this model."""
        self._model = model
        self.render_more()

    @Slot()
    def render_more(self) -> None:
        """Show what can be done now."""
        if self._model is None:
            return
        can_convert, can_get = self._render_convert(self._model), self._render_again(self._model)
        self._convert.setVisible(can_convert)
        self._again.setVisible(can_get)
        self.setVisible(can_convert or can_get)

    def _render_convert(self, model: LocalModel) -> bool:
        """Name what can be done, and tell whether there is something."""
        now, computer = self._converting.now, self._library.computer
        here = now is not None and now.model.path == model.path
        self._convert.setText(tr("Show Conversion…") if here else tr("Convert…"))
        self._convert.setEnabled(here or now is None)
        why_not = "" if here or now is None else tr(BUSY)
        self._convert.setToolTip(why_not)
        self._convert.setAccessibleDescription(why_not)
        return computer is not None and bool(bits_of(model, computer.device))

    def _render_again(self, model: LocalModel) -> bool:
        found = self._library.verdicts.get(model.path)
        comes = self._coming(model)
        self._again.setText(tr("Show Download") if comes else tr("Get It Again"))
        is_bad = found is not None and found.health is Health.DAMAGED
        return model.got is not None and (is_bad or comes)

    def _coming(self, model: LocalModel) -> bool:
        row = None if model.got is None else self._downloads.row(model.got.key)
        return row is not None and row.stage is not Stage.DONE

    @Slot()
    def _on_again(self) -> None:
        if self._model is None or self._model.got is None:
            return
        if self._coming(self._model):
            self.downloads_wanted.emit()
        else:
            self._downloads.begin(self._model.got)
