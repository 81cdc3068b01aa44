"""`InstalledCard`: one model on this computer: all that is known of it, and what can be done."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QGridLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.fit_words import parts, verdict
from app.domain.local_model import Health, LocalModel, Use
from app.domain.showing import SHOW
from app.domain.sizes import size
from app.state.library import Library, is_ours, runs
from app.state.models import Models
from app.theme import small_font
from app.views import model_words
from app.views.installed_more import InstalledMore
from app.views.model_health import health
from app.widgets.buttons import push_button, stand_out
from app.widgets.hint import hint
from app.words import percent, phrase, tr

MARGIN = 16
FACTS = (
    ("size", phrase("Size")),
    ("quantization", phrase("Quantization")),
    ("context", phrase("Context")),
    ("architecture", phrase("Architecture")),
    ("licence", phrase("Licence")),
    ("template", phrase("Chat template")),
    ("used", phrase("Last opened")),
    ("origin", phrase("From")),
    ("adapters", phrase("Adapters")),
    ("place", phrase("Place")),
)
UNCHECKABLE = phrase("It cannot be verified, as it is not known what its files have to be.")


class InstalledCard(QFrame):
    """Renders what is true, and tells what the user wants.

    Signals:
        chat_wanted: the user wants to talk with it.
        reveal_wanted: the user wants to see its files.
        rename_wanted: the user wants to call it otherwise.
        away_wanted: it is to be removed where it is ours, and else hidden, or shown again.
    """

    chat_wanted = Signal()
    reveal_wanted = Signal()
    rename_wanted = Signal()
    away_wanted = Signal()

    def __init__(
        self, models: Models, library: Library, more: InstalledMore, *, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("installedCard")
        self._more = more
        self._models, self._library = models, library
        self._model: LocalModel | None = None
        self._name = _text("installedName", self)
        self._fit = hint("", self)
        self._parts = hint("", self)
        self._reason = _text("installedReason", self)
        self._form = QFormLayout()
        self._facts = {key: self._fact(key, title) for key, title in FACTS}
        self._chat = self._button("chatWithIt", tr("Chat with It"), self.chat_wanted)
        stand_out(self._chat)
        self._reveal = self._button("revealModel", tr(SHOW), self.reveal_wanted)
        self._verify = self._button("verifyModel", tr("Verify"), self._on_verify)
        self._rename = self._button("renameModel", tr("Rename…"), self.rename_wanted)
        self._away = self._button("putModelAway", tr("Remove…"), self.away_wanted)
        self._progress = QProgressBar(self)
        self._progress.setObjectName("verifyProgress")
        self._progress.setTextVisible(False)
        self._health = _text("modelHealth", self)
        self._lay_out()
        models.changed.connect(self.render_card)
        library.changed.connect(self.render_card)
        library.moved.connect(self.render_card)

    def tell_of(self, model: LocalModel | None) -> None:
        """Show this model, or nothing."""
        self._model = model
        self.render_card()

    @Slot()
    def render_card(self) -> None:
        """Show what is known now."""
        model = self._model
        self.setVisible(model is not None)
        if model is None:
            return
        self._name.setText(self._models.name_of(model.path))
        self._reason.setText("" if runs(model) else model.reason)
        self._reason.setVisible(bool(self._reason.text()))
        self._render_fit(model)
        for key, words in _facts_of(model).items():
            self._facts[key].setText(words)
            self._form.setRowVisible(self._facts[key], bool(words))
        self._chat.setEnabled(runs(model) and not model.unlisted)
        self._away.setText(self._away_words(model))
        self._render_verifying(model)
        self._more.tell_of(model)

    @property
    def removes(self) -> bool:
        """Tell whether the model shown is Paddock's own to remove; the starter is always kept."""
        model = self._model
        return model is not None and is_ours(model) and model.path != self._models.starter

    def _away_words(self, model: LocalModel) -> str:
        if model.unlisted:
            return tr("Show Again")
        return tr("Remove…") if self.removes else tr("Hide")

    def _render_fit(self, model: LocalModel) -> None:
        need, computer = self._library.need_of(model), self._library.computer
        is_known = need is not None and computer is not None
        if need is not None and computer is not None:
            self._fit.setText(verdict(need, computer))
            self._parts.setText(parts(need))
        self._fit.setVisible(is_known and runs(model))
        self._parts.setVisible(is_known and runs(model))

    def _render_verifying(self, model: LocalModel) -> None:
        now = self._library.verifying
        here = now is not None and now.path == model.path
        done = now.read_bytes / now.bytes if now is not None and now.bytes else 0.0
        self._verify.setText(tr("Stop") if here else tr("Verify"))
        self._verify.setAccessibleName(tr("Stop verifying") if here else tr("Verify"))
        self._verify.setEnabled(here or (now is None and model.checkable))
        self._verify.setAccessibleDescription("" if model.checkable else tr(UNCHECKABLE))
        self._verify.setToolTip("" if model.checkable else tr(UNCHECKABLE))
        self._progress.setVisible(here)
        self._progress.setValue(round(done * 100))
        self._progress.setAccessibleName(tr("Verifying {percent}", percent=percent(done)))
        found = self._library.verdicts.get(model.path)
        bad = found is not None and found.health is Health.DAMAGED
        stand_out(self._chat, wanted=not bad)
        told = "" if found is None else health(found, model, self._models.starter)
        self._health.setText(
            tr("Reading its files… {percent}", percent=percent(done)) if here else told
        )
        self._health.setVisible(bool(self._health.text()))
        if self._health.property("failed") != bad:
            self._health.setProperty("failed", bad)
            self._health.style().polish(self._health)

    @Slot()
    def _on_verify(self) -> None:
        if self._library.verifying is not None:
            self._library.stop_verifying()
        elif self._model is not None:
            self._library.verify(self._model.path)

    def _fact(self, key: str, title: str) -> QLabel:
        words = _text(f"fact-{key}", self)
        words.setFont(small_font())
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        name = _text("factName", self)
        name.setFont(small_font())
        name.setText(tr(title))
        name.setWordWrap(False)
        name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._form.addRow(name, words)
        return words

    def _button(self, name: str, words: str, act: object) -> QPushButton:
        return push_button(name, words, act, parent=self, never_default=True)

    def _lay_out(self) -> None:
        self._form.setContentsMargins(0, 6, 0, 6)
        self._form.setHorizontalSpacing(14)
        self._form.setVerticalSpacing(4)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        grid = QGridLayout()
        grid.setSpacing(6)
        grid.addWidget(self._chat, 0, 0, 1, 2)
        for at, button in enumerate((self._reveal, self._verify, self._rename, self._away)):
            grid.addWidget(button, 1 + at // 2, at % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(6)
        for widget in (self._name, self._reason, self._fit, self._parts):
            column.addWidget(widget)
        column.addLayout(self._form)
        column.addLayout(grid)
        column.addWidget(self._progress)
        column.addWidget(self._health)
        column.addWidget(self._more)


def _facts_of(model: LocalModel) -> dict[str, str]:
    """Return what is known, by what it is; what is empty is not known."""
    template = tr("Yes") if model.has_template else tr("No, it is spoken to in a script")
    return {
        "size": size(model.bytes),
        "quantization": model.quantization,
        "context": tr("{n} tokens", "", model.context, one="1 token") if model.context else "",
        "architecture": model.architecture,
        "licence": model.licence or "",
        "template": "" if model.use is Use.NOT else template,
        "used": model_words.last_used(model),
        "origin": model_words.origin(model),
        "adapters": ", ".join(each.name for each in model.adapters),
        "place": _breakable(str(model.path)),
    }


def _breakable(path: str) -> str:
    """Return a path that may be broken into lines behind what parts it."""
    return path.replace("/", "/\u200b")


def _text(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
