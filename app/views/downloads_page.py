"""`DownloadsPage`: the models that come, in their order."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.download import Stage
from app.state.downloads import BUSY, Row
from app.state.getting import Getting
from app.views.download_row import DownloadRow
from app.views.showing import show_file
from app.widgets.buttons import push_button
from app.widgets.flow_layout import FlowLayout
from app.widgets.paragraph import paragraph
from app.widgets.scrolled_page import ScrolledPage
from app.words import phrase, tr

EMPTY = phrase("Nothing is being downloaded. What you get goes on here, also after a restart.")


class DownloadsPage(ScrolledPage):
    """Rows, and what is done with all of them at once.

    Signals:
        chat_wanted: the user wants to chat with the model of that key.
    """

    chat_wanted = Signal(str)

    def __init__(self, getting: Getting, parent: QWidget) -> None:
        super().__init__("downloadsPage", parent)
        self._downloads = downloads = getting.downloads
        self._rows: dict[str, DownloadRow] = {}
        self._all = QWidget(self)
        self._pause = push_button("pauseAll", tr("Pause All"), downloads.pause_all, parent=self)
        self._resume = push_button("resumeAll", tr("Resume All"), downloads.resume_all, parent=self)
        self._clear = push_button("clearDone", tr("Clear Finished"), downloads.clear, parent=self)
        self._empty = paragraph("downloadsEmpty", tr(EMPTY), self)
        self._empty.setProperty("quiet", True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        flow = FlowLayout(self._all)
        for button in (self._pause, self._resume, self._clear):
            flow.addWidget(button)
        self.column.addWidget(self._all)
        # Where it is there, nothing else is, and it stands in the middle.
        self.column.addWidget(self._empty, 1000)
        self.column.addStretch(1)
        self.chat_wanted.connect(getting.arriving.chat_with)
        downloads.changed.connect(self.render_downloads)
        downloads.moved.connect(self._on_moved)
        self.render_downloads()

    @Slot()
    def render_downloads(self) -> None:
        """Show what there is, in its order."""
        rows = self._downloads.rows
        self._drop({each.key for each in rows})
        waiting = [each.key for each in rows if each.stage is Stage.QUEUED and not each.handed]
        for at, row in enumerate(rows):
            shown = self._rows.get(row.key) or self._made(row)
            # Below what is done with all of them, and what is said where there are none.
            if self.column.indexOf(shown) != at + 2:
                self.column.removeWidget(shown)
                self.column.insertWidget(at + 2, shown)
            shown.show_row(row, first=row.key == next(iter(waiting), None))
            shown.show()
        stages = {each.stage for each in rows}
        self._empty.setVisible(not rows)
        self._all.setVisible(bool(rows))
        # A single one has these in its row.
        many = len(rows) > 1
        self._pause.setVisible(many and bool(stages & (BUSY | {Stage.QUEUED})))
        self._resume.setVisible(many and bool(stages & {Stage.PAUSED, Stage.FAILED}))
        self._clear.setVisible(Stage.DONE in stages)

    def _made(self, row: Row) -> DownloadRow:
        made = DownloadRow(row.key, row.download.wanted.name, self.page)
        made.wanted.connect(self._do)
        self._rows[row.key] = made
        return made

    def _drop(self, living: set[str]) -> None:
        for key in [key for key in self._rows if key not in living]:
            gone = self._rows.pop(key)
            gone.hide()
            gone.deleteLater()

    @Slot(str, str)
    def _do(self, key: str, verb: str) -> None:
        if verb == "chat":
            self.chat_wanted.emit(key)
        elif verb == "reveal":
            self._reveal(key)
        else:
            act = {
                "pause": self._downloads.pause,
                "resume": self._downloads.resume,
                "hurry": self._downloads.hurry,
                "cancel": self._downloads.cancel,
            }[verb]
            act(key)

    def _reveal(self, key: str) -> None:
        row = self._downloads.row(key)
        if row is not None:
            path: Path = self._downloads.path_of(row.download.wanted)
            show_file(path, parent=self.window())

    @Slot(str)
    def _on_moved(self, key: str) -> None:
        row, shown = self._downloads.row(key), self._rows.get(key)
        if row is not None and shown is not None:
            shown.show_row(row, first=False)
