"""TeX as MathML that is fit to be drawn: rewritten where that helps, refused where it does not.

Draws nothing. What is refused raises; whoever asks shows the source instead.
"""

import re
from collections.abc import Callable
from itertools import accumulate
from xml.etree.ElementTree import Element

from latex2mathml.converter import Converter

from app.markdown.mathml import STAND_INS, UndrawableError, mend

# Beyond these, drawing would take seconds, or the stack would end.
MOST_CHARACTERS, MOST_DEPTH = 4_000, 24

# What the libraries would leave out, draw wrong, or let grow without end.
_REFUSED = re.compile(
    r"\\(?:(?:re)?newcommand|providecommand|newenvironment|[gex]?def|let|DeclareMathOperator"
    r"|href|url|style|class|require|input|include|includegraphics|hline|hdashline|cline"
    r"|verb|unicode|rule|colorbox|fcolorbox|color|textcolor|sideset|skew|smash|raise|lower"
    r"|moveleft|moveright|mathchoice|genfrac|above|abovewithdelims|atopwithdelims|eqalign"
    r"|eqalignno|root|cr|hfil|emph|fbox|llap|rlap|clap|tag|LaTeX|TeX"
    r"|mathllap|mathrlap|mathclap|vcenter|shoveleft|shoveright|Huge|huge|LARGE|Large|large"
    r"|footnotesize|small|tiny|Tiny|scriptsize)(?![a-zA-Z])"
)
# Of any other width, the first sign alone would be taken.
_WIDTH = r"-?\d{0,3}(?:\.\d+)?\s*(?:in|mm|cm|pt|em|ex|pc|mu)"
_NO_WIDTH = re.compile(
    rf"\\(?:hspace|hskip|m?kern|mskip|mspace)\s*(?!\{{\s*{_WIDTH}\s*\}}|{_WIDTH})"
)
_STAND_IN = re.compile("[\ue000-\uf8ff]")
_TEXT = re.compile(r"\\(?:text(bf|it|rm|sf|tt|normal|up|md)?|mbox|hbox)\s*\{")
_ESCAPED = re.compile(r"\\([%$&_#{} ])")
_STEPS = {"{": 1, "}": -1}
_ROWS = r"(?:aligned|align|alignat|alignedat|eqnarray|split|flalign)\*?"
_CENTRED = r"(?:gather|gathered|multline|multlined)\*?"
_REWRITINGS: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    # There is one colour; and no page on which something could refer to a number.
    (r"\\(?:textcolor|color)\s*\{[a-zA-Z]+\}", ""),
    (r"\\label\s*\{[^{}]*\}|\\(?:nonumber|notag)(?![a-zA-Z])", ""),
    (r"\\tag\*?\s*\{([^{}$\\]*)\}", r"\\qquad\\text{(\1)}"),
    (r"\\(?:begin|end)\s*\{equation\*?\}", ""),
    (r"(?:\\\\\s*)+$", ""),
    (r"\\begin\s*\{alignat(?:ed)?\*?\}\s*\{\d+\}", r"\\begin{align*}"),
    (rf"\\(begin|end)\s*\{{{_ROWS}\}}", r"\\\1{align*}"),
    (rf"\\(begin|end)\s*\{{{_CENTRED}\}}", r"\\\1{displaylines}"),
    (r"\\(begin|end)\s*\{dcases\}", r"\\\1{cases}"),
    # Without a space, the first letter alone is taken.
    (r"\\(math(?:rm|bf|it|sf|tt))\s*\{", r"\\\1 {"),
    (r"\\operatorname\*?\s*\{\s*(arg)\s*(?:\\,|\\;|\\ |~)?\s*(min|max)\s*\}", r"\\\1\2 "),
    (r"\\arg\s*\\(min|max)(?![a-zA-Z])", r"\\arg\1 "),
    (r"\\arg(?![a-zA-Z])", r"\\operatorname{arg}"),
    (r"\\operatorname\*?\s*\{(?![a-zA-Z\s]+\})", r"\\mathrm {"),
    (r"\\math(?:op|bin|rel|open|close|punct|ord|inner)\s*\{", "{"),
    (r"\\(?:bold|pmb|boldsymbol)(?![a-zA-Z])", r"\\bm"),
    (r"\\hspace\*", r"\\hspace"),
    (r"\|\|", r"\\|"),
    (r"\\not\s*=", r"\\neq "),
    (r":=", r"\\coloneqq "),
    (r"√(?=\s*[0-9a-zA-Z{])", r"\\sqrt "),
    (r"(?<![=<>!:])==(?!=)", "⩵"),
    (r"\\implies(?![a-zA-Z])", r"\\;\\Longrightarrow\\;"),
    (r"\\impliedby(?![a-zA-Z])", r"\\;\\Longleftarrow\\;"),
    (r"\\iff(?![a-zA-Z])", r"\\;\\Longleftrightarrow\\;"),
)
_REWRITTEN = tuple((re.compile(pattern), made) for pattern, made in _REWRITINGS)


def mathml(tex: str, *, display: bool) -> Element:
    """Return TeX as MathML that has all that was written, and nothing that is not drawn."""
    if not tex.strip() or len(tex) > MOST_CHARACTERS or not _is_closed(tex):
        raise UndrawableError
    # A comment would swallow what follows.
    if re.search(r"(?<!\\)%", tex) or _STAND_IN.search(tex):
        raise UndrawableError
    for pattern, made in _REWRITTEN:
        tex = pattern.sub(made, tex)
    plain, said = _without_text(tex)
    if _REFUSED.search(plain) or _NO_WIDTH.search(plain) or re.search(r"(?<!\\)\$", plain):
        raise UndrawableError
    root = Converter(display="block" if display else "inline").convert_to_element(plain)
    mend(root, said)
    return root


def _is_closed(tex: str) -> bool:
    """Tell whether each group ends, and none is too deep in others."""
    found = re.findall(r"\\(?:begin|end|left|right)(?![a-zA-Z])|\\.|[{}]", tex, re.DOTALL)
    steps = _STEPS | {r"\begin": 1, r"\left": 1, r"\end": -1, r"\right": -1}
    depths = list(accumulate((steps.get(each, 0) for each in found), initial=0))
    return 0 == depths[-1] == min(depths) and max(depths) <= MOST_DEPTH


def _without_text(tex: str) -> tuple[str, list[str]]:
    """Return TeX with a stand-in for each text in it, and the texts."""
    parts, said = list[str](), list[str]()
    at = 0
    while found := _TEXT.search(tex, at):
        end = _closing(tex, found.end())
        parts.append(tex[at : found.start()])
        parts.append(f"{{{_in_text(tex[found.end() : end], said, face=found[1] or '')}}}")
        at = end + 1
    return "".join((*parts, tex[at:])), said


def _closing(tex: str, at: int) -> int:
    """Return where the group ends that has begun before."""
    depth = 1
    for found in re.compile(r"\\.|[{}]", re.DOTALL).finditer(tex, at):
        depth += _STEPS.get(found[0], 0)
        if depth == 0:
            return found.start()
    raise UndrawableError


def _in_text(text: str, said: list[str], *, face: str) -> str:
    """Return the TeX of a text, in which formulas may stand between dollars."""
    made = ""
    command = f"text{face}" if face in {"bf", "it", "sf", "tt"} else "text"
    for place, part in enumerate(re.split(r"(?<!\\)\$", text)):
        if place % 2:
            made += part
        elif part:
            if len(said) == len(STAND_INS):
                raise UndrawableError
            made += rf"\{command}{{{chr(STAND_INS[len(said)])}}}"
            said.append(_plain(part))
    return made


def _plain(text: str) -> str:
    if re.search(r"[\\{}]", _ESCAPED.sub("", text)):
        raise UndrawableError
    shown = _ESCAPED.sub(r"\1", text).replace("~", " ")
    # Its own hyphen would be drawn as a line, and spaces be left out.
    return re.sub(r"\s", "\N{NO-BREAK SPACE}", shown).replace("-", "\N{HYPHEN}")
