"""Conversations as one page of HTML that needs nothing else: the chosen paths, light and dark.

All that anybody said is shown as text, and nothing of it can do anything or fetch anything.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape

from app.domain.conversation import Role
from app.domain.tree import Tree
from app.exchange.markdown import about, said_by

# Whatever were in it, a browser would run nothing and ask nobody.
HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; --page: #fff; --text: #1d1d1f; --muted: #66666d;
  --block: #eff1f5; --line: #dfdfe4; }}
@media (prefers-color-scheme: dark) {{
  :root {{ --page: #1c1c1f; --text: #f0f0f3; --muted: #a3a3ab; --block: #2b2d34; --line: #38383e; }}
}}
body {{ margin: 0 auto; max-width: 46rem; padding: 2rem 1.5rem; background: var(--page);
  color: var(--text); font: 1rem/1.6 system-ui, sans-serif; }}
article + article {{ border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; }}
h1 {{ font-size: 1.5rem; line-height: 1.3; margin: 1rem 0 0; }}
h2 {{ font-size: .85rem; font-weight: 600; color: var(--muted); margin: 1.6rem 0 .3rem; }}
.about {{ color: var(--muted); font-size: .85rem; margin: .2rem 0 0; }}
.text {{ white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }}
.user {{ background: var(--block); border-radius: 1rem; padding: .8rem 1.1rem; }}
.user h2 {{ margin-top: 0; }}
section {{ margin-top: 1.2rem; }}
pre {{ background: var(--block); border-radius: .6rem; padding: .8rem 1rem; margin: .6rem 0;
  white-space: pre-wrap; overflow-wrap: anywhere;
  font: .85rem/1.5 ui-monospace, "SF Mono", Menlo, monospace; }}
.user pre {{ background: var(--page); }}
</style>
</head>
<body>
"""
FOOT = "</body>\n</html>\n"
# Of what style sheets can say, Qt's pages know little.
PRINT = """<style>
h1 {{ font-size: 18pt; margin-top: 24px; margin-bottom: 2px; }}
p {{ font-size: 10.5pt; margin-top: 0; margin-bottom: 8px; white-space: pre-wrap; }}
pre {{ font-size: 9pt; font-family: monospace; background-color: #eff1f5; margin-top: 2px;
  margin-bottom: 10px; margin-left: 6px; margin-right: 6px; white-space: pre-wrap; }}
p.who {{ font-size: 9pt; font-weight: 600; color: #66666d; margin-top: 14px; margin-bottom: 2px; }}
p.about {{ font-size: 9pt; color: #66666d; }}
</style>{}"""
_CODE = re.compile(r"^(`{3,}|~{3,})[^\n]*\n(.*?)(?:^\1[`~]* *$|\Z)", re.MULTILINE | re.DOTALL)


def write(trees: Iterable[Tree]) -> Iterator[bytes]:
    """Return a file of these conversations, bit by bit."""
    begun = False
    for tree in trees:
        if not begun:
            yield HEAD.format(title=escape(tree.title)).encode()
            begun = True
        yield from (part.encode() for part in _article(tree))
    if not begun:
        yield HEAD.format(title="Paddock").encode()
    yield FOOT.encode()


def printable(trees: Iterable[Tree]) -> str:
    """Return conversations as the little HTML that a page for print is laid out from."""
    return PRINT.format("".join(map(_printed, trees)))


def _printed(tree: Tree) -> str:
    said = [("System", tree.system)] if tree.system else []
    said += [(said_by(message), message.text) for message in tree.path]
    sections = [
        f'<p class="who">{escape(who)}</p>{body(text, text_tag="p", code_tag="pre")}'
        for who, text in said
    ]
    head = f'<h1>{escape(tree.title)}</h1><p class="about">{escape(about(tree))}</p>'
    return head + "".join(sections)


def _article(tree: Tree) -> Iterator[str]:
    yield f'<article>\n<h1>{escape(tree.title)}</h1>\n<p class="about">{escape(about(tree))}</p>\n'
    if tree.system:
        yield _section(Role.SYSTEM, "System", tree.system)
    for message in tree.path:
        yield _section(message.role, said_by(message), message.text)
    yield "</article>\n"


def _section(role: Role, who: str, text: str) -> str:
    said = body(text, text_tag="div", code_tag="pre")
    return f'<section class="{role}">\n<h2>{escape(who)}</h2>\n{said}</section>\n'


def body(text: str, *, text_tag: str, code_tag: str) -> str:
    """Return a message's text and its blocks of code, each in a tag of its own."""
    parts = list[str]()
    at = 0
    for found in _CODE.finditer(text):
        parts += [_tagged(text_tag, text[at : found.start()]), _tagged(code_tag, found[2])]
        at = found.end()
    return "".join((*parts, _tagged(text_tag, text[at:])))


def _tagged(tag: str, text: str) -> str:
    shown = text.strip("\n")
    return f'<{tag} class="text">{escape(shown)}</{tag}>\n' if shown.strip() else ""
