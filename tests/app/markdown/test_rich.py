"""What is copied as HTML: as it was meant, for any program, and doing and fetching nothing."""

import re

import pytest
from hypothesis import given, settings

from app.markdown import rich as limits
from app.markdown.rich import copied
from tests.helpers.markdown import LETTERS, TEXTS, Page

TAGS = {
    *("html", "head", "meta", "body", "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul"),
    *("ol", "li", "pre", "code", "span", "table", "thead", "tbody", "tr", "th", "td", "em"),
    *("strong", "s", "a", "hr", "br", "sup", "div"),
}
ATTRIBUTES = {
    *("charset", "style", "href", "title", "start", "border", "cellspacing", "cellpadding"),
}


def body(text):
    return copied(text).html.partition("<body>")[2].removesuffix("</body></html>")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("# A", "<h1>A</h1>"),
        ("**a** *b* ~~c~~", "<strong>a</strong> <em>b</em> <s>c</s>"),
        ("**粗体，**然后", "<strong>粗体，</strong>然后"),
        ("`a  b`", ">a  b</code>"),
        ("- [ ] a\n- [x] b", 'none">☐ a</li>\n<li style="list-style-type:none">☑ b</li>'),
        ("- a\n  1. b", "<ul><li>a<ol><li>b</li>"),
        ("7. a", '<ol start="7">'),
        ("|a|b|\n|:-|-:|\n|1|2|", 'text-align:right">2</td>'),
        ("|a|\n|-|\n|1|", 'border="1" cellspacing="0"'),
        ("```py\ndef f(): 1 < 2\n```", 'def</span> <span style="color:'),
        ("```py\ndef f(): 1 < 2\n```", "&lt;</span>"),
        ("```none\n<b>\n  c\n```", "&lt;b&gt;\n  c</pre>"),
        ("```What, <b>?\n1\n```", ">What, &lt;b&gt;?</p>\n<pre"),
        ("[a](https://x.y)", '<a href="https://x.y">a</a>'),
        ("![a](http://x.y/z.png)", "<p>a (http://x.y/z.png)</p>"),
        ("[a](javascript:alert(1))", "<p>[a](javascript:alert(1))</p>"),
        ("$x<y$", ">x&lt;y</code>"),
        ("$$\nx\n$$", ">x</code></p>"),
        ("a[^1]\n\n[^1]: b", "<sup>[1]</sup>"),
        ("a[^1]\n\n[^1]: b", "<p>[1] b</p>"),
        ("<script>a</script>", "<p>&lt;script&gt;a&lt;/script&gt;</p>"),
        ("a\nb", "<p>a<br>b</p>"),
    ],
)
def test_what_is_meant_is_what_is_pasted(text, html):
    assert html in body(text)


@given(TEXTS)
@settings(deadline=None)
def test_no_letter_is_lost_and_nothing_does_or_fetches_anything(text):
    made = copied(text)
    assert made.markdown == text
    page = Page(made.html)
    links = [value for name, value in page.attributes if name in {"href", "title"}]
    shown = page.said + "".join(links)
    assert all(shown.count(letter) >= text.count(letter) for letter in LETTERS)
    assert set(page.tags) <= TAGS
    assert {name for name, _ in page.attributes} <= ATTRIBUTES
    for name, value in page.attributes:
        assert name != "href" or value.lower().startswith(("http://", "https://", "mailto:"))
        assert name != "style" or not re.search(r"url|expression|import|@|\\|http", value)


def test_each_style_is_its_own():
    html = copied("# a\n\n> `b`\n\n```py\nx = 1\n```\n\n|a|\n|-|\n|b|").html
    assert "class=" not in html
    assert "<style" not in html


@pytest.mark.parametrize(
    "text",
    [
        "a" * (limits.MOST_CHARACTERS + 1),
        "> " * 60 + "deep",
        "[" * 6_000,
        "*_" * 40_000,
        "`" * 50_000,
    ],
)
def test_what_cannot_be_read_for_sure_is_told_as_it_was_written(text):
    made = copied(text)
    assert made.plain == made.markdown == text
    assert Page(made.html).said == text


@pytest.mark.timeout(30)
def test_code_that_lexers_never_end_with_is_copied_without_colours():
    block = "```scala\n" + '"' + "\\" * 300 + "\n```\n\n"
    assert copied(block * 20).html.count("\\" * 300) == 20
