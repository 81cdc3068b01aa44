"""Conversations for people to read: Markdown and HTML, with nothing in them that does anything."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from app.domain.conversation import Message, Role
from app.domain.reply import Finish, Receipt
from app.domain.tree import Tree
from app.exchange import html, markdown

EVIL = (
    '</style><script src="http://x/y.js">alert(1)</script><img src=http://x onerror=a()>&amp; {0}'
)
RECEIPT = Receipt("Llama", 1, 0, 1, 1, 0.1, 0.1, 1.0, 1, 1)


def message(name, parent, role=Role.USER, text="Hi", **more):
    return Message(name, role, text, parent, 1_700_000_000.0, **more)


def tree(*messages, **more):
    told = messages or (
        message("a", None, text="Ask"),
        message("b", "a", Role.ASSISTANT, "No", finish=Finish.END),
        message("c", "a", Role.ASSISTANT, "Yes", finish=Finish.END, receipt=RECEIPT),
    )
    return Tree("t", **({"title": "Title", "tip": told[-1].id} | more), messages=told)


def as_markdown(*trees):
    return b"".join(markdown.write(trees)).decode()


def as_html(*trees):
    return b"".join(html.write(trees)).decode()


class Page(HTMLParser):
    """The tags and the text of a page."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.said, self.attributes = [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.said.append(data)


def test_markdown_has_the_chosen_path():
    assert as_markdown(tree()) == (
        "# Title\n\n1970-01-01 00:00 UTC\n\n## You\n\nAsk\n\n## Assistant (Llama)\n\nYes\n"
    )


def test_an_answer_that_was_edited_is_told_as_such():
    edited = message("b", None, Role.ASSISTANT, "No", finish=Finish.END, edited=True)
    assert "## Assistant (edited)\n" in as_markdown(tree(edited))
    assert "<h2>Assistant (edited)</h2>" in as_html(tree(edited))
    gone_on = replace(edited, receipt=RECEIPT)
    assert "## Assistant (edited)\n" in as_markdown(tree(gone_on))


def test_markdown_tells_the_folder_and_the_system_prompt():
    text = as_markdown(tree(folder="Work", system="Be brief."))
    assert "UTC · Work\n" in text
    assert "\n## System\n\nBe brief.\n" in text


def test_a_title_in_markdown_is_a_title():
    assert "# \\# \\*a\\* \\[b\\]\n" in as_markdown(tree(title="# *a* [b]"))


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("```python\nx", "x\n```\n"),
        ("~~~~\n```\nx", "x\n~~~~\n"),
        ("```\nx\n```", "x\n```\n"),
        ("````\n```\nx\n````\ny", "y\n"),
    ],
)
def test_a_block_of_code_ends_with_its_message(text, end):
    assert as_markdown(tree(message("a", None, text=text))).endswith(end)


def test_several_conversations_stand_below_each_other():
    text = as_markdown(tree(title="One"), tree(title="Two"))
    assert text.index("# One") < text.index("\n---\n") < text.index("# Two")


def test_html_shows_the_chosen_path_as_text():
    page = Page(as_html(tree()))
    assert [said for said in page.said if said in {"Ask", "No", "Yes", "Title"}] == [
        "Title",
        "Title",
        "Ask",
        "Yes",
    ]


def test_nothing_that_was_said_becomes_a_tag():
    hostile = tree(message("a", None, text=EVIL), title=EVIL, folder=EVIL, system=EVIL)
    plain = Page(as_html(tree(message("a", None), folder="F", system="S")))
    page = Page(as_html(hostile))
    assert page.tags == plain.tags
    assert page.attributes == plain.attributes
    assert page.said.count(EVIL) == 4


def test_html_asks_nobody():
    page = as_html(tree())
    assert "default-src 'none'" in page
    assert not {"src", "href"} & {name for name, _ in Page(page).attributes}
    assert "url(" not in page
    assert "prefers-color-scheme: dark" in page


def test_code_stands_in_a_block_of_its_own():
    page = as_html(tree(message("a", None, text="See\n```html\n<b>\n```\nthere")))
    assert '<pre class="text">&lt;b&gt;</pre>' in page
    assert '<div class="text">See</div>' in page
    assert '<div class="text">there</div>' in page


@pytest.mark.parametrize(
    "text",
    [
        "```SELECT secret FROM t```\nWhy?",
        "~~~ SELECT secret ~~~\nWhy?",
        "```SELECT secret\nWhy?\n```",
        "See\n```\nx\n```SELECT secret\nWhy?",
    ],
)
@pytest.mark.parametrize("role", list(Role))
def test_what_is_said_on_the_line_of_a_fence_is_shown(text, role):
    told = tree(message("a", None, role=role, text=text))
    for page in (as_html(told), html.printable([told])):
        assert "SELECT secret" in "".join(Page(page).said)
        assert "Why?" in "".join(Page(page).said)


def test_the_language_of_code_stands_above_it():
    told = tree(message("a", None, text="```py\n1\n```"), reply("```py\n1\n```"))
    for page in (as_html(told), html.printable([told])):
        assert page.count('<p class="info">py</p>\n<pre') == 2


def test_a_page_of_nothing_is_a_page():
    assert "</html>" in as_html()


def test_what_is_printed_has_everything_escaped():
    printed = html.printable([tree(message("a", None, text=EVIL), title=EVIL)])
    assert set(Page(printed).tags) == {"style", "h1", "p"}
    assert EVIL in Page(printed).said


SAID = "# Head\n\n- **one**\n- two\n\n|a|b|\n|-|-|\n|1|2|\n\n[x](https://x.y) ![p](http://x/p.png)"


def reply(text):
    return message("b", "a", Role.ASSISTANT, text, finish=Finish.END)


def test_replies_are_rendered_and_what_was_asked_is_shown_as_it_was_written():
    told = tree(message("a", None, text="5*3*2\n  <b>"), reply(SAID), system="Be *brief*.")
    for page in (as_html(told), html.printable([told])):
        assert "<strong>one</strong>" in page
        assert '<a href="https://x.y">x</a>' in page
        assert "p (http://x/p.png)" in page
        assert "<img" not in page
        assert "5*3*2\n  &lt;b&gt;" in page
        assert "Be *brief*." in page
    assert "<h3>Head</h3>" in as_html(told)
    printed = html.printable([told])
    assert '<p class="h3">Head</p>' in printed
    assert '<table border="1"' in printed


def test_a_reply_cannot_leave_its_place_on_the_page():
    page = Page(as_html(tree(message("a", None), reply(EVIL))))
    assert "script" not in page.tags
    assert "img" not in page.tags
    assert not {"src", "href", "onerror"} & {name for name, _ in page.attributes}
    assert EVIL.replace("&amp;", "&") in "".join(page.said)


def test_a_tag_that_a_reply_writes_about_is_the_same_on_pages():
    printed = html.printable([tree(message("a", None), reply("`<table>` and `<h3>`"))])
    assert "<code>&lt;table&gt;</code> and <code>&lt;h3&gt;</code>" in printed


@pytest.mark.parametrize("gap", ["", " ", "\n"])
def test_a_text_of_a_million_letters_is_printed_in_parts_and_whole(gap):
    text = ("a" * 99 + (gap or "a")) * 10_000
    page = Page(html.printable([tree(message("a", None), reply(text))]))
    assert page.tags.count("p") > 90
    assert "".join(page.said).count("a") >= text.count("a")
    assert max(map(len, page.said)) <= html.MOST_PRINTED


@pytest.mark.timeout(30)
def test_a_line_of_nothing_but_backticks_ends():
    assert "`" * 300_000 in as_html(tree(message("a", None, text="`" * 300_000)))


def thoughtful(text="<think>\nIs it *red*?\n\n```py\nred\n</think>\n\nIt is **blue**."):
    receipt = replace(RECEIPT, thought_s=(12.0,))
    return tree(
        message("a", None, text="Ask"),
        message("b", "a", Role.ASSISTANT, text, finish=Finish.END, receipt=receipt),
    )


def test_what_was_thought_is_a_quote_in_markdown():
    assert as_markdown(thoughtful()).endswith(
        "\n> **Thought for 12 s**\n>\n> Is it *red*?\n>\n> ```py\n> red\n> ```\n\nIt is **blue**.\n"
    )


def test_what_was_thought_folds_away_in_html_and_not_on_paper():
    page = as_html(thoughtful())
    folded, _, said = page.partition("<details>")[2].partition("</details>")
    assert folded.startswith("\n<summary>Thought for 12 s</summary>")
    assert "<em>red</em>" in folded
    assert "<strong>blue</strong>" in said
    assert "think&gt;" not in page
    printed = html.printable([thoughtful()])
    assert "details" not in printed
    assert "Thought for 12 s" in printed
    assert "<em>red</em>" in printed


def test_a_tag_in_code_is_exported_as_it_is():
    assert "`<think>` begins" in as_markdown(thoughtful("`<think>` begins, `</think>` ends."))
