"""The sheet on which an attachment is read before it is sent."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.state.draft import Attached
from app.theme import MARGIN, code_font
from app.views.attachments import about, name_of
from app.widgets.buttons import push_button
from app.widgets.hint import hint
from app.widgets.wrapping import wrap_mode
from app.words import tr

WIDTH, HEIGHT = 640, 520


class AttachmentSheet(QDialog):
    """Shows its text, which may be put among what is typed and changed there.

    Signals:
        unfolded: the text of this number should be put where the user types.
        removed: it should not be attached any more.
    """

    unfolded = Signal(int)
    removed = Signal(int)

    def __init__(self, attached: Attached, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("attachmentSheet")
        self.setWindowTitle(name_of(attached.attachment))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # Never larger than the window that it hangs on.
        self.resize(QSize(WIDTH, HEIGHT).boundedTo(parent.window().size()))
        self._number = attached.number
        text = attached.attachment.text
        shown = QPlainTextEdit(self)
        shown.setObjectName("attachmentText")
        shown.setAccessibleName(name_of(attached.attachment))
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        shown.setFont(code_font())
        shown.setWordWrapMode(wrap_mode(text))
        shown.setPlainText(text)
        row = QHBoxLayout()
        for name, words, act in (
            ("unfoldAttachment", tr("Put into the Message"), self._on_unfolded),
            ("dropAttachment", tr("Remove"), self._on_removed),
        ):
            row.addWidget(push_button(name, words, act, parent=self, never_default=True))
        row.addStretch(1)
        done = push_button("attachmentDone", tr("Done"), self.accept, parent=self)
        done.setDefault(True)
        row.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(hint(about(attached.attachment, attached.tokens), self))
        column.addWidget(shown, 1)
        column.addLayout(row)

    @Slot()
    def _on_unfolded(self) -> None:
        self.unfolded.emit(self._number)
        self.accept()

    @Slot()
    def _on_removed(self) -> None:
        self.removed.emit(self._number)
        self.accept()
