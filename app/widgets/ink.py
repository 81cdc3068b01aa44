"""`Ink`: how the runs of a line are set in a text document."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from app.markdown.blocks import Line, Run, Style
from app.markdown.formula import Formula
from app.theme import Theme, body_font, code_font
from app.widgets.formulas import Formulas, Wanted
from app.widgets.pictures import Pictures, in_a_line
from app.widgets.read_text import SOURCE, units

# A break in a line that begins no paragraph.
BREAK = "\u2028"
# Letters of a heading of each level, for letters of the text.
HEADINGS = (1.0, 1.5, 1.3, 1.15, 1.05, 1.0, 1.0)
PLAIN = Style(0)
# The letters of formulas are small beside those of the system.
FORMULA_SIZE = 1.15
# Of three pixels a point, which is what the sharpest screens have.
RATIO = 3.0
_pictures = Pictures()


class Ink:
    """The forms of letters in the colours of a theme, each made once."""

    def __init__(self, theme: Theme, formulas: Formulas) -> None:
        self._theme = theme
        self._formulas = formulas
        self._forms: dict[tuple[Style, bool, int], QTextCharFormat] = {}

    def say(self, cursor: QTextCursor, line: Line, *, heading: int = 0) -> list[int]:
        """Write runs where cursor is; return how long each is, as Qt counts."""
        return [self._say(cursor, run, heading) for run in line]

    def can_draw(self, run: Run, heading: int = 0) -> bool:
        """Tell whether there is a picture of a formula by now."""
        wanted = self._wanted(run, heading)
        return self._formulas.knows(wanted) and self._formulas.picture(wanted) is not None

    def form(
        self, style: Style = PLAIN, *, link: bool = False, heading: int = 0
    ) -> QTextCharFormat:
        """Return the form of letters; heading is the level of one, 0 for none."""
        key = style, link, heading
        if key not in self._forms:
            self._forms[key] = _made(style, self._theme, link=link, heading=heading)
        return self._forms[key]

    def _say(self, cursor: QTextCursor, run: Run, heading: int) -> int:
        form = self.form(run.style, link=bool(run.href), heading=heading)
        if run.style & Style.FORMULA:
            wanted = self._wanted(run, heading)
            picture = self._formulas.picture(wanted) if self._formulas.knows(wanted) else None
            if picture is not None:
                _draw(cursor, picture, tex=run.text, font=form.font())
                return 1
        if run.href:
            form = QTextCharFormat(form)
            form.setAnchor(True)
            form.setAnchorHref(run.href)
        text = shown(run)
        cursor.insertText(text, form)
        return units(text)

    def _wanted(self, run: Run, heading: int) -> Wanted:
        font = body_font(self._theme.scale)
        size = QFontInfo(font).pixelSize() * HEADINGS[heading] * FORMULA_SIZE
        return Wanted(run.text, size, self._theme.text, bool(run.style & Style.DISPLAY))


def text_of(line: Line) -> str:
    """Return the letters of a line, as they are shown."""
    return "".join(map(shown, line))


def shown(run: Run) -> str:
    """Return the letters of a run, as they are shown."""
    return run.text.replace("\n", BREAK)


def _draw(cursor: QTextCursor, picture: Formula, *, tex: str, font: QFont) -> None:
    """Put the picture of a formula where cursor is."""
    image = _pictures.image(picture, RATIO)
    name = f"formula:{image.cacheKey()}"
    cursor.document().addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
    form = in_a_line(picture, name, font)
    form.setProperty(SOURCE, tex)
    cursor.insertImage(form)


def _made(style: Style, theme: Theme, *, link: bool, heading: int) -> QTextCharFormat:
    form = QTextCharFormat()
    is_code = bool(style & (Style.CODE | Style.FORMULA))
    font = code_font(theme.scale) if is_code else body_font(theme.scale)
    font.setPointSizeF(font.pointSizeF() * HEADINGS[heading])
    font.setItalic(bool(style & Style.ITALIC))
    font.setStrikeOut(bool(style & Style.STRUCK))
    if heading or style & Style.BOLD:
        font.setWeight(QFont.Weight.Bold if style & Style.BOLD else QFont.Weight.DemiBold)
    form.setFont(font)
    form.setForeground(QColor(theme.accent if link or style & Style.NOTE else theme.text))
    form.setFontUnderline(link)
    if is_code:
        form.setBackground(QColor(theme.block))
    if style & Style.NOTE:
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    return form
