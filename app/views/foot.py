"""`Foot`: what is noted of a message, and what can be done with it: below it, or beside it."""

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.ends import end_of
from app.domain.reply import Finish
from app.theme import Theme, icon, small_font
from app.views.message_buttons import BUTTON, MessageButtons, Offer
from app.views.receipt_line import ReceiptLine
from app.views.row import Row
from app.views.wanted import Verb
from app.widgets.walked_button import WalkedButton
from app.words import tr

FOOTER = 30
GAP_ABOVE_BUTTON = 8
# Below a question the buttons stand in the room that is there before the answer.
GAP_AFTER_BLOCK = 26
PIN = 14
# Beside a question, and before the receipt.
GAP_BESIDE = 6
BELOW_BLOCK = 3


class Foot(QObject):
    """The widgets are those of the message itself; here they are filled and put in their places.

    Signals:
        focus_moved: one of the buttons got the focus, or lost it.
        going_on_wanted: the reply should go on from where it was cut short.
        wanted: the user wants this of the message; what opens for it belongs at this place.
    """

    focus_moved = Signal()
    going_on_wanted = Signal()
    wanted = Signal(Verb, QPoint)

    def __init__(self, message: QWidget, theme: Theme) -> None:
        super().__init__(message)
        self._message = message
        self._note = _label(message, "note")
        self._note.setWordWrap(True)
        self._receipt = ReceiptLine(message)
        self._receipt.clicked.connect(self._on_receipt)
        self._buttons = MessageButtons(message, theme)
        self._buttons.wanted.connect(self._on_wanted)
        self._buttons.focus_moved.connect(self.focus_moved)
        self._pinned = _label(message, "pinned")
        self._pinned.setAccessibleName(tr("Pinned"))
        self._pinned.setToolTip(tr("Pinned: the model never loses sight of this."))
        self._go_on = _go_on_button(message)
        self._go_on.clicked.connect(self._on_go_on)
        self.wear(theme)

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._buttons.wear(theme)
        self._pinned.setPixmap(icon("pin", theme.muted).pixmap(PIN))

    def become_another(self) -> None:
        """Forget what was done with the message that was there before."""
        self._buttons.forget_copied()

    def set_quiet(self, *, quiet: bool) -> None:
        """Show the buttons, or only keep them there."""
        self._buttons.set_quiet(quiet=quiet)

    def show_row(self, row: Row) -> None:
        """Be about a row; all but the last of a message have nothing below."""
        message, is_read = row.message, row.is_last and row.edit is None
        note = end_of(message) if is_read else ""
        failed = message.finish is Finish.FAILED
        self._note.setText(note)
        self._note.setVisible(bool(note))
        if self._note.property("failed") != failed:
            self._note.setProperty("failed", failed)
            self._note.style().polish(self._note)
        self._pinned.setVisible(is_read and message.pinned)
        self._go_on.setVisible(is_read and row.may_go_on)
        self._receipt.show_receipt(message.receipt, several=row.versions > 1)
        self._receipt.setVisible(is_read and message.receipt is not None)
        self._buttons.setVisible(is_read)
        self._buttons.offer(
            Offer(
                row.is_question,
                bool(message.text),
                growing=message.growing,
                at=row.at,
                versions=row.versions,
            )
        )

    @property
    def buttons(self) -> list[WalkedButton]:
        """Return the buttons that there are now, from the left."""
        return [] if self._buttons.isHidden() else self._buttons.buttons

    @property
    def stops(self) -> list[WalkedButton]:
        """Return what the keyboard comes to, one after the other."""
        stops = [self._go_on, *self.buttons, self._receipt]
        return [stop for stop in stops if not stop.isHidden()]

    @property
    def corner(self) -> QPoint:
        """Return where on the screen something opens that is wanted of the message."""
        return self._buttons.mapToGlobal(self._buttons.rect().bottomRight())

    def arrange_below(self, top: int, width: int) -> int:
        """Put everything below an answer; return where that ends."""
        below = self._arrange_note(top, width)
        below = self._arrange_go_on(below)
        buttons = self._buttons.sizeHint()
        self._buttons.setGeometry(0, below + 2, buttons.width(), buttons.height())
        left = buttons.width() + GAP_BESIDE
        left += 0 if self._pinned.isHidden() else PIN + GAP_BESIDE
        wide = self._receipt.arrange(width - left)
        self._receipt.setGeometry(width - wide, below + 4, wide, FOOTER - 6)
        right = width if self._receipt.isHidden() else self._receipt.x() - GAP_BESIDE
        self._pinned.setGeometry(right - PIN, below + 2, PIN, BUTTON)
        return below + FOOTER

    def arrange_beside(self, block: QRect) -> int:
        """Put the buttons beside a question, or below it; return what room that takes below."""
        buttons = self._buttons.sizeHint()
        room, middle = block.left() - GAP_BESIDE, block.center().y() - BUTTON // 2 + 1
        self._pinned.setGeometry(room - PIN, middle, PIN, BUTTON)
        if not self._pinned.isHidden():
            room -= PIN + GAP_BESIDE
        if buttons.width() <= room:
            place = QPoint(room - buttons.width(), middle)
        else:
            place = QPoint(block.right() + 1 - buttons.width(), block.bottom() + BELOW_BLOCK)
        self._buttons.setGeometry(QRect(place, buttons))
        return max(0, self._buttons.geometry().bottom() - block.bottom() - GAP_AFTER_BLOCK // 2)

    def _arrange_note(self, top: int, width: int) -> int:
        if self._note.isHidden():
            return top
        gap = 6 if top else 0
        height = self._note.heightForWidth(width)
        self._note.setGeometry(0, top + gap, width, height)
        return top + gap + height

    def _arrange_go_on(self, top: int) -> int:
        if self._go_on.isHidden():
            return top
        self._go_on.setGeometry(0, top + GAP_ABOVE_BUTTON, self._go_on.sizeHint().width(), BUTTON)
        return top + GAP_ABOVE_BUTTON + BUTTON

    @Slot(Verb)
    def _on_wanted(self, verb: Verb) -> None:
        if verb is Verb.COPY:
            self._buttons.show_copied()
        self.wanted.emit(verb, self.corner)

    @Slot()
    def _on_receipt(self) -> None:
        place = self._receipt.mapToGlobal(self._receipt.rect().topRight())
        self.wanted.emit(Verb.RECEIPT, place)

    @Slot()
    def _on_go_on(self) -> None:
        if self._go_on.hasFocus():
            self._message.setFocus(self._go_on.came_by)  # the button goes, the message stays
        self.going_on_wanted.emit()


def _go_on_button(parent: QWidget) -> WalkedButton:
    button = WalkedButton(parent)
    button.setObjectName("goOn")
    button.setText(tr("Continue"))
    button.setAccessibleName(tr("Continue answer"))
    button.setFont(small_font())
    return button


def _label(parent: QWidget, name: str) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(small_font())
    return label
