r"""Formulas as pictures: TeX, as models write it, as SVG in one colour.

What cannot be drawn as it is meant is None, and whoever asks shows its source.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.markdown.drawing import Drawing

# A long answer has a few hundred; each takes some 20 KB.
MOST_KEPT = 256
# Of a picture that is wider or higher than this many times its letters, nobody would see a whole.
MOST_WIDTH, MOST_HEIGHT = 250, 120


@dataclass(frozen=True, slots=True)
class Formula:
    """A picture of a formula, in pixels; its descent is what is below the line of text.

    Of what stands wholly above the line, as of ^2, the descent is negative.
    """

    svg: str
    width: float
    height: float
    descent: float


def formula(tex: str, *, size: float, colour: str, display: bool = False) -> Formula | None:
    """Return the picture of a formula at a font's size, None where its source is to be shown."""
    drawing = _laid_out(tex.strip(), display=display)
    if drawing is None:
        return None
    scale = size / drawing.size
    return Formula(
        svg=drawing.in_colour(colour),
        width=drawing.width * scale,
        height=drawing.height * scale,
        descent=drawing.descent * scale,
    )


@lru_cache(maxsize=MOST_KEPT)
def _laid_out(tex: str, *, display: bool) -> "Drawing | None":
    # A third of a second to load, which no start waits for.
    from app.markdown.drawing import drawn
    from app.markdown.tex import mathml

    try:
        drawing = drawn(mathml(tex, display=display))
    except Exception:  # noqa: BLE001
        # The libraries raise whatever they stumble over: AssertionError, IndexError, KeyError.
        return None
    across, down = drawing.width / drawing.size, drawing.height / drawing.size
    # Of what is empty, the library makes heights below nothing.
    return drawing if 0 < across <= MOST_WIDTH and 0 < down <= MOST_HEIGHT else None
