"""`MessageButtons`: what is done with a message most, as a row of quiet buttons."""

from dataclasses import dataclass
from functools import partial
from typing import override

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from app.theme import Theme, icon, small_font
from app.views.wanted import Verb
from app.widgets.walked_button import WalkedButton
from app.words import tr

BUTTON = 28
COPIED_MS = 1500
ICONS = {
    "copy": "copy",
    "retry": "retry",
    "edit": "edit",
    "previousVersion": "back",
    "nextVersion": "forward",
    "more": "more",
}


VERBS = {
    "copy": Verb.COPY,
    "retry": Verb.RETRY,
    "edit": Verb.EDIT,
    "previousVersion": Verb.PREVIOUS,
    "nextVersion": Verb.NEXT,
    "more": Verb.MORE,
}


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be done with a message. It is the version at, from 1, of so many versions."""

    is_question: bool = False
    has_text: bool = True
    growing: bool = False
    at: int = 1
    versions: int = 1


class MessageButtons(QWidget):
    """They are always there, and show themselves near the mouse and in focus.

    Where there are several versions, that is always seen.

    Signals:
        wanted: the user wants this of the message.
        focus_moved: one of the buttons got the focus, or lost it.
    """

    wanted = Signal(Verb)
    focus_moved = Signal()

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._quiet = False
        self._offer = Offer()
        self._buttons = {name: self._made(name) for name in ICONS}
        self._versions = QLabel(self)
        self._versions.setObjectName("versions")
        self._versions.setTextFormat(Qt.TextFormat.PlainText)
        self._versions.setFont(small_font())
        self._versions.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._copied = QTimer(self, singleShot=True, interval=COPIED_MS)
        self._copied.timeout.connect(self.forget_copied)
        self.wear(theme)
        self.offer(self._offer)

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        for name, drawn in ICONS.items():
            self._buttons[name].setIcon(icon(drawn, theme.muted))

    def offer(self, offer: Offer) -> None:
        """Have the buttons be those of a message."""
        self._offer = offer
        several = offer.versions > 1 and not offer.growing
        there = {
            "copy": offer.has_text,
            "retry": not (offer.is_question or offer.growing),
            "edit": not offer.growing,
            "previousVersion": several,
            "nextVersion": several,
            # While nothing is said, it would stand below the sign for that, and look like it.
            "more": offer.has_text or not offer.growing,
        }
        for name, button in self._buttons.items():
            button.setVisible(there[name])
        for name, words in self._names().items():
            self._buttons[name].setAccessibleName(words)
            self._buttons[name].setToolTip(words)
        self._buttons["copy"].setToolTip(tr("Copy"))
        self._buttons["previousVersion"].setEnabled(offer.at > 1)
        self._buttons["nextVersion"].setEnabled(offer.at < offer.versions)
        self._versions.setText(f"{offer.at}/{offer.versions}")
        self._versions.setAccessibleName(
            tr("Version {at} of {count}", at=offer.at, count=offer.versions)
        )
        self._versions.setVisible(several)
        self._arrange()

    def set_quiet(self, *, quiet: bool) -> None:
        """Show the buttons, or only keep them there."""
        if quiet != self._quiet:
            self._quiet = quiet
            self.render_buttons()

    def show_copied(self) -> None:
        """Say that the message is on the clipboard now."""
        self._buttons["copy"].setIcon(icon("check", self._theme.text))
        self._buttons["copy"].setToolTip(tr("Copied"))
        self._copied.start()

    @Slot()
    def forget_copied(self) -> None:
        """Have what is on the clipboard be of no interest any more."""
        self._copied.stop()
        self._buttons["copy"].setIcon(icon("copy", self._theme.muted))
        self._buttons["copy"].setToolTip(tr("Copy"))

    @property
    def buttons(self) -> list[WalkedButton]:
        """Return the buttons that there are now, from the left."""
        offered = (each for each in self._in_order() if not each.isHidden())
        return [button for button in offered if button.isEnabled()]

    def is_drawn(self, button: QObject) -> bool:
        """Tell whether a button is to be seen now."""
        is_version = button in {self._buttons["previousVersion"], self._buttons["nextVersion"]}
        return is_version or not self._quiet or any(each.hasFocus() for each in self.buttons)

    @Slot()
    def render_buttons(self) -> None:
        """Draw the buttons anew."""
        for button in self._buttons.values():
            button.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.render_buttons()
            self.focus_moved.emit()
        return super().eventFilter(watched, event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width, BUTTON)

    def _names(self) -> dict[str, str]:
        offer = self._offer
        return {
            "copy": tr("Copy message") if offer.is_question else tr("Copy answer"),
            "retry": tr("Try again"),
            "edit": tr("Edit message") if offer.is_question else tr("Edit answer"),
            "previousVersion": tr(
                "Previous version, {at} of {count}", at=offer.at, count=offer.versions
            ),
            "nextVersion": tr("Next version, {at} of {count}", at=offer.at, count=offer.versions),
            "more": tr("More actions"),
        }

    def _made(self, name: str) -> WalkedButton:
        button = _QuietButton(self)
        button.setObjectName(name)
        button.installEventFilter(self)
        button.clicked.connect(partial(self._on_clicked, VERBS[name]))
        return button

    def _on_clicked(self, verb: Verb) -> None:
        self.wanted.emit(verb)

    def _in_order(self) -> list[WalkedButton]:
        """Return the buttons from the left: the versions beside what they are versions of."""
        names = list(ICONS)
        ways = [name for name in names if name.endswith("Version")]
        others = [name for name in names if name not in ways]
        order = [*others, *ways] if self._offer.is_question else [*ways, *others]
        return [self._buttons[name] for name in order]

    def _arrange(self) -> None:
        left, versions = 0, self._versions
        for button in self._in_order():
            if button.objectName() == "nextVersion" and not versions.isHidden():
                wide = versions.fontMetrics().horizontalAdvance(versions.text()) + 4
                versions.setGeometry(left, 0, wide, BUTTON)
                left += wide
            if not button.isHidden():
                button.setGeometry(left, 0, BUTTON, BUTTON)
                left += BUTTON
        self._width = left


class _QuietButton(WalkedButton):
    """A button that draws itself where its row says so."""

    def __init__(self, row: MessageButtons) -> None:
        super().__init__(row)
        self._row = row
        self.setIconSize(QSize(18, 18))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        if self._row.is_drawn(self):
            super().paintEvent(arg__1)
