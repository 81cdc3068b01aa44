"""Colours as “#rrggbb”: how well two are told apart, and the nearest one that can be read."""

import colorsys
from collections.abc import Sequence

# What the WCAG asks of text.
READABLE = 4.5
_STEPS = 100


def contrast(one: str, other: str) -> float:
    """Return how well two colours can be told from each other, as the WCAG counts it: 1 to 21."""
    darker, brighter = sorted((_light(one), _light(other)))
    return (brighter + 0.05) / (darker + 0.05)


def readable(colour: str, grounds: Sequence[str], *, least: float = READABLE) -> str:
    """Return the colour of the same hue that is nearest, and can be read on all grounds."""
    hue, light, full = colorsys.rgb_to_hls(*_parts(colour))
    # On a dark ground it gets lighter, on a light one darker.
    aim = 1.0 if max(map(_light, grounds)) < 0.18 else 0.0
    shades = (light + (aim - light) * step / _STEPS for step in range(_STEPS + 1))
    made = (_written(colorsys.hls_to_rgb(hue, shade, full)) for shade in shades)
    return next(
        (each for each in made if all(contrast(each, ground) >= least for ground in grounds)),
        "#ffffff" if aim else "#000000",
    )


def ink_on(colour: str, inks: Sequence[str]) -> str:
    """Return which of some inks can best be read on a colour."""
    return max(inks, key=lambda ink: contrast(ink, colour))


def _light(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _written(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
