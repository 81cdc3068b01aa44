"""`RepositoryPage`: what can be got of a repository, what each takes, and its model card."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.download import Stage as Coming
from app.domain.download import Trouble, Wanted
from app.domain.endpoint import OFFICIAL
from app.domain.fit import Fit, fit
from app.domain.fit_words import pace, verdict
from app.domain.remote import Choice, Repository
from app.domain.sizes import size
from app.domain.wanting import wanted_of
from app.state.arriving import AT_ONCE
from app.state.browsing import Stage
from app.state.downloads import BUSY, Row
from app.state.getting import Getting
from app.theme import Theme
from app.views.download_words import told
from app.views.hub_trouble import HubTrouble
from app.views.hub_words import KINDS, facts_of
from app.widgets.buttons import push_button
from app.widgets.flow_layout import FlowLayout
from app.widgets.flowing_text import FlowingText
from app.widgets.paragraph import heading, mark, note, title
from app.widgets.scrolled_page import ScrolledPage
from app.widgets.told import tell_as
from app.words import phrase, tr

GATED = phrase(
    "The makers of this model want to be asked first: ask for access on its page on the Hub, and "
    "put your token into Settings."
)
AT_MIRROR = phrase(
    "The makers of this model want to know who gets it, and your token is never sent to a mirror. "
    "To ask the Hub itself, remove the mirror in Settings."
)
NOTHING = phrase("There is nothing in this repository that Paddock can run.")
# What is to be asked for, or accepted, on its page.
ASKED_THERE = frozenset({Trouble.GATED, Trouble.LICENCE})
# One that was done and is not here was removed since.
AWAY = frozenset({Coming.PAUSED, Coming.FAILED, Coming.DONE})
GOES_ON = AWAY - {Coming.DONE}
# What is longer belongs into a browser.
MOST_LETTERS = 60_000


class RepositoryPage(ScrolledPage):
    """A repository at one commit.

    Signals:
        link_wanted: the user wants to go to this address.
        downloads_wanted: the user wants to see what comes.
    """

    link_wanted = Signal(str)
    downloads_wanted = Signal()

    def __init__(self, getting: Getting, parent: QWidget) -> None:
        super().__init__("repositoryPage", parent)
        self._getting = getting
        browsing = getting.browsing
        self.back = push_button("repositoryBack", tr("Back"), browsing.leave, parent=self)
        self._name = title("repositoryName", "", self)
        self._browser = push_button(
            "repositoryInBrowser", tr("Open Its Page…"), self._on_browser, parent=self
        )
        self._facts = note("repositoryFacts", "", self)
        self._words = note("repositoryWords", "", self)
        self._trouble = HubTrouble(getting.reach, self)
        self._trouble.retried.connect(browsing.retry)
        self._choices: list[RepositoryChoice] = []
        self._rows = QVBoxLayout()
        self._title = title("cardTitle", tr("What its makers say"), self)
        self._card = FlowingText("modelCardText", tr("Model card"), self)
        self._card.link_wanted.connect(self.link_wanted)
        self._lay_out()
        browsing.looked.connect(self.render_repository)
        getting.downloads.changed.connect(self._render_choices)
        getting.downloads.changed.connect(self._render_words)
        getting.reach.changed.connect(self._render_words)
        getting.arriving.seen_by(self._shows)
        getting.offers.changed.connect(self._render_choices)
        getting.library.changed.connect(self._render_choices)
        self.render_repository()

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._card.wear(theme)

    def end(self) -> None:
        """Draw nothing any more."""
        self._card.end()

    @Slot()
    def render_repository(self) -> None:
        """Show the repository, or how far that is."""
        browsing, repository = self._getting.browsing, self._getting.browsing.repository
        self._name.setText(repository.repo if repository else browsing.place)
        self._facts.setText(facts_of(repository) if repository else "")
        self._facts.setVisible(repository is not None)
        self._render_words()
        self._trouble.show_failure(browsing.look_failure)
        self._browser.setVisible(bool(self._repo))
        self._render_choices()
        self._title.setVisible(bool(browsing.card))
        self._card.setVisible(bool(browsing.card))
        self._card.show_text(_without_head(browsing.card)[:MOST_LETTERS])
        if repository is None:
            self.verticalScrollBar().setValue(0)

    @property
    def _repo(self) -> str:
        """Return what the Hub calls it; nothing where the Hub has not told of it."""
        browsing = self._getting.browsing
        if browsing.repository is not None:
            return browsing.repository.repo
        failure = browsing.look_failure
        return failure.about if failure is not None and failure.trouble in ASKED_THERE else ""

    def _told(self, repository: Repository | None) -> str:
        if self._getting.browsing.looking is Stage.ASKED:
            return tr("Looking on the Hub…")
        if repository is None:
            return ""
        return self._why_not(repository) if repository.choices else tr(NOTHING)

    def _why_not(self, repository: Repository) -> str:
        """Say what stands in the way of all choices, where none of them says it."""
        if not repository.gated or self._is_refused(repository):
            return ""
        return tr(GATED) if self._getting.reach.endpoint is None else tr(AT_MIRROR)

    def _is_refused(self, repository: Repository) -> bool:
        """Tell whether one of the choices says already that its makers want to be asked."""
        keys = (wanted_of(repository, each).key for each in repository.choices)
        rows = filter(None, map(self._getting.downloads.row, keys))
        failures = (row.download.failure for row in rows if row.stage is Coming.FAILED)
        return any(each is not None and each.trouble in AT_ONCE for each in failures)

    def _shows(self, repo: str) -> bool:
        repository = self._getting.browsing.repository
        return self.isVisible() and repository is not None and repository.repo == repo

    @Slot()
    def _render_words(self) -> None:
        self._words.setText(self._told(self._getting.browsing.repository))
        self._words.setVisible(bool(self._words.text()))

    @Slot()
    def _render_choices(self) -> None:
        repository = self._getting.browsing.repository
        choices = repository.choices if repository else ()
        while len(self._choices) < len(choices):
            row = RepositoryChoice(self.page)
            row.wanted.connect(partial(self._on_wanted, len(self._choices)))
            row.chat_wanted.connect(partial(self._on_chat, len(self._choices)))
            self._choices.append(row)
            self._rows.addWidget(row)
        for row, choice in zip(self._choices, choices, strict=False):
            assert repository is not None
            row.show_choice(repository, choice, self._getting)
        for at, row in enumerate(self._choices):
            row.setVisible(at < len(choices))

    @Slot()
    def _on_browser(self) -> None:
        """Let the user read more about it, or ask its makers for it."""
        self.link_wanted.emit(f"{OFFICIAL}/{self._repo}")

    def _on_wanted(self, at: int) -> None:
        repository, downloads = self._getting.browsing.repository, self._getting.downloads
        if repository is None:
            return
        wanted = wanted_of(repository, repository.choices[at])
        row = downloads.row(wanted.key)
        here = self._getting.here(wanted)
        if here is not None and (row is None or row.stage is Coming.DONE):
            self._getting.arriving.chat_at(here)
        elif row is None or row.stage in AWAY:
            downloads.begin(wanted)
        else:
            self.downloads_wanted.emit()

    def _on_chat(self, at: int) -> None:
        repository = self._getting.browsing.repository
        if repository is not None:
            wanted = wanted_of(repository, repository.choices[at])
            self._getting.downloads.begin(wanted, chat=True)

    def _lay_out(self) -> None:
        self._rows.setSpacing(12)
        column = self.column
        ways = QHBoxLayout()
        ways.setSpacing(8)
        ways.addWidget(self.back)
        ways.addStretch(1)
        ways.addWidget(self._browser)
        column.addLayout(ways)
        said = QVBoxLayout()
        said.setSpacing(4)
        for part in (self._name, self._facts, self._words):
            said.addWidget(part)
        column.addLayout(said)
        column.addWidget(self._trouble)
        column.addLayout(self._rows)
        column.addSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._card)
        column.addStretch(1)


class RepositoryChoice(QFrame):
    """One of the models of a repository.

    Signals:
        wanted: the user wants it, or to see how far it is.
        chat_wanted: the user wants it, and to chat with it as soon as it is there.
    """

    wanted = Signal()
    chat_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("modelChoice")
        self._name, self._fit = heading("choiceName", "", self), note("choiceFit", "", self)
        self._state = note("choiceState", "", self)
        self._get = push_button("getChoice", "", self.wanted, parent=self)
        self._chat = push_button(
            "getChoiceAndChat", tr("Download and Chat"), self.chat_wanted, parent=self
        )
        buttons = QWidget(self)
        flow = FlowLayout(buttons)
        flow.addWidget(self._get)
        flow.addWidget(self._chat)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        for part in (self._name, self._fit, self._state):
            column.addWidget(part)
        column.addSpacing(4)
        column.addWidget(buttons)

    def show_choice(self, repository: Repository, choice: Choice, getting: Getting) -> None:
        """Show a choice, with what it takes."""
        wanted = wanted_of(repository, choice)
        label = f"{choice.label} · {tr(KINDS[choice.kind])}"
        self._name.setText(label)
        self.setAccessibleName(wanted.name)
        judged = getting.offers.judged(repository, choice)
        said: tuple[str, ...] = ()
        if judged is not None:
            speed = pace(judged.speed)
            # It begins a line.
            said = (verdict(judged.need, judged.computer), speed[:1].upper() + speed[1:])
            large = fit(judged.need, judged.computer) is Fit.TOO_LARGE
            mark(self._fit, failed=large)
        self._fit.setText("\n".join(filter(None, said)))
        self._fit.setVisible(bool(said))
        row, here = getting.downloads.row(wanted.key), getting.here(wanted) is not None
        self._render_state(row)
        self._render_buttons(wanted, row, here=here)

    def _render_state(self, row: Row | None) -> None:
        """Say why it does not come, where it does not."""
        stopped = row is not None and row.stage in {Coming.PAUSED, Coming.FAILED}
        self._state.setText(told(row.download) if row is not None and stopped else "")
        self._state.setVisible(stopped)
        mark(self._state, failed=row is not None and row.stage is Coming.FAILED)

    def _render_buttons(self, wanted: Wanted, row: Row | None, *, here: bool) -> None:
        comes = row is not None and row.stage in BUSY | {Coming.QUEUED}
        here = here and (row is None or row.stage is Coming.DONE)
        away = not (comes or here)
        much = size(wanted.bytes)
        state = tr("Chat with It") if here else tr("Show Download")
        goes_on = row is not None and row.stage in GOES_ON
        words = tr("Resume") if goes_on else tr("Download · {size}", size=much)
        self._get.setText(words if away else state)
        spoken = (
            tr("Resume download of {name}", name=wanted.name)
            if goes_on
            else tr("Download {name}, {size}", name=wanted.name, size=much)
        )
        self._get.setAccessibleName(spoken if away else f"{state}: {wanted.name}")
        self._chat.setAccessibleName(tr("Download {name} and chat", name=wanted.name))
        if not away and self._chat.hasFocus():
            # Else it goes to the next choice, which the next press would get as well.
            self._get.setFocus(Qt.FocusReason.OtherFocusReason)
        self._chat.setVisible(away)


tell_as(RepositoryChoice, QAccessible.Role.Grouping)


def _without_head(card: str) -> str:
    """Return a card without what it says to programs at its beginning."""
    if card.startswith("---\n"):
        _, closed, body = card[4:].partition("\n---\n")
        return body if closed else card
    return card
