"""MathML as SVG, in one colour, with Han letters for which the formulas' font has no picture."""

import unicodedata
from dataclasses import dataclass
from itertools import groupby
from threading import Lock
from xml.etree.ElementTree import Element, SubElement, tostring

from ziamath.config import config
from ziamath.zmath import Math, loadedfonts

from app.markdown.nodes import HAN

# At which size all is laid out; what is asked for is that, stretched.
_SIZE = 24.0
_COLOUR = "currentColor"
_MARGIN = 1.0
# The font is one object that is set to another language while text is laid out.
_ONE_AT_A_TIME = Lock()
# With <symbol>, which is its default, Qt would draw nothing.
config.svg2 = False


class UnknownSignError(ValueError):
    """There is no picture for a sign."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG whose colour is still open; its descent is what is below the line of text."""

    svg: str
    width: float
    height: float
    descent: float
    size: float = _SIZE

    def in_colour(self, colour: str) -> str:
        """Return the SVG in a colour, which is one that a QColor has given a name."""
        return self.svg.replace(_COLOUR, colour)


def drawn(mathml: Element) -> Drawing:
    """Return MathML as it looks at the size at which all is laid out."""
    with _ONE_AT_A_TIME:
        _part(mathml)
        laid_out = Math(mathml, size=_SIZE, margin=_MARGIN)
        svg = laid_out.svgxml()
    for element in svg.iter():
        _paint(element)
    svg.set("fill", _COLOUR)
    width, height = (value + 2 * _MARGIN for value in laid_out.getsize())
    return Drawing(tostring(svg, encoding="unicode"), width, height, _MARGIN - laid_out.getyofst())


def _part(element: Element) -> None:
    """Give the letters that the font has not elements of their own."""
    for place, child in enumerate(element):
        _part(child)
        if child.tag in {"mi", "mn", "mo", "mtext"}:
            element[place] = _parted(child)


def _parted(token: Element) -> Element:
    runs = [(known, "".join(run)) for known, run in groupby(token.text or "", key=_has_picture)]
    if all(known for known, _ in runs):
        return token
    row = Element("mrow")
    for known, run in runs:
        tag = "mtext" if known else HAN
        SubElement(row, tag, token.attrib).text = run
    return row


def _has_picture(sign: str) -> bool:
    if loadedfonts["default"].glyphindex(sign):
        return True
    if unicodedata.east_asian_width(sign) in "WF" and unicodedata.category(sign)[0] in "LP":
        return False
    raise UnknownSignError


def _paint(element: Element) -> None:
    """Let what is black by itself take the colour of the whole."""
    if element.get("fill") not in {None, "none"}:
        del element.attrib["fill"]
    if element.get("stroke"):
        element.set("stroke", _COLOUR)
