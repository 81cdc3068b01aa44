"""A page for print, as a PDF that has its text as text."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument

DOTS_PER_INCH = 300


def pdf_of(html: str) -> bytes:
    """Lay html out on pages. May be called on any thread."""
    made = QByteArray()
    buffer = QBuffer(made)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    # A document that is printed leaves two centimetres at each side by itself.
    writer.setPageMargins(QMarginsF())
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setHtml(html)
    document.print_(writer)
    buffer.close()
    return bytes(made.data())
