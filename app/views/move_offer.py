"""The offer to put Paddock where apps lie, in a sheet above the window."""

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QCheckBox, QMessageBox, QWidget

from app.state.moving import Moving
from app.views.app_icon import app_icon
from app.widgets.buttons import stand_out
from app.widgets.sheet import question, sheet
from app.words import phrase, tr

ICON = 48
ASK = phrase("Move Paddock to your Applications folder?")
WHY = phrase(
    "It is on a disk image or among your downloads now, where it may get lost. Paddock is copied, "
    "and starts again from there. Your conversations and models stay where they are."
)
THERE = phrase(
    "There is Paddock {there} in {folder} already, and this is {here}. Replace it with this one?"
)
THERE_UNKNOWN = phrase(
    "There is another Paddock in {folder} already, of a version that is not known. This is "
    "{here}. Replace it with this one?"
)


class MoveOffer(QObject):
    """Asks once the window is there."""

    def __init__(self, moving: Moving, window: QWidget) -> None:
        super().__init__(window)
        self._moving, self._window = moving, window
        moving.replacing.connect(self._on_replacing)
        self._first = QTimer(self, singleShot=True, interval=0)
        self._first.timeout.connect(self._on_there)
        self._first.start()

    @Slot()
    def _on_there(self) -> None:
        if self._moving.offered:
            self._ask()

    def _ask(self) -> None:
        icon, title = QMessageBox.Icon.NoIcon, tr("Move to Applications")
        box = sheet(icon, title, text=tr(ASK), parent=self._window)
        box.setObjectName("moveOffer")
        box.setIconPixmap(app_icon().pixmap(ICON))
        box.setInformativeText(tr(WHY))
        box.setCheckBox(QCheckBox(tr("Don’t ask again"), box))
        move = box.addButton(tr("Move"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(tr("Not Now"), QMessageBox.ButtonRole.RejectRole)
        stand_out(move)
        box.setDefaultButton(move)
        box.setEscapeButton(stay)
        move.clicked.connect(self._moving.move)
        stay.clicked.connect(self._on_stay)
        self._box = box
        box.open()

    @Slot()
    def _on_stay(self) -> None:
        if self._box.checkBox().isChecked():
            self._moving.ask_no_more()

    @Slot()
    def _on_replacing(self) -> None:
        here, there = self._moving.versions
        words = THERE if there else THERE_UNKNOWN
        text = tr(words, here=here, there=there, folder=self._moving.folder)
        icon, title = QMessageBox.Icon.Question, tr("Move to Applications")
        box, go = question(icon, title, text=text, act=tr("Replace"), parent=self._window)
        box.setObjectName("moveReplaces")
        go.clicked.connect(self._moving.replace)
        box.open()
