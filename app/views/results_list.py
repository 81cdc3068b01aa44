"""`ResultsList`: what was found on the Hub, a row each."""

from functools import partial
from typing import override

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.domain.remote import Hit
from app.state.browsing import Browsing, Stage
from app.state.reach import Reach
from app.views.hub_trouble import HubTrouble
from app.views.hub_words import facts_of_hit
from app.widgets.aloud import say
from app.widgets.buttons import push_button
from app.widgets.paragraph import heading, note
from app.widgets.scrolled_page import ScrolledPage
from app.words import tr


class ResultsList(ScrolledPage):
    """Rows that lead into a repository, and more of them where there are."""

    def __init__(self, browsing: Browsing, reach: Reach, parent: QWidget) -> None:
        super().__init__("hubResults", parent)
        self._browsing = browsing
        self._rows: list[HitRow] = []
        self._opened: HitRow | None = None
        self._said = ""
        self._words = note("hubResultsWords", "", self)
        self._trouble = HubTrouble(reach, self)
        self._trouble.retried.connect(browsing.retry)
        self._more = push_button("hubMore", tr("Show More"), browsing.more, parent=self)
        self.column.addWidget(self._words)
        self.column.addWidget(self._trouble)
        self.column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addStretch(1)
        browsing.changed.connect(self.render_found)
        self.render_found()

    @Slot()
    def render_found(self) -> None:
        """Show what was found, or how far that is."""
        browsing, hits = self._browsing, self._browsing.hits
        asked = browsing.stage is Stage.ASKED
        self._show_rows(hits)
        self._words.setText(_words(browsing))
        self._words.setVisible(bool(self._words.text()))
        self._trouble.show_failure(browsing.failure)
        self._more.setVisible(browsing.has_more and browsing.failure is None)
        self._more.setEnabled(not asked)
        self._more.setText(tr("Looking…") if asked else tr("Show More"))
        if self._words.text() != self._said:
            self._said = self._words.text()
            say(self, self._said)

    @property
    def opened_row(self) -> "HitRow | None":
        """Return what was looked into last, as long as it is there."""
        row = self._opened
        return row if row is not None and not row.isHidden() else None

    def _show_rows(self, hits: tuple[Hit, ...]) -> None:
        while len(self._rows) < len(hits):
            row = HitRow(self.page)
            row.clicked.connect(partial(self._on_row, len(self._rows)))
            self.column.insertWidget(1 + len(self._rows), row)
            self._rows.append(row)
        for row, hit in zip(self._rows, hits, strict=False):
            row.show_hit(hit)
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(hits))

    def _on_row(self, at: int) -> None:
        self._opened = self._rows[at]
        self._browsing.look(self._browsing.hits[at].repo)


class HitRow(QPushButton):
    """A button that is as high as what stands in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hit")
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name, self._facts = heading("hitName", "", self), note("hitFacts", "", self)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        for label in (self._name, self._facts):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)

    def show_hit(self, hit: Hit) -> None:
        """Show a repository."""
        self._name.setText(hit.repo)
        self._facts.setText(facts_of_hit(hit))
        self.setAccessibleName(f"{hit.repo}, {self._facts.text()}")
        self.updateGeometry()

    # A button asks for what its own text needs, and it has none.

    @override
    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return self._column.heightForWidth(arg__1)


def _words(browsing: Browsing) -> str:
    if browsing.stage is Stage.ASKED and not browsing.hits:
        return tr("Looking on the Hub…")
    if browsing.stage is not Stage.ANSWERED:
        return ""
    found = len(browsing.hits)
    if not found:
        return _nothing(browsing.query.words)
    more = tr("{n} models, and more", "", found, one="1 model, and more")
    return more if browsing.has_more else tr("{n} models", "", found, one="1 model")


def _nothing(words: str) -> str:
    if words:
        return tr(
            "Nothing was found for “{words}”. Try fewer words, or fewer filters.", words=words
        )
    return tr("Nothing was found. Try fewer filters.")
