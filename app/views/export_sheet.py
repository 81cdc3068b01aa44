"""The sheet that writes conversations into a file: which of them, and in which form."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import override

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from app.domain.conversation import Conversation, Heading
from app.domain.exchange import Form
from app.domain.file_names import file_name
from app.state.chat import Chat
from app.state.exchange import Exchange, Stage
from app.state.moments import moment
from app.theme import MARGIN
from app.widgets.buttons import push_button
from app.widgets.choice import Choice, Offer
from app.widgets.hint import hint
from app.words import phrase, tr

WIDTH, LIST_HEIGHT, LEAST_LIST = 480, 260, 80
FORMS = (
    (Form.MARKDOWN, "Markdown"),
    (Form.JSON, phrase("JSON (all of it)")),
    (Form.HTML, "HTML"),
    (Form.PDF, "PDF"),
)
HINTS = {
    Form.MARKDOWN: phrase("Text for any editor, with the versions of messages that are shown."),
    Form.JSON: phrase(
        "Everything, all versions of messages included. Paddock imports it without a loss."
    ),
    Form.HTML: phrase("A page for any browser, with the versions of messages that are shown."),
    Form.PDF: phrase("Pages for print, with the versions of messages that are shown."),
}
WRONG_END = phrase(
    "“{name}” was not written: it would not be what its name says. Choose a name that ends in "
    ".{form}, or another form."
)
NOT_PRIVATE = phrase(
    "The file will not be private: what was said in the private chat stays in it, for whoever "
    "opens it, until you delete it."
)


class ExportSheet(QDialog):
    """All conversations, each to be chosen; some are, or the open one is, be it private."""

    def __init__(
        self, exchange: Exchange, chat: Chat, *, chosen: Iterable[str] = (), parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._exchange, self._chat, self._above = exchange, chat, parent.window()
        self._form_now = Form.MARKDOWN
        self._private = _private(chat.conversation)
        self._headings = (*filter(None, [self._private]), *exchange.headings())
        self.setObjectName("exportSheet")
        self.setWindowTitle(tr("Export"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        self._list = self._filled_list(set(chosen) or {chat.conversation.id})
        self._all = push_button("exportAll", tr("Choose All"), self._on_all, parent=self)
        self._count = QLabel(self)
        self._count.setObjectName("exportCount")
        self._form = Choice("exportForm", tr("Form"), self)
        self._form.show_offers(_forms(), self._form_now)
        self._hint = hint("", self)
        self._not_private = hint(tr(NOT_PRIVATE), self)
        self._not_private.setObjectName("notPrivate")
        self._bar = QProgressBar(self)
        self._bar.setObjectName("exportProgress")
        self._bar.setAccessibleName(tr("Export"))
        self._cancel = push_button("exportCancel", tr("Cancel"), self.reject, parent=self)
        self._export = push_button("exportNow", tr("Export…"), self.ask_for_file, parent=self)
        self._export.setDefault(True)
        self._lay_out()
        self._list.itemChanged.connect(self.render_all)
        self._form.chosen.connect(self._on_form)
        exchange.changed.connect(self._on_changed)
        self.render_all()

    @Slot()
    def render_all(self) -> None:
        """Show what is chosen, and how far it is."""
        headings = self._chosen()
        chosen = len(headings)
        self._not_private.setVisible(self._private is not None and self._private in headings)
        busy = self._exchange.stage is Stage.EXPORTING
        self._count.setText(tr("{number} of {all}", number=chosen, all=self._list.count()))
        self._all.setText(tr("Choose None") if chosen == self._list.count() else tr("Choose All"))
        self._hint.setText(tr(HINTS[self._form_now]))
        self._export.setEnabled(chosen > 0 and not busy)
        for part in (self._list, self._all, self._form):
            part.setEnabled(not busy)
        self._bar.setVisible(busy)
        self._bar.setMaximum(self._exchange.total)
        self._bar.setValue(self._exchange.done)

    @Slot()
    def ask_for_file(self) -> None:
        """Let the user say where to, and under which name."""
        name = f"{name_for(self._chosen())}.{self._form_now}"
        dialog = QFileDialog(self, tr("Export"), str(Path.home() / name))
        dialog.setObjectName("exportDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(self._form_now)
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        high = hint.height() + LIST_HEIGHT - self._list.sizeHint().height()
        # Never higher than the window that it hangs on.
        return QSize(hint.width(), min(high, self._above.height()))

    @override
    def done(self, result: int) -> None:
        self._exchange.changed.disconnect(self._on_changed)
        if self._exchange.busy:
            self._exchange.cancel()
        super().done(result)

    @Slot(str)
    def _on_file(self, file: str) -> None:
        ends = Path(file).suffix.lower()
        if ends in {f".{form}" for form, _ in FORMS if form != self._form_now}:
            self._hint.setText(tr(WRONG_END, name=Path(file).name, form=self._form_now))
            return
        chosen = self._chosen()
        ids = [heading.id for heading in chosen if heading is not self._private]
        unsaved = self._chat.tree if len(ids) < len(chosen) else None
        self._exchange.export(ids, Path(file), self._form_now, unsaved=unsaved)

    @Slot()
    def _on_changed(self) -> None:
        if self._exchange.stage is Stage.IDLE:
            self.accept()  # how it went is told by a notice
        else:
            self.render_all()

    @Slot(object)
    def _on_form(self, form: Form) -> None:
        self._form_now = form
        self._form.show_offers(_forms(), form)
        self.render_all()

    @Slot()
    def _on_all(self) -> None:
        whole = len(self._chosen()) < self._list.count()
        state = Qt.CheckState.Checked if whole else Qt.CheckState.Unchecked
        self._list.blockSignals(True)
        for row in range(self._list.count()):
            self._list.item(row).setCheckState(state)
        self._list.blockSignals(False)
        self.render_all()

    def _chosen(self) -> list[Heading]:
        return [
            heading
            for row, heading in enumerate(self._headings)
            if self._list.item(row).checkState() is Qt.CheckState.Checked
        ]

    def _filled_list(self, ids: AbstractSet[str]) -> QListWidget:
        filled = QListWidget(self)
        filled.setObjectName("exportList")
        filled.setAccessibleName(tr("Conversations"))
        filled.setMinimumHeight(LEAST_LIST)
        # So that the date is seen behind a long title, too.
        filled.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        filled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        filled.setUniformItemSizes(True)
        for heading in self._headings:
            row = QListWidgetItem(f"{heading.title} · {moment(heading.updated)}", filled)
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            chosen = heading.id in ids
            row.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
            if chosen:
                filled.setCurrentItem(row)
        return filled

    def _lay_out(self) -> None:
        choosing, buttons, form = QHBoxLayout(), QHBoxLayout(), QFormLayout()
        choosing.addWidget(self._all)
        choosing.addStretch(1)
        choosing.addWidget(self._count)
        form.addRow(tr("Form"), self._form)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._export)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(self._list, 1)
        column.addLayout(choosing)
        column.addLayout(form)
        column.addWidget(self._hint)
        column.addWidget(self._not_private)
        column.addWidget(self._bar)
        column.addLayout(buttons)


def _forms() -> list[Offer]:
    return [(form, tr(words)) for form, words in FORMS]


def _private(opened: Conversation) -> Heading | None:
    """Return the heading of a private chat: in no list, but open before the user's eyes."""
    return opened.heading if opened.private and opened.messages else None


def name_for(headings: Sequence[Heading]) -> str:
    """Return what a file of these conversations may be called, without its ending."""
    return file_name(headings[0].title) if len(headings) == 1 else tr("Paddock conversations")
