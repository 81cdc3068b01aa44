"""`FirstRun`: the one card that tells who has the starter model alone of a better one."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.fit import Fit
from app.domain.fit_words import pace, verdict
from app.domain.local_model import LocalModel, Use
from app.domain.offer import Offer
from app.domain.sizes import size
from app.state.state import State
from app.theme import Theme, icon
from app.views.model_words import facts
from app.widgets.buttons import push_button, stand_out
from app.widgets.hint import hint
from app.widgets.told import tell_as
from app.widgets.ways import Ways
from app.words import tr

EDGE, GAP = 16, 6
# What is longer is named above the button alone, which would be wider than the card.
LONGEST_NAME = 40


class FirstRun(QFrame):
    """There until another model is chosen, or its user puts it away, which is for good.

    Signals:
        own_wanted: the user has a model file.
        changed: it came or went.
    """

    own_wanted = Signal()
    changed = Signal()

    def __init__(self, state: State, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("firstRun")
        self._state = state
        self._private = self._aside = False
        self._title = _label("firstRunTitle", self)
        self._about = _label("firstRunAbout", self)
        self._numbers = hint("", self)
        self._fit = hint("", self)
        self._go = self._button("firstRunGo", "", self._on_go)
        stand_out(self._go)
        own = self._button("firstRunOwn", tr("Use a model I already have…"), self.own_wanted)
        self._buttons = Ways(self, [self._go, own])
        self._away = QToolButton(self)
        self._away.setObjectName("firstRunAway")
        self._away.setAccessibleName(tr("Put this away for good"))
        self._away.setToolTip(tr("Put this away for good"))
        self._away.clicked.connect(self._on_away)
        self._lay_out()
        for changed in (
            state.models.changed,
            state.library.changed,
            state.offers.changed,
            state.settings.changed,
        ):
            changed.connect(self.render_card)
        self.hide()
        self.render_card()

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._away.setIcon(icon("close", theme.muted))

    @property
    def helps(self) -> bool:
        """Tell whether it is there, and shows a way to a model that can answer."""
        return not self.isHidden()

    def tell_private(self, *, private: bool) -> None:
        """Hear whether the open chat is private: there nothing is recommended."""
        self._private = private
        self.render_card()

    def stand_aside(self, *, aside: bool) -> None:
        """Recommend nothing where something else shows what comes, or recommend again."""
        self._aside = aside
        self.render_card()

    @Slot()
    def render_card(self) -> None:
        """Show what is recommended now: a model that is here already before any other."""
        found, offer = self._found(), self._state.offers.recommended
        shown = self._is_open() and bool(found or offer)
        if shown and found is not None:
            self._tell_of_found(found)
        elif shown and offer is not None:
            self._tell_of_offer(offer)
        if shown is self.isHidden():
            self.setVisible(shown)
            self.changed.emit()

    def _is_open(self) -> bool:
        settings, models = self._state.settings.now, self._state.models
        has_another = settings.model_path is not None or models.picked_path != models.starter
        under_way = self._state.offers.under_way
        hidden = has_another or self._private or self._aside or under_way
        return settings.offer_shown and not hidden

    def _found(self) -> LocalModel | None:
        """Return the best model that is here and fits, but for the starter."""
        library, starter = self._state.library, self._state.models.starter
        fitting = [
            (each.use is not Use.LLAMA, fit is not Fit.COMFORTABLE, -each.bytes, each)
            for each in library.listed
            if each.path != starter and each.use is not Use.NOT and each.has_template
            if (fit := library.fit_of(each)) in {Fit.COMFORTABLE, Fit.TIGHT}
        ]
        return min(fitting, key=lambda each: each[:3])[3] if fitting else None

    def _tell_of_found(self, model: LocalModel) -> None:
        library = self._state.library
        need, computer = library.need_of(model), library.computer
        name = self._state.models.name_of(model.path)
        fit = verdict(need, computer) if need and computer else ""
        self._say(
            tr("{name} is already on this computer", name=name),
            tr("It answers better than the small model that Paddock comes with."),
            (facts(model), fit),
        )
        is_long = len(name) > LONGEST_NAME
        words = tr("Chat with It") if is_long else tr("Chat with {name}", name=name)
        self._go.setText(words.replace("&", "&&"))

    def _tell_of_offer(self, offer: Offer) -> None:
        moved = tr(
            "{size} to download, {free} free on the disk",
            size=size(offer.download_bytes),
            free=size(offer.computer.disk_bytes),
        )
        numbers = " · ".join(filter(None, (moved, pace(offer.speed))))
        licence = tr("Licence: {name}", name=offer.licence) if offer.licence else ""
        fit = verdict(offer.need, offer.computer)
        self._say(
            tr("Recommended for this computer: {name}", name=offer.name),
            offer.about,
            (numbers, "\n".join(filter(None, (fit, licence)))),
        )
        self._go.setText(tr("Download and Chat"))

    def _say(self, title: str, about: str, numbers: tuple[str, str]) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)
        self._about.setText(about)
        self._numbers.setText(numbers[0])
        self._fit.setText(numbers[1])

    @Slot()
    def _on_go(self) -> None:
        found, offer = self._found(), self._state.offers.recommended
        if found is not None:
            self._state.models.open(found.path)
        elif offer is not None:
            self._state.offers.begin(offer.key)

    @Slot()
    def _on_away(self) -> None:
        settings = self._state.settings
        settings.choose(replace(settings.now, offer_shown=False))

    def _button(self, name: str, words: str, act: object) -> QPushButton:
        return push_button(name, words, act, parent=self)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._away, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE - 4, EDGE - 4, EDGE)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self._about)
        numbers = QVBoxLayout()
        numbers.setSpacing(0)
        numbers.addWidget(self._numbers)
        numbers.addWidget(self._fit)
        column.addLayout(numbers)
        column.addWidget(self._buttons)


def _label(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


tell_as(FirstRun, QAccessible.Role.Grouping)
