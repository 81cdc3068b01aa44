"""Formulas as models write them: what is drawn, how large, and what stays source."""

import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.markdown.formula import formula
from tests.helpers.formulas import DRAWN, UNDRAWN


def picture(tex, size=16.0, *, display=True):
    return formula(tex, size=size, colour="#000000", display=display)


@pytest.mark.parametrize("tex", DRAWN)
def test_what_models_write_is_drawn(tex):
    for display in (True, False):
        drawn = picture(tex, display=display)
        assert drawn.width > 5
        assert 5 < drawn.height < 200
        assert 0 < drawn.descent < drawn.height


@pytest.mark.parametrize("tex", UNDRAWN)
def test_what_cannot_be_drawn_right_is_not_drawn(tex):
    assert picture(tex) is None


@given(st.text(alphabet=r"\{}^_&$%#~ abfract1()[]<>'中", max_size=40))
def test_no_text_makes_it_fail(tex):
    assert picture(tex) is None or picture(tex).svg.startswith("<svg")


def test_it_grows_with_the_font():
    small, large = picture("x^2", size=10), picture("x^2", size=30)
    for name in ("width", "height", "descent"):
        assert getattr(large, name) == pytest.approx(3 * getattr(small, name))


def test_its_descent_is_what_is_below_the_line():
    plain, below, above = picture("x"), picture("x_y"), picture("x^2")
    assert below.descent > plain.descent == pytest.approx(above.descent)
    assert picture(r"\frac{a}{b}").descent > 5


def test_what_is_above_or_below_the_line_alone_is_told():
    assert picture("^2", display=False).descent < 0
    assert picture("_2", display=False).descent > picture("2", display=False).descent


def test_sums_have_their_limits_above_and_below_only_where_there_is_room():
    assert (
        picture(r"\sum_{i=1}^n i").height > 1.3 * picture(r"\sum_{i=1}^n i", display=False).height
    )


def test_each_nested_bracket_is_wider_or_it_is_not_drawn():
    drawn = [picture(r"\left(" * depth + "x" + r"\right)" * depth) for depth in range(30)]
    assert drawn[5] is not None
    assert drawn[29] is None
    widths = [each.width for each in drawn if each]
    assert all(one < other for one, other in pairwise(widths))


@pytest.mark.parametrize(
    "tex",
    [
        "x" * 100_000,
        "{" * 50_000 + "}" * 50_000,
        r"\frac" * 20_000,
        r"\sqrt{" * 10_000,
        "^" * 100_000,
        "_{" * 30_000 + "}" * 30_000,
        r"\newcommand{\a}{\a\a}\a",
        r"\def\a{xx}\def\b{\a\a\a\a}\def\c{\b\b\b\b}\def\d{\c\c\c\c}\d\d\d\d",
        r"\begin{pmatrix}" + r"\\".join(["&".join("x" * 40)] * 45) + r"\end{pmatrix}",
        r"\left(" * 12 + "x" + r"\right)" * 12,
        r"\phantom{a" * 14 + "}" * 14,
        r"\xrightarrow{a" * 12 + "}" * 12,
        r"\text{" + "a " * 1_990 + "}",
        "\\" * 3_999,
        r"\begin{" * 500,
        r"\frac" + " " * 3_000 + "x",
        "1" * 1_000,
        r"x\\" * 400,
        r"\hspace{9999cm}x",
        r"\hspace{1e308cm}x",
        r"\hspace{nancm}x",
        r"\kern x",
        r"\hspace{12 apples}x",
    ],
)
@pytest.mark.timeout(20)
def test_what_is_made_to_take_long_is_not_drawn(tex):
    assert picture(tex) is None


def test_what_was_drawn_once_is_not_drawn_again():
    assert picture("x+y+z").svg is not picture("x+y+z", size=17).svg
    assert picture("x+y+z", size=17).width > picture("x+y+z").width
    assert formula("x+y+z", size=16, colour="#ffffff").svg.count("#ffffff") == 1


def test_nothing_of_it_is_loaded_before_the_first_formula():
    load = "import app.markdown.formula, sys; print({'ziamath', 'latex2mathml'} & {*sys.modules})"
    made = subprocess.run([sys.executable, "-c", load], capture_output=True, text=True, check=True)
    assert made.stdout.strip() == "set()"
