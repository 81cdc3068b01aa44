"""Messages on the clipboard."""

import pytest
from PySide6.QtGui import QGuiApplication

from app.domain.attachment import Attachment, with_attachments
from app.domain.conversation import Message, Role
from app.domain.reply import Finish
from app.views import copying

TEXT = "One **two**\n\n```python\nprint(1 < 2)\n```\n\n![a](https://example.com/a.png)\n"


def said(text, role=Role.ASSISTANT):
    return Message("a", role, text, "u", 1.0, finish=Finish.END)


@pytest.fixture
def clipboard(qapp):
    return QGuiApplication.clipboard()


def test_an_answer_is_copied_as_it_is_read(clipboard):
    copying.copy_plain(said("One **two** <b>你好</b>"))
    assert clipboard.text() == "One two <b>你好</b>"
    assert not clipboard.mimeData().hasHtml()


def test_a_question_is_copied_to_the_letter(clipboard):
    text = "**One**\n\n\ttwo\n"
    copying.copy_plain(said(text, Role.USER))
    assert clipboard.text() == text


def test_markdown_is_copied_as_it_was_written_in_both_its_forms(clipboard):
    copying.copy_markdown(said(TEXT))
    assert clipboard.text() == TEXT
    assert bytes(clipboard.mimeData().data("text/markdown")).decode() == TEXT
    assert not clipboard.mimeData().hasHtml()


def test_rich_text_is_there_in_three_forms_and_refers_to_nothing_remote(clipboard):
    copying.copy_rich(said(TEXT))
    held = clipboard.mimeData()
    assert held.text().startswith("One two\n")
    assert bytes(held.data("text/markdown")).decode() == TEXT
    assert "<strong>two</strong>" in held.html()
    assert "<img" not in held.html()


def test_half_a_letter_is_copied_all_the_same(clipboard):
    copying.copy_markdown(said("\ud800!"))
    assert bytes(clipboard.mimeData().data("text/markdown")) == b"?!"


@pytest.mark.parametrize(
    "copy", [copying.copy_plain, copying.copy_markdown, copying.copy_rich], ids=lambda f: f.__name__
)
def test_what_was_thought_is_not_copied_with_an_answer(clipboard, copy):
    copy(said("<think>\nIs it red?\n</think>\n\nIt is blue."))
    assert clipboard.text() == "It is blue."
    assert "red" not in clipboard.mimeData().html()


def test_where_all_was_thought_that_is_copied(clipboard):
    copying.copy_plain(said("<think>\nIs it red?"))
    assert clipboard.text() == "Is it red?"


def test_a_question_is_copied_without_and_as_markdown_with_what_is_attached(clipboard):
    text = with_attachments("Why?", [Attachment("a.py", "x = 1")])
    copying.copy_plain(said(text, Role.USER))
    assert clipboard.text() == "Why?"
    copying.copy_markdown(said(text, Role.USER))
    assert clipboard.text() == text


def test_a_question_that_is_all_attached_is_copied_whole(clipboard):
    text = with_attachments("", [Attachment("a.py", "x = 1")])
    copying.copy_plain(said(text, Role.USER))
    assert clipboard.text() == text
