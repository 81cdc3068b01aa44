"""Markdown as text: readable without any mark, and with nothing missing."""

import pytest
from hypothesis import given, settings

from app.markdown.rich import copied
from tests.helpers.markdown import LETTERS, TEXTS


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("# A *b*", "A b"),
        ("a **b** ~~c~~ `d`", "a b c d"),
        ("a\nb  \nc", "a\nb\nc"),
        ("a\n\nb", "a\n\nb"),
        ("- a\n- b\n  - c\n    d", "• a\n• b\n  • c\n    d"),
        ("3. a\n4. b\n   - c", "3. a\n4. b\n   • c"),
        ("1) a", "1) a"),
        ("- [ ] a\n- [x] b", "☐ a\n☑ b"),
        ("- a\n\n  b\n\n- c", "• a\n\n  b\n\n• c"),
        ("> a\n> b\n> > c", "> a\n> b\n\n> > c"),
        ("> - a\n>   b", "> • a\n>   b"),
        ("|a|b|\n|-|-|\n|1|2|\n|3||", "a\tb\n1\t2\n3\t"),
        ("```py\nx  = 1\n\n  y\n```", "x  = 1\n\n  y"),
        ("```What is this?\n1\n```", "What is this?\n1"),
        ("```你好.py\n1\n```", "你好.py\n1"),
        ("- a\n  ```\n  b\n    c\n  ```", "• a\n\nb\n  c"),
        ("    a\n     b", "a\n b"),
        ("[a](https://x.y)", "a (https://x.y)"),
        ("[a](https://x.y 'b')", "a b (https://x.y)"),
        ("<https://x.y> [a@b.c](mailto:a@b.c)", "https://x.y a@b.c"),
        ("[*a* `b`](https://x.y) c", "a b (https://x.y) c"),
        ("![a](http://x.y/z.png)", "a (http://x.y/z.png)"),
        ("$x^2$ and \\(y\\)", "x^2 and y"),
        ("a\n\n$$\nx\n$$\n\nb", "a\n\nx\n\nb"),
        ("a\n\n---\n\nb", "a\n\n———\n\nb"),
        ("a[^1]\n\n[^1]: b", "a[1]\n\n[1] b"),
        ("<b>a</b> &amp; \\*", "<b>a</b> & *"),
        ("-\n- a", "•\n• a"),
        ("", ""),
    ],
)
def test_it_reads_as_it_was_meant(text, plain):
    assert copied(text).plain.rstrip("\t") == plain.rstrip("\t")


@given(TEXTS)
@settings(deadline=None)
def test_no_letter_is_lost(text):
    plain = copied(text).plain
    assert all(plain.count(letter) >= text.count(letter) for letter in LETTERS)
