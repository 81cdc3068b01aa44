"""MathML as it comes from TeX, mended until it is drawn as TeX would draw it.

Whatever is in it that is not drawn, or drawn wrong, is refused.
"""

import re
import unicodedata
from xml.etree.ElementTree import Element, SubElement

# What TeX said in words stands as one of these, so that nobody took it for TeX.
STAND_INS = range(0xE000, 0xF8FF)
# A layout takes about 80 µs on a slow core, and twelve dense lines of a derivation are 7,700.
MOST_LAYOUTS = 8_000

_REFERENCE = re.compile(r"&#x([0-9A-Fa-f]{1,5});")
_TOKENS = {"mi", "mn", "mo", "mtext"}
_TAGS = _TOKENS | {
    *("math", "mrow", "mspace", "mfrac", "msqrt", "mroot", "msub", "msup", "msubsup"),
    *("munder", "mover", "munderover", "mtable", "mtr", "mtd", "mphantom", "mpadded", "menclose"),
}
_ATTRIBUTES = {
    *("accent", "columnalign", "columnspacing", "depth", "display", "displaystyle", "fence"),
    *("form", "height", "linebreak", "linethickness", "lspace", "mathvariant", "maxsize"),
    *("minsize", "movablelimits", "notation", "rowspacing", "rspace", "scriptlevel", "stretchy"),
    *("voffset", "width"),
}
_CHILDREN = {"msub": 2, "msup": 2, "msubsup": 3, "munder": 2, "mover": 2, "munderover": 3}
_ROWS = {"math", "mrow", "mtd", "menclose", "msqrt"}
_STRETCHING = frozenset("()[]{}|∣‖⌊⌋⌈⌉⟨⟩⟪⟫↑↓↕⇑⇓⇕/∕")
_FACES = {"bold": "bold normal", "monospace": "mono", "double-struck": "double"}
# Named, a single letter of it would be drawn italic.
_SANS = {
    **{chr(ord("A") + place): chr(0x1D5A0 + place) for place in range(26)},
    **{chr(ord("a") + place): chr(0x1D5BA + place) for place in range(26)},
}
_FENCES = set("()[]{}|∣‖⌊⌋⌈⌉⟨⟩↑↓")
_SIGNS = set("+−±∓")
# Behind these, a sign belongs to what follows.
_OPEN = _SIGNS | set("([{=<>≤≥⩽⩾≈≃≅≡∼∝≠≪≫∈→⇒⟹⟸⟺⇔↦←≔×÷⋅∗,;:")
_INTEGRALS = set("∫∬∭∮∯∰")
_LIMITS = {"lim", "sup", "inf", "max", "min", "det", "gcd", "Pr"}
_LARGE = {
    "largeop": "true",
    "movablelimits": "true",
    "stretchy": "false",
    "lspace": "0em",
    "rspace": "thinmathspace",
}
_SPACES = {
    **dict.fromkeys("∧∨∪∩∖×∘⊓⊔", "mediummathspace"),
    **dict.fromkeys(["⊂", "⊃", "⊥", "⟂", "∼", "⊲", "⊳", "mod"], "thickmathspace"),
    **dict.fromkeys("∂∇", "0em"),
}


class UndrawableError(ValueError):
    """This would be drawn wrong, or not at all."""


def mend(root: Element, said: list[str]) -> None:
    """Make all in root what was meant; said is what the stand-ins stand for."""
    _mend(root, said)
    if _layouts(root) > MOST_LAYOUTS:
        raise UndrawableError


def _mend(element: Element, said: list[str]) -> None:
    if element.tag == "mstyle":
        element.tag = "mrow"
    # Lines between rows and columns would not be drawn.
    if element.tag not in _TAGS or {"rowlines", "columnlines"} & element.attrib.keys():
        raise UndrawableError
    for name in element.attrib.keys() - _ATTRIBUTES:
        del element.attrib[name]
    if element.tag in _TOKENS:
        _mend_token(element, said)
    for place, child in enumerate(element):
        _mend(child, said)
        element[place] = _only(child)
    _gather(element)
    _mend_row(element)
    _mend_kind(element)


def _mend_kind(element: Element) -> None:
    if element.tag == "mtable":
        _mend_table(element)
    elif element.tag == "mtd" and not len(element):
        # Of what is empty, heights are sought in vain.
        SubElement(element, "mspace", width="0em", height="0em")
    elif element.tag in {"mover", "munder"}:
        _mend_accent(element)


def _mend_token(element: Element, said: list[str]) -> None:
    shown = _shown(element, said)
    if element.tag in {"mo", "mn"}:
        shown = shown.replace("-", "\N{MINUS SIGN}")
    element.text = shown
    _mend_face(element)
    if element.tag == "mi" and len(shown) == 1 and _is_sign(shown):
        element.tag = "mo"
    if shown in _LIMITS:
        element.set("movablelimits", "true")
    if len(shown) == 1 and _is_large(shown):
        element.attrib |= _LARGE
    if shown in _INTEGRALS:
        element.set("stretchy", "false")


def _shown(element: Element, said: list[str]) -> str:
    raw = element.text or ""
    # What is in a token would not be drawn; nor is a command that nobody knows a sign.
    if len(element) or re.search(r"[\\&]", _REFERENCE.sub("", raw)):
        raise UndrawableError
    shown = _REFERENCE.sub(lambda found: chr(int(found[1], 16)), raw)
    if shown and ord(shown[0]) in STAND_INS:
        return said[ord(shown) - STAND_INS[0]]
    # This stroke would stand beside what it is to go through.
    if "⧸" in shown:
        raise UndrawableError
    return shown


def _mend_face(element: Element) -> None:
    face, shown = element.get("mathvariant", ""), element.text or ""
    if face == "sans-serif":
        element.text = "".join(_SANS.get(letter, letter) for letter in shown)
    if face == "bold-italic" and len(shown) == 1 and "Α" <= shown <= "Ω":
        face = "bold"
    if face in _FACES:
        element.set("mathvariant", _FACES[face])


def _is_sign(char: str) -> bool:
    return ord(char) < 0x1D400 and unicodedata.category(char) == "Sm"


def _is_large(char: str) -> bool:
    return char in "∏∐∑⋀⋁⋂⋃" or "\u2a00" <= char <= "\u2a06"


def _mend_table(table: Element) -> None:
    """Give rows and columns the room that TeX gives them."""
    if table.get("rowspacing") == "3pt":
        table.set("rowspacing", "0.45em")
    table.attrib.setdefault("columnspacing", "0.8em")


def _only(element: Element) -> Element:
    """Return what alone is in a row, as each row in a row doubles the work."""
    if element.tag == "mrow" and not element.attrib and len(element) == 1:
        # That a sign stands alone tells that there is no space around it.
        return element if element[0].tag == "mo" else element[0]
    return element


def _gather(element: Element) -> None:
    """Put the brackets of a matrix into one row with it, where something is to stand at it."""
    extra = len(element) - _CHILDREN.get(element.tag, len(element))
    if extra < 0:
        raise UndrawableError
    if extra:
        row = Element("mrow")
        row.extend(element[: extra + 1])
        element[: extra + 1] = [row]
        _mend_row(row)


def _mend_row(row: Element) -> None:
    """Give the signs of a row their spaces, which depend on what is beside them."""
    children = [None, *row, None]
    for before, child, after in zip(children, children[1:-1], children[2:], strict=False):
        if child is not None and child.tag == "mo":
            _mend_sign(child, before, after)


def _mend_sign(sign: Element, before: Element | None, after: Element | None) -> None:
    shown = sign.text or ""
    beside = {each.tag for each in (before, after) if each is not None}
    # Those alone stretch that stand behind \left and \right, or around a matrix.
    if shown in _FENCES and "minsize" not in sign.attrib and "mtable" not in beside:
        sign.attrib.setdefault("stretchy", "false")
    if shown in _SIGNS and before is not None and before.text in _OPEN:
        sign.attrib.setdefault("form", "prefix")
    if shown in _SPACES:
        sign.attrib.setdefault("lspace", _SPACES[shown])
        sign.attrib.setdefault("rspace", _SPACES[shown])
    if _is_name(shown) and after is not None and after.text != "(":
        sign.attrib.setdefault("rspace", "thinmathspace")


def _is_name(shown: str) -> bool:
    """Tell whether this is lim, lim sup, or det."""
    return len(shown) > 1 and all(map(str.isalpha, shown.split()))


def _mend_accent(element: Element) -> None:
    """Let wide hats and tildes grow with what is below them, and no others."""
    accent = element[1]
    if accent.tag != "mo" or accent.get("stretchy") == "false":
        return
    if accent.text == "^" and element.get("accent") == "true":
        accent.text = "\N{MODIFIER LETTER CIRCUMFLEX ACCENT}"
    accent.text = {"^": "\u0302", "~": "\u0303"}.get(accent.text or "", accent.text)


def may_stretch(element: Element) -> bool:
    """Tell whether there is anything in an element that may reach as far as what is beside it."""
    return any(
        sign.get("stretchy") == "true"
        or (sign.get("stretchy") != "false" and sign.text in _STRETCHING)
        for sign in element.iter("mo")
    )


def _layouts(element: Element) -> int:
    """Return how often something is laid out until all of it is."""
    if element.tag in _TOKENS:
        return 1 + len(element.text or "")
    # What stretches is laid out twice, to learn how far the rest reaches; in rows in rows, four
    # times, and so on. And each of a row is held against all before it.
    twice = element.tag in {"mphantom", "mpadded"} or (
        element.tag in _ROWS and may_stretch(element)
    )
    inside = sum(map(_layouts, element)) + len(element) ** 2 // 400
    return 1 + (2 if twice else 1) * inside
