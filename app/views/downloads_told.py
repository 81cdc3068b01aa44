"""`DownloadsTold`: how downloads do where nobody looks at their page: aloud, and at the foot."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from app.domain.download import Stage
from app.domain.settings import Announcing
from app.state.downloads import Downloads, Row
from app.state.settings import LiveSettings
from app.views.download_words import STAGES, hundredths
from app.widgets.aloud import say
from app.words import percent, tr

QUARTERS = (75, 50, 25)


class DownloadsTold(QObject):
    """Says that one begins, and each quarter; a button shows how far all are together.

    Signals:
        coming: what comes and how far it is, in words; empty where nothing does.
    """

    coming = Signal(str)

    def __init__(
        self, downloads: Downloads, settings: LiveSettings, button: QToolButton, *, window: QWidget
    ) -> None:
        super().__init__(window)
        self._downloads, self._settings = downloads, settings
        self._button, self._window = button, window
        # How far each was when that was said last.
        self._said = {each.key: _quarter(each) for each in downloads.coming}
        downloads.changed.connect(self._on_changed)
        downloads.moved.connect(self._on_moved)

    @Slot()
    def render_foot(self) -> None:
        """Show how far all that comes is, or that it is paused."""
        fraction = self._downloads.fraction
        paused = any(row.stage is Stage.PAUSED for row in self._downloads.rows)
        self._button.setVisible(paused or fraction is not None)
        much = percent(min(0.99, fraction or 0.0))
        said = tr(STAGES[Stage.PAUSED]) if fraction is None else much
        name = tr("Downloads, {percent}", percent=said)
        self._button.setText(said)
        self._button.setAccessibleName(name)
        self._button.setToolTip(name)
        self.coming.emit("" if fraction is None else self._words(much))

    @Slot(Row)
    def say_ready(self, row: Row) -> None:
        """Say that one has come, where no notice tells it."""
        self._say(tr("{name} is ready.", name=row.download.wanted.name))

    def _words(self, much: str) -> str:
        names = [row.download.wanted.name for row in self._downloads.coming]
        if len(names) == 1:
            return tr("Downloading {name}: {percent}", name=names[0], percent=much)
        return tr(
            "Downloading {n} models: {percent}",
            "",
            len(names),
            one="Downloading 1 model: {percent}",
            percent=much,
        )

    @Slot()
    def _on_changed(self) -> None:
        coming = {each.key for each in self._downloads.coming}
        self._said = {key: said for key, said in self._said.items() if key in coming}
        for row in self._downloads.coming:
            if row.stage is Stage.RUNNING and row.key not in self._said:
                self._said[row.key] = _quarter(row)
                self._say(tr("Downloading {name}", name=row.download.wanted.name))
        self.render_foot()

    @Slot(str)
    def _on_moved(self, key: str) -> None:
        self.render_foot()
        row = self._downloads.row(key)
        if row is None or row.stage is not Stage.RUNNING:
            return
        quarter = _quarter(row)
        if quarter > self._said.get(key, 0):
            self._said[key] = quarter
            name = row.download.wanted.name
            self._say(tr("{name}, {n} percent", "", quarter, one="{name}, 1 percent", name=name))

    def _say(self, words: str) -> None:
        if self._settings.now.announcing is not Announcing.OFF:
            say(self._window, words)


def _quarter(row: Row) -> int:
    far = hundredths(row.download)
    return next((each for each in QUARTERS if far >= each), 0)
