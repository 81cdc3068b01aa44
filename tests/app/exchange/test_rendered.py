"""Markdown as HTML: what it looks like, what it cannot do, and that nothing said is missing."""

import pytest
from hypothesis import given

from app.exchange import rendered as limits
from app.exchange.rendered import rendered
from app.markdown.parser import MOST_BRACKETS
from tests.helpers.markdown import LETTERS, TEXTS, Page

TAGS = {"p", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "sup"}
TAGS |= {"table", "thead", "tbody", "tr", "th", "td", "em", "strong", "s", "a", "hr", "br"}
SIDES = ("left", "right", "center")
ATTRIBUTES = {"href", "title", "class", "style", "start"}


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
        ("$a<b$ and \\(c\\)", "<code>a&lt;b</code> and <code>c</code>"),
        ("$$\na\n$$", "<pre><code>a</code></pre>"),
        ("\\[\na\n\\]", "<pre><code>a</code></pre>"),
        ("- [ ] a\n- [x] b", "<li>☐ a</li>\n<li>☑ b</li>"),
        ("a[^1]\n\n[^1]: b", '<p>a<sup>[1]</sup></p>\n<p class="info">[1]</p>\n<p>b</p>'),
        ("**粗体，**然后", "<strong>粗体，</strong>然后"),
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
        "[" * (MOST_BRACKETS + 1),
    ],
)
def test_what_would_be_lost_or_take_too_long_is_not_rendered(text):
    assert rendered(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "![" * MOST_BRACKETS,
        "[a](b" * MOST_BRACKETS,
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
