"""Loads what the first answer would else wait for: the parser, the usual lexers, the formulas."""

from app.markdown.formula import formula
from app.markdown.languages import lexer_of
from app.markdown.parser import tokens_of

# Each takes up to a twentieth of a second when it is first met.
USUAL = ("python", "bash", "javascript", "json", "html", "typescript", "sql", "yaml", "rust")


def warm() -> None:
    """Load all of it, on whatever thread this is called."""
    tokens_of("# All\n\n- that is *read*\n\n| a |\n|---|\n| b |\n")
    for language in USUAL:
        lexer_of(language)
    formula("x", size=16, colour="#000000")
