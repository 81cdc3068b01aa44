"""Puts messages on the clipboard, in the forms that other programs want."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from app.domain.attachment import parts_of
from app.domain.conversation import Message, Role
from app.markdown.rich import copied
from app.markdown.thinking import answer_of

MARKDOWN = "text/markdown"


def plain(message: Message) -> str:
    """Return a message as it is read: a question to the letter, an answer without its marks.

    What is folded away is left out: of a question what is attached, of an answer what was thought.
    """
    told = own_words(message)
    return told if message.role is Role.USER else copied(told).plain


def own_words(message: Message) -> str:
    """Return what a message says itself; all of it where that is nothing."""
    if message.role is Role.USER:
        words = parts_of(message.text)[0]
        return words if words.strip() else message.text
    return answer_of(message.text) if message.role is Role.ASSISTANT else message.text


def copy_plain(message: Message) -> None:
    """Copy a message as it is read."""
    QGuiApplication.clipboard().setText(plain(message))


def copy_markdown(message: Message) -> None:
    """Copy a message as it was written, for whatever reads Markdown and whatever reads text.

    A question has what is attached to it, too.
    """
    written = message.text if message.role is Role.USER else own_words(message)
    held = QMimeData()
    held.setText(written)
    held.setData(MARKDOWN, written.encode(errors="replace"))
    QGuiApplication.clipboard().setMimeData(held)


def copy_rich(message: Message) -> None:
    """Copy a message as it looks, for Word, Pages, Notes and Mail."""
    forms = copied(message.text if message.role is Role.USER else own_words(message))
    held = QMimeData()
    held.setText(forms.plain)
    held.setData(MARKDOWN, forms.markdown.encode(errors="replace"))
    held.setHtml(forms.html)
    QGuiApplication.clipboard().setMimeData(held)
