"""What is attached to a message, and the text that holds both."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from app.domain.attachment import (
    Attachment,
    gist_of,
    parts_of,
    placed_in,
    tidied,
    with_attachments,
)

# Likelier than by chance to be mistaken for what stands around them.
PIECES = st.sampled_from([
    "```",
    "````",
    "~~~",
    "\n",
    "\n\n",
    "\r",
    " ",
    "text pasted\n",
    '```text file="a"\n',
    "```text pasted\nb\n```",
    "a",
    '"',
    "\\",
])
TEXTS = st.text() | st.lists(PIECES, max_size=12).map("".join)
ATTACHED = st.lists(st.builds(Attachment, TEXTS, TEXTS), max_size=4).map(tuple)
NAMED = st.builds(Attachment, TEXTS.filter(bool), TEXTS)


@given(TEXTS, ATTACHED)
def test_what_is_put_together_comes_apart_as_it_was(text, attached):
    assert parts_of(with_attachments(text, attached)) == (text, attached)


@given(TEXTS)
def test_what_anybody_wrote_is_one_text_again(text):
    assert parts_of(with_attachments(*parts_of(text))) == parts_of(text)


@given(NAMED)
def test_elsewhere_an_attachment_is_one_block_of_code_and_nothing_else(attachment):
    written = with_attachments("What is *this*?", [attachment])
    first, *rest = MarkdownIt().parse(written)
    assert first.type == "fence"
    assert [each.type for each in rest] == ["paragraph_open", "inline", "paragraph_close"]


def test_it_is_written_as_anybody_would_write_it():
    attached = [Attachment("main.py", "print(1)"), Attachment("", "```\na\n```")]
    assert with_attachments("Why?", attached) == (
        '```py file="main.py"\nprint(1)\n```\n\n````text pasted\n```\na\n```\n````\n\nWhy?'
    )


def test_a_text_without_attachments_is_as_it_was_typed():
    for text in ("", "Hello", " \n```py\n1\n```\n\nWhy?", "```text\na\n```"):
        assert with_attachments(text, ()) == text
        assert parts_of(text) == (text, ())


@pytest.mark.parametrize(
    "written",
    [
        '```text file=""\na\n```',
        '```text file="a\n```',
        '```text file="\\q"\na\n```',
        '```text file="\\ud800"\na\n```',
        '```text file="a"\na',
        '```text file="a"\na\n```` and so on',
        'See ```text file="a"\na\n```',
    ],
)
def test_what_is_not_quite_an_attachment_is_text(written):
    assert parts_of(written) == (written, ())


def test_space_goes_around_what_is_said_and_not_within_what_is_attached():
    attached = (Attachment("a", "\n a \n"),)
    assert parts_of(tidied(with_attachments("\n Why? \n", attached))) == ("Why?", attached)


def test_a_title_is_made_of_what_is_said_else_of_what_is_attached():
    attached = (Attachment("a.txt", "one"),)
    assert gist_of(with_attachments(" Why? ", attached)) == "Why?"
    assert gist_of(with_attachments("", attached)) == "a.txt"
    assert gist_of(with_attachments("", [Attachment("", "one\ntwo")])) == "one\ntwo"


def test_an_attachment_knows_how_large_it_is():
    attachment = Attachment("", "é\n\n")
    assert (attachment.size_bytes, attachment.lines) == (4, 2)


@given(TEXTS, ATTACHED)
def test_each_attachment_is_found_where_it_stands(said, attached):
    text = with_attachments(said, attached)
    placed, begins = placed_in(text)
    assert [each.attachment for each in placed] == list(attached)
    assert text[begins:] == said
    for each in placed:
        assert text[each.inner : each.end].startswith(each.attachment.text)
        assert text.startswith(each.fence, each.start)
