"""`Paper`: gives a conversation to a printer, a page at a time, so that the window lives on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, Qt, QTimer, Slot
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPageLayout,
    QPainter,
    QPalette,
    QTextDocument,
)
from PySide6.QtWidgets import QDialog, QProgressDialog, QWidget

from app.domain.file_names import file_name
from app.domain.tree import Tree
from app.state.exporting import page_of
from app.state.notices import Notices
from app.theme import small_font
from app.words import phrase, tr

if TYPE_CHECKING:
    pass

MARGIN_MM = 20
# Nobody needs to be told of what is done sooner.
SOON_MS = 400
REFUSED = phrase("The chat could not be printed. Check the printer, and print again.")


class Paper(QObject):
    """Asks which printer, and is gone once all is printed, or nothing more is to be."""

    def __init__(self, tree: Tree, notices: Notices, window: QWidget) -> None:
        super().__init__(window)
        self._tree, self._notices, self._window = tree, notices, window
        self._document = QTextDocument(self)
        self._document.setUndoRedoEnabled(False)
        self._painter = QPainter()
        self._page = 0
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._print_page)

    def ask(self) -> None:
        """Let the user choose a printer, and print."""
        # What knows printers is loaded where one prints, and not at each start.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self._printer: QPrinter = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(file_name(self._tree.title))
        margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
        layout = self._printer.pageLayout()
        layout.setUnits(QPageLayout.Unit.Millimeter)
        layout.setMargins(margins)
        self._printer.setPageLayout(layout)
        dialog = QPrintDialog(self._printer, self._window)
        dialog.setObjectName("printDialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_asked)
        # Its own open wants to be told by name who hears of it.
        QDialog.open(dialog)

    @Slot(int)
    def _on_asked(self, answer: int) -> None:
        if answer != QDialog.DialogCode.Accepted:
            self.deleteLater()
        elif not self._painter.begin(self._printer):
            self._notices.warn(tr(REFUSED))
            self.deleteLater()
        else:
            self._begin()

    def _begin(self) -> None:
        layout = self._printer.pageLayout()
        whole = QRectF(layout.paintRectPixels(self._printer.resolution()))
        # The page's number has two lines of its own below.
        self._foot = 2 * self._painter.fontMetrics().height()
        self._size = QSizeF(whole.width(), whole.height() - self._foot)
        self._document.documentLayout().setPaintDevice(self._printer)
        self._document.setDocumentMargin(0)
        self._document.setHtml(page_of(self._tree))
        self._document.setPageSize(self._size)
        pages = self._document.pageCount()
        self._progress = QProgressDialog(tr("Printing…"), tr("Cancel"), 0, pages, self._window)
        self._progress.setObjectName("printProgress")
        self._progress.setWindowTitle(self._tree.title)
        self._progress.setWindowModality(Qt.WindowModality.WindowModal)
        self._progress.setMinimumDuration(SOON_MS)
        self._next.start()

    @Slot()
    def _print_page(self) -> None:
        if self._progress.wasCanceled():
            self._printer.abort()
            self._end()
            return
        self._draw_page()
        self._page += 1
        self._progress.setValue(self._page)
        if self._page == self._document.pageCount():
            self._end()
        elif not self._printer.newPage():
            self._notices.warn(tr(REFUSED))
            self._end()

    def _draw_page(self) -> None:
        """Draw a page in black, whatever the window wears."""
        top = self._page * self._size.height()
        view = QRectF(0, top, self._size.width(), self._size.height())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
        context.clip = view
        self._painter.save()
        self._painter.translate(0, -top)
        self._painter.setClipRect(view)
        self._document.documentLayout().draw(self._painter, context)
        self._painter.restore()
        foot = QRectF(0, self._size.height(), self._size.width(), self._foot)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        self._painter.setFont(small_font())
        self._painter.setPen(Qt.GlobalColor.black)
        self._painter.drawText(foot, int(right), f"{self._page + 1}")

    def _end(self) -> None:
        self._next.stop()
        self._painter.end()
        self._progress.close()
        self._progress.deleteLater()
        self.deleteLater()
