"""Two of ziamath's nodes, made anew: letters that its font has not, and rows laid out but once.

A node is known to it once its class is there.
"""

from xml.etree.ElementTree import Element, SubElement

from ziafont.fonttypes import BBox
from ziamath.nodes.mnode import Mnode
from ziamath.nodes.mrow import Mrow

from app.markdown.mathml import may_stretch

HAN = "han"
# A letter's box, as a share of its size.
_RISE, _DROP = 0.86, 0.14


class Han(Mnode, tag=HAN):
    """Letters as wide as high, which whoever draws the SVG takes from a font of its own."""

    def __init__(self, element: Element, parent: Mnode, **kwargs: object) -> None:
        super().__init__(element, parent, **kwargs)  # pyright: ignore[reportUnknownMemberType]
        self.phantom = bool(kwargs.get("phantom"))
        self.letters = element.text or ""
        self.wide = self.glyphsize * len(self.letters)
        self.bbox = BBox(0, self.wide, -_DROP * self.glyphsize, _RISE * self.glyphsize)

    def draw(self, x: float, y: float, svg: Element) -> tuple[float, float]:
        """Write each letter at its place."""
        size = f"{self.glyphsize:.3f}"
        for place, letter in enumerate("" if self.phantom else self.letters):
            at = {"x": f"{x + place * self.glyphsize:.3f}", "y": f"{y:.3f}", "font-size": size}
            SubElement(svg, "text", at).text = letter
        return x + self.wide, y


class Row(Mrow, tag="mrow"):
    """A row that is laid out once, where nothing in it has to reach as far as the rest."""

    def _get_height_nostretch(self, line: list[Element], **kwargs: object) -> tuple[float, float]:
        if any(map(may_stretch, line)):
            return super()._get_height_nostretch(line, **kwargs)  # pyright: ignore[reportUnknownMemberType]
        return 0.0, 0.0
