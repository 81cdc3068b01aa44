"""What is drawn of MathML: paths, lines and Han letters, and nothing that reaches outside."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.markdown.drawing import UnknownSignError, drawn
from app.markdown.formula import formula
from tests.helpers.formulas import DRAWN, UNDRAWN, tree

SVG = "{http://www.w3.org/2000/svg}"
TAGS = {"svg", "g", "path", "rect", "text", "ellipse"}
ATTRIBUTES = {
    *("d", "x", "y", "width", "height", "viewBox", "fill", "stroke", "stroke-width", "font-size"),
}
HOSTILE = [
    "<image href='http://x'/>",
    "]]>",
    "&lt;script&gt;",
    "&#60;a&#62;",
    "<!ENTITY a 'b'>",
    "&a;",
    '"',
    r"\href{javascript:x}{y}",
    r"\style{background:url(http://x)}{y}",
    r"\class{a}{y}",
    r"\unicode{x3c}",
    r"\includegraphics{http://x/y.png}",
    r"\input{/etc/passwd}",
    r"\color{url(http://x)}",
    r"\newcommand{\a}{\a\a}",
    r"\verb|<a>|",
]
PIECES = st.lists(
    st.sampled_from([*HOSTILE, *"{}^_&x1 ", "\\\\", r"\text{", r"\frac", r"\left(", r"\right)"])
    | st.text(max_size=3)
    | st.sampled_from(DRAWN + UNDRAWN),
    max_size=8,
).map("".join)


def holds_nothing_but_a_picture(svg):
    for element in tree(svg).iter():
        assert element.tag.removeprefix(SVG) in TAGS
        assert set(element.attrib) <= ATTRIBUTES
        for value in element.attrib.values():
            assert not re.search(r"url|http|:|<|>|&", value)
    assert svg.replace("http://www.w3.org/2000/svg", "").count("http") == svg.count(
        "http://www.w3.org/1999/xlink"
    )


@given(PIECES)
def test_whatever_is_asked_for_the_picture_is_only_a_picture(tex):
    picture = formula(tex, size=16, colour="#123456")
    if picture is not None:
        holds_nothing_but_a_picture(picture.svg)


@pytest.mark.parametrize("tex", DRAWN)
def test_each_picture_has_one_colour(tex):
    svg = formula(tex, size=16, colour="#123456").svg
    holds_nothing_but_a_picture(svg)
    painted = {
        value
        for element in tree(svg).iter()
        for name, value in element.attrib.items()
        if name in {"fill", "stroke"}
    }
    assert painted <= {"#123456", "none"}
    assert "currentColor" not in svg


def test_letters_that_the_font_has_not_are_written():
    row = tree("<math><mtext>a速度b</mtext></math>")
    written = [text.text for text in tree(drawn(row).svg).iter(f"{SVG}text")]
    assert written == ["速", "度"]


def test_phantoms_of_them_are_not():
    hidden = drawn(tree("<math><mphantom><mtext>速度</mtext></mphantom></math>"))
    assert "<text" not in hidden.svg
    assert hidden.width > 40


@pytest.mark.parametrize("sign", ["😀", "\x01", "ا", "\U000e0001"])
def test_a_sign_without_a_picture_is_told(sign):
    root = tree("<math><mtext>x</mtext></math>")
    root[0].text = sign
    with pytest.raises(UnknownSignError):
        drawn(root)
