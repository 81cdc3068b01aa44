"""`DownloadRow`: a model that comes: how far it is, and what can be done about it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget

from app.domain.download import Stage
from app.state.downloads import Row
from app.views.download_words import heard, hundredths, told
from app.widgets.buttons import push_button
from app.widgets.flow_layout import FlowLayout
from app.widgets.paragraph import heading, mark, note
from app.widgets.told import tell_as
from app.words import tr


class DownloadRow(QFrame):
    """Stays as it is made while what it shows goes on, so that the keyboard stays in it.

    Signals:
        wanted: the user wants this done with the download of that key: a verb of `Downloads`,
            “chat” or “reveal”.
    """

    wanted = Signal(str, str)

    def __init__(self, key: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("downloadRow")
        self._key, self._named = key, name
        self._name = heading("downloadName", name, self)
        self._words = note("downloadWords", "", self)
        self._bar = QProgressBar(self)
        self._bar.setObjectName("downloadProgress")
        self._bar.setTextVisible(False)
        # One button, as one that vanishes would give the keyboard to its neighbour.
        self._verb = "pause"
        self._main = push_button("downloadMain", "", self._on_main, parent=self)
        self._hurry = push_button("hurryDownload", tr("Next"), self._on_hurry, parent=self)
        self._hurry.setAccessibleName(tr("Download {name} next", name=name))
        self._reveal = push_button(
            "revealDownload", tr("Show in Folder"), self._on_reveal, parent=self
        )
        self._reveal.setAccessibleName(tr("Show {name} in its folder", name=name))
        self._cancel = push_button("cancelDownload", "", self._on_cancel, parent=self)
        self._lay_out()

    def show_row(self, row: Row, *, first: bool) -> None:
        """Show how it does; the first of those that wait needs no hurry."""
        download, stage = row.download, row.stage
        self.setAccessibleName(heard(download))
        self._words.setText(told(download))
        mark(self._words, failed=stage is Stage.FAILED)
        self._bar.setValue(hundredths(download))
        self._bar.setAccessibleName(heard(download))
        mark(self._bar, failed=stage in {Stage.FAILED, Stage.PAUSED})
        self._bar.setVisible(stage is not Stage.DONE)
        self._reveal.setVisible(stage is Stage.DONE)
        self._hurry.setVisible(stage is Stage.QUEUED and not row.handed and not first)
        self._name_main(stage)
        self._name_cancel(stage)

    def _name_main(self, stage: Stage) -> None:
        said: dict[str, str] = {"name": self._named}
        ways = {
            Stage.DONE: ("chat", tr("Chat"), tr("Chat with {name}", **said)),
            Stage.FAILED: ("resume", tr("Try Again"), tr("Try download of {name} again", **said)),
            Stage.PAUSED: ("resume", tr("Resume"), tr("Resume download of {name}", **said)),
        }
        comes = ("pause", tr("Pause"), tr("Pause download of {name}", **said))
        self._verb, words, spoken = ways.get(stage, comes)
        self._main.setText(words)
        self._main.setAccessibleName(spoken)

    def _name_cancel(self, stage: Stage) -> None:
        done = stage is Stage.DONE
        self._cancel.setText(tr("Remove from List") if done else tr("Cancel"))
        self._cancel.setAccessibleName(
            tr("Remove {name} from the list", name=self._named)
            if done
            else tr("Cancel download of {name}", name=self._named)
        )

    @Slot()
    def _on_main(self) -> None:
        self.wanted.emit(self._key, self._verb)

    @Slot()
    def _on_hurry(self) -> None:
        self.wanted.emit(self._key, "hurry")

    @Slot()
    def _on_reveal(self) -> None:
        self.wanted.emit(self._key, "reveal")

    @Slot()
    def _on_cancel(self) -> None:
        self.wanted.emit(self._key, "cancel")

    def _lay_out(self) -> None:
        buttons = QWidget(self)
        flow = FlowLayout(buttons)
        for button in (self._main, self._hurry, self._reveal, self._cancel):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        for part in (self._name, self._bar, self._words, buttons):
            column.addWidget(part)


tell_as(DownloadRow, QAccessible.Role.Grouping)
