"""What of TeX becomes MathML, and what is refused before anything is drawn."""

from xml.etree.ElementTree import tostring

import pytest

from app.markdown.mathml import UndrawableError
from app.markdown.tex import MOST_CHARACTERS, MOST_DEPTH, mathml
from tests.helpers.formulas import DRAWN


def said(tex):
    return "".join(mathml(tex, display=True).itertext())


@pytest.mark.parametrize("tex", DRAWN)
def test_what_models_write_is_understood(tex):
    assert "\\" not in said(tex)


@pytest.mark.parametrize(
    ("tex", "words"),
    [
        (r"\text{a<b>&amp; <mi>x</mi>}", "a<b>&amp;\xa0<mi>x</mi>"),
        (r"\text{50\% \& more \{a\} \$5}", "50%\xa0&\xa0more\xa0{a}\xa0$5"),
        (r"\text{% no comment}", None),
        (r"\text{if $x$ is {odd}}", None),
        (r"\text{if $x$ is}", "if\xa0x\xa0is"),
        (r"\text{当 $x$ 时}", "当\xa0x\xa0时"),
        (r"\tag{1} x", "(1)x"),
        (r"a < b > c", "a<b>c"),
        (r"&#x3c;script&#x3e;", None),
        (r"\&", "&"),
        (r"\textcolor{red}{x}y", "xy"),
        (r"\mathrm{kg}", "kg"),
        (r"\operatorname{arg\,max}", "arg\u2009max"),
    ],
)
def test_words_stay_the_words_that_they_are(tex, words):
    if words is None:
        with pytest.raises(UndrawableError):
            mathml(tex, display=True)
    else:
        assert said(tex) == words


def test_no_text_becomes_markup():
    made = tostring(mathml(r"\text{</mtext><script>x</script>}", display=True), encoding="unicode")
    assert "<script" not in made


def test_what_is_too_long_or_too_deep_is_refused():
    for tex in (
        "x" * (MOST_CHARACTERS + 1),
        "{" * (MOST_DEPTH + 1) + "x" + "}" * (MOST_DEPTH + 1),
        r"\left(" * (MOST_DEPTH + 1) + "x" + r"\right)" * (MOST_DEPTH + 1),
        "{" * 100_000,
        r"\left" * 20_000,
        r"\text{" * 20_000,
    ):
        with pytest.raises(UndrawableError):
            mathml(tex, display=True)
