"""The sheet that brings conversations in: choose, see what there is, import, hear how it went."""

from pathlib import Path
from typing import override

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.exchange import Known, Program, Tally
from app.state.exchange import Exchange, Stage
from app.theme import MARGIN
from app.widgets.buttons import push_button
from app.widgets.hint import hint
from app.words import phrase, tr

WIDTH = 520
PROBLEMS_HEIGHT = 150
ASK = phrase("Bring conversations here from another program. Nothing leaves this computer.")
KINDS = phrase(
    "ChatGPT, Claude: the zip that you get by “Export data”, or conversations.json in it.\n"
    "Open WebUI: the file of “Export chats”.\n"
    "LM Studio: the folder ~/.lmstudio/conversations.\n"
    "Jan: its folder threads.\n"
    "Ollama: db.sqlite in the folder of its app.\n"
    "Paddock: a JSON file that it has exported."
)
LOOKING = phrase("Looking at {name}…")
STAYS = phrase(
    "What you have in Paddock stays as it is. Pictures and files are left behind, with a note."
)


class ImportSheet(QDialog):
    """What there is to import, and how far it is."""

    def __init__(self, exchange: Exchange, parent: QWidget) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._stage: Stage | None = None
        self.setObjectName("importSheet")
        self.setWindowTitle(tr("Import"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        self._words = self._label("importWords")
        self._hint = hint("", self)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar(self)
        self._bar.setObjectName("importProgress")
        self._bar.setAccessibleName(tr("Import"))
        self._problems = QPlainTextEdit(self)
        self._problems.setObjectName("importProblems")
        self._problems.setAccessibleName(tr("What cannot be read"))
        self._problems.setReadOnly(True)
        self._problems.setFixedHeight(PROBLEMS_HEIGHT)
        self._file = push_button("importFile", tr("Choose File…"), self.ask_for_file, parent=self)
        self._folder = push_button(
            "importFolder", tr("Choose Folder…"), self.ask_for_folder, parent=self
        )
        self._import = push_button("importNow", tr("Import"), exchange.bring_in, parent=self)
        self._close = push_button("importClose", tr("Cancel"), self._on_close, parent=self)
        self._lay_out()
        exchange.changed.connect(self.render_all)
        self.render_all()

    @Slot()
    def render_all(self) -> None:
        """Show where the import stands."""
        stage, tally = self._exchange.stage, self._exchange.tally
        over = stage in {Stage.LOOKED, Stage.IMPORTED}
        self._words.setText(self._told(stage, tally))
        self._hint.setText({Stage.IDLE: tr(KINDS), Stage.LOOKED: tr(STAYS)}.get(stage, ""))
        self._hint.setVisible(bool(self._hint.text()))
        self._render_bar(stage)
        self._render_problems(tally if over else Tally())
        self._file.setVisible(stage in {Stage.IDLE, Stage.LOOKED})
        self._folder.setVisible(stage in {Stage.IDLE, Stage.LOOKED})
        self._import.setVisible(stage is Stage.LOOKED)
        self._import.setEnabled(tally.new > 0)
        self._close.setText(tr("Done") if stage is Stage.IMPORTED else tr("Cancel"))
        if stage is not self._stage:
            self._stage = stage
            self._next(stage, tally).setFocus()

    @Slot()
    def ask_for_file(self) -> None:
        """Let the user choose a file."""
        self._ask(tr("Import a file"), QFileDialog.FileMode.ExistingFile)

    @Slot()
    def ask_for_folder(self) -> None:
        """Let the user choose a folder."""
        self._ask(tr("Import a folder"), QFileDialog.FileMode.Directory)

    @override
    def done(self, result: int) -> None:
        # Whatever closes the sheet: what goes on is ended, and what was done stays.
        self._exchange.changed.disconnect(self.render_all)
        self._exchange.forget()
        super().done(result)

    def _told(self, stage: Stage, tally: Tally) -> str:
        name = self._exchange.place.name
        if stage is Stage.LOOKING:
            return tr(LOOKING, name=name)
        if stage is Stage.IMPORTING:
            return tr(
                "{done} of {n} conversations…",
                "",
                self._exchange.total,
                one="{done} of 1 conversation…",
                done=self._exchange.done,
            )
        if stage is Stage.LOOKED:
            return in_words(tally, tr("To import from {name}", name=name))
        return in_words(tally, tr("Imported")) if stage is Stage.IMPORTED else tr(ASK)

    def _next(self, stage: Stage, tally: Tally) -> QPushButton:
        """Return what Return presses."""
        following = self._import if stage is Stage.LOOKED and tally.new else self._close
        return self._file if stage is Stage.IDLE else following

    def _render_bar(self, stage: Stage) -> None:
        self._bar.setVisible(stage in {Stage.LOOKING, Stage.IMPORTING})
        # How much there is to look at, nobody knows before.
        self._bar.setMaximum(self._exchange.total if stage is Stage.IMPORTING else 0)
        self._bar.setValue(self._exchange.done)

    def _render_problems(self, tally: Tally) -> None:
        lines = list(tally.problems)
        if tally.more_problems:
            lines.append(tr("And {number} more.", number=tally.more_problems))
        if self._problems.toPlainText() != "\n".join(lines):
            self._problems.setPlainText("\n".join(lines))
        self._problems.setVisible(bool(lines))
        self.adjustSize()
        # Qt asks texts that wrap for their height at another width than they get.
        self.resize(self.width(), max(self.height(), self.heightForWidth(self.width())))

    def _ask(self, title: str, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self, title, str(Path.home()))
        dialog.setObjectName("importDialog")
        dialog.setFileMode(mode)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    @Slot(str)
    def _on_chosen(self, chosen: str) -> None:
        self._exchange.look(Path(chosen))

    @Slot()
    def _on_close(self) -> None:
        if self._exchange.stage is Stage.IMPORTING:
            self._exchange.cancel()  # and the report comes
        else:
            self.reject()

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._file)
        buttons.addWidget(self._folder)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._import)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        for part in (self._words, self._bar, self._problems, self._hint):
            column.addWidget(part)
        column.addStretch(1)
        column.addLayout(buttons)


def in_words(tally: Tally, begin: str) -> str:
    """Say what was counted, a sentence a line."""
    counted = [_counted(tally, program) for program in sorted(tally.conversations)]
    if len(counted) == 1:
        lines = [tr("{begin}: {counted}.", begin=begin, counted=counted[0])]
    elif counted:
        lines = [tr("{begin}:", begin=begin), *counted]
    else:
        lines = [tr("{begin}: nothing.", begin=begin)]
    lines += _passed_over(tally)
    if problems := len(tally.problems) + tally.more_problems:
        lines.append(tr("{number} cannot be read:", number=problems))
    if tally.cancelled:
        lines.append(tr("You stopped it. Import again to go on: what is here is passed over."))
    return "\n".join([tally.failure, *lines] if tally.failure else lines)


def _counted(tally: Tally, program: Program) -> str:
    messages = tally.messages[program]
    return tr(
        "{n} conversations with {messages} from {program}",
        "",
        tally.conversations[program],
        one="1 conversation with {messages} from {program}",
        messages=tr("{n} messages", "", messages, one="1 message"),
        program=program,
    )


def _passed_over(tally: Tally) -> list[str]:
    lines: list[str] = []
    if count := tally.known[Known.HERE]:
        lines.append(
            tr(
                "{n} conversations are here already, and passed over.",
                "",
                count,
                one="1 conversation is here already, and passed over.",
            )
        )
    if count := tally.known[Known.TRASH]:
        lines.append(
            tr(
                "{n} conversations are among the recently deleted here, and passed over.",
                "",
                count,
                one="1 conversation is among the recently deleted here, and passed over.",
            )
        )
    if count := tally.empty:
        lines.append(
            tr(
                "{n} conversations are without a word, and passed over.",
                "",
                count,
                one="1 conversation is without a word, and passed over.",
            )
        )
    return lines
