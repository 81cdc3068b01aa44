"""Colours, fonts and spacing, and the style sheet and icons made of them. Knows no widget."""

import sys
from dataclasses import asdict, dataclass, replace
from string import Template

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtSvg import QSvgRenderer

from app.domain.colours import ink_on, readable
from app.markdown import inks
from app.markdown.inks import Inks
from app.paths import resources

# The widest a line of text gets: beyond about 90 letters the eye loses its line.
MEASURE = 760
# What the WCAG asks of text where more contrast is wanted.
MORE = 7.0
MARGIN = 24
ICON_SIZE = 20
# Drawn larger than shown, so that it stays sharp on a screen of three pixels a point.
ICON_SCALE = 3


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of the window, each named for what it is for."""

    window: str
    sidebar: str
    text: str
    muted: str
    border: str
    block: str
    field: str
    hover: str
    chosen: str
    accent: str
    on_accent: str
    danger: str
    notice: str
    on_notice: str
    notice_link: str
    # How large letters are in what is said, for their usual size.
    scale: float = 1.0


LIGHT = Theme(
    window="#ffffff",
    sidebar="#f6f6f8",
    text="#1d1d1f",
    muted="#626269",
    border="#dfdfe4",
    block="#eff1f5",
    field="#ffffff",
    hover="#ebebef",
    chosen="#e1e4eb",
    accent="#1f5fd0",
    on_accent="#ffffff",
    danger="#b3261e",
    notice="#2b2b30",
    on_notice="#ffffff",
    notice_link="#a9c8ff",
)
DARK = Theme(
    window="#1c1c1f",
    sidebar="#161619",
    text="#f0f0f3",
    muted="#a3a3ab",
    border="#38383e",
    block="#2b2d34",
    field="#242428",
    hover="#2a2a2f",
    chosen="#33363f",
    accent="#7fb0ff",
    on_accent="#0c1526",
    danger="#ff9a90",
    notice="#f0f0f3",
    on_notice="#1d1d1f",
    notice_link="#1f4fae",
)


def with_accent(theme: Theme, colour: str) -> Theme:
    """Return theme with the accent that the system has, in a shade that can be read."""
    accent = readable(colour, (theme.window, theme.sidebar, theme.field, theme.block))
    inks = (LIGHT.on_accent, DARK.on_accent)
    return replace(theme, accent=accent, on_accent=ink_on(accent, inks))


def with_contrast(theme: Theme) -> Theme:
    """Return theme with what stands out little standing out more."""
    grounds = (theme.window, theme.sidebar, theme.field, theme.block)
    muted = readable(theme.muted, grounds, least=MORE)
    return replace(
        theme,
        muted=muted,
        border=theme.muted,
        accent=readable(theme.accent, grounds, least=MORE),
        danger=readable(theme.danger, grounds, least=MORE),
    )


def inks_of(theme: Theme) -> Inks:
    """Return the colours of code that go with those of the window."""
    return inks.DARK if theme.window == DARK.window else inks.LIGHT


# One hue that only gets deeper, so that whoever sees few colours sees the steps; far from the blue
# of what is selected. The text's own colour is read on each of them.
DOUBTS_LIGHT = ("#fff1d6", "#ffdfa8", "#fcc578", "#f2a34a")
DOUBTS_DARK = ("#3b2d15", "#55401a", "#70521a", "#8a6116")


def doubts_of(theme: Theme) -> tuple[str, ...]:
    """Return what is behind a token, from the first step of doubt to the last."""
    return DOUBTS_DARK if theme.window == DARK.window else DOUBTS_LIGHT


def style_sheet(theme: Theme) -> str:
    """Return the window's style sheet in the colours of theme."""
    source = (resources() / "theme.qss").read_text(encoding="utf-8")
    # A style sheet takes a picture from a file alone, in the colours that it has there.
    kind = "dark" if theme.window == DARK.window else "light"
    pictures = {
        name: (resources() / "icons" / f"{name}_{kind}.svg").as_posix()
        for name in ("tick", "chevron")
    }
    return Template(source).substitute(asdict(theme), **pictures)


def palette(theme: Theme) -> QPalette:
    """Return the colours of what the style sheet does not name, dialogs above all."""
    colours = QPalette()
    for role, name in (
        (QPalette.ColorRole.Window, theme.window),
        (QPalette.ColorRole.Base, theme.field),
        (QPalette.ColorRole.AlternateBase, theme.sidebar),
        (QPalette.ColorRole.Button, theme.sidebar),
        (QPalette.ColorRole.WindowText, theme.text),
        (QPalette.ColorRole.Text, theme.text),
        (QPalette.ColorRole.ButtonText, theme.text),
        (QPalette.ColorRole.PlaceholderText, theme.muted),
        (QPalette.ColorRole.Highlight, theme.accent),
        (QPalette.ColorRole.HighlightedText, theme.on_accent),
        # On a Mac, it tells what the system's user has chosen.
        *(((QPalette.ColorRole.Accent, theme.accent),) if sys.platform != "darwin" else ()),
        (QPalette.ColorRole.Link, theme.accent),
        (QPalette.ColorRole.ToolTipBase, theme.notice),
        (QPalette.ColorRole.ToolTipText, theme.on_notice),
        # What frames and grooves are shaded with.
        (QPalette.ColorRole.Light, theme.hover),
        (QPalette.ColorRole.Midlight, theme.hover),
        (QPalette.ColorRole.Mid, theme.border),
        (QPalette.ColorRole.Dark, theme.border),
    ):
        colours.setColor(role, QColor(name))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        colours.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return colours


def icon(name: str, colour: str) -> QIcon:
    """Return the icon of that name, drawn in one colour, once."""
    key, picture = f"{name} {colour}", QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = _drawn(name, colour)
        QPixmapCache.insert(key, picture)
    return QIcon(picture)


def _drawn(name: str, colour: str) -> QPixmap:
    source = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    picture = QPixmap(QSize(ICON_SIZE, ICON_SIZE) * ICON_SCALE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter)
    painter.end()
    return picture


def body_font(scale: float = 1.0) -> QFont:
    """Return the font of messages: the system's own, a little larger."""
    return _scaled(1.12 * scale)


def code_font(scale: float = 1.0) -> QFont:
    """Return the font of code in messages: the system's own, in which all letters are as wide."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(body_font(scale).pointSizeF() * 0.92)
    return font


def small_font() -> QFont:
    """Return the font of notes: the system's own, a little smaller."""
    return _scaled(0.92)


def title_font() -> QFont:
    """Return the font of the one line that greets."""
    font = _scaled(1.75)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def page_font() -> QFont:
    """Return the font of what a page is about."""
    font = _scaled(1.25)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _scaled(factor: float) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPointSizeF(font.pointSizeF() * factor)
    return font
