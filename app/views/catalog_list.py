"""`CatalogList`: models that suit many, each with what it takes on this computer."""

from typing import override

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.fit import Fit
from app.domain.fit_words import disk, pace, verdict
from app.domain.sizes import size
from app.state.catalog_offers import CONTEXTS, CatalogOffers, Presence, Shown
from app.theme import small_font
from app.widgets.buttons import push_button, stand_out
from app.widgets.choice import Choice
from app.widgets.flow_layout import FlowLayout
from app.widgets.paragraph import heading, mark, note, paragraph
from app.widgets.scrolled_page import ScrolledPage
from app.widgets.told import tell_as
from app.words import number, phrase, tr

# English text has so many words for each token.
WORDS_A_TOKEN = 0.75
EXACT, NEAR = phrase("Download · {size}"), phrase("Download · about {size}")
WORDS = {
    Presence.ASKED: phrase("Looking…"),
    Presence.COMING: phrase("Show Download"),
    Presence.HERE: phrase("Chat"),
}


class CatalogList(ScrolledPage):
    """Cards, the one that is recommended first.

    Signals:
        downloads_wanted: the user wants to see what comes.
    """

    downloads_wanted = Signal()

    def __init__(self, offers: CatalogOffers, parent: QWidget) -> None:
        super().__init__("catalogList", parent)
        self._offers = offers
        self._cards: list[CatalogCard] = []
        self._context = Choice("catalogContext", tr("Length of a conversation"), self)
        self._context.chosen.connect(self._on_context)
        self._about = note("catalogAbout", "", self)
        self._lay_out()
        offers.changed.connect(self.render_offers)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        # Not before: some twenty cards are a fifth of what a window takes to be there.
        self._render()
        super().showEvent(event)

    @Slot()
    def render_offers(self) -> None:
        """Show what can be got, where somebody looks."""
        if self.isVisible():
            self._render()

    def _render(self) -> None:
        offers, rows = self._offers, self._offers.rows
        contexts = [(each, _tokens(each)) for each in CONTEXTS]
        self._context.show_offers(contexts, offers.context)
        self._about.setText(offers.why_not or _about(offers))
        while len(self._cards) < len(rows):
            card = CatalogCard(offers, self)
            card.downloads_wanted.connect(self.downloads_wanted)
            self._cards.append(card)
            self.column.insertWidget(self.column.count() - 1, card)
        for card, row in zip(self._cards, rows, strict=False):
            card.show_row(row, offers.presence(row.offer.key))
        for at, card in enumerate(self._cards):
            card.setVisible(at < len(rows))

    def _lay_out(self) -> None:
        label = QLabel(tr("For a conversation of"), self)
        label.setProperty("quiet", True)
        label.setBuddy(self._context)
        length = QWidget(self)
        row = FlowLayout(length)
        row.addWidget(label)
        row.addWidget(self._context)
        self.column.addWidget(length)
        self.column.addWidget(self._about)
        self.column.addStretch(1)

    @Slot(object)
    def _on_context(self, tokens: object) -> None:
        assert isinstance(tokens, int)
        self._offers.choose_context(tokens)


class CatalogCard(QFrame):
    """One of them. What it shows may be another one's a moment later.

    Signals:
        downloads_wanted: the user wants to see how far it is.
    """

    downloads_wanted = Signal()

    def __init__(self, offers: CatalogOffers, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("modelCard")
        self._offers, self._key = offers, ""
        self._name = heading("cardName", "", self)
        self._best = QLabel(tr("Recommended"), self)
        self._best.setObjectName("bestBadge")
        self._best.setFont(small_font())
        self._about = paragraph("cardAbout", "", self)
        self._facts = note("cardFacts", "", self)
        self._fit = note("cardFit", "", self)
        self._takes = note("cardTakes", "", self)
        self._chat = push_button("getAndChat", "", self._on_chat, parent=self)
        stand_out(self._chat)
        self._get = push_button("getModel", "", self._on_get, parent=self)
        self._lay_out()

    def show_row(self, row: Shown, presence: Presence) -> None:
        """Show something of the catalog."""
        offer = row.offer
        self._key = offer.key
        self.setAccessibleName(offer.name)
        self._name.setText(offer.name)
        self._best.setVisible(row.best)
        self._about.setText(offer.about)
        licence = (tr("Licence: {name}", name=offer.licence),) if offer.licence else ()
        self._facts.setText(" · ".join((*row.strengths, *licence)))
        self._fit.setText(verdict(offer.need, offer.computer))
        mark(self._fit, failed=row.fit is Fit.TOO_LARGE)
        self._takes.setText(_spoken(row))
        self._render_buttons(row, presence)

    def _render_buttons(self, row: Shown, presence: Presence) -> None:
        name, away = row.offer.name, presence is Presence.AWAY
        much = size(row.offer.download_bytes)
        said = tr(EXACT, size=much) if row.exact else tr(NEAR, size=much)
        self._get.setText(said if away else tr(WORDS[presence]))
        # It is never switched off: the keyboard would go to another card's button.
        spoken = tr("Download {name}, {size}", name=name, size=much)
        self._get.setAccessibleName(spoken if away else f"{self._get.text()}: {name}")
        if not away and self._chat.hasFocus():
            self._get.setFocus(Qt.FocusReason.OtherFocusReason)
        self._chat.setVisible(away and row.best)
        self._chat.setText(tr("Download and Chat"))
        self._chat.setAccessibleName(tr("Download {name} and chat", name=name))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._name, 1)
        top.addWidget(self._best)
        buttons = QWidget(self)
        flow = FlowLayout(buttons)
        flow.addWidget(self._chat)
        flow.addWidget(self._get)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addLayout(top)
        for part in (self._about, self._facts, self._fit, self._takes):
            column.addWidget(part)
        column.addSpacing(4)
        column.addWidget(buttons)

    @Slot()
    def _on_get(self) -> None:
        # It can be pressed while nothing comes of it: else, the keyboard would go to the next card.
        presence = self._offers.presence(self._key)
        if presence is Presence.COMING:
            self.downloads_wanted.emit()
        elif presence is not Presence.ASKED:
            self._offers.get(self._key)

    @Slot()
    def _on_chat(self) -> None:
        self._offers.get(self._key, chat=True)


tell_as(CatalogCard, QAccessible.Role.Grouping)


def _about(offers: CatalogOffers) -> str:
    computer = offers.computer
    if computer is None:
        return tr("Looking at this computer…")
    return tr(
        "{chip}: a model may have up to {most} of {total} of memory.",
        chip=computer.chip or tr("This computer"),
        most=tr("{number} GB", number=number(computer.usable_bytes // 10**8 / 10, 1)),
        total=size(computer.total_bytes),
    )


def _tokens(many: int) -> str:
    """Say how long a conversation is, by words that mean something to people, too."""
    return tr(
        "{tokens} tokens, about {words} words",
        tokens=many,
        words=round(many * WORDS_A_TOKEN / 1000) * 1000,
    )


def _spoken(row: Shown) -> str:
    offer = row.offer
    return " · ".join(filter(None, (disk(offer.download_bytes, offer.computer), pace(offer.speed))))
