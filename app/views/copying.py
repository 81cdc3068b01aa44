"""Puts messages on the clipboard, in the forms that other programs want."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from app.domain.conversation import Message, Role
from app.markdown.rich import copied

MARKDOWN = "text/markdown"


def plain(message: Message) -> str:
    """Return a message as it is read: a question to the letter, an answer without its marks."""
    return message.text if message.role is Role.USER else copied(message.text).plain


def copy_plain(message: Message) -> None:
    """Copy a message as it is read."""
    QGuiApplication.clipboard().setText(plain(message))


def copy_markdown(message: Message) -> None:
    """Copy a message as it was written, for whatever reads Markdown and whatever reads text."""
    held = QMimeData()
    held.setText(message.text)
    held.setData(MARKDOWN, message.text.encode(errors="replace"))
    QGuiApplication.clipboard().setMimeData(held)


def copy_rich(message: Message) -> None:
    """Copy a message as it looks, for Word, Pages, Notes and Mail."""
    forms = copied(message.text)
    held = QMimeData()
    held.setText(forms.plain)
    held.setData(MARKDOWN, forms.markdown.encode(errors="replace"))
    held.setHtml(forms.html)
    QGuiApplication.clipboard().setMimeData(held)
