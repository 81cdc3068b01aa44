"""Which of Pygments' lexers reads what is written behind the ``` of a block of code."""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pygments.lexer import Lexer

# As models write them, where Pygments has another name, or none.
_ALSO = {
    "jsonc": "json5",
    "svelte": "html",
    "node": "javascript",
    "vb": "vbnet",
    "vba": "vbnet",
    "visualbasic": "vbnet",
    "cmd": "bat",
    "shellscript": "bash",
    "terminal": "console",
    "patch": "diff",
    "assembly": "nasm",
    "env": "ini",
    "conf": "ini",
    "objc": "objective-c",
    "golang": "go",
    "rs": "rust",
    "kt": "kotlin",
    "yml": "yaml",
    "htm": "html",
    "h": "c",
    "hpp": "cpp",
    "cc": "cpp",
    "cs": "csharp",
    "m": "objective-c",
    "ps": "powershell",
    "docker-compose": "yaml",
}
# What Pygments would read as no language at all.
_PLAIN = {"text", "output"}
_NAME = re.compile(r"[\w+#.*/-]+")


def lexer_of(language: str) -> "Lexer | None":
    """Return what reads a language, by any of the names that models give it; None for others."""
    found = _NAME.search(language.lower())
    if found is None:
        return None
    name = found[0].strip(".")
    # Some are told by a file's name.
    for each in (name, name.rpartition(".")[2]):
        alias = _ALSO.get(each, each)
        if alias in _aliases():
            return _lexer(alias)
    return None


@cache
def _aliases() -> frozenset[str]:
    from pygments.lexers import get_all_lexers

    # What other packages bring along nobody has looked at.
    names = (name for _, aliases, _, _ in get_all_lexers(plugins=False) for name in aliases)
    return frozenset(names) - _PLAIN


@cache
def _lexer(alias: str) -> "Lexer":
    from pygments.lexers import get_lexer_by_name  # pyright: ignore[reportUnknownVariableType]

    return get_lexer_by_name(alias)
