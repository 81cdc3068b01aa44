"""Markdown as HTML: what it looks like, what it cannot do, and that nothing said is missing."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange import rendered as limits
from app.exchange.rendered import rendered

TAGS = {"p", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code"}
TAGS |= {"table", "thead", "tbody", "tr", "th", "td", "em", "strong", "s", "a", "hr", "br"}
SIDES = ("left", "right", "center")
ATTRIBUTES = {"href", "title", "class", "style", "start"}
MARKS = ["```", "&amp;", "|-|-|\n", "1. ", "- ", "<img src=http://x>", "<b>", "](", "![", "](/"]
ADDRESSES = ["http://x.y/", "javascript:", "data:", "mailto:"]
LETTERS = "你好éß"
WORDS = [*LETTERS, *"abc12", *"#*_`~>-+.|[]()!<>&\\:\n\n\n  \t\"'", *MARKS, *ADDRESSES]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=60).map("".join)


class Page(HTMLParser):
    """The tags of a page, with their attributes, and its text."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes, self.said = [], [], ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.said += data


def only(text):
    """Give what a text of one paragraph is rendered as, without the paragraph."""
    return rendered(text).removeprefix("<p>").removesuffix("</p>\n")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("# A", "<h3>A</h3>"),
        ("##### A", "<h6>A</h6>"),
        ("**a** *b* ~~c~~ `d`", "<strong>a</strong> <em>b</em> <s>c</s> <code>d</code>"),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
        ("- a\n- 你", "<li>a</li>\n<li>你</li>"),
        ("3. a", '<ol start="3">'),
        ("|a|b|\n|-|-|\n|1|2|", "<td>1</td>\n<td>2</td>"),
        ("```py\n<b>\n```", '<pre><code class="language-py">&lt;b&gt;</code></pre>'),
        ("```py a.py\n1\n```", '<p class="info">py a.py</p>\n<pre><code class="language-py">1'),
        ("```What, <b>?\n1\n```", '<p class="info">What, &lt;b&gt;?</p>'),
        ("    a\n     b", "<pre><code>a\n b</code></pre>"),
        ("a\nb  \nc", "a<br>b<br>c"),
        ("a\n\n---", "<hr />"),
        ("<b>a</b> <!-- c -->", "&lt;b&gt;a&lt;/b&gt; &lt;!-- c --&gt;"),
        ("&copy; &amp;lt; \\*", "© &amp;lt; *"),
    ],
)
def test_what_is_meant_is_shown(text, html):
    assert html in rendered(text)


@pytest.mark.parametrize(
    "text",
    [
        "[a](https://x.y/?a=1&b=你)",
        "[a](HTTP://x.y 'title')",
        "<https://x.y>",
        "[a](mailto:a@b.c)",
        "<a@b.c>",
    ],
)
def test_addresses_of_pages_and_people_are_links(text):
    assert "<a href=" in rendered(text)


@pytest.mark.parametrize(
    "text",
    [
        "[a](javascript:alert(1))",
        "[a](JavaScript&colon;alert)",
        "[a](data:text/html,x)",
        "[a](file:///etc/passwd)",
        "[a](vbscript:x)",
        "[a](ftp://x.y)",
        "[a](/page)",
        "[a](//x.y/page)",
        "[a](#b)",
        "<javascript:alert(1)>",
        "[a][b]\n\n[b]: javascript:alert(1)",
    ],
)
def test_all_other_addresses_are_text(text):
    assert "href" not in rendered(text)
    assert "alert(1)" not in text or "alert(1)" in rendered(text)


def test_a_picture_is_its_words_and_its_address():
    assert only('![Ein *Brot*](http://x.y/b.png "Titel")') == (
        "Ein *Brot* Titel (http://x.y/b.png)"
    )
    assert "<img" not in rendered("[![a](http://x/y.png)](http://z) ![b](data:image/png;base64,A)")


@given(TEXTS)
def test_no_letter_is_lost_and_nothing_does_or_fetches_anything(text):
    html = rendered(text)
    if html is None:
        return
    page = Page(html)
    # What is in any other attribute, nobody sees.
    links = [value for name, value in page.attributes if name in {"href", "title"}]
    shown = page.said + "".join(links)
    assert all(shown.count(letter) >= text.count(letter) for letter in LETTERS)
    assert set(page.tags) <= TAGS
    assert {name for name, _ in page.attributes} <= ATTRIBUTES
    for name, value in page.attributes:
        assert name != "href" or value.lower().startswith(("http://", "https://", "mailto:"))
        assert name != "style" or value in {f"text-align:{side}" for side in SIDES}
        assert name != "class" or value == "info" or value.startswith("language-")


@pytest.mark.parametrize(
    "text",
    [
        "|a|\n|-|\n|b|c|",  # a cell more than the heading has
        "> " * 50 + "deep",
        "> " * 50 + "!?",  # nor anything that is no letter
        "> " * 40 + "!?",
        "\n".join(f"{'  ' * depth}- {depth}" for depth in range(30)),
        "\n".join(f"{'  ' * depth}- !" for depth in range(30)),
        "|a|\n|-|\n" + "|1|\n" * (limits.MOST_ROWS + 1),
        "a" * (limits.MOST_CHARACTERS + 1),
        "[" * (limits.MOST_BRACKETS + 1),
    ],
)
def test_what_would_be_lost_or_take_too_long_is_not_rendered(text):
    assert rendered(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "![" * limits.MOST_BRACKETS,
        "[a](b" * limits.MOST_BRACKETS,
        "*a_ " * (limits.MOST_CHARACTERS // 4),
        "*_" * (limits.MOST_CHARACTERS // 2),
        "`" * limits.MOST_CHARACTERS,
        "1. a\n" * (limits.MOST_CHARACTERS // 5),
        "<" * limits.MOST_CHARACTERS,
        "a\n\n" * (limits.MOST_CHARACTERS // 3),
    ],
)
@pytest.mark.timeout(60)
def test_what_is_made_to_take_long_ends(text):
    html = rendered(text)
    assert html is None or html
