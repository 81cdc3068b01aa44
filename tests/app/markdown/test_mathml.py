"""MathML that is mended, or refused: its signs, spaces and brackets, and what it would cost."""

from xml.etree.ElementTree import tostring

import pytest

from app.markdown.mathml import UndrawableError, may_stretch, mend
from app.markdown.tex import mathml
from tests.helpers.formulas import tree


def mended(xml, said=()):
    root = tree(f"<math>{xml}</math>")
    mend(root, list(said))
    return tostring(root, encoding="unicode").removeprefix("<math>").removesuffix("</math>")


@pytest.mark.parametrize(
    ("xml", "made"),
    [
        ("<mo>-</mo>", "<mo>&#8722;</mo>"),
        ("<mtext>-</mtext>", "<mtext>-</mtext>"),
        ("<mi>&amp;#x02A7D;</mi>", "<mo>&#10877;</mo>"),
        ("<mrow><mi>x</mi></mrow>", "<mi>x</mi>"),
        ("<mrow><mo>,</mo></mrow>", "<mrow><mo>,</mo></mrow>"),
        ("<mtext>\ue001</mtext>", "<mtext>two</mtext>"),
        ('<mi mathvariant="sans-serif">T</mi>', "&#120243;"),
        ('<mi href="http://x" style="color:red" class="a">x</mi>', "<mi>x</mi>"),
    ],
)
def test_what_is_meant_is_what_it_becomes(xml, made):
    text = mended(xml, said=["one", "two"])
    assert made in text.encode("ascii", "xmlcharrefreplace").decode()


@pytest.mark.parametrize(
    "xml",
    [
        "<script>x</script>",
        "<mglyph/>",
        "<maction/>",
        r"<mi>\foo</mi>",
        "<mi>&amp;</mi>",
        "<mi>x<mi>y</mi></mi>",
        "<msup><mi>x</mi></msup>",
        '<mtable rowlines="solid"><mtr><mtd/></mtr></mtable>',
    ],
)
def test_what_is_not_drawn_is_refused(xml):
    with pytest.raises(UndrawableError):
        mended(xml)


def test_what_stands_at_a_matrix_stands_at_its_brackets_too():
    script = mathml(r"\begin{pmatrix}a\\b\end{pmatrix}^T", display=True).find(".//msup")
    assert [child.tag for child in script] == ["mrow", "mi"]
    assert [child.tag for child in script[0]] == ["mo", "mtable", "mo"]


def _signs(tex):
    return {sign.text: sign for sign in mathml(tex, display=True).iter("mo")}


def test_brackets_stretch_only_where_it_is_asked_for():
    assert not may_stretch(mathml(r"(\frac ab) |x| \langle y \rangle", display=True))
    assert may_stretch(mathml(r"\left(x\right)", display=True))
    assert may_stretch(mathml(r"\begin{vmatrix}x\end{vmatrix}", display=True))


def test_a_sign_behind_a_sign_belongs_to_what_follows():
    assert _signs("a = -b")["−"].get("form") == "prefix"
    assert _signs("a - b")["−"].get("form") != "prefix"
    assert _signs(r"\cdots - b")["−"].get("form") != "prefix"


def test_names_stand_apart_from_what_they_are_of():
    assert _signs(r"\det A")["det"].get("rspace") == "thinmathspace"
    assert _signs(r"\det(A)")["det"].get("rspace") is None


def test_what_would_be_laid_out_too_often_is_refused():
    for tex in ("x + " * 900 + "x", r"\left(" * 9 + "1" + r"\right)" * 9):
        with pytest.raises(UndrawableError):
            mathml(tex, display=True)
